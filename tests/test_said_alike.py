"""Each language has its own ways to say a quantity: they are no mismatch, and a change is one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from cymar.align.align import alignment
from cymar.languages import language
from cymar.rules.number_mismatch import number_mismatch
from cymar.text.markdown import parse
from cymar.text.source import Source

LINES = (Path(__file__).parent / "said_alike.txt").read_text(encoding="utf-8").splitlines()
PAIRS = [tuple(line.split(" | ")) for line in LINES if not line.startswith("#")]
CANNOT_BE_TOLD = {
    # A lone 1 is not reported.
    ("We are open 24 hours a day, 1 days a week.", "en"),
    ("Rydyn ni ar agor 24 awr y dydd, 1 diwrnod yr wythnos.", "cy"),
    ("for 1 days", "en"),
    # *Awr a hanner* may be 90 minutes, or an hour and 30 of them.
    ("for 30 minutes", "en"),
    ("for 2 hours 60 minutes", "en"),
}


def found(en: str, cy: str) -> list[str]:
    blocks = (parse(Source("a.md", each, text)).blocks for each, text in (("en", en), ("cy", cy)))
    (pair,) = alignment(*blocks).pairs
    return [hit.span.text for hit in number_mismatch.check(pair)]


OTHER = [
    ("The moat is 3 metres deep.", "Mae'r ffos yn 3 metr o led."),
    ("The farm has 340 sheep.", "Mae 340 o wartheg ar y fferm."),
    ("Essays may have 900 words.", "Caiff traethodau fod yn 900 llinell."),
    ("Hire is £9 a pot.", "Mae llogi'n £9 y gwydr."),
    ("We meet for an hour a week, six times.", "Rydyn ni'n cwrdd am awr y mis, chwe gwaith."),
    ("Say how many hours you need.", "Nodwch faint o funudau sydd eu hangen."),
    ("The gate is shut on Palm Sunday.", "Mae'r giât ar gau ar Sul y Pasg."),
    ("It was pulled down in the spring of 1866.", "Fe'i tynnwyd i lawr yn hydref 1866."),
    ("Go for three months; ask a fortnight before.", "Ewch am dri mis; gofynnwch fis ymlaen llaw."),
    ("The toll was sixpence.", "Pedair ceiniog oedd y doll."),
    ("Buoy 7C2 marks it.", "Mae bwi 7C5 yn ei nodi."),
    ("Sixteen old maps hang here.", "Mae dau hen fap ar bymtheg yma."),
    ("There is no bus on Boxing Day.", "Does dim bws ar ddydd Nadolig."),
    ("The school shuts at Whitsun.", "Mae'r ysgol yn cau dros y Pasg."),
    ("Leave half an inch.", "Gadewch fodfedd."),
    ("Open on Monday, Tuesday and Friday.", "Ar agor ddydd Llun a dydd Gwener."),
    ("Classes are on Tuesdays.", "Cynhelir dosbarthiadau ar ddydd Mawrth a dydd Iau."),
    ("The tip opens daily.", "Mae'r domen ar agor o ddydd Llun i ddydd Gwener."),
    ("We open every weekday.", "Rydyn ni'n agor bob dydd."),
    (
        "Wait here for 3 hours; the last fifth is slow.",
        "Arhoswch 3 awr; mae'r trydydd olaf yn araf.",
    ),
    ("Spread it an inch or so thick.", "Taenwch ef yn drwch o droedfedd, fwy neu lai."),
    ("On the last Friday of May.", "Ar ddydd Gwener cyntaf mis Mai."),
    ("Take up to two bags.", "Cewch fynd â mwy na thri bag."),
    ("It is £1 for every extra minute.", "Mae'n £1 am bob awr ychwanegol."),
    ("We took it for one week more.", "Cymeron ni ef am fis arall."),
    ("Three children came.", "Daeth tri o blant ar ddeg."),
    ("My four brothers farm.", "Mae fy nhri brawd yn ffermio."),
    ("The vote is on Tuesday.", "Mae'r bleidlais ym mis Mawrth."),
    ("Seeds go out in March.", "Bydd hadau'n mynd allan ddydd Mawrth."),
    ("Our broadband runs at 30 Mbps.", "Mae ein band eang yn rhedeg ar 30 Gbps."),
    ("Gusts may reach 45 knots.", "Gall hyrddiadau gyrraedd 45 milltir yr awr."),
    ("The boiler is rated A+.", "Gradd A sydd gan y boeler."),
    ("The fridge is in class A++.", "Mae'r oergell yn nosbarth A+."),
    ("She was awarded a B for it.", "Cafodd B– am hyn."),
    ("Hire is charged at £350.", "Codir £350 + TAW am logi."),
    ("The walk takes an hour and ten minutes.", "Mae'r daith yn cymryd wyth deg munud."),
    ("The lamp is £20 plus £5 postage.", "£26 yw'r lamp, gan gynnwys £5 am ei phostio."),
    ("Petrol is priced by the litre.", "Pris y galwyn sydd ar y petrol."),
    ("Leave a foot between plants.", "Gadewch fodfedd rhwng planhigion."),
    ("Speed in gigabits", "Cyflymder mewn megabitiau"),
    ("Help comes within minutes.", "Daw cymorth o fewn oriau."),
    ("Knock once and come in.", "Cnociwch ddwywaith a dewch i mewn."),
    ("She has won the cup twice.", "Mae hi wedi ennill y cwpan unwaith."),
    ("Late payers pay half the fee.", "Bydd talwyr hwyr yn talu dwywaith y ffi."),
    ("Turn left at the second door.", "Trowch i'r chwith wrth y trydydd drws."),
    ("She plays for the third team.", "Mae hi'n chwarae i'r ail dîm."),
    ("Wait two days before driving.", "Arhoswch bythefnos cyn gyrru."),
    ("It is half a mile to the shop.", "Mae hanner cilometr i'r siop."),
    ("The rent is £98.50 a week.", "Y rhent yw £98.60 yr wythnos."),
    ("They won four to nil.", "Enillon nhw o bedair i un."),
    ("They won by three goals to one.", "Enillon nhw o dair gôl i ddim."),
    ("The survey costs £480 plus VAT.", "Mae'r arolwg yn costio £480 gan gynnwys TAW."),
    ("Allow 3 clear working days.", "Caniatewch 3 diwrnod."),
    ("The check takes two days.", "Mae'r gwiriad yn cymryd deuddydd gwaith."),
    ("Parking is free on weekdays.", "Mae parcio am ddim ar benwythnosau."),
    ("The lift works at weekends.", "Mae'r lifft yn gweithio yn ystod yr wythnos."),
    ("Half the seats are free.", "Mae traean y seddi am ddim."),
    ("A third of people agree.", "Mae chwarter y bobl yn cytuno."),
    ("Three quarters of people agree.", "Mae dwy ran o dair o'r bobl yn cytuno."),
    ("It costs six pounds a day.", "Mae'n costio pumpunt y dydd."),
    ("Bring a form and six pounds.", "Dewch â ffurflen a phumpunt."),
    ("Pay ten pounds at the desk.", "Talwch ugeinpunt wrth y ddesg."),
    ("Wait a fortnight for it.", "Arhoswch ddeufis amdano."),
    ("Boil for a quarter of an hour.", "Berwch am dri chwarter awr."),
    ("From then on it is a fiver.", "Deg punt wedi hynny."),
    ("Stay out for 48 minutes.", "Cadwch draw am ddeuddydd."),
    ("See CG-0417/D for it.", "Gweler CG-0417/B amdano."),
    ("It holds 568 ml.", "Mae'n dal 568 cl."),
    ("It costs a pound and twenty pence.", "Mae'n costio punt a deg ceiniog."),
    ("Open from nine to a quarter to one.", "Ar agor rhwng naw a chwarter wedi un."),
    ("Pay within two years of the visit.", "Talwch o fewn deufis i'r ymweliad."),
    ("The concert is on Friday evening.", "Mae'r cyngerdd ar brynhawn Gwener."),
    ("The orchard opens in spring.", "Mae'r berllan yn agor yn yr hydref."),
    ("It holds half a litre.", "Mae'n dal chwarter litr."),
    ("Fee: £50", "Ffi: 50c"),
    ("The ferry sails at 02:45.", "Mae'r fferi'n hwylio am 14:45."),
    ("Rent is paid weekly.", "Telir y rhent bob mis."),
    (
        "It stops twice an hour. The first 3 hours are free.",
        "Mae'n stopio unwaith yr awr. Mae'r 3 awr gyntaf am ddim.",
    ),
    (
        "We pay 45p a mile, and 25p a mile later.",
        "Rydyn ni'n talu 45c y filltir, a 25c y cilometr wedyn.",
    ),
    ("It costs £5 a child.", "Mae'n costio £5 y teulu."),
    ("Seats in rows A and B", "Seddi yn rhesi A a C"),
    ("Buses leave from Stand C.", "Mae'r bysiau'n gadael o Arhosfan G."),
    ("Certificate 12A", "Tystysgrif 12"),
    ("A quarter of homes", "Pumed ran o gartrefi"),
    ("The newsletter comes out quarterly.", "Daw'r cylchlythyr allan bob yn ail fis."),
    ("We open every Thursday.", "Rydyn ni'n agor bob dydd Mawrth."),
    ("The hall is shut each Monday morning.", "Mae'r neuadd ar gau bob bore Iau."),
    ("We meet every other Thursday.", "Rydyn ni'n cyfarfod bob dydd Iau."),
    ("Clinics run twice a week.", "Cynhelir clinigau unwaith yr wythnos."),
    ("It dates from the 1280s.", "Mae'n dyddio o'r 1380au."),
    ("It dates from the 1700s.", "Mae'n dyddio o'r 17eg ganrif."),
    ("Sales rose fivefold.", "Cynyddodd gwerthiant ddengwaith."),
    ("Numbers fell by a third.", "Gostyngodd y niferoedd o chwarter."),
    ("It is half price.", "Traean y pris yw."),
    ("It shuts at noon.", "Mae'n cau am un o'r gloch."),
    ("It closes at the end of March.", "Mae'n cau ddiwedd mis Mai."),
    ("The lift climbs 4 metres a second.", "Mae'r lifft yn codi 4 metr y funud."),
    ("Fit a 13 amp fuse.", "Gosodwch ffiws 13 folt."),
    ("A slice has 240 kilojoules.", "Mae 240 o galorïau mewn tafell."),
    ("The stall is 12 square metres.", "Mae'r stondin yn 12 metr ciwbig."),
    ("Keep it at 4 degrees Fahrenheit.", "Cadwch ef ar 4 gradd Celsius."),
    ("Add 2 tablespoons of honey.", "Ychwanegwch ddwy lwy de o fêl."),
    ("The delay is 12 ms.", "12 s yw'r oedi."),
    ("Give the value in milliseconds.", "Rhowch y gwerth mewn microeiliadau."),
    ("Weight (kg)", "Pwysau (g)"),
    ("A third of the pool, a third full", "Traean o'r pwll, chwarter llawn"),
    ("The Council paid a third.", "Talodd y Cyngor chwarter."),
    ("It has a fifth taken off.", "Tynnir un rhan o chwech oddi arno."),
    ("Cut the pastry into eighths.", "Torrwch y toes yn chwech."),
    ("It is a mile and three quarters.", "Mae'n filltir a chwarter."),
    ("Choose Team A.", "Dewiswch Dîm B."),
    ("Flat B, first floor", "Fflat D, llawr cyntaf"),
    ("Closed from October to March", "Ar gau o Hydref i Mai"),
    ("Mon to Thu, after school", "Llun i Gwener, ar ôl ysgol"),
    ("A lesson lasts half an hour.", "Awr yw hyd gwers."),
    ("Every other Monday, in the hall", "Dydd Llun, yn y neuadd"),
    ("It costs £9 a person a night.", "Mae'n costio £9 y pen yr wythnos."),
    ("Hire is £15 per table.", "Mae llogi'n £15 yr ystafell."),
    ("There are five places per country.", "Mae pum lle fesul sir."),
    ("Closed March–May", "Ar gau Mawrth–Mehefin"),
    ("Tue–Sat, in the yard", "Mawrth–Gwener, yn yr iard"),
    ("It is our twenty-second fair.", "Dyma ein ffair gyntaf ar hugain."),
    ("Demand has doubled.", "Mae'r galw wedi haneru."),
    ("It is £500 per school.", "£500 i bob disgybl."),
    ("A hundred per cent of seals came.", "Daeth deg y cant o'r morloi."),
    ("Temperature (°C)", "Tymheredd (°F)"),
    ("Pens cost £3 per ewe.", "Mae corlannau'n £3 y diwrnod."),
    ("Lessons cost £22 an hour.", "Mae gwersi'n £22 y tymor."),
    ("The light flashes every ten seconds.", "Mae'r golau'n fflachio bob deg munud."),
    ("Renew it for three weeks, twice.", "Adnewyddwch ef am dair wythnos, deirgwaith."),
    ("It doubled from the third year on.", "Treblodd o'r drydedd flwyddyn ymlaen."),
    ("Wait half an hour, then give it a half turn.", "Arhoswch hanner awr, wedyn chwarter tro."),
    ("Use Locker Room C.", "Defnyddiwch Ystafell Loceri E."),
    ("It is £60 for the whole day.", "£60 am hanner diwrnod."),
    ("Moor at Jetty B.", "Angorwch wrth Lanfa D."),
    ("They cleared the third mile, and the whole of it.", "Cliriwyd y filltir gyntaf, a'r cyfan."),
]


@pytest.mark.parametrize(
    ("en", "cy", "slip"),
    [
        ("Bring it on Wendesday.", "Dewch ag ef ddydd Mercher.", "Wendesday"),
        ("The show is in Octobre.", "Mae'r sioe ym mis Hydref.", "Octobre"),
        ("We open on Friday.", "Rydyn ni'n agor ddydd Gwenner.", "Gwenner"),
    ],
)
def test_a_slip_is_found_where_it_stands(en: str, cy: str, slip: str) -> None:
    assert found(en, cy) == [slip]


@pytest.mark.parametrize(("en", "cy"), OTHER)
def test_another_quantity_in_words(en: str, cy: str) -> None:
    assert len(found(en, cy)) == 2


TURNED = [
    (
        "Check the oil weekly and the tyres monthly.",
        "Gwiriwch yr olew'n fisol a'r teiars bob wythnos.",
    ),
    (
        "A third of it goes on wages and a quarter on rent.",
        "Mae chwarter ohono'n mynd ar gyflogau a thraean ar rent.",
    ),
    (
        "The film begins at seven and the talk at half past five.",
        "Mae'r ffilm yn dechrau am hanner awr wedi pump a'r sgwrs am saith.",
    ),
    (
        "The north ward has 24 beds and the south 18.",
        "Mae 18 o welyau yn ward y gogledd a 24 yn y de.",
    ),
    ("The team falls from six to four.", "Mae'r tîm yn gostwng o bedwar i chwech."),
    ("Soup is £4 and a roll £2.", "Mae rhôl yn £4 a chawl yn £2."),
    ("It is at 10am (in Welsh) or 3pm (in English).", "Am 10am (yn Saesneg) neu 3pm (yn Gymraeg)."),
    ("Boys go in May and girls in June.", "Aiff y merched ym mis Mai a'r bechgyn ym mis Mehefin."),
]


@pytest.mark.parametrize(("en", "cy"), TURNED)
def test_quantities_said_of_the_things_of_each_other(en: str, cy: str) -> None:
    assert len(found(en, cy)) == 4


def test_only_six_days_are_every_day_but_one() -> None:
    assert found("It runs five days a week.", "Mae'n rhedeg bob dydd heblaw dydd Sul.") == ["five"]
    assert found("It runs six days a week.", "Mae'n rhedeg bob dydd o'r wythnos.") == ["six"]


def test_an_amount_is_no_part_of_a_date_or_a_longer_time() -> None:
    assert found("On 2 May I paid for one hour.", "Ar 2 Mai talais am ddwyawr.") == ["ddwyawr"]
    assert found("Wait twelve months.", "Arhoswch hanner blwyddyn.") == ["twelve"]


def test_two_numbers_that_changed_places() -> None:
    en = "Stay for the first 15 minutes or the last 30."
    assert len(found(en, "Arhoswch am y 30 munud cyntaf neu'r 15 olaf.")) == 4


@pytest.mark.parametrize(("en", "cy"), PAIRS)
def test_the_same_quantity_said_in_another_way(en: str, cy: str) -> None:
    assert found(en, cy) == []


@pytest.mark.parametrize(
    ("en", "cy", "expected"),
    [
        ("Open six days a week.", "Ar agor bob dydd.", ["six"]),
        ("Reply within three weeks.", "Atebwch.", ["three"]),
        ("REPLY WITHIN THREE WEEKS.", "ATEBWCH.", ["THREE"]),
        ("Reply.", "Atebwch o fewn deufis.", ["deufis"]),
        ("Open at half past eight.", "Ar agor.", ["half past eight"]),
    ],
)
def test_an_amount_in_words_that_one_version_lacks(en: str, cy: str, expected: list[str]) -> None:
    assert found(en, cy) == expected


def test_a_paragraph_in_the_wrong_language_is_reported_once() -> None:
    en = "At least 80 million people watched it."
    assert found(en, "More than eighty million people have watched it on the television.") == []
    assert found(en, "Gwyliodd o leiaf wyth deg miliwn o bobl, neu 81 miliwn.") != []


def other_figures(locale: str, text: str) -> Iterator[str]:
    """The text with the first digit of one of its quantities changed."""
    for each in language(locale).figures(text):
        places = (n for n in range(each.start, each.end) if text[n].isdecimal())
        place = next(places, None)
        if place is not None:
            digit = (int(text[place]) + 2) % 9 + 1
            digit += digit == int(text[place])
            yield f"{text[:place]}{digit}{text[place + 1 :]}"


CHANGED = [
    pytest.param(*both, id=f"{both[0]} | {both[1]}")
    for en, cy in PAIRS
    for both in [
        *((other, cy) for other in other_figures("en", en) if (other, "en") not in CANNOT_BE_TOLD),
        *((en, other) for other in other_figures("cy", cy) if (other, "cy") not in CANNOT_BE_TOLD),
    ]
]


@pytest.mark.parametrize(("en", "cy"), CHANGED)
def test_another_figure_is_found(en: str, cy: str) -> None:
    assert found(en, cy) != []


def test_two_amounts_that_changed_places_are_found() -> None:
    both = found("Beds are £25, or £35 for a couple.", "Mae gwely'n £35, neu £25 i bâr.")
    assert both == ["£25", "£35", "£35", "£25"]
