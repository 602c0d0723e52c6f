"""The words of the interface that the theme lacks, in both languages."""

from cymar.bilingual import Text

NAMES = {"en": "English", "cy": "Cymraeg"}
"""What a language calls itself."""

WORDS = {
    "switch": Text(en="this page in English", cy="y dudalen hon yn Gymraeg"),
    "missing": Text(
        en="This page is not available in Welsh.", cy="Nid yw'r dudalen hon ar gael yn Saesneg."
    ),
    "fallback": Text(
        en="This page is not available in English, so here it is in Welsh.",
        cy="Nid yw'r dudalen hon ar gael yn Gymraeg, felly dyma hi yn Saesneg.",
    ),
    "home": Text(en="English home page", cy="Hafan Gymraeg"),
    "not-found": Text(en="Page not found", cy="Heb ddod o hyd i'r dudalen"),
    "not-found-why": Text(
        en="If you typed the address, check that it is right. If you followed a link, the page may "
        "have moved.",
        cy="Os gwnaethoch chi deipio'r cyfeiriad, gwiriwch ei fod yn gywir. Os gwnaethoch chi "
        "ddilyn dolen, efallai fod y dudalen wedi symud.",
    ),
    "to-home": Text(en="Go to the home page", cy="Mynd i'r hafan"),
    "all-pages": Text(en="See all pages", cy="Gweld pob tudalen"),
    "glossary": Text(en="Look up a word in the glossary", cy="Chwilio am air yn yr eirfa"),
    "choose": Text(en="Continue in English", cy="Parhau yn Gymraeg"),
    "search": Text(en="Search", cy="Chwilio"),
    "search-for": Text(en="Search the pages in English", cy="Chwilio'r tudalennau Cymraeg"),
    "menu": Text(en="Menu", cy="Dewislen"),
    "back": Text(en="Back", cy="Yn ôl"),
    "table": Text(en="Table", cy="Tabl"),
    "note": Text(en="Note", cy="Nodyn"),
    "about": Text(en="About this site", cy="Am y wefan hon"),
    "path": Text(en="You are here", cy="Rydych chi yma"),
    "made-with": Text(en="Made with", cy="Gwnaed gyda"),
}
