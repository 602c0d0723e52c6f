"""How Welsh gives quantities otherwise than as numbers, and says how often something is so."""

from cymar.languages.cy.mutation import mutations, soft
from cymar.languages.cy.quantities import (
    COUNTED_BY_HUNDRED,
    WEEKDAYS,
    mutated_values,
    whole_months,
)
from cymar.languages.quantities.clock_words import ClockWords
from cymar.languages.quantities.durations import durations
from cymar.languages.quantities.frequency import Frequencies, lengths
from cymar.languages.quantities.paraphrase import Paraphrases
from cymar.languages.quantities.payers import payers
from cymar.languages.quantities.range_words import RangeWords
from cymar.languages.quantities.units_alone import UnitsAlone


def with_mutations(units: dict[str, str]) -> dict[str, str]:
    """Words by their units, a unit's in one text, with every mutation of each."""
    return {
        unit: " ".join(form for word in words.split() for form in (word, *mutations(word)))
        for unit, words in units.items()
    }


PARAPHRASES = Paraphrases(
    within_after="neu (?:fwy|ragor|hŷn|iau|lai|uwch|is|wedyn|hwyrach|gynt|drosodd|fwy)"
    "|neu['’]n (?:hŷn|iau|hwyrach|gynharach|uwch|is|llai|fwy)"
    "|neu yn (?:hŷn|iau|hwyrach)|a (?:throsodd|hŷn|mwy|drosodd)|ac (?:iau|uwch|is|yn hŷn|yn iau)"
    "|ymlaen|o leiaf|ar y mwyaf|fan (?:bellaf|leiaf)",
    within_before="o|ers|o leiaf|ar y mwyaf|erbyn|hyd at|hyd|tan|dim mwy na[cg]?|dim llai na[cg]?"
    "|dim hwyrach na[cg]?|ddim mwy na[cg]?|uchafswm o|isafswm o|lleiafswm o",
    too_few=(r"\b(?i:nid yw|nid oedd|dyw|ni fydd(?:ai)?) \Z", r"(?: \S+){0,3} (?:yn )?ddigon\b"),
    above="dros|tros|[fm]wy na[cg]?|hŷn na[cg]?|uwch na[cg]?|uwchlaw|ar ôl|wedi",
    below="dan|llai na[cg]?|lai na[cg]?|iau na[cg]?|is na[cg]?|islaw|cyn",
    ratio="o bob|mewn|ym mhob|allan o",
    durations=durations(
        with_mutations(
            {
                "minute": "munud munudau",
                "hour": "awr oriau",
                "day": "diwrnod diwrnodau dydd",
                "week": "wythnos wythnosau",
                "fortnight": "pythefnos",
                "month": "mis misoedd",
                "term": "tymor tymhorau",
                "year": "blwyddyn blynedd blynyddoedd blwydd",
                "decade": "degawd degawdau",
                "century": "canrif canrifoedd",
            }
        )
    ),
    clock=ClockWords(
        past={"wedi": 1, "i": -1},
        of_24_hours="awr",
        minutes_alone=r"(?:o )?(?:[mf]unud(?:au)? )?(?:i|wedi)",
        before_hour="am|erbyn|hyd|o|tan",
    ),
    first="[cg]yntaf|chyntaf|unfed",
    nth=r"\w+(?:fed|ed|ydd|edd)",
    once="unwaith",
    not_once=r"['’]r| (?:y|yr|eto|i|bod|fod|mae|bydd|byddwch)\b",
    second="ail",
    to_none="i (?:ddim|neb)(?! (?:ond|mwy|llai))",
    to="i",
    grown=r"(?:dd?ybl|[dt]h?rebl)(?:u|odd|ir|wyd|a)",
    halved=r"haner(?:u|odd|ir|wyd|a)",
    so_often="dd?wywaith|[dt]h?eirgwaith|(?:[bp]|ph)edeirgwaith|(?:[bp]|ph)umgwaith|chwegwaith",
    double="dd?wbl|[dt]h?riphlyg",
    that=("hynny", "hyn"),
    all_of_it={
        7: r" (?:d|dd|n)(?:iwrnod|ydd) (?:yr|o['’]r|bob|mewn) wythnos",
        24: " awr (?:y|bob|mewn) d?(?:ydd|iwrnod)|/7",
    },
    always=rf"bob (?:un )?(?:dydd(?! (?:{'|'.join(WEEKDAYS)})\b)|diwrnod|awr|amser)|ddyddiol"
    r"|ddydd a nos|dydd a nos|ddydd neu nos|[dt]rwy['’]r (?:dydd|amser|nos|wythnos)"
    r"|unrhyw (?:bryd|adeg|awr|amser|ddiwrnod)|o hyd",
    in_part="",
    last="olaf?",
    century="ganrif|canrif|nghanrif",
    saying=r" (?:y|i['’]r) dwsin| o ddiolch(?:iadau)?|(?<=[Yy]r un) (?:peth|fath|modd|ffunud|pryd)",
    no="dim",
    named_days=dict(
        mutated_values(
            {
                "dydd calan": (1, 1),
                "nos galan": (12, 31),
                "nos calan": (12, 31),
                "gŵyl dewi": (3, 1),
                "gŵyl fihangel": (9, 29),
                "gŵyl mihangel": (9, 29),
                "calan mai": (5, 1),
                "nos calan gaeaf": (10, 31),
                "noson calan gaeaf": (10, 31),
                "tân gwyllt": (11, 5),
                "guto ffowc": (11, 5),
                "dydd nadolig": (12, 25),
                "nadolig": (12, 25),
                "noswyl nadolig": (12, 24),
                "gŵyl san steffan": (12, 26),
                "noson burns": (1, 25),
                "santes dwynwen": (1, 25),
                "san ffolant": (2, 14),
                "gŵyl padrig": (3, 17),
                "gŵyl san padrig": (3, 17),
                "ffŵl ebrill": (4, 1),
                "gŵyl san siôr": (4, 23),
                "diwrnod ve": (5, 8),
                "gŵyl ifan": (6, 24),
                "gŵyl yr holl saint": (11, 1),
                "diwrnod y cadoediad": (11, 11),
                "gŵyl andreas": (11, 30),
                "gŵyl san andreas": (11, 30),
                "pasg": (0, 1),
                "sul y pasg": (0, 1),
                "gwener y groglith": (0, 2),
                "llun y pasg": (0, 3),
                "mawrth ynyd": (0, 4),
                "mawrth crempog": (0, 4),
                "diwrnod crempog": (0, 4),
                "mercher y lludw": (0, 5),
                "sul y blodau": (0, 6),
                "sul y mamau": (0, 7),
                "dydd iau dyrchafael": (0, 8),
                "sulgwyn": (0, 9),
                "llungwyn": (0, 10),
                "llun y sulgwyn": (0, 10),
                "gŵyl fair y canhwyllau": (2, 2),
                "gŵyl fair": (3, 25),
                "gŵyl mair": (3, 25),
                "gŵyl steffan": (12, 26),
                "dydd san steffan": (12, 26),
                "calan gaeaf": (10, 31),
            }
        )
    ),
    one_length=with_mutations(
        {"one": "munud awr diwrnod dydd wythnos pythefnos mis tymor blwyddyn degawd canrif"}
    )["one"].split(),
    before_part=frozenset("o gan i neu un tua tua'r na'r bron rhyw dros tros".split()),
    about_part=frozenset("tua'r na'r".split()),
    after_part=frozenset("llawn lawn gwag wag cymaint gymaint cynifer gynifer".split()),
    before_quarter=frozenset("y yr r pob bob fesul ail trydydd pedwerydd un hwn".split()),
    adding=r"gan gynnwys|yn cynnwys|['’]n cynnwys|yn ogystal|ynghyd â|i gyd|ar ben|hefyd"
    r"|gweddill|yn weddill|ar ôl|\+",
    season=r"(?:adeg|amser|tymor|pryd)\so['’]r\s",
    has_adjectives_before=False,
    of_lengths=frozenset(
        "llawn lawn cyfan gyfan calendr galendr gwaith waith ychwanegol arall olaf nesaf "
        "diwethaf ddiwethaf blaenorol flaenorol canlynol ganlynol ariannol academaidd "
        "ysgol treth dreth cyntaf gyntaf ymlaen ynghynt wedyn".split()
    ),
    season_of_month={10: 3},
    unread={
        2: r"naill\b[^.;:!?]{0,60}\bllall\b",
        100: rf"gan\s(?:{'|'.join(sorted(COUNTED_BY_HUNDRED))})\b",
    },
    by_day=r"(?:l?liw|n?golau|olau|n?g?oleuni|d?thoriad|[td]oriad|[cg]h?anol|[cg]h?efn"
    r"|yn ystod y|[dt]rwy['’]r|yn y)\sdydd",
    ranges=RangeWords(
        through=r"(?:i|hyd|hyd at|tan)(?:\s[dn]?d?ydd|\snos|\sf?mis|\sfis|\sy|\syr)?",
        end_of=r"(?i:dd?iwedd|dd?iwrnod olaf)(?: mis)? ",
        start_of=r"(?i:dd?echrau|dd?iwrnod cyntaf|[cg]h?yn)(?: mis)? ",
        whole_year=r"(?:y flwyddyn|eleni)\b",
        listed="ac?|neu|nac?",
    ),
    alone=UnitsAlone(
        within="[Mm]ewn|o fewn|[Yy]mhen",
        for_long="am|ar ôl|cymer(?:odd|ir|wyd)|cymryd|ers|o fewn|par(?:a|haodd)|sawl|ychydig|ymhen",
        lengths=frozenset(
            with_mutations(
                {
                    "": "blynyddoedd canrifoedd degawdau dyddiau eiliadau misoedd munudau oriau "
                    "wythnosau"
                }
            )[""].split()
        ),
        loose=frozenset(with_mutations({"loose": "pwys llath stôn punt"})["loose"].split()),
        before_one=frozenset("y o am fesul bob".split()),
        goes_on="(?:a|neu)",
        counted=r"(?<!\d )(?:awr|[mf]unud|d?diwrnod|noson|swllt|[cg]einiog|[pb]unt"
        r"|gini|f?milltir|peint)",
    ),
    payers=payers(
        with_mutations(
            {
                "child": "plentyn disgybl myfyriwr baban babi",
                "student": "myfyriwr disgybl dysgwr",
                "adult": "oedolyn",
                "person": "person pen unigolyn gwestai ymwelydd aelod preswylydd myfyriwr dysgwr "
                "teithiwr",
                "family": "teulu aelwyd cartref",
                "home": "cartref tŷ aelwyd eiddo annedd",
                "couple": "cwpl pâr",
                "quarter": "chwarter",
                "group": "grŵp parti criw",
                "team": "tîm clwb",
                "player": "chwaraewr",
                "worker": "gweithiwr gwirfoddolwr",
                "vehicle": "car cerbyd fan bws",
                "room": "ystafell stafell neuadd",
                "table": "bwrdd stondin",
                "pitch": "llain pabell carafán stondin plot safle",
                "session": "sesiwn gwers dosbarth gweithdy ymweliad cwrs tro",
                "class": "dosbarth ysgol",
                "school": "ysgol",
                "ticket": "tocyn sedd lle",
                "item": "eitem darn gwrthrych",
                "page": "tudalen dalen ochr taflen",
                "copy": "copi llyfr",
                "bag": "bag sach llwyth",
                "box": "bocs blwch pecyn",
                "bottle": "potel",
                "glass": "gwydr gwydraid",
                "cup": "cwpan cwpanaid paned mwg",
                "pot": "pot tebot",
                "unit": "uned",
                "bike": "beic",
                "tray": "hambwrdd",
                "tin": "tun",
                "slice": "tafell sleisen darn dogn",
                "cake": "cacen teisen torth",
                "boat": "cwch",
                "plate": "plât pryd",
                "animal": "anifail ci cath ceffyl dafad buwch",
                "term": "tymor",
                "dog": "ci",
                "journey": "taith siwrnai mordaith tro",
                "game": "gêm",
                "county": "sir cyngor ardal",
                "country": "gwlad",
            }
        )
    ),
    for_each="fesul|am bob|i bob|ym mhob",
    per="y|yr|[bp]ob|fesul",
    names_day=r"[A-Z]|(?:y|yr|hwn|hwnnw)\s[A-Z]",
)
"""Bounds, lengths of time and ratios in Welsh."""

