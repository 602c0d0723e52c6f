/* What a word that somebody typed may be: a form of words that pages have, or a slip of the finger. */
(function (search) {
  "use strict";
  var VOWEL = /[aeiouwy]/, FIRST = /^[aeiouwylnr]/;
  var FEWEST = 3, MOST_BEGUN = 20, LIKELIEST = 2, MOST_ELSEWHERE = 4, MOST_NEAR = 2, BEYOND = 1;
  /* Words beside a word that say which page is meant whatever slip it has. */
  var ENOUGH = 2;
  var DIGRAPHS = ["ch", "dd", "ff", "ng", "ll", "ph", "rh", "th"];
  var COMMON = "_", DOUBLED = /([^dfl])\1$/;
  var DIGRAPH = "\ue000";
  var NOTHING = { keys: new Map(), leads: new Map(), terms: [] };
  var fold = search.fold, shardName = search.shardName;
  var indexes = new Map();

  search.index = function (locale) {
    if (!indexes.has(locale)) {
      indexes.set(locale, search.load(locale, "index").then(function (about) {
        return new Index(locale, about);
      }).catch(function (error) { indexes.delete(locale); throw error; }));
    }
    return indexes.get(locale);
  };

  function Index(locale, about) {
    this.locale = locale;
    this.about = about;
    this.names = search.unfold(about.shards);
    this.common = search.unfold(about.common);
    this.absent = search.unfold(about.absent);
    this.shards = new Map();
  }

  search.Index = Index;

  /* The shard of a word; common words, which hardly a query needs, have shards of their own. */
  Index.prototype.shard = function (word) {
    return this.shardNamed((this.common.includes(word) ? COMMON : "") + shardName(word));
  };

  Index.prototype.shardNamed = function (name) {
    var names = this.names, low = 0, high = names.length;
    while (low < high) {
      var middle = (low + high) >> 1;
      if (names[middle] <= name) low = middle + 1; else high = middle;
    }
    if (!low) return Promise.resolve(NOTHING);
    var shards = this.shards, number = low - 1;
    if (!shards.has(number)) {
      shards.set(number, search.load(this.locale, "w/" + number, this.about.v).then(parsed)
        .catch(function (error) { shards.delete(number); throw error; }));
    }
    return shards.get(number);
  };

  function parsed(text) {
    var shard = { keys: new Map(), leads: new Map(), terms: [] };
    text.split("\n").forEach(function (line) {
      if (line[0] === "!") return shard.terms.push(line);
      var lead = line.indexOf("~"), equals = line.indexOf("=");
      if (equals < 0 && lead > 0) return shard.leads.set(line.slice(0, lead), line.slice(lead + 1).split(","));
      var common = line[0] === "*", key = line.slice(common ? 1 : 0, equals);
      if (key) shard.keys.set(key, { key: key, common: common, forms: line.slice(equals + 1) });
    });
    return shard;
  }

  /* ---- What a word may be a form of ---- */

  Index.prototype.radicals = function (word) {
    var found = new Set([word]), about = this.about;
    about.mutations.forEach(function (pair) {
      var first = pair[0], mutated = pair[1];
      if (!(mutated ? word.startsWith(mutated) : FIRST.test(word))) return;
      var radical = first + word.slice(mutated.length);
      if (!first && !VOWEL.test(radical[0] || "")) return;
      if (radical && !about.fixed.some(fixed => radical.startsWith(fixed))) found.add(radical);
    });
    about.spellings.forEach(function (pair) {
      if (word.includes(pair[0]) && !word.includes(pair[1])) found.add(word.split(pair[0]).join(pair[1]));
    });
    return Array.from(found);
  };

  /* The keys that a word is known to have, without any guess. */
  Index.prototype.known = async function (word) {
    var radicals = this.radicals(fold(word)), shards = await Promise.all(radicals.map(this.shard, this));
    var keys = new Set();
    radicals.forEach(function (radical, place) {
      if (shards[place].keys.has(radical)) keys.add(radical);
      (shards[place].leads.get(radical) || []).forEach(function (key) { keys.add(key); });
    });
    return { word: word, plain: radicals[0], keys: keys, how: "known", near: "", radicals: radicals, shards: shards };
  };

  /* A word with its keys, and `how` they were found; where it is taken for others, each of those with
     `near`, as pages write it. `others` is how many words a query seeks besides it. */
  Index.prototype.resolve = async function (word, isLast, others) {
    var found = await this.known(word), radicals = found.radicals, shards = found.shards, self = this;
    if (!found.keys.size && isLast) { found.keys = begun(radicals, shards); found.how = "begun"; }
    if (!found.keys.size) found = await this.spoken(found);
    if (found.keys.size) return [found];
    var isLong = found.plain.length > FEWEST, near = isLong ? nearest(radicals, shards) : [];
    var sure = near.filter(each => each.isSure && !radicals.some(isFormOf, each.word)), stems = stemmed(radicals, shards, this.about);
    if (!sure.length || stems.isWhole) { found.keys = stems.keys; found.how = "stemmed"; }
    if (found.keys.size || !isLong) return [found];
    if (sure.length) near = sure;
    if (!near.length && others < ENOUGH) {
      near = (await this.elsewhere(radicals, others ? LIKELIEST : MOST_ELSEWHERE)).slice(0, 1);
    }
    near = near.slice(0, others ? 1 : MOST_NEAR);
    if (!near.length) return [found];
    return Promise.all(near.map(async function (each) {
      return Object.assign(await self.known(each.word), { near: each.shown });
    }));
  };

  /* A word that nobody writes with care as it is written with care: *canlyniadaur* is
     *canlyniadau'r*, *brynish* is *brynais* and *'sgidiau* is *esgidiau*. */
  Index.prototype.spoken = async function (found) {
    var word = found.plain, about = this.about, others = [];
    about.clitics.forEach(function (clitic) {
      var host = word.slice(0, -clitic.length);
      if (word.endsWith(clitic) && VOWEL.test(host.at(-1) || "")) others.push(host);
    });
    about.ends.forEach(function (pair) {
      if (word.endsWith(pair[0])) others.push(word.slice(0, -pair[0].length) + pair[1]);
    });
    about.starts.forEach(function (pair) {
      if (word.startsWith(pair[0])) others.push(pair[1] + word.slice(pair[0].length));
    });
    var known = await Promise.all(others.filter(other => other.length >= FEWEST).map(this.known, this));
    return known.find(other => other.keys.size) || found;
  };

  function begun(radicals, shards) {
    var found = new Set();
    radicals.forEach(function (radical, place) {
      if (!search.isInShard(radical)) return;
      shards[place].keys.forEach(function (_, key) { if (key.startsWith(radical)) found.add(key); });
      shards[place].leads.forEach(function (to, form) {
        if (form.startsWith(radical)) to.forEach(function (key) { found.add(key); });
      });
    });
    return new Set(Array.from(found).slice(0, MOST_BEGUN));
  }

  /* The keys of a shard that have the longest stem in common with a word, by their endings, and
     whether that is the word itself: *cofrodd*, where pages have *cofroddion* alone. */
  function stemmed(radicals, shards, about) {
    var found = new Set(), longest = 0, isWhole = false;
    radicals.forEach(function (radical, place) {
      var stems = new Set(stemsOf(radical, about));
      function compare(form, keys) {
        stemsOf(form, about).forEach(function (stem) {
          if (stem.length < longest || !stems.has(stem)) return;
          if (stem.length > longest) found.clear();
          longest = stem.length;
          isWhole = stem === radical;
          keys.forEach(function (key) { found.add(key); });
        });
      }
      if (!stems.size) return;
      shards[place].keys.forEach(function (_, key) { compare(key, [key]); });
      shards[place].leads.forEach(function (keys, form) { compare(form, keys); });
    });
    return { keys: found, isWhole: isWhole };
  }

  /* Welsh doubles letters before endings in ways that no dictionary has all of. */
  function stemsOf(word, about) {
    var stems = [word], doubles = about.mutations.length > 0;
    about.endings.forEach(function (ending) {
      var stem = word.endsWith(ending) ? word.slice(0, -ending.length) : "";
      if (stem) stems.push(doubles && DOUBLED.test(stem) ? stem.slice(0, -1) : stem);
    });
    return stems.filter(stem => stem.length > FEWEST);
  }

  /* ---- Slips ---- */

  /* The words of some shards that are one slip of the finger away, the likeliest first. */
  function nearest(radicals, shards) {
    var found = new Map();
    radicals.forEach(function (radical, place) {
      var units = unitsOf(radical);
      function weigh(word, shown, prior) {
        if (word.length < FEWEST || Math.abs(word.length - radical.length) > 2) return;
        var score = Math.max(slip(word, radical), slip(unitsOf(word), units));
        if (!score) return;
        var isSure = word.length === radical.length ? score >= 2 && score !== 2.5 : score >= 3 && single(word) === single(radical);
        score += prior + (word[0] === radical[0] ? 0.5 : 0) - place * 0.01;
        if (!found.has(word) || found.get(word).score < score) found.set(word, { word: word, shown: shown, score: score, isSure: isSure });
      }
      shards[place].keys.forEach(function (entry, key) {
        if (!entry.common) weigh(key, shownAs(entry), Math.log10(1 + entry.forms.length) / 2);
      });
      shards[place].leads.forEach(function (_, form) { if (!shards[place].keys.has(form)) weigh(form, form, 0.2); });
    });
    return Array.from(found.values()).sort((a, b) => b.score - a.score);
  }

  /* A key as pages write it. */
  function shownAs(entry) {
    var forms = entry.forms.split(",").map(each => each.split(" ")[0] || entry.key);
    return forms.find(form => fold(form) === entry.key) || forms[0];
  }

  /* A word with a letter of two characters as one, for a Welsh keyboard slips by letters. */
  function unitsOf(word) {
    DIGRAPHS.forEach(function (pair, place) { word = word.split(pair).join(String.fromCharCode(DIGRAPH.charCodeAt(0) + place)); });
    return word;
  }

  /* How likely one word is written for another: 0 if they are more than one letter apart. */
  function slip(one, two) {
    if (one === two) return 0;
    if (single(one) === single(two)) return 3;
    if (Math.abs(one.length - two.length) > 1) return 0;
    var start = 0;
    while (start < one.length && one[start] === two[start]) start += 1;
    var a = one.slice(start), b = two.slice(start), before = one[start - 1];
    if (a.slice(1) === b) return a[0] === before || a[0] === b[0] ? 3 : 2;
    if (a === b.slice(1)) return b[0] === before || b[0] === a[0] ? 3 : 2;
    if (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2)) return 3;
    if (a.slice(1) === b.slice(1)) {
      return a[0] >= DIGRAPH && b[0] >= DIGRAPH ? 2.5 : VOWEL.test(a[0]) && VOWEL.test(b[0]) ? 2 : 1.5;
    }
    return 0;
  }

  /* Whether a word differs from this one in its last vowel alone: verbs that no dictionary has. */
  function isFormOf(word) {
    var end = word.length - 1;
    return word.length === this.length && word.slice(0, end) === this.slice(0, end) && VOWEL.test(word[end]) && VOWEL.test(this[end]);
  }

  /* A word with no letter doubled: *annibynnol* and *anibynol* are one slip apart. */
  function single(word) { return word.replace(/(.)\1/g, "$1"); }

  search.slip = slip;

  /* The same in other shards, where the slip is in the letters that shards go by. */
  Index.prototype.elsewhere = async function (radicals, most) {
    var table = await search.load(this.locale, "near", this.about.v);
    var own = new Set(radicals.map(shardName)), found = new Map(), units = radicals.map(unitsOf);
    search.unfold(table).forEach(function (beginning) { if (!own.has(shardName(beginning))) compare(beginning); });
    function compare(beginning) {
      var name = shardName(beginning), length = beginning.length, letters = unitsOf(beginning);
      var isWhole = length < beginning.indexOf(name) + name.length + BEYOND;
      radicals.forEach(function (radical, place) {
        var score = isWhole ? slip(beginning, radical) : Math.max(slip(beginning, radical.slice(0, length)),
          slip(beginning, radical.slice(0, length + 1)), slip(beginning, radical.slice(0, length - 1)),
          letters.length < length ? slip(letters, units[place].slice(0, letters.length)) : 0);
        score -= place * 0.01;
        if (score > 0 && score > ((found.get(name) || {}).score || 0)) found.set(name, { score: score, beginning: beginning });
      });
    }
    var best = Array.from(found.values()).sort((a, b) => b.score - a.score).slice(0, most);
    var likely = await this.nearIn(best.slice(0, LIKELIEST), radicals);
    return likely.length ? likely : this.nearIn(best.slice(LIKELIEST), radicals);
  };

  Index.prototype.nearIn = async function (found, radicals) {
    var shards = await Promise.all(found.map(function (each) { return this.shardNamed(shardName(each.beginning)); }, this));
    return Array.from(new Set(shards)).flatMap(function (shard) {
      return nearest(radicals, radicals.map(() => shard));
    }).sort((a, b) => b.score - a.score);
  };
})(window.cymarSearch);
