"""Pages that are harder to read than the site aims for."""

from collections.abc import Iterator

from cymar.bilingual import Text
from cymar.finding import Severity
from cymar.readability.grades import FEWEST_WORDS
from cymar.readability.hardest import hardest_blocks
from cymar.rule import Bad, Good, Hit, Scope, Topic, rule
from cymar.site import Page
from cymar.text.block import Block

THEN = Text(en=", then at line {line}", cy=", yna ar linell {line}")
MOST_NAMED = 2
PLAIN = Text(
    en="You need a permit to bring large waste to the recycling centre. The permit is free. You "
    "can ask for it online or by phone. We will send it to you by email within two days. Print "
    "it, or show it to us on your phone when you arrive.\n\n"
    "You can bring a van or a small trailer. You cannot bring a tipper lorry. Tell us what you "
    "will have with you when you ask for the permit. If you bring something else, we may ask you "
    "to take it home.\n\n"
    "The centre is open every day from nine until five. It is busy at weekends, so come during "
    "the week if you can. Our staff can help you to lift heavy things. Bring someone with you if "
    "you cannot lift them at all.\n\n"
    "If you move house, tell us your new address. We will change your permit on the same day. You "
    "do not have to pay for this. Keep the permit safe, because we need to see it each time you "
    "come.",
    cy="Mae angen trwydded arnoch chi i ddod â gwastraff mawr i'r ganolfan ailgylchu. Mae'r "
    "drwydded am ddim. Gallwch chi ofyn amdani ar-lein neu dros y ffôn. Byddwn ni'n ei hanfon "
    "atoch chi drwy e-bost o fewn dau ddiwrnod. Argraffwch hi, neu dangoswch hi i ni ar eich ffôn "
    "pan fyddwch chi'n cyrraedd.\n\n"
    "Cewch chi ddod â fan neu drelar bach. Chewch chi ddim dod â lori dipio. Dywedwch wrthon ni "
    "beth fydd gyda chi pan fyddwch chi'n gofyn am y drwydded. Os dewch chi â rhywbeth arall, "
    "efallai y byddwn ni'n gofyn i chi fynd ag ef adref.\n\n"
    "Mae'r ganolfan ar agor bob dydd o naw tan bump. Mae hi'n brysur ar y penwythnos, felly dewch "
    "yn ystod yr wythnos os gallwch chi. Gall ein staff eich helpu i godi pethau trwm. Dewch â "
    "rhywun gyda chi os na allwch chi eu codi o gwbl.\n\n"
    "Os ydych chi'n symud tŷ, rhowch eich cyfeiriad newydd i ni. Byddwn ni'n newid eich trwydded "
    "ar yr un diwrnod. Does dim rhaid i chi dalu am hyn. Cadwch y drwydded yn ddiogel, achos mae "
    "angen i ni ei gweld bob tro y dewch chi.",
)
HARD = Text(
    en="«Authorisation is required in respect of the disposal of oversized household refuse at any "
    "recycling installation, and applications, which are free of charge, may be submitted "
    "electronically or by telephone. Notification of authorisation will be issued electronically "
    "within two working days of receipt of the application, and presentation of the relevant "
    "documentation, whether printed or displayed electronically, is obligatory upon arrival.»\n\n"
    "Vehicles other than vans and small trailers are prohibited. Particulars of all materials to "
    "be deposited must be provided at the time of application, in the absence of which the "
    "authority may refuse to accept additional materials.\n\n"
    "The installation operates daily from nine until five, and attendance during the week is "
    "recommended. Assistance with the lifting of heavy materials is available from members of "
    "staff, although users who are unable to lift anything must be accompanied.\n\n"
    "Any change of residential address must be notified immediately in order that the "
    "authorisation may be amended accordingly, for which no payment is required. The "
    "authorisation must be retained, since its presentation is required on every occasion.",
    cy="«Mae awdurdodiad yn ofynnol mewn perthynas â gwaredu gwastraff swmpus o gartrefi mewn "
    "unrhyw sefydliad ailgylchu, a gellir cyflwyno ceisiadau, sydd yn rhad ac am ddim, yn "
    "electronig neu dros y ffôn. Cyhoeddir hysbysiad awdurdodi yn electronig o fewn dau ddiwrnod "
    "gwaith i dderbyn y cais, ac mae cyflwyno'r ddogfennaeth berthnasol, yn argraffedig neu wedi'i "
    "harddangos yn electronig, yn orfodol wrth gyrraedd.»\n\n"
    "Gwaherddir cerbydau heblaw faniau a threlars bychain. Rhaid darparu manylion yr holl "
    "ddeunyddiau sydd i'w gadael wrth gyflwyno'r cais, ac yn niffyg hynny gall yr awdurdod wrthod "
    "derbyn deunyddiau ychwanegol.\n\n"
    "Mae'r sefydliad yn gweithredu'n ddyddiol o naw tan bump, ac argymhellir mynychu yn ystod yr "
    "wythnos. Darperir cymorth gan aelodau o'r staff i godi deunyddiau trymion, er bod yn rhaid i "
    "ddefnyddwyr nad ydynt yn gallu codi unrhyw beth ddod â rhywun gyda nhw.\n\n"
    "Rhaid hysbysu'r awdurdod ar unwaith am unrhyw newid mewn cyfeiriad preswyl er mwyn diwygio'r "
    "awdurdodiad yn unol â hynny, ac nid oes angen taliad am wneud hynny. Rhaid cadw'r "
    "awdurdodiad, gan fod angen ei gyflwyno ar bob achlysur.",
)


