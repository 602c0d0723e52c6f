"""The meanings of words that decide which are opposites, or may not stand for one another."""

HALF_NEGATIVE = frozenset(
    "away cancel default delete different disappear empty except fail few finish free hard ignore "
    "independent instead invalid keep lacking leave missing nor offline otherwise prefixed prevent "
    "refuse solely stay stop than too unless until".split()
)
"""What is half negative, and has a word of its own in both languages beside the *not* of either."""

TIMES = ("before", "after", "from", "until", "within")
OF_TIME = (TIMES, ("latest", "earliest"), ("latest", "after"), ("earliest", "before"))
"""What says when, of which a negative makes another: *after* may be *not before*."""

OF_MEASURE = (("least", "most"), ("more", "less"), ("rise", "fall"))
"""What says how much, of which a word that is negative in itself makes the other."""

NATIONS = (
    "wales",
    "north ireland",
    *"england scotland ireland uk america france germany italy poland spain portugal".split(),
    *"romania bulgaria hungary greece netherlands belgium sweden norway denmark finland".split(),
    *"switzerland austria ukraine russia syria india pakistan afghanistan japan".split(),
    *"australia canada".split(),
)
GROUPS = (
    *OF_TIME,
    *OF_MEASURE,
    ("must", "need", "should", "may"),
    ("all", "majority"),
    ("begin", "end"),
    ("including", "excluded"),
    ("only", "also"),
    ("in welsh", "in english"),
    NATIONS,
)
"""Meanings of which one may stand where another should."""
