"""Changes to words that decide what a sentence means, in either language, and some that do not."""

import re

CHANGES: dict[str, dict[str, tuple[tuple[str, str], ...]]] = {
    "negation lost": {
        "en": (
            (r"\b(do|does|did|is|are|was|were|should|must|will|has|have|may) not ", r"\1 "),
            (r"\bcannot\b|\bcan't\b", "can"),
            (r"\bdon['’]t\b", "do"),
            (r"\bDon['’]t ", "Always "),
            (r"\bnever\b", "always"),
            (r"\bwithout\b", "with"),
        ),
        "cy": (
            (r"\bni allwch\b", "gallwch"),
            (r"\bni all\b", "gall"),
            (r"\bni ellir\b", "gellir"),
            (r"\bni fydd\b", "bydd"),
            (r"\bni ddylech\b", "dylech"),
            (r"\bni chewch\b", "cewch"),
            (r"\bnid oes\b", "mae"),
            (r"\bnid yw\b", "mae"),
            (r"\bnid ydych\b", "rydych"),
            (r"\bnad (?:yw|ydy)\b", "sydd"),
            (r"\bnad oes\b", "bod"),
            (r"\bpeidi(?:wch|a) (?:â|ag)\b", "cofiwch"),
            (r"\b(?:dyd[yi]|dyw)((?:'r|'n)?(?: [\w'-]+){1,4}) ddim yn\b", r"mae\1 yn"),
            (r"\bfydd((?:'r|'n)?(?: [\w'-]+){1,4}) ddim yn\b", r"bydd\1 yn"),
            (r"\bheb\b", "gyda"),
            (r"(?<!am )\bbyth\b", "bob amser"),
        ),
    },
    "negation added": {
        "en": (
            (r"\b(can|must|should|will|is|are|does|has) (?!not)", r"\1 not "),
            (r"\bYou need\b", "You do not need"),
        ),
        "cy": (
            (r"\bgallwch\b", "ni allwch"),
            (r"\bbyddwch\b", "ni fyddwch"),
            (r"\bbydd\b", "ni fydd"),
            (r"\bcewch\b", "ni chewch"),
            (r"\bmae angen\b", "nid oes angen"),
            (r"\bmae'n\b", "nid yw'n"),
            (r"\brydych chi\b", "nid ydych chi"),
            (r"\bdylech\b", "ni ddylech"),
        ),
    },
    "before and after": {
        "en": ((r"\bbefore\b", "after"), (r"\bafter\b", "before"), (r"\buntil\b", "after")),
        "cy": ((r"\bcyn\b", "ar ôl"), (r"\bar ôl\b", "cyn"), (r"\btan\b", "ar ôl")),
    },
    "limit": {
        "en": (
            (r"\bat least\b", "at most"),
            (r"\bup to\b", "at least"),
            (r"\bmore than\b", "less than"),
            (r"\bless than\b", "more than"),
            (r"\bno more than\b", "at least"),
            (r"\bwithin\b", "after"),
        ),
        "cy": (
            (r"\bo leiaf\b", "ar y mwyaf"),
            (r"\bhyd at\b", "o leiaf"),
            (r"\b[fm]wy na\b", "llai na"),
            (r"\bl?lai na\b", "mwy na"),
            (r"\bdim mwy na\b", "o leiaf"),
            (r"\bo fewn\b", "ar ôl"),
        ),
    },
    "must and may": {
        "en": (
            (r"\bmust\b", "may"),
            (r"\bshould\b", "must"),
            (r"\bcan\b", "must"),
            (r"\b(have|need|needs|has) to\b", "may"),
        ),
        "cy": (
            (r"\bmae'n rhaid i chi\b", "gallwch"),
            (r"\brhaid i chi\b", "gallwch"),
            (r"\brhaid\b", "gellir"),
            (r"\bdylech\b", "gallwch"),
            (r"\bddylai\b", "all"),
            (r"\bgallwch\b", "dylech"),
            (r"\bgalli di\b", "mae rhaid i ti"),
        ),
    },
    "nation": {
        "en": (
            (r"\bWales\b", "Scotland"),
            (r"\bEngland\b", "Wales"),
            (r"\bScotland\b", "England"),
            (r"\bNorthern Ireland\b", "Wales"),
            (r"\bUK\b|\bUnited Kingdom\b", "England"),
        ),
        "cy": (
            (r"\bng? ?Nghymru\b", "n Lloegr"),
            (r"\bCymru\b", "Lloegr"),
            (r"\bLloegr\b", "Cymru"),
            (r"\bAlban\b", "Iwerddon"),
            (r"\bIwerddon\b", "Alban"),
            (r"\by DU\b", "Lloegr"),
        ),
    },
}
"""What is put in the place of a pattern, by kind and language."""

SAME: dict[str, tuple[tuple[str, str], ...]] = {
    "en": (
        (r"\bcannot\b", "are unable to"),
        (r"\bmust\b", "have to"),
        (r"\bhave to\b", "need to"),
        (r"\bneed to\b", "must"),
        (r"\bbefore\b", "prior to"),
        (r"\bafter\b", "once"),
        (r"\bat least\b", "no less than"),
        (r"\bup to\b", "no more than"),
        (r"\bcan\b", "are able to"),
        (r"\bshould\b", "ought to"),
        (r"\bUK\b", "United Kingdom"),
        (r"\bis not\b", "isn't"),
        (r"\bwithout\b", "with no"),
        (r"\bdo not\b", "never"),
        (r"\bmust not\b", "may not"),
        (r"\bWales\b", "the Welsh nation"),
        (r"\bif you do not\b", "unless you"),
    ),
    "cy": (
        (r"\bmae'n rhaid i chi\b", "mae'n ofynnol i chi"),
        (r"\brhaid i chi\b", "bydd angen i chi"),
        (r"\bmae angen i chi\b", "rhaid i chi"),
        (r"\bcyn\b", "erbyn"),
        (r"\bar ôl\b", "wedi"),
        (r"\bo leiaf\b", "dim llai na"),
        (r"\bhyd at\b", "dim mwy na"),
        (r"\bgallwch\b", "mae modd i chi"),
        (r"\bgallwch\b", "cewch"),
        (r"\bdylech\b", "fe'ch cynghorir i"),
        (r"\by DU\b", "y Deyrnas Unedig"),
        (r"\bnid yw\b", "dydy"),
        (r"\bni allwch\b", "allwch chi ddim"),
        (r"\bni allwch\b", "ni chewch"),
        (r"\bheb\b", "ond nid"),
        (r"\bos nad ydych\b", "oni bai eich bod"),
        (r"\btan\b", "hyd nes"),
        (r"\bpeidiwch â\b", "ni ddylech"),
        (r"\bpeidiwch â\b", "gwnewch yn siŵr nad ydych yn"),
    ),
}
"""Other words for the same, by language."""


def with_case(new: str, old: str) -> str:
    """The new words with a capital where the old ones have one."""
    return new[0].upper() + new[1:] if old[0].isupper() and new else new


def changed(text: str, changes: tuple[tuple[str, str], ...]) -> list[tuple[int, int, str]]:
    """Each place of a text that a change fits, with the new words."""
    return [
        (match.start(), match.end(), with_case(match.expand(new), match[0]))
        for pattern, new in changes
        for match in re.finditer(pattern, text.replace("’", "'"), re.IGNORECASE)
    ]
