"""Which mutations are missing, or are there with no cause."""

import pytest

from cymar.languages import language
from cymar.languages.cy.mutation import aspirate, nasal, soft
from cymar.languages.word_list import word_list


def found(text: str) -> list[tuple[str, str]]:
    return [
        (text[each.start : each.end], each.right) for each in language("cy").wrong_mutations(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Defnyddiwch hi i gwneud cais.", [("gwneud", "i wneud")]),
        ("Ewch drwy’r rhestr i cadarnhau’r archeb.", [("cadarnhau’r", "i gadarnhau’r")]),
        ("Nid oes neb heb cytuno.", [("cytuno", "heb gytuno")]),
        ("Mae'n rhan o dysgu.", [("dysgu", "o ddysgu")]),
        ("Cynnig ar rhywbeth arall.", [("rhywbeth", "ar rywbeth")]),
        ("Ble mae fy pasbort?", [("pasbort", "fy mhasbort")]),
        ("Mae tri ceffyl a chwe ci.", [("ceffyl", "tri cheffyl"), ("ci", "chwe chi")]),
        ("Llenwi neu dileu’r ffurflen.", [("dileu’r", "neu ddileu’r")]),
        ("Ydy hi wedi ei cadw?", [("cadw", "ei gadw / ei chadw")]),
        ("Pan cewch lythyr, dyma rhestr.", [("cewch", "Pan gewch"), ("rhestr", "dyma restr")]),
        ("Mae plant a pobl yma.", [("pobl", "a phobl")]),
        ("Ewch i'r cymdeithas.", [("cymdeithas", "i'r gymdeithas")]),
        ("Y gardd fawr a un dogfen.", [("gardd", "Yr ardd"), ("dogfen", "un ddogfen")]),
        ("Mae y gwefan yma, a'r wlad.", [("gwefan", "y wefan")]),
        ("Rhannwch y gwybodaeth yma.", [("gwybodaeth", "yr wybodaeth")]),
        ("Mae hi'n mor pwysig.", [("pwysig", "mor bwysig")]),
        (
            "Ar ôl pum blynedd a 10 flynedd.",
            [("flynedd", "10 mlynedd"), ("blynedd", "pum mlynedd")],
        ),
        ("Rhowch ef mewn ddogfen.", [("ddogfen", "mewn dogfen")]),
        ("Siaradwch yma a gyda ni, a dros baned.", [("gyda", "a chyda"), ("dros", "a thros")]),
        ("Dewch i Caerdydd.", [("Caerdydd", "i Gaerdydd")]),
        ("Yn Merthyr Tudful.", [("Merthyr Tudful", "Ym Merthyr Tudful")]),
        ("Mae'n byw yn Pen-y-bont ar Ogwr.", [("Pen-y-bont ar Ogwr", "ym Mhen-y-bont ar Ogwr")]),
        ("Mae'n byw ym Caerdydd.", [("Caerdydd", "yng Nghaerdydd")]),
        ("Abertawe a Caerdydd", [("Caerdydd", "a Chaerdydd")]),
        ("Cymru neu Lloegr", [("Lloegr", "neu Loegr")]),
        ("gan Cyngor ar Bopeth", [("Cyngor ar Bopeth", "gan Gyngor ar Bopeth")]),
        (
            "Unrhyw cwestiwn, yr holl prosiectau, y prif gwefan a'i hen digwyddiad.",
            [
                ("cwestiwn", "Unrhyw gwestiwn"),
                ("prosiectau", "holl brosiectau"),
                ("gwefan", "prif wefan"),
                ("digwyddiad", "hen ddigwyddiad"),
            ],
        ),
        ("Rhywbeth i dri person.", [("person", "dri pherson")]),
        (
            "Mae wedi cael eu adfer a'u ehangu: ein wythnos.",
            [
                ("adfer", "eu hadfer"),
                ("ehangu", "a'u hehangu"),
                ("wythnos", "ein hwythnos"),
            ],
        ),
        (
            "Mae'n wefan diogel, a'r flwyddyn cyntaf.",
            [
                ("diogel", "wefan ddiogel"),
                ("cyntaf", "flwyddyn gyntaf"),
            ],
        ),
        (
            "Cyfieithu'r tudalen hon, o'r Canolfan.",
            [
                ("tudalen", "Cyfieithu'r dudalen"),
                ("Canolfan", "o'r Ganolfan"),
            ],
        ),
        (
            "Bydd angen i chi mewngofnodi cyn iddo cael ei dalu, a gallwch chi defnyddio hwn.",
            [
                ("mewngofnodi", "i chi fewngofnodi"),
                ("cael", "iddo gael"),
                ("defnyddio", "gallwch chi ddefnyddio"),
            ],
        ),
        (
            "Defnyddiwn meddalwedd rydd. Os gwnaethoch taliad, darllenwch rhagor.",
            [
                ("meddalwedd", "Defnyddiwn feddalwedd"),
                ("taliad", "gwnaethoch daliad"),
                ("rhagor", "darllenwch ragor"),
            ],
        ),
        (
            "Mae yna problem: mae'r llinell cyntaf a'r system technegol yn traddodiadol.",
            [
                ("cyntaf", "llinell gyntaf"),
                ("technegol", "system dechnegol"),
                ("problem", "Mae yna broblem"),
                ("traddodiadol", "yn draddodiadol"),
            ],
        ),
        (
            "Fy tad, gyda plant bach drwy post, tua can punt, ym byd mawr.",
            [
                ("tad", "Fy nhad"),
                ("plant", "gyda phlant"),
                ("post", "drwy bost"),
                ("can", "tua chan"),
                ("byd", "ym myd"),
            ],
        ),
        (
            "Gall hyn cynnwys y dwy ffurflen a'r dau lyfr, a'r gronfa data.",
            [
                ("data", "gronfa ddata"),
                ("cynnwys", "Gall hyn gynnwys"),
                ("dwy", "y ddwy"),
                ("dau", "a'r ddau"),
            ],
        ),
        ("Dewch yn mis Mai, fel yn pob man.", [("mis", "ym mis"), ("pob", "ym mhob")]),
    ],
)
def test_what_is_wrong(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Dewch i mewn, am byth, ac i gyd.",
        "Mae dy gêm a dy grŵp ar gael o 9am tan 5pm.",
        "Dw i gyda chi, fy enw i yw hwn, a phrynais i car.",
        "Anfonwch lythyr, neu ffoniwch ni, neu gallwch ddod yma.",
        "Y dyn a'i prynodd a'r fenyw a'u gwelodd, i'w talu.",
        "Ei merch hi yw hon: ei brawd, ei dogfen a'i mam.",
        "Am 3 blynedd, dwy flynedd, a thair blynedd.",
        "Mae'r ddau gyda'i gilydd: mae un mewn gwely, a'r ddau pan ddaw.",
        "Croeso i Cymru Fyw, yn Ddigidol ac yn Gymraeg.",
        "O dan bwysau, mae'r llyfrgell a'r rhestr yn barod ac yn llawn.",
        "ym Mangor, yng Nghymru, yn Nolgellau, ym Maesteg, yn Llandudno, i Lundain",
        "Cer am dro gam wrth gam, ar gam, a hynny ar ben hynny.",
        "i c, a b, o d",
        "Gwall I/O dyfais wrth ofyn am ganiatad.",
        "Mae'r graff ar graffig neu o graffigau, a ping ar ping.",
        "Rhag eich tracio neu rhag colli data, neu trwy'r ddewislen, a'i peidio.",
        "Eiconau ar grid, gormod o grantiau, ac am tan ddydd Llun.",
        "Ar y tudalen cyfredol ac o fewn y canran uchaf.",
        "Y maes Oddi wrth cyfredol, a chyfeiriad Oddi Wrth cyfaddas.",
        "Allwedd breifat neu bar o allweddi, neu dyw'r gyriant ddim yn barod.",
        "Mae'r ddau dim yn chwarae, dau dim da: gwiriwch ein ap newydd.",
        "Anfonwch e-bost: eu e-byst nhw, eu wal, ac ein i gyd: hyn pan pwy.",
        "Blynyddoedd treth blaenorol, eich cyfrif treth personol, enw gwefan da.",
        "O blaid Cymru, yn Gyfoeth Naturiol Cymru, gan Lywodraeth Cymru.",
        "Rhowch wybod i ni cyn talu: nodwch bod, sylwch mai, cofiwch pwy, a dewch draw.",
        "Dyma ddiogelwch cyhoeddus. Cliciwch cadw, a phwyswch parhau. Rwy'n canmol a dethol.",
        "Os oes gennych, cysylltwch. Y rhan gyntaf, yr wythnos ddiwethaf, a'r rhestr o gyrsiau.",
        "Cewch glywed gennym maes o law. Rwy'n clywed gennych popeth.",
        "Gall hynny a'r ddwy ffurflen fod yma, un dau. Mae hyn trwy'r post.",
        "We would rather agree a plan gyda chi na mynd â chi i'r llys.",
        "Rhowch wybod i'r awdurdodau gorfodi'r gyfraith perthnasol, gan byddai hynny'n help.",
        "Mae'r dudalen hon yn well, ac yn uwch mewn tabl, ar y canran honedig.",
    ],
)
def test_what_is_right(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("place", word_list("cy", "places"))
def test_every_place_after_in_and_to(place: str) -> None:
    """Held to the tables of mutations themselves."""
    form = nasal(place) or place
    before = "ym" if form[0] == "M" else "yng" if form.startswith("Ng") else "yn"
    right = {f"{before} {form}", f"i {soft(place) or place}", f"a {aspirate(place) or place}"}
    assert [each for each in right if found(f"Mae {each}.")] == []
    wrong = {f"{each} {place}" for each in ("yn", "i", "a")} - right
    assert {answer for each in wrong for _, answer in found(f"Mae {each}.")} <= right
    assert all(len(found(f"Mae {each}.")) == 1 for each in wrong)


def test_no_noun_is_feminine_that_does_not_mutate() -> None:
    assert [noun for noun in word_list("cy", "feminine") if not soft(noun)] == []
    assert [each for each in word_list("cy", "adjectives") if not soft(each)] == []


def test_english_has_none() -> None:
    assert not language("en").wrong_mutations("A pan of tea, i talu")
