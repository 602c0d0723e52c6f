"""The small words that tell how a Welsh sentence is built."""

from cymar import expressions as re
from cymar.languages.clause_words import ClauseWords

SCOPE_END = (
    r"am(?! yr?\b)|wrth|ond|os|pan|nes|tan|oni|bod|sydd|sy|felly|oherwydd|gan|lle|tra|"
    r"ac (?:ma|ry|roedd|oedd|bydd|gall|rhaid)\w*|a (?:bydd|gall|ch[ae]|rhaid|dyl)\w*"
)

CLAUSE_WORDS = ClauseWords(
    dealt_with=re.compile(r"\b(?:gan|gen|genn\w+|gynno\w+|gandd\w+|oddi wrth\w*)\b"),
    than=re.compile(r"\bnag?\b\s*"),
    as_much=re.compile(r"\b(?:mor|[cg]ymaint|[cg]ystal|[cg]ynddrwg|[cg]yn \w+ed)\b"),
    more_or_less=re.compile(
        r"\b(?:[fm]wy|ll?ai|g?well|g?waeth|haws|h?anos|nes|uwch|is|cynt|gynt|hwy|iau|h[ŷy]n|\w{2,}ach)\b"
    ),
    better=re.compile(r"\W+(?:\w+\W+){0,3}?(?:g?well|[fm]wy|\w{2,}ach)\b"),
    most_of_all=re.compile(r"\b(?:g?orau|[mf]wyaf|\w{2,}af)\b"),
    all_of=re.compile(r"(?i)\b(?:[bp]h?ob|[pb]awb)\b"),
    some_of=re.compile(r"(?i)\b(?:rh?ai|ambell)\b"),
    plain_less=re.compile(r"(?:(?:yn|lawer) )?(?:ll?ai|lawr)\b"),
    aged=re.compile(r"\boed\b"),
    forbids=re.compile(r"(?i)\b[bp]h?eidiwch\Z"),
    told_not_to=re.compile(r"(?<!\ber mwyn )\b[bp]h?eidio\b"),
    half=re.compile(r"\bhanner(?:(?: yn|'n))?\W+\Z"),
    joins_more=re.compile(
        r"\s(?:neu|ac?) (?:yr? )?(?:[^\W\d_]+(?: [^\W\d_]+){0,2}[.;:]?\Z"
        r"|[^\W\d_]+(?= (?:sy'n|sydd)\b))"
    ),
    before_clause=re.compile(
        r"[,.;:()]\s|\b(?:ac?|neu|nac?|ond|os|pan|nes|tan|oni|oherwydd|gan|tra|felly)\b"
    ),
    joining="ac?|(?<![Dd]im )(?<![Nn]eb )(?<!awb )(?<!opeth )(?<!ob un )ond|neu|os|oherwydd|"
    "felly|oni|nes|pan",
    after_joint=re.compile(r"\bac?\s\Z"),
    doubles_negative=True,
    ever=frozenset(("byth", "fyth", "erioed")),
    other_after_but=re.compile(r"\bond \w+\Z"),
    denies_verb_alone=re.compile(r"(?i)heb e[iu]"),
    denies_verb_before=re.compile(r"(?i)mo\w*"),
    verb_before=re.compile(r"(?<![^\W\d_])([^\W\d_]+) (?:(?:i|ti|ef?|fe|fo|hi|ni|chi|nhw) )?\Z"),
    negated_verb=re.compile(r"(?i)n(?:id?|ad?) ([^\W\d_]+)"),
    acts_on=re.compile(
        r"(?i)\b(?:cyn|i(?:chi|nni|ddyn[tw]|dd[oi]| chi| ni)?|wrth|heb|a[mtg]|gan|dr?wy|rhag|[âo])"
        r" [^\W\d_]+ (?:(?:[âi]|ag|am|at|wrth) )?\Z"
    ),
    we_before_verb=re.compile(r"(?i)(?:(?<=\ba )|(?<=\bmai )|(?<=\btaw ))ni [^\W\d_]+"),
    negated_being=re.compile(
        r"(?i)(?:nid|nad|ni|(?:os )?na) (?:y[wd]|oedd|fydd|fu)[^\W\d_]*\b"
        r"|d(?:yw|ydy|oedd)[^\W\d_]*\b"
    ),
    before_predicate=re.compile(r"(?:\byn|'n|’n|\bwedi(?:['’][^\W\d_]+)?) "),
    subject_alone=re.compile(r"(?:['’]r| yr?)? [^\W\d_]+[ .:…]*"),
    thing_alone=re.compile(r" [^\W\d_]+[ .:…]*"),
    own_clause=re.compile(
        r"[;:]|\b(?:bod|fod|os|pan|ond|felly)\b|\bsy(?:dd)?\s*\Z"
        r"|\b(?:ac?|neu) (?:[bf]ydd|[bf]u|r?oedd|mae|maen|dy[wd]|doedd|g?all|[gc]haiff)[^\W\d_]*\b"
    ),
    scope_end=re.compile(rf"[;:)]\s|\b(?:{SCOPE_END})\b"),
    before_scope=re.compile(rf"[,;:)]\s|\b(?:{SCOPE_END})\b"),
    clause_with_verb=re.compile(r"(?:ma(?:e|ent)|r[yo]\w+|bydd\w*)\b"),
    goes_on=re.compile(r"(?:yn|wedi) "),
    or_words=("neu ", "na ", "nac ", "na'", "na’"),
    prefix_apart=re.compile(r"(?i)\b(?:an|dd?i|dd?a[dt]|[cg]am|cham)(?:-| )\Z"),
    in_place_of=re.compile(
        r"(?:,|,? ond| ac) nid (?!y[wd]|oe|fydd|fu)"
        r"|,? yn hytrach na(?:g |['’]r | )|,? yn lle (?:['’]r )?"
    ),
    in_time=(" cyn ", " ar ôl "),
    then=re.compile(r"(?i)\s*(?:yna|wed[iy]n|wedi hynny|ar ôl hynny)\b"),
    commands=re.compile(r"\w+wch"),
    goes_on_elsewhere=re.compile(r":\s*\Z|\b(?:a|at)\s*\Z"),
    predicate=re.compile(
        r"(?:[,–—] )?(?:(?:wedi|yn(?! (?:yr?|ystod|unol|ogystal)\b)) |(?:o )?hyd i\b)"
    ),
    small_part=re.compile(
        r"\b(?:a[cg] eithrio|ar wahân i|heblaw(?: am)?|ond(?: am)?|namyn"
        r"|heb(?! (?:fod|os|dalu|godi)\b))\b(?! hefyd\b)|(?<=, )ac (?:mae|bydd|ceir)(?= \w+[.;])"
    ),
    small_part_words=frozenset("eithrio wahân heblaw ond namyn heb mae bydd ceir".split()),
    no_part=re.compile(
        r"(?i)(?<=\w )â(?:['’](?:i|u|ch) gilydd\b| (?:mi|ti|fo|fe|hi|ni|chi|nhw)\b)"
        r"|\bhyd (?:at|nes|yma)\b"
    ),
)
