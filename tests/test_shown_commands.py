"""Every command that a page shows runs as it is shown, on a site such as its reader has."""

import os
import shlex
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from cymar.bilingual import LOCALES
from cymar.cli import main
from support.repository import Repository
from support.shown_commands import ROOT, Shown, all_shown, shown_in
from support.sites import write
from support.systems import scripts

pytestmark = pytest.mark.long

START = {locale: ROOT / f"docs/{locale}/guide/start.md" for locale in LOCALES}
MOST_NOT_RUN = 10
INSTALLS = ("python3 -m venv ", ". .venv/", "pip install ")
"""What `tests/install_packages.py` runs, on the start page, with what it has just built."""

SERVES = ("mkdocs serve",)
BUILDS = ("mkdocs build", "SITE_URL=")
MAKES = ("make ",)
OURS = (".venv/bin/",)
BLOCKS = [each for each in all_shown() if not each.reason]


def test_few_are_not_run_and_none_on_the_start_page() -> None:
    for locale in LOCALES:
        ending = (f"docs/{locale}/", "README.cy.md" if locale == "cy" else "README.md")
        left = [each for each in all_shown() if each.reason and each.page.startswith(ending)]
        assert len(left) <= MOST_NOT_RUN
        assert not [each for each in left if each.page.endswith("guide/start.md")]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site that `cymar init` made, with the pages that the guides speak of, and its history."""
    folder = tmp_path_factory.mktemp("site")
    with pytest.raises(SystemExit, match="0"):
        main(["init", str(folder), "--yes"])
    pages = {"en": ("fees.md", "how-to-apply.md"), "cy": ("fees.md", "sut-i-wneud-cais.md")}
    for locale, names in pages.items():
        for name in names:
            write(folder, {f"docs/{locale}/{name}": f"# {name[0].upper()}{name[1:-3]}\n"})
    for name in ("housing", "planning"):
        write(folder, {f"{name}/cymar.toml": "", f"{name}/docs/en/a.md": "# Fees\n",
                       f"{name}/docs/cy/a.md": "# Ffioedd\n"})  # fmt: skip
    for locale, name in (("en", "index.html"), ("cy", "cy/index.html")):
        page = f'<html lang="{locale}"><title>A</title><body><main><h1>A</h1></main></body></html>'
        write(folder, {f"site/{name}": page})
    repository = Repository(folder)
    repository.commit()
    for name in ("v1.2", "3b1a127"):
        repository.git("tag", name)
    return folder


@pytest.fixture
def copy(site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """That site, for one test, with a place that stands for what it is pushed to."""
    folder = tmp_path / "my-site"
    shutil.copytree(site, folder)
    repository = Repository(folder)
    repository.git("init", "--quiet", "--bare", str(tmp_path / "remote"))
    for host in ("github", "gitlab"):
        address = f"https://{host}.com/my-body/my-site.git"
        repository.git("config", "--add", f"url.{tmp_path / 'remote'}.insteadOf", address)
    monkeypatch.chdir(folder)
    return folder


def run_line(line: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Run a line: a command of ours within this process, and another in a shell."""
    if line.startswith("cymar "):
        with pytest.raises(SystemExit) as stopped:
            main(shlex.split(line)[1:])
        written = capsys.readouterr()
        assert stopped.value.code in (None, 0, 1), f"{line}: {written.out}{written.err}"
        return
    done = subprocess.run(
        ["sh", "-c", line], capture_output=True, text=True, check=False, env=shell()
    )
    assert done.returncode == 0, f"{line}: {done.stdout}{done.stderr}"


def shell() -> dict[str, str]:
    """The environment of a reader who has followed the guide so far."""
    people = {f"GIT_{who}_{what}": "a@b.example" if what == "EMAIL" else "A"
              for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}  # fmt: skip
    path = f"{ROOT / '.venv/bin'}{os.pathsep}{os.environ['PATH']}"
    return {**os.environ, **people, "PATH": path, "NO_MKDOCS_2_WARNING": "1"}


def lines_to_run(blocks: list[Shown], *, skips: tuple[str, ...]) -> list[str]:
    return [
        line
        for block in blocks
        for line in block.lines
        if not line.startswith((*INSTALLS, *SERVES, *OURS, *skips))
    ]


def sets_of_lines() -> Iterator[object]:
    """The lines to run of each page, once where two pages show the same."""
    pages: dict[tuple[str, ...], list[str]] = {}
    for page in dict.fromkeys(block.page for block in BLOCKS):
        if not page.endswith("guide/start.md"):
            blocks = [block for block in BLOCKS if block.page == page]
            pages.setdefault((*lines_to_run(blocks, skips=(*BUILDS, *MAKES)),), []).append(page)
    for lines, names in pages.items():
        if lines:
            yield pytest.param(lines, id=" ".join(names))


@scripts
@pytest.mark.parametrize("lines", [*sets_of_lines()])
def test_the_commands_of_a_page(
    copy: Path, capsys: pytest.CaptureFixture[str], lines: tuple[str, ...]
) -> None:
    for line in lines:
        run_line(line, capsys)


@pytest.mark.slow
@pytest.mark.parametrize("line", sorted({each for block in BLOCKS for each in block.lines
                                         if each.startswith(BUILDS)}))  # fmt: skip
def test_a_build_that_a_page_shows(
    copy: Path, capsys: pytest.CaptureFixture[str], line: str
) -> None:
    for name in ("en/how-to-apply.md", "cy/sut-i-wneud-cais.md", "en/fees.md", "cy/fees.md"):
        (copy / "docs" / name).unlink()
    run_line(line, capsys)


@pytest.mark.parametrize("line", sorted({each for block in BLOCKS for each in block.lines
                                         if each.startswith(MAKES)}))  # fmt: skip
def test_make_knows_each_target(line: str) -> None:
    """What each does is what the pipelines run."""
    done = subprocess.run(
        ["sh", "-c", line.replace("make", "make --dry-run", 1)], cwd=ROOT, capture_output=True,
        text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr


@scripts
@pytest.mark.parametrize("locale", [pytest.param("en", marks=pytest.mark.slow), "cy"])
@pytest.mark.slow
def test_the_start_page_leads_to_a_site(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    locale: str,
) -> None:
    """From an empty folder to a site that is checked and strictly built, and says what it shows."""
    monkeypatch.chdir(tmp_path)
    blocks = list(shown_in(START[locale]))
    assert not [block for block in blocks if block.reason]
    text = START[locale].read_text(encoding="utf-8")
    for line in lines_to_run(blocks, skips=()):
        if line.startswith("cd "):
            monkeypatch.chdir(line.removeprefix("cd "))
        elif line == "cymar check":
            monkeypatch.setenv("CYMAR_LANGUAGE", locale)
            with pytest.raises(SystemExit) as stopped:
                main(["check"])
            assert not stopped.value.code
            assert f"```text\n{capsys.readouterr().out}```" in text
        else:
            run_line(line, capsys)
    assert sorted(path.parent.name for path in Path("site").glob("**/index.html")) == sorted(
        ["site", "cy", "accessibility", "contact", "cookies", "cysylltu", "cwcis", "geirfa",
         "glossary", "hygyrchedd", "all-pages", "pob-tudalen"]
    )  # fmt: skip
