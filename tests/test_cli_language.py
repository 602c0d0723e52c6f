"""The command line in both languages: help, errors, and which language is spoken."""

import re

import click
import pytest

from cymar.cli import build
from support.command import run
from support.sites import MakeSite

CLEAN = {"docs/en/a.md": "# Fees\n", "docs/cy/a.md": "# Ffioedd\n"}
COMMANDS = [
    ["baseline"], ["built"], ["check"], ["clean"], ["diff"], ["explain"], ["glossary"],
    ["glossary", "check"], ["glossary", "export"], ["glossary", "import"], ["glossary", "suggest"],
    ["index"], ["init"], ["rule"], ["sign-off"], ["status"], ["words"], ["words", "add"],
]  # fmt: skip


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("CYMAR_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")


def test_every_command_is_listed() -> None:
    found = []
    group = build("en")
    with click.Context(group) as context:
        for name in group.list_commands(context):
            command = group.get_command(context, name)
            assert command is not None
            assert all("_" not in (each.metavar or "") for each in command.params), name
            within = command.list_commands(context) if isinstance(command, click.Group) else []
            found += [[name], *([name, each] for each in within)]
    assert found == COMMANDS


@pytest.mark.parametrize("command", [[], *COMMANDS], ids=" ".join)
def test_help_is_in_the_language_asked_for(
    capsys: pytest.CaptureFixture[str], command: list[str]
) -> None:
    arguments = [*command, "--help"]
    english = run(capsys, "--language", "en", *arguments)[1]
    welsh = run(capsys, *arguments, "--language", "cy")[1] if command else (
        run(capsys, "--language=cy", *arguments)[1]
    )  # fmt: skip
    assert "Usage: cymar" in english
    assert "Show this message and exit." in english
    assert "Defnydd: cymar" in welsh
    shared = set(re.findall(r"[A-Za-z]{4,}", english)) & set(re.findall(r"[A-Za-z]{4,}", welsh))
    assert shared <= {
        "cymar", "check", "rule", "status", "language", "format", "version", "help", "json",
        "text", "fail", "diff", "sign", "translations", "lock", "markdown",
        "error", "warning", "suggestion", "never", "CYMAR", "LANGUAGE", "system",
        "explain", "number", "glossary", "export", "import", "suggest", "jargon",
        "built", "Markdown", "merge", "replace", "term",
        "github", "gitlab", "junit", "rdjson", "sarif", "changed", "staged", "examples",
        "baseline", "rules", "suggestions", "statistics", "output", "file", "quiet", "select",
        "ignore", "commit", "files", "from",
        "clean", "cache", "jobs", "init", "name", "body", "first", "host", "blog", "dry", "email",
        "netlify", "cloudflare", "azure", "nginx",
        "index", "search", "script", "open", "defer", "data", "words", "misspelt", "word",
            "Cymar", "color", "colour", "COLOR", "auto", "always", "traceback", "TRACEBACK",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "en"),
        ({"LANG": "cy_GB.UTF-8"}, "cy"),
        ({"LANG": "fr_FR.UTF-8"}, "en"),
        ({"LANG": "cy_GB.UTF-8", "LC_ALL": "en_GB.UTF-8"}, "en"),
        ({"CYMAR_LANGUAGE": "cy"}, "cy"),
        ({"CYMAR_LANGUAGE": "en", "LANG": "cy_GB.UTF-8"}, "en"),
        ({"CYMAR_LANGUAGE": "xx", "LANG": "cy_GB.UTF-8"}, "cy"),
    ],
)
def test_the_language_comes_from_the_environment(
    make_site: MakeSite,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    environment: dict[str, str],
    language: str,
) -> None:
    make_site(CLEAN)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    output = {
        "en": "No findings. 2 pages, 1 pair checked.\n",
        "cy": "Dim canfyddiadau. Tudalennau: 2. Parau: 1.\n",
    }
    assert run(capsys, "check")[1] == output[language]
    monkeypatch.setenv("CYMAR_LANGUAGE", "cy")
    assert run(capsys, "check", "--language", "en")[1] == output["en"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["chek"], "Gwall: Nid oes gorchymyn ‘chek’. Ai ‘check’ oedd gennych dan sylw?"),
        (["rule", "long-sentance"], "cymar: nid oes rheol ‘long-sentance’. Ai ‘long-sentence’ "
         "oedd gennych dan sylw?"),
        (["check", "nowhere"], "cymar: nid oes ffeil na ffolder ‘nowhere’."),
        (["check", "--fail-on", "x"], "Gwall: Gwerth anghywir ar gyfer '--fail-on': Nid yw 'x' yn "
         "un o'r rhain: 'error', 'warning', 'suggestion', 'never'."),
    ],
)  # fmt: skip
def test_errors_are_in_welsh_too(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str], arguments: list[str], message: str
) -> None:
    make_site(CLEAN)
    status, out, output = run(capsys, *arguments, "--language", "cy")
    assert (status, out, output.splitlines()[-1]) == (2, "", message)
