"""The baseline: an old site adopts the checks today, and only what is new is reported."""

import json
import re
from pathlib import Path

import pytest

from cymar.cli import main
from cymar.finding import Report
from cymar.rules import all_rules
from support.command import run
from support.projects import opened
from support.repository import Repository
from support.sites import MakeSite

pytestmark = pytest.mark.long

PAGES, SENTENCES = 25, 20
"""Twice as many pages, each with so many sentences that are too long: 1,000 findings."""

WORDS = {"en": "word", "cy": "gair"}
TITLES = {"en": "# Page {n}", "cy": "# Tudalen {n}"}


def long_sentence(locale: str, number: int) -> str:
    return f"{number} " + " ".join([WORDS[locale]] * 27) + "."


def page(locale: str, number: int) -> str:
    sentences = (long_sentence(locale, each) for each in range(1, SENTENCES + 1))
    return "\n\n".join([TITLES[locale].format(n=number), *sentences]) + "\n"


LOOKED_FOR = ("long-sentence", "missing-page")
OFF = "".join(f'{rule} = "off"\n' for rule in all_rules() if rule not in LOOKED_FOR)
OLD_SITE = {
    "cymar.toml": f'fail-on = "warning"\n[rules]\n{OFF}',
    **{
        f"docs/{locale}/{number}.md": page(locale, number)
        for locale in ("en", "cy")
        for number in range(PAGES)
    },
}


