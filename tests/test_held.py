"""Which pages a site that publishes its languages together holds, and what is said of them."""

import json
from pathlib import Path

import pytest

from cymar import sharing
from cymar.bilingual import other
from cymar.finding import Severity
from cymar.locate import open_projects
from support.command import run
from support.histories import CY, EN, TEXTS, move, status_rows
from support.repository import Repository
from support.sites import MakeSite

SITE = {
    "docs/en/index.md": "# Home\n\nRead about [grants](grants.md).\n",
    "docs/cy/index.md": "# Hafan\n\nDarllenwch am [rantiau](grants.md).\n",
    "docs/en/grants.md": "# Grants\n\n" + " ".join(["word"] * 26) + ".\n",
}
TOGETHER = 'publish = "together"\n'
IN_STEP = 'publish = "in-step"\n'


def held(folder: Path = Path()) -> dict[str, str]:
    (project,) = open_projects([folder])
    return {key: reason.en for key, reason in project.withheld.reasons.items()}


def found(folder: Path = Path()) -> list[tuple[str, str, str]]:
    (project,) = open_projects([folder])
    return [(each.rule, each.severity.value, each.page) for each in project.check().findings]


@pytest.mark.parametrize("publish", ["", 'publish = "apart"\n'])
def test_pages_are_published_apart_unless_a_site_asks(make_site: MakeSite, publish: str) -> None:
    make_site({**SITE, "cymar.toml": publish})
    assert held() == {}
    assert found() == [
        ("missing-page", "error", "en/grants.md"),
        ("long-sentence", "warning", "en/grants.md"),
    ]


@pytest.mark.parametrize("publish", [TOGETHER, IN_STEP])
def test_a_page_waits_for_its_counterpart(make_site: MakeSite, publish: str) -> None:
    make_site({**SITE, "cymar.toml": publish})
    assert held() == {"en/grants.md": "there is no Welsh version"}
    assert found() == [
        ("link-to-held-page", "warning", "cy/index.md"),
        ("missing-page", "suggestion", "en/grants.md"),
        ("long-sentence", "suggestion", "en/grants.md"),
        ("link-to-held-page", "warning", "en/index.md"),
    ]


def test_a_check_passes_while_a_page_waits(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str]
) -> None:
    make_site(SITE)
    assert run(capsys, "check")[0] == 1
    make_site({"cymar.toml": TOGETHER})
    status, output, _ = run(capsys, "check", "--language=en")
    assert (status, output.splitlines()[-1]) == (
        0,
        "4 findings: 0 errors, 2 warnings, 2 suggestions. 3 pages, 1 pair checked. Pages held: 1.",
    )
    assert json.loads(run(capsys, "check", "--format=json")[1])["summary"]["held"] == 1
    assert run(capsys, "check", "--fail-on", "suggestion")[0] == 1
    make_site({"docs/en/index.md": "# Home\n", "docs/cy/index.md": "# Hafan\n"})
    assert run(capsys, "check", "--fail-on", "warning")[0] == 0


def test_a_page_asked_for_alone_knows_what_is_held(make_site: MakeSite) -> None:
    folder = make_site({**SITE, "cymar.toml": TOGETHER})
    (project,) = open_projects([folder / "docs/cy/index.md"])
    report = project.check()
    assert [each.rule for each in report.findings] == ["link-to-held-page"]
    assert report.withheld == 0


@pytest.mark.parametrize("locale", ["en", "cy"])
def test_a_home_page_is_never_held(make_site: MakeSite, locale: str) -> None:
    make_site({f"docs/{locale}/index.md": "# A\n", "cymar.toml": TOGETHER})
    assert held() == {}
    assert found() == [("missing-page", "error", f"{locale}/index.md")]


def test_a_page_that_is_exempt_is_published(make_site: MakeSite) -> None:
    exempt = '[[exempt]]\npages = "grants.md"\nrules = ["missing-page"]\nreason = "R"\n'
    make_site({**SITE, "cymar.toml": TOGETHER + exempt})
    assert held() == {}
    assert ("missing-page", "suggestion", "en/grants.md") not in found()


