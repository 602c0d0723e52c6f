"""Welsh words without the mutation that the word before them causes."""

from collections.abc import Iterator

from cymar.analysis.language.own_words import is_own
from cymar.bilingual import Text
from cymar.finding import Severity
from cymar.languages import language
from cymar.rule import Bad, Good, Hit, Scope, Topic, rule
from cymar.text.segment import Segment


@rule(
    over=Scope.OWN_SEGMENT,
    severity=Severity.WARNING,
    topic=Topic.READABILITY,
    title=Text(en="A wrong mutation in Welsh", cy="Treiglad anghywir"),
    message=Text(
        en="After ‘{trigger}’, ‘{word}’ should have {due}: ‘{right}’.",
        cy="Ar ôl ‘{trigger}’, dylai ‘{word}’ gael {due}: ‘{right}’.",
    ),
    why=Text(
        en="A missing mutation is the commonest slip in written Welsh, and readers stop at it. The "
        "rule looks only after words that leave no doubt. It leaves alone names, quotations and "
        "labels, and loan words that stay as they are.",
        cy="Treiglad coll yw'r llithriad amlaf mewn Cymraeg ysgrifenedig, ac mae darllenwyr yn "
        "sylwi arno. Dim ond ar ôl geiriau sy'n peri treiglad yn ddieithriad y mae'r rheol yn "
        "edrych. Nid yw'n edrych ar enwau, dyfyniadau na labeli, nac ar eiriau benthyg sy'n aros "
        "fel y maen nhw.",
    ),
    examples=[
        Good(
            en="Ask for help, and send your form to people in Bangor.",
            cy="Gofynnwch am gymorth, ac anfonwch eich ffurflen at bobl ym Mangor.",
        ),
        Good(
            en="Come in, for ever. This is your game. It is Digital.",
            cy="Dewch i mewn, am byth. Dyma dy gêm. Mae'n Ddigidol. Am p’un? Paned o de.",
        ),
        Good(
            en="Park as close as you can to where you are going.",
            cy="Parciwch mor agos ag y gallwch at lle rydych chi'n mynd.",
        ),
        Good(
            en="Choose ‘save’, or click *car*. Welcome to Wales Today.",
            cy="Dewiswch ‘cadw’, neu cliciwch ar *car*. Croeso i Cymru Heddiw.",
        ),
        Good(
            en="He does his best, and the woman who bought it is here, at her table.",
            cy="Mae'n gwneud ei orau, ac mae'r fenyw a'i prynodd yma, wrth ei bwrdd.",
        ),
        Good(en="Send a report of the catch.", cy="Anfonwch adroddiad o'r daliad."),
        Bad(
            en="A screen reader reads it: my page, three forms and people.",
            cy="Caiff ei ddarllen gan «darllenydd» sgrin: fy «tudalen», tri «cais» a «pobl».",
        ),
        Bad(
            en="You must pay before we go. It is for them to decide. This person must pay.",
            cy="Rhaid i chi «talu» cyn i ni «mynd». Mater iddyn nhw «penderfynu» yw hwn. Rhaid i'r "
            "person hwn «talu».",
        ),
        Good(
            en="Thank you: it will be easier for you to pay than the year before.",
            cy="Diolch i chi. Dywedodd i ni bod angen. Bydd yn haws i chi dalu nag y flwyddyn "
            "cynt. Rhowch i ni: talu. Mae hyn o bwys i chi pan gewch chi'r bil.",
        ),
        Bad(
            en="Go to Cardiff. She lives in Bangor, and he in Cardiff.",
            cy="Ewch i «Caerdydd». Mae hi'n byw yn «Bangor», a fe yn «Gaerdydd».",
        ),
        Bad(
            en="The society is important, and it is important to be here. She has her card, from "
            "the garden.",
            cy="Mae'r «cymdeithas» yn «pwysig», ac yn «pwysig» fod yma. Mae ganddi ei «cerdyn», "
            "o'r «gardd».",
        ),
        Good(
            en="Your own tax account, the From field, and the two teams.",
            cy="Eich cyfrif treth personol, y maes Oddi wrth cyfredol, a'r ddau dim. Newidiwch "
            "liw y dudalen gwreiddiol.",
        ),
        Bad(
            en="Nobody can appeal. You will not get a card. Usually, no money is paid.",
            cy="Ni «gall» neb apelio. Ni «cewch» gerdyn. Fel arfer, ni «telir» arian.",
        ),
        Good(
            en="Pay £100. There is no fee for about 100 people, and nobody can appeal. We are the "
            "council. Ask us, you can call.",
            cy="Talwch gan punt. Ni bydd ffi i tua chan person, ac ni all neb apelio. Ni yw'r "
            "cyngor. Holwch ni gallwch ffonio.",
        ),
        Good(
            en="Keep it at minus 18.\n\n![Write to box@council.place today](a.png)",
            cy="Cadwch ef ar minws 18.\n\n![Ysgrifennwch at blwch@cyngor.lle heddiw](a.png)",
        ),
        Bad(
            en="Any question that was restored: safe website, the Welsh Government.",
            cy="Unrhyw «cwestiwn» a gafodd eu «adfer»: o wefan «diogel», gan «Llywodraeth Cymru».",
        ),
        Bad(
            en="This page, from the Centre, in May, in London or Cardiff.",
            cy="Y «tudalen» hon, o'r «Canolfan», yn «mis» Mai, yn Llundain neu «Caerdydd».",
        ),
        Bad(
            en="Wait 5 years, before the end of the month, here and with us.",
            cy="Arhoswch 5 «blynedd», cyn «ddiwedd» y mis, yma a «gyda» ni.",
        ),
        Good(
            en="One time, the coal, the two boards, the same services, at the Council in Wales.",
            cy="Y waith hon, y glo, y ddau fwrdd, yr un fath o wasanaethau, yng Nghyngor Cymru.",
        ),
        Good(
            en="Games indoors, a rise of nearly 5%, video tutorials, and the Camp Cabin.",
            cy="Gemau dan do, cynnydd o bron i 5%, fideo o diwtorialau, a'r Camp Cabin.",
        ),
        Bad(
            en="The board, the date and the list are with Conwy Council.",
            cy="Mae y «fwrdd», y «ddyddiad» a'r «restr» gan «Cyngor» Conwy.",
        ),
        Bad(
            en="You can contact us. Enter the date. If you have an account, you should pay. It is "
            "easier for her to get there, and most people came last week.",
            cy="Gallwch «cysylltu» â ni. Nodwch y dyddiad neu rhowch «rheswm». Os oes gennych chi "
            "«cyfrif», dylech «talu». Mae'n haws iddi «cyrraedd», a daeth y rhan «mwyaf» o bobl yr "
            "wythnos «diwethaf».",
        ),
        Bad(
            en="In which country is it? It is visible to all people, earlier this tax year.",
            cy="Ym mha «gwlad» mae? Mae'n «gweladwy» i bawb, yn «cynharach» yn y flwyddyn «treth» "
            "hon.",
        ),
        Good(
            en="Choose save, type an answer, and contact an officer: data security and customer "
            "care. Copy it to another pane. You can ask who comes, or go in. The programme most "
            "likely starts tonight. Explain why.",
            cy="Cliciwch cadw, teipiwch gynnig, a chysylltwch: diogelwch data a gofal cwsmeriaid. "
            "Copïwch ef i baen arall. Gallwch ofyn. Nodwch pwy sy'n dod, neu dewch mewn. Mae'r "
            "rhaglen mwy na thebyg yn dechrau heno. Eglurwch paham.",
        ),
        Bad(
            en="Everyone should pay, and this help can go. The details that you gave can also help "
            "the record to be changed, for over a thousand people, "
            "if you are there. There may be a change. We want our staff to know.",
            cy="Dylai pawb «talu», a gall y cymorth hwn «diflannu». Gall y manylion a «rhoddwyd» "
            "gennych hefyd helpu i'r cofnod «cael» ei newid, dros «mil» o bobl, os «fyddwch» "
            "yno. Gall «bod» newid. Rydyn ni eisiau i'n staff «gwybod».",
        ),
        Good(
            en="Being a carer can be hard. The test is for the lowest ability group.",
            cy="Gall bod yn ofalwr fod yn anodd. Mae'r prawf i'r grŵp gallu isaf.",
        ),
        Good(
            en="A word about tea, at the farm gate, without gluten: from two until four, "
            "ninety-one pence. Close all gates. We are fast learning. It is slowly improving.",
            cy="Gair am de, wrth giât y fferm, heb glwten: o ddau tan bedwar, naw deg un ceiniog. "
            "Caewch bob un, ac unrhyw gatiau. Rydyn ni'n prysur ddysgu. Mae'n graddol wella.",
        ),
        Bad(
            en="A letter to the Digital Service of Wales, with Swansea Council. Help with Machine "
            "Games Duty, under the Equality Act.",
            cy="Llythyr i «Gwasanaeth» Digidol Cymru, gyda «Cyngor» Abertawe. Cymorth gyda «Toll» "
            "Peiriannau Hapchwarae, o dan «Deddf» Cydraddoldeb.",
        ),
    ],
)
def wrong_mutation(segment: Segment) -> Iterator[Hit]:
    """Ask the language for the words whose mutation is wrong."""
    text = segment.words_only
    for wrong in language(segment.block.locale).wrong_mutations(text):
        is_address = text.startswith("@", wrong.end)
        if not is_address and is_own(segment, wrong.end - 1, wrong.end):
            values = {
                "trigger": wrong.trigger,
                "word": text[wrong.start : wrong.end],
                "due": wrong.due,
                "right": wrong.right,
            }
            yield Hit(segment.span(wrong.start, wrong.end), values)
