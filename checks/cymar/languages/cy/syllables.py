"""Syllables of Welsh words, counted by their vowels.

Welsh is written as it is pronounced, so rules do what a dictionary does for English. The rules are
those of any Welsh grammar; `bench/syllables.py` compares them with a speech synthesiser.
"""

from cymar import expressions as re
from cymar.languages.syllables import Syllables

WITH_DIAERESIS = "äëïöüẅÿ"
"""Vowels with a diaeresis, each a syllable of its own: *copïo*, *crëwyd*."""

AFTER_CONSONANT_I = rf"[aâáàeêéèoôóòuûúùyŷýỳŵẃẁ{WITH_DIAERESIS}]"
AFTER_CONSONANT_W = rf"[aâáàeêéèiîíìoôóòuûúù{WITH_DIAERESIS}]"
VOWEL = rf"[aâáàeêéèiîíìoôóòuûúùwŵẃẁyŷýỳ{WITH_DIAERESIS}]"
VOWEL_LETTER = re.compile(VOWEL)
DIPHTHONG = r"""
    [aâáàoôóò](?:e|'?[iuw]) | [eêéè](?:y|'?[iuw]) | [iîíì]'?w | [uûúù]w | [wŵẃẁ]y | [yŷýỳ]w
"""
NUCLEUS = re.compile(rf"(?:{DIPHTHONG})(?:w(?={AFTER_CONSONANT_W}))?|{VOWEL}", re.VERBOSE)
"""A vowel or a diphthong; a clitic joins the vowel before it: *a'i*, *i'w*."""

PARTED_I = re.compile(
    rf"""
    ^( dd? (?!iawl) | n(?=io[dgl]) | rh? | ff | [bf](?=io)  # di-angen, rhi-eni, bi-oleg
     | (?:[cgpbtdf]|ff|[cpt]h|ngh|nh|mh|s[gbt])[rl]         # pri-od, tri-ongl
     | chw(?=io) )
    i(?={AFTER_CONSONANT_I})
    """,
    re.VERBOSE,
)
"""An *i* that is a vowel although another vowel follows, near the beginning of a word."""

IWY_ENDING = re.compile(r"iwy(?=[dr](?:'\w+)?$)")
"""*-iwyd* and *-iwyr* end in one vowel, but for a word such as *diwyd*."""

SILENT_W = re.compile(
    rf"(?:(?<=g)|^|(?<=^ym)|(?<=^dad)|(?<=^ddad)|(?<=^ail))w(?!ryw|ric)(?=[lnr]{VOWEL})"
)
"""A *w* that is no vowel although a consonant follows: *gwlad*, *wneud*, *rhyngwladol*."""

CONSONANT = re.compile(
    rf"i(?={AFTER_CONSONANT_I}) | (?<!{VOWEL})w(?={AFTER_CONSONANT_W})", re.VERBOSE
)
"""An *i* or *w* before a vowel is a consonant: *iaith*, *chwarae*."""

UNSAYABLE = re.compile(rf"^(?!.*{VOWEL})|(?:(?!{VOWEL})\w){{3}}")


def count_syllables(word: str) -> int:
    """How many syllables a word in lower case has, at least one; its apostrophes are straight."""
    word = PARTED_I.sub(r"\1ï", word)
    ending = IWY_ENDING.search(word)
    if ending and VOWEL_LETTER.search(word, 0, ending.start()):
        word = f"{word[: ending.start()]}wy{word[ending.start() + len('iwy') :]}"
    word = CONSONANT.sub("j", SILENT_W.sub("j", word))
    return max(1, len(NUCLEUS.findall(word)))


def is_read_as_word(capitals: str) -> bool:
    """Whether capitals are read as a word: three or more, with a vowel, no consonants in heaps."""
    return len(capitals) > 2 and not UNSAYABLE.search(capitals.casefold())


SYLLABLES = Syllables(count_syllables, is_read_as_word)
