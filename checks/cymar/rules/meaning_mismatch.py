"""Sentences whose two versions contradict each other: *not*, *before*, *must*, *Wales*."""

from collections.abc import Iterator

from cymar.align.align import align
from cymar.align.segments import are_long_and_unlike, is_likelier_elsewhere, segment_alignment
from cymar.analysis.meaning.opposed import opposed
from cymar.bilingual import WRITTEN_IN, Text, other
from cymar.differences import SAYS
from cymar.finding import Severity
from cymar.languages.meanings import Cue
from cymar.rule import Bad, Good, Hit, Scope, Topic, rule
from cymar.site import PagePair
from cymar.text.segment import Segment

IS_POSITIVE = Text(
    en="This says ‘{words}’, but the {language} has no word such as ‘not’",
    cy="Mae ‘{words}’ yma, ond nid oes gair fel ‘nid’ yn y fersiwn {language}",
)


@rule(
    over=Scope.PAGE_PAIR,
    severity=Severity.SUGGESTION,
    topic=Topic.TRANSLATIONS,
    title=Text(en="A meaning that differs", cy="Ystyr sy'n wahanol"),
    message=Text(
        en="{difference} ({place}): check that the two mean the same.",
        cy="{difference} ({place}): gwiriwch fod y ddwy'n golygu'r un peth.",
    ),
    why=Text(
        en="One small word decides what readers must do, until when and where: ‘not’, ‘before’, "
        "‘at least’, ‘must’, ‘open’, ‘Wales’. We compare such words in sentences that go together. "
        "The two versions may put the same thing in another way, so where other words may say it, "
        "we say nothing. Each version may say that it is in the other language too.",
        cy="Un gair bach sy'n penderfynu beth mae'n rhaid i ddarllenwyr ei wneud, tan pryd a ble: "
        "‘nid’, ‘cyn’, ‘o leiaf’, ‘rhaid’, ‘ar agor’, ‘Cymru’. Rydyn ni'n cymharu geiriau o'r "
        "fath mewn brawddegau sy'n cyfateb. Gall y ddwy fersiwn ddweud yr un peth mewn ffordd "
        "arall, felly os oes geiriau eraill a all ei ddweud, nid ydyn ni'n nodi dim. Gall pob "
        "fersiwn ddweud ei bod ar gael yn yr iaith arall hefyd.",
    ),
    examples=[
        Good(
            en="You must apply before 1 April if you live in England.",
            cy="Rhaid i chi wneud cais cyn 1 Ebrill os ydych chi'n byw yn Lloegr.",
        ),
        Bad(
            en="You «must» apply «before» 1 April if you live in «Wales».",
            cy="«Gallwch» wneud cais «ar ôl» 1 Ebrill os ydych chi'n byw yn «Lloegr».",
        ),
        Bad(
            en="You «do not need» a licence for each shop. Your documents will be returned.",
            cy="Bydd angen trwydded ar bob siop. «Ni fydd» eich dogfennau'n cael eu dychwelyd.",
        ),
        Bad(
            en="Bring «at least» two letters. You «should» tell England's courts.",
            cy="Dewch ag «uchafswm» o ddau lythyr. «Rhaid» i chi ddweud wrth lysoedd Lloegr.",
        ),
        Bad(
            en="Apply «without» a passport. The data is used solely to reply to you.",
            cy="Gwnewch gais «gyda» phasbort. Ni fydd y data ond yn cael ei ddefnyddio i'ch ateb.",
        ),
        Bad(
            en="We «never» share your data. We will pay you, otherwise it will not be done.",
            cy="Rydyn ni'n rhannu eich data. Byddwn yn eich talu, neu ni fydd yn cael ei wneud.",
        ),
        Bad(
            en="The nurse explained everything «in Welsh». «Hundreds» of bees swarm.",
            cy="Eglurodd y nyrs bopeth «yn Saesneg». Mae «miloedd» o wenyn yn heidio.",
        ),
        Bad(
            en="# Is there a shop?\n\n«Yes». It is by the door.",
            cy="# A oes siop?\n\n«Nac oes». Mae wrth y drws.",
        ),
        Good(
            en="Unplug the kettle and bring it back. We can't wait to see you. There are no fewer "
            "than 20 castles here.\n\n## Is it free?\n\nYes.",
            cy="Tynnwch blwg y tegell a dewch ag ef yn ôl. Rydyn ni'n edrych ymlaen at eich gweld. "
            "Mae cynifer ag 20 o gestyll yma.\n\n## Oes tâl?\n\nNac oes.",
        ),
        Good(
            en="This page is also available in Welsh. Ring us in Welsh on 01632 960902.",
            cy="Mae'r dudalen hon hefyd ar gael yn Saesneg. Ffoniwch ni yn Saesneg ar 01632 "
            "960902.",
        ),
        Good(
            en="You must not sit here. You cannot apply unless you are over 18.",
            cy="Ni chewch eistedd yma. Ni allwch wneud cais oni bai eich bod dros 18 oed.",
        ),
        Good(
            en="It starts after 10 people agree. Never lived here. It is non-taxable and unused. "
            "Don't forget to sign. Why not ask a friend? The wheel turns forever. Is this page not "
            "working? Ask whether you need to pay or not. We are a not-for-profit company.",
            cy="Ni fydd yn dechrau tan i 10 person gytuno. Erioed wedi byw yma. Nid yw'n "
            "drethadwy, a heb ei ddefnyddio. Cofiwch lofnodi. Beth am ofyn i ffrind? Mae'r olwyn "
            "yn troi am byth. A yw'r dudalen hon yn gweithio? Gofynnwch a oes angen i chi dalu ai "
            "peidio. Cwmni nid er elw ydyn ni.",
        ),
        Good(
            en="# Fees\n\nDo not pay at the office. Ask for form A1 by post.",
            cy="# Ffioedd\n\nGofynnwch am ffurflen A1 drwy'r post. Peidiwch â thalu yn y swyddfa.",
        ),
        Good(
            en="Choose whether or not to pay. A borderless table is here. Leave share mode on. "
            "It may or may not rain. Untested doors stay fixed in place. Discourage smoking.",
            cy="Dewiswch a ydych am dalu. Mae tabl heb ffiniau yma. Gadewch y modd rhannu "
            "ymlaen. Gall fod yn glawio. Nid oes modd symud drysau heb eu profi. Dywedwch wrth "
            "bobl am beidio ag ysmygu.",
        ),
        Good(
            en="Park in any bay. Your waste will be minimal. It includes, but is not limited to, "
            "this. We can allow only ten people.",
            cy="Cewch barcio am ddim yno. Ni fydd gennych lawer o wastraff. Mae'n cynnwys hyn "
            "ymhlith pethau eraill. Rhaid cyfyngu'r nifer i ddeg.",
        ),
        Bad(
            en="The «majority of our» car parks have wide bays.",
            cy="Mae gan «ein holl» feysydd parcio leoedd llydan.",
        ),
        Good(
            en="Most of our pages, and nearly all of the forms, are here.",
            cy="Mae'r rhan fwyaf o'n tudalennau, a'r ffurflenni bron i gyd, yma.",
        ),
        Bad(
            en="Pay by Friday, otherwise we will open the door.",
            cy="Talwch erbyn dydd Gwener, fel arall «ni fyddwn» yn agor y drws.",
        ),
        Bad(
            en="You can apply «until» 5 May. Children «under» 16 pay half. «No» dogs.",
            cy="Gallwch wneud cais «o» 5 Mai. Mae plant «dros» 16 oed yn talu hanner. Cŵn.",
        ),
        Bad(
            en="If you «do not» live in a flat, leave this blank. «Welsh» students get a grant.",
            cy="Os ydych chi'n byw mewn fflat, gadewch hwn yn wag. Mae myfyrwyr «Lloegr» yn cael "
            "cymorth.",
        ),
        Bad(
            en="«Following the» meeting, we publish a report. People aged 65 «or over» go in free.",
            cy="«Cyn» y cyfarfod, rydym yn cyhoeddi adroddiad. Mae pobl 65 oed «neu iau» yn mynd i "
            "mewn am ddim.",
        ),
        Bad(
            en="If you do not have a form, ask for one, and «do not» pay today.",
            cy="Os nad oes gennych ffurflen, gofynnwch am un, a thalwch heddiw.",
        ),
        Good(
            en="Open from 9am to 5pm. It goes up by 5 each year. Pay on 5 May. Bad thread makes "
            "bad nets. Independent people are unaffiliated. Empty names are not allowed. No, you "
            "agree. Request failed: the server could not open it.",
            cy="Ar agor 9am tan 5pm. Mae'n codi o 5 y flwyddyn. Rhaid talu ar 5 Mai. Nid yw edau "
            "wael yn gwneud rhwydi da. Nid yw pobl annibynnol yn gysylltiedig. Rhaid rhoi enw. Na, "
            "rydych chi'n cytuno. Methodd y cais: methodd y gweinydd ei agor.",
        ),
        Good(
            en="The code is longer than it must be. Some text is in the label. Seek advice where "
            "you are not sure.",
            cy="Mae'r cod yn hirach na'r hyn nad oes ei eisiau. Mae peth testun yn y label. "
            "Ceisiwch gyngor os ydych yn ansicr.",
        ),
        Bad(
            en="The path is «unsafe». Bring «no more than» 2 bags. Dogs are «banned».",
            cy="Mae'r llwybr yn «ddiogel». Dewch â «mwy na» 2 fag. «Caniateir» cŵn.",
        ),
        Bad(
            en="The office is open «from» 9am. The «Welsh» Parliament sits. Keep the form signed.",
            cy="Mae'r swyddfa ar agor «hyd at» 9am. Mae «Senedd yr Alban» yn eistedd. Cadwch y "
            "ffurflen «heb ei» llofnodi.",
        ),
        Good(
            en="You dont pay. The limit is 5 people. We closed it without saving. It is not "
            "unusual. The wiki may show words.",
            cy="'Sdim tâl. Ni chaniateir mwy na 5 o bobl. Fe'i caewyd heb ei gadw. Mae'n beth "
            "arferol. Bydd rhaid i chi deipio geiriau.",
        ),
        Good(
            en="The value (X) is not valid. No matter how often you pay, keep the unquoted letter. "
            "It stays dry.",
            cy="Dyw'r gwerth (X) ddim yn ddilys. Faint bynnag rydych yn talu, cadwch y llythyr heb "
            "ei ddyfynnu. Nid yw'n gwlychu.",
        ),
        Bad(
            en="The course «begins» on 3 May. Rents «went up». It is open daily, «including» "
            "Sunday. Members can «also» vote by post.",
            cy="Mae'r cwrs yn «gorffen» ar 3 Mai. «Gostyngodd» y rhenti. Mae ar agor bob dydd, «ac "
            "eithrio» dydd Sul. «Dim ond» drwy'r post y gall aelodau bleidleisio.",
        ),
        Bad(
            en="Children «under» 16 go free. Reply «no later than» 5 May. «Nearly» 95% agree. They "
            "have the «greatest» need. «More» people came. A form «may be used».",
            cy="Am ddim i blant 16 oed «neu'n hŷn». Atebwch «ddim cynharach na» 5 Mai. Mae «dros» "
            "95% yn cytuno. Nhw sydd â'r angen «lleiaf». Daeth «llai o» bobl. «Rhaid» defnyddio "
            "ffurflen.",
        ),
        Good(
            en="It is against the law to sell it to anyone. Make sure that you keep the receipt. "
            "The plan has yet to be agreed. Please do not hesitate to contact us. It opens at "
            "noon.",
            cy="Mae'n anghyfreithlon ei werthu i neb. Peidiwch â cholli'r dderbynneb. Nid yw'r "
            "cynllun wedi'i gytuno eto. Mae croeso i chi gysylltu â ni. Ni fydd ar agor tan ganol "
            "dydd.",
        ),
        Good(
            en="We want to reduce inequality. You must be 16 or over. All days except your own. We "
            "have a Welsh line. The UK and the council agree. Click ‘Do not save’.",
            cy="Rydym am gynyddu cydraddoldeb. Ni chewch fod o dan 16 oed. Pob dydd ond nid eich "
            "un chi. Mae gennym linell Saesneg. Mae'r DU a'r cyngor yn cytuno. Cliciwch ‘Gadael’.",
        ),
        Good(
            en="This fails the test. We can't help with the form. The feed is down. The website is "
            "misconfigured. You must fill in the form you choose. Please enter an unused name. "
            "Remove limits on undeleted letters. The bank has low funds. Six rooms, none of them "
            "square. There's no such thing as a silly question.\n\nNo. of letters\n\nis not free"
            "\n\nSend the form to the office to get a letter. Otherwise there is none.\n\n"
            "Prune apples and pears, but leave plums until they are in leaf.",
            cy="Nid yw hyn yn bodloni'r prawf. Ni allwn gynnig help gyda'r ffurflen. Nid yw'r llif "
            "yn weithredol. Mae'r wefan wedi'i cham-ffurfweddu. Rhaid llenwi'r ffurflen ddewisol. "
            "Defnyddiwch enw arall. Dileu terfynau ar lythyrau a adferwyd. Dim llawer o arian sydd "
            "gan y banc. Chwe ystafell, a'r un ohonynt yn sgwâr. Mae pob cwestiwn yn werth ei "
            "ofyn.\n\nNifer y llythyrau\n\nyn llyfr am ddim\n\nAnfonwch y ffurflen i'r swyddfa i "
            "gael llythyr, neu ni fydd llythyr.\n\nTociwch afalau a gellyg, ond nid eirin nes bod "
            "dail arnynt.",
        ),
        Good(
            en="Changes to colours will not be saved and some tools are not available. Turn this "
            "off to disable the alarm at night.",
            cy="Ni fydd newidiadau fel lliwiau'n cael eu cadw ac nid yw rhai offer ar gael. "
            "Diffoddwch hyn i analluogi'r larwm fel nad yw'n canu gyda'r nos.",
        ),
        Bad(
            en="You «do not have to» pay. You «need not» be in when they come. You can vote if "
            "you are 16 «or over».",
            cy="«Ni chewch» dalu. Mae'n rhaid i chi fod gartref pan ddôn nhw. Gallwch bleidleisio "
            "dros y Senedd os ydych yn 16 oed «neu'n iau».",
        ),
        Bad(
            en="We use the data solely to reply to you, and will «not» send it to others.",
            cy="Byddwn yn defnyddio'r data i'ch ateb yn unig, a byddwn yn ei anfon at eraill.",
        ),
        Good(
            en="Pay before 28 days have passed. Eat only after you have washed your hands. We "
            "have a zero-tolerance policy. We couldn't agree more. You must keep it, but you need "
            "not send it. Nothing is impossible. Not until you are 16 can you leave. We have no "
            "choice but to close. The rule is not without exceptions. Do not go until ready.",
            cy="Talwch o fewn 28 diwrnod. Golchwch eich dwylo cyn bwyta. Nid ydym yn goddef dim "
            "trais. Rydym yn cytuno. Rhaid i chi ei gadw. Mae popeth yn bosibl. Ni chewch adael "
            "nes eich bod yn 16. Rhaid i ni gau. Mae eithriadau i'r rheol. Ewch pan fo'n barod.",
        ),
        Bad(
            en="The bus does «not» wait for you. «Do not» go back until the doctor says so. Water "
            "is «not» free. The door «is closed». Dogs are «not» allowed, but a horse may come.",
            cy="Mae'r bws yn aros amdanoch. Ewch yn ôl nes bod y meddyg yn dweud. Mae dŵr am ddim. "
            "Mae'r drws «ar agor». Caniateir cŵn, ond caiff ceffyl ddod.",
        ),
        Bad(
            en="Do not open the door until it is safe. The office «must» be told. Work is done "
            "«without» charge. Children «over» eight pay.",
            cy="Peidiwch ag agor y drws nes «nad» yw'n ddiogel. «Caiff» y swyddfa wybod. Mae'r "
            "gwaith yn cael ei wneud am dâl. Mae plant «dan» wyth oed yn talu.",
        ),
        Good(
            en="There is no title or name. The letter was not sent or paid for. We cannot wait to "
            "see you, and it costs nothing. No dogs may come. Write to us if you are not happy "
            "with the answer. Use of the form is optional. Entry is restricted to members. Give "
            "reasons for each decision you dispute.",
            cy="Does dim teitl a does dim enw. Ni chafodd y llythyr ei anfon ac ni thalwyd amdano. "
            "Ni allwn aros i'ch gweld, ac nid yw'n costio dim. Ni chaiff yr un ci ddod. "
            "Ysgrifennwch atom os ydych yn anhapus â'r ateb. Nid oes rhaid i chi ddefnyddio'r "
            "ffurflen. Ni chaiff neb ond aelodau ddod i mewn. Mae angen i chi roi rhesymau dros "
            "bob penderfyniad yr ydych yn ei herio.",
        ),
    ],
)
def meaning_mismatch(pair: PagePair) -> Iterator[Hit]:
    """Compare the words that decide, sentence by sentence."""
    for blocks in align(pair):
        if not blocks.is_text or blocks.en.text == blocks.cy.text:
            continue
        for en, cy in segment_alignment(pair, blocks).pairs:
            for found in opposed(en, cy):
                if is_likelier_elsewhere(pair, blocks, en, cy):
                    break
                is_one_sided = found.en is None or found.cy is None
                if is_one_sided and are_long_and_unlike(pair, en, cy):
                    continue
                yield from _hits(en, found.en, cy, found.cy)


def _hits(en: Segment, en_cue: Cue | None, cy: Segment, cy_cue: Cue | None) -> Iterator[Hit]:
    """A hit at each of two cues that face each other, or at the only one."""
    sides = (en, en_cue, cy, cy_cue), (cy, cy_cue, en, en_cue)
    for here, cue, there, facing in sides:
        if cue:
            span, text, counterpart = here.span(cue.start, cue.end), IS_POSITIVE, there.span()
            said = span
            if facing:
                said = counterpart = there.span(facing.start, facing.end)
                text = SAYS
            values = {"language": WRITTEN_IN[other(here.block.locale)], "words": said.text}
            yield Hit(span, {"difference": text.format(values)}, counterpart)
