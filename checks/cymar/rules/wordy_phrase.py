"""Phrases and words that have a plainer equivalent."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from cymar import expressions as re
from cymar.analysis.language.own_words import is_own
from cymar.bilingual import Text
from cymar.finding import Severity
from cymar.glossary import Glossary
from cymar.glossary.match import Match, Matcher
from cymar.languages import language
from cymar.languages.wordy import Fit, Wordy
from cymar.rule import Bad, Good, Hit, Scope, Topic, rule
from cymar.text.segment import Segment

JOINED_AFTER = "aeiouwyâêîôûŵŷ"
JOINED = re.compile(r"['’ʼ]\w")
"""What is written as one with the word before it, after a vowel: *yn unol â'r*."""

SAY_PLAIN = Text(en="say ‘{plain}’", cy="dywedwch ‘{plain}’")
RECAST = Text(
    en="say ‘{plain}’, and change the words around it",
    cy="dywedwch ‘{plain}’, a newidiwch y geiriau o'i gwmpas",
)
LEAVE_OUT = Text(en="leave it out", cy="gadewch ef allan")
LEAVE_OUT_RECAST = Text(
    en="leave it out, and change the words after it",
    cy="gadewch ef allan, a newidiwch y geiriau ar ei ôl",
)
WORD_BEFORE = re.compile(r"(\w+)[ '’ʼ\u00a0]\Z")
WORD_AFTER = re.compile(r"[ \u00a0](\w+)")
WIDEST_WORD_BEFORE = 30
"""How many characters before a phrase may hold the word before it."""

WIDEST_MEASURE = 80
"""How many characters before or after a phrase may hold a measure that it is right with."""

CLAUSE_ENDS = re.compile(
    r"[ \u00a0](?:ac?|neu|ond|oherwydd|achos|gan|er|pan|os|felly|nes)\b|[^\w'’ʼ \u00a0]|\Z"
)
"""What is after the last word of a clause: a mark, or a word that joins it to another."""

JOINED_TO_I = re.compile(r"['’ʼ][iu](?!\w)")
"""What is never written as one with a plain *i* before it: *gyda'r nod o'i wella*, *i'w wella*."""


