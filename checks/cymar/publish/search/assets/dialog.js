/* The dialog in which a reader searches. The query stands in the address, so that a search can be
   linked to, reloaded and come back to. Text is only ever set as text. */
(function (search) {
  "use strict";
  var KEYS = "cymar-search-keys", WAIT = 150, SLOW = 400;
  var ui = null, locale = "", opener = null, asked = "", round = 0;

  function element(name, attributes, content) {
    var made = document.createElement(name);
    Object.keys(attributes || {}).forEach(function (key) { made.setAttribute(key, attributes[key]); });
    [].concat(content || []).forEach(function (each) { made.append(each); });
    return made;
  }

  function fill(text, values) {
    return text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  }

  function counted(words, number) {
    return fill(number === 1 ? words.one : words.many, { n: number.toLocaleString(locale) });
  }

  function query() { return new URLSearchParams(location.search).get("q"); }

  function addressWith(text) {
    var address = new URL(location.href);
    if (text === null) address.searchParams.delete("q"); else address.searchParams.set("q", text);
    return address;
  }

  function linkTo(address, anchor) {
    if (location.protocol === "file:") address = address.replace(/(^|\/)$/, "$1index.html");
    return new URL("../" + address, search.here).href + (anchor ? "#" + encodeURIComponent(anchor) : "");
  }

  /* What the site has turned on of the theme: `search.suggest`, `search.share`. */
  function has(feature) {
    var settings = document.getElementById("__config");
    try { return JSON.parse(settings.textContent).features.includes(feature); } catch (error) { return false; }
  }

  /* ---- The dialog itself ---- */

  function build(words) {
    var input = element("input", {
      type: "search", name: "q", id: "cymar-q", autocomplete: "off", autocapitalize: "off",
      spellcheck: "false", enterkeyhint: "search", maxlength: "200"
    });
    var close = element("button", { type: "button", "class": "cymar-search-close" }, words.close);
    var rest = element("span", { "class": "cymar-search-rest", "aria-hidden": "true" });
    var form = element("form", { role: "search" }, [
      element("label", { "for": "cymar-q" }, words.label),
      element("div", { "class": "cymar-search-box" }, [rest, input]), close
    ]);
    var keys = element("input", { type: "checkbox" });
    var made = {
      words: words, input: input, rest: rest, suggests: has("search.suggest"),
      status: element("p", { role: "status" }),
      terms: element("div", { "class": "cymar-search-terms" }),
      list: element("ol", { "data-search-results": "" }),
      more: element("button", { type: "button", "class": "cymar-search-more", hidden: "" }, words.more),
      share: element("button", { type: "button", "class": "cymar-search-share", hidden: "" }, words.share),
      other: element("p", { "class": "cymar-search-other", hidden: "" })
    };
    made.dialog = element("dialog", { "class": "cymar-search-dialog", "aria-label": words.title, lang: locale }, [
      form, made.status, made.terms, made.list, made.more, made.other, made.share,
      element("p", { "class": "cymar-search-keys" }, element("label", {}, [keys, " " + words.keys]))
    ]);
    try { keys.checked = localStorage.getItem(KEYS) === "on"; } catch (error) { keys.disabled = true; }
    keys.addEventListener("change", function () { localStorage.setItem(KEYS, keys.checked ? "on" : "off"); });
    form.addEventListener("submit", function (event) { event.preventDefault(); run(input.value, false); });
    input.addEventListener("input", function () { suggest(""); later(input.value); });
    input.addEventListener("keydown", take);
    made.share.addEventListener("click", function () {
      navigator.clipboard.writeText(location.href).then(function () { made.status.textContent = words.copied; });
    });
    close.addEventListener("click", shut);
    made.dialog.addEventListener("cancel", function (event) { event.preventDefault(); shut(); });
    made.dialog.addEventListener("click", function (event) {
      if (event.target === made.dialog) shut(); else followed(event);
    });
    made.dialog.addEventListener("keydown", function (event) {
      if (event.key === "Escape") { event.preventDefault(); shut(); } else arrows(event);
    });
    document.body.append(made.dialog);
    return made;
  }

  function arrows(event) {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    var stops = [ui.input].concat(Array.from(ui.dialog.querySelectorAll("a, .cymar-search-more:not([hidden])")));
    var place = stops.indexOf(document.activeElement), next = place + (event.key === "ArrowDown" ? 1 : -1);
    if (place < 0 || next < 0 || next >= stops.length) return;
    event.preventDefault();
    stops[next].focus();
  }

  /* Where the theme shows the page of a result without loading it, the dialog must go by itself. */
  function followed(event) {
    if (event.target.closest("a")) setTimeout(function () { if (event.defaultPrevented) hide(); }, 0);
  }

  function show() {
    if (ui.dialog.open) return;
    if (ui.dialog.showModal) ui.dialog.showModal(); else ui.dialog.setAttribute("open", "");
    ui.input.focus();
    ui.input.select();
  }

  /* The dialog in the language of the page, which changes where pages are shown without loading. */
  async function ready() {
    var here = (document.documentElement.lang || "en").slice(0, 2).toLowerCase();
    var index = await search.index(here);
    if (ui && locale === here && ui.dialog.isConnected) return;
    if (ui) ui.dialog.remove();
    locale = here;
    asked = "";
    ui = build(index.about.words);
  }

  async function open(from) {
    opener = from || document.activeElement;
    await ready();
    if (query() === null) history.pushState({ cymarSearch: true }, "", addressWith(""));
    if (!ui.dialog.open) ui.input.value = query() || "";
    show();
    if (ui.input.value !== asked) await run(ui.input.value, false);
  }

  /* Back to the page as it was before: the way the reader came, where they came by this dialog. */
  function shut() {
    if (history.state && history.state.cymarSearch) history.back();
    else { history.replaceState(history.state, "", addressWith(null)); hide(); }
  }

  function hide() {
    if (!ui || !ui.dialog.open) return;
    if (ui.dialog.close) ui.dialog.close(); else ui.dialog.removeAttribute("open");
    if (opener && opener.focus && opener.isConnected) opener.focus();
  }

  async function sync() {
    if (query() === null) return hide();
    await open(null);
    if (ui.input.value !== query()) { ui.input.value = query(); await run(query(), false); }
  }

  /* ---- A search ---- */

  var timer = 0;
  function later(text) {
    clearTimeout(timer);
    timer = setTimeout(function () { run(text, true); }, WAIT);
  }

  async function run(text, isTyping) {
    clearTimeout(timer);
    var mine = ++round;
    asked = text;
    if (query() !== null && query() !== text) history.replaceState(history.state, "", addressWith(text));
    if (!text.trim()) return clear("");
    var slow = setTimeout(function () { if (mine === round) clear(ui.words.busy); }, SLOW);
    try {
      var index = await search.index(locale), found = await index.find(text, isTyping);
      if (mine !== round) return;
      var forms = search.sought(found.hits);
      var pages = await shown(index, found.pages, 0, forms);
      if (mine !== round) return;
      clearTimeout(slow);
      render(index, text, found, pages, forms);
      if (isTyping && ui.suggests) suggest(await index.rest(text));
      if (!found.pages.length || found.near.length) await across(text, mine);
    } catch (error) {
      if (mine !== round) return;
      clear(ui.words.failed);
      var again = element("button", { type: "button" }, ui.words.again);
      again.addEventListener("click", function () { run(text, isTyping); });
      ui.status.append(" ", again);
    } finally {
      clearTimeout(slow);
    }
  }

  /* How the word that is being typed may go on; the right arrow takes it. */
  function suggest(rest) {
    ui.rest.replaceChildren(element("span", {}, ui.input.value), rest);
    ui.rest.dataset.rest = rest;
  }

  function take(event) {
    var input = ui.input, rest = ui.rest.dataset.rest;
    if (event.key !== "ArrowRight" || !rest || input.selectionStart !== input.value.length) return;
    event.preventDefault();
    input.value += rest;
    suggest("");
    run(input.value, true);
  }

  function clear(status) {
    ui.status.textContent = status;
    ui.terms.replaceChildren();
    ui.list.replaceChildren();
    ui.more.hidden = ui.other.hidden = ui.share.hidden = true;
  }

  /* The next pages of a search, of as many words those whose titles the query is first. */
  async function shown(index, ranked, from, forms) {
    var some = ranked.slice(from, from + search.shown);
    var pages = await Promise.all(some.map(each => index.page(each.page, forms)));
    return pages.map(function (page, place) {
      var isTitle = page.inTitle === forms.length && page.words === forms.length;
      return {
        page: page, share: some[place].share,
        score: some[place].score * (1 + page.inTitle / forms.length + (isTitle ? 2 : 0))
      };
    }).sort((a, b) => b.share - a.share || b.score - a.score).map(each => each.page);
  }

  function render(index, text, found, pages, forms) {
    var words = ui.words, said = [];
    clear("");
    if (found.near.length) {
      var meant = found.hits.map(hit => hit.near || hit.word).join(" ");
      said.push(fill(words.near, { word: meant }));
    }
    if (found.isPartial) said.push(words.some);
    said.push(found.pages.length ? counted(words, found.pages.length) : fill(words.nothing, { query: text.trim() }));
    ui.status.textContent = said.join(" ");
    found.terms.forEach(function (term) { ui.terms.append(definition(term)); });
    add(pages, forms);
    ui.share.hidden = !(has("search.share") && navigator.clipboard && found.pages.length);
    var from = pages.length;
    ui.more.hidden = from >= found.pages.length;
    ui.more.onclick = async function () {
      var mine = round, next = await shown(index, found.pages, from, forms);
      if (mine !== round) return;
      var first = add(next, forms);
      from += next.length;
      ui.more.hidden = from >= found.pages.length;
      if (first) first.focus();
    };
  }

  function definition(term) {
    var title = term.a ? element("a", { href: linkTo(term.a) }, term.t) : term.t;
    var parts = [element("h2", {}, title), element("p", {}, term.d)];
    if (term.o) {
      parts.splice(1, 0, element("p", { "class": "cymar-search-note" }, fill(ui.words.foreign, { other: term.o, term: term.t })));
    }
    return element("section", { "aria-label": ui.words.term }, parts);
  }

  function add(pages, forms) {
    var first = null;
    pages.forEach(function (page) {
      var link = element("a", { href: linkTo(page.address) }, marked(page.title, forms));
      var item = element("li", {}, link);
      first = first || link;
      if (page.text) item.append(element("p", {}, marked(page.text, forms)));
      if (page.sections.length) {
        item.append(element("ul", {}, page.sections.map(function (section) {
          var address = section.anchor ? linkTo(page.address, section.anchor) : linkTo(page.address);
          return element("li", {}, element("a", { href: address }, marked(section.heading, forms)));
        })));
      }
      ui.list.append(item);
    });
    return first;
  }

  function marked(text, forms) {
    var parts = [], from = 0;
    search.marks(text, forms).forEach(function (mark) {
      parts.push(text.slice(from, mark.start), element("mark", {}, text.slice(mark.start, mark.end)));
      from = mark.end;
    });
    return parts.concat(text.slice(from));
  }

  /* What the other language has, where this one has nothing. */
  async function across(text, mine) {
    var there = locale === "cy" ? "en" : "cy", about = (await search.index(locale)).about;
    if (about.other === null) return;
    var found = await (await search.index(there)).find(text, false);
    if (mine !== round || !found.pages.length || found.near.length) return;
    var address = new URL(linkTo(about.other));
    address.searchParams.set("q", text);
    var link = element("a", { href: address.href, lang: there, hreflang: there, target: "_self" },
      counted({ one: ui.words.otherOne, many: ui.words.otherMany }, found.pages.length));
    ui.other.replaceChildren(link);
    ui.other.hidden = false;
  }

  search.dialog = function (from) { open(from).catch(function () { if (from && from.href) location.assign(from.href); }); };
  search.sync = function () { sync().catch(function () {}); };
})(window.cymarSearch);
