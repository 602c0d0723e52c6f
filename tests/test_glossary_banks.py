"""Files in the shapes that terminology banks write, brought into a glossary."""

import pytest

from cymar.cli import main
from cymar.errors import ConfigError
from cymar.glossary import Entry, Side
from cymar.glossary.exchange.tbx_read import read_tbx
from cymar.glossary.merge import ImportedFile
from support.sites import MakeSite

SOFTWARE_MAKER = """\
<?xml version='1.0' encoding="UTF-8"?>
<martif type="TBX" xml:lang="en-US"><martifHeader><fileDesc><sourceDesc><p>Terms</p></sourceDesc>
</fileDesc></martifHeader><text><body>
<termEntry id="1_1"><langSet xml:lang="en-US"><descripGrp><descrip type="definition">A small
file.</descrip></descripGrp><ntig><termGrp><term id="1">cookie</term><termNote type="partOfSpeech"
>Noun</termNote></termGrp></ntig></langSet><langSet xml:lang="cy-gb"><ntig><termGrp><term id="2"
>cwci</term><termNote type="partOfSpeech">Noun</termNote><termNote type="grammaticalGender"
>Masculine</termNote><termNote type="grammaticalNumber">NotSelected</termNote></termGrp></ntig>
</langSet></termEntry></body></text></martif>
"""

UNION = """\
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX" xml:lang="en"><text><body>
<!-- Exported -->
<termEntry id="IATE-1">
  <descripGrp><descrip type="subjectField">Law</descrip></descripGrp>
  <langSet xml:lang="cym">
    <tig><term>hysbysiad</term><termNote type="grammaticalGender">m</termNote>
      <admin type="source">Deddf 2019</admin><descrip type="reliabilityCode">9</descrip></tig>
    <tig><term>hysbyseb</term>
      <termNote type="normativeAuthorization">supersededTerm</termNote></tig>
  </langSet>
  <langSet xml:lang="en_GB">
    <tig><term>NTC</term><termNote type="termType">abbreviation</termNote>
      <termNote type="normativeAuthorization">admittedTerm</termNote></tig>
    <tig><term>notice</term><descrip type="definition">What is told.</descrip>
      <termNote type="normativeAuthorization">standardizedTerm</termNote></tig>
  </langSet>
</termEntry></body></text></martif>
"""

TAGS = """\
<tbx type="TBX-Basic" style="dct" xml:lang="cy" xmlns="urn:iso:std:iso:30042:ed-2"
  xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
<text><body><conceptEntry id="c1"><min:subjectField>TG</min:subjectField>
  <basic:definition>Ffeil <hi>fach</hi>.</basic:definition><basic:source>Panel</basic:source>
  <langSec xml:lang="cy-GB"><termSec><term>cwci</term>
    <min:partOfSpeech>enw gwrywaidd</min:partOfSpeech>
    <min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus></termSec></langSec>
  <langSec xml:lang="en-GB"><basic:definition>A small file.</basic:definition>
    <termSec><term>biscuit</term>
      <min:administrativeStatus>deprecatedTerm-admn-sts</min:administrativeStatus></termSec>
    <termSec><term>web cookie</term>
      <min:administrativeStatus>admittedTerm-admn-sts</min:administrativeStatus></termSec>
    <termSec><termNoteGrp><min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus>
      </termNoteGrp><term>cookie</term></termSec></langSec>
</conceptEntry></body></text></tbx>
"""

COUNTRIES = """\
<tbx type="TBX-Basic" style="dca" xml:lang="en-US" xmlns="urn:iso:std:iso:30042:ed-2">
<text><body><conceptEntry id="1">
<descripGrp><descrip type="definition">What one does.</descrip>
<admin type="source">S</admin></descripGrp>
<langSec xml:lang="en-US"><termSec><term>behavior</term></termSec>
<termSec><term>conduct</term></termSec></langSec>
<langSec xml:lang="en-GB"><termSec><term>behaviour</term></termSec>
<termSec><term>conduct</term></termSec></langSec>
<langSec xml:lang="cy"><termSec><term>ymddygiad</term>
<termNoteGrp><termNote type="grammaticalGender">masculine</termNote></termNoteGrp>
</termSec></langSec>
</conceptEntry></body></text></tbx>
"""

