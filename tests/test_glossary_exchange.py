"""What is taken out of a glossary and brought in again is the same, whatever it holds."""

import csv
import io
from collections.abc import Callable
from xml.parsers import expat

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cymar.errors import ConfigError
from cymar.glossary import Entry, Glossary, Side
from cymar.glossary.exchange.table import COLUMNS, read_table, table_text
from cymar.glossary.exchange.tbx import tbx_text
from cymar.glossary.exchange.tbx_read import read_tbx
from cymar.glossary.file import UNFIT, clean, parse_glossary
from cymar.glossary.merge import ImportedEntry, merged, replaced
from cymar.glossary.write import glossary_text
from support.examples import examples
from support.growth import grows_in_proportion

pytestmark = pytest.mark.long

ODD = [
    "<script>alert(1)</script>", "a; b \\; c", '"quoted", it\'s', "=1+1", "'=x", "-", "yes", "null",
    "2024-01-01", "مرحبا", "é", "[x]: # {y}", "&amp;", "]]>", "a\u00a0b\u200f", "😀", "(a|b)*", "#",
]  # fmt: skip
WORDS = st.one_of(
    st.sampled_from(ODD), st.text(st.characters(exclude_categories=("Cs",)), max_size=20)
).map(lambda text: clean(UNFIT.sub("", text)))
LINES = st.lists(WORDS, max_size=3).map(lambda lines: clean("\n".join(lines), several_lines=True))
LISTS = st.lists(WORDS.filter(bool), max_size=3).map(tuple)
SIDES = st.builds(
    Side, term=WORDS, definition=LINES, also=LISTS, plural=LISTS, not_in=LISTS, sort=WORDS,
    use=WORDS.map(lambda text: text and f"⇒ {text}"), gender=st.sampled_from(("", "m", "f", "m/f")),
).map(lambda side: side if side != Side() else None)  # fmt: skip
ENTRIES = st.lists(
    st.builds(Entry, SIDES, SIDES, LINES, st.sampled_from(("agreed", "draft"))).filter(
        lambda entry: bool(entry.en or entry.cy)
    ),
    max_size=4,
).map(tuple)


def from_yaml(text: str) -> tuple[Entry, ...]:
    return parse_glossary(text, "glossary.yml").entries


def from_table(text: str) -> tuple[Entry, ...]:
    return tuple(each.entry for each in read_table(text.encode(), "a.csv").entries)


def from_tbx(text: str) -> tuple[Entry, ...]:
    return tuple(each.entry for each in read_tbx(text.encode(), "a.tbx").entries)


WAYS = [(glossary_text, from_yaml), (table_text, from_table), (tbx_text, from_tbx)]


@pytest.mark.parametrize(("write", "read"), WAYS, ids=["yaml", "csv", "tbx"])
@given(entries=ENTRIES)
@examples(60)
def test_nothing_is_lost(
    write: Callable[..., str], read: Callable[..., tuple[Entry, ...]], entries: tuple[Entry, ...]
) -> None:
    text = write(entries)
    assert read(text) == entries
    assert write(read(text)) == text


NAMELESS = (Entry(en=Side(use="one"), cy=Side(use="un")),)


@given(entries=ENTRIES)
@example(entries=NAMELESS)
@examples(40)
def test_importing_what_was_exported_leaves_the_file_as_it_is(entries: tuple[Entry, ...]) -> None:
    for text in (glossary_text(entries), "# Top\n\n" + glossary_text(entries) + "# End"):
        glossary = parse_glossary(text, "glossary.yml")
        for imported in (
            read_table(table_text(entries).encode(), "a").entries,
            read_tbx(tbx_text(entries).encode(), "a").entries,
        ):
            for change in (replaced(glossary, imported), merged(glossary, imported)):
                assert (change.changed, change.added, change.gone) == (0, 0, 0)
                assert change.text.rstrip("\n") == text.rstrip("\n")


COMMENTED = """\
# The words of the trade

# Stages
- en: {term: alpha, definition: The first.}   # why
  cy:
    term: alffa
    definition: >
      Y cyntaf.
# Tools

- en:
    term: cookie
    definition: A file.
# at the end
"""


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_comments_stay_with_the_entries_that_do_not_change(end: str) -> None:
    text = COMMENTED.replace("\n", end)
    glossary = parse_glossary(text, "glossary.yml")
    csv_file = "en term,cy term,cy definition\ncookie,cwci,Ffeil.\nnew,newydd,N\n"
    change = merged(glossary, read_table(csv_file.encode(), "a.csv").entries)
    assert (change.added, change.changed, change.same, change.gone) == (1, 1, 1, 0)
    head, _, _ = COMMENTED.partition("# Tools")
    assert change.text == (
        head + "\n- en:\n    term: cookie\n    definition: A file.\n  cy:\n    term: cwci\n"
        "    definition: Ffeil.\n\n- en:\n    term: new\n  cy:\n    term: newydd\n"
        "    definition: N\n# at the end\n"
    ).replace("\n", end)


def test_a_column_that_is_there_and_empty_empties_the_field() -> None:
    glossary = Glossary((Entry(Side("a", "An a.", also=("b",)), None),))
    (change, merged_text) = (
        merged(glossary, read_table(text.encode(), "a.csv").entries).text
        for text in ("en term,en also\na,\n", "en term\na\n")
    )
    assert from_yaml(change) == (Entry(Side("a", "An a."), None),)
    assert from_yaml(merged_text) == glossary.entries


