"""Every regular expression of the package, and text that makes each of them work hardest.

    python -m support.regexes      (in tests/) lists them, each with the slowest text and its time

The expressions are those that are compiled while every module is imported and every rule is run
over its examples; `places` are all the lines in which one is compiled, so none is missed. The text
that is hard for an expression is read off the expression itself: what leads to a repeated part,
that part many times over, and a character that the rest cannot take.
"""

import ast
import importlib
import json
import pkgutil
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time
from typing import Any

from support.hard_texts import hard_texts
from support.syntax import nodes

ROOT = Path(__file__).parents[2]
PACKAGES = {"cymar": ROOT / "checks/cymar", "mkdocs_cymar": ROOT / "plugins/mkdocs_cymar"}
COMPILING = ("compile", "match", "search", "fullmatch", "split", "sub", "findall", "finditer")
SEARCHING = {"search", "finditer", "findall", "sub", "subn", "split", "scanner"}
LENGTHS = (20, 100, 800, 6_400)
"""The lengths of text that an expression is tried on, in characters."""

LIMIT = 0.003
"""Seconds that any of them may take: in proportion the last takes 0.0005, its square 0.015."""


@dataclass(frozen=True)
class Used:
    """An expression, with where it is compiled and how it is used there."""

    pattern: str
    flags: int
    place: str
    methods: frozenset[str]


def places() -> set[str]:
    """Every line in which an expression is compiled, such as `cymar/allow.py:10`."""
    found = set()
    for package, folder in PACKAGES.items():
        for path in folder.rglob("*.py"):
            for node in nodes(path, ast.Call):
                if isinstance(node.func, ast.Attribute):
                    of = node.func.value
                    if isinstance(of, ast.Name) and of.id == "re" and node.func.attr in COMPILING:
                        shown = path.relative_to(folder).as_posix()
                        found.add(f"{package}/{shown}:{node.lineno}")
    return found


def used() -> list[Used]:
    """Every expression that is compiled, in a Python of its own that records them."""
    done = subprocess.run(
        [sys.executable, "-c", "from support.regexes import record; record()"],
        cwd=ROOT / "tests", capture_output=True, text=True, encoding="utf-8", check=True,
    )  # fmt: skip
    return [Used(*each[:3], frozenset(each[3])) for each in json.loads(done.stdout)]


def record() -> None:
    """Import every module, run every rule, and print what was compiled on the way."""
    from cymar import expressions

    seen: dict[tuple[str, int, str], None] = {}
    compile_it = re._compile  # type: ignore[attr-defined]

    def recorded(pattern: Any, flags: int) -> Any:
        frame = sys._getframe(2)
        place = shown_place(Path(frame.f_code.co_filename), frame.f_lineno)
        if place:
            made = compile_it(pattern, flags)
            seen[made.pattern, made.flags, place] = None
        return compile_it(pattern, flags)

    re._compile = recorded  # type: ignore[attr-defined]
    expressions.compile = re.compile  # at once, where it is written
    for name in PACKAGES:
        package = importlib.import_module(name)
        for module in pkgutil.walk_packages(package.__path__, f"{name}."):
            if not module.name.endswith("__main__"):
                importlib.import_module(module.name)
    run_everything()
    print(json.dumps([[*key, sorted(methods_of(*key[::2]))] for key in seen]))


def shown_place(path: Path, line: int) -> str:
    for package, folder in PACKAGES.items():
        if path.is_relative_to(folder):
            return f"{package}/{path.relative_to(folder).as_posix()}:{line}"
    return ""


def run_everything() -> None:
    """Compile what is compiled only when it is needed."""
    from cymar.align.align import alignment
    from cymar.bilingual import LOCALES
    from cymar.glossary.file import parse_glossary
    from cymar.languages import language
    from cymar.publish.hosting.light.optimise import _put, shrink_pages
    from cymar.reports.examples import findings_in
    from cymar.rules import all_rules
    from cymar.rules.number_mismatch import number_mismatch
    from cymar.text.html import page_elements
    from cymar.text.markdown import parse
    from cymar.text.source import Source

    for rule in all_rules().values():
        for example in rule.examples:
            findings_in(rule, example)
    for path in ("amounts_that_differ.txt", "said_alike.txt"):
        for line in (ROOT / "tests" / path).read_text(encoding="utf-8").splitlines()[1:]:
            sources = map(Source, ("a.md", "a.md"), LOCALES, line.split(" | "))
            for pair in alignment(*(parse(each).blocks for each in sources)).pairs:
                list(number_mismatch.check(pair))
    glossary = parse_glossary(
        "- en: {term: a.b - c/d, also: ['e & f'], definition: g}\n  cy: {term: h.i - j/l}\n", "g"
    )
    for locale in LOCALES:
        text = "a.b - c/d h.i - j/l <div markdown>a</div> <abbr title='a'>B</abbr> 1 Ionawr 2020"
        list(glossary.find(locale, text))
        list(language(locale).sentences(text))
        parse(Source("a.md", locale, f"<div markdown>\n{text}\n</div>\n"))
        list(page_elements("<script>a</script>", "script"))
        language(locale).alphabet.key(text)
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "a.css").write_text("a{}", encoding="utf-8")
        (folder / "a.html").write_text('<p data-md-component="a">', encoding="utf-8")
        _put(folder / "a.css", "a{}", folder)
        shrink_pages(folder, {"a.css": "b.css"}, str)


