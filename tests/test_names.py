"""Names of files: composed or not they are one name, and some are none everywhere."""

import json
import os
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

from support.command import run
from support.projects import opened
from support.repository import Repository
from support.sites import MakeSite, write
from support.systems import links_to_files, names_in_bytes, odd_names, pipes

EN, CY = "# Fees\n\nPay £25 by card.\n", "# Ffioedd\n\nTalwch £25 â cherdyn.\n"
GOOD = {"docs/en/good.md": "# Fees\n", "docs/cy/good.md": "# Ffioedd\n"}
NAME = "tŷ.md"
APART = unicodedata.normalize("NFD", NAME)


def broken(folder: Path, *only: str) -> list[tuple[str, str]]:
    """What is broken, with the message, whatever else is found."""
    report = opened(folder.joinpath(*only)).check()
    return [(e.page, e.message.en) for e in report.findings if e.rule == "broken-page"]


@names_in_bytes
@pytest.mark.parametrize(("en", "cy"), [(NAME, APART), (APART, NAME), (APART, APART)])
def test_a_page_and_its_counterpart(
    repository: Repository, capsys: pytest.CaptureFixture[str], en: str, cy: str
) -> None:
    """In pairs, in the history, in a sign-off, in links, in settings and on the command line."""
    write(repository.folder, {
        f"docs/en/{en}": EN, f"docs/cy/{cy}": CY,
        "docs/en/a.md": f"# A\n\nSee [the house]({NAME}) here.\n",
        "docs/cy/a.md": f"# A\n\nGwelwch [y tŷ]({APART}) yma.\n",
        "cymar.toml": f'[[exempt]]\npages = "{NAME}"\nrules = ["long-sentence"]\nreason = "r"\n',
    })  # fmt: skip
    repository.commit()
    write(repository.folder, {f"docs/en/{en}": EN.replace("25", "30")})
    repository.commit()
    found = json.loads(run(capsys, "check", "--format=json")[1])["findings"]
    rules = {each["rule"] for each in found}
    assert rules == {"broken-page", "stale-translation", "number-mismatch"}
    said = [each["path"] for each in found if each["rule"] == "broken-page"]
    assert said == [path for path in (f"docs/cy/{cy}", f"docs/en/{en}") if APART in path]
    assert all("it to ‘tŷ.md’" in e["message"]["en"] for e in found if e["rule"] == "broken-page")
    for page in (f"docs/en/{NAME}", f"docs/en/{APART}", NAME, APART):
        assert run(capsys, "sign-off", page)[0] == 0
    assert run(capsys, "check")[2] == ""
    lines = Path("translations.lock").read_text("utf-8").splitlines()
    assert [line.split("\t")[0] for line in lines if line[0] != "#"] == [NAME]
    pages = json.loads(run(capsys, "status", "--format=json")[1])["pages"]
    assert len(pages) == 2


@names_in_bytes
def test_a_declared_counterpart(make_site: MakeSite) -> None:
    welsh = "---\ncounterpart: ŵyn.md\n---\n\n# Ŵyn\n"
    folder = make_site({f"docs/en/{unicodedata.normalize('NFD', 'ŵyn.md')}": "# Lambs\n",
                        "docs/cy/oen.md": welsh})  # fmt: skip
    assert len(opened(folder).site.pairs) == 1


@names_in_bytes
def test_names_that_differ_in_case(make_site: MakeSite) -> None:
    folder = make_site({
        **GOOD, "docs/en/Case.md": "# A\n", "docs/en/case.md": "# B\n", "docs/cy/case.md": "# C\n",
        "docs/en/img/Ŵ.png": "", "docs/en/img/ŵ.png": "",
        "docs/img/a.png": "", "docs/IMG/a.png": "",
    })  # fmt: skip
    message = (
        "This name and ‘{}’ differ only in capital letters, so Windows, macOS and some hosts keep "
        "only one of the two: rename one of them."
    )
    assert broken(folder) == [
        ("en/case.md", message.format("Case.md")),
        ("en/img/ŵ.png", message.format("Ŵ.png")),
        ("img", message.format("IMG")),
    ]
    assert broken(folder, "docs/en/img") == [("en/img/ŵ.png", message.format("Ŵ.png"))]
    assert opened(folder).check().pages == 5


