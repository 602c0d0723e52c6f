"""The words with which Welsh gives numbers, dates and times."""

from collections.abc import Iterator, Set
from fractions import Fraction

from cymar.languages.cy.mutation import aspirate, mutations, nasal, soft, with_h
from cymar.languages.quantities.lexicon import Lexicon, Values
from cymar.languages.quantities.parts import parts, with_parts
from cymar.languages.words import Known

MONTHS = (
    "Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr"
).split()
SHORT_MONTHS = "Ion Chwef Maw Ebr Mai Meh Gorff Aws Med Hyd Tach Rhag".split()
ALSO_OTHER_WORDS = {"Mawrth", "Mai", "Medi"}
SHORT_WEEKDAYS = {"Maw": 2, "Mer": 3, "Gwe": 5, "Sad": 6}
WEEKDAYS = "Llun Mawrth Mercher Iau Gwener Sadwrn Sul".split()
BEFORE_WEEKDAY = frozenset(
    "dydd ddydd dyddiau ddyddiau nos nosweithiau bore fore boreau foreau prynhawn brynhawn "
    "phrynhawn prynhawniau brynhawniau".split()
)
UNITS = {
    "dau": 2, "dwy": 2,
    "tri": 3, "tair": 3,
    "pedwar": 4, "pedair": 4,
    "pump": 5, "pum": 5,
    "chwech": 6, "chwe": 6,
    "saith": 7,
    "wyth": 8,
    "naw": 9,
    "deg": 10, "deng": 10,
    "deuddeg": 12, "deuddeng": 12,
    "pymtheg": 15, "pymtheng": 15,
    "deunaw": 18,
    "dwybunt": 2, "teirpunt": 3, "pumpunt": 5, "chwephunt": 6, "decpunt": 10, "degpunt": 10,
}  # fmt: skip
TENS = {
    "ugain": 20, "hugain": 20,
    "deugain": 40, "ddeugain": 40,
    "trigain": 60, "drigain": 60, "thrigain": 60,
    "ugeinpunt": 20, "hugeinpunt": 20,
}  # fmt: skip
SCORES = {"dau": 40, "tri": 60, "pedwar": 80, "chwe": 120, "saith": 140, "wyth": 160}
"""Scores, by what is before *ugain*: *pedwar ugain*."""

SEASONS = {
    form: number
    for number, word in enumerate("gwanwyn haf hydref gaeaf".split(), 1)
    for form in (word, *mutations(word))
}
PARTS_OF_DAY = {
    form: number
    for number, words in enumerate(
        ("bore boreau", "prynhawn prynhawniau pnawn", "nos noson nosweithiau noswaith"), 1
    )
    for word in words.split()
    for form in (word, *mutations(word))
}
PARTS = {
    "dair": 3, "bedair": 4, "bump": 5, "chwech": 6, "saith": 7, "wyth": 8, "naw": 9, "ddeg": 10,
    "ddeuddeg": 12, "bymtheg": 15, "ddeunaw": 18, "ugain": 20, "ddeugain": 40, "hanner cant": 50,
    "drigain": 60, "gant": 100, "fil": 1000,
}  # fmt: skip
"""What comes after *rhan o*."""

PARTED = {
    "second": "eiliad", "minute": "munud", "hour": "awr", "day": "diwrnod", "week": "wythnos",
    "month": "mis", "year": "blwyddyn blwydd", "decade": "degawd", "mile": "milltir",
    "metre": "metr", "kilometre": "cilometr", "yard": "llath llathen", "foot": "troedfedd",
    "inch": "modfedd", "litre": "litr", "pint": "peint", "gallon": "galwyn", "kilogram":
    "cilo cilogram", "gram": "gram", "tonne": "tunnell", "stone": "stôn", "ounce": "owns",
    "acre": "erw acer", "hectare": "hectar",
}  # fmt: skip
"""Units of which one is said with a part: *milltir a chwarter*."""

HUNDRED_AFTER = {"chan": frozenset("tua thua gyda â".split())}
"""What *chan* is a hundred after, and not *gan*."""

COUNTED_BY_HUNDRED = frozenset(
    "ceiniog centimetr cilogram cilometr metr milltir mlynedd munud niwrnod punt pwys troedfedd "
    "tunnell".split()
)
"""Units before which, unmutated, *gan* is a hundred: *talwch gan punt*; with *gan*, *gan bunt*."""

SCALES = {
    "cant": 100, "dwsin": 12,
    "mil": 1000, "k": 1000,
    "miliwn": 10**6, "m": 10**6,
    "biliwn": 10**9, "bn": 10**9,
    "triliwn": 10**12,
}  # fmt: skip


