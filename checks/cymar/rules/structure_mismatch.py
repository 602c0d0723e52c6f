"""The same parts in another order, and headings at another level."""

from collections import Counter
from collections.abc import Iterator

from cymar.align.align import align, page_alignment
from cymar.align.cells import exchanged_cells
from cymar.align.order import moved
from cymar.bilingual import WRITTEN_IN, Text, other
from cymar.finding import Severity
from cymar.rule import Bad, Good, Hit, Scope, Topic, rule
from cymar.site import BlockPair, PagePair
from cymar.text.block import Block, Kind

ORDER = Text(
    en="This part is in another place in the {language} version ({place}): put the parts in "
    "the same order",
    cy="Mae'r rhan hon mewn lle arall yn y fersiwn {language} ({place}): rhowch y rhannau yn yr un "
    "drefn",
)
LEVEL = Text(
    en="This heading is at level {level}, and at level {theirs} in the {language} version "
    "({place}): give the two the same level",
    cy="Mae'r pennawd hwn ar lefel {level}, ac ar lefel {theirs} yn y fersiwn {language} "
    "({place}): rhowch yr un lefel i'r ddau",
)


@rule(
    over=Scope.PAGE_PAIR,
    severity=Severity.SUGGESTION,
    topic=Topic.TRANSLATIONS,
    title=Text(en="Parts in another order", cy="Rhannau mewn trefn arall"),
    message=Text(en="{problem}.", cy="{problem}."),
    why=Text(
        en="Steps in another order are other instructions, and people who compare the versions, or "
        "help somebody over the telephone, lose their place. A heading at another level changes "
        "the outline that screen readers offer. A list that is in alphabetical order in both "
        "languages may differ, and so may sentences within a paragraph. We report only parts that "
        "surely belong together.",
        cy="Mae camau mewn trefn arall yn gofyn rhywbeth arall, ac mae pobl sy'n cymharu'r "
        "fersiynau, neu'n helpu rhywun dros y ffôn, yn colli eu lle. Mae pennawd ar lefel arall yn "
        "newid yr amlinell mae darllenwyr sgrin yn ei chynnig. Gall rhestr sydd yn nhrefn yr "
        "wyddor yn y ddwy iaith fod yn wahanol, a brawddegau o fewn paragraff hefyd. Rydyn ni'n "
        "nodi dim ond rhannau sy'n sicr o gyfateb.",
    ),
    examples=[
        Good(
            en="# Apply\n\n1. Read the guide.\n2. Fill in the form.\n3. Pay the council.",
            cy="# Gwneud cais\n\n1. Darllenwch y canllaw.\n2. Llenwch y ffurflen.\n"
            "3. Talwch y cyngor.",
        ),
        Bad(
            en="# Apply\n\n1. «Read the guide to grants for farms.»\n2. Fill in form A1 with "
            "your address.\n3. Pay the £25 fee at the council office.",
            cy="# Gwneud cais\n\n1. Llenwch ffurflen A1 gyda'ch cyfeiriad.\n2. «Darllenwch y "
            "canllaw i grantiau ar gyfer ffermydd.»\n3. Talwch y ffi o £25 yn swyddfa'r cyngor.",
        ),
        Bad(
            en="# Apply\n\n1. Read the guide.\n2. «Fill in the form.»\n3. Pay the fee.\n"
            "4. Wait for a letter.",
            cy="# Gwneud cais\n\n1. Darllenwch y canllaw.\n2. Talwch y ffi.\n"
            "3. «Llenwch y ffurflen.»\n4. Arhoswch am lythyr.",
        ),
        Bad(
            en="# Help\n\n## «Can I bring a dog?»\n\nYes.\n\n## Is there parking?\n\nCome by "
            "bus.\n\n## Do I need to book?\n\nBook online.",
            cy="# Help\n\n## Oes lle i barcio?\n\nDewch ar y bws.\n\n## «Gaf i ddod â chi?»\n\n"
            "Cewch.\n\n## Oes angen archebu?\n\nArchebwch ar-lein.",
        ),
        Bad(
            en="1. «Open the app.»\n2. Choose a name.\n3. Read the letter.",
            cy="1. Darllenwch y llythyr.\n2. Dewiswch enw.\n3. «Agorwch yr ap.»",
        ),
        Bad(
            en="# Fees\n\n## «Paying by post»\n\nSend £25 to the office.\n\n## Help\n\nAsk us.",
            cy="# Ffioedd\n\n### «Talu drwy'r post»\n\nAnfonwch £25 i'r swyddfa.\n\n## Help\n\n"
            "Gofynnwch i ni.",
        ),
        Bad(
            en="## Paying\n\nIn three ways.\n\n### «In person»\n\nAt the office.\n\n### By post\n\n"
            "Send a cheque.",
            cy="## Talu\n\nMewn tair ffordd.\n\n#### «Yn bersonol»\n\nYn y swyddfa.\n\n### Drwy'r "
            "post\n\nAnfonwch siec.",
        ),
        Bad(
            en="| Who | What |\n|---|---|\n| Students | «free entry» |\n| Groups | «a letter from "
            "the school» |",
            cy="| Pwy | Beth |\n|---|---|\n| Myfyrwyr | «llythyr gan yr ysgol» |\n| Grwpiau | "
            "«mynediad am ddim» |",
        ),
        Good(
            en="When we ask for your personal data, we promise to:\n\n- only ask for the "
            "information we need\n- keep it safe and make sure nobody can read it unless "
            "allowed\n- make sure we do not keep the data longer than needed\n\nWe also promise "
            "to make it easy for you to:\n\n- tell us at any time if you want us to stop storing "
            "your personal data\n- make a complaint to the authority\n\n## How we manage online "
            "sessions\n\nA session is active for 20 minutes, even if you close the browser. In "
            "this time, personal information may be visible to anyone with access to your "
            "computer.",
            cy="Pan fyddwn yn gofyn am eich data personol, rydym yn addo:\n\n- dim ond gofyn am y "
            "wybodaeth sydd ei hangen arnom\n- ei gadw'n ddiogel a gwneud yn siŵr na all neb ei "
            "ddarllen heb gael caniatâd\n- gwneud yn siŵr nad ydym yn cadw'r data yn hwy nag "
            "sydd angen\n\nRydym hefyd yn addo ei gwneud yn hawdd i chi:\n\n- dweud wrthym ar "
            "unrhyw adeg os ydych am i ni roi'r gorau i storio eich data personol\n- gwneud cwyn "
            "i'r awdurdod\n\n## Sut rydym yn rheoli sesiynau ar-lein\n\nMae sesiwn yn weithredol "
            "am 20 munud, hyd yn oed os byddwch yn cau'r porwr. Yn ystod y cyfnod hwn, gall "
            "gwybodaeth bersonol fod yn weladwy i unrhyw un sydd â mynediad i'ch cyfrifiadur.",
        ),
        Good(
            en="# Call\n\n| Line | Number |\n|---|---|\n| English | 0300 555 0101 |\n| Welsh | "
            "0300 555 0207 |",
            cy="# Ffonio\n\n| Llinell | Rhif |\n|---|---|\n| Cymraeg | 0300 555 0207 |\n| Saesneg "
            "| 0300 555 0101 |",
        ),
        Good(
            en="# Votes\n\n| Ward | Votes |\n|---|---|\n| North | 120 |\n| South | 95 |\n"
            "| West | 81 |",
            cy="# Pleidleisiau\n\n| Ward | Nifer |\n|---|---|\n| De | 95 |\n| Gogledd | 120 |\n"
            "| Gorllewin | 81 |",
        ),
        Good(
            en="## Fees\n\nThe fee is £25.\n\n### Help\n\nAsk us.",
            cy="## Ffioedd\n\nY ffi yw £25.\n\n### Help\n\nGofynnwch i ni.",
        ),
        Bad(
            en="# Badge\n\n1. Book your knowledge test.\n2. «Pay the fee.»\n3. Send the form and "
            "your letter.\n4. Come for your badge.\n\nYou need:\n\n- a pen\n- a book\n- glue",
            cy="# Bathodyn\n\n1. Archebwch eich prawf gwybodaeth.\n2. Anfonwch y ffurflen a'ch "
            "llythyr.\n3. «Talwch y ffi.»\n4. Dewch i nôl eich bathodyn.\n\nMae angen:\n\n- pen\n"
            "- llyfr",
        ),
        Good(
            en="# Trees\n\nWrite to us to find out more.\n\n![A hand on an old tree](hand.jpg)"
            "\n\nTogether we can help the trees of the county.",
            cy="# Coed\n\nYsgrifennwch aton ni i gael gwybod mwy.\n\n![Llaw ar hen goeden]"
            "(hand.jpg)\nGyda'n gilydd gallwn ni helpu coed y sir.",
        ),
        Good(
            en="# Farms\n\n- Barn near Conwy, 30 cows\n- Hen house in Bala, 99 hens\n"
            "- Sheep field in Tywyn, 45 sheep",
            cy="# Ffermydd\n\n- Cae defaid yn Nhywyn, 45 dafad\n- Cwt ieir yn y Bala, 99 iâr\n"
            "- Ysgubor ger Conwy, 30 buwch",
        ),
        Good(
            en="# Farms\n\n## Animals\n\n- Thirty cows in a barn\n- Ninety hens\n\n## Places\n\n"
            "- Barn near Conwy\n- Hen house in Bala\n- Sheep field in Tywyn",
            cy="# Ffermydd\n\n## Anifeiliaid\n\n- Tri deg o fuchod mewn ysgubor\n- Naw deg o "
            "ieir\n\n## Lleoedd\n\n- Cae defaid yn Nhywyn\n- Cwt ieir yn y Bala\n- Ysgubor ger "
            "Conwy",
        ),
        Bad(
            en="# Who pays nothing at the museum\n\nEntry to the museum is £12 for an adult, and "
            "£6 for a child under 16 years old.\n\nThese people pay nothing, and need no "
            "ticket from the office:\n\n- farmers\n- «children in class 4 who come with their "
            "teacher in March»\n- soldiers and sailors who show a card from the army\n- "
            "patients of Bangor hospital and their families\n- poets\n- members of the "
            "choir that sings here on Sundays\n- drivers of buses with more than 20 "
            "people\n\nAsk at the desk if you have lost your card, or telephone the museum "
            "before noon.",
            cy="# Pwy sy'n talu dim yn yr amgueddfa\n\nMae mynediad i'r amgueddfa yn £12 i "
            "oedolyn, a £6 i blentyn dan 16 oed.\n\nMae'r bobl hyn yn talu dim, ac nid oes "
            "angen tocyn o'r swyddfa arnyn nhw:\n\n- prydyddion\n- aelodau'r côr sy'n canu "
            "yma ar ddydd Sul\n- gyrwyr bysiau gyda mwy na 20 o bobl\n- cleifion ysbyty "
            "Bangor a'u teuluoedd\n- milwyr a morwyr sy'n dangos cerdyn o'r fyddin\n- "
            "ffermwyr\n- «plant yn nosbarth 4 sy'n dod gyda'u hathro ym mis "
            "Mawrth»\n\nGofynnwch wrth y ddesg os ydych wedi colli eich cerdyn, neu ffoniwch "
            "yr amgueddfa cyn hanner dydd.",
        ),
    ],
)
def structure_mismatch(pair: PagePair) -> Iterator[Hit]:
    """Report what was moved, and headings whose level differs as it does for few others."""
    for both in moved(pair):
        yield from _hits(both, ORDER)
    for one, two in exchanged_cells(page_alignment(pair)):
        yield from _hits(BlockPair(one.en, two.cy), ORDER)
        yield from _hits(BlockPair(two.en, one.cy), ORDER)
    headings = list(_headings(pair))
    steps = Counter(each.en.level - each.cy.level for each in headings)
    usual = max(steps, key=lambda step: (steps[step], step == 0), default=0)
    odd = [each for each in headings if each.en.level - each.cy.level != usual]
    if usual and not odd:
        odd = headings[:1]
    for each in odd:
        yield from _hits(each, LEVEL)


def _headings(pages: PagePair) -> Iterator[BlockPair]:
    """The headings that go together, with any between them where both pages have as many."""
    paired = [each for each in align(pages) if _are_headings(each)]
    ours, theirs = (
        [block for block in page.blocks if block.kind is Kind.HEADING] for page, _ in pages
    )
    in_order = list(zip(ours, theirs, strict=False))
    is_same_order = len(ours) == len(theirs) and {(each.en, each.cy) for each in paired} <= {
        *in_order
    }
    if is_same_order and 2 * len(paired) > len(ours):
        yield from (BlockPair(*both) for both in in_order)
    else:
        yield from paired


def _are_headings(pair: BlockPair) -> bool:
    return pair.en.kind is pair.cy.kind is Kind.HEADING


def _hits(pair: BlockPair, problem: Text) -> Iterator[Hit]:
    """A hit at each of the two, facing the other."""
    for here, there in pair:
        yield Hit(here.whole, {"problem": problem.format(_values(here, there))}, there.whole)


def _values(here: Block, there: Block) -> dict[str, object]:
    return {
        "language": WRITTEN_IN[other(here.locale)],
        "place": there.whole.place,
        "level": here.level,
        "theirs": there.level,
    }
