"""What the languages promise: what each answers, and that nothing is loaded before it is needed."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from cymar.bilingual import LOCALES
from cymar.languages import language
from cymar.languages.any_language import Language
from cymar.languages.word_list import word_list
from support.syntax import nodes

LANGUAGES = Path(__file__).parents[1] / "checks" / "cymar" / "languages"
LOADED = """
import sys
from cymar.languages import language
spoken = language("{locale}")
spoken.sentences, spoken.word_forms(("a",)), spoken.gloss("a")
print(*sorted(name for name in sys.modules if name.startswith("cymar.languages.{room}.")))
"""


@pytest.mark.parametrize("locale", LOCALES)
def test_each_language_answers_all_that_a_rule_may_ask(locale: str) -> None:
    spoken = language(locale)
    asked = {name for name in dir(Language) if not name.startswith("_")}
    assert asked == {name for name in dir(spoken) if not name.startswith("_")}
    assert all(getattr(spoken, name) is not None for name in asked)
    assert spoken is language(locale)


def test_there_is_no_other_language() -> None:
    with pytest.raises(KeyError):
        language("fr")


@pytest.mark.parametrize(
    ("locale", "room", "modules"),
    [
        ("en", "en", ["forms", "gloss", "verbs"]),
        ("en", "cy", []),
        ("cy", "cy", ["forms", "gloss", "mutation"]),
        ("cy", "en", []),
    ],
)
def test_what_takes_time_is_loaded_when_it_is_needed(
    locale: str, room: str, modules: list[str]
) -> None:
    code = LOADED.format(locale=locale, room=room)
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", check=True
    )
    assert done.stdout.split() == [f"cymar.languages.{room}.{name}" for name in modules]


@pytest.mark.parametrize("path", sorted(LANGUAGES.rglob("*.py")), ids=lambda path: path.name)
def test_lists_are_read_in_one_place_and_modules_imported_by_name(path: Path) -> None:
    names = {
        node.attr if isinstance(node, ast.Attribute) else node.id
        for node in nodes(path, ast.Attribute, ast.Name)
    }
    assert "import_module" not in names
    assert path.name == "word_list.py" or not names & {"read_text", "read_bytes", "open"}


@pytest.mark.parametrize("path", sorted(LANGUAGES.rglob("*.txt")), ids=lambda path: path.name)
def test_every_list_is_read(path: Path) -> None:
    """By name, in the language's own modules or in what both do in the same way."""
    locale, name = path.parent.name, path.stem
    entries = word_list(locale, name)
    assert entries
    assert not any(entry.startswith("#") for entry in entries)
    code = [each.read_text(encoding="utf-8") for each in LANGUAGES.parent.rglob("*.py")]
    assert any(f'"{name}"' in text for text in code)
