"""A fault of ours on one page is reported as such, and the rest goes on."""

from collections.abc import Callable
from email.message import Message

import pytest

from cymar.align.align import align
from cymar.failure import Failure
from cymar.staleness.behind import behind_blocks
from cymar.text.markdown import Document, parse
from cymar.text.segment import segments
from cymar.text.source import Source
from support.builds import ALL, build, mkdocs_yml
from support.command import run
from support.repository import Repository
from support.sites import MakeSite

LONG = " ".join(["word"] * 26) + ".\n"
SITE = {
    "docs/en/index.md": "# Home\n\nHello.\n",
    "docs/cy/index.md": "# Hafan\n\nHelo.\n",
    "docs/en/faulty.md": f"# Faulty\n\n{LONG}",
    "docs/cy/faulty.md": "# Diffygiol\n\nHelo.\n",
    "docs/en/well.md": f"# Well\n\n{LONG}",
    "docs/cy/well.md": "# Da\n\nHelo.\n",
}
FOUND = "docs/en/well.md:3:1: warning: This sentence has 26 words: aim for 25 or fewer."
FAILED = (
    "cymar: Cymar failed on ‘docs/en/faulty.md’, so it may have missed something there. This is a "
    "fault in Cymar, not in the page: ZeroDivisionError: of ours. Please report it where you got "
    "Cymar, with this line, the command, and what the command adds with ‘--traceback’."
)
HOOK = """
import cymar.site.pages as pages

parse = pages.parse

def faulty(source):
    if "faulty.md" in source.path:
        raise ZeroDivisionError("of ours")
    return parse(source)

pages.parse = faulty
"""


def failing(work: Callable[..., object], is_faulty: Callable[..., bool]) -> Callable[..., object]:
    def run(*given: object) -> object:
        if is_faulty(*given):
            raise ZeroDivisionError("of ours")
        return work(*given)

    return run


@pytest.fixture(params=["parse", "segments", "align", "behind_blocks"])
def broken(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """What fails on one page or pair, wherever it is used."""
    places = {
        "parse": (parse, ["cymar.site.pages"], lambda source: "en/faulty" in source.path),
        "segments": (segments, ["cymar.text.segment"],
                     lambda block: "en/faulty" in block.source.path),
        "align": (align, ["cymar.align.align"], lambda pair: "faulty" in pair.en.name),
        "behind_blocks": (behind_blocks, ["cymar.staleness.behind"],
                          lambda pair, *_: "faulty" in pair.en.name),
    }  # fmt: skip
    name = str(request.param)
    work, modules, is_faulty = places[name]
    for module in modules:
        monkeypatch.setattr(f"{module}.{name}", failing(work, is_faulty))
    return name


def test_a_page_that_fails(
    broken: str, repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    repository.put(SITE)
    repository.commit()
    repository.put({"docs/en/faulty.md": SITE["docs/en/faulty.md"].replace("word.", "thing.")})
    repository.commit()
    status, out, err = run(capsys, "check", "--fail-on=never", "--language=en")
    assert status == 3
    assert FOUND in out
    lines = err.splitlines()
    assert FAILED in lines
    assert broken == "segments" or lines == [FAILED]  # which rules ask for themselves
    assert all("‘docs/en/faulty.md’" in line for line in lines)
    status, _, err = run(capsys, "check", "--fail-on=never", "--language=en", "--traceback")
    assert (status, err.count("\nTraceback (most recent call last):")) == (3, len(lines))


@pytest.mark.parametrize(
    "arguments",
    [["status"], ["diff", "faulty.md"], ["explain", "docs/en/faulty.md"], ["sign-off", "docs"],
     ["glossary", "suggest"]],
    ids=" ".join,
)  # fmt: skip
def test_every_command_says_so_and_goes_on(
    monkeypatch: pytest.MonkeyPatch, repository: Repository, capsys: pytest.CaptureFixture[str],
    arguments: list[str],
) -> None:  # fmt: skip
    def is_faulty(source: Source) -> bool:
        return "en/faulty" in source.path

    repository.put(SITE)
    repository.commit()
    repository.put({"docs/en/faulty.md": "# Changed\n"})
    monkeypatch.setattr("cymar.site.pages.parse", failing(parse, is_faulty))
    status, out, err = run(capsys, *arguments, "--language=en")
    assert (status, err.splitlines()) == (3, [FAILED])
    assert out or arguments == ["glossary", "suggest"]
    if arguments[0] == "sign-off":
        signed = [line for line in out.splitlines() if line.startswith("Signed off")]
        assert signed == ["Signed off: index.md", "Signed off: well.md"]
    if arguments[0] == "status":
        assert "not known" in next(line for line in out.splitlines() if "faulty.md" in line)


def test_what_failed_is_not_cached(
    monkeypatch: pytest.MonkeyPatch, make_site: MakeSite, capsys: pytest.CaptureFixture[str]
) -> None:
    make_site(SITE | {f"docs/en/{n}.md": "# A\n" for n in range(50)})

    def fail(source: Source) -> Document:
        raise ZeroDivisionError("of ours")

    with monkeypatch.context() as patched:
        patched.setattr("cymar.site.pages.parse", fail)
        for _ in range(2):
            assert run(capsys, "status")[0] == 3
    assert run(capsys, "status")[0] == 0


def test_a_build_says_so_and_fails_where_it_is_strict(make_site: MakeSite) -> None:
    folder = make_site(
        SITE | {"hook.py": HOOK, "mkdocs.yml": mkdocs_yml(ALL) + "hooks: [hook.py]\n"}
    )
    failed = FAILED.removeprefix("cymar: ").replace("--traceback", "--verbose")
    status, lines, output = build(folder)
    assert status == 0, output
    assert f"ERROR - cymar: {failed}" in lines
    assert any(FOUND in line for line in lines)
    assert "Traceback" not in output
    assert build(folder, "--strict")[0] == 1


@pytest.mark.parametrize(
    ("error", "message"),
    [
        ('ZeroDivisionError("of\\nours")', "cymar: this is a fault in Cymar, not in your pages: "
         "ZeroDivisionError: of ours. Please report it"),
        ('PermissionError(13, "Permission denied", "a.md")', "cymar: a.md: the system does not "
         "allow this: Permission denied."),
    ],
    ids=["ours", "the system's"],
)  # fmt: skip
def test_a_build_that_ends_says_why_in_one_line(
    make_site: MakeSite, error: str, message: str
) -> None:
    hook = f"import cymar.locate\ndef fail(*_):\n    raise {error}\ncymar.locate.read_site = fail\n"
    folder = make_site(
        SITE | {"hook.py": hook, "mkdocs.yml": mkdocs_yml(ALL) + "hooks: [hook.py]\n"}
    )
    status, _, output = build(folder)
    assert (status, "Traceback" in output) == (1, False)
    assert message in output
    assert "ZeroDivisionError" not in error or "Traceback" in build(folder, "--verbose")[2]


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        (
            "Issues, https://code.example/issues",
            "report it at https://code.example/issues, ",
        ),
        ("Source, https://code.example", "report it where you got Cymar, "),
    ],
)
def test_it_says_where_to_report(
    address: str, expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = Message()
    known["Project-URL"] = address
    monkeypatch.setattr("importlib.metadata.metadata", lambda name: known)
    assert expected in Failure("a.md", "error", "").report("--traceback").en
