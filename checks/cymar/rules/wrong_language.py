"""Text in the other language."""

from collections.abc import Iterator, Sequence

from cymar.analysis.damage import has_failed
from cymar.analysis.language.dates_left import dates_left
from cymar.analysis.language.label_language import label_language
from cymar.analysis.language.other_language import stretches
from cymar.analysis.language.plain_words import is_mostly_own
from cymar.analysis.language.tables import is_bilingual_table
from cymar.analysis.language.words_left import may_have_words_left, words_left
from cymar.analysis.placeholders import is_placeholder
from cymar.bilingual import IN_LANGUAGE, Text, other
from cymar.finding import Severity
from cymar.languages.sentences import DASHES
from cymar.rule import Bad, Good, Hit, Scope, Topic, rule
from cymar.text.block import Block, Kind

LABELS = frozenset({Kind.LABEL, Kind.ABBREVIATION})
"""What is heard or seen by itself, and judged as labels are."""


@rule(
    over=Scope.WRITTEN,
    severity=Severity.ERROR,
    topic=Topic.TRANSLATIONS,
    title=Text(en="Text in the other language", cy="Testun yn yr iaith arall"),
    message=Text(
        en="This text is {found}: write it {page}, or say with ‘lang’ that it is meant.",
        cy="Mae'r testun hwn {found}: ysgrifennwch y testun {page}, neu nodwch â ‘lang’ ei fod yn "
        "fwriadol.",
    ),
    why=Text(
        en="Text left in the other language shuts readers out, and a screen reader speaks it with "
        "the wrong sounds. Months, weekdays and ordinals such as ‘5th’ are found wherever they are "
        "left, and so are a few words in a sentence of the page's own, such as ‘8am to 8pm’ on a "
        "Welsh page, tooltips, the words of diagrams and what is only heard. "
        "Names, code, quotations, titles of works and links to the other "
        'language are left alone. So is text marked with its language, such as ‘{: lang="cy" }’ '
        "after a paragraph. Short labels that are the same on both pages belong to the rule "
        "‘untranslated-text’, and never to both rules.",
        cy="Mae testun sydd yn yr iaith arall o hyd yn cau darllenwyr allan, ac mae darllenydd "
        "sgrin yn ei ddweud â'r seiniau anghywir. Rydyn ni'n dod o hyd i fisoedd, dyddiau'r "
        "wythnos a threfnolion fel ‘5ed’ ble bynnag maen nhw, ambell air mewn brawddeg yn iaith y "
        "dudalen, fel ‘8yb tan 8yh’ ar dudalen Saesneg, a geiriau mewn "
        "diagramau, awgrymiadau a labeli i ddarllenydd sgrin. Nid yw'r rheol yn edrych ar enwau, "
        "cod, dyfyniadau, teitlau gweithiau na dolenni at yr iaith arall. Nid yw chwaith yn edrych "
        'ar destun sy\'n nodi ei iaith, fel ‘{: lang="en" }’ ar ôl paragraff. Mae labeli byr '
        "sydd yr un fath ar y ddwy dudalen yn perthyn i'r rheol ‘untranslated-text’, a byth "
        "i'r ddwy reol.",
    ),
    examples=[
        Good(en="You must send the form to us.", cy="Rhaid i chi anfon y ffurflen aton ni."),
        Good(en="It is on 97 megahertz here.", cy="Mae ar 97 megahertz yma."),
        Good(
            en="[Darllenwch y dudalen hon yn Gymraeg](../cy/page.md)",
            cy="[Read this page in English](../en/page.md)",
        ),
        Good(
            en='<p lang="cy">Mae croeso i chi yma bob dydd.</p>',
            cy='You are welcome here every day.\n{: lang="en" }',
        ),
        Good(
            en="- Cymdeithas Hanes y Môr a'r Mynydd\n- Merched y Wawr",
            cy="- Society for the Study of Sea and Mountain\n- Head of Planning for the Coast",
        ),
        Good(
            en="She sang *Mae'r haf yn ein gardd ni*, and said “Dyna ni am y tro, bawb”.",
            cy="Canodd hi *The summer is in our garden*, a dweud “That is it for now, everyone”.",
        ),
        Good(
            en="> Rhaid i bob un ohonom ni ofalu am y môr.",
            cy="> Each one of us must look after the sea.",
        ),
        Bad(
            en="> We were there on «dydd Mercher», and it was all that we wanted it to be.\n"
            "> «— Mair a'i chwaer, a ddaeth yma ym mis Mai»",
            cy="> Roedden ni yno ddydd «Wednesday», ac roedd popeth fel yr oedden ni am iddo fod.\n"
            "> «— Mair and her sister, who came here in May»",
        ),
        Good(
            en="> Welwn ni chi ddydd Sadwrn, da chi!",
            cy="> See you on Saturday, for the match!",
        ),
        Good(
            en="Choose **Cadw a mynd yn ôl i'r dechrau**.",
            cy="Dewiswch **Save and go back to the start**.",
        ),
        Good(
            en="- [Y cynllun ar gyfer ein parciau a'n traethau](cynllun.pdf)\n"
            "- Sut i ofalu am eich coed (Welsh only)",
            cy="- [The plan for our parks and our beaches](plan.pdf)\n"
            "- How to look after your trees (Saesneg yn unig)",
        ),
        Good(
            en="Jones, A. (2019) Y môr a'r mynydd yn ein straeon.",
            cy="Jones, A. (2019) The sea and the mountain in our stories.",
        ),
        Good(
            en="## Dysgu drwy wneud\n\nWe hold the Dysgu drwy wneud days in the spring.",
            cy="## Learning by doing\n\nRydyn ni'n cynnal dyddiau Learning by doing yn y gwanwyn.",
        ),
        Bad(
            en="«Rhaid i chi anfon y ffurflen aton ni.»",
            cy="«You must send the form to us.»",
        ),
        Bad(
            en="## «Sut i wneud cais am y drwydded»\n\n- «Enw a chyfeiriad y person sy'n talu»",
            cy="## «How to apply for the licence»\n\n- «The name and address of the payer»",
        ),
        Bad(
            en="![«Mae dwy ferch yn darllen wrth y môr»](beach.png)",
            cy="![«Two girls are reading by the sea»](traeth.png)",
        ),
        Bad(
            en="Send us the form. «Byddwn ni'n ysgrifennu atoch chi o fewn wythnos.» It is free.",
            cy="Anfonwch y ffurflen aton ni. «We will write to you within a week.» Mae am ddim.",
        ),
        Bad(
            en="The fee goes up on **5 «Medi» 2026**. We are closed on «dydd Llun».",
            cy="Bydd y ffi yn codi ar **5 «September» 2026**. Rydyn ni ar gau ddydd «Monday».",
        ),
        Bad(
            en="Updated in «Tachwedd»\n\n| Day | Hours |\n|---|---|\n| «Llun 5 Mai» | 9am |",
            cy="Newydd ym mis «May»\n\n| Dydd | Oriau |\n|---|---|\n| «Thursday 5 May» | 9yb |",
        ),
        Bad(
            en="---\nlabel: «Ewch â'ch arian»\n---\n\n"
            '<button aria-label="«Cau\'r ffenestr hon»">x</button> '
            '[A](b.md "«Lle i fynd nesaf»")\n\n'
            "```mermaid\ngraph TD\n  A[«Mae'r ffurflen yma»] --> B[The form is there]\n```",
            cy="---\nlabel: «Take your money»\n---\n\n"
            '<button aria-label="«Close this window»">x</button> [A](b.md "«Where to go next»")\n\n'
            "```mermaid\ngraph TD\n  A[«The form is here»] --> B[Mae'r ffurflen yno]\n```",
        ),
        Bad(
            en="```mermaid\nflowchart LR\n  A -- «Mae'r ffi yma» --> B\n```\n\n"
            "```mermaid\ngantt\n  «Ysgrifennu'r cynllun» :a1, 2026-01-01, 30d\n```",
            cy="```mermaid\nflowchart LR\n  A -- «The fee is here» --> B\n```\n\n"
            "```mermaid\ngantt\n  «Write the plan» :a1, 2026-01-01, 30d\n```",
        ),
        Bad(
            en="::: tip «Darllenwch hyn yn gyntaf»\nPay.\n:::\n\n:::note[«Darllenwch y llythyr»]",
            cy="::: tip «Read this first»\nTalwch.\n:::\n\n:::note[«Read the letter»]",
        ),
        Bad(
            en="Friday from 2pm, or «Sadwrn» from 6am.\n\n| Film | Dates | Notes |\n|---|---|---|\n"
            "| A | 1 June | talk on 3 «Mehefin» |",
            cy="«Tue» 4 Awst a «Wed» 5 Awst.\n\n| Ffilm | Pryd | Nodiadau |\n|---|---|---|\n"
            '| A | 1 Mehefin | sgwrs 3 «June» |\n\n!!! info "Updated 14 «February»"\n\n    Ewch.',
        ),
        Good(
            en='<a href="/cy" hreflang="cy" title="Tudalen yn Gymraeg">C</a> '
            '<iframe title="Cymdeithas y Wawr" src="/a"></iframe> '
            '`<b title="Cau\'r ffenestr hon">`',
            cy='<a href="/en" hreflang="en" title="A page in English">E</a> '
            '<iframe title="Code Club" src="/a"></iframe> `<b title="Close this window">`',
        ),
        Bad(
            en="«Mawrth» to May, or on «Gwener», for the «3edd» race.",
            cy="«March» i Fai, neu o «August» i Fedi, ar gyfer y «3rd» ras.",
        ),
        Bad(en="Come on the «5ed» of May.", cy="Dewch ar y «5th» o Fai."),
        Bad(
            en="---\ncategory: «Etholiadau»\n---\n\n| Mon | «Maw» |\n|---|---|\n| 1 | 2 |\n\n"
            "«Maw» 14 May",
            cy="---\ncategory: «Elections»\n---\n\n| Llun | «Tue» |\n|---|---|\n| 1 | 2 |\n\n"
            "«Tue» 14 Mai",
        ),
        Good(
            en="---\ncategory: news\nsection: Python\n---\n\n- Tue (Maw)",
            cy="---\ncategory: news\nsection: Python\n---\n\n- Tue (Maw)",
        ),
        Bad(
            en="- «Mer-Gwe»: 7am\n- «Rhag» 2026",
            cy="- «Mon to Fri»: 7yb\n- «Dec» 2026",
        ),
        Good(
            en="- Sad: we lost. Mer 5 is wet.\n- In Maw 2026",
            cy="- Sun: haul. Sat yn y tŷ.\n- Yn ôl Dec 2026",
        ),
        Bad(
            en="Open «Llun» to Friday, and «Mercher» a «Gwener» too.\n\n- «Mawrth» – closed",
            cy="Ar agor «Monday» i ddydd Gwener, a «Wednesday» hefyd.\n\n- «Sunday» – ar gau",
        ),
        Bad(
            en="Open Monday «tan» Friday, 9am «i» 5pm. Ask «gyda» your form within 5 «wythnos».",
            cy="Ar agor dydd Llun «to» ddydd Gwener, 9am «until» 5pm. Gofynnwch «with» eich "
            "ffurflen o fewn 5 «working days».",
        ),
        Bad(
            en="«Mawrth» and Wednesday: closed. If it is late, «ewch at y Cyngor os mynnwch».",
            cy="Dydd Sadwrn: «weddings only». Os yw'n hwyr, we «may not be able to» help. We "
            "«would rather agree» a plan gyda chi. «When it rains», mae'r cae yn wlyb.",
        ),
        Bad(
            en="<abbr title='«Llywodraeth Cymru»'>LC</abbr> "
            "<button aria-label='«Cysylltwch â Thîm y Dreth»'>x</button>",
            cy="<abbr title='«Department for Work and Pensions»'>DWP</abbr> "
            "<button aria-label='«Apply for Help with Your Rent»'>x</button>",
        ),
        Bad(
            en="<button>«Dechrau nawr»</button> <svg><title>«Siart o'r glaw»</title></svg>\n\n"
            '<input type="submit" value="«Anfon y ffurflen»">\n\n[a]: /b "«Canllaw i denantiaid»"',
            cy="<button>«Start now»</button> <svg><title>«Chart of rainfall»</title></svg>\n\n"
            '<input type="submit" value="«Send the form»">\n\n[a]: /b "«The guide for tenants»"',
        ),
        Bad(
            en="The PCSO called.\n\n*[PCSO]: «swyddog sy'n helpu'r heddlu»",
            cy="Galwodd y PCSO.\n\n*[PCSO]: «police community support officer»",
        ),
        Bad(
            en="There are other halls. «Mae gwersi Cymraeg mewn neuaddau eraill hefyd, felly "
            "gofynnwch am le.»",
            cy="Mae neuaddau eraill. «Other halls have English classes, so you can ask them for a "
            "place there.»",
        ),
        Bad(
            en="Read the guidance «ac anfonwch hi atom», or call.",
            cy="Darllenwch y canllawiau «and apply online», neu ffoniwch.",
        ),
        Good(
            en="We hold our Dysgu trwy greu sessions with hwyl. The x and y values. A chi square.",
            cy="Cynllun proof of concept yw hwn (info and relationships). Mae'r to yn gollwng, a "
            "choffi a the gwyrdd ar gael. Visual Basic for Applications yw ef.",
        ),
        Bad(
            en="---\nversion: «Fel y'i newidiwyd ar ôl y cyfarfod»\nnav_label: «Help i dalu»\n"
            "title_cy: Fel y'i newidiwyd ar ôl hyn\nauthor: Tim Glas\n---\n\nPay here.",
            cy="---\nversion: «As changed after the meeting»\nnav_label: «Help to pay»\n"
            "title_en: As changed after this\nauthor: Rose Green\n---\n\nTalwch yma.",
        ),
        Good(en="Text to follow", cy="Welsh to follow"),
        Good(
            en="| English | Welsh |\n|---|---|\n| The payer | Enw'r person sy'n talu |",
            cy="| Saesneg | Cymraeg |\n|---|---|\n| The name of the payer of it | Enw'r talwr |",
        ),
        Good(
            en="May I march in June? Ebrill and Medi sang in Ysgol Hydref, and read ‘Cân Mehefin’.",
            cy="Mae April a June yn canu. Black Friday yw hi, yn ôl “The May report”. Aeth yr "
            "21st Century Band ymlaen.",
        ),
        Good(
            en="| Welsh | English |\n|---|---|\n| dydd Llun | Monday |\n\n"
            '<b lang="cy">5 Medi</b> is 5 September.',
            cy="| Cymraeg | Saesneg |\n|---|---|\n| Medi | September |\n\n"
            'Y 1af (1st) o <i lang="en">May</i>.',
        ),
    ],
)
def wrong_language(block: Block) -> Iterator[Hit]:
    """Look for blocks, sentences and words in them, and dates, that are in the other language."""
    may_be_label = block.kind in LABELS
    if not may_be_label and not may_have_words_left(block):
        return
    there = other(block.locale)
    names = {"found": IN_LANGUAGE[there], "page": IN_LANGUAGE[block.locale]}
    is_label = may_be_label and label_language(block) == there
    is_quoted = block.is_quoted
    if is_quoted and not is_mostly_own(block.text, block.locale):
        return
    found = [(0, len(block.text))] if is_label else list(stretches(block))
    if is_quoted:
        found = [each for each in found if block.text.startswith(DASHES, each[0])]  # whose words
    for looked_for in (dates_left,) if is_quoted else (dates_left, words_left):
        found += [
            (start, end)
            for start, end in looked_for(block)
            if not any(first <= start < last for first, last in found)
        ]
    if found and is_bilingual_table(block):
        return
    for start, end in _joined(found, block.text):
        text = block.text[start:end]
        if is_placeholder(text) or has_failed(text):
            continue  # which other rules report
        yield Hit(block.span(start, end), names)


def _joined(found: Sequence[tuple[int, int]], text: str) -> Iterator[tuple[int, int]]:
    """The stretches in order, those with nothing but a space between them as one."""
    start = end = -1
    for first, last in sorted(found):
        if end >= 0 and text[end:first] == " ":
            end = last
            continue
        if end >= 0:
            yield start, end
        start, end = first, last
    if end >= 0:
        yield start, end
