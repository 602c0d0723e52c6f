"""The meanings of words that decide which are opposites, or may not stand for one another."""

HALF_NEGATIVE = frozenset(
    "away ban broken cancel default delete different disappear empty except fail few finish free "
    "hard ignore independent instead invalid keep lacking leave missing nor offline optional "
    "otherwise prefixed prevent refuse shut solely stay stop than too unless until".split()
)
"""What is half negative, and has a word of its own in both languages beside the *not* of either."""

TIMES = ("before", "after", "from", "until", "within")
OF_TIME = (TIMES, ("latest", "earliest"), ("latest", "after"), ("earliest", "before"))
"""What says when, of which a negative makes another: *after* may be *not before*."""

OF_MEASURE = (("least", "most"), ("more", "less"), ("rise", "fall"))
"""What says how much, of which a word that is negative in itself makes the other."""

DUTIES = ("must", "need", "should", "may")
"""What one is to do, of which a negative makes another: *must* may be *may not* do otherwise."""

NATIONS = (
    "wales",
    "north ireland",
    *"england scotland ireland uk america france germany italy poland spain portugal".split(),
    *"romania bulgaria hungary greece netherlands belgium sweden norway denmark finland".split(),
    *"switzerland austria ukraine russia syria india pakistan afghanistan japan".split(),
    *"australia canada china somalia turkey".split(),
    *"arabic urdu bengali punjabi hindi breton gaelic latin".split(),
)
OWN_LANGUAGES = ("in welsh", "in english")
HOME = frozenset(("wales", "england", "scotland", "ireland", "north ireland", "uk"))
FOREIGN = tuple(each for each in NATIONS if each not in HOME)
"""The nations of which a language is no version of a site's own."""

GROUPS = (
    *OF_TIME,
    *OF_MEASURE,
    DUTIES,
    ("all", "majority"),
    ("begin", "end"),
    ("including", "excluded"),
    ("only", "also"),
    OWN_LANGUAGES,
    ("welsh-speaking", "english-speaking"),
    ("once only", "more than once"),
    ("majority", "few"),
    NATIONS,
)
"""Meanings of which one may stand where another should."""