def test_a_page_that_is_broken_still_fails(make_site: MakeSite) -> None:
    text = "---\ncounterpart: grantaiu.md\n---\n\n# Grants\n"
    files = {**SITE, "docs/en/grants.md": text, "docs/cy/grantiau.md": "# Grantiau\n"}
    make_site({**files, "cymar.toml": TOGETHER})
    assert sorted(held()) == ["cy/grantiau.md", "en/grants.md"]
    assert ("broken-page", "error", "en/grants.md") in found()


def test_a_held_page_may_link_to_another(make_site: MakeSite) -> None:
    files = {"docs/en/more.md": "# More\n\n[Grants](grants.md)\n", "cymar.toml": TOGETHER}
    make_site({**SITE, **files})
    assert [page for rule, _, page in found() if rule == "link-to-held-page"] == [
        "cy/index.md",
        "en/index.md",
    ]


def test_large_sites_hold_the_same(make_site: MakeSite, monkeypatch: pytest.MonkeyPatch) -> None:
    pages = {f"docs/{locale}/{n}.md": SITE[f"docs/{locale}/index.md"]
             for n in range(9) for locale in ("en", "cy")}  # fmt: skip
    folder = make_site({**SITE, **pages, "cymar.toml": TOGETHER})
    (project,) = open_projects([folder])
    monkeypatch.setattr(sharing, "SHARE", 6)
    reports = [project.check_pages(keys) for keys in sharing._split(project, None)]
    assert sum(report.withheld for report in reports) == 1
    assert sum(len(report.findings) for report in reports) == len(project.check().findings) == 22


def test_a_pair_waits_until_it_is_in_step(based: Repository, moved: str) -> None:
    based.commit(en_index="# Home", cy_index="# Hafan")
    move(based, moved)
    assert {severity for _, severity, _ in found()} == {"warning", "error"}
    based.put({"cymar.toml": TOGETHER})
    assert held() == {}
    based.put({"cymar.toml": IN_STEP})
    name = {"en": "English", "cy": "Welsh"}[other(moved)]
    reason = f"the {name} version is behind in one place"
    assert held() == {"en/a.md": reason, "cy/a.md": reason}
    assert {severity for _, severity, _ in found()} == {"suggestion"}
    move(based, other(moved))
    assert (held(), found()) == ({}, [])


def test_both_versions_may_be_behind(based: Repository) -> None:
    based.commit(en_a=EN.replace("£25", "£30").replace("for help", "for advice"))
    based.commit(cy_a=CY.replace("# Ffioedd", "# Ffioedd a thaliadau"))
    based.put({"cymar.toml": IN_STEP})
    both = "the Welsh version is behind in 2 places; the English version is behind in one place"
    assert held() == {"en/a.md": both, "cy/a.md": both}