@rule(
    over=Scope.PAGE,
    severity=Severity.WARNING,
    topic=Topic.READABILITY,
    title=Text(en="A page that is hard to read", cy="Tudalen anodd ei darllen"),
    message=Text(
        en="This page is at grade {grade}, and the aim is {limit} or lower: begin here{then}.",
        cy="Mae'r dudalen hon ar radd {grade}, a'r nod yw {limit} neu is: dechreuwch yma{then}.",
    ),
    why=Text(
        en="Everybody reads plain text faster and with fewer mistakes. We work the grade out "
        "from the length of sentences and words, in each language by its own formula, so you can "
        "compare the two. It is an estimate and not the age of a reader. Only prose counts: no "
        "headings, tables, code or quotations. Under 100 words the rule says nothing. It marks "
        "the block without which the page's grade would fall furthest.",
        cy="Mae pawb yn darllen testun clir yn gynt, gyda llai o gamgymeriadau. Hyd y brawddegau "
        "a'r geiriau sy'n rhoi'r radd, yn ôl fformiwla ar gyfer pob iaith, a gallwch gymharu'r "
        "ddwy. Amcangyfrif yw hi, nid oedran darllenydd. Testun parhaus yn unig sy'n cyfrif, nid "
        "penawdau, tablau, cod na dyfyniadau. O dan 100 gair, nid yw'r rheol yn dweud dim. Mae'n "
        "nodi'r bloc y byddai gradd y dudalen yn gostwng fwyaf hebddo.",
    ),
    examples=[
        Good(en=PLAIN.en, cy=PLAIN.cy),
        Good(
            en="Notification of authorisation will be issued electronically within two working "
            "days of receipt of the application.",
            cy="Cyhoeddir hysbysiad awdurdodi yn electronig o fewn dau ddiwrnod gwaith i dderbyn y "
            "cais.",
        ),
        Bad(en=HARD.en, cy=HARD.cy),
    ],
)
def hard_to_read(page: Page, *, grade: int = 9) -> Iterator[Hit]:
    """Hold the page's grade against the aim."""
    found = page.readability
    if found and found.words >= FEWEST_WORDS and found.grade > grade:
        first, *others = hardest_blocks(page)
        next_worst = [block for block, cost in others[:MOST_NAMED] if cost > first[1] / 2]
        values = {"grade": found.grade, "limit": grade, "then": _then(next_worst)}
        yield Hit(first[0].whole, values)


def _then(blocks: list[Block]) -> Text:
    """Where to go on, in the order of the page."""
    lines = sorted(block.source.position(block.start).line for block in blocks)
    said = [THEN.format({"line": line}) for line in lines]
    return Text(en="".join(each.en for each in said), cy="".join(each.cy for each in said))
