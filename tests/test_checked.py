"""What was found before is found again: with the cache and without, whatever is edited between."""

import random
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from cymar import project
from cymar.cache import Cache
from cymar.checked import OUTLINES, outlines
from cymar.engine import _RuleRun
from cymar.finding import Report
from cymar.project import WORTH_CACHING
from cymar.reports.site_states import build
from cymar.rule import RuleOutline
from cymar.rules import all_rules
from cymar.sharing import check_all
from cymar.signing import sign
from cymar.subjects import path_of
from support.projects import opened
from support.repository import Repository

TEXTS = {
    "en": [
        "Pay £25 by 31 March 2027.", "The form was signed by the clerk.", "Call 999.",
        "See [the fees](fees.md#late).", "See [the start](index.md).", "See [it](new.md).",
        "Read the tenancy agreement.", "We do not reply at the weekend, before Monday.",
        "<!-- cymar: allow number-mismatch: said so -->\n\nPay £30.", "## Late { #late }",
        "Utilise the DTP in order to proceed.", "See [hyn](../cy/fees.md).",
    ],
    "cy": [
        "Talwch £25 erbyn 31 Mawrth 2027.", "Llofnododd y clerc y ffurflen.", "Ffoniwch 999.",
        "Gweler [y ffioedd](fees.md#hwyr).", "Gweler [hon](index.md).", "Gweler [ef](new.md).",
        "Darllenwch y cytundeb tenantiaeth.", "Nid ydym yn ateb dros y penwythnos.",
        "Mae'r gan darllenydd rhywbeth i Caerdydd.", "## Hwyr { #hwyr }",
        "Pay £25 by 31 March 2027 and read it.", "Gweler [this](../en/fees.md).",
    ],
}  # fmt: skip
PAGES = ("index", "fees", "new", "old")
GLOSSARY = """- en: {{term: tenancy agreement, definition: {0}}}
  cy: {{term: cytundeb tenantiaeth, definition: {0}}}
"""


class Edits:
    """A site, and edits of it, each by the name of a method."""

    def __init__(self, repository: Repository, seed: int) -> None:
        self.repository = repository
        self.random = random.Random(seed)
        for name in PAGES:
            for locale in TEXTS:
                self.write(locale, name, 4)
        self.commit()

    def write(self, locale: str, name: str, lines: int) -> None:
        text = "\n\n".join([f"# {name}", *self.random.choices(TEXTS[locale], k=lines)])
        self.repository.put({f"docs/{locale}/{name}.md": f"{text}\n"})

    def page(self) -> None:
        self.write(self.random.choice("en cy".split()), self.random.choice(PAGES), 4)

    def both(self) -> None:
        name = self.random.choice(PAGES)
        for locale in TEXTS:
            self.write(locale, name, 3)

    def line(self) -> None:
        paths = sorted((self.repository.folder / "docs").rglob("*.md"))
        path = self.random.choice(paths)
        more = self.random.choice(TEXTS[path.parent.name])
        path.write_text(f"{path.read_text('utf-8')}\n{more}\n", "utf-8")

    def glossary(self) -> None:
        text = GLOSSARY.format(self.random.choice(["", "A paper.", "Papur."]))
        self.repository.put({"glossary.yml": self.random.choice(["", text])})

    def settings(self) -> None:
        self.repository.put({"cymar.toml": self.random.choice([
            "", "[rules]\nlong-sentence = {limit = 5}\n", "[rules]\nampersand = 'off'\n",
            "[rules]\nnumber-mismatch = 'suggestion'\n", "publish = 'in-step'\n",
            "[[section]]\npages = 'fees.md'\nrules = {long-sentence = {limit = 3}}\n",
            "[[exempt]]\npages = 'new.md'\nrules = ['link-mismatch']\nreason = 'x'\n",
        ])})  # fmt: skip

    def abbreviations(self) -> None:
        text = self.random.choice(["", "*[DTP]: Department for Ports\n"])
        self.repository.put({
            "mkdocs.yml": "markdown_extensions:\n  - pymdownx.snippets: {auto_append: [ab.md]}\n",
            "ab.md": text,
        })  # fmt: skip

    def rename(self) -> None:
        path = self.random.choice(sorted((self.repository.folder / "docs").rglob("*.md")))
        name = self.random.choice([*PAGES, "other"])
        path.rename(path.with_name(f"{name}.md"))

    def remove(self) -> None:
        paths = sorted((self.repository.folder / "docs").rglob("*.md"))
        if len(paths) > 4:
            self.random.choice(paths).unlink()

    def commit(self) -> None:
        self.repository.commit()

    def sign_off(self) -> None:
        sign(opened(self.repository.folder))


EDITS: list[Callable[[Edits], None]] = [
    Edits.page, Edits.page, Edits.both, Edits.line, Edits.line, Edits.line, Edits.glossary,
    Edits.settings, Edits.abbreviations, Edits.rename, Edits.remove, Edits.commit, Edits.commit,
    Edits.sign_off,
]  # fmt: skip


def checked(folder: Path, monkeypatch: pytest.MonkeyPatch, worth: int) -> Report:
    monkeypatch.setattr(project, "WORTH_CACHING", worth)
    (report,) = check_all([opened(folder)])
    return report