ENDINGS = {
    1: ("af",), 2: ("il", "ail"), 3: ("ydd", "edd"), 4: ("ydd", "edd"), 5: ("ed",), 6: ("ed",),
    **dict.fromkeys((7, 8, 9, 10, 12, 15, 18), ("fed",)), 20: ("fed", "ain"),
    **dict.fromkeys((13, 14, 19), ("eg",)), **dict.fromkeys((11, 16, 17), ("eg", "fed")),
    **dict.fromkeys(range(21, 32), ("ain", "fed")),
}  # fmt: skip
"""What may follow the figures of an ordinal, the usual first: the days of a month, which a page has
the most, and above those the usage varies."""

ADDERS = {
    ("ar", "ddeg"): Fraction(10), ("ar", "bymtheg"): Fraction(15), ("ar", "hugain"): Fraction(20),
    ("a", "deugain"): Fraction(40), ("a", "hanner", "cant"): Fraction(50),
    ("a", "thrigain"): Fraction(60), ("a", "phedwar", "ugain"): Fraction(80),
}  # fmt: skip
"""What adds to the number before it: *un ar ddeg*, *un sedd a hanner cant*."""

DIMENSIONS = {
    word: frozenset(ways.split())
    for word, ways in {
        "o hyd": "length", "o led": "width", "ar draws": "width length", "o uchder": "height",
        "o daldra": "height", "o ddyfnder": "depth", "o drwch": "thickness depth",
    }.items()
}  # fmt: skip
"""What comes after a measure, with which ways it may go."""

CHANGED = r"(?:[Oo]|[Rr]hwng) ", r"(?:i|i lawr i|hyd at|i fyny i)(?: ddim ond| ryw)?"
"""What comes before a number that falls or rises to another, and between the two."""

JOINED = {50: 10, 80: 20}
OF_AGE = frozenset({"oed", "mlwydd", "blwydd", "flwydd"})
NEVER_ADJECTIVES = frozenset(
    "a ac am ar at ble bob cyn dan dros drwy ei eich ein er erbyn ers eu fel gan gyda heb hyd i "
    "lle mae mewn na nac nad neu nes o oedd ond os pan rhag rhwng sy sydd tan tra trwy tua wedi "
    "wrth y ym yn yng yr".split()
)
"""Words that say no more of a noun: *dau ddyn yn mynd ar ddeg o geffylau*."""

HELD = {"deuddydd": (2, 24), "deufis": (2, 4), "tridiau": (3, 24), "trimis": (3, 4),
        "teirawr": (3, 60), "dwyawr": (2, 60), "dwyflynedd": (2, 12), "teirblynedd": (3, 12),
        "unwaith": (1, 1), "dwywaith": (2, 1)}  # fmt: skip
"""Words that hold their number, and how many of the next smaller unit each of theirs is."""


def endings_of(number: int) -> tuple[str, ...]:
    """What follows the figures of an ordinal: *5ed*, *11eg*, *22ain*."""
    return ENDINGS.get(number, ())


def mutated(words: dict[str, int]) -> dict[str, frozenset[int]]:
    """Words with their soft and aspirate mutations; *filiwn* is both a million and a billion.

    The nasal is left out, since *nwy* is a gas, and so is *h*, since *hun* is oneself.
    """
    found: dict[str, frozenset[int]] = {}
    for word, value in words.items():
        for form in (word, soft(word), aspirate(word)):
            if form and form != "m" and (form == word or len(word) > 2):
                found[form] = found.get(form, frozenset()) | {value}
    return found | {word: frozenset({value}) for word, value in words.items()}


def after_my(words: dict[str, int]) -> dict[str, int]:
    """The nasal mutations of numbers, as after *fy*; but *nwy* is a gas."""
    found = {nasal(word): value for word, value in words.items()}
    return {form: value for form, value in found.items() if form and form != "nwy"}


def compounds() -> dict[tuple[str, ...], int]:
    """Numbers of several words that are no sum of them."""
    found: dict[tuple[str, ...], int] = {
        (form, "ugain"): value
        for word, value in SCORES.items()
        for form in (word, soft(word), aspirate(word)) if form
    }  # fmt: skip
    found |= {(half, "can" + end): 50 for half in ("hanner",) for end in ("", "t")}
    tens = {"ugain": 20, "deugain": 40, "trigain": 60, "cant": 100}
    less = {"un": 1, "dau": 2, "dwy": 2, "tri": 3, "tair": 3, "pedwar": 4, "pedair": 4, "pump": 5}
    for word, number in tens.items():
        for form in (word, soft(word), nasal(word), aspirate(word), with_h(word)):
            for few, fewer in less.items() if form else ():
                found[form or "", "namyn", few] = number - fewer
                found["namyn", few, form or ""] = number - fewer
    return found | {("namyn", "un", "can"): 99}