FREQUENCIES = Frequencies(
    adverbs=lengths(
        with_mutations(
            {
                "day": "dyddiol beunyddiol nosweithiol",
                "week": "wythnosol",
                "fortnight": "pythefnosol",
                "month": "misol",
                "two-months": "deufisol",
                "quarter": "chwarterol trimisol",
                "half-year": "chwemisol",
                "year": "blynyddol",
                "two-years": "dwyflynyddol",
            }
        )
    ),
    units=lengths(
        with_mutations(
            {
                "second": "eiliad",
                "minute": "munud",
                "quarter-hour": "chwarter-awr",
                "half-hour": "hanner-awr",
                "hour": "awr",
                "two-hours": "dwyawr",
                "three-hours": "teirawr",
                "day": "diwrnod dydd nos bore prynhawn noson",
                "two-days": "deuddydd",
                "three-days": "tridiau",
                "week": "wythnos penwythnos",
                "fortnight": "pythefnos",
                "month": "mis",
                "two-months": "deufis",
                "quarter": "chwarter trimis chwarter-blwyddyn",
                "term": "tymor",
                "half-year": "chwemis hanner-blwyddyn",
                "year": "blwyddyn blynedd",
                "two-years": "dwyflynedd",
                "three-years": "teirblynedd",
                "decade": "degawd",
                "century": "canrif",
            }
        )
    ),
    every="bob|pob|phob|fesul",
    other="yn ail|ail",
    other_after=" arall",
    alternate="(?!)",
    per="y|yr|r|bob|mewn|fesul",
    once_in="unwaith mewn",
    times="gwaith|waith|o weithiau",
    once=frozenset("unwaith dwywaith ddwywaith teirgwaith deirgwaith theirgwaith".split()),
    days=[form for name in WEEKDAYS for form in (name, soft(name)) if form],
    before_day=r"(?:(?:d|dd)ydd|nos|bore|fore|prynhawn|brynhawn)\s",
    once_a_year=rf"(?:mis )?(?:{'|'.join(whole_months())})|gwanwyn|haf|hydref|gaeaf|Nadolig|Pasg",
)
"""How often something is so, in Welsh."""