@pytest.fixture(scope="module")
def adopted(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The files of an old site, with the baseline of its 1,000 findings."""
    folder = tmp_path_factory.mktemp("adopted")
    Repository(folder).put(OLD_SITE)
    assert len(opened(folder).check().findings) == 2 * PAGES * SENTENCES == 1000
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        with pytest.raises(SystemExit):
            main(["baseline"])
    return {**OLD_SITE, "cymar-baseline.json": (folder / "cymar-baseline.json").read_text("utf-8")}


Adopt = dict[str, str]


def checked(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, list[str], str]:
    """The status of a check, the findings it reports and what else it writes."""
    status, out, err = run(capsys, "check", *arguments)
    lines = out.splitlines()
    notes = [line for line in err.splitlines() if "git" not in line]
    return status, [line for line in lines if re.match(r"\S+:\d+:\d+:", line)], "\n".join(notes)


def test_an_old_site_is_clean_once_it_has_a_baseline(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str], adopted: Adopt
) -> None:
    make_site(adopted)
    assert checked(capsys) == (0, [], "")
    assert run(capsys, "check")[1] == (
        "No findings. 50 pages, 25 pairs checked. 1000 in the baseline.\n"
    )
    assert run(capsys, "check", "--no-baseline")[0] == 1
    document = json.loads(run(capsys, "check", "--format", "json")[1])
    assert (document["summary"]["baselined"], document["findings"]) == (1000, [])


def test_a_fault_that_is_added_is_reported_and_no_other(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str], adopted: Adopt
) -> None:
    new = adopted["docs/en/3.md"] + "\n" + long_sentence("en", 99) + "\n"
    make_site({**adopted, "docs/en/3.md": new})
    status, found, notes = checked(capsys)
    assert (status, notes) == (1, "")
    assert [line.split()[0] for line in found] == ["docs/en/3.md:43:1:"]


def test_the_same_fault_again_is_new(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str], adopted: Adopt
) -> None:
    again = adopted["docs/en/3.md"] + "\n" + long_sentence("en", 1) + "\n"
    make_site({**adopted, "docs/en/3.md": again})
    assert len(checked(capsys)[1]) == 1


def test_lines_that_move_and_pages_that_are_renamed_change_nothing(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str], adopted: Adopt
) -> None:
    files = dict(adopted)
    for locale in WORDS:
        text = files.pop(f"docs/{locale}/7.md")
        files[f"docs/{locale}/new/seven.md"] = text
        title, *rest = adopted[f"docs/{locale}/8.md"].split("\n\n")
        files[f"docs/{locale}/8.md"] = "\n\n".join([title, "A.", *reversed(rest)]) + "\n"
    make_site(files)
    assert checked(capsys) == (0, [], "")
    assert checked(capsys, "docs/en/new") == (0, [], "")


def test_what_is_fixed_is_told_and_dropped(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str], adopted: Adopt
) -> None:
    fixed = adopted["docs/en/3.md"].replace(f"\n{long_sentence('en', 1)}", "\n1 word.")
    make_site({**adopted, "docs/en/3.md": fixed})
    told = "findings of the baseline that are fixed: 1. ‘cymar baseline’ drops them from it."
    assert checked(capsys) == (0, [], f"cymar: {told}")
    assert checked(capsys, "docs/cy/4.md")[2] == ""
    before = Path("cymar-baseline.json").read_text("utf-8").splitlines()
    written = run(capsys, "baseline")[1]
    assert written == (
        "cymar-baseline.json: findings recorded: 999 (new: 0; dropped, because they are fixed: "
        "1).\n"
    )
    after = Path("cymar-baseline.json").read_text("utf-8").splitlines()
    (gone,) = [line for line in before if line not in after]
    assert '"text": "1 word word' in gone
    assert [line for line in after if line not in before] == []
    assert checked(capsys) == (0, [], "")


def test_to_renew_a_baseline_takes_in_nothing_new_unless_asked(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str], adopted: Adopt
) -> None:
    new = adopted["docs/en/3.md"] + "\n" + long_sentence("en", 99) + "\n"
    make_site({**adopted, "docs/en/3.md": new})
    assert run(capsys, "baseline")[1].splitlines()[1] == (
        "Not recorded, because they are new: 1. ‘cymar check’ shows them; ‘cymar baseline --all’ "
        "records them too."
    )
    assert checked(capsys)[0] == 1
    run(capsys, "baseline", "--all")
    assert checked(capsys)[0] == 0


def test_an_upgrade_offers_to_add_what_new_rules_find(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str], adopted: Adopt
) -> None:
    older = adopted["cymar-baseline.json"].replace('"missing-page", ', "")
    new = adopted["docs/en/3.md"] + "\n" + long_sentence("en", 99) + "\n"
    files = {**adopted, "cymar-baseline.json": older, "docs/en/3.md": new}
    make_site({**files, "docs/en/alone.md": "# Alone\n"})
    status, found, notes = checked(capsys)
    assert (status, len(found)) == (1, 2)
    assert notes == (
        "cymar: findings of rules that are newer than the baseline (missing-page): 1. ‘cymar "
        "baseline --new-rules’ adds just those to it."
    )
    run(capsys, "baseline", "--new-rules")
    status, found, notes = checked(capsys)
    assert (status, [line.split()[0] for line in found], notes) == (1, ["docs/en/3.md:43:1:"], "")


def test_a_page_in_one_language_is_known_whatever_its_title(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str]
) -> None:
    make_site({"docs/en/a.md": "# A\n", "docs/cy/b.md": "# B\n"})
    run(capsys, "baseline")
    assert checked(capsys) == (0, [], "")
    make_site({"docs/en/a.md": "# Another title\n"})
    assert checked(capsys) == (0, [], "")


def test_findings_of_the_glossary_are_known_from_any_folder(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = make_site(
        {"docs/en/a.md": "# A\n", "docs/cy/a.md": "# A\n", "cymar.toml": "",
         "glossary.yml": "- en: {term: backlog, definition: Work to do.}\n  cy: {term: ôl-groniad}"}
    )  # fmt: skip
    assert checked(capsys)[0] == 1
    run(capsys, "baseline")
    assert checked(capsys) == (0, [], "")
    monkeypatch.chdir(folder / "docs")
    assert checked(capsys) == (0, [], "")


def test_two_branches_merge(tmp_path: Path, capsys: pytest.CaptureFixture[str],
                            monkeypatch: pytest.MonkeyPatch) -> None:  # fmt: skip
    """One drops the first line and one the last: git merges them, and the file can be read."""
    repository = Repository(tmp_path / "site")
    monkeypatch.chdir(repository.folder)
    pages = {f"docs/en/{name}.md": f"# {name}\n" for name in "abcdefgh"}
    repository.put(pages)
    run(capsys, "baseline")
    repository.commit()
    for branch, name in (("one", "a"), ("two", "h")):
        repository.git("checkout", "--quiet", "-b", branch, "main")
        repository.put({f"docs/cy/{name}.md": f"# {name}\n"})
        run(capsys, "baseline")
        repository.commit()
    repository.git("merge", "--quiet", "--no-edit", "one")
    assert checked(capsys) == (0, [], "")
    text = Path("cymar-baseline.json").read_text("utf-8")
    assert re.findall(r'"page": "en/(\w)\.md"', text) == list("bcdefg")


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("{", "cymar-baseline.json:1: ", "this is no baseline"),
        ("[]", "cymar-baseline.json: ", "this is no baseline"),
        ('{"schema": 1, "rules": [], "findings": [{"page": 3}]}', "", "this is no baseline"),
        ('{"schema": 2, "rules": [], "findings": []}', "", "this is no baseline"),
        ("{\n<<<<<<< HEAD\n", "cymar-baseline.json:2: ", "two branches were merged here"),
    ],
)
def test_a_file_that_is_no_baseline(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str], text: str, place: str, message: str
) -> None:
    make_site({"docs/en/a.md": "# A\n", "docs/cy/a.md": "# A\n", "cymar-baseline.json": text})
    for command in ("check", "baseline"):
        status, out, err = run(capsys, command)
        assert (status, out) == (2, "")
        assert err.startswith(f"cymar: {place}")
        assert message in err


def test_a_name_of_a_page_is_data(make_site: MakeSite, capsys: pytest.CaptureFixture[str]) -> None:
    name = 'docs/en/a "b" \\ é\u2028::error::.md'
    make_site({name: '# A ‘"‘ \x1b[2J \\u0000 </x>\n'})
    run(capsys, "baseline")
    assert checked(capsys) == (0, [], "")


def test_nothing_is_compared_where_there_is_no_baseline(
    make_site: MakeSite,
) -> None:
    folder = make_site({"docs/en/a.md": "# A\n"})
    report = Report(pages=1)
    assert opened(folder).but_baseline(report) is report