@rule(
    over=Scope.OWN_SEGMENT,
    severity=Severity.SUGGESTION,
    topic=Topic.READABILITY,
    title=Text(en="A wordy phrase", cy="Ymadrodd hirwyntog"),
    message=Text(
        en="‘{phrase}’ can be plainer: {cure}.",
        cy="Gall ‘{phrase}’ fod yn symlach: {cure}.",
    ),
    why=Text(
        en="Everyday words are quicker to read, and everybody knows them. Each phrase on our list "
        "has an equivalent that fits nearly everywhere. Where yours is a term, allow it with "
        "your reason. Quotations, names, titles, code and terms that your glossary says to avoid "
        "are left alone.",
        cy="Mae geiriau bob dydd yn gyflymach i'w darllen, ac mae pawb yn eu deall. Mae gan bob "
        "ymadrodd ar ein rhestr eiriau plaen sy'n gweddu bron bob tro. Os yw'ch un chi yn derm, "
        "caniatewch ef gyda'ch rheswm. Nid yw'r rheol yn edrych ar ddyfyniadau, enwau, teitlau, "
        "cod na thermau mae'ch geirfa'n dweud wrthych am eu hosgoi.",
    ),
    examples=[
        Good(
            en="These findings inform the design of a highly anticipated form. Locate the library.",
            cy="Bydd y canfyddiadau'n llywio'r ffurflen. Mae hynny'n gallu cynnig gwerth gwell.",
        ),
        Bad(
            en="«Inform the council» that you «anticipate» a delay.",
            cy="Ffoniwch «er mwyn sicrhau y» cewch le. Cwrdd «er mwyn derbyn cymorth».",
        ),
        Good(
            en="Forms may be obtained here. Only a limited number of people can come in. Seek to "
            "the third minute of the film.",
            cy="Mae hefyd yn unol â'r dull hwnnw. Gall plant fynychu'n llawn amser. Bydd y ffilm "
            "yn terfynu.",
        ),
        Good(
            en="Put the forms in order of date. We use the help that you give.",
            cy="Rhowch y ffurflenni yn nhrefn eu dyddiad. Er eu mwyn nhw y mae'r canllaw.",
        ),
        Good(
            en="You told us “we utilise it”. The `utilise` setting is off. Burton upon Trent is "
            "far from the Assisted Travel desk.",
            cy="Dywedoch chi “rydyn ni'n ei fynychu”. Mae'r gosodiad `mynychu` wedi'i ddiffodd.",
        ),
        Good(
            en="# Ensure\n\nYour employee assistance programme is not excessive in relation to it. "
            "Resize it with respect to the page. It fits a wide range of values.",
            cy="# Ynghylch\n\nNid yw'n ormodol mewn perthynas â'r cais. Cylchdrowch ef mewn "
            "perthynas â'r dudalen. Nod y clwb yw dod ynghyd â phobl eraill. Ydw i'n hysbysu'r "
            "cyngor?",
        ),
        Bad(
            en="We live here «in order to» work.",
            cy="Dewch «er mwyn cyflwyno cais am» arian, «a'n hysbysu» am eich enw.",
        ),
        Good(
            en="Children with additional learning needs and computer-assisted drawing.",
            cy="Rydyn ni'n dymuno'n dda i chi. Roedd y coed yn hardd yng ngoleuni'r haul.",
        ),
        Good(
            en="The timer counts up until ten. Each part moves in relation to each other. A club "
            "is for fit and proper persons. Can we facilitate and learn? Tom will be "
            "facilitating a nature walk.",
            cy="Mae'r tir at ddibenion elusennol. Mae uchafswm o ddeg, a dim "
            "mwy na hynny. Bydd y cwmni yn gofyn ynghylch y gwaith. Bydd Tom yn arwain taith "
            "natur.",
        ),
        Good(
            en="The participating schools have a retaining wall, and the wish to keep it. It is "
            "the place to locate the UPRN. Please note that:",
            cy="Mae'r llythyr hysbysu a'r negeseuon hysbysu yma.",
        ),
        Good(
            en="We keep it throughout, and the hall is near the school.",
            cy="Mae'n byw mewn tai â chymorth. Rhaid i chi ddarparu eich dyfais eich hun.",
        ),
        Bad(
            en="We keep it «for the duration of» the licence. «Purchase your» ticket. They are "
            "«participating» in it.",
            cy="Ni fydd eich gofal yn wahanol «o'r herwydd». Rhaid «darparu eich manylion». "
            "Ffoniwch «er mwyn eu hysbysu», neu ceisiwch «hysbysu» pawb. Bydd yn «terfynu ar» y "
            "5ed.",
        ),
        Good(
            en="We answer in a day going forward.",
            cy="Atebwn ni'n brydlon wrth symud ymlaen.",
            glossary="- en: {term: going forward, use: from now on}\n"
            "  cy: {term: wrth symud ymlaen, use: o hyn ymlaen}\n",
        ),
        Bad(
            en="«In order to» apply, you must «ascertain» the date.",
            cy="Dewch â'r llythyr «er mwyn gwneud» cais. Dewch «cyn gynted ag y bo modd».",
        ),
        Bad(
            en="We «utilised» the hall, and «carried out a review of» the rules.",
            cy="Mae hi am «gynorthwyo» pobl sydd wedi «mynychu»'r cwrs.",
        ),
        Bad(
            en="«Please note that» the office is closed.",
            cy="«Mae'n bwysig nodi» ei bod ar gau.",
        ),
        Good(
            en="Check that the code follows this. It is lost because of them.",
            cy="Gwiriwch fod y cod yn dilyn hyn. Mae ar goll o ganlyniad iddynt.",
        ),
        Good(
            en="Thank you for attending. Some parts may not work as a result.",
            cy="Diolch i bawb am fynychu. Efallai na fydd rhai rhannau'n gweithio o ganlyniad.",
        ),
        Good(
            en="We set a minimum charge of 50p. Many should come, as it matters.",
            cy="Rydyn ni'n pennu lleiafswm o 50c. Dylai llawer fynychu oherwydd ei fod yn bwysig.",
        ),
        Bad(
            en="«As a result of» this, we closed. We saw it «demonstrated by» staff. Thank you all "
            "for coming to the course.",
            cy="«O ganlyniad», fe wnaethon ni gau. Gwelson ni'r staff yn ei ddangos. Diolch i bawb "
            "am «fynychu»'r cwrs.",
        ),
        Good(
            en="You will have the opportunity to ask. Best wishes to all. This is the way we work: "
            "in the way in which the law says. Notify the death within a week.",
            cy="Gwnewch daliad llawn. Dewch er mwyn eich iechyd. Mae at ddibenion meddygol, at "
            "ddibenion cyfreithlon. Yn y modd y dywed y gyfraith. Mae'r ystod eang o wasanaethau'n "
            "tyfu.",
        ),
        Bad(
            en="«The majority of the» rooms are full. They «ceased to» exist. «In the event of» "
            "your death, we «ensure» the safety of «a number of our» staff, for tax.",
            cy="«Hysbyswch» weinyddwr y wefan «at ddibenion» treth. Ni «fydd gofyn i chi» "
            "gadarnhau. Gwnewch hynny «gyda'r nod o»'i wella.",
        ),
    ],
)
def wordy_phrase(segment: Segment, *, glossary: Glossary) -> Iterator[Hit]:
    """Look for the phrases of the language's list, in all their forms."""
    block, text = segment.block, segment.words_only
    for match in _wordy(block.locale).find(text):
        if match.found.plain is None or not is_own(segment, match.start, match.end):
            continue
        if glossary.advises(block, segment.start + match.start, segment.start + match.end):
            continue
        cure = _cure(text, match, block.locale)
        if cure is None or (cure.is_recast and match.end - match.start == len(text.strip())):
            continue
        if cure.plain and not cure.is_recast:
            cure = _at_once(text, cure, block.locale)
        values = {"phrase": segment.text[cure.start : cure.end], "cure": cure.shown}
        yield Hit(segment.span(cure.start, cure.end), values)