def test_replacing_keeps_only_what_is_imported() -> None:
    glossary = parse_glossary(COMMENTED, "glossary.yml")
    change = replaced(glossary, [ImportedEntry(Entry(Side("x"), None), frozenset())])
    assert (change.added, change.changed, change.same, change.gone) == (1, 0, 0, 2)
    assert from_yaml(change.text) == (Entry(Side("x"), None),)


def test_entries_with_one_term_are_each_met_once() -> None:
    entries = (Entry(Side("a", "1"), None), Entry(Side("a", "2"), None))
    reading = read_table(table_text(entries).encode(), "a")
    change = merged(parse_glossary(glossary_text(entries), "g"), reading.entries)
    assert (change.added, change.changed, change.same) == (0, 0, 2)


def test_a_spreadsheet_takes_nothing_for_a_formula() -> None:
    entry = Entry(Side("=HYPERLINK(1)", also=("@a", "-b")), None)
    row = next(csv.DictReader(io.StringIO(table_text([entry]).removeprefix("\ufeff"), newline="")))
    assert (row["en term"], row["en also"]) == ("'=HYPERLINK(1)", "'@a; -b")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "a.csv:1: the first row must name the columns"),
        ("a,b\n1,2\n", "a.csv:1: the first row must name the columns"),
        ("en term,en trem\n", "a.csv:1: there is no column ‘en trem’. Did you mean ‘en term’?"),
        ("en term,cy gender\n\nx,eb\n", "a.csv:3: ‘gender’ must be one of m, f, m/f."),
        ("en term\na,b\n", "a.csv:2: this row has more cells than the first."),
        (
            'en term\n"a\nb',
            "a.csv:3: the quotation marks of this row are not as CSV has them (unexpected",
        ),
        ("en term\na\x07\n", "a.csv:2: ‘term’ contains a control character (U+0007)"),
    ],
)
def test_a_table_that_cannot_be_used(text: str, message: str) -> None:
    with pytest.raises(ConfigError) as raised:
        read_table(text.encode(), "a.csv")
    assert raised.value.to("en").startswith(message)
    assert raised.value.to("cy") != raised.value.to("en")


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_spreadsheets_write_several_kinds_of_table(delimiter: str) -> None:
    text = "\ufeffEN Term,CY_term\r\nuser need,angen\r\n,\r\n".replace(",", delimiter)
    assert from_table(text) == (Entry(Side("user need"), Side("angen")),)
    assert set(COLUMNS) >= {"en term", "cy not-in", "status"}


BANK = """\
<?xml version="1.0"?>
<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX" xml:lang="en-GB"><text><body>
<termEntry id="1">
  <descrip type="subjectField">IT</descrip>
  <langSet xml:lang="en-GB">
    <descripGrp><descrip type="definition">A <hi>small</hi> file.</descrip></descripGrp>
    <ntig><termGrp><term>cookie</term></termGrp></ntig>
    <ntig><termGrp><term>biscuit</term>
      <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termGrp></ntig>
  </langSet>
  <langSet xml:lang="cy"><tig><term>cwci</term>
    <termNote type="grammaticalGender">masculine</termNote></tig><tig><term>briwsionyn</term></tig>
  </langSet>
  <langSet xml:lang="fr"><tig><term>témoin</term></tig></langSet>
</termEntry></body></text></martif>
"""


def test_a_terminology_bank_is_read() -> None:
    assert from_tbx(BANK) == (
        Entry(
            Side("cookie", "A small file."),
            Side("cwci", also=("briwsionyn",), gender="m"),
        ),
        Entry(Side("biscuit", use="cookie"), None),
    )
    tagged = BANK.replace('<descrip type="definition">', '<b:definition xmlns:b="x">').replace(
        "file.</descrip>", "file.</b:definition>"
    )
    assert from_tbx(tagged)[0].en == Side("cookie", "A small file.")


BOMB = '<!DOCTYPE tbx [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><tbx>&b;</tbx>'
FETCH = '<!DOCTYPE tbx [<!ENTITY a SYSTEM "file:///etc/passwd">]><tbx>&a;</tbx>'


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (BOMB, "a.tbx:1: the file declares entities"),
        (FETCH, "a.tbx:1: the file declares entities"),
        ("<tbx>\n<a></tbx>", "a.tbx:2: this is not valid XML"),
        ("", "a.tbx:1: this is not valid XML"),
        ("<html/>", "a.tbx:1: this is not a TBX file: its first element is ‘html’"),
    ],
)
def test_a_tbx_file_that_cannot_be_used(text: str, message: str) -> None:
    with pytest.raises(ConfigError) as raised:
        read_tbx(text.encode(), "a.tbx")
    assert raised.value.to("en").startswith(message)


def test_what_is_written_is_well_formed() -> None:
    expat.ParserCreate().Parse(tbx_text([Entry(Side("a & <b> ]]>"), None)]), True)


def many(size: int) -> tuple[Entry, ...]:
    return tuple(Entry(Side(f"term {n}", "What it is."), Side(f"term {n}")) for n in range(size))


def out_and_in(entries: tuple[Entry, ...]) -> None:
    glossary = parse_glossary(glossary_text(entries), "glossary.yml")
    table = read_table(table_text(entries).encode(), "a")
    assert glossary.entries == entries == tuple(each.entry for each in table.entries)
    assert from_tbx(tbx_text(entries)) == entries
    assert merged(glossary, table.entries).same == len(entries)


def test_the_time_grows_in_proportion_to_the_entries() -> None:
    assert grows_in_proportion(many, out_and_in, 200)