@cache
def _bindings(path: Path) -> list[ast.FunctionDef | ast.Assign | ast.keyword]:
    return [*nodes(path, ast.FunctionDef, ast.Assign, ast.keyword)]


def name_of(place: str) -> str:
    """What an expression is bound to: a constant, an argument, or the function that makes it."""
    package, _, rest = place.partition("/")
    path, _, line = rest.partition(":")
    named = ""
    for node in _bindings(PACKAGES[package] / path):
        if node.lineno <= int(line) <= (node.end_lineno or 0):
            target = node.targets[0] if isinstance(node, ast.Assign) else node
            if isinstance(target, ast.keyword) and isinstance(target.value, ast.Call):
                named = target.arg or named
            elif isinstance(target, ast.FunctionDef):
                named = target.name
            elif isinstance(target, ast.Name) and (target.id.isupper() or not named):
                named = target.id
    return named


def methods_of(pattern: str, place: str) -> set[str]:
    """How an expression is used: the methods that are called of what it is bound to, or any."""
    package, _, rest = place.partition("/")
    path, _, line = rest.partition(":")
    source = (PACKAGES[package] / path).read_text(encoding="utf-8")
    direct = re.search(
        r"\bre\.(match|fullmatch|search|split|sub)\(", source.splitlines()[int(line) - 1]
    )
    if direct:
        return {direct[1]}
    return set(_called(name_of(place))) or {"match", "search"}


@cache
def _called(name: str) -> frozenset[str]:
    call = rf"\b{re.escape(name)}(?:\[[\w, ]+\]|\([^()]*\))?\.(\w+)\("
    found = frozenset(re.findall(call, _sources()))
    return found & (SEARCHING | {"match", "fullmatch"})


@cache
def _sources() -> str:
    paths = (path for folder in PACKAGES.values() for path in folder.rglob("*.py"))
    return "\n".join(path.read_text(encoding="utf-8") for path in paths)


MOST_TEXTS = 30
"""How many texts an expression is tried on at most, taken evenly from all there are."""

BOUNDED = {
    "_for_example": 40, "_before_code": 40, "_after_code": 40, "LAST_WORDS": 80, "DATE_MASK": 14,
    "_defining": 40, "SUBJECT": 120, "ordinals_in_words": 40, "HOST_PAIR": 200,
    "WORD_BEFORE": 30, "LAST_LETTERS": 60, "NAME_BEFORE": 80, "QUESTION": 200, "UNIT_BEFORE": 24,
    "NO_PASSIVE_NEXT": 60,
}  # fmt: skip
"""The most characters that some expressions are ever given, whatever is on a page."""


def slowest(expression: Used, length: int = LENGTHS[-1]) -> tuple[float, str]:
    """The longest time that hard text takes, and the text: its first, repeated and last part.

    Args:
        expression: the expression.
        length: how many characters the text has at most.
    """
    compiled = re.compile(expression.pattern, expression.flags)
    works = [getattr(compiled, each) for each in _searches(expression.methods)]
    worst = (0.0, "")
    longest = min(length, BOUNDED.get(name_of(expression.place), length))
    texts = list(hard_texts(expression.pattern, expression.flags))
    for before, pump, after in texts[:: 1 + len(texts) // MOST_TEXTS]:
        for work in works:
            for length in (each for each in LENGTHS if each <= longest):
                text = before + pump * (length // len(pump)) + after
                taken = _seconds(work, text)
                if taken > LIMIT:
                    taken = min(taken, *(_seconds(work, text) for _ in range(2)))
                worst = max(worst, (taken, f"{before!r} {pump!r} {after!r} {length}"))
                if taken > LIMIT:
                    return worst
    return worst


def _searches(methods: frozenset[str]) -> set[str]:
    return {"findall" if each in SEARCHING else each for each in methods}


GIVEN_UP_AFTER = 2.0
"""The processor seconds after which a search is stopped, so that each expression has its end."""


class GivenUpError(Exception):
    """A search that takes too long."""


def _give_up(*_: object) -> None:
    raise GivenUpError


@contextmanager
def _limited() -> Iterator[None]:
    """Work that is stopped after a while, where the system can: `re` looks for signals."""
    if not hasattr(signal, "setitimer"):
        yield
        return
    before = signal.signal(signal.SIGVTALRM, _give_up)
    signal.setitimer(signal.ITIMER_VIRTUAL, GIVEN_UP_AFTER)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def _seconds(work: Any, text: str) -> float:
    start = process_time()
    try:
        with _limited():
            work(text)
    except GivenUpError:
        return GIVEN_UP_AFTER
    return process_time() - start


def main() -> None:
    found = used()
    for each in found:
        taken, text = slowest(each)
        if taken > LIMIT:
            print(
                f"{taken * 1000:8.2f} ms  {each.place}  {sorted(each.methods)}  {text}", flush=True
            )
    print(f"{len(found)} expressions")
    print("never compiled:", sorted(places() - {each.place for each in found}))


if __name__ == "__main__":
    main()