COOKIE, CWCI = Side("cookie", "A small\nfile."), Side("cwci", gender="m")


@pytest.mark.parametrize(
    ("text", "entries", "unread"),
    [
        (SOFTWARE_MAKER, [Entry(COOKIE, CWCI)], "5: ‘partOfSpeech’, ‘grammaticalNumber’"),
        (
            UNION,
            [
                Entry(
                    Side("notice", "What is told.", also=("NTC",)),
                    Side("hysbysiad", gender="m"),
                    "Deddf 2019",
                ),
                Entry(None, Side("hysbyseb", use="hysbysiad")),
            ],
            "6: ‘subjectField’, ‘reliabilityCode’, ‘termType’",
        ),
        (
            TAGS,
            [
                Entry(
                    Side("cookie", "A small file.", also=("web cookie",)),
                    Side("cwci", "Ffeil fach.", gender="m"),
                    "Panel",
                ),
                Entry(Side("biscuit", use="cookie"), None),
            ],
            "3: ‘subjectField’",
        ),
        (
            COUNTRIES,
            [
                Entry(
                    Side("behaviour", "What one does.", also=("conduct", "behavior")),
                    Side("ymddygiad", gender="m"),
                    "S",
                )
            ],
            "",
        ),
    ],
    ids=["ntig", "tig", "dct", "countries"],
)
def test_banks(text: str, entries: list[Entry], unread: str) -> None:
    reason = "data that a glossary has no place for, and is left out"
    notices = [f"{unread.replace(': ', f': {reason}: ')}."] if unread else []
    for content in (
        text.encode(),
        b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode(),
        text.replace("UTF-8", "UTF-16").encode("utf-16"),
    ):
        reading = read_tbx(content, "a.tbx")
        assert [each.entry for each in reading.entries] == entries
        assert messages(reading) == notices


@pytest.mark.parametrize(
    ("descriptions", "gender"),
    [
        ("<termNote type='grammaticalGender'>feminine</termNote>", "f"),
        ("<termNote type='grammaticalGender'>other</termNote>", "m/f"),
        ("<termNote type='grammaticalGender'>NotSelected</termNote>", ""),
        ("<termNote type='partOfSpeech'>eb</termNote>", "f"),
        ("<termNote type='partOfSpeech'>Noun, Masculine, Singular</termNote>", "m"),
        ("<termNote type='partOfSpeech'>enw gwrywaidd/benywaidd</termNote>", "m/f"),
        ("<termNote type='partOfSpeech'>b</termNote>", ""),
    ],
)
def test_the_gender_is_that_of_the_main_term(descriptions: str, gender: str) -> None:
    text = (
        "<martif><text><body><termEntry><langSet xml:lang='wel'><tig><term>arall</term>"
        "<termNote type='administrativeStatus'>admittedTerm-admn-sts</termNote>"
        "<termNote type='grammaticalGender'>masculine</termNote></tig>"
        f"<tig><term>un</term>{descriptions}</tig></langSet></termEntry></body></text></martif>"
    )
    (found,) = read_tbx(text.encode(), "a").entries
    assert found.entry.cy == Side("un", also=("arall",), gender=gender)


def concept(**terms: str) -> str:
    sections = (
        f"<langSec xml:lang='{lang}'><termSec><term>{term}</term>{'' if term != 'old' else OLD}"
        "</termSec></langSec>"
        for lang, term in terms.items()
    )
    return f"<conceptEntry>{''.join(sections)}</conceptEntry>"


OLD = "<termNote type='administrativeStatus'>deprecatedTerm-admn-sts</termNote>"
GAPS = "\n".join(
    [
        "<tbx><text><body>", concept(en="a", cy="b"), concept(en="c"), concept(en="d", fr="e"),
        concept(cy="f", en=""), concept(fr="g"), concept(en="old"), "</body></text></tbx>",
    ]
)  # fmt: skip


