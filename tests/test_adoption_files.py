"""What others take into their own pipelines: the action, the hooks, the template, the container."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from cymar.adoption.templates import template
from cymar.bilingual import LOCALES
from support.command import run
from support.repository import Repository
from support.schemas import schema_store
from support.sites import MakeSite

pytestmark = pytest.mark.long

ROOT = Path(__file__).parents[1]
ACTION = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
TEMPLATE = list(yaml.safe_load_all((ROOT / "templates/check.yml").read_text("utf-8")))


@pytest.mark.parametrize(
    ("document", "name"),
    [
        (ACTION, "github-action.json"),
        (HOOKS, "pre-commit-hooks.json"),
        (TEMPLATE[1], "editor/schema/ci.json"),
    ],
)
def test_each_file_is_as_its_service_wants_it(document: Any, name: str) -> None:
    errors = Draft7Validator(schema_store(name)).iter_errors(document)
    assert [error.message for error in errors] == []


def test_no_input_is_read_as_a_command() -> None:
    steps = ACTION["runs"]["steps"]
    assert not [step for step in steps if "${{" in step["run"]]
    assert not [line for line in TEMPLATE[1]["cymar"]["script"] if "$[[" in line]
    used = " ".join(str(step.get("env", "")) + step.get("if", "") for step in steps)
    assert {name for name in ACTION["inputs"] if f"inputs.{name}" not in used} == set()
    assert set(re.findall(r"inputs\.([\w-]+)", str(TEMPLATE[1]))) == set(
        TEMPLATE[0]["spec"]["inputs"]
    )


def test_the_files_call_commands_that_exist(capsys: pytest.CaptureFixture[str]) -> None:
    calls = [hook["entry"] for hook in HOOKS]
    for path in (ROOT / "action").glob("*.sh"):
        calls += re.findall(r"^\s*(cymar .*?)(?: >.*)?$", path.read_text("utf-8"), re.MULTILINE)
    calls += [line for line in TEMPLATE[1]["cymar"]["script"] if line.startswith("cymar")]
    options = {option for call in calls for option in re.findall(r"--[\w-]+", call)}
    shown = "".join(run(capsys, name, "--help")[1] for name in ("check", "status"))
    assert options >= {"--staged", "--changed", "--format", "--output-file"}
    assert {option for option in options if option not in shown} == set()


@pytest.fixture
def pull_request(tmp_path: Path) -> Repository:
    """A branch that changes an English paragraph and adds a page, with programs that stand in."""
    repository = Repository(tmp_path / "site")
    repository.commit(en_a="# Fees\n\nPay £25.\n", cy_a="# Ffioedd\n\nTalwch £25.\n")
    repository.git("checkout", "--quiet", "-b", "work")
    repository.commit(en_a="# Fees\n\nPay £25 by card.\n", en_b="# B\n\nSend it.\n")
    programs = tmp_path / "programs"
    programs.mkdir()
    for name, text in (
        ("gh", 'cat >> "$SENT"; echo "$@" >> "$ASKED"; for each; do case $each in body=@*) '
               'cat "${each#body=@}" > "$SENT";; esac; done; '
               'case "$*" in *--paginate*) echo "$KNOWN";; esac'),
        ("cymar", f'exec "{sys.executable}" -m cymar "$@"'),
    ):  # fmt: skip
        (programs / name).write_text(f"#!/bin/sh\n{text}\n", "utf-8")
        (programs / name).chmod(0o755)
    return repository


def ran(repository: Repository, script: str, **environment: str) -> tuple[int, str, str]:
    """The status of a script of the action, what it writes, and what it has GitHub told."""
    folder = repository.folder.parent
    known = {
        "PATH": f"{folder / 'programs'}{os.pathsep}{os.environ['PATH']}",
        "SENT": str(folder / "sent"), "ASKED": str(folder / "asked"), "KNOWN": "",
        "GITHUB_REPOSITORY": "org/site", "PULL_REQUEST": "7",
    }  # fmt: skip
    done = subprocess.run(
        ["sh", ROOT / "action" / script], cwd=repository.folder, text=True, encoding="utf-8",
        env={**os.environ, **known, **environment}, capture_output=True, stdin=subprocess.DEVNULL,
    )  # fmt: skip
    sent = folder / "sent"
    return (
        done.returncode,
        done.stdout + done.stderr,
        sent.read_text("utf-8") if sent.exists() else "",
    )


@pytest.mark.skipif(not shutil.which("sh"), reason="the action runs in a shell")
def test_the_action_comments_with_the_pages_that_a_change_touched(
    pull_request: Repository,
) -> None:
    status, output, sent = ran(pull_request, "comment.sh", CYMAR_LANGUAGE="en")
    assert status == 0, output
    lines = sent.splitlines()
    assert lines[0].startswith("<!-- cymar:")
    assert lines[1] == "| Page | State | Errors | Warnings | English grade | Welsh grade |"
    assert re.match(r"\| a\.md \| behind \| 0 \| 1 \| .* \| .* \|$", lines[3])
    assert re.match(r"\| b\.md \| no Welsh \| 1 \| 0 \| .* \| .* \|$", lines[4])
    assert "stale-translation" in sent
    asked = (pull_request.folder.parent / "asked").read_text("utf-8")
    assert "--method POST repos/org/site/issues/7/comments" in asked
    ran(pull_request, "comment.sh", CYMAR_LANGUAGE="cy", KNOWN="41")
    asked = (pull_request.folder.parent / "asked").read_text("utf-8")
    assert "--method PATCH repos/org/site/issues/comments/41" in asked


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("sh"), reason="the action runs in a shell")
def test_the_action_checks_what_it_is_asked_to(pull_request: Repository) -> None:
    status, output, _ = ran(pull_request, "check.sh", CHANGED="true", CYMAR_LANGUAGE="en")
    assert status == 1
    assert "::error file=docs/en/b.md,line=1,col=3,endColumn=4,title=missing-page::" in output
    assert "::warning file=docs/cy/a.md,line=3" in output
    paths = "docs/en/a.md\n\ndocs/en/$(touch hacked); x.md\n"
    status, output, _ = ran(pull_request, "check.sh", PATHS=paths, FAIL_ON="never")
    assert status == 0
    assert "$(touch hacked); x.md" in output
    assert not (pull_request.folder / "hacked").exists()
    assert ran(pull_request, "check.sh", PATHS="docs/en/a.md", FAIL_ON="never")[0] == 0
    assert ran(pull_request, "check.sh", PATHS="doc\ndocs/en/a.md", FAIL_ON="never")[0] == 2


@pytest.mark.parametrize("locale", ["en", "cy"])
def test_an_editor_finds_each_finding_in_either_language(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str], locale: str
) -> None:
    (task,) = json.loads(template("editor/tasks.json"))["tasks"]
    make_site(
        {"docs/en/a b.md": "# A [x] B\n\nOur backlog: we utilise it.\n", "docs/cy/a.md": "# A\n"}
    )
    output = run(capsys, "check", "--suggestions", "--language", locale)[1].splitlines()
    found = {
        (match[1], match[2], match[3], matcher["severity"], match[5])
        for matcher in task["problemMatcher"]
        for line in output
        if (match := re.search(matcher["pattern"]["regexp"], line))
    }
    document = json.loads(run(capsys, "check", "--format", "json")[1])["findings"]
    severities = {"error": "error", "warning": "warning", "suggestion": "info"}
    assert found == {
        (
            each["path"], str(each["start"]["line"]), str(each["start"]["column"]),
            severities[each["severity"]], each["rule"],
        )
        for each in document
    }  # fmt: skip
    assert {kind for *_, kind, _ in found} == set(severities.values())


def test_a_container_runs_the_command_as_nobody_special() -> None:
    lines = (ROOT / "Containerfile").read_text("utf-8").splitlines()
    last = [line for line in lines if line and not line.startswith((" ", "#"))][-4:]
    assert last == ["USER 1000", "WORKDIR /site", 'ENTRYPOINT ["cymar"]', 'CMD ["check"]']


PRESCRIBED = {
    "en": [
        "This accessibility statement applies to",
        "The Equality and Human Rights Commission (EHRC) is responsible for enforcing the Public "
        "Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018",
        "making its website accessible, in accordance with the Public Sector Bodies (Websites and "
        "Mobile Applications) (No. 2) Accessibility Regulations 2018.",
        "This website is partially compliant with the [Web Content Accessibility Guidelines "
        "version 2.2](https://www.w3.org/TR/WCAG22/) AA standard, due to the non-compliances "
        "listed below.",
        "The content listed below is non-accessible for the following reasons.",
        "#### Non-compliance with the accessibility regulations",
        "#### Disproportionate burden",
        "#### Content that's not within the scope of the accessibility regulations",
        "This statement was prepared on",
        "It was last reviewed on",
        "This website was last tested on",
    ],
    "cy": [
        "Mae'r datganiad hygyrchedd hwn yn berthnasol i",
        "orfodi Rheoliadau Hygyrchedd Cyrff y Sector Cyhoeddus (Gwefannau a Chymwysiadau Symudol) "
        "(Rhif 2) 2018 (y",
        "yn hygyrch, yn unol â Rheoliadau Hygyrchedd Cyrff y Sector Cyhoeddus (Gwefannau a "
        "Chymwysiadau Symudol) (Rhif 2) 2018.",
        "Mae'r wefan hon yn cydymffurfio'n rhannol â safon AA [Canllawiau Hygyrchedd Cynnwys y We "
        "fersiwn 2.2](https://www.w3.org/TR/WCAG22/), oherwydd y diffyg cydymffurfio sydd wedi'i "
        "restru isod.",
        "Nid yw'r cynnwys sydd wedi'i restru isod yn hygyrch am y rhesymau canlynol.",
        "#### Diffyg cydymffurfio â'r rheoliadau hygyrchedd",
        "#### Baich anghymesur",
        "#### Cynnwys nad yw o fewn cwmpas y rheoliadau hygyrchedd",
    ],
}
"""What the model statement that the regulations ask for has, as GOV.UK's sample of it words it."""


@pytest.mark.parametrize("folder", ["docs", "checks/cymar/adoption/templates/site"])
@pytest.mark.parametrize("locale", LOCALES)
def test_a_statement_has_the_words_that_the_regulations_prescribe(folder: str, locale: str) -> None:
    path = ROOT / folder / locale / "accessibility.md"
    statement = path.read_text("utf-8")
    assert [words for words in PRESCRIBED[locale] if words not in statement] == []
