"""The words of the search's interface, in both languages."""

from cymar.bilingual import Text, other

DIALOG_WORDS = {
    "title": Text(en="Search", cy="Chwilio"),
    "label": Text(en="Search this site", cy="Chwilio'r wefan hon"),
    "close": Text(en="Close", cy="Cau"),
    "one": Text(en="1 page found.", cy="1 dudalen."),
    "many": Text(en="{n} pages found.", cy="Nifer y tudalennau: {n}."),
    "more": Text(en="Show more pages", cy="Dangos rhagor o dudalennau"),
    "near": Text(en="Showing results for ‘{word}’.", cy="Dangos canlyniadau ar gyfer ‘{word}’."),
    "some": Text(
        en="No page has all of these words.", cy="Does gan yr un dudalen bob un o'r geiriau hyn."
    ),
    "nothing": Text(
        en="Nothing was found for ‘{query}’. Check the spelling, use fewer words, or try another "
        "word.",
        cy="Heb ddod o hyd i ddim ar gyfer ‘{query}’. Gwiriwch y sillafu, rhowch lai o eiriau neu "
        "rhowch gynnig ar air arall.",
    ),
    "otherOne": Text(en="There is 1 page in English", cy="Mae un dudalen Gymraeg"),
    "otherMany": Text(en="There are {n} pages in English", cy="Nifer y tudalennau Cymraeg: {n}"),
    "term": Text(en="In the glossary", cy="Yn yr eirfa"),
    "foreign": Text(
        en="‘{other}’ is the Welsh for ‘{term}’.", cy="‘{other}’ yw'r Saesneg am y term ‘{term}’."
    ),
    "keys": Text(en="Open search with the keys / and s", cy="Agor y chwilio â'r bysellau / ac s"),
    "busy": Text(en="Searching …", cy="Wrthi'n chwilio …"),
    "share": Text(en="Copy a link to these results", cy="Copïo dolen at y canlyniadau hyn"),
    "copied": Text(en="The link is copied.", cy="Mae'r ddolen wedi'i chopïo."),
    "failed": Text(
        en="Part of the search could not be loaded.",
        cy="Doedd dim modd llwytho rhan o'r chwilio.",
    ),
    "again": Text(en="Try again", cy="Rhoi cynnig arall arni"),
}

IN_OTHER_LANGUAGE = ("otherOne", "otherMany")
"""What a link to the other language's results says is in that language, for its readers."""


def words(locale: str) -> dict[str, str]:
    """The words of the interface in a language, by their names."""
    there = other(locale)
    return {
        name: text.to(there if name in IN_OTHER_LANGUAGE else locale)
        for name, text in DIALOG_WORDS.items()
    }
