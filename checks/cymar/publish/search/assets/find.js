/* Which pages a query finds, the best first: exact forms before others, and by BM25 over all words. */
(function (search) {
  "use strict";
  var Index = search.Index, fold = search.fold;
  var WORDS = 12, LEVELS = 26, SECOND = 0.8;
  /* Words of a question that it seeks, or those that it does not, and how much of their rarity a page has that may answer it. */
  var QUESTION = 3, ASIDE = 2, ANSWER = 0.4;
  /* What a code begins with that somebody writes in two. */
  var CODE = /^\p{L}{1,4}$/u;
  /* How near a form on a page is to the one that was asked for. */
  var SAME = 1, LETTERS = 0.75, MUTATED = 0.6, RELATED = 0.3, GUESSED = 0.2;

  search.shown = 5;

  /* The pages that a form stands on, with the weight of each, from 0 to 1. */
  function postings(text) {
    var found = [], page = -1;
    for (var match of text.matchAll(/([0-9a-z]*)([A-Z])/g)) {
      page += 1 + (match[1] ? parseInt(match[1], 36) : 0);
      found.push([page, (match[2].charCodeAt(0) - 64) / LEVELS]);
    }
    return found;
  }

  /* What one word of a query finds: the weight of each page, and the forms that stand there. */
  Index.prototype.hits = async function (resolved) {
    var self = this, pages = new Map(), forms = new Set(), isCommon = resolved.keys.size > 0, own = null;
    await Promise.all(Array.from(resolved.keys, async function (key) {
      var entry = (await self.shard(key)).keys.get(key);
      if (!entry) return;
      if (key === resolved.plain) own = entry;
      if (!entry.common) isCommon = false;
      entry.forms.split(",").forEach(function (each) {
        var space = each.indexOf(" "), form = each.slice(0, space) || key;
        var plain = fold(form), near = form === resolved.word ? SAME : plain === resolved.plain ? LETTERS
          : self.radicals(plain).some(each => resolved.radicals.includes(each)) ? MUTATED
          : resolved.how === "known" ? RELATED : GUESSED;
        forms.add(form);
        postings(each.slice(space + 1)).forEach(function (posting) {
          var weight = near * (near < LETTERS ? 0.5 + posting[1] / 2 : 1 + posting[1]);
          if (weight > (pages.get(posting[0]) || 0)) pages.set(posting[0], weight);
        });
      });
    }));
    return {
      pages: pages, forms: forms, isCommon: pages.size > 0 && (own ? own.common : isCommon),
      word: resolved.word, near: resolved.near, keys: resolved.keys
    };
  };

  /* Whether a query with other words is answered without this one. */
  Index.prototype.isCommon = function (word) {
    var plain = fold(word);
    return this.common.includes(plain) || this.absent.includes(plain);
  };

  function leftOut(word) {
    return {
      pages: new Map(), forms: new Set(), isCommon: true, isLeftOut: true, word: word, near: "",
      keys: new Set([fold(word)])
    };
  }

  Index.prototype.word = async function (word, isLast, others) {
    if (this.absent.includes(fold(word))) return leftOut(word);
    var resolved = await this.resolve(word, isLast, others);
    var found = await Promise.all(resolved.map(this.hits, this)), first = found[0];
    found.forEach(function (hit) { if (hit.near && hit.forms.size) hit.near = likest(hit.forms, hit.near); });
    found.slice(1).forEach(function (other) {
      orElse(first, other);
      if (other.near !== first.near) first.near += ", " + other.near;
    });
    return first;
  };

  /* What a word finds, and after it what another way to write it does. */
  function orElse(hit, other) {
    other.pages.forEach(function (weight, page) {
      if (SECOND * weight > (hit.pages.get(page) || 0)) hit.pages.set(page, SECOND * weight);
    });
    other.forms.forEach(function (form) { hit.forms.add(form); });
    return hit;
  }

  /* Of the forms that pages have, the one that begins most as a word does. */
  function likest(forms, word) {
    var best = "", most = -1;
    forms.forEach(function (form) {
      var length = 0;
      while (length < form.length && fold(form[length]) === fold(word[length] || "")) length += 1;
      if (form === word) length = Infinity;
      if (length > most) { best = form; most = length; }
    });
    return best;
  }

  /* What a word finds that pages are known to have in some form, without any guess. */
  Index.prototype.exactly = async function (word) { return this.hits(await this.known(word)); };

  /* A written word: itself joined, or else all of its parts. */
  Index.prototype.token = async function (written, isLast, others) {
    function areFound(hits) { return hits.every(hit => hit.pages.size); }
    if (!written.parts.length) return [await this.word(written.whole, isLast, others)];
    var whole = await this.exactly(written.whole);
    if (written.isEither) return [orElse(whole, await this.exactly(written.parts[0]))];
    if (whole.pages.size) return [whole];
    var parts = await Promise.all(written.parts.map(this.exactly, this));
    if (areFound(parts)) return parts;
    whole = await this.word(written.whole, false, others);
    if (whole.pages.size) return [whole];
    parts = await Promise.all(written.parts.map(function (part) { return this.word(part, false, others + 1); }, this));
    return areFound(parts) ? parts : [whole];
  };

  /* The forms of each word of a query that was sought. */
  search.sought = function (hits) {
    return hits.filter(hit => !hit.isLeftOut).map(hit => hit.forms);
  };

  Index.prototype.find = async function (text, isTyping) {
    var written = search.queryTokens(text).slice(0, WORDS), self = this;
    var isAsked = written.map(each => !self.isCommon(each.whole));
    var others = isAsked.filter(Boolean).length - 1;
    var found = (await Promise.all(written.map(function (each, place) {
      if (!isAsked[place] && isAsked.includes(true)) return [leftOut(each.whole)];
      return self.token(each, isTyping && place === written.length - 1, others);
    }))).flat();
    found = await this.joined(written, found, false);
    var ranked = this.ranked(found);
    if (ranked.isPartial) {
      var others = await this.joined(written, found, true);
      if (others !== found) { found = others; ranked = this.ranked(found); }
    }
    return Object.assign(ranked, {
      hits: found, near: found.filter(hit => hit.near && hit.pages.size),
      terms: await this.terms(written, found)
    });
  };

  /* The pages that the words of a query find, the best first. */
  Index.prototype.ranked = function (found) {
    var needed = found.filter(hit => !hit.isCommon);
    if (!needed.length) needed = found;
    var total = this.about.n, scores = new Map(), most = 0;
    found.forEach(function (hit) {
      var count = hit.pages.size, rarity = Math.log(1 + (total - count + 0.5) / (count + 0.5));
      var isNeeded = needed.includes(hit);
      if (isNeeded && count) most += rarity;
      hit.pages.forEach(function (weight, page) {
        var score = scores.get(page) || { page: page, score: 0, words: 0, share: 0 };
        score.score += weight * rarity;
        if (isNeeded) { score.words += 1; score.share += rarity; }
        scores.set(page, score);
      });
    });
    /* A question has words that its answer has not: its rare ones tell which page is meant. */
    var all = Array.from(scores.values()).filter(each => each.words);
    var whole = all.filter(each => each.words === needed.length);
    var isQuestion = needed.length >= QUESTION || found.length - needed.length >= ASIDE;
    var pages = (!whole.length ? all : !isQuestion ? whole : all.filter(function (each) {
      return each.words === needed.length || each.share > ANSWER * most;
    })).sort(function (a, b) {
      return (b.words === needed.length) - (a.words === needed.length) ||
        b.share - a.share || b.score - a.score || a.page - b.page;
    });
    return { pages: pages, isPartial: !whole.length && all.length > 0 };
  };

  /* Two words that a page writes as one: *e bostio* is *ebostio* there. With `isLast`, where pages
     know both words too, for no page has all of them: *Tŷ Ddewi* is *Tyddewi*. */
  Index.prototype.joined = async function (written, found, isLast) {
    if (found.length !== written.length) return found;
    function isKnown(hit) { return hit.isLeftOut || hit.pages.size > 0 && !hit.near; }
    for (var place = 0; place + 1 < found.length; place += 1) {
      var one = found[place], two = found[place + 1];
      var begin = written[place].whole, end = written[place + 1].whole, isCode = CODE.test(begin) && /^\d/.test(end);
      if (one.isLeftOut && two.isLeftOut) continue;
      if (!isLast && !isCode && isKnown(one) && isKnown(two)) continue;
      var both = await this.exactly(begin + end);
      if (!both.pages.size) continue;
      if (isCode) alsoApart(both, one, two);
      return found.slice(0, place).concat([both], found.slice(place + 2));
    }
    return found;
  };

  /* A code that other pages write in two: *SA 472*. */
  function alsoApart(both, one, two) {
    one.pages.forEach(function (weight, page) {
      if (two.pages.has(page) && !both.pages.has(page)) both.pages.set(page, Math.min(weight, two.pages.get(page)));
    });
    [one, two].forEach(function (hit) { hit.forms.forEach(function (form) { both.forms.add(form); }); });
  }

  /* ---- Terms of the glossary that the whole query is ---- */

  Index.prototype.terms = async function (written, found) {
    var words = written.map(each => fold(each.whole));
    if (!words.length) return [];
    var self = this, first = Math.max(0, words.findIndex(word => !self.isCommon(word)));
    var starts = new Set([words[first]]);
    if (found.length === words.length) found[first].keys.forEach(function (key) { starts.add(key); });
    var shards = new Set(await Promise.all(Array.from(starts, start => self.shard(start))));
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
      return terms.findIndex(each => each.a === term.a) === place;
    });
  };

  /* ---- How a word that is being typed may go on ---- */

  /* The rest of the commonest word on a page that begins as a text's last word does, or nothing. */
  Index.prototype.rest = async function (text) {
    var last = (text.match(/[\p{L}\p{M}]+$/u) || [""])[0].normalize("NFC").toLowerCase(), plain = fold(last);
    if (!last || !search.isInShard(plain)) return "";
    var best = "", most = 0;
    (await this.shard(plain)).keys.forEach(function (entry, key) {
      if (entry.common || key.length <= plain.length || !key.startsWith(plain)) return;
      entry.forms.split(",").forEach(function (each) {
        var space = each.indexOf(" "), form = each.slice(0, space) || key;
        if (each.length > most && fold(form).startsWith(plain)) { best = form; most = each.length; }
      });
    });
    return best.slice(last.length);
  };
})(window.cymarSearch);
