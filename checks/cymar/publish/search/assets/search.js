/* Finds pages by their words, in any form of them. The index is in shards, each a script that calls
   `cymarSearch.put`; only what a query needs is fetched. No text of a page or a query is ever taken
   for HTML. */
window.cymarSearch = (function () {
  "use strict";
  var here = document.currentScript.src.replace(/[^/]*$/, "");
  var CLITICS = new Set("r n m i u w ch th s d t ll ve re".split(" "));
  var TOKEN = /\d+(?:[.,:]\d+)*|\p{L}[\p{L}\p{N}]*(?:['.&-](?=[\p{L}\p{N}])[\p{L}\p{N}]+)*/gu;
  var VOWEL = /[aeiouwy]/;
  var LONGEST = 40, SHARD = 3, WORDS = 12, SHOWN = 5, FEWEST = 3, PARTS = 4;
  /* How near a form on a page is to the one that was asked for. */
  var SAME = 1, LETTERS = 0.75, RELATED = 0.3, GUESSED = 0.2;

  /* ---- Words, as publish/search/words.py has them ---- */

  function normal(text) {
    return text.normalize("NFC").replace(/[’ʼ‘`´′]/g, "'").replace(/[‐‑–−]/g, "-")
      .replace(/\u00ad/g, "").toLowerCase();
  }

  function fold(word) {
    return word.normalize("NFD").replace(/\p{M}/gu, "");
  }

  function token(word) {
    if (/^\p{N}/u.test(word)) return { whole: word.replace(/,/g, "").slice(0, LONGEST), parts: [] };
    var bits = word.split("'");
    word = bits[0] + bits.slice(1).filter(function (bit) { return !CLITICS.has(bit); }).join("");
    var parts = word.split(/[.&-]/).filter(Boolean);
    var whole = (parts.join("") || word).slice(0, LONGEST);
    return { whole: whole, parts: parts.length > 1 ? parts.map(function (part) { return part.slice(0, LONGEST); }) : [] };
  }

  function tokens(text) {
    return Array.from(normal(text).matchAll(TOKEN), function (match) { return token(match[0]); });
  }

  function shardName(word) {
    var place = word.search(VOWEL);
    return place < 0 ? word.slice(0, SHARD) : word.slice(place, place + SHARD);
  }

  /* ---- Files ---- */

  var files = new Map(), waiting = new Map();

  function put(locale, name, content) {
    files.set(locale + "/" + name, content);
  }

  function load(locale, name, version) {
    var key = locale + "/" + name;
    if (files.has(key)) return Promise.resolve(files.get(key));
    if (!waiting.has(key)) {
      waiting.set(key, fetched(key, version).catch(function () { return fetched(key, version); })
        .finally(function () { waiting.delete(key); }));
    }
    return waiting.get(key);
  }

  function fetched(key, version) {
    return new Promise(function (done, fail) {
      var script = document.createElement("script");
      script.src = here + key + ".js" + (version ? "?v=" + version : "");
      script.onload = function () {
        script.remove();
        files.has(key) ? done(files.get(key)) : fail(new Error(key));
      };
      script.onerror = function () { script.remove(); fail(new Error(key)); };
      document.head.append(script);
    });
  }

  var indexes = new Map();

  function index(locale) {
    if (!indexes.has(locale)) {
      indexes.set(locale, load(locale, "index").then(function (about) {
        return new Index(locale, about);
      }).catch(function (error) { indexes.delete(locale); throw error; }));
    }
    return indexes.get(locale);
  }

  function Index(locale, about) {
    this.locale = locale;
    this.about = about;
    this.shards = new Map();
  }

  Index.prototype.shard = function (word) {
    var names = this.about.shards, name = shardName(word), low = 0, high = names.length;
    while (low < high) {
      var middle = (low + high) >> 1;
      if (names[middle] <= name) low = middle + 1; else high = middle;
    }
    if (!low) return Promise.resolve(NOTHING);
    var shards = this.shards, number = low - 1;
    if (!shards.has(number)) {
      shards.set(number, load(this.locale, "w/" + number, this.about.v).then(parsed)
        .catch(function (error) { shards.delete(number); throw error; }));
    }
    return shards.get(number);
  };

  var NOTHING = { keys: new Map(), leads: new Map(), terms: [] };

  function parsed(text) {
    var shard = { keys: new Map(), leads: new Map(), terms: [] };
    text.split("\n").forEach(function (line) {
      if (line[0] === "!") return shard.terms.push(line);
      var lead = line.indexOf("~"), equals = line.indexOf("=");
      if (equals < 0 && lead > 0) return shard.leads.set(line.slice(0, lead), line.slice(lead + 1).split(","));
      var common = line[0] === "*", key = line.slice(common ? 1 : 0, equals);
      if (key) shard.keys.set(key, { common: common, forms: line.slice(equals + 1) });
    });
    return shard;
  }

  /* The pages that a form stands on, with the weight of each, from 0 to 1. */
  function postings(text) {
    var found = [], page = -1;
    for (var match of text.matchAll(/([0-9a-z]*)([A-Z])/g)) {
      page += 1 + (match[1] ? parseInt(match[1], 36) : 0);
      found.push([page, (match[2].charCodeAt(0) - 64) / 26]);
    }
    return found;
  }

  /* ---- What a word may be a form of ---- */

  Index.prototype.radicals = function (word) {
    var found = new Set([word]), about = this.about;
    about.mutations.forEach(function (pair) {
      var first = pair[0], mutated = pair[1];
      if (!(mutated ? word.startsWith(mutated) : /^[aeiouwylnr]/.test(word))) return;
      var radical = first + word.slice(mutated.length);
      if (!first && !VOWEL.test(radical[0] || "")) return;
      if (radical && !about.fixed.some(function (fixed) { return radical.startsWith(fixed); })) found.add(radical);
    });
    about.spellings.forEach(function (pair) {
      if (word.includes(pair[0]) && !word.includes(pair[1])) found.add(word.split(pair[0]).join(pair[1]));
    });
    return Array.from(found);
  };

  /* The keys of a word that somebody typed; `near` is what it was taken for, if for another. */
  Index.prototype.resolve = async function (word, isLast) {
    var plain = fold(word), radicals = this.radicals(plain);
    var shards = await Promise.all(radicals.map(this.shard, this));
    var keys = new Set(), how = "known";
    radicals.forEach(function (radical, place) {
      if (shards[place].keys.has(radical)) keys.add(radical);
      (shards[place].leads.get(radical) || []).forEach(function (key) { keys.add(key); });
    });
    var near = "";
    if (!keys.size && isLast) { keys = begun(radicals, shards); how = "begun"; }
    if (!keys.size) { keys = stemmed(radicals, shards, this.about.endings); how = "stemmed"; }
    if (!keys.size && plain.length > FEWEST) {
      near = nearest(radicals, shards) || await this.elsewhere(radicals);
      if (near) return Object.assign(await this.resolve(near, false), { near: near });
    }
    return { word: word, plain: plain, keys: keys, how: how, near: "" };
  };

  function begun(radicals, shards) {
    var found = new Set();
    radicals.forEach(function (radical, place) {
      if (shardName(radical).length < SHARD) return;
      shards[place].keys.forEach(function (_, key) { if (key.startsWith(radical)) found.add(key); });
      shards[place].leads.forEach(function (to, form) {
        if (form.startsWith(radical)) to.forEach(function (key) { found.add(key); });
      });
    });
    return found;
  }

  function stemmed(radicals, shards, endings) {
    var found = new Set();
    radicals.forEach(function (radical, place) {
      endings.forEach(function (ending) {
        var stem = radical.slice(0, radical.length - ending.length);
        if (!radical.endsWith(ending) || stem.length < FEWEST + 1 || found.size) return;
        shards[place].keys.forEach(function (_, key) {
          if (key.startsWith(stem) && (key === stem || endings.includes(key.slice(stem.length)))) found.add(key);
        });
      });
    });
    return found;
  }

  /* The commonest word of some shards that is one slip of the finger away. */
  function nearest(radicals, shards) {
    var best = "", most = 0;
    radicals.forEach(function (radical, place) {
      var score = function (word, weight) {
        if (weight > most && word.length > FEWEST && isNear(word, radical)) { best = word; most = weight; }
      };
      shards[place].keys.forEach(function (entry, key) { if (!entry.common) score(key, 1 + entry.forms.length); });
      shards[place].leads.forEach(function (_, form) { score(form, 0.5); });
    });
    return best;
  }

  Index.prototype.elsewhere = async function (radicals) {
    var table = (await load(this.locale, "near", this.about.v)).split(" ");
    var self = this, own = new Set(radicals.map(shardName)), found = new Map();
    table.forEach(function (beginning) {
      if (own.has(shardName(beginning))) return;
      radicals.forEach(function (radical) {
        var cut = beginning.length;
        if ([cut - 1, cut, cut + 1].some(function (length) { return isNear(beginning, radical.slice(0, length)); })) {
          found.set(shardName(beginning), beginning);
        }
      });
    });
    var shards = await Promise.all(Array.from(found.values()).slice(0, 8).map(self.shard, self));
    for (var shard of shards) {
      var near = nearest(radicals, radicals.map(function () { return shard; }));
      if (near) return near;
    }
    return "";
  };

  /* Whether two words are one letter apart: changed, added, left out or exchanged. */
  function isNear(one, two) {
    if (one === two || Math.abs(one.length - two.length) > 1) return false;
    var start = 0;
    while (start < one.length && one[start] === two[start]) start += 1;
    var a = one.slice(start), b = two.slice(start);
    return a.slice(1) === b.slice(1) || a.slice(1) === b || a === b.slice(1) ||
      (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2));
  }

  /* ---- Pages ---- */

  /* What one word of a query finds: the weight of each page, and the forms that stand there. */
  Index.prototype.hits = async function (resolved) {
    var self = this, pages = new Map(), forms = new Set(), common = true;
    await Promise.all(Array.from(resolved.keys, async function (key) {
      var entry = (await self.shard(key)).keys.get(key);
      if (!entry) return;
      if (!entry.common) common = false;
      entry.forms.split(",").forEach(function (each) {
        var space = each.indexOf(" "), form = each.slice(0, space) || key;
        var near = form === resolved.word ? SAME : fold(form) === resolved.plain ? LETTERS
          : resolved.how === "known" ? RELATED : GUESSED;
        forms.add(form);
        postings(each.slice(space + 1)).forEach(function (posting) {
          var weight = near * (near < LETTERS ? 0.5 + posting[1] / 2 : 1 + posting[1]);
          if (weight > (pages.get(posting[0]) || 0)) pages.set(posting[0], weight);
        });
      });
    }));
    return { pages: pages, forms: forms, common: common && pages.size > 0, word: resolved.word, near: resolved.near, keys: resolved.keys };
  };

  Index.prototype.word = async function (word, isLast) {
    return this.hits(await this.resolve(word, isLast));
  };

  /* A written word: itself joined, or else all of its parts. */
  Index.prototype.token = async function (written, isLast) {
    var whole = await this.word(written.whole, isLast && !written.parts.length);
    if (!written.parts.length || (whole.pages.size && !whole.near)) return [whole];
    var parts = await Promise.all(written.parts.map(function (part) { return this.word(part, false); }, this));
    return parts.every(function (part) { return part.pages.size; }) ? parts : [whole];
  };

  Index.prototype.find = async function (text, isTyping) {
    var written = tokens(text).slice(0, WORDS), self = this;
    var found = (await Promise.all(written.map(function (each, place) {
      return self.token(each, isTyping && place === written.length - 1);
    }))).flat();
    found = await this.joined(written, found);
    var needed = found.filter(function (hit) { return !hit.common; });
    if (!needed.length) needed = found;
    var total = this.about.n, scores = new Map();
    found.forEach(function (hit) {
      var count = hit.pages.size, rarity = Math.log(1 + (total - count + 0.5) / (count + 0.5));
      hit.pages.forEach(function (weight, page) {
        var score = scores.get(page) || { page: page, score: 0, words: 0 };
        score.score += weight * rarity;
        if (needed.includes(hit)) score.words += 1;
        scores.set(page, score);
      });
    });
    var all = Array.from(scores.values()).filter(function (each) { return each.words; });
    var whole = all.filter(function (each) { return each.words === needed.length; });
    var ranked = (whole.length ? whole : all).sort(function (a, b) {
      return b.words - a.words || b.score - a.score || a.page - b.page;
    });
    return {
      hits: found, pages: ranked, isPartial: !whole.length && all.length > 0,
      near: found.filter(function (hit) { return hit.near && hit.pages.size; }),
      terms: await this.terms(written, found)
    };
  };

  /* Two words that a page writes as one: *e bostio* is *ebostio* there. */
  Index.prototype.joined = async function (written, found) {
    if (found.length !== written.length) return found;
    for (var place = 0; place + 1 < found.length; place += 1) {
      var one = found[place], two = found[place + 1];
      var isKnown = function (hit) { return hit.pages.size && !hit.near; };
      if (isKnown(one) && isKnown(two)) continue;
      var both = await this.word(written[place].whole + written[place + 1].whole, false);
      if (isKnown(both)) return found.slice(0, place).concat([both], found.slice(place + 2));
    }
    return found;
  };

  /* ---- Terms of the glossary that the whole query is ---- */

  Index.prototype.terms = async function (written, found) {
    var words = written.map(function (each) { return fold(each.whole); });
    if (!words.length) return [];
    var self = this, starts = new Set(words);
    found.forEach(function (hit) { hit.keys.forEach(function (key) { starts.add(key); }); });
    var shards = new Set(await Promise.all(Array.from(starts, function (start) { return self.shard(start); })));
    var terms = [];
    shards.forEach(function (shard) {
      shard.terms.forEach(function (line) {
        var isForeign = line[1] === "!", brace = line.indexOf("{");
        var names = line.slice(isForeign ? 2 : 1, brace).trim().split(" ");
        var is = isForeign ? names.join(" ") === words.join(" ")
          : names.length === words.length && names.every(function (name, place) {
            return words[place] === name ||
              found.length === words.length && found[place].keys.has(name);
          });
        if (is) terms.push(JSON.parse(line.slice(brace)));
      });
    });
    return terms.filter(function (term, place) {
      return terms.findIndex(function (each) { return each.a === term.a; }) === place;
    });
  };

  /* ---- The text of a page: its title, the sections that match and an excerpt of each ---- */

  Index.prototype.page = async function (number, forms) {
    var first = await load(this.locale, "p/" + number, this.about.v);
    var address = first[0], title = first[1], count = first[2], sections = [], best = null;
    for (var part = 0; part < Math.min(count, PARTS); part += 1) {
      var content = part ? await load(this.locale, "p/" + number + "-" + part, this.about.v) : first;
      content[3].forEach(function (each) {
        var text = excerpt(each[2], new Set(each[3]), forms);
        var inHeading = each[0] ? distinct(each[0], forms) : 0;
        var score = inHeading * 2 + (text ? text.score : 0);
        if (score) sections.push({ heading: each[0], anchor: each[1], text: text && text.text, score: score });
      });
      if (sections.length) break;
    }
    sections.forEach(function (each) { if (!best || each.score > best.score) best = each; });
    return {
      address: address, title: title, inTitle: distinct(title, forms), words: tokens(title).length,
      text: best && best.text, sections: sections.filter(function (each) { return each.heading; })
        .sort(function (a, b) { return b.score - a.score; }).slice(0, 3)
    };
  };

  function distinct(text, forms) {
    var found = new Set();
    tokens(text).forEach(function (each) {
      [each.whole].concat(each.parts).forEach(function (word) {
        forms.forEach(function (group, place) { if (group.has(word)) found.add(place); });
      });
    });
    return found.size;
  }

  function excerpt(blocks, code, forms) {
    var best = null;
    blocks.forEach(function (block, place) {
      if (code.has(place)) return;
      var score = distinct(block, forms);
      if (score && block.split(" ").length < 4) score -= 0.5;
      if (score > 0 && (!best || score > best.score)) best = { text: block, score: score };
    });
    return best && { text: cut(best.text, forms), score: best.score };
  }

  /* The sentences of a text about the first word found, up to some 200 characters. */
  function cut(text, forms) {
    var MOST = 200;
    if (text.length <= MOST) return text;
    var at = marks(text, forms)[0] || { start: 0, end: 0 };
    var sentences = text.match(/[^.!?…]+(?:[.!?…]+["'’”)]*(?=\s|$)|[.!?…](?=\S)|$)+\s*/g) || [text];
    var from = 0, found = "";
    for (var sentence of sentences) {
      var to = from + sentence.length;
      if (to > at.start && (!found || found.length + sentence.length <= MOST)) found += sentence;
      else if (found) break;
      from = to;
    }
    found = (found || text).trim();
    if (found.length <= MOST * 1.5) return found;
    var place = (marks(found, forms)[0] || { start: 0 }).start;
    var start = Math.max(0, found.lastIndexOf(" ", Math.max(0, place - MOST / 2)));
    var end = found.indexOf(" ", Math.min(found.length, start + MOST));
    return (start ? "… " : "") + found.slice(start, end < 0 ? undefined : end).trim() + (end < 0 ? "" : " …");
  }

  /* Where the found forms stand in a text. */
  function marks(text, forms) {
    var found = [], plain = text.replace(/[’ʼ‘`´′]/g, "'").replace(/[‐‑–−]/g, "-").toLowerCase();
    if (plain.length !== text.length) plain = text;
    for (var match of plain.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['.,:&-](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}]+)*/gu)) {
      tokens(match[0]).some(function (each) {
        var words = [each.whole].concat(each.parts);
        var is = words.some(function (word) { return forms.some(function (group) { return group.has(word); }); });
        if (is) found.push({ start: match.index, end: match.index + match[0].length });
        return is;
      });
    }
    return found;
  }

  return {
    put: put, index: index, tokens: tokens, fold: fold, shardName: shardName, marks: marks,
    isNear: isNear, here: here, shown: SHOWN
  };
})();
