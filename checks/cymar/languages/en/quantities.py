"""The words with which English gives numbers, dates and times."""

from fractions import Fraction

from cymar.languages.quantities.lexicon import Lexicon, Values
from cymar.languages.quantities.parts import parts, with_parts

MONTHS = (
    "January February March April May June July August September October November December"
).split()
SHORT_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
UNITS = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
WEEKDAY_FORMS = {
    form: number for number, name in enumerate(WEEKDAYS, 1) for form in (name, f"{name}s")
}
EACH_YEAR = (
    *MONTHS, "spring", "summer", "autumn", "winter", "Christmas", "Easter",
)  # fmt: skip
"""What comes once a year, after *every*."""

SHORT_WEEKDAYS = {
    "Mon": 1, "Tue": 2, "Tues": 2, "Wed": 3, "Weds": 3, "Thu": 4, "Thur": 4, "Thurs": 4, "Fri": 5,
    "Sat": 6, "Sun": 7,
}  # fmt: skip
SCORE = 20
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
ENDINGS = {1: "st", 2: "nd", 3: "rd"}
TEENS = range(11, 14)
SCALES = {
    "hundred": 100, "dozen": 12,
    "thousand": 1000, "k": 1000,
    "million": 10**6, "m": 10**6, "mn": 10**6,
    "billion": 10**9, "bn": 10**9, "b": 10**9,
    "trillion": 10**12, "tn": 10**12,
}  # fmt: skip


def months() -> dict[str, int]:
    """Every way to write a month, with its number."""
    found = {"Sept": 9}
    for names in (MONTHS, SHORT_MONTHS):
        found |= {name: number for number, name in enumerate(names, 1)}
    return found | {name.upper(): number for name, number in found.items()}


def endings_of(number: int) -> tuple[str, ...]:
    """What follows the figures of an ordinal: *1st*, *11th*, *22nd*."""
    is_teen = number % 100 in TEENS
    return ("th",) if is_teen else (ENDINGS.get(number % 10, "th"),)


PARTS_OF_DAY = {
    f"{word}{end}": number
    for number, words in enumerate(("morning", "afternoon", "evening night"), 1)
    for word in words.split()
    for end in ("", "s")
}
PARTS = {
    "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "fifteenth": 15, "sixteenth": 16, "twentieth": 20,
    "thirtieth": 30, "fiftieth": 50, "hundredth": 100, "thousandth": 1000,
}  # fmt: skip
"""One of so many parts."""

PARTED = (
    "second minute hour day week fortnight month year decade mile metre kilometre yard foot inch "
    "litre pint gallon kilo kilogram gram tonne ton stone ounce acre hectare"
).split()
"""Units of which one is said with a part: *a mile and a quarter*."""

COINS = frozenset(
    f"{many}pence" for many in "two three four five six eight nine ten twelve".split()
)
DIMENSIONS = {
    word: frozenset(ways.split())
    for word, ways in {
        "long": "length", "in length": "length", "wide": "width", "in width": "width",
        "across": "width length", "high": "height", "tall": "height", "in height": "height",
        "deep": "depth", "in depth": "depth", "thick": "thickness width",
    }.items()
}  # fmt: skip
"""What comes after a measure, with which ways it may go."""

BEFORE_HOUR = frozenset(
    "at by from until till about around before after and between is was".split()
)
DAY_HEADS = frozenset(
    "Christmas Day Eve Night Easter Whit Whitsun Michaelmas Candlemas Halloween Hallowe Shrove "
    "Friday Palm Mothering".split()
)
"""What a text has one of that names a day of the year: *Boxing Day*."""

BEFORE_MONTH = (
    "in|since|until|during|between|early|late|mid|every|next|last"
    "|(?:week|end|beginning|start|middle|month) of"
)


def parts_in_words() -> dict[str, Values]:
    """*one third*, *two fifths*, *three quarter*, *hour and a half*."""
    some = dict(zip(UNITS, range(2, 21), strict=False))
    adding = {"and a half": Fraction(1, 2), "and a quarter": Fraction(1, 4),
              "and three quarters": Fraction(3, 4), "and a third": Fraction(1, 3),
              "and two thirds": Fraction(2, 3)}  # fmt: skip
    return (
        parts({"one": 1}, PARTS)
        | parts(some, {f"{name}s": of for name, of in PARTS.items()})
        | parts({"three": 3}, {"quarter": 4})
        | {f"{name}s": frozenset({Fraction(of), Fraction(1, of)}) for name, of in PARTS.items()}
        | with_parts({unit: unit for unit in PARTED}, adding)
        | scores()
        | less_than_tens()
    )


