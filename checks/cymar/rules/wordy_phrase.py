"""Phrases and words that have a plainer equivalent."""

import re
from collections.abc import Iterator
from functools import cache

from cymar.analysis.own_words import is_own
from cymar.bilingual import Text
from cymar.finding import Severity
from cymar.glossary import Glossary
from cymar.glossary.match import Matcher
from cymar.languages import Wordy, language
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
            cy="Ffoniwch «er mwyn sicrhau bod» lle i chi.",
        ),
        Good(
            en="Put the forms in order of date. We use the help that you give.",
            cy="Rhowch y ffurflenni yn nhrefn eu dyddiad. Er eu mwyn nhw y mae'r canllaw.",
        ),
        Good(
            en="You told us “we utilise it”. The `utilise` setting is off. Burton upon Trent is "
            "far from the Assisted Travel desk.",
            cy="Dywedoch chi “rydyn ni'n ei fynychu”. Mae'r gosodiad `mynychu` i ffwrdd.",
        ),
        Good(
            en="Children with additional learning needs and computer-assisted drawing.",
            cy="Rydyn ni'n dymuno'n dda i chi. Roedd y coed yn hardd yng ngoleuni'r haul.",
        ),
        Good(
            en="The timer counts up until ten. Each part moves in relation to each other. A club "
            "is for fit and proper persons. Can we facilitate and learn?",
            cy="Mae'r tir at ddibenion elusennol. Mae uchafswm o ddeg, a dim "
            "mwy na hynny. Bydd y cwmni yn gofyn ynghylch y gwaith.",
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
    ],
)
def wordy_phrase(segment: Segment, *, glossary: Glossary) -> Iterator[Hit]:
    """Look for the phrases of the language's list, in all their forms."""
    block = segment.block
    for match in _wordy(block.locale).find(segment.words_only):
        plain = match.found.plain
        if plain is None or not is_own(segment, match.start, match.end):
            continue
        if glossary.advises(block, segment.start + match.start, segment.start + match.end):
            continue
        phrase = segment.text[match.start : match.end]
        if phrase[0].isupper():
            plain = plain[:1].upper() + plain[1:]
        is_joined = JOINED.match(segment.words_only, match.end) and plain[-1:] not in JOINED_AFTER
        cure = RECAST if match.found.is_recast or is_joined else SAY_PLAIN
        cure = cure.format({"plain": plain}) if plain else LEAVE_OUT
        yield Hit(segment.span(match.start, match.end), {"phrase": phrase, "cure": cure})


@cache
def _wordy(locale: str) -> Matcher[Wordy]:
    return Matcher((entry.form, entry) for entry in language(locale).wordy)
