"""Sentences that a paragraph lost: how many other texts each is held against."""

import pytest

from cymar.align.likeness import Unit
from cymar.align.lost.adverbs import lost_adverbs
from cymar.align.lost.parts import lost_part
from cymar.align.lost.sentences import MOST_ALIKE, Elsewhere
from cymar.align.lost.tails import lost_tail
from cymar.bilingual import LOCALES, other
from cymar.languages import language
from cymar.languages.word_list import word_list
from cymar.locate import open_project
from cymar.settings.model import Settings
from cymar.text.block import Kind
from cymar.text.builder import BlockBuilder
from cymar.text.markdown import parse
from cymar.text.segment import Segment
from cymar.text.source import Source
from support.growth import grows_in_proportion
from support.sites import MakeSite


@pytest.mark.parametrize("alike", [MOST_ALIKE // 2, 4 * MOST_ALIKE])
def test_a_sentence_is_held_against_few_texts_however_many_there_are(alike: int) -> None:
    """What many of them have in common tells none of them; what few have still does."""
    texts = [f"Ask the council for bin {number} by post." for number in range(alike)]
    blocks = parse(Source("docs/en/a.md", "en", "\n\n".join(texts))).blocks
    sentence = parse(Source("docs/cy/a.md", "cy", "Gofynnwch i'r cyngor am fin 7.")).blocks[0]
    near = list(Elsewhere(blocks, ()).near(Unit.of(sentence)))
    assert blocks[7] in [unit.block for unit in near]
    assert len(near) == (alike if alike <= MOST_ALIKE else 1)


def sentence(locale: str, text: str) -> Segment:
    builder = BlockBuilder()
    builder.add(text, 0, len(text))
    block = builder.build(Kind.PARAGRAPH, Source(f"docs/{locale}/a.md", locale, text))
    assert block is not None
    return Segment(block, 0, len(text))


def test_the_time_grows_in_proportion_to_a_sentence() -> None:
    """A list with commas may go on for pages."""

    def sentences(size: int) -> tuple[Segment, Segment]:
        en = ", ".join(["the school and the house by the river"] * size)
        cy = ", ".join(["yr ysgol a'r tŷ ger yr afon"] * (size // 2))
        return sentence("en", en), sentence("cy", cy)

    assert grows_in_proportion(sentences, lambda both: lost_part(*both, 1.0), 5)


@pytest.mark.parametrize(
    ("cy", "en"),
    [
        (
            "Doedd y map ddim yn dangos unrhyw siop lyfrau ar gyfer y cod post hwn.",
            "The map showed no bookshop for this postcode.",
        ),
        (
            "Bob mis bydd y clerc yn anfon neges sy'n rhoi'r wybodaeth ddiweddaraf am y gwaith.",
            "Every month the clerk sends an update about the work.",
        ),
        (
            "Rydym wedi tynnu eich enw oddi ar y negeseuon sy'n rhoi'r wybodaeth ddiweddaraf am "
            "y pwll.",
            "We have taken your name off updates about the pool.",
        ),
        (
            "Mae'r rhes sydd wedi'i farcio yn hawdd i'w chlywed gan bobl ddall.",
            "Row markup audible to blind people.",
        ),
    ],
)
def test_one_word_may_say_what_the_other_language_says_in_two(cy: str, en: str) -> None:
    assert lost_part(sentence("cy", cy), sentence("en", en), 1 / 1.08) is None


@pytest.mark.parametrize(
    ("here", "there"),
    [
        (
            "When the river is high«, you will need to walk to the town by the road»",
            "Pan fydd yr afon yn uchel",
        ),
        (
            "Paint the door of the shed so that«, instead of frightening the birds in the "
            "garden», it looks like the hedge.",
            "Paentiwch ddrws y sied, fel ei fod yn edrych fel y clawdd.",
        ),
        (
            "Give the name of your school«, usually the village and river»",
            "Rhowch enw eich ysgol",
        ),
    ],
)
def test_a_lost_part_begins_and_ends_where_a_clause_does(here: str, there: str) -> None:
    plain = here.replace("«", "").replace("»", "")
    found = lost_part(sentence("en", plain), sentence("cy", there), 1.08)
    lost = here.partition("«")[2].partition("»")[0]
    assert found is not None
    assert found.text.removeprefix(", ") == lost.removeprefix(", ")


EN = "Send your form to the office in Bangor. We cannot take it late. Bring your passport with you."
CY = (
    "Anfonwch eich ffurflen i'r swyddfa ym Mangor. Ni allwn ei derbyn yn hwyr. Dewch â'ch pasbort "
    "gyda chi."
)


@pytest.mark.parametrize("place", range(3))
@pytest.mark.parametrize("locale", LOCALES)
def test_a_page_of_one_paragraph_loses_a_sentence(
    make_site: MakeSite, locale: str, place: int
) -> None:
    """Every word of such a page stands in all of its paragraphs, and still tells them apart."""
    whole = {"en": EN, "cy": CY}
    sentences = whole[locale].split(". ")
    kept = ". ".join([*sentences[:place], *sentences[place + 1 :]]).rstrip(".") + "."
    texts = whole | {locale: kept}
    folder = make_site({f"docs/{name}/a.md": text for name, text in texts.items()})
    report = open_project(folder / "docs", Settings(folder)).check()
    found = [each for each in report.findings if each.rule == "missing-sentence"]
    lost = whole[other(locale)].split(". ")[place].rstrip(".")
    assert [each.span.text.rstrip(".") for each in found] == [lost]


LEFT_OVER = (
    (
        "The library lends kites, drums and puppets to anyone who teaches in the county. ",
        "Nobody has to pay.",
        " You may keep a kite for a month, as long as nobody else needs it. Most schools come "
        "twice a year.",
        "Mae'r llyfrgell yn benthyg barcutiaid, drymiau a phypedau i bawb sy'n dysgu yn y sir. ",
        "Nid oes rhaid i neb dalu.",
        " Cewch gadw barcud am fis, cyn belled nad oes ei angen ar neb arall. Daw'r rhan fwyaf o'r "
        "ysgolion ddwywaith y flwyddyn.",
    ),
    (
        "Tell us about a broken toy within a week using the card below. We write back once our "
        "joiner has seen it. ",
        "Keep the toy in its box until we tell you more.",
        " We cannot mend a toy that was left in the rain. In summer, repairs stop because the "
        "joiner is away.",
        "Rhowch wybod am degan sydd wedi torri o fewn wythnos gan ddefnyddio'r cerdyn isod. Byddwn "
        "yn ateb ar ôl i'n saer ei weld. ",
        "Cadwch y tegan yn ei focs nes inni ddweud rhagor.",
        " Ni allwn drwsio tegan a adawyd yn y glaw. Yn yr haf, daw'r gwaith i ben am fod y saer i "
        "ffwrdd.",
    ),
)


@pytest.mark.parametrize("locale", LOCALES)
def test_a_short_sentence_is_lost_that_its_neighbours_leave_over(
    make_site: MakeSite, locale: str
) -> None:
    """One that shares their words too: each of them has a counterpart of its own length."""
    texts = {name: [text] for name, text in (("en", EN), ("cy", CY))}
    for texts_of in LEFT_OVER:
        for name, (before, lost, after) in (("en", texts_of[:3]), ("cy", texts_of[3:])):
            texts[name].append(before + lost * (name != locale) + after)
    folder = make_site({f"docs/{name}/a.md": "\n\n".join(texts[name]) for name in LOCALES})
    report = open_project(folder / "docs", Settings(folder)).check()
    found = [each.span.text for each in report.findings if each.rule == "missing-sentence"]
    assert found == [each[1 if locale == "cy" else 4] for each in LEFT_OVER]


def test_a_sentence_may_stand_in_another_paragraph(make_site: MakeSite) -> None:
    """There it may be beside one that it was not paired with."""
    folder = make_site(
        {
            "docs/en/a.md": "# Selling from a stall\n\nThe money you make is added to your other "
            "earnings for the year. At the end of the year the tax office works out what you owe."
            "\n\nIf you spread the sales over two years, you may pay less on them. Making a large "
            "sum from one sale could move you to a higher rate.\n\nKeep a record of what you sell.",
            "docs/cy/a.md": "# Gwerthu o stondin\n\nCaiff yr arian a wnewch ei ychwanegu at eich "
            "enillion eraill am y flwyddyn. Gallai gwneud swm mawr ar un tro eich symud i gyfradd "
            "uwch.\n\nOs byddwch yn lledaenu'r gwerthiant dros ddwy flynedd, efallai y byddwch yn "
            "talu llai arno.\n\nCadwch gofnod o'r hyn rydych yn ei werthu.",
        }
    )
    report = open_project(folder / "docs", Settings(folder)).check()
    assert "missing-sentence" not in [each.rule for each in report.findings]


def test_keywords_are_no_parts_of_a_sentence(make_site: MakeSite) -> None:
    """Each language has its own words to search by, and as many as it needs."""
    folder = make_site(
        {
            "docs/en/a.md": "bus,bus station,bus stop,coach stop,night bus,school bus",
            "docs/cy/a.md": "bws,gorsaf,arhosfan,coets",
        }
    )
    report = open_project(folder / "docs", Settings(folder)).check()
    assert "missing-sentence" not in [each.rule for each in report.findings]


@pytest.mark.parametrize("locale", LOCALES)
def test_all_that_a_list_may_mean_is_known_wherever_it_stands(locale: str) -> None:
    """A phrase that means something at the beginning of a sentence may mean it elsewhere."""
    meanings = language(locale).meanings
    for entry in word_list(locale, "meanings"):
        phrase, _, meant = entry.partition(": ")
        for each in (one.strip("()") for one in meant.split(", ")):
            if "*" not in phrase and each != "nothing":
                meanings.hinted(each, f"x {phrase.strip('^#@~ ')} 5")


@pytest.mark.parametrize(
    ("en", "cy", "lost"),
    [
        (
            "Objections must be made in writing to the clerk of the council.",
            "Rhaid gwneud gwrthwynebiadau i glerc y cyngor.",
            "in writing",
        ),
        (
            "Students may use the laboratory in the evening.",
            "Caiff myfyrwyr ddefnyddio'r labordy yn ddi-dâl gyda'r nos.",
            "yn ddi-dâl",
        ),
        (
            "Washing the blanket by hand takes longer.",
            "Mae golchi'r flanced â dwylo'n cymryd mwy o amser.",
            None,
        ),
        (
            "The dairy delivers every day but Sunday.",
            "Mae'r llaethdy'n danfon bob dydd.",
            "but Sunday",
        ),
        (
            "Scrub the table in the kitchen.",
            "Sgwriwch y bwrdd ond y coesau yn y gegin.",
            "ond y coesau",
        ),
        (
            "The bus stops at every school other than Cwmdu, and costs £3.",
            "Mae'r bws yn aros ym mhob ysgol, ac yn costio £3.",
            "other than Cwmdu",
        ),
        ("Bake the potatoes in the oven without oil.", "Pobwch y tatws yn y ffwrn.", "without oil"),
        ("The tour takes an hour, and there is tea.", "Mae'r daith yn para awr, ac mae te.", None),
        ("Only the vet may open the stable.", "Ni chaiff neb agor y stabl ond y milfeddyg.", None),
        ("The dairy is shut on Sunday.", "Mae'r llaethdy ar agor bob dydd ond dydd Sul.", None),
        (
            "The form has a field and needs longer scrolling to read it.",
            "Mae gan y ffurflen faes, ac mae gofyn i'r sawl sy'n darllen sgrolio'n hirach.",
            None,
        ),
    ],
)
def test_a_phrase_that_says_how_is_lost_where_nothing_says_it(
    en: str, cy: str, lost: str | None
) -> None:
    found = list(lost_adverbs(sentence("en", en), sentence("cy", cy), 1.0))
    assert [each.segment.text for each in found] == ([lost] if lost else [])


@pytest.mark.parametrize(
    ("en", "cy", "lost"),
    [
        (
            "Put the ashes in the metal bin, wearing gloves.",
            "Rhowch y lludw yn y bin metel.",
            ", wearing gloves",
        ),
        (
            "You must renew your badge before the end of March.",
            "Rhaid i chi adnewyddu eich bathodyn cyn diwedd mis Mawrth ac ni fyddwch yn gallu "
            "pysgota'n gyfreithlon yn yr afon.",
            "ac ni fyddwch yn gallu pysgota'n gyfreithlon yn yr afon",
        ),
        (
            "The winter course starts with a survey.",
            "Mae cwrs y gaeaf yn dechrau gydag arolwg o'r safle cyfan.",
            "o'r safle cyfan",
        ),
    ],
)
def test_what_comes_last_is_lost_where_the_other_ends_with_the_rest(
    en: str, cy: str, lost: str
) -> None:
    both = sentence("en", en), sentence("cy", cy)
    here, there = max(both, key=lambda each: each.end), min(both, key=lambda each: each.end)
    found = lost_tail(here, there, 1.0)
    assert [each.segment.text for each in found] == [lost]


def test_a_clause_that_denies_may_be_said_by_a_word_that_does() -> None:
    """Though the rest of the sentence denies something too: *diffodd*, *off*."""
    cy = "Diffoddwch y lamp yn llwyr; nid yw ei phylu'n ddigon."
    assert (
        lost_part(sentence("cy", cy), sentence("en", "Turn the lamp off, not down."), 1.0) is None
    )
