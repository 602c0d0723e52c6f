"""Words that no dictionary of the machine has."""

from collections import Counter
from collections.abc import Iterator

from cymar.analysis.language.plain_words import plain_words
from cymar.analysis.written_names import names_written
from cymar.bilingual import Text
from cymar.finding import Severity
from cymar.languages.words import WORD
from cymar.rule import Bad, Good, Hit, Scope, Topic, rule
from cymar.site import Page, Site
from cymar.spelling.spelling import Spelling, is_common_slip

TIMES_MEANT = 3
"""How often a word is on a page, at least, where its writers mean it: *windres*, *tracees*. Of nine
such among the words that `MOST_OTHERS` is from, four were no slips."""


OPTION = "-"
"""Stands before an option of a command, such as *-ffreestanding*."""


@rule(
    over=Scope.PAGE,
    severity=Severity.SUGGESTION,
    topic=Topic.READABILITY,
    title=Text(en="A misspelt word", cy="Gair wedi'i gamsillafu"),
    message=Text(
        en="‘{word}’ is in no dictionary: write ‘{right}’.",
        cy="Nid yw ‘{word}’ mewn unrhyw eiriadur: ysgrifennwch ‘{right}’.",
    ),
    why=Text(
        en="A misspelt word makes readers doubt the rest, and search cannot find it. The rule is "
        "off until you turn it on. It asks the dictionaries of your machine, through Hunspell or "
        "aspell, and knows the commonest slips without them. Words of the glossary are right, and "
        "so are those in ‘words.txt’, to which ‘cymar words add’ adds. It leaves alone names, "
        "quotations, short words, words that the other version has too, and those that are on a "
        "page three times.",
        cy="Mae gair wedi'i gamsillafu'n codi amheuon am y gweddill, ac nid yw'r chwiliad yn gallu "
        "dod o hyd iddo. Mae'r rheol wedi'i diffodd nes i chi ei galluogi. Mae'n holi "
        "geiriaduron eich peiriant, trwy Hunspell neu aspell, ac mae'n gwybod y camsillafiadau "
        "mwyaf cyffredin hebddyn nhw. Mae geiriau'r eirfa'n gywir, a'r rhai yn ‘words.txt’ hefyd, "
        "y mae ‘cymar words add’ yn ychwanegu atyn nhw. Nid yw'r rheol yn edrych ar enwau, "
        "dyfyniadau, geiriau byr, geiriau sydd yn y fersiwn arall hefyd, na rhai sydd ar dudalen "
        "dair gwaith.",
    ),
    is_on=False,
    examples=[
        Good(
            en="You will receive a separate letter, and it is necessary to keep it.",
            cy="Mae'n rhaid i chi gael caniatâd. Dyma ddyddiad terfynol eich pensiwn.",
        ),
        Good(
            en="Ask Siân Gruffydd-Parri. She wrote ‘recieve’, and `recieve` is a field.",
            cy="Gofynnwch i Siân Gruffydd-Parri. Ysgrifennodd hi ‘penswn’, a maes yw `penswn`.",
        ),
        Good(
            en="The Recieve Company wrote. Ask Seperate Street; Seperate Street is here.",
            cy="Ysgrifennodd Penswn Cyf. Holwch Stryd Terfynnol; dyma Stryd Terfynnol.",
        ),
        Bad(
            en="You will «recieve» a «seperate» letter.",
            cy="Dyma ddyddiad «terfynnol» eich «penswn», a'i «phenswn» hi.",
        ),
        Bad(
            en="«Accomodation» is nearby.",
            cy="«Caniatau» hyn sydd orau.",
        ),
    ],
)
def misspelt_word(page: Page, *, spelling: Spelling, site: Site) -> Iterator[Hit]:
    """Ask which of the page's own words are misspelt, and find each where it stands."""
    texts = [(block, plain_words(block)) for block in page.own_blocks]
    uses = Counter(word for _, text in texts for word in WORD.findall(text))
    found = spelling.misspelt(sorted(uses), page.locale)
    if not found:
        return
    counterpart = site.counterparts.get(page.key)
    there = set(WORD.findall(counterpart.source.text)) if counterpart else set()
    meant = {word for word in found if word in there or uses[word] >= TIMES_MEANT}
    names = names_written(text for _, text in texts)
    for block, text in texts:
        for match in WORD.finditer(text):
            word = match[0]
            if word in names or text[: match.start()].endswith(OPTION):
                continue
            if word in found and (word not in meant or is_common_slip(word, page.locale)):
                values = {"word": word, "right": found[word]}
                yield Hit(block.span(*match.span()), values)