@odd_names
@pytest.mark.parametrize(
    "name", ["aux.md", "CON.tar.md", "nul", "com1.png", "a:b.md", "what?.md", "news.", "news ",
             "news./a.md", 'q"q.md']
)  # fmt: skip
def test_names_that_windows_does_not_allow(make_site: MakeSite, name: str) -> None:
    folder = make_site({**GOOD, f"docs/cy/{name}": "# A\n"})
    first = name.split("/")[0]
    assert broken(folder) == [
        (f"cy/{first}", f"Windows allows no file or folder to be called ‘{first}’: give it another "
         "name.")
    ]  # fmt: skip


def test_names_that_are_fine_everywhere(make_site: MakeSite) -> None:
    names = ("auxiliary.md", "con-artists.md", "lpt.md", ".hidden.md", "..a.md", "tŷ.md",
             "com10.md", "a.b.c.png", "ﬁ.md", "Iselder & iechyd.md")  # fmt: skip
    assert broken(make_site({**GOOD, **{f"docs/cy/{name}": "# A\n" for name in names}})) == []


@links_to_files
def test_files_that_are_no_pages_are_reported_too(make_site: MakeSite) -> None:
    """Each once, with nothing else said of it, also where only its folder is asked for."""
    folder = make_site({**GOOD, "docs/img/a.png": "", "secret.txt": "", "docs/en/x/a.md": "# A\n"})
    for link, target in (("en/img.txt", "/proc/self/environ"), ("img/env.txt", "../../secret.txt"),
                         ("en/gone.png", "nowhere.png"), ("en/a.png", "../img/a.png"),
                         ("cy/again", ".."), ("en/shared", "../img"), ("en/x/y", ".")):  # fmt: skip
        (folder / "docs" / link).symlink_to(target)
    leads_out = "This symbolic link leads out of the ‘docs’ folder, to ‘{}’: put a copy of the " \
                "file here in its place."  # fmt: skip
    loop = "This symbolic link leads to ‘{}’, a folder that it is in, so there is no end to it: " \
           "delete the link."  # fmt: skip
    expected = [
        ("cy/again", loop.format("..")),
        ("en/gone.png", "This symbolic link leads to ‘nowhere.png’, which does not exist: fix or "
         "delete the link."),
        ("en/img.txt", leads_out.format("/proc/self/environ")),
        ("en/x/y", loop.format(".")),
        ("img/env.txt", leads_out.format("../../secret.txt")),
    ]  # fmt: skip
    assert broken(folder) == expected
    assert broken(folder, "docs/img") == expected[-1:]
    report = opened(folder).check()
    assert [each.page for each in report.findings if each.rule != "broken-page"] == ["en/x/a.md"]


@pipes
def test_pipes_and_folders_without_rights(
    make_site: MakeSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = make_site({**GOOD, "docs/cy/sub/a.md": "# A\n"})
    os.mkfifo(folder / "docs/cy/pipe.png")
    (folder / "docs/cy/to-pipe.png").symlink_to("pipe.png")
    scandir = os.scandir

    def refuse(path: str | Path) -> object:
        if Path(path).name in ("sub", "en"):
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    refused = "The folder cannot be read (Permission denied): check who may read it."
    assert broken(folder) == [
        ("cy/pipe.png", "This is not an ordinary file, so it cannot be published: delete it."),
        ("cy/sub", refused),
        ("cy/to-pipe.png", "This is not an ordinary file, so it cannot be published: delete it."),
        ("en", refused),
    ]  # fmt: skip


@pytest.mark.parametrize("command", ["sign-off", "diff", "explain"])
def test_a_name_that_looks_like_an_option(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    make_site(
        {f"docs/{each}/{name}": "# A\n" for each in ("en", "cy") for name in ("-n.md", "--x.md")}
    )
    for name in ("-n.md", "--x.md"):
        assert run(capsys, command, name)[0] == 0
    assert run(capsys, command, "-n")[0] == 2


@names_in_bytes
def test_names_are_utf_8_whatever_the_locale(make_site: MakeSite) -> None:
    make_site({"docs/en/tŷ.md": "# Fees\n", "docs/cy/tŷ.md": "# Ffioedd\n"})
    environment = {
        **os.environ, "LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0",
        "CYMAR_LANGUAGE": "en",
    }  # fmt: skip
    done = subprocess.run(
        [sys.executable, "-m", "cymar", "check", "docs/cy/tŷ.md"],
        env=environment, capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert (done.stdout, done.returncode) == ("No findings. 2 pages, 1 pair checked.\n", 0)
