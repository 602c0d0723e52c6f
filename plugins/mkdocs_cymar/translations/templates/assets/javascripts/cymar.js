/* What a page does beyond the theme; everything works without it, if less well. */
"use strict";

/* The theme would ask for a sitemap beside each page that an alternate names. A space at its end
   keeps the alternate an alternate, and hides it from the theme alone. */
for (const link of document.querySelectorAll("link[rel=alternate]")) link.rel = "alternate ";

/* The reader's place: the switch leads to the section that they are reading. A section of the
   other page is known by its number, since its name is in the other language. */
const MARK = "#~";

/** The headings of the page, but for the title that the theme adds to a page without one. */
function headings() {
  const all = [...document.querySelectorAll("article :is(h1, h2, h3, h4, h5, h6)")];
  return all[0]?.id ? all : all.slice(1);
}

/** What a heading says, without the link that the theme puts in it. */
function wordsOf(heading) {
  const copy = heading?.cloneNode(true);
  copy?.querySelectorAll(".headerlink").forEach((link) => link.remove());
  return copy?.textContent.trim() ?? "";
}

/** How many headings the reader has come to, by the page's place or by the address they follow. */
function place(all) {
  const top = (document.querySelector(".md-header")?.offsetHeight ?? 0) + 8;
  const named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const seen = named?.getBoundingClientRect().top;
  const before = seen >= 0 && seen < innerHeight
    ? (each) => each === named || each.compareDocumentPosition(named) & Node.DOCUMENT_POSITION_FOLLOWING
    : (each) => each.getBoundingClientRect().top <= top;
  return all.filter(before).length;
}

/** Give the switch the section that the reader is at. */
function keepPlace(link) {
  const sections = link.dataset.cymarSwitch.split(" ").filter(Boolean);
  const all = headings();
  link.hash = "";
  if (scrollY < 8 && !location.hash) return;
  const come = place(all);
  const here = come - 1;
  if (sections.length === all.length && here > 0) link.hash = MARK + sections[here];
}

/* The language that the reader chose: stored in their browser when they follow the switch, and sent
   to nobody. It counts at the site's root alone, for a reader who comes from elsewhere; a link, the
   back button or a page loaded again never leads anywhere else than to what was asked for. */
const { root, elsewhere } = document.currentScript.dataset;
const home = root && new URL(`${root}/`, location).href;
const storedAs = root && `cymar.language ${new URL(home).pathname}`;

function remember(language) {
  try {
    if (storedAs) localStorage.setItem(storedAs, language);
  } catch {
    // A browser may store nothing: then the reader chooses again.
  }
}

function remembered() {
  try {
    return localStorage.getItem(storedAs);
  } catch {
    return null;
  }
}

if (elsewhere && !location.search && !location.hash && !document.referrer.startsWith(home)
    && performance.getEntriesByType("navigation")[0]?.type === "navigate"
    && remembered() === document.querySelector("[data-cymar-switch]")?.lang) {
  location.replace(elsewhere);
}

/** Go to the section that an address names by its number, and name it by its own name. */
function arrive() {
  if (!location.hash.startsWith(MARK)) return;
  const heading = headings()[Number(location.hash.slice(MARK.length))];
  history.replaceState(history.state, "", heading?.id ? `#${heading.id}` : location.pathname);
  heading?.scrollIntoView();
}

for (const event of ["pointerdown", "keydown", "click"]) {
  document.addEventListener(event, ({ target }) => {
    const link = target instanceof Element && target.closest("a[hreflang]");
    if (!link) return;
    if (link.hreflang !== document.documentElement.lang) link.target = "_self";
    if (!link.matches("[data-cymar-switch]")) return;
    keepPlace(link);
    if (event === "click") remember(link.lang);
  }, true);
}
arrive();

/* Where the theme shows the next page in place of this one, the header stays as it is: its switch
   must lead from the new page. A page in another language, or one that has what the header lacks,
   is loaded whole; so is what a link to the other language leads to (above: `_self`). */
function renewSwitch() {
  const { content, dataset } = document.querySelector("meta[name=cymar-page]") ?? {};
  const link = document.querySelector(".cymar-switch a");
  if (content !== document.documentElement.lang || dataset.counterpart && !link) {
    location.reload();
  } else if (link) {
    link.parentElement.style.display = dataset.counterpart ? "" : "none";
    link.href = dataset.counterpart ?? "";
    link.dataset.cymarSwitch = dataset.sections;
  }
}

/* A page that is not there says so first in the language of the address that was asked for. */
const sides = [...document.querySelectorAll("[data-cymar-folder]")];
const asked = sides
  .filter((side) => `${location.pathname}/`.startsWith(side.dataset.cymarFolder))
  .sort((one, two) => two.dataset.cymarFolder.length - one.dataset.cymarFolder.length)[0];
asked?.parentElement.prepend(asked);

/* The keyboard. The theme opens things with labels, which a keyboard cannot reach: buttons take
   their place where they open something. It also takes single letters for commands, which those
   who speak to their computer give by accident. */
const { menu, back, table, note } = document.currentScript.dataset;
const COMMANDS = [",", ".", "/", "f", "n", "p", "s"];
const narrow = matchMedia("(max-width: 76.234375em)");
const drawer = document.getElementById("__drawer");
const buttons = new Map();