@pytest.mark.parametrize(("seed", "times"), [(1, 25), pytest.param(2, 400, marks=pytest.mark.slow)])
def test_cached_and_not(
    repository: Repository, monkeypatch: pytest.MonkeyPatch, seed: int, times: int
) -> None:
    monkeypatch.chdir(repository.folder)
    edits = Edits(repository, seed)
    for number in range(times):
        edit = edits.random.choice(EDITS)
        edit(edits)
        plain = checked(repository.folder, monkeypatch, worth=10_000)
        cached = checked(repository.folder, monkeypatch, worth=0)
        assert cached == plain, f"edit {number}: {edit.__name__}"
        assert checked(repository.folder, monkeypatch, worth=0) == plain


def test_only_what_changed_is_read(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(repository.folder)
    repository.commit(en_a="# A\n\nPay.", cy_a="# A\n\nTalwch.", en_b="# B", cy_b="# B")
    checked(repository.folder, monkeypatch, worth=0)
    repository.write(cy_b="# B\n\nTalwch £5.")
    found = opened(repository.folder)
    assert found.unchecked() == {"en/b.md", "cy/b.md"}
    check_all([found])
    assert {page.key for page in found.pages if page.is_read} == {"en/b.md", "cy/b.md"}


def test_rules_over_one_page_look_at_the_page_that_changed_alone(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(repository.folder)
    repository.commit(en_a="# A\n\nUtilise it to pay.", cy_a="# A\n\nMae'r gan ddarllenydd arian.")
    before = checked(repository.folder, monkeypatch, worth=0)
    looked_at: dict[str, set[str]] = {"wordy-phrase": set(), "structure-mismatch": set()}
    apply = _RuleRun._apply

    def noted(run: Any, rule: RuleOutline, subjects: Iterable[object], *rest: Any) -> Any:
        some = list(subjects)
        looked_at.get(rule.id, set()).update(map(path_of, some))
        return apply(run, rule, some, *rest)

    monkeypatch.setattr(_RuleRun, "_apply", noted)
    repository.write(cy_a="# A\n\nMae'r gan ddarllenydd arian. Talwch.")
    after = checked(repository.folder, monkeypatch, worth=0)
    assert looked_at == {
        "wordy-phrase": {"docs/cy/a.md"}, "structure-mismatch": {"docs/en/a.md"},
    }  # fmt: skip
    for report in (before, after):
        assert "wordy-phrase" in {each.rule for each in report.findings}


def test_what_the_rules_are_is_kept(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    made = outlines(cache)
    cache.save((), whole=(OUTLINES,))
    assert made == {name: rule.outline for name, rule in all_rules().items()}
    assert outlines(Cache(tmp_path)) == made
    assert repr([each.defaults for each in outlines(Cache(tmp_path)).values()]) == repr(
        [each.defaults for each in made.values()]
    )


LOADED = """
import sys
from cymar.cli import main
sys.argv = ["cymar", "check", "--fail-on", "never"]
try:
    main()
except SystemExit:
    from cymar.compat.simplemma import dictionary
    rooms = ("cymar.rules.", "cymar.align", "cymar.analysis", "cymar.languages.cy")
    found = sorted(name for name in sys.modules if name.startswith(rooms))
    print(*found, *["a dictionary"] * dictionary.cache_info().currsize, file=sys.stderr)
"""


def test_where_nothing_changed_few_rules_are_loaded(repository: Repository) -> None:
    """Those over the whole site are; what looks into pages is not."""
    for name in map(str, range(WORTH_CACHING // 2)):
        repository.put({f"docs/en/{name}.md": "# Fees\n\nThe fee is £25.\n"})
        repository.put({f"docs/cy/{name}.md": "# Ffioedd\n\nY ffi yw £26.\n"})
    command = [sys.executable, "-c", LOADED]
    first, again = (
        subprocess.run(command, cwd=repository.folder, capture_output=True, check=False, text=True)
        for _ in range(2)
    )
    assert "number-mismatch" in first.stdout
    assert again.stdout == first.stdout
    assert "cymar.rules.number_mismatch" in first.stderr
    assert again.stderr.splitlines()[-1].split() == [
        f"cymar.rules.{name}" for name in ("duplicate_term", "incomplete_entry", "missing_page")
    ]


def test_a_file_that_pages_take_in(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    """What decides a finding is not only in the pages."""
    monkeypatch.chdir(repository.folder)
    repository.commit(en_a="# A\n\nAsk the DTP about it.", cy_a="# A\n\nGofynnwch i'r DTP.")
    settings = "markdown_extensions:\n  - pymdownx.snippets: {auto_append: [ab.md]}\n"
    repository.put({"mkdocs.yml": settings, "ab.md": ""})
    found = {}
    for text in ("", "*[DTP]: Department for Ports\n", ""):
        repository.put({"ab.md": text})
        report = checked(repository.folder, monkeypatch, worth=0)
        states = build([opened(repository.folder)])
        found.setdefault(text, []).append((
            sum(each.rule == "unexplained-acronym" for each in report.findings),
            sum(each.findings["warning"] for each in states),
        ))  # fmt: skip
    assert found == {"": [(2, 2), (2, 2)], "*[DTP]: Department for Ports\n": [(0, 0)]}


def test_what_cannot_be_kept_is_not_looked_for_twice(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a dictionary of the machine decides is no part of the project."""
    monkeypatch.chdir(repository.folder)
    repository.commit(en_a="# A", cy_a="# A")
    repository.put({"cymar.toml": "[rules]\nmisspelt-word = 'suggestion'\n"})
    asked: list[object] = []
    look = project.Project.check_pages

    def counted(self: project.Project, keys: frozenset[str] | None) -> Report:
        asked.append(keys)
        return look(self, keys)

    monkeypatch.setattr(project.Project, "check_pages", counted)
    checked(repository.folder, monkeypatch, worth=0)
    assert asked == [None]
