"""Sites that keep their languages apart in ways of their own, read as people have laid them out."""

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from cymar.errors import ConfigError
from cymar.locate import open_project, open_projects
from cymar.rules import all_rules
from cymar.settings.reading import find_settings
from support.command import run
from support.layouts import LAYOUTS, Laid
from support.projects import opened
from support.repository import Repository
from support.sites import MakeSite, write
from support.systems import links_to_files

ENGLISH = "# Fees\n\nYou pay £25 by 31 March.\n\n[Help]({link})\n"
WELSH = "# Ffioedd\n\nRydych chi'n talu £52 erbyn 31 Mawrth.\n\n[Help]({link})\n"


@pytest.mark.parametrize("laid", LAYOUTS.values(), ids=LAYOUTS.keys())
def test_a_layout_is_read_and_reported_on(make_site: MakeSite, laid: Laid) -> None:
    """A wrong amount is found in its file, and the links of both languages lead to one page."""
    folder = make_site(laid.files(ENGLISH, WELSH))
    if laid.settings:
        write(folder, {"cymar.toml": laid.settings})
    report = opened(folder).check()
    (finding,) = report.findings
    assert finding.counterpart
    places = {(span.source.path, span.text) for span in (finding.span, finding.counterpart)}
    assert finding.rule == "number-mismatch"
    assert places == {(laid.en_fees, "£25"), (laid.cy_fees, "£52")}
    assert (report.pages, report.pairs) == (4, 2)


@pytest.mark.parametrize("laid", LAYOUTS.values(), ids=LAYOUTS.keys())
def test_the_message_names_what_looks_like_a_site(make_site: MakeSite, laid: Laid) -> None:
    """Without settings, either the site is found or the message has the settings that find it."""
    folder = make_site(laid.files(ENGLISH, WELSH))
    if laid.is_found:
        assert len(opened(folder).site.pairs) == 2
        return
    with pytest.raises(ConfigError) as caught:
        opened(folder)
    shown = [f"‘{laid.prefix}{line}’" for line in laid.settings.splitlines() if "=" in line]
    assert [each for each in shown if each in caught.value.text.en] == shown


def test_a_page_in_one_language_has_a_path_to_be_written_at(make_site: MakeSite) -> None:
    expected = {}
    for name, laid in LAYOUTS.items():
        folder = make_site(
            {
                f"{name}/{path}": text
                for path, text in laid.files(ENGLISH, WELSH).items()
                if path != laid.cy_fees
            }
            | {f"{name}/cymar.toml": laid.settings}
        )
        (finding,) = [
            each for each in opened(folder / name).check().findings if each.rule == "missing-page"
        ]
        expected[name] = f"write ‘{name}/{laid.cy_fees}’" in finding.message.en
    assert expected == dict.fromkeys(LAYOUTS, True)


def test_a_key_of_the_front_matter_pairs_pages(make_site: MakeSite) -> None:
    def page(ref: object, title: str) -> str:
        return f"---\nref: {ref}\n---\n\n# {title}\n"

    folder = make_site(
        {
            "cymar.toml": 'counterpart-key = "ref"\n',
            "docs/en/2020-fees.md": page("fees", "Fees"),
            "docs/cy/2021-ffioedd.md": page("fees", "Ffioedd"),
            "docs/en/a.md": page(7, "A"),
            "docs/cy/b.md": page("'7'", "B"),
            "docs/cy/c.md": page(7, "C"),
            "docs/en/d.md": page("[1]", "D"),
            "docs/cy/d.md": page("''", "D"),
        }
    )
    site = opened(folder).site
    assert [(pair.en.name, pair.cy.name) for pair in site.pairs] == [
        ("2020-fees.md", "2021-ffioedd.md"),
        ("a.md", "b.md"),
        ("d.md", "d.md"),
    ]
    problems = [problem for page in site.pages for problem in page.problems]
    assert [(each.span.text, each.text.en) for each in problems] == [
        ("7", "‘ref’ has the same value here as on ‘docs/cy/b.md’, in the same language: each page "
         "needs its own.")
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("stands", "path"),
    [("", "docs/en/a/b.md"), ("docs", "en/a/b.md"), ("docs/en", "a/b.md"), ("docs/en/a", "b.md"),
     ("docs/cy", "../en/a/b.md")],
)  # fmt: skip
def test_paths_are_from_where_one_stands(
    make_site: MakeSite, monkeypatch: pytest.MonkeyPatch, stands: str, path: str
) -> None:
    folder = make_site({"docs/en/a/b.md": "# Fees\n", "docs/cy/c.md": "# Ffioedd\n"})
    monkeypatch.chdir(folder / stands)
    site = opened(Path()).site
    assert [page.source.path for page in site.pages if page.locale == "en"] == [path]
    found = [each.span.source.path for each in opened(Path()).check().findings]
    assert stands == "docs/cy" or path in found


@links_to_files
def test_the_folder_for_pages_comes_before_folders_beside_it(make_site: MakeSite) -> None:
    """A project may have folders `en` and `cy` of its own, such as what its program says."""
    texts = ("# Fees\n\nYou pay £25.\n", "# Ffioedd\n\nRydych chi'n talu £52.\n")
    pages = {f"docs/{locale}/a.md": text for locale, text in zip(("en", "cy"), texts, strict=True)}
    folder = make_site({**pages, "en/words.yml": "a: b", "cy/words.yml": "a: c"})
    assert [each.page for each in opened(folder).check().findings] == ["cy/a.md"]


