"""The small words that tell how an English sentence is built."""

from cymar import expressions as re
from cymar.languages.clause_words import ClauseWords
from cymar.languages.phrase_patterns import NEVER

NO_SUCH = re.compile(NEVER)
"""What English has no word for."""

SCOPE_END = (
    r"but|if|when|until|unless|that|who|which|so|because|since|where|while|"
    r"for (?=\w+ing\b)|and (?:you|we|they|it|he|she|this|there|"
    r"(?:the|your|our|its|his|her|their|an?) (?:\w+ ){1,3}(?:is|are|was|were|has|have|do|does|did|"
    r"will|can|must|may|should))"
)

CLAUSE_WORDS = ClauseWords(
    dealt_with=re.compile(r"(?<!next )(?<!close )(?<!due )(?<!up )\b(?:to|from|by)\b"),
    than=re.compile(r"\bthan\b\s*"),
    as_much=re.compile(r"\b(?:as|so)\b"),
    more_or_less=re.compile(r"\b(?:more|less|fewer|worse|\w{2,}er)\b"),
    better=re.compile(
        r"\W+(?:\w+\W+){0,3}?(?:more|better|(?!(?:upp|low|inn|out|oth|und|ov|ev|nev)er)\w{2,}er)\b"
    ),
    most_of_all=re.compile(r"\b(?:most|best|worst|\w{2,}est)\b"),
    all_of=re.compile(r"(?i)\b(?:all|every|everyone|everything)\b"),
    some_of=re.compile(r"(?i)\bsome\b"),
    plain_less=re.compile(r"(?:(?:much|even|far) )?(?:less|fewer|down)\b"),
    aged=re.compile(r"(?:(?<=year)s?|(?<=month)s?|(?<=week)s?|(?<=day)s?)[ -]olds?\b"),
    forbids=re.compile(r"(?i)(?:^|[,;:.] |\bplease |\band )(?:do not|don['’]t|never)\Z"),
    told_not_to=re.compile(r"(?<!\bso as )(?<!\bin order )\bnot to\b"),
    half=re.compile(r"\bhalf\W+\Z"),
    joins_more=re.compile(
        r"\s(?:and|or) (?:(?:an?|the) )?(?:[^\W\d_]+(?: [^\W\d_]+){0,2}[.;:]?\Z"
        r"|[^\W\d_]+(?= (?:can|may|must|will|are|is)\b))"
    ),
    before_clause=re.compile(
        r"[,.;:()]\s|\b(?:and|or|but|if|when|until|unless|because|since|while|so)\b"
    ),
    joining="and|(?<![Nn]o one )(?<![Aa]ll )(?<!thing )(?<!body )(?<!ryone )but|or|if|because|so|"
    "unless|until|when",
    after_joint=NO_SUCH,
    doubles_negative=False,
    ever=frozenset(("ever",)),
    other_after_but=re.compile(r"\bbut \w+\Z"),
    denies_verb_alone=NO_SUCH,
    denies_verb_before=NO_SUCH,
    verb_before=NO_SUCH,
    negated_verb=NO_SUCH,
    acts_on=NO_SUCH,
    we_before_verb=NO_SUCH,
    negated_being=NO_SUCH,
    before_predicate=NO_SUCH,
    subject_alone=NO_SUCH,
    thing_alone=NO_SUCH,
    own_clause=NO_SUCH,
    scope_end=re.compile(rf"[;:)]\s|\b(?:{SCOPE_END})\b"),
    before_scope=re.compile(rf"[,;:)]\s|\b(?:{SCOPE_END})\b"),
    clause_with_verb=re.compile(r"(?:we|you|they|it|he|she)\b"),
    goes_on=NO_SUCH,
    or_words=("or ", "nor "),
    prefix_apart=re.compile(r"(?i)\b(?:non|un|mis|dis)(?:-| )\Z"),
    in_place_of=re.compile(r", not |,? (?:(?:but|and) not|rather than|instead of) "),
    in_time=(" before ", " after "),
    then=re.compile(r"(?i)\s*(?:then|after that|afterwards)\b"),
    commands=NO_SUCH,
    goes_on_elsewhere=re.compile(r":\s*\Z|\b(?:an?|at|by|for|from|in|of|on|the|to|with)\s*\Z"),
    predicate=NO_SUCH,
    small_part=re.compile(
        r"\b(?:except(?: for)?|apart from|aside from|other than|but(?: for)?|without"
        r"|with the exception of)\b(?! (?:also|rather)\b)"
        r"|(?<=, )and there(?:['’]s| (?:is|are))(?= \w+[.;])"
    ),
    small_part_words=frozenset("except apart aside other but without exception there".split()),
    no_part=NO_SUCH,
)