def messages(reading: ImportedFile, locale: str = "en") -> list[str]:
    return [f"{each.line}: {each.text.to(locale)}" for each in reading.notices]


def test_what_is_left_out_and_what_is_missing_is_reported() -> None:
    reading = read_tbx(GAPS.encode(), "a")
    assert [each.entry for each in reading.entries] == [
        Entry(Side("a"), Side("b")), Entry(Side("c"), None), Entry(Side("d"), None),
        Entry(None, Side("f")),
    ]  # fmt: skip
    assert messages(reading) == [
        "6: entries left out, with no term to use in English or Welsh: 2. This is the first.",
        "5: entries without an English term: 1. This is the first.",
        "3: entries without a Welsh term: 2. This is the first.",
    ]
    assert messages(reading, "cy")[2] == "3: cofnodion heb derm Cymraeg: 2. Dyma'r cyntaf."


def test_only_the_first_definition_is_read() -> None:
    definitions = "".join(
        f"<descrip type='definition'>{each}</descrip>" for each in ("One.", "Two.")
    )
    concepts = f"{concept(en='a', cy='b')}\n{concept(en='c', cy='d')}"
    text = f"<tbx><text><body>\n{concepts}</body></text></tbx>".replace(
        "<term>d", f"{definitions}<term>d"
    )
    reading = read_tbx(text.encode(), "a")
    assert reading.entries[1].entry.cy == Side("d", "One.")
    assert messages(reading) == [
        "3: entries with several definitions in a language, of which the first is kept: 1. This is "
        "the first."
    ]
    assert messages(reading, "cy")[0].startswith("3: cofnodion â mwy nag un diffiniad mewn iaith")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (
            b"<!DOCTYPE martif SYSTEM 'x.dtd'>\n<martif>caf&eacute;</martif>",
            "a.tbx:2: nothing here says what \u2018&eacute;\u2019 stands for",
        ),
        (
            b"<!DOCTYPE tbx [<!ENTITY % p SYSTEM 'http://127.0.0.1/x'> %p;]>\n<tbx/>",
            "a.tbx:1: the file declares entities",
        ),
        (
            b"<?xml version='1.0' encoding='shift_jis'?>\n<tbx/>",
            "a.tbx:1: this is not valid XML",
        ),
        (b"<?xml version='1.0' encoding='none'?>\n<tbx/>", "a.tbx:1: this is not valid XML"),
        (b"<tbx>\n" + b"<a>" * 50_000, "a.tbx:2: elements are nested more than 100"),
        (b"\xff\xfe<\x00", "a.tbx:1: this is not valid XML"),
    ],
    ids=["undeclared", "parameter", "multi-byte", "unknown-encoding", "deep", "cut-off"],
)
def test_a_bank_that_cannot_be_trusted(content: bytes, message: str) -> None:
    with pytest.raises(ConfigError) as raised:
        read_tbx(content, "a.tbx")
    assert raised.value.to("en").startswith(message)
    assert "\n" not in raised.value.to("cy")


def test_the_command_reports_what_was_left_out(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str]
) -> None:
    site = make_site({"cymar.toml": "", "docs/en/a.md": "# A\n", "docs/cy/a.md": "# A\n"})
    (site / "bank.tbx").write_text(GAPS, encoding="utf-8")
    (site / "list.csv").write_bytes("Welsh\tNotes\r\ntŷ\tx\r\n".encode("utf-16"))
    for file in ("bank.tbx", "list.csv"):
        with pytest.raises(SystemExit) as stopped:
            main(["glossary", "import", file, "--merge", "--language=cy"])
        assert stopped.value.code == 0
    out, err = capsys.readouterr()
    assert "list.csv:1: colofnau nad yw Cymar yn eu defnyddio: \u2018Notes\u2019." in err
    assert "bank.tbx:3: cofnodion heb derm Cymraeg: 2. Dyma'r cyntaf." in err
    assert "newydd: 4," in out
    assert "tŷ" in (site / "glossary.yml").read_text(encoding="utf-8")