/** A button that looks and works as a label does. */
function makeButton(label, name) {
  const button = document.createElement("button");
  const toggle = document.getElementById(label.htmlFor);
  for (const { name, value } of label.attributes) button.setAttribute(name, value);
  button.removeAttribute("tabindex");
  button.type = "button";
  button.innerHTML = label.innerHTML;
  if (name) button.setAttribute("aria-label", name);
  button.addEventListener("click", () => toggle.click());
  buttons.set(label, { button, toggle });
}

for (const label of document.querySelectorAll(".md-header label[for=__drawer]")) {
  makeButton(label, menu);
  const shown = document.createElement("span");
  shown.className = "cymar-menu";
  shown.textContent = menu;
  buttons.get(label).button.append(shown);
}
/** Put buttons in the menu, which is another on each page. */
function makeMenu() {
  for (const [label, { button }] of buttons) {
    if (!label.isConnected && !button.isConnected) buttons.delete(label);
  }
  for (const label of document.querySelectorAll(".md-nav--primary label.md-nav__link")) {
    const beside = label.previousElementSibling;
    makeButton(label, label.textContent.trim() || beside?.matches("a") && beside.textContent.trim());
  }
  /* A part of the menu whose label is only a picture takes the name of the page that opens it. */
  for (const nav of document.querySelectorAll(".md-nav--primary nav[aria-labelledby]")) {
    const label = document.getElementById(nav.getAttribute("aria-labelledby"));
    const name = nav.parentElement.querySelector("a, label")?.textContent.trim();
    if (!label?.textContent.trim() && name) {
      nav.removeAttribute("aria-labelledby");
      nav.setAttribute("aria-label", name);
    }
  }
  for (const label of document.querySelectorAll(".md-nav--primary .md-nav > label.md-nav__title")) {
    makeButton(label, `${back}: ${label.textContent.trim()}`);
  }
  showButtons();
}

/** Put buttons where something opens at this width, and keep the reader in the menu while open. */
function showButtons() {
  for (const [label, { button, toggle }] of buttons) {
    const here = label.isConnected ? label : button;
    const item = here.closest("li");
    const opens = narrow.matches
      || label.matches(".md-nav__link") && label.htmlFor !== "__toc"
      && !item.matches(".md-nav__item--section");
    const wanted = opens ? button : label;
    if (wanted !== here) here.replaceWith(wanted);
    button.setAttribute("aria-expanded", toggle.checked);
  }
  const header = document.querySelector(".md-header")?.getBoundingClientRect();
  document.documentElement.style.setProperty("--cymar-header", `${header?.bottom ?? 0}px`);
  for (const part of document.querySelectorAll(
    ".md-skip, .md-header__inner > :not([for=__drawer]), .md-tabs, .md-content, .md-footer, .md-top, .md-sidebar--secondary",
  )) part.inert = narrow.matches && Boolean(drawer?.checked);
}

narrow.addEventListener("change", () => {
  if (drawer?.checked) drawer.click();
  showButtons();
});
document.addEventListener("change", ({ target }) => {
  if (target.matches("#__drawer, .md-nav__toggle")) showButtons();
});
addEventListener("keydown", (event) => {
  const { key, target } = event;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (key === "Escape" && drawer?.checked) {
    drawer.click();
    document.querySelector(".md-header [for=__drawer]").focus();
  } else if (COMMANDS.includes(key) && !target.closest?.("input, textarea, select, [contenteditable]")) {
    event.stopImmediatePropagation();
  }
}, true);
makeMenu();

/* How high the name of the site is, on as many lines as it takes. */
new ResizeObserver(([{ target }]) => {
  document.documentElement.style.setProperty("--cymar-name", `${target.offsetHeight}px`);
}).observe(document.querySelector(".md-header__title"));

/* A table that is wider than its place is scrolled, so the keyboard reaches it and it has a name. */
const tables = new ResizeObserver((changed) => {
  for (const place of new Set(changed.map(({ target }) => target.closest(".md-typeset__scrollwrap")))) {
    const isWide = place.scrollWidth > place.clientWidth;
    const title = place.querySelector("caption") ?? headings().findLast(
      (each) => each.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_FOLLOWING);
    const named = { tabindex: "0", role: "group", "aria-label": `${table}: ${wordsOf(title)}` };
    for (const [name, value] of Object.entries(named)) {
      if (isWide) place.setAttribute(name, value);
      else place.removeAttribute(name);
    }
  }
});
function watchTables() {
  for (const each of document.querySelectorAll(".md-typeset__scrollwrap, .md-typeset__scrollwrap table")) {
    tables.observe(each);
  }
}
addEventListener("load", watchTables);

/* The theme numbers the notes in code by style alone, and so that a link to one has no name. */
const notes = new MutationObserver(() => {
  for (const each of document.querySelectorAll(".md-annotation__index:not([aria-label])")) {
    const number = each.querySelector("[data-md-annotation-id]")?.dataset.mdAnnotationId;
    if (number) each.setAttribute("aria-label", `${note} ${number}`);
  }
});
if (document.querySelector("pre, .annotate")) notes.observe(document.body, { childList: true, subtree: true });
/* Where the theme puts the next page in place of this one, it says so; first of the page as it is. */
let isFirst = true;
globalThis.document$?.subscribe(() => {
  setTimeout(watchTables, 100);
  if (!isFirst) {
    renewSwitch();
    makeMenu();
  }
  isFirst = false;
});
