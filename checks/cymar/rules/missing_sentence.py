"""Sentences that one version of a paragraph has and the other lacks."""

from collections.abc import Iterator
from itertools import chain

from cymar.align.lost.clauses import lost_clauses
from cymar.align.lost.sentences import lost_sentences
from cymar.analysis.language.other_language import stretches
from cymar.bilingual import WRITTEN_IN, Text
from cymar.finding import Severity
from cymar.languages import language
from cymar.languages.openings import plain_case
from cymar.languages.quantities.contacts import contacts
from cymar.languages.words import letters_of
from cymar.rule import Bad, Good, Hit, Scope, Topic, rule
from cymar.site import PagePair

LEAST_BESIDE = 3
"""The fewest words beside a contact for more than it to be missing: not *or on 029 2000 0002*."""


@rule(
    over=Scope.PAGE_PAIR,
    severity=Severity.SUGGESTION,
    topic=Topic.TRANSLATIONS,
    title=Text(en="A sentence in one language only", cy="Brawddeg mewn un iaith yn unig"),
    message=Text(
        en="Nothing in the {language} version ({place}) seems to say this: add it there, or take "
        "it out here.",
        cy="Nid yw'n ymddangos bod dim yn y fersiwn {language} ({place}) yn dweud hyn: "
        "ychwanegwch ef yno, neu dilëwch ef yma.",
    ),
    why=Text(
        en="A sentence is easily lost when a paragraph is rewritten, and readers of one language "
        "then miss a condition or a warning. Two sentences may be joined, one may be split, and "
        "the order may change: we report only what the other paragraph has no room or words for. A "
        "clause is reported where the other sentence has no word that could join it, such as ‘if’, "
        "or is as much shorter and says all the rest.",
        cy="Mae'n hawdd colli brawddeg wrth ailysgrifennu paragraff, ac wedyn mae darllenwyr un "
        "iaith heb amod neu rybudd. Cewch uno dwy frawddeg, rhannu un, neu newid y drefn: rydyn "
        "ni'n nodi dim ond beth nad oes lle na geiriau ar ei gyfer yn y paragraff arall. Rydyn "
        "ni'n nodi cymal os nad oes gair fel ‘os’ yn y frawddeg arall a allai ei gysylltu, neu "
        "os yw honno gymaint yn fyrrach ac yn dweud y gweddill i gyd.",
    ),
    examples=[
        Good(
            en="# Fees\n\nThe fee is £25. You can pay it by post, and you get a receipt.",
            cy="# Ffioedd\n\nY ffi yw £25. Cewch dalu drwy'r post. Cewch dderbynneb.",
        ),
        Bad(
            en="# Fees\n\nThe fee is £25. You can pay it by post. «You do not get the money back "
            "if you change your mind.»",
            cy="# Ffioedd\n\nY ffi yw £25. Cewch ei thalu drwy'r post.",
        ),
        Bad(
            en="# Bins\n\nWe collect the green bin on Monday. Put it out before 7am.",
            cy="# Biniau\n\nRydyn ni'n casglu'r bin gwyrdd ddydd Llun. «Peidiwch â rhoi gwydr neu "
            "baent ynddo.» Rhowch ef allan cyn 7yb.",
        ),
        Bad(
            en="# Fees\n\nSend the form and the letter to the council office «if you live in a "
            "flat in Wales».\n\n«Unless you are a student», pay £25 by post.\n\nAsk for help.",
            cy="# Ffioedd\n\nAnfonwch y ffurflen a'r llythyr i swyddfa'r cyngor.\n\nTalwch £25 "
            "drwy'r post.\n\nGofynnwch am help.",
        ),
        Bad(
            en="# Fees\n\nWe send the letter back to the office.\n\nAsk for help by post.",
            cy="# Ffioedd\n\nRydyn ni'n anfon y llythyr yn ôl i'r swyddfa «oherwydd bod y "
            "cyfeiriad ar y ffurflen yn anghywir».\n\nGofynnwch am help drwy'r post.",
        ),
        Bad(
            en="# Fees\n\nSend the form to the office. You can have the money at the school «or "
            "the book from the library».\n\nAsk for help.",
            cy="# Ffioedd\n\nAnfonwch y ffurflen i'r swyddfa. Cewch yr arian yn yr ysgol.\n\n"
            "Gofynnwch am help.",
        ),
        Bad(
            en="# Shops\n\nAll the shops in the town sell bread, «apart from the one by the "
            "river».\n\nAsk for help.",
            cy="# Siopau\n\nMae pob siop yn y dref yn gwerthu bara.\n\nGofynnwch am help.",
        ),
        Bad(
            en="# Dogs\n\nDogs may come to the park.\n\nAsk for help.",
            cy="# Cŵn\n\nCaiff cŵn ddod i'r parc«, ond nid i'r ysgol na'r llyfrgell».\n\n"
            "Gofynnwch am help.",
        ),
        Good(
            en="# Dogs\n\nDogs may come but must be kept on a lead.\n\nUse of the write API\n\n"
            "Wait to get in, or try again later. Back up your data.",
            cy="# Cŵn\n\nMae croeso i gŵn ond rhaid eu cadw ar dennyn ar bob adeg.\n\nDefnyddio'r "
            "API ysgrifennu\n\nArhoswch i gael mynediad, neu gallwch roi cynnig arall arni yn nes "
            "ymlaen. Gwnewch gopi wrth gefn o'ch data.",
        ),
        Bad(
            en="# Fees\n\nAnyone can join«, and it costs nothing to stay».\n\nThe money is at the "
            "office«, with a letter».",
            cy="# Ffioedd\n\nGall unrhyw un ymuno.\n\nMae'r arian yn y swyddfa.",
        ),
        Bad(
            en="# Dogs\n\nDogs may not come to the school or the park on Monday.\n\nAsk for help.",
            cy="# Cŵn\n\nNi chaiff cŵn ddod i'r ysgol na'r parc ddydd Llun «oni bai bod llythyr "
            "gan y meddyg».\n\nGofynnwch am help.",
        ),
        Bad(
            en="Send your form to the office in Bangor. «We do not take forms that are late.» "
            "Bring the letter with you.",
            cy="Anfonwch eich ffurflen i'r swyddfa ym Mangor. Dewch â'r llythyr gyda chi.",
        ),
        Good(
            en="# Help\n\nYou can phone the office if the form is late.\n\nAsk for the form.",
            cy="# Help\n\nGallwch ffonio'r swyddfa os yw'r ffurflen yn hwyr, neu ar 029 2000 0002."
            "\n\nGofynnwch am y ffurflen.",
        ),
        Good(
            en="# Help\n\nBeing on some benefits can help you qualify for legal aid.\n\nThe thing "
            "is, we don’t know who we don’t know. Ask for help.",
            cy="# Help\n\nOs ydych chi'n cael rhai budd-daliadau, gall hynny eich helpu i gymhwyso "
            "ar gyfer cymorth cyfreithiol.\n\nY peth yw, dydyn ni ddim yn gwybod pwy sydd yna "
            "os nad ydyn ni'n eu hadnabod nhw. Gofynnwch am help.",
        ),
        Good(
            en="# Help\n\nIf you lose the book, even by accident, pay for it. It is for people "
            "near you.\n\nIt does not meet WCAG 2.1.",
            cy="# Help\n\nOs byddwch yn colli'r llyfr, hyd yn oed yn ddamweiniol, talwch amdano. "
            "Mae ar gyfer pobl sy'n byw yn agos atoch.\n\nNid yw'n bodloni WCAG 2.1, Canllawiau "
            "Hygyrchedd Cynnwys y We.",
        ),
        Good(
            en="# Fees\n\nIf you live in a flat in Wales, send the form to the office. Send the "
            "letter if possible. Check if you can pay by post.",
            cy="# Ffioedd\n\nAnfonwch y ffurflen i'r swyddfa pan fyddwch yn byw mewn fflat yng "
            "Nghymru. Anfonwch y llythyr. Gwiriwch a allwch dalu drwy'r post.",
        ),
        Good(
            en="# Parents\n\nMarried parents need not both come. It has no effect with voting off. "
            "It is useful for formats with untranslated strings.",
            cy="# Rhieni\n\nNid oes rhaid i'r ddau ddod os ydynt yn briod. Nid oes effaith "
            "pan fydd pleidleisio wedi ei ddiffodd. Mae'n ddefnyddiol ar gyfer fformatau â "
            "llinynnau os nad ydyn nhw wedi eu cyfieithu.",
        ),
        Good(
            en="# Fees\n\nWithout a letter from the school you pay more.\n\nAsk for help.",
            cy="# Ffioedd\n\nOs nad oes gennych lythyr, rydych yn talu mwy.\n\nGofynnwch am help.",
        ),
        Good(
            en="# Game\n\nPress the button, and add a new `on button A pressed` event.",
            cy="# Gêm\n\nPwyswch y botwm, ac ychwanegwch ddigwyddiad `on button A pressed` (pan "
            "mae botwm A yn cael ei bwyso) newydd.",
        ),
        Good(
            en="# Help\n\nTo have the book you need to either:\n\nOnce you have the letter, you "
            "can come back to the school to\n\nwho can and cannot pay by post",
            cy="# Help\n\nI gael y llyfr, bydd angen i chi wneud y naill neu’r llall o’r canlynol:"
            "\n\nUnwaith y bydd y llythyr gennych\n\npwy sy'n gallu talu drwy'r post a phwy na all "
            "wneud hynny",
        ),
        Good(
            en="# Help\n\nCurrently, only files ending in a tilde are considered backup files.\n\n"
            "Ask for help by post.",
            cy="# Help\n\nAr hyn o bryd, dim ond y ffeiliau sydd yn gorffen gyda tilde a gaiff eu "
            "hystyried fel ffeiliau wrth gefn.\n\nGofynnwch am help drwy'r post.",
        ),
        Good(
            en="# Help\n\nPlease contact the office and give them the following information:\n\n"
            "Ask for help by post.",
            cy="# Help\n\nCysylltwch â'r swyddfa a rhannwch yr wybodaeth ganlynol: Mae eich "
            "tystysgrif yn cynnwys yr un rhifau cyfresol â thystysgrif arall.\n\nGofynnwch am "
            "help drwy'r post.",
        ),
        Good(
            en="# Bins\n\nWe collect the green bin on Monday. Put it out before 7am.",
            cy="# Biniau\n\nRhowch y bin gwyrdd allan cyn 7yb. Rydyn ni'n ei gasglu ddydd Llun.",
        ),
        Good(
            en="# Help\n\nNot quite, look closely at the form. The number is on the first page.",
            cy="# Help\n\nBron â bod. Edrychwch yn ofalus ar y ffurflen. Mae'r rhif ar y dudalen "
            "gyntaf.",
        ),
        Good(
            en="# Talk\n\nThey have bad days, like you. Sometimes they feel out of their depth.\n\n"
            "It is normal to feel anxious about it.",
            cy="# Siarad\n\nMaen nhw'n cael dyddiau gwael, fel chi.\n\nWeithiau maen nhw allan "
            "o'u dyfnder. Mae'n normal teimlo'n bryderus am y peth.",
        ),
        Good(
            en="# Talk\n\nListen.\n\nGive people a chance. Don't insist on apologies, or for "
            "people to own up.\nAsk people to say how they feel about the bird boxes in the park."
            "\n\nHelp",
            cy="# Siarad\n\nGwrandewch.\n\nRhowch gyfle i bobl. Peidiwch â mynnu ymddiheuriadau, "
            "na gofyn i bobl gyfaddef.\n\nGofynnwch i bobl ddweud sut maen nhw'n teimlo am y "
            "bocsys adar yn y parc.\n\nHelp",
        ),
        Good(
            en="# Help\n\nThe name is in use, replace the set?\n\nUsername taken. Try another?",
            cy="# Help\n\nMae set o'r un enw yn bodoli eisoes. Cymryd lle'r set?\n\nMae'r enw "
            "defnyddiwr hwnnw'n cael ei ddefnyddio eisoes. Cynnig un arall?",
        ),
        Good(
            en="# Games\n\nWe call characters that move around in games mobs, short for mobiles."
            "\n\nIf you are stuck, ask the people at the library for some help with it.",
            cy="# Gemau\n\nRydyn ni'n galw cymeriadau sy'n symud o gwmpas mewn gemau yn mobs, sy'n "
            'ffordd gyflym o ddweud "mobiles".\n\nOs ydych yn sownd, holwch y llyfrgell.',
        ),
        Good(
            en="# Help\n\nThe council does not have this form: it may be lost.",
            cy="# Help\n\nNid yw'r ffurflen hon gan y cyngor. Gall fod ar goll.",
        ),
        Good(
            en="# Help\n\nSorry, you do not have a place on this course at the office.",
            cy="# Help\n\nMae'n ddrwg gennym. Nid oes gennych le ar y cwrs hwn yn y swyddfa.",
        ),
        Good(
            en="# Fees\n\nOn the other hand, the school pays the fee for other children.",
            cy="# Ffioedd\n\nOnd mae'r ysgol yn talu'r ffi dros blant eraill.",
        ),
        Good(
            en="# Bins\n\nWe collect the green bin on Monday. Put it out before 7am.\n\n"
            "The brown bin goes out on Friday. Do not put glass in any of the bins.",
            cy="# Biniau\n\nRydyn ni'n casglu'r bin gwyrdd ddydd Llun. Rhowch ef allan cyn 7yb. "
            "Peidiwch â rhoi gwydr yn yr un o'r biniau.\n\nMae'r bin brown yn mynd allan ddydd "
            "Gwener.",
        ),
        Bad(
            en="# Trips\n\nThe form asks for your name, your address and your date of birth.\n\n"
            "Bring food «(a piece of bread and some milk)» to school with you.",
            cy="# Teithiau\n\nMae'r ffurflen yn gofyn am eich enw, eich cyfeiriad«, eich rhif "
            "ffôn» a'ch dyddiad geni.\n\nDewch â bwyd i'r ysgol gyda chi.",
        ),
        Bad(
            en="# Shop\n\nThe bridge is shut «because of rust».\n\nPeople «who have a blue badge» "
            "park free of charge.\n\nThe shop sells bread, honey and jam.\n\nKeep the receipt.",
            cy="# Siop\n\nMae'r bont ar gau.\n\nMae pobl yn parcio am ddim.\n\nMae'r siop yn "
            "gwerthu bara«, caws», mêl a jam.\n\nCadwch y dderbynneb. «Gwisgwch esgidiau.»",
        ),
        Good(
            en="# Park\n\nThe gate is locked at dusk.\n\nWe sell cutlery.\n\nUnpaid bills are sent "
            "on.",
            cy="# Parc\n\nCaiff y giât ei chloi pan fydd hi'n nosi.\n\nRydym yn gwerthu cyllyll, "
            "ffyrc a llwyau.\n\nAnfonir biliau ymlaen os nad ydynt wedi'u talu.",
        ),
        Bad(
            en="# Bins\n\nIf a bin is full, ring the office, or leave a message. «Do not climb in."
            "»\n\nDo not let the water freeze«, or the pipe will burst».\n\nAsk for help.",
            cy="# Biniau\n\nOs bydd bin yn llawn, ffoniwch y swyddfa, neu gadewch neges.\n\n"
            "Peidiwch â gadael i'r dŵr rewi.\n\nGofynnwch am help.",
        ),
        Bad(
            en="# Day\n\nWe wear black shoes, a white shirt«, a red scarf» and gloves.\n\n"
            "Bring the letter.",
            cy="# Diwrnod\n\nByddwn yn gwisgo esgidiau du, crys gwyn a menig.\n\n"
            "Dewch â'r llythyr.",
        ),
        Bad(
            en="# Shop\n\nBring the letter (but not the form«, which is old»).\n\n«In spite of the "
            "rain», people walked to Bangor.",
            cy="# Siop\n\nDewch â'r llythyr (ond nid y ffurflen).\n\nCerddodd pobl i Fangor.",
        ),
        Bad(
            en="# Farm\n\n«Do not ride on the cows.» Tell the farmer if a cow is thin or lost in "
            "the wood.",
            cy="# Fferm\n\nDywedwch wrth y ffermwr os gwelwch fod buwch yn denau neu ar goll yn y "
            "coed.",
        ),
        Bad(
            en="# School\n\nLeave the form in the office.\n\nTake the form «by hand» to the bank.",
            cy="# Ysgol\n\nGadewch y ffurflen yn y swyddfa «ar eich cyfrifoldeb eich hun»."
            "\n\nEwch â'r ffurflen i'r banc.",
        ),
        Bad(
            en="# Sea\n\nA tide table is like a calendar of the sea«, which you can for example "
            "buy in a shop or a library».\n\nAsk for help.",
            cy="# Môr\n\nMae tabl llanw fel calendr o'r môr.\n\nGofynnwch am help.",
        ),
        Bad(
            en="# Sale\n\nThey sell fish and bread every morning «except Sunday», and you can park "
            "by the river.\n\nThe paint takes a whole week to dry in winter.",
            cy="# Gwerthu\n\nMaen nhw'n gwerthu pysgod a bara bob bore, a chewch barcio ger yr "
            "afon.\n\nMae'r paent yn cymryd wythnos gyfan i sychu yn y gaeaf «hyd yn oed dan do».",
        ),
        Bad(
            en="Close the window «and lock the school gate» – we will send a letter.",
            cy="Caewch y ffenestr – byddwn yn anfon llythyr.",
        ),
        Bad(
            en="Choose a name, for example the street«, and write it on the door».",
            cy="Dewiswch enw, e.e. y stryd.",
        ),
    ],
)
def missing_sentence(pair: PagePair) -> Iterator[Hit]:
    """Align the sentences of the paired blocks and report what is left over, and lost clauses."""
    for segment, there in chain(lost_sentences(pair), lost_clauses(pair)):
        here = segment.block
        words = plain_case(segment.text).strip(" .!?,")
        is_courtesy = words in language(here.locale).courtesies
        is_contact = contacts(segment.text) and len(letters_of(segment.words_only)) < LEAST_BESIDE
        if is_courtesy or is_contact or any(stretches(here)) or any(stretches(there)):
            continue  # a block in both languages is reported as that, and so is a contact
        values = {"language": WRITTEN_IN[there.locale]}
        yield Hit(segment.span(), values, there.whole)