def scores() -> dict[str, Values]:
    """*Four score and two*, *three score years and ten*."""
    return {
        f"{many}{gap}score{years} and {unit}": frozenset({Fraction(SCORE * scores + more)})
        for scores, many in enumerate(("two", "three", "four", "five", "six"), 2)
        for more, unit in enumerate(("one", *UNITS), 1)
        for gap in ("", " ")
        for years in ("", " years")
    }


def less_than_tens() -> dict[str, Values]:
    """*One fewer than a hundred*, which may be said as that many too, or as the number."""
    tens = {word: ten * 10 for ten, word in enumerate(TENS, 2)}
    tens |= {"a hundred": 100, "one hundred": 100}
    return {
        f"{word} {less} {number}": frozenset(map(Fraction, (value - few, value, few)))
        for number, value in tens.items()
        for word, few in (("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5))
        for less in ("fewer than", "less than", "short of")
    }


def lexicon(others: dict[str, frozenset[Fraction]]) -> Lexicon:
    """The words; `others` are those of the word list."""
    return Lexicon(
        ordinals="st|nd|rd|th",
        figure_ordinal=r"\d*(?:(?<!1)1st|(?<!1)2nd|(?<!1)3rd|1\dth|[04-9]th)",
        written_endings="st|nd|rd|th",
        endings_of=endings_of, months=months(),
        firm_months=frozenset(MONTHS) - {"March", "May"},
        whole_months=frozenset(MONTHS),
        given_names=frozenset({"April", "June", "August"}),
        after_noun=frozenset(),
        before_month=BEFORE_MONTH,
        of_month=r"\s(?:of\s)?(?:the\s)?",
        not_before_month="",
        makes_month=frozenset(),
        weekdays=WEEKDAY_FORMS,
        before_weekday=frozenset(), short_weekdays=SHORT_WEEKDAYS,
        sure_short_weekdays=frozenset(SHORT_WEEKDAYS) - {"Mon", "Wed", "Sat", "Sun"},
        morning=r"am|AM|a\.m\.?|midnight|in\sthe\smorning",
        afternoon=r"pm|PM|p\.m\.?|noon|midday|in\sthe\s(?:afternoon|evening)|at\snight",
        o_clock=r"o['’]\s?clock",
        past_hour={"half past": 30, "quarter past": 15, "quarter to": -15},
        half_hour="half",
        before_hour=BEFORE_HOUR,
        clock={"noon": 720, "midday": 720, "midnight": 0},
        scales={word: frozenset({Fraction(value)}) for word, value in SCALES.items()},
        pence=r"(?<=\d)p|pence",
        pounds="pounds?",
        pound=frozenset({"pound"}),
        percent=r"per\s?cent|percentage\spoints?",
        and_a_half=r"and[\s-]a[\s-]half",
        half_before_scale=("and", "a", "half"),
        shares={("and", "a", "half"): Fraction(1, 2), ("and", "a", "quarter"): Fraction(1, 4),
                ("and", "three", "quarters"): Fraction(3, 4),
                ("and", "three", "quarter"): Fraction(3, 4)},
        decade="['’]?s",
        periods={"year": 12, "week": 7, "day": 24, "hour": 60},
        seasons={"spring": 1, "summer": 2, "autumn": 3, "winter": 4},
        parts_of_day=PARTS_OF_DAY, version="versions?",
        for_example=r"for\sexample|example|e\.?g\b\.?|such\sas|like",
        begins_example=r"for\sexample|e\.?g\b\.?|an\sexample",
        to=r"to|and|or|until|till",
        ones={"one": 1}, only_added={},
        units={word: number for number, word in enumerate(UNITS, 2)},
        tens={word: 10 * number for number, word in enumerate(TENS, 2)},
        ten=frozenset(), compounds={}, hundreds=frozenset({"hundred"}),
        hundred=frozenset(), hundred_only_after={}, not_counted=frozenset(),
        hundred_before_noun=frozenset(),
        adders={}, joiners=frozenset({"and"}),
        nought=frozenset({"nought", "zero", "oh"}), point=frozenset({"point"}),
        halves_of_years=True, thousand_begins_year=False,
        minutes=frozenset({"minutes"}), past={"past": 1, "to": -1},
        past_without_minutes=frozenset({"past"}),
        ordinal="first|second|third|th",
        either="or", day_heads=DAY_HEADS, coins=COINS, dimensions=DIMENSIONS, of_whole=r"th\sof\b",
        after_part=frozenset("ago and at away but by for from in later long on or per to".split()),
        asked=r"[Hh]ow many|[Nn]umber of",
        changed=(r"[Ff]rom ", r"(?:down |up )?to(?: only| just| about)?"),
        others=parts_in_words() | others,
    )  # fmt: skip
