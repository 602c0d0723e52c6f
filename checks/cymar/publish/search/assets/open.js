/* Opens the search of a site: loads it when somebody first asks for it, and not before. */
(function () {
  "use strict";
  var here = document.currentScript.src.replace(/[^/]*$/, "");
  var asked = null;

  function search() {
    asked = asked || Promise.all([
      added("link", { rel: "stylesheet", href: here + "search.css" }),
      added("script", { src: here + "search.js" })
    ]).then(function () { return window.cymarSearch; });
    asked.catch(function () { asked = null; });
    return asked;
  }

  function added(name, attributes) {
    return new Promise(function (done, fail) {
      var made = document.createElement(name);
      made.onload = done;
      made.onerror = function () { made.remove(); fail(); };
      for (var key in attributes) made[key] = attributes[key];
      document.head.append(made);
    });
  }

  function open(from) {
    search().then(function (found) { found.dialog(from); }, function () {
      if (from && from.href) location.assign(from.href);
    });
  }

  /* Before any script of the page's own, which may follow links or take these keys for itself. */
  window.addEventListener("click", function (event) {
    var link = event.target.closest && event.target.closest("[data-search-open]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button) return;
    event.preventDefault();
    event.stopPropagation();
    open(link);
  }, true);
  window.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key !== "/" && event.key !== "s") return;
    if (event.target.closest && event.target.closest("input, select, textarea, [contenteditable]")) return;
    try {
      if (localStorage.getItem("cymar-search-keys") !== "on") return;
    } catch (error) { return; }
    event.preventDefault();
    event.stopImmediatePropagation();
    open(null);
  }, true);

  function asks() { return new URLSearchParams(location.search).has("q"); }
  window.addEventListener("popstate", function () {
    if (asks() || asked) search().then(function (found) { found.sync(); }, function () {});
  });
  document.querySelectorAll("[data-search-form]").forEach(function (form) { form.hidden = false; });
  if (asks()) open(null);
})();
