"""Words in capitals for emphasis, one after another."""

from cymar import expressions as re

UPPER = "[A-ZÀ-ÖØ-ÞŴŶ]"
CAPITALS = re.compile(rf"{UPPER}{{2,}}")

WORD_PART = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")
"""A word, or each part between hyphens: any may give an acronym its letter."""

SHOUTED = 3
"""How many words in capitals, one after another, are emphasis rather than acronyms."""

SHOUTED_RUN = re.compile(rf"(?<!\w){UPPER}{{2,}}(?:[ ,]+(?:{UPPER}+|\d+)(?!\w))+")


def is_shouted(text: str) -> bool:
    """Whether most of a text is in capitals."""
    words = [word for word in WORD_PART.findall(text) if len(word) > 1]
    return len(words) > 1 and 2 * sum(1 for word in words if word.isupper()) > len(words)


def shouted_runs(text: str) -> list[tuple[int, int]]:
    """Where several words one after another are in capitals, maybe with numbers among them."""
    return [
        match.span()
        for match in SHOUTED_RUN.finditer(text)
        if len(CAPITALS.findall(match[0])) >= SHOUTED
    ]