def test_what_is_allowed_exempt_or_signed_off_is_published(
    based: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    based.put({"cymar.toml": IN_STEP})
    allow = "<!-- cymar: allow stale-translation: the fee is being settled -->\n\nTalwch"
    based.commit(en_a=TEXTS["en"][1], cy_a=CY.replace("Talwch", allow))
    assert held() == {}
    based.commit(cy_a=CY)
    assert len(held()) == 2
    exempt = '[[exempt]]\npages = "a.md"\nrules = ["stale-translation"]\nreason = "R"\n'
    based.put({"cymar.toml": IN_STEP + exempt})
    assert held() == {}
    based.put({"cymar.toml": IN_STEP})
    run(capsys, "sign-off", "a.md")
    assert held() == {}


def test_a_home_page_that_is_behind_is_published(repository: Repository) -> None:
    repository.commit(en_index=EN, cy_index=CY)
    repository.commit(en_index=TEXTS["en"][1])
    repository.put({"cymar.toml": IN_STEP})
    assert held() == {}
    assert ("stale-translation", "warning", "cy/index.md") in found()


@pytest.mark.parametrize("publish", [TOGETHER, IN_STEP])
def test_nothing_is_held_on_a_guess(
    based: Repository, tmp_path: Path, capsys: pytest.CaptureFixture[str], publish: str
) -> None:
    based.put({"cymar.toml": publish})
    based.commit(en_a=TEXTS["en"][1], en_b="# B")
    based.git("clone", "--quiet", "--depth=1", based.folder.as_uri(), str(tmp_path / "clone"))
    assert held(tmp_path / "clone") == {"en/b.md": "there is no Welsh version"}
    notes = run(capsys, "status", "--language=en", str(tmp_path / "clone"))[2].splitlines()
    output = (
        "cymar: no page is held for being behind, because Cymar cannot tell which are. Pages: 1. "
        "Fetch the whole history, or sign the pages off with ‘cymar sign-off’."
    )
    assert notes[0].startswith("cymar: this is a shallow clone")
    assert notes[1:] == ([output] if publish == IN_STEP else [])


@pytest.mark.parametrize(
    ("locale", "rows", "total"),
    [
        ("en", [("held", "a.md", "(the Welsh version is behind in one place)"),
                ("held", "b.md", "(there is no Welsh version)"),
                ("exempt", "press.md", "(R)"),
                ("in step", "index.md", "")],
         "In step: 1 of 3 (33%). Incomplete: 0. Different: 0. Behind: 0. No Welsh: 0. "
         "No English: 0. Exempt: 1. Held: 2."),
        ("cy", [("wedi'i dal yn ôl", "a.md", "(mae'r fersiwn Gymraeg ar ei hôl hi mewn un man)"),
                ("wedi'i dal yn ôl", "b.md", "(nid oes fersiwn Gymraeg)"),
                ("eithriad", "press.md", "(R)"),
                ("yn cyd-fynd", "index.md", "")],
         "Yn cyd-fynd: 1 o 3 (33%). Anghyflawn: 0. Gwahanol: 0. Ar ei hôl hi: 0. "
         "Dim Cymraeg: 0. Dim Saesneg: 0. Eithriadau: 1. Wedi'u dal yn ôl: 2."),
    ],
)  # fmt: skip
def test_the_status_gives_the_reasons(
    based: Repository,
    capsys: pytest.CaptureFixture[str],
    locale: str,
    rows: list[tuple[str, str, str]],
    total: str,
) -> None:
    exempt = '[[exempt]]\npages = "press.md"\nrules = ["missing-page"]\nreason = "R"\n'
    based.put({"cymar.toml": IN_STEP + exempt})
    based.commit(en_index="# Home", cy_index="# Hafan", en_press="# Press", en_b="# B")
    based.commit(en_a=TEXTS["en"][1])
    status, output, notes = run(capsys, "status", "--language", locale)
    assert (status, status_rows(output), notes) == (0, (rows, total), "")
    pages = json.loads(run(capsys, "status", "--format=json")[1])["pages"]
    assert [(page["state"], page["behind"], page["reason"]) for page in pages] == [
        ("held", {"en": 0, "cy": 1}, {
            "en": "the Welsh version is behind in one place",
            "cy": "mae'r fersiwn Gymraeg ar ei hôl hi mewn un man",
        }),
        ("held", {"en": 0, "cy": 0}, {
            "en": "there is no Welsh version", "cy": "nid oes fersiwn Gymraeg",
        }),
        ("in-step", {"en": 0, "cy": 0}, None),
        ("exempt", {"en": 0, "cy": 0}, {"en": "R", "cy": "R"}),
    ]  # fmt: skip
    markdown = run(capsys, "status", "--format=markdown", "--language", locale)[1].splitlines()
    for line, (state, page, detail) in zip(markdown[2:], rows, strict=False):
        assert line.startswith(f"| {state} | {page} |")
        assert line.endswith(f"| {detail.strip('()')} |")


def test_a_reason_keeps_to_its_line(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str]
) -> None:
    exempt = '[[exempt]]\npages = "grants.md"\nrules = ["missing-page"]\n'
    make_site({**SITE, "cymar.toml": exempt + 'reason = """a | b\n\\u001b[31mc"""\n'})
    output = run(capsys, "status", "--language=en")[1]
    assert ("exempt", "grants.md", "(a | b ␛[31mc)") in status_rows(output)[0]
    markdown = run(capsys, "status", "--language=en", "--format=markdown")[1]
    assert "| a \\| b ␛\\[31mc |\n" in markdown


def test_severities_that_are_off_stay_off(make_site: MakeSite) -> None:
    off = '[rules]\nmissing-page = "off"\nlink-to-held-page = "off"\nlong-sentence = "error"\n'
    make_site({**SITE, "cymar.toml": TOGETHER + off})
    assert held() == {"en/grants.md": "there is no Welsh version"}
    assert found() == [("long-sentence", Severity.SUGGESTION, "en/grants.md")]
