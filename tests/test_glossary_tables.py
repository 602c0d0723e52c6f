"""Files in the shapes that spreadsheets write, brought into a glossary."""

import pytest

from cymar.errors import ConfigError
from cymar.glossary import Entry, Side
from cymar.glossary.exchange.table import read_table

TABLE = 'Term Saesneg,Cymraeg,"Diffiniad (Cymraeg)",Hefyd Cymraeg,Subject,Statws\r\n'
ROWS = 'cookie,cwci,"Ffeil ""fach"",\r\nar y we.",a; b,TG,draft\r\n,,,,TG,\r\n'
READ = Entry(
    Side("cookie"),
    Side("cwci", 'Ffeil "fach",\nar y we.', also=("a", "b")),
    status="draft",
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_spreadsheets(delimiter: str, encoding: str) -> None:
    text = (TABLE + ROWS.replace("a; b", '"a; b"')).replace('"",', '""@').replace(",", delimiter)
    text = text.replace('""@', '"",')
    for first in ("", f"sep={delimiter}\r\n"):
        reading = read_table((first + text).encode(encoding), "a.csv")
        assert [each.entry for each in reading.entries] == [READ]
        (notice,) = reading.notices
        assert notice.line == 1 + bool(first)
        assert notice.text.en.startswith("columns that are not used: \u2018Subject\u2019. The")


@pytest.mark.parametrize(
    ("heading", "side"),
    [
        ("Cymraeg", Side("x")), ("Term (Welsh)", Side("x")), ("term_cy", Side("x")),
        ("CY-GB", Side("x")), ("Cyfystyron Cymraeg", Side(also=("x",))),
        ("Lluosog (cy)", Side(plural=("x",))), ("Welsh not-in", Side(not_in=("x",))),
        ("Welsh definition", Side(definition="x")), ("Cymraeg Saesneg", None),
        ("Cymru", None),
    ],
)  # fmt: skip
def test_headings(heading: str, side: Side | None) -> None:
    reading = read_table(f"English,{heading}\na,x\n".encode(), "a.csv")
    assert reading.entries[0].entry == Entry(Side("a"), side)
    assert bool(reading.notices) == (side is None)


@pytest.mark.parametrize(
    ("name", "status"),
    [("A", "agreed"), ("Statws B", "agreed"), ("c", "draft"), ("Draft", "draft"), ("", "agreed")],
)
def test_the_status_of_a_term_bank(name: str, status: str) -> None:
    reading = read_table(f"Saesneg,Cymraeg,Statws\na,b,{name}\n".encode(), "a.csv")
    assert reading.entries[0].entry == Entry(Side("a"), Side("b"), status=status)


def test_a_status_that_is_none_of_ours() -> None:
    with pytest.raises(ConfigError) as raised:
        read_table(b"Saesneg,Statws\na,3\n", "a.csv")
    assert raised.value.to("en") == (
        "a.csv:2: no status is called ‘3’: put ‘agreed’ or ‘draft’ in the cell, or leave it empty."
    )


def test_two_columns_of_one_name() -> None:
    with pytest.raises(ConfigError) as raised:
        read_table(b"English,en term\na,x\n", "a.csv")
    assert raised.value.to("en").startswith("a.csv:1: two columns are called \u2018en term\u2019")