def test_a_folder_of_links_is_read_through(make_site: MakeSite) -> None:
    """The folders and the files that links lead to are in the project, and have their history."""
    files = {"pages/fees.md": ENGLISH, "trosi/x/fees.md": WELSH, "secret/a.md": "# Secret\n"}
    folder = make_site(files)
    os.mkdir(folder / "pair")
    os.symlink("../pages", folder / "pair/en")
    os.mkdir(folder / "pair/cy")
    os.symlink("../../trosi/x/fees.md", folder / "pair/cy/fees.md")
    os.symlink("../../.git/config", folder / "pair/cy/config.md")
    with pytest.raises(ConfigError, match="leads out of the ‘pair’ folder"):
        opened(folder / "pair")
    Repository(folder).commit()
    before = {path: path.read_bytes() for path in folder.rglob("*.md")}
    project = opened(folder / "pair")
    broken = [problem.text.en for page in project.site.pages for problem in page.own_problems]
    assert broken == [
        "This symbolic link leads to a hidden file, ‘../../.git/config’: put a copy of the file "
        "here in its place."
    ]
    found = [each.rule for each in project.check().findings if each.page.endswith("/fees.md")]
    assert found == ["number-mismatch"]
    assert set(project.history.versions) == {"en/fees.md", "cy/fees.md"}
    assert {path: path.read_bytes() for path in folder.rglob("*.md")} == before


def test_names_of_suffixes_that_say_too_little_or_too_much(make_site: MakeSite) -> None:
    folder = make_site(
        {
            "cymar.toml": 'layout = "suffix"\n',
            "docs/a.en.md": "# A\n", "docs/a.cy.md": "# A\n", "docs/b.md": "# B\n",
        }
    )  # fmt: skip
    (problem,) = [each for page in opened(folder).site.pages for each in page.problems]
    assert problem.text.en.endswith("end the name in ‘.en.md’ or ‘.cy.md’.")
    write(folder, {"docs/a.md": "# Again\n", "docs/c.cy.md": "# C\n", "docs/d.cy.md": "# D\n"})
    problems = {
        page.source.path: problem.text.en
        for page in opened(folder).site.pages
        for problem in page.problems
    }
    assert problems == {
        "docs/a.md": "This page and ‘docs/a.en.md’ would have the same address: rename one of "
        "them, or give it another ‘slug’."
    }


def test_the_settings_that_a_site_lacks_are_the_same_from_each_folder(make_site: MakeSite) -> None:
    """As from the command line, from each place, and from MkDocs, which knows the docs folder."""
    folder = make_site({"cymar.toml": "", "docs/a.md": "# A\n", "docs/a.cy.md": "# A\n"})
    docs = folder / "docs"

    def cure(opens: Callable[[], object]) -> str:
        with pytest.raises(ConfigError) as caught:
            opens()
        return str(caught.value).partition(" This looks like one: ")[2]

    told = {cure(partial(open_projects, [path])) for path in (folder, docs, docs / "a.md")}
    told.add(cure(partial(open_project, docs, find_settings(folder, all_rules()))))
    assert told == {
        "‘docs’ with languages in the names of files, such as ‘a.cy.md’. Run ‘cymar init’, or "
        'write this in cymar.toml: ‘layout = "suffix"’'
    }


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ('layout = "sufix"', "‘layout’ must be one of folders, suffix, root. Did you mean "
         "‘suffix’?"),
        ('layout = "root"', "‘layout = \"root\"’ needs a folder for one language in ‘docs’, such "
         "as ‘cy’, and none for the other: name both under [languages]."),
        ("languages = 3", "‘languages’ must be a table."),
        ('languages = {welsh = "a"}', "there is no setting ‘welsh’ in [languages]."),
        ('languages = {cy = ""}', "‘languages.cy’ must be text in quotation marks, and not empty."),
        ('languages = {cy = "nowhere"}', "‘languages.cy’ names the folder ‘nowhere’, which is not "
         "there."),
        ("counterpart-key = 3", "‘counterpart-key’ must be text in quotation marks, and not "
         "empty."),
    ],
)  # fmt: skip
def test_settings_that_cannot_be_used(make_site: MakeSite, settings: str, message: str) -> None:
    make_site({"docs/en/a.md": "# A", "docs/cy/a.md": "# A", "cymar.toml": settings})
    with pytest.raises(ConfigError) as caught:
        open_projects([Path()])
    assert caught.value.text.en.startswith(message)


@pytest.mark.parametrize("laid", [LAYOUTS[name] for name in ("suffix", "root", "docusaurus")])
def test_a_page_is_named_as_the_status_names_it(
    make_site: MakeSite, laid: Laid, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = make_site(laid.files(ENGLISH, WELSH) | {"cymar.toml": laid.settings})
    Repository(folder).commit()
    assert run(capsys, "explain", "fees.md")[0] == 0
    assert "Nothing is behind" in run(capsys, "diff", laid.cy_fees)[1]
    assert [row for row in run(capsys, "status")[1].splitlines() if "fees.md" in row]
    assert run(capsys, "check", laid.en_fees)[0] == 1
    assert run(capsys, "check", "--changed")[:2] == (0, "No findings. 0 pages, 0 pairs checked.\n")
    changed = WELSH.replace("£52", "£53").format(link="more/help.md")
    write(folder, {laid.cy_fees: changed})
    status, shown, _ = run(capsys, "check", "--changed")
    assert (status, "number-mismatch" in shown) == (1, True)
    assert run(capsys, "baseline")[0] == 0
    assert run(capsys, "check")[0] == 0
    assert run(capsys, "sign-off", "fees.md")[0] == 0