def months() -> dict[str, int]:
    """Every way to write a month, with its number."""
    found = {"Gor": 7, "Gorffenn": 7, "Chwe": 2, "Gorf": 7, "Rhagf": 12, "Tachw": 11}
    for names in (SHORT_MONTHS, MONTHS):
        for number, name in enumerate(names, 1):
            found |= dict.fromkeys({name, *mutations(name)}, number)
    return found | {name.upper(): number for name, number in found.items()}


def whole_months(but: Set[str] = frozenset()) -> Iterator[str]:
    """Every form of the months in full, but for some."""
    for name in MONTHS:
        if name not in but:
            yield from (name, *mutations(name))


def mutated_values(values: dict[str, Known]) -> Iterator[tuple[str, Known]]:
    """Words with what they stand for, each with its mutations; a single letter is no word.

    *Miliwn* is a million, and not *biliwn* after *fy*.
    """
    for word, some in values.items():
        after_her = with_h(word) if word.endswith(("fed", "ail", "degau", "niau")) else None
        forms = (word, soft(word), nasal(word), aspirate(word), after_her)
        yield from (
            (form, some)
            for form in forms
            if form and len(form) > 1 and (form == word or form not in SCALES)
        )


def held_with_parts(adding: dict[str, Fraction]) -> dict[str, Values]:
    """Words that hold their number and unit, with a part of one more: *deufis a hanner*."""
    return {
        f"{word} {phrase}": frozenset({many + share, (many + share) * smaller})
        for word, (many, smaller) in HELD.items()
        for phrase, share in adding.items()
    }


def parts_in_words() -> dict[str, Values]:
    """*un rhan o dair*, *tri wythfed*, *awr a hanner*."""
    feminine = "un dwy tair pedair pum chwe saith wyth naw".split()
    ordinals = "trydydd pedwerydd pumed chweched seithfed wythfed nawfed degfed".split()
    ordinals_of = dict(zip(ordinals, range(3, 11), strict=True)) | {
        "ugeinfed": 20, "canfed": 100, "milfed": 1000}  # fmt: skip
    cardinals = {"un": 1, "dau": 2, "dwy": 2, "tri": 3, "tair": 3, "pedwar": 4, "pedair": 4,
                 "pum": 5, "chwe": 6, "saith": 7, "wyth": 8, "naw": 9}  # fmt: skip
    soft_ordinals = {soft(word) or word: of for word, of in ordinals_of.items()}
    several = {f"{word} {'ran' if many == 2 else 'rhan'} o": many
               for many, word in enumerate(feminine, 1)} | {"dwy rhan o": 2}  # fmt: skip
    adding = {"a hanner": Fraction(1, 2), "a chwarter": Fraction(1, 4),
              "ac un chwarter": Fraction(1, 4), "a thri chwarter": Fraction(3, 4),
              "a thraean": Fraction(1, 3)}  # fmt: skip
    return (
        parts(several, PARTS)
        | parts(cardinals, ordinals_of | soft_ordinals)
        | held_with_parts(adding)
        | with_parts(PARTED, adding)
    )


