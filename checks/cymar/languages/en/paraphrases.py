"""How English gives quantities otherwise than as numbers, and says how often something is so."""

from cymar.languages.en.quantities import DAY_HEADS, EACH_YEAR, WEEKDAY_FORMS
from cymar.languages.quantities.clock_words import ClockWords
from cymar.languages.quantities.durations import durations
from cymar.languages.quantities.frequency import Frequencies, lengths
from cymar.languages.quantities.paraphrase import Paraphrases
from cymar.languages.quantities.payers import payers
from cymar.languages.quantities.range_words import RangeWords
from cymar.languages.quantities.units_alone import UnitsAlone

PARAPHRASES = Paraphrases(
    within_after="(?:or|and) (?:more|over|older|later|above|under|younger|less|fewer|below"
    "|earlier|after|before|upwards)|at (?:the )?(?:least|most|latest|earliest)",
    within_before="from|since|at least|at most|up to|by|until|till|no more than|no later than"
    "|no fewer than|no less than|not more than|maximum of|minimum of",
    too_few=(
        "",
        r"(?: [\w'’]+){0,3} (?:(?:is|are|was|were) not|(?:isn|aren|wasn|weren)['’]t|"
        r"(?:will not|won['’]t) be) enough\b",
    ),
    above="over|more than|older than|above|after|exceeding|exceeds",
    below="under|less than|fewer than|younger than|below|before",
    ratio="in|in every|of every|out of|out of every",
    durations=durations(
        {
            "minute": "minute minutes",
            "hour": "hour hours",
            "day": "day days",
            "week": "week weeks",
            "fortnight": "fortnight fortnights",
            "month": "month months",
            "term": "term terms",
            "year": "year years",
            "decade": "decade decades",
            "century": "century centuries",
        }
    ),
    clock=ClockWords(
        past={"past": 1, "to": -1},
        of_24_hours="hours|hrs",
        minutes_alone=r"(?:minutes )?(?:to|past)",
        before_hour="at|by|from|till|until",
    ),
    first="first",
    nth=r"third|\w+th",
    once="once",
    not_once=r" (?:you|we|they|he|she|it|I|the|your|our|their|his|her|all|this|that|these|those|an?"
    r"|every|each|again|more)\b",
    second="second",
    to_none="to (?:none|nil|nothing|zero|no one|nobody)",
    to="to",
    grown=r"(?:doubl|trebl|tripl|quadrupl)(?:e|ed|es|ing)",
    halved=r"halv(?:e|ed|es|ing)",
    so_often="twice|thrice",
    double="double|treble|triple",
    that=("that", "this"),
    all_of_it={7: " days (?:a|per|each|every|of the|in a) week", 24: "[ -]hours? (?:a|per) day|/7"},
    always="every (?:day|hour)|daily|day and night|day or night|all (?:day|hours|week|the time)"
    "|a?round the clock|(?:at )?any (?:time|hour|day)|at all times|always",
    in_part="(?:(?:of )?an? )?",
    last="last|final",
    century="century",
    saying=" of one and half a dozen|(?<=half a dozen) of the other"
    "| to the dozen| peas in a pod| days['’] wonder|[ -]finals?|(?<=eleventh) hour"
    "|(?<=twelfth) night|(?<=[Tt]hanks a million)",
    no=r"no|(?:\w+er|worse|each|both) of the",
    named_days={
        "new year's day": (1, 1),
        "new year's eve": (12, 31),
        "st david's day": (3, 1),
        "may day": (5, 1),
        "halloween": (10, 31),
        "hallowe'en": (10, 31),
        "bonfire night": (11, 5),
        "christmas day": (12, 25),
        "christmas": (12, 25),
        "xmas": (12, 25),
        "christmas eve": (12, 24),
        "boxing day": (12, 26),
        "st stephen's day": (12, 26),
        "hogmanay": (12, 31),
        "lady day": (3, 25),
        "michaelmas": (9, 29),
        "guy fawkes": (11, 5),
        "burns night": (1, 25),
        "st dwynwen's day": (1, 25),
        "valentine's day": (2, 14),
        "st patrick's day": (3, 17),
        "april fool": (4, 1),
        "st george's day": (4, 23),
        "ve day": (5, 8),
        "midsummer's day": (6, 24),
        "all saints' day": (11, 1),
        "armistice day": (11, 11),
        "st andrew's day": (11, 30),
        "easter": (0, 1),
        "easter sunday": (0, 1),
        "good friday": (0, 2),
        "easter monday": (0, 3),
        "shrove tuesday": (0, 4),
        "pancake day": (0, 4),
        "ash wednesday": (0, 5),
        "palm sunday": (0, 6),
        "mothering sunday": (0, 7),
        "mother's day": (0, 7),
        "ascension day": (0, 8),
        "whitsun": (0, 9),
        "whit sunday": (0, 9),
        "whit monday": (0, 10),
        "candlemas": (2, 2),
        "all hallows": (11, 1),
    },
    day_heads=DAY_HEADS,
    one_length="minute hour day week fortnight month term year decade century".split(),
    before_part=frozenset("a an one by or".split()),
    about_part=(),
    after_part=frozenset(
        "comes full empty goes off less more fewer bigger smaller larger longer shorter higher "
        "lower faster slower cheaper way".split()
    ),
    before_quarter=(),
    adding=r"plus|includ(?:es|ing)|inclusive|in all|in total|on top|extra|by|rest|left|\+",
    season=r"times?\sof\s(?:the\s)?",
    has_adjectives_before=True,
    of_lengths=frozenset(
        "one first full whole entire calendar working single extra further last "
        "next past previous following coming financial tax school academic same".split()
    ),
    season_of_month={},
    unread={2: r"one\b[^.;:!?]{0,60}\bthe other\b", 20: r"an? score (?:of|or)\b"},
    by_day=r"(?:by|(?:during|in|through|throughout) the|broad|light of|break of|is|was"
    r")\sday",
    ranges=RangeWords(
        through="(?:to|until|till|through)",
        end_of="(?i:the end|the last day) of ",
        start_of="(?i:(?:the beginning|the start|the first day) of|before) ",
        whole_year=r"(?:the|this) year\b",
        listed="and|or|nor",
    ),
    alone=UnitsAlone(
        within="[Ii]n|[Ww]ithin",
        for_long="after|few|for|last(?:s|ed)?|several|t(?:akes?|ook)|within",
        lengths=frozenset(
            "centuries days decades hours minutes months seconds weeks years".split()
        ),
        loose=frozenset("foot feet yard yards stone pound pounds".split()),
        before_one=frozenset("a an per one each every".split()),
        goes_on="(?:and|or(?! so))",
        counted="an? (?:hour|minute|day|night|shilling|penny|pound|guinea|mile|pint)",
    ),
    payers=payers(
        {
            "child": "child pupil student infant baby toddler",
            "student": "student pupil learner",
            "adult": "adult grown-up",
            "person": "person head guest visitor member resident student learner passenger",
            "family": "family household",
            "home": "home house household property dwelling",
            "couple": "couple pair",
            "quarter": "quarter",
            "group": "group party",
            "team": "team side club",
            "player": "player",
            "worker": "worker employee volunteer",
            "vehicle": "car vehicle van coach",
            "room": "room hall",
            "table": "table stall",
            "pitch": "pitch tent caravan stall plot",
            "session": "session lesson class workshop visit course",
            "class": "class school",
            "school": "school",
            "ticket": "ticket seat place",
            "item": "item article piece object",
            "page": "page sheet side",
            "copy": "copy book",
            "bag": "bag sack load",
            "box": "box pack packet",
            "bottle": "bottle",
            "glass": "glass",
            "cup": "cup mug",
            "pot": "pot",
            "unit": "unit",
            "bike": "bike bicycle",
            "tray": "tray",
            "tin": "tin can",
            "slice": "slice portion piece",
            "cake": "cake loaf",
            "boat": "boat",
            "plate": "plate meal dish",
            "animal": "animal dog cat horse sheep ewe cow pet",
            "term": "term season",
            "dog": "dog",
            "journey": "journey trip ride crossing",
            "game": "game match",
            "county": "county council area",
            "country": "country",
        }
    ),
    for_each="per|for each|for every",
    per="a|an|per|each|every|the",
    names_day=r"after\snext",
)
"""Bounds, lengths of time and ratios in English."""


