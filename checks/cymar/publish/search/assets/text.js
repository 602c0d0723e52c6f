/* The text of a page that is found: its title, the sections that match and an excerpt of each. No
   text of a page or a query is ever taken for HTML. */
(function (search) {
  "use strict";
  var PARTS = 12;

  search.Index.prototype.page = async function (number, forms) {
    var first = await search.load(this.locale, "p/" + number, this.about.v);
    var address = first[0], title = first[1], count = first[2], sections = [], best = null;
    var inTitle = distinct(title, forms), opening = "";
    for (var part = 0; part < Math.min(count, PARTS); part += 1) {
      var content = part ? await search.load(this.locale, "p/" + number + "-" + part, this.about.v) : first;
      content[3].forEach(function (each) {
        opening = opening || cut(each[2].find((_, place) => !each[3].includes(place)) || "", forms);
        var text = excerpt(each[2], new Set(each[3]), forms);
        var inHeading = each[0] ? distinct(each[0], forms) : 0;
        var score = inHeading * 2 + (text ? text.score : 0);
        if (score) sections.push({ heading: each[0], anchor: each[1], text: text && text.text, score: score });
      });
      if (sections.length || inTitle === forms.length) break;
    }
    sections.forEach(function (each) { if (!best || each.score > best.score) best = each; });
    return {
      address: address, title: title, inTitle: inTitle, words: this.lengthOf(title, forms),
      text: best && best.text || opening, sections: sections.filter(each => each.heading)
        .sort((a, b) => b.score - a.score).filter(isFirstOfItsHeading).slice(0, 3)
    };
  };

  /* A long section is in several parts. */
  function isFirstOfItsHeading(section, place, all) {
    return all.findIndex(each => each.anchor === section.anchor) === place;
  }

  /* How many words of a title a query would have to find. */
  search.Index.prototype.lengthOf = function (title, forms) {
    var self = this;
    return search.tokens(title).filter(function (each) {
      return !self.isCommon(each.whole) || forms.some(group => group.has(each.whole));
    }).length;
  };

  function distinct(text, forms) {
    var found = new Set();
    search.tokens(text).forEach(function (each) {
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
    var sentences = text.match(/(?:[^.!?…]|[.!?…](?=[^\s"'’”)]))+(?:[.!?…]["'’”)]*|$)\s*/g) || [text];
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
    for (var match of plain.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['.,:&/-](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}]+)*/gu)) {
      search.tokens(match[0]).some(function (each) {
        var words = [each.whole].concat(each.parts);
        var is = words.some(word => forms.some(group => group.has(word)));
        if (is) found.push({ start: match.index, end: match.index + match[0].length });
        return is;
      });
    }
    return found;
  }

  search.marks = marks;
})(window.cymarSearch);
