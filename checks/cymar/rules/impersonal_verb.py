"""Passive and impersonal verbs, which leave out who acts."""

from collections.abc import Iterator

from cymar.analysis.language.own_words import is_own
from cymar.bilingual import Text
from cymar.finding import Severity
from cymar.languages import language
from cymar.languages.voice import Voice
from cymar.rule import Bad, Good, Hit, Scope, Topic, rule
from cymar.text.segment import Segment

VOICES = {
    Voice.PASSIVE: Text(en="passive", cy="oddefol"),
    Voice.IMPERSONAL: Text(en="impersonal", cy="amhersonol"),
}

NAME_WHO = Text(en="say who does it, as in ‘{instead}’", cy="dywedwch pwy, fel yn ‘{instead}’")
BEGIN_WITH_WHO = Text(
    en="begin with who does it, and an active verb",
    cy="defnyddiwch ferf bersonol, ac wedyn dywedwch pwy sy'n gwneud hynny",
)


@rule(
    over=Scope.OWN_SEGMENT,
    severity=Severity.SUGGESTION,
    topic=Topic.READABILITY,
    title=Text(
        en="A verb that does not say who acts", cy="Berf sydd ddim yn dweud pwy sy'n gwneud beth"
    ),
    message=Text(
        en="‘{verb}’ is {voice}: {cure}.",
        cy="Mae ‘{verb}’ yn {voice}: {cure}.",
    ),
    why=Text(
        en="Readers want to know who does what: us, them, or somebody else. Plain English guidance "
        "asks for active verbs, and plain Welsh guidance for personal ones. Verbs that describe "
        "a state, such as ‘is based’, and set phrases, such as ‘was born’, are left "
        "alone. Where who acts does not matter, allow it with your reason.",
        cy="Mae darllenwyr eisiau gwybod pwy sy'n gwneud beth: ni, nhw, neu rywun arall. Mae "
        "canllawiau Cymraeg Clir yn gofyn am ferfau personol, a chanllawiau Saesneg am ferfau "
        "gweithredol. Nid yw'r rheol yn edrych ar ferfau sy'n dweud sut mae pethau, fel "
        "‘lleolir’, nac ar ymadroddion sefydlog, fel ‘ganwyd’ a ‘gweler’. Os nad yw'n bwysig "
        "pwy sy'n gwneud hynny, caniatewch y ferf gyda'ch rheswm.",
    ),
    examples=[
        Good(
            en="We will send the form. You must check it. We are based in Bangor, and she was born "
            "there. The office is closed on Sundays.",
            cy="Byddwn ni'n anfon y ffurflen. Rhaid i chi ei gwirio. Ym Mangor mae'r swyddfa, ac "
            "yno y ganwyd hi. Gweler y map. Mae'r tir yn glir, a'r rhestr ar gael.",
        ),
        Good(
            en="You told us “it was sent”. She is interested in how it is made up.",
            cy="Dywedoch chi “fe'i hanfonwyd”. Cafodd y plant eu cinio, a chael ei llyfr hi.",
        ),
        Good(
            en="Be prepared to wait: tickets are sold out. He was made redundant. The page that is "
            "selected says that the file could not be uploaded.",
            cy="Mae newid a gofid yn y gwynt. Cafodd y clwb ei drwydded, a chafodd hi swydd. Oni "
            "nodir yn wahanol, cedwir pob hawl yn y rheolau fel y'u diwygiwyd.",
        ),
        Good(
            en="You may be used to this. The shop is located by the river, and may be closed on "
            "Monday.",
            cy="Efallai eich bod wedi arfer â hyn. Wrth yr afon mae'r siop, a gall fod ar gau "
            "ddydd Llun.",
        ),
        Good(
            en="You may delete it at any time, and we may read them. The fee is due by BACS. There "
            "have been repeated requests, and there may be increased costs.",
            cy="Cewch ei ddileu unrhyw bryd. Dyma'r bagiau rydych chi'n cael eu rhoi allan.",
        ),
        Bad(
            en="The hall «was built» by the parish. It «is managed» by HMPPS.",
            cy="Os «dywedwyd» hyn wrthych, ffoniwch. Rydw i'n «cael fy nhalu» ar ddydd Gwener.",
        ),
        Bad(
            en="It «is believed» that this is the way. Everyone «is thanked», and "
            "the beach «can be reached».",
            cy="«Credir» mai dyma'r ffordd. «Diolchir» i bawb, a «chyrhaeddir» y traeth.",
        ),
        Bad(
            en="My form «was mislaid» by the office. It «is decided» by a judge within a month.",
            cy="«Cawsom ein synnu» gan y tywydd.",
        ),
        Bad(
            en="The form «will be sent» by post. It «was carefully checked».",
            cy="«Anfonir» y ffurflen drwy'r post. Fe'i «gwiriwyd» yn ofalus.",
        ),
        Bad(
            en="Forms «must not be folded». The rules «are being changed».",
            cy="Ni «chaniateir» plygu'r ffurflen. Bydd y ffi'n «cael ei had-dalu».",
        ),
        Bad(
            en="The fee «can be paid» online.",
            cy="«Gellir» talu'r ffi ar-lein. «Caiff y ffi ei thalu» bob mis.",
        ),
    ],
)
def impersonal_verb(segment: Segment) -> Iterator[Hit]:
    """Look for the verbs of the language that leave out who acts."""
    block = segment.block
    for start, end, voice, instead in language(block.locale).impersonals(segment.words_only):
        if is_own(segment, start, end):
            cure = NAME_WHO.format({"instead": instead}) if instead else BEGIN_WITH_WHO
            values = {"verb": segment.text[start:end], "voice": VOICES[voice], "cure": cure}
            yield Hit(segment.span(start, end), values)
