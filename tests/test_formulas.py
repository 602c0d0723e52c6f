"""The figures that the guide and the rules quote are those of the formulas and of the benches."""

import subprocess
import sys
from pathlib import Path

import pytest

from cymar.languages import language
from cymar.readability.grades import ABOUT_GRADES
from cymar.rules import all_rules
from cymar.rules.harder_than_counterpart import english_above, tolerance

ROOT = Path(__file__).parents[1]
DATA = ROOT.parent / "shared" / "welsh"


def guide(locale: str) -> str:
    return (ROOT / "docs" / locale / "guide" / "readability.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def bench() -> str:
    """What the benches print of the data beside this repository, which is not part of it."""
    if not DATA.is_dir():
        pytest.skip("the data ../shared/welsh is not here")
    commands = (("readability.py", "fit"), ("readability.py", "tolerance"), ("syllables.py", "cy"))
    return "".join(
        subprocess.run(
            [sys.executable, str(ROOT / "bench" / name), what],
            capture_output=True, text=True, encoding="utf-8", check=True,
        ).stdout
        for name, what in commands
    )  # fmt: skip


@pytest.mark.parametrize("locale", ["en", "cy"])
def test_the_guide_quotes_the_formulas(locale: str) -> None:
    en, cy = language("en").grade, language("cy").grade
    text = guide(locale)
    assert (en.constant, en.words, en.syllables) == (-15.59, 0.39, 11.8)
    assert f"{cy.words:.3f} × " in text
    assert f"{cy.syllables:.2f} × " in text
    for figure in (en.words / cy.words, en.syllables / cy.syllables):
        assert f"{figure:.3f}" in text
    for words in (150, 500):
        quoted = f"{tolerance(words):.1f}".removesuffix(".0")
        assert quoted in text
        assert quoted in all_rules()["harder-than-counterpart"].why.to(locale)


@pytest.mark.parametrize(
    ("english", "welsh", "is_reported"),
    [
        (12.5, 10.5, False),
        (14.5, 11.5, False),
        (5.0, 6.5, False),
        (12.5, 8.0, True),
        (9.0, 12.0, True),
    ],
)
def test_formal_english_may_be_above_the_welsh(
    english: float, welsh: float, is_reported: bool
) -> None:
    assert (abs(english_above(english, welsh)) > tolerance(250)) is is_reported


@pytest.mark.parametrize("locale", ["en", "cy"])
def test_the_guide_quotes_the_benches(bench: str, locale: str) -> None:
    rows = {tuple(line.split()[:2]): line.split()[2:] for line in bench.splitlines() if line}
    quoted = {
        rows["english", "source"][1], rows["pooled", "source"][1], rows["pooled", "area"][1],
        rows["espeak_patched", "types"][0],
    }  # fmt: skip
    text = guide(locale)
    assert [figure for figure in sorted(quoted) if figure.replace("0%", "%") not in text] == []
    assert f"{float(rows['pooled', 'source'][1]):.1f}" in ABOUT_GRADES.to(locale)
    assert "1145 units, 38 sources" in bench
    beyond = [float(line.split()[-1].rstrip("%")) for line in bench.splitlines() if
              line.endswith("%") and line.split()[0].isdigit()]  # fmt: skip
    assert len(beyond) >= 9
    assert max(beyond) < 2.5


@pytest.mark.parametrize(
    ("fit", "ease", "grade", "explained"),
    [("english", "16.84", "2.65", "-0.52"), ("balanced", "6.92", "0.96", "0.73")],
)
def test_the_benches_give_what_was_measured_before(
    bench: str, fit: str, ease: str, grade: str, explained: str
) -> None:
    (line,) = [line for line in bench.splitlines() if line.split()[:2] == [fit, "area"]]
    assert line.split()[2:5] == [ease, grade, explained]
