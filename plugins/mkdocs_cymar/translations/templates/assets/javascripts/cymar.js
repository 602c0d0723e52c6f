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

/** Go to the section that an address names by its number, and name it by its own name. */
function arrive() {
  if (!location.hash.startsWith(MARK)) return;
  const heading = headings()[Number(location.hash.slice(MARK.length))];
  history.replaceState(history.state, "", heading?.id ? `#${heading.id}` : location.pathname);
  heading?.scrollIntoView();
}

for (const event of ["pointerdown", "keydown", "click"]) {
  document.addEventListener(event, ({ target }) => {
    const link = target instanceof Element && target.closest("[data-cymar-switch]");
    if (link) keepPlace(link);
  }, true);
}
arrive();