FREQUENCIES = Frequencies(
    adverbs=lengths(
        {
            "hour": "hourly",
            "day": "daily nightly",
            "week": "weekly",
            "fortnight": "fortnightly",
            "month": "monthly",
            "quarter": "quarterly",
            "half-year": "biannual biannually",
            "year": "yearly annual annually",
            "two-years": "biennial biennially",
        }
    ),
    units=lengths(
        {
            "second": "second seconds",
            "minute": "minute minutes",
            "quarter-hour": "quarter-hour quarter-of-an-hour",
            "half-hour": "half-hour half-an-hour",
            "hour": "hour hours",
            "day": "day days night nights morning mornings afternoon afternoons evening evenings",
            "week": "week weeks weekend weekends",
            "fortnight": "fortnight fortnights",
            "month": "month months",
            "quarter": "quarter quarters",
            "term": "term terms",
            "half-year": "half-year",
            "year": "year years",
            "decade": "decade decades",
            "century": "century centuries",
        }
    ),
    every="every|each",
    other="other|second|alternate",
    other_after=r"(?!)",
    alternate="alternate",
    per="a|an|per|each|every|in a|in any|in every",
    once_in="once in",
    times="times",
    once=frozenset({"once", "twice", "thrice"}),
    days=WEEKDAY_FORMS,
    before_day="",
    once_a_year="|".join(EACH_YEAR),
)
"""How often something is so, in English."""
