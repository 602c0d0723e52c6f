/* The words of a text and of a query, and the files of an index: each is a script that calls
   `cymarSearch.put`; only what a query needs is fetched. */
window.cymarSearch = (function () {
  "use strict";
  var here = document.currentScript.src.replace(/[^/]*$/, "");
  var CLITICS = new Set("r n m i u w ch th s d t ll ve re".split(" "));
  var PROCLITICS = new Set(["f", "d"]);
  var TOKEN = /\d+(?:[.,:]\d+)*|\p{L}[\p{L}\p{N}]*(?:(?:['.&-]|\/(?=\p{N}|[\p{L}\p{N}](?![\p{L}\p{N}])))(?=[\p{L}\p{N}])[\p{L}\p{N}]+)*/gu;
  var VOWEL = /[aeiouwy]/;
  var LONGEST = 40, SHARD = 3;

  /* ---- Words, as publish/search/words.py has them ---- */

  function normal(text) {
    return text.normalize("NFC").replace(/[’ʼ‘`´′]/g, "'").replace(/[‐‑–−]/g, "-")
      .replace(/\u00ad/g, "").toLowerCase();
  }

  function fold(word) {
    return word.normalize("NFD").replace(/\p{M}/gu, "");
  }

  function token(word) {
    if (/^\p{N}/u.test(word)) return { whole: word.replace(/,/g, "").replace(/:/g, ".").slice(0, LONGEST), parts: [] };
    var bits = word.split("'");
    if (PROCLITICS.has(bits[0]) && bits.length > 1 && VOWEL.test(fold(bits[1][0] || ""))) bits[0] = "";
    word = bits[0] + bits.slice(1).filter(bit => !CLITICS.has(bit)).join("");
    var parts = word.split(/[.&/-]/).filter(Boolean);
    var whole = (parts.join("") || word).slice(0, LONGEST);
    return { whole: whole, parts: parts.length > 1 ? parts.map(part => part.slice(0, LONGEST)) : [] };
  }

  function tokens(text) {
    return Array.from(normal(text).matchAll(TOKEN), match => token(match[0]));
  }

  /* Figures that are written in more than one way, as publish/search/figures.py has them. */
  var PERCENT = /(\d+(?:[.,]\d+)?)\s*(?:%|y cant(?![\p{L}\p{N}])|per ?cent(?![\p{L}\p{N}]))/gu;
  var TELEPHONE = /(?<![\p{N}.,])0\d{1,4}(?:[ -]?\d{2,6}){1,4}(?!\p{N})/gu;

  /* A time by either clock: *6.30pm* is *18:30*. */
  var TIME = /(?<![\p{N}.,:£])(\d{1,2})[.:](\d\d)(?![\p{N}%]|[.,:]\p{N})(?:\s*(am|pm|y[bhp]|y bore|y prynhawn|yr hwyr)(?!\p{L}))?/gu;

  /* The ends of ordinals, and a code that a page may have with a space. */
  var ORDINAL = /(?<![\p{L}\p{N}.,])(\d{1,3})(?:af|ail|il|ydd|edd|fed|ed|eg|ain|st|nd|rd|th)(?![\p{L}\p{N}])/gu;
  var CODE = /^\p{L}+(?=\d)|\d+|\p{L}+$/gu;

  /* The words of a query: a percentage and a telephone number are one each, however written. */
  function queryTokens(text) {
    var found = [];
    text = normal(text).replace(PERCENT, function (_, figure) {
      found.push({ whole: token(figure).whole + "%", parts: [token(figure).whole] });
      return " ";
    }).replace(TELEPHONE, function (number) {
      var parts = number.split(/[ -]/);
      if (parts.join("").length < 9 || parts.join("").length > 12) return number;
      found.push({ whole: parts.join(""), parts: parts.length > 1 ? parts : [] });
      return " ";
    }).replace(TIME, function (time, hour, minutes, half) {
      hour = Number(hour);
      if (half ? hour > 12 : hour < 13 || hour > 23) return time;
      var other = hour % 12 || 12, whole = !half ? hour : /^(?:am|yb|y bore)$/.test(half) ? hour % 12 : hour % 12 + 12;
      found.push({ whole: whole + "." + minutes, parts: [other + "." + minutes], isEither: true });
      return " ";
    }).replace(ORDINAL, "$1");
    return tokens(text).map(function (each) {
      var bits = each.parts.length || !/^\p{L}+\d+\p{L}*$/u.test(each.whole) ? [] : each.whole.match(CODE);
      return bits.length ? { whole: each.whole, parts: bits } : each;
    }).concat(found);
  }

  function shardName(word) {
    var place = word.search(VOWEL);
    return place < 0 ? word.slice(0, SHARD) : word.slice(place, place + SHARD);
  }

  /* The words of a list in which each has a letter for how much it begins as the last one. */
  function unfold(list) {
    var word = "";
    return Array.from(list.matchAll(/([A-Z])([^A-Z]*)/g), function (match) {
      return word = word.slice(0, match[1].charCodeAt(0) - 65) + match[2];
    });
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
      waiting.set(key, fetched(key, version).catch(() => fetched(key, version))
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

  return {
    put: put, load: load, here: here, tokens: tokens, queryTokens: queryTokens, fold: fold, shardName: shardName, unfold: unfold,
    isInShard: word => shardName(word).length === SHARD
  };
})();