class Cure(NamedTuple):
    """What to write between two places: plain words, none, or words that change others around."""

    start: int
    end: int
    plain: str
    is_recast: bool

    @property
    def shown(self) -> Text:
        """The advice, as a message has it."""
        if not self.plain:
            return LEAVE_OUT_RECAST if self.is_recast else LEAVE_OUT
        return (RECAST if self.is_recast else SAY_PLAIN).format({"plain": self.plain})


def _cure(text: str, match: Match[Wordy], locale: str) -> Cure | None:
    """What to write in the place of a phrase, or nothing where the plain words do not fit there."""
    found, spoken = match.found, language(locale)
    after = WORD_AFTER.match(text, match.end)
    if found.is_closed and after and not spoken.is_function_word(after[1].lower()):
        return None
    if found.is_described and after and spoken.may_describe(after[1].lower()):
        return None
    if found.is_measured and spoken.measures(_around(text, match)):
        return None
    if found.is_open and match.start and CLAUSE_ENDS.match(text, match.end):
        return None
    if not found.plain and text.startswith(":", match.end):
        return None
    if not found.plain:
        return Cure(match.start, match.end, "", is_recast=found.is_recast and bool(after))
    before = WORD_BEFORE.search(text, max(0, match.start - WIDEST_WORD_BEFORE), match.start)
    fit = spoken.fit_after(before[1].lower(), found.form, found.plain) if before else Fit.AS_IT_IS
    if fit is Fit.NOT_AT_ALL:
        return None
    ending = JOINED if found.plain[-1] not in JOINED_AFTER else JOINED_TO_I
    is_recast = found.is_recast or fit is Fit.RECAST or bool(ending.match(text, match.end))
    is_capital = text[match.start].isupper()
    plain = found.plain[0].upper() + found.plain[1:] if is_capital else found.plain
    text_before = text[max(0, match.start - WIDEST_WORD_BEFORE) : match.start]
    plain = spoken.mutated_after(text_before, plain)
    return Cure(match.start, match.end, plain, is_recast)


def _around(text: str, match: Match[Wordy]) -> str:
    """The words near a phrase."""
    return text[max(0, match.start - WIDEST_MEASURE) : match.end + WIDEST_MEASURE]


def _at_once(text: str, cure: Cure, locale: str) -> Cure:
    """The same advice with that on a phrase that the plain words make with those around them.

    *Er mwyn darparu gwybodaeth* would be *i ddarparu gwybodaeth*, which can be plainer again.
    """
    first = max(0, cure.start - WIDEST_WORD_BEFORE)
    begin, end = cure.start - first, cure.start - first + len(cure.plain)
    written = text[first : cure.start] + cure.plain + text[cure.end : cure.end + WIDEST_WORD_BEFORE]
    for match in _wordy(locale).find(written):
        inside = begin <= match.start and match.end <= end
        if match.found.plain and match.start < end and begin < match.end and not inside:
            then = _cure(written, match, locale)
            if then:
                plain = written[begin : match.start] + then.plain + written[match.end : end]
                start = first + min(begin, match.start)
                return Cure(start, cure.end + max(0, match.end - end), plain, then.is_recast)
    return cure


@cache
def _wordy(locale: str) -> Matcher[Wordy]:
    return Matcher((entry.form, entry) for entry in language(locale).wordy)
