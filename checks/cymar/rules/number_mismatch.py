"""Numbers, amounts, dates and times that one version has and the other lacks."""

from collections.abc import Iterator

from cymar.analysis.numbers.by_sentence import by_sentence
from cymar.analysis.numbers.counting import may_differ
from cymar.analysis.numbers.number_differences import number_differences
from cymar.analysis.numbers.quantities import BlockQuantities
from cymar.analysis.placeholders import is_reported_whole
from cymar.bilingual import Text
from cymar.differences import differences
from cymar.finding import Severity
from cymar.rule import Bad, Good, Hit, Scope, Topic, rule
from cymar.site import BlockPair


@rule(
    over=Scope.TEXT_PAIR,
    severity=Severity.ERROR,
    topic=Topic.TRANSLATIONS,
    title=Text(en="A number, date or time that differs", cy="Rhif, dyddiad neu amser sy'n wahanol"),
    message=Text(
        en="{difference} ({place}): make the two agree.",
        cy="{difference} ({place}): gwnewch i'r ddwy gytuno.",
    ),
    why=Text(
        en="A wrong date, fee or time misleads readers of one language only. Words and figures "
        "count as the same number, and so do the ways in which each language writes a date, a "
        "time or an amount. A number in words is reported only where the other version has "
        "another number in its place. The unit counts too, such as a currency or a length of "
        "time, and the code of a form, a road or a room; the size of a download does not.",
        cy="Mae dyddiad, ffi neu amser anghywir yn camarwain darllenwyr un iaith yn unig. Mae "
        "gair a ffigur yn cyfrif fel yr un rhif, ac felly hefyd y ffyrdd y mae pob iaith yn "
        "ysgrifennu dyddiad, amser neu swm. Mae'r rheol yn nodi rhif mewn geiriau dim ond os oes "
        "rhif arall yn ei le yn y fersiwn arall. Mae'r uned yn cyfrif hefyd, fel arian neu gyfnod, "
        "a chod ffurflen, ffordd neu ystafell; nid yw maint ffeil i'w lawrlwytho'n cyfrif.",
    ),
    examples=[
        Good(
            en="The fee is £25 from 9am to 5pm on 21 November 2026.",
            cy="Y ffi yw £25 rhwng 9yb a 5yp ar 21 Tachwedd 2026.",
        ),
        Good(
            en="About 25 per cent of the £4.9m went to two of the 12 schools by 21/11/2026.",
            cy="Aeth tua 25% o'r £4.9 miliwn i ddwy o'r deuddeg ysgol erbyn yr 21ain o Dachwedd "
            "2026.",
        ),
        Good(
            en="Bins go out twice a month, on the 3rd day, at 3.30pm. Bags are 10p each.",
            cy="Mae'r biniau'n mynd allan 2 waith y mis, ar y trydydd dydd, am 15:30. Mae bagiau'n "
            "10 ceiniog yr un.",
        ),
        Good(
            en="Both forms take half an hour. Use one of these two.",
            cy="Mae'r ddwy ffurflen yn cymryd 30 munud yr un. Defnyddiwch un o'r rhain.",
        ),
        Good(
            en="You have {count} letters. The petition closed on *October 13, 2026*.",
            cy="Mae gennych 1 llythyr. Caeodd y ddeiseb ar *October 13, 2026*.",
        ),
        Good(
            en="Type `10` in the box on form P60. Call 0300 555 0101.",
            cy="Teipiwch 10 yn y blwch ar ffurflen P60. Ffoniwch 0300 555 0102.",
        ),
        Good(en="![Cat at 10, 20](a.png)", cy="![Sgrinlun](a.png)"),
        Good(
            en="The clock is right to a 100th of a second. The two lakes cover 250 acres.",
            cy="C118-1-3: mae'r cloc yn gywir i'r ganfed eiliad. Mae'r llynnoedd yn ddau gant pum "
            "deg erw.",
        ),
        Good(
            en="Allow 1 hour, until half past three. Read Part IV. It lasts 12 months.",
            cy="Caniatewch awr, tan 3.30yp. Darllenwch Ran 4. Mae'n para blwyddyn.",
        ),
        Good(
            en="It is for children over 4. Apply in August or later, within 72 hours. One in five "
            "people gets it.",
            cy="Mae ar gyfer plant 5 oed a throsodd. Gwnewch gais ar ôl Gorffennaf, o fewn tri "
            "diwrnod. Mae 20% o bobl yn ei gael.",
        ),
        Good(
            en="2/3 of homes are 1.5 miles away. It costs two and a half million pounds, and helps "
            "200,000 people.",
            cy="Mae dwy ran o dair o'r cartrefi filltir a hanner i ffwrdd. Mae'n costio £2.5 "
            "miliwn, ac yn helpu dau gan mil o bobl.",
        ),
        Good(
            en="Lines are open 8am to 6pm, Monday to Friday.",
            cy="Mae'r llinell Gymraeg ar agor 08:30 i 17:00, dydd Llun i ddydd Gwener.",
        ),
        Good(
            en="Monday to Friday, 9am to 1pm, in spite of Covid-19. Closed on Saturdays.",
            cy="Dydd Llun i ddydd Iau, 9am i 5pm, dydd Gwener 9am i 4.30pm, er gwaethaf COVID-19.",
        ),
        Good(
            en="Ten of the grants are from one body, and 200 people asked the council for two.",
            cy="Mae deg gan un corff, a gofynnodd dau gan person am ddau gan y cyngor.",
        ),
        Good(en="It took 8 days, a visit or two.", cy="Cymerodd wyth diwrnod, ambell ymweliad."),
        Good(
            en="[Annual report (PDF, 1.2MB)](report.pdf), [Plan](plan.pdf) (Word, 12 pages).",
            cy="[Adroddiad (PDF, 1.4MB)](report.pdf), [Cynllun](plan.pdf) (Word, 13 tudalen).",
        ),
        Good(
            en="It costs £5 to £10, or 20%, 30% and 40% for some. Bring form SA100.",
            cy="Mae'n costio £5 i 10, neu 20, 30 a 40% i rai. Dewch â ffurflen SA100W.",
        ),
        Good(
            en="Pay £100 in 2 weeks, or 90 minutes before midnight, for KS2.",
            cy="Talwch ganpunt mewn 2 wythnos, neu awr a hanner cyn 23:59, am CA2.",
        ),
        Good(
            en="We open every Tuesday in March. It was -3 degrees. Use v1.10.",
            cy="Rydyn ni'n agor bob dydd Mawrth ym mis Mawrth. Minws 3 oedd hi. Dewiswch v1.10.",
        ),
        Good(
            en="It starts at 10 to 4, in the nineteenth century. One in three or two thirds came.",
            cy="Mae'n dechrau am ddeng munud i bedwar, yn y bedwaredd ganrif ar bymtheg. Daeth un "
            "o bob tri, neu ddwy ran o dair.",
        ),
        Good(
            en="[Plan (20 pages)](plan-e.pdf). Report, PDF 340KB: [download](report-e.pdf).",
            cy="[Cynllun (22 o dudalennau)](plan-w.pdf). Adroddiad, PDF 355KB: [lawrlwytho]"
            "(report-w.pdf).",
        ),
        Good(
            en="Pay 20p by day, or 50p in the middle of the night. 99% did so at minus four.",
            cy="Talwch ugain ceiniog yn y dydd, neu hanner can ceiniog ganol nos. Gwnaeth 99 o "
            "bobl o bob cant hynny, ar bedair gradd o dan y rhewbwynt.",
        ),
        Good(
            en="There are about 100 billion stars, 7 days a week. Park three hours, or all day.",
            cy="Mae tua chan biliwn o sêr, bob dydd. Parciwch am deirawr, neu am y dydd.",
        ),
        Bad(
            en="---\ntitle: Guide\nversion: «2.4»\n---\n\n# Guide",
            cy="---\ntitle: Canllaw\nversion: «2.5»\n---\n\n# Canllaw",
        ),
        Bad(
            en="Reply within «three» weeks, from «half past eight».",
            cy="Atebwch mewn da bryd.",
        ),
        Bad(
            en="It costs «20p», or «fifty pence» in the dark.",
            cy="Mae'n costio «ugain» punt, neu «£50» yn y tywyllwch.",
        ),
        Bad(
            en="Two fees: you have a «fortnight» to appeal. Keep the freezer at «minus 18».",
            cy="Dwy ffi: mae gennych «fis» i apelio. Cadwch y rhewgell ar «18».",
        ),
        Bad(
            en="Come on the «first» Thursday, at £6 a «week» every year.\n\nA «second» visit.",
            cy="Dewch ar y «trydydd» dydd Iau, am £6 y «mis» bob blwyddyn.\n\nYmweliad «cyntaf».",
        ),
        Good(
            en="The bus goes at twenty to nine. Four fifths pay (Word document, 2MB) for one.\n\n"
            "Come between a quarter to nine and noon.",
            cy="Mae'r bws yn mynd am 8:40. Mae 80% yn talu (dogfen Word, 2.2MB) am un.\n\nDewch "
            "rhwng chwarter i naw a hanner dydd.",
        ),
        Bad(
            en="We open in «October», at «quarter past four».\n\nHer «ninth» book sold «sixty».",
            cy="Rydyn ni'n agor ym mis «Medi», am «hanner awr wedi pedwar».\n\nGwerthodd ei "
            "«hwythfed» llyfr «un ar bymtheg».",
        ),
        Good(
            en="Two dozen came on Christmas Day.\n\nFour trains run an hour, at half ten too.\n\n"
            "In the 1960s, by version 2.0, it was thirteen to the dozen.",
            cy="Daeth 24 ar 25 Rhagfyr.\n\nTrên bob chwarter awr, am hanner awr wedi deg hefyd.\n\n"
            "Yn chwedegau'r ugeinfed ganrif, erbyn fersiwn 2, pymtheg y dwsin oedd hi.",
        ),
        Bad(
            en="It must be in «August 2023» or later.\n\nCome «half an hour» before.\n\nOn the "
            "«last» Friday.\n\nRun «Python 3.10».\n\nFrom day one it is £9 an «hour».",
            cy="Mae'n rhaid iddo fod ar ôl «Gorffennaf 2053».\n\nDewch «awr» ymlaen llaw.\n\nAr y "
            "dydd Gwener «cyntaf».\n\nRhedwch «Python 3.1».\n\nO'r diwrnod cyntaf £9 y «dydd» yw.",
        ),
        Bad(
            en="Half a dozen came.\n\n«Two thirds» of homes.\n\n![Sold a «dozen» eggs](a.png)",
            cy="Daeth chwech.\n\n«Un rhan o dair» o'r cartrefi.\n\n![Gwerthu «hanner dwsin» o "
            "wyau](a.png)",
        ),
        Bad(
            en="The fee is «£20» for «2 years». You pay «25%» first.\n\nWithin a «day».",
            cy="Y ffi yw «€20» am «2 fis». Rydych chi'n talu «25» yn gyntaf.\n\nO fewn «mis».",
        ),
        Bad(en="Pay «60 pounds». It weighs 5 pounds.", cy="Talwch «60 ewro». Mae'n pwyso 5 pwys."),
        Bad(
            en="It weighs «5kg». It fell to «-3 degrees». It closes at «noon».",
            cy="Mae'n pwyso «5g». Disgynnodd i «3 gradd». Mae'n cau am «hanner nos».",
        ),
        Bad(
            en="Send form «P45» from room «B12» by the «A55», with version «1.10».",
            cy="Anfonwch ffurflen «P60» o ystafell «B21» ar hyd yr «A5», gyda fersiwn «1.1».",
        ),
        Good(
            en="Of the 40 schools, 25% took part in 2025, and 30% in 2026.",
            cy="Cymerodd 30% o'r 40 ysgol ran yn 2026, a 25% yn 2025.",
        ),
        Bad(
            en="It costs «£10» for adults and «£5» for children.\n\nIt takes «0.8» seconds, which "
            "used to be «2.5».",
            cy="Mae'n costio «£5» i oedolion a «£10» i blant.\n\nMae'n cymryd «2.5» eiliad; «0.8» "
            "oedd hi gynt.",
        ),
        Good(
            en="The kitchen shuts at four. The shop stays open until half past five.",
            cy="Mae'r siop ar agor tan hanner awr wedi pump. Mae'r gegin yn cau am bedwar.",
        ),
        Bad(
            en="Soak the peas for «twelve» hours. Cook them for «two».",
            cy="Mwydwch y pys am «ddwy» awr. Coginiwch nhw am «ddeuddeg».",
        ),
        Bad(
            en="Frogs spawn from «early» March to the end of April.\n\nWalk a «mile and a half».",
            cy="Mae brogaod yn dodwy o «ddiwedd» Mawrth tan ddiwedd Ebrill.\n\nCerddwch «hanner» "
            "milltir.",
        ),
        Bad(
            en="See Annex «B» and form «BR-2». It is a «sixteenth» century house.",
            cy="Gweler Atodiad «D» a ffurflen «BR-3». Tŷ o'r «ail ganrif ar bymtheg» ydyw.",
        ),
        Bad(
            en="They are in Band «D». The «A4265» is closed.\n\nThe course lasts «two» days.",
            cy="Maen nhw ym Mand «E». Mae'r «B4265» ar gau.\n\nMae'r cwrs yn para «tridiau».",
        ),
        Good(
            en="Homes in Bands A to C pay £750,000 at 20°C. See form BR-2. It costs £1,000.",
            cy="Mae cartrefi ym Mandiau A i C yn talu tri chwarter miliwn o bunnau ar 20 gradd. "
            "Gweler ffurflen BR2. Mae'n costio mil o bunnau.",
        ),
        Bad(
            en="Each class lasts about\n«¾» of an hour.\n\nIt is 2 metres «high».",
            cy="Mae pob dosbarth yn para tua\n«½» awr.\n\nMae'n 2 fetr «o hyd».",
        ),
        Bad(en="Over «18».\n\nWe meet «monthly».", cy="Dros «17» oed.\n\nCwrdd «bob wythnos»."),
        Bad(en="The fee is «£25».\n\nPay £5.", cy="Y ffi yw «£52».\n\nTODO: cyfieithu"),
        Bad(
            en="We open at «9am» on «21 November».\n\nLines are open 8am to «6pm», Monday to "
            "Friday.",
            cy="Rydyn ni'n agor am «9yp» ar «22 Tachwedd».\n\nMae'r llinellau ar agor 8yb i «5yp», "
            "dydd Llun i ddydd Gwener.",
        ),
        Bad(
            en="Send «three» letters by Friday, in 2 envelopes.\n\nThe tax year runs from 6 April "
            "to «6 April».",
            cy="Anfonwch «bedwar» llythyr erbyn dydd Gwener, mewn dwy amlen.\n\nMae'r flwyddyn "
            "dreth yn rhedeg o 6 Ebrill i «5 Ebrill».",
        ),
        Bad(
            en="Send «three» letters and «two» photos by Friday.\n\nHalf of the «1.5 million» "
            "letters went out in «March 2026».",
            cy="Anfonwch «4» llythyr a «5» llun erbyn dydd Gwener.\n\nAeth hanner yr «1.5 biliwn» "
            "o lythyrau allan ym mis «Ebrill 2026».",
        ),
        Bad(
            en="Closed from 17 February 2026 to 3 July.\n\nWe start in July, on a «Tuesday».",
            cy="Ar gau o «17 Chewfror 2026» i «3 Gorffenaf».\n\nDechrau ym mis «Gorfennaf», "
            "ar ddydd «Mercher».",
        ),
        Bad(
            en="«Tuesday» – 9am, or «four» visits.\n\n- «Sunday» – closed",
            cy="«Llun» – 9am, neu «dri» ymweliad.\n\n- «Gwener» – ar gau",
        ),
        Bad(
            en="Closed on «Monday» and in «June».\n\nWe close on a «Wednesday» in March.",
            cy="Ar gau ar ddydd «Mawrth» ac ym mis «Gorffennaf».\n\nRydyn ni'n cau ar ddydd "
            "«Mawrth» ym mis Mawrth.",
        ),
    ],
)
def number_mismatch(pair: BlockPair) -> Iterator[Hit]:
    """Compare the quantities of the two versions, their units and signs, and the codes."""
    en, cy = BlockQuantities(pair.en), BlockQuantities(pair.cy)
    if not may_differ(en, cy):
        return
    found = number_differences(en, cy)
    if not found.are_any:
        found = by_sentence(en, cy)
    if found.are_any and not any(is_reported_whole(block) for block, _ in pair):
        for word, right in found.slips[0]:
            yield from list(differences(pair, [word], [right]))[:1]
        for word, right in found.slips[1]:
            yield from list(differences(pair, [right], [word]))[1:]
        yield from differences(pair, found.en, found.cy)
