"""Reading the glossary: every problem is reported at once, with its line and its cure."""

import re
from dataclasses import replace

import pytest

from cymar.bilingual import LOCALES
from cymar.errors import ConfigError
from cymar.glossary import Entry, Glossary, Side
from cymar.glossary.file import GlossaryError, parse_glossary
from support.growth import grows_in_proportion

WHOLE = """\
# The words of the trade

- en:
    term: "5G"
    also: [fifth generation]
    plural: []
    not-in: 5G-free
    definition: |
      A mobile network.

      Faster than 4G.
  cy:
    term: 5G
    gender: m/f
    sort: pump g
    definition: >
      Rhwydwaith
      symudol.
  source: Ofcom
  status: draft

- cy: {term: wrth symud ymlaen, use: o hyn ymlaen}
- en: {term: cookie}
  cy:
"""


def test_an_entry_has_what_the_file_has() -> None:
    glossary = parse_glossary(WHOLE, "glossary.yml")
    assert glossary.entries == (
        Entry(
            en=Side("5G", "A mobile network.\n\nFaster than 4G.", also=("fifth generation",),
                    not_in=("5G-free",)),
            cy=Side("5G", "Rhwydwaith symudol.", gender="m/f", sort="pump g"),
            source="Ofcom",
            status="draft",
        ),
        Entry(en=None, cy=Side("wrth symud ymlaen", use="o hyn ymlaen")),
        Entry(en=Side("cookie"), cy=None),
    )  # fmt: skip
    assert [entry.is_advice for entry in glossary.entries] == [False, True, False]
    assert not any(entry.is_explained("en") for entry in glossary.entries), "the first is a draft"
    agreed = replace(glossary.entries[0], status="agreed")
    assert agreed.is_explained("en")


@pytest.mark.parametrize("before", ["", "\ufeff", "# 😀 ŵ ŵ\n", "\u2028# a\x85\n"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_span_is_of_the_file_as_it_is(before: str, end: str) -> None:
    text = before + WHOLE.replace("\n", end)
    glossary = parse_glossary(text, "glossary.yml")
    spans = [glossary.span(entry, locale) for entry in glossary.entries for locale in LOCALES]
    assert [span.text for span in spans] == [
        '"5G"', "5G", *["wrth symud ymlaen"] * 2, *["cookie"] * 2,
    ]  # fmt: skip
    assert all(span.source.text == text for span in spans)


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("- en: {trem: x}\n- en: {term: a, term: b}", {1: "Did you mean ‘term’?", 2: "twice"}),
        ("- en: {term: a, gender: n}", {1: "‘gender’ must be one of m, f, m/f."}),
        ("- en: {term: a}\n  status: agred", {2: "Did you mean ‘agreed’?"}),
        (
            "- en: {term: 2024-01-01}\n- en:\n    also: [1, b, yes]",
            {1: "‘term’ must be text", 3: "‘also’ must"},
        ),
        ("- en: {? [a] : b}", {1: "no key ‘?’"}),
        (
            "- en: [a]\n- [b]\n- source: x\n- c",
            {1: "must have", 2: "must have", 3: "must have", 4: "must have"},
        ),
        ('- en: {term: "a\\x07b"}', {1: "U+0007"}),
        ("- en: {term: a, use: A}", {1: "‘a’ → ‘a’"}),
        (
            "- en: {term: a, use: b}\n- en: {term: x, use: a}\n- en: {term: c, also: [b], use: x}",
            {1: "‘a’ → ‘c’ → ‘x’ → ‘a’"},
        ),
    ],
)
def test_every_problem_is_reported_with_its_line(text: str, problems: dict[int, str]) -> None:
    with pytest.raises(GlossaryError) as raised:
        parse_glossary(text, "glossary.yml")
    lines = [int(line) for line in re.findall(r"glossary\.yml:(\d+): ", raised.value.to("en"))]
    assert lines == sorted(lines)
    assert set(lines) == problems.keys()
    found = {each.line: each.text.en for each in raised.value.problems}
    for line, words in problems.items():
        assert words in found[line]
        assert f"glossary.yml:{line}: " in raised.value.to("cy")


def test_aliases_that_multiply_are_refused() -> None:
    few = "- en: &e {term: a, also: [b]}\n- en: *e\n"
    assert len(parse_glossary(few, "glossary.yml").entries) == 2
    many = "# a\n- en: &e {term: a, also: [" + "b, " * 300 + "c]}\n" + "- en: *e\n" * 9
    with pytest.raises(ConfigError, match=r"^glossary\.yml:2: aliases .+ write it out"):
        parse_glossary(many, "glossary.yml")
    levels = "".join(f"- &a{n + 1} [*a{n}, *a{n}, *a{n}]\n" for n in range(40))
    with pytest.raises(ConfigError, match="aliases"):
        parse_glossary(f"- &a0 [x]\n{levels}", "glossary.yml")


def test_very_many_problems_are_counted() -> None:
    with pytest.raises(GlossaryError) as raised:
        parse_glossary("- x\n" * 50, "glossary.yml")
    assert raised.value.to("en").splitlines()[20:] == ["and 30 more."]
    assert raised.value.to("cy").splitlines()[20:] == ["Rhagor: 30."]


@pytest.mark.parametrize("text", ["a: [", "- &a [*a]\n", "- " + "[" * 3000, "\x00", "- *a"])
def test_what_is_not_yaml_is_an_error_of_ours(text: str) -> None:
    with pytest.raises(ConfigError):
        parse_glossary(text, "glossary.yml")


def test_advice_may_lead_on_but_not_round() -> None:
    text = "- en: {term: a, use: b}\n- en: {term: b, use: c}\n- cy: {term: c, use: a}"
    assert len(parse_glossary(text, "glossary.yml").entries) == 3


def test_an_address_is_made_of_the_term() -> None:
    terms = ["User Research", "user-research", "Tŷ'r Cyffredin", "<script>", "???", "مرحبا"]
    entries = tuple(Entry(Side(term), None) for term in terms)
    glossary = Glossary(entries)
    assert [glossary.address(entry, "en") for entry in entries] == [
        "user-research", "user-research-2", "tyr-cyffredin", "script", "term", "مرحبا",
    ]  # fmt: skip
    assert glossary.address(entries[0], "cy") == ""


def test_the_time_grows_in_proportion_to_the_entries() -> None:
    def many(size: int) -> str:
        entry = "- en: {{term: term {n}, definition: What {n} is.}}\n  cy: {{term: cam {n}}}\n"
        return "".join(entry.format(n=number) for number in range(size))

    def read(text: str) -> None:
        glossary = parse_glossary(text, "glossary.yml")
        assert next(glossary.find("cy", "Y gam 77")).found == glossary.entries[77]
        last = len(glossary.entries) - 1
        assert glossary.address(glossary.entries[last], "en") == f"term-{last}"

    assert grows_in_proportion(many, read, 500)