def lexicon(others: dict[str, frozenset[Fraction]]) -> Lexicon:
    """The words; `others` are those of the word list, mutations included."""
    return Lexicon(
        ordinals="ain|af|il|ydd|edd|ed|fed|eg",
        figure_ordinal=r"\d*(?:1af|2il|[34](?:y|e)dd|[056789]f?ed|1[1346-9]eg|1[25]fed|[123]\d?ain)",
        written_endings="ain|af|ail|il|ydd|edd|ed|fed|eg",
        endings_of=endings_of, months=months(),
        firm_months=frozenset(whole_months(ALSO_OTHER_WORDS)),
        whole_months=frozenset(whole_months()),
        given_names=frozenset({"Ebrill", "Hydref"}),
        after_noun=frozenset(("cyntaf", "gyntaf", "chyntaf")),
        before_month="rhwng|mis|fis|ym|ers|tan|dechrau|ddechrau|diwedd|ddiwedd|canol|ganol|bob",
        of_month=r"\s(?:o\sfis\s|mis\s|o\s)?",
        not_before_month=r"(?<!dydd\s)(?<!ddydd\s)(?<!nos\s)(?<!Dydd\s)(?<!Nos\s)",
        makes_month=frozenset({"mis", "fis"}),
        weekdays={form: number for number, name in enumerate(WEEKDAYS, 1)
                  for form in (name, soft(name) or name)},
        before_weekday=BEFORE_WEEKDAY,
        short_weekdays=SHORT_WEEKDAYS,
        sure_short_weekdays=frozenset({"Gwe"}),
        morning=r"yb|YB|y\.b\.?|a\.m\.?|(?:yn\s)?y\sbore|o['’]r\sbore|hanner\snos|canol\snos|(?<=\d)(?:am|AM)",
        afternoon=r"yp|yh|YP|YH|y\.[ph]\.?|pm|PM|p\.m\.?|(?:yn\s)?y\sprynhawn|(?:yn\s)?yr\shwyr"
        r"|gyda['’]r\snos|y\snos|hanner\sdydd|canol\sdydd",
        o_clock=r"o['’]r\sgloch",
        past_hour={"hanner awr wedi": 30, "chwarter wedi": 15, "chwarter i": -15},
        half_hour="", before_hour=frozenset(), counted_bills={("dau", "fil"), ("ddau", "fil")},
        clock={"hanner dydd": 720, "canol dydd": 720, "ganol dydd": 720,
               "hanner nos": 0, "canol nos": 0, "ganol nos": 0},
        scales={word: frozenset(Fraction(value) for value in values)
                for word, values in mutated(SCALES).items()}
        | {"nghant": frozenset({Fraction(100)})},
        pence=r"(?<=\d)[cp]|(?:c|g|ch)einiog(?:au)?|pence",
        pound=frozenset({"punt", "bunt", "phunt"}),
        pounds=r"[pb]unt|phunt|o\s[bp]unn(?:oedd|au)",
        percent=r"y\s?cant|%|(?:o\s)?[pb]wynt(?:iau)?\scanran(?:nol)?",
        and_a_half=r"a\shanner", half_before_scale=(),
        shares={("a", "hanner"): Fraction(1, 2), ("a", "chwarter"): Fraction(1, 4),
                ("a", "thri", "chwarter"): Fraction(3, 4)},
        periods={"blwyddyn": 12, "flwyddyn": 12, "flwydd": 12, "wythnos": 7, "diwrnod": 24,
                 "ddiwrnod": 24, "awr": 60},
        seasons=SEASONS, parts_of_day=PARTS_OF_DAY, version="fersiwn|fersiynau", decade="['’]?au",
        for_example=r"er\senghraifft|enghraifft|e\.?e\b\.?|megis|fel|tebyg\si",
        begins_example=r"er\senghraifft|e\.?e\b\.?|enghraifft\so",
        to=r"i|a|ac|neu|tan|hyd\sat|hyd", ones={"un": 1}, bills=frozenset({"Fil", "Mil"}),
        units={form: min(values) for form, values in mutated(UNITS).items()} | after_my(UNITS),
        tens=TENS | after_my(TENS), ten=frozenset({"deg", "ddeg"}), only_added={"hun": 1},
        compounds=compounds(), hundreds=frozenset({"cant", "gant", "chant", "nghant"}),
        hundred=frozenset({"can", "gan", "chan"}), hundred_before_noun=frozenset({"can"}),
        hundred_only_after={"gan": frozenset({2, 7, 8})}, hundred_after=HUNDRED_AFTER,
        hundred_before_scale={word: frozenset({"gan"}) for word in ("mil", "miliwn", "biliwn")},
        not_counted=frozenset("un y yr ei eu fy dy ein eich bob".split()),
        after_part=frozenset("a ac am ar bob cyn heb i neu o oddi yn".split()),
        dimensions=DIMENSIONS, asked=r"[Ff]aint o|[Ss]awl|[Nn]ifer (?:yr?|o)", changed=CHANGED,
        of_age=OF_AGE, adders=ADDERS, counted_after=frozenset({"o"}),
        joiners=frozenset({"a", "ac"}), joined_tens=JOINED, never_adjectives=NEVER_ADJECTIVES,
        nought=frozenset({"dim", "ddim", "sero"}), point=frozenset({"pwynt", "bwynt", "phwynt"}),
        halves_of_years=False, thousand_begins_year=True, minutes=frozenset({"munud", "funud"}),
        past={"wedi": 1, "i": -1}, past_without_minutes=frozenset(), ordinal="ail|fed|ed|ydd|edd",
        either="neu", others=dict(mutated_values(parts_in_words() | others)),
    )  # fmt: skip
