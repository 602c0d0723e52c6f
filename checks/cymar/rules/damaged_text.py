"""Letters that an encoding broke, wrong quotation marks, and links shown as they are written."""

from collections.abc import Iterator

from cymar.analysis.damage import damages
from cymar.bilingual import Text
from cymar.finding import Severity
from cymar.rule import Bad, Good, Hit, Scope, Topic, rule
from cymar.text.block import Block


@rule(
    over=Scope.BLOCK,
    severity=Severity.ERROR,
    topic=Topic.TRANSLATIONS,
    title=Text(en="Damaged text", cy="Testun wedi'i ddifrodi"),
    message=Text(
        en="Readers see ‘{text}’ here: {cure}.",
        cy="Mae darllenwyr yn gweld ‘{text}’ yma: {cure}.",
    ),
    why=Text(
        en="Text that passes through programs which do not agree on how letters are stored comes "
        "out with other letters, and Welsh has more of the letters that are lost. A link with a "
        "slip in its brackets is shown as it is written, and leads nowhere. So are the marks that "
        "git leaves where it cannot merge two branches. A quotation that begins with the mark that "
        "ends one is a slip of a word processor. Code is left alone.",
        cy="Mae testun sy'n mynd trwy raglenni sydd ddim yn cytuno ar sut mae cadw llythrennau yn "
        "dod allan â llythrennau eraill, ac mae gan y Gymraeg fwy o'r llythrennau sy'n mynd ar "
        "goll. Mae dolen ag un o'i bachau ar goll yn ymddangos fel mae wedi'i hysgrifennu, heb "
        "arwain i unman. Felly hefyd y marciau mae git yn eu gadael lle nad yw'n gallu cyfuno dwy "
        "gangen. Mae dyfyniad sy'n dechrau â'r marc sy'n cau dyfyniad yn gamgymeriad gan brosesydd "
        "geiriau. Nid yw'r rheol yn edrych ar god.",
    ),
    examples=[
        Good(
            en="---\ntitle: Fees &amp; help\n---\n\nAsk us.",
            cy="---\ntitle: Ffioedd &amp; help\n---\n\nGofynnwch i ni.",
        ),
        Good(
            en="A café in Dŵr Street costs £5 – ‘cheap’. It’s 20°C, and x^2 is y^2.",
            cy="Mae caffi’r tŷ yn Stryd y Dŵr yn costio £5 – ‘rhad’. Mae'n 20°C. Ai tŷ? Ie.",
        ),
        Good(
            en="The letters `Ã¢` and `\ufffd` are signs of damage. Write `[words] (address)`.",
            cy="Arwyddion o ddifrod yw `Ã¢` a `\ufffd`. Ysgrifennwch `[geiriau] (cyfeiriad)`.",
        ),
        Good(
            en="See [the form](form.md) (see 2(a)), [1] (2019), and/or a list[0]. Is it? See.",
            cy="Gweler [y ffurflen](ffurflen.md) (gweler 2(a)), [1] (2019). Ydy? Gweler.",
        ),
        Bad(
            en="She said «’»hello to you’, in ’70s rock ’n’ roll and the dogs’ house.",
            cy="Dywedodd «’»helo i chi’, ’na fo, ac aeth ’sgidiau’r plant i’r tŷ.",
        ),
        Bad(
            en="It«â€™»s «Â£»5 at the caf«Ã©».",
            cy="Mae«â€™»r t«Å·» a«â€™»r d«Åµ»r yn «Â£»5.",
        ),
        Bad(
            en="It«Ã¢â‚¬â„¢»s open.",
            cy="Mae«Ã¢â‚¬â„¢»r t«Ã…Â·» ar «ÃƒÂ´»l.",
        ),
        Good(
            en="Sing ’Twas the night before in the ’90s, the Jones’ and James’s song ‘Hey’.",
            cy="’Na chi: canodd ’Nhad ‘Hen Wlad’ yn y ’90au. ’Sdim ots. Mae’r ‘Cadw’ yna.",
        ),
        Bad(
            en="Choose «’»Save and exit’ or «”»Print”, then ‘Close’.",
            cy="Dewiswch «’»Cadw a gadael’ neu «”»Argraffu”, yna ‘Cau’.",
        ),
        Bad(
            en="Say «’»we’, and not «’»the council’: caf«ï¿½».",
            cy="Dywedwch «’»ni’, ac nid «’»yr awdurdod’. Y t«ï¿½».",
        ),
        Bad(en="The «caf\ufffd» is open.", cy="Mae'r «t\ufffd» ar agor."),
        Bad(
            en="Ask at the «cafÈ» in the square.",
            cy="Gofynnwch i'r «cwmnÔau» am le i'r «cÙr».",
        ),
        Bad(
            en="«Itís» open: choose «ëSave a fileí».",
            cy="«Maeír» tŷ ar agor «iích» cyfeillion: dewiswch «íCadw ffeilí».",
        ),
        Good(
            en="Ask Sinéad, María García, or Martín and Caoimhín.",
            cy="Gofynnwch i Sinéad, María García, Martín a Caoimhín.",
        ),
        Good(
            en="Ask RhÔs, IÔn or the iÔS team.",
            cy="Gofynnwch i RhÔs, IÔn neu'r TÎM.",
        ),
        Bad(
            en="«It?s» open, and «don?t» wait. It has «60 ? 70» seats. For 2 ? 3 : 4, say 3.",
            cy="Mae'r «d?r» yn y cwm, ac mae'r «dw^r» yn oer. Mae ynddo «60 ? 70» sedd. Am "
            "2 ? 3 : 4, dywedwch 3.",
        ),
        Bad(
            en="Read «[the form] (https://example.com/form)» or the guide«(/guide#form)».",
            cy="Darllenwch «[y ffurflen]((https://example.com/form)» neu'r canllaw«(/canllaw#un)».",
        ),
        Bad(
            en="«TThe» fee is «\\u00a3»5. See «Error! Reference source not found.»",
            cy="«JMae'r» «t?» yn y cwm, a’r «d?r» yn £5: «[object Object]». Gweler d«\\u0175»r.",
        ),
        Good(
            en="GPs and TVs: is it a t? Write “Error! Bookmark not defined.” and `\\u00a3`.",
            cy="IDau'r tai a CDau: ai t? Ie. Mae’r ‘Error! Bookmark not defined.’ a `\\u00a3`.",
        ),
        Good(
            en="Git writes `<<<<<<< HEAD` where it cannot merge, and 1 << 2 is 4.",
            cy="Mae git yn ysgrifennu `<<<<<<< HEAD` lle na all gyfuno, ac 1 << 2 yw 4.",
        ),
        Bad(
            en="«<<<<<<< HEAD»\nOpen on Monday.\n=======\nOpen on Tuesday.\n>>>>>>> other",
            cy="«<<<<<<< HEAD»\nAr agor ddydd Llun.\n=======\nAr agor ddydd Mawrth.\n>>>>>>> other",
        ),
        Bad(
            en="It«&amp;rsquo;»s here: «(the form)[https://example.com/form]»",
            cy="Mae«&amp;rsquo;»r ffurflen yma: «(y ffurflen)[https://example.com/form]»",
        ),
        Bad(
            en="Fish «&amp;amp;» chips: £5",
            cy="Pysgod «&amp;amp;» sglodion: £5. Mae'r «d?r» yn oer.",
        ),
    ],
)
def damaged_text(block: Block) -> Iterator[Hit]:
    """Look for what no writer typed, in text that readers see."""
    if block.is_text:
        for damage in damages(block):
            span = block.span(damage.start, damage.end)
            yield Hit(span, {"text": block.text[damage.start : damage.end], "cure": damage.cure})
