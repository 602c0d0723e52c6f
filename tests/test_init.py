"""`cymar init`: a whole site where there is none, and what is lacking where there is one."""

import re
from pathlib import Path

import pytest
import yaml

from cymar.adoption.mkdocs_yml import OURS
from cymar.adoption.requirement import install_command
from cymar.bilingual import LOCALES
from cymar.locate import open_projects
from support.command import run
from support.layouts import LAYOUTS, Laid
from support.repository import Repository
from support.sites import MakeSite, write

HOSTS = {
    "github": ".github/workflows/site.yml",
    "gitlab": ".gitlab-ci.yml",
    "netlify": "netlify.toml",
    "cloudflare": "build.sh",
    "azure": ".github/workflows/site.yml",
    "nginx": "site.nginx.conf",
}
ENGLISH = "# Fees\n\nYou pay the fee of this service when you apply, and we write to you.\n"
WELSH = "# Ffioedd\n\nRydych chi'n talu ffi'r gwasanaeth hwn pan fyddwch chi'n gwneud cais.\n"


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not {".git", ".cache", "site"} & set(path.relative_to(folder).parts)
    }


def findings(folder: Path) -> list[str]:
    (project,) = open_projects([folder])
    return [f"{each.page}: {each.rule}: {each.message.en}" for each in project.check().findings]


@pytest.mark.parametrize("first", LOCALES)
@pytest.mark.parametrize("locale", LOCALES)
def test_a_new_site_checks_clean_and_a_second_run_changes_nothing(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str], locale: str, first: str
) -> None:
    folder = make_site({})
    flags = ("--language", locale, "init", "--yes", "--first", first)
    assert run(capsys, *flags, "--blog", "--host", "github")[0] == 0
    made = files(folder)
    assert {f"docs/{each}/blog/posts/first.md" for each in LOCALES} <= made.keys()
    assert findings(folder) == []
    assert run(capsys, *flags)[0] == 0
    assert files(folder) == made
    text = made["cymar.toml"].decode()
    assert ("geiriad" in text) is (first == "cy")


@pytest.mark.parametrize(("host", "path"), HOSTS.items())
def test_a_host_has_its_file(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str], host: str, path: str
) -> None:
    folder = make_site({})
    run(capsys, "init", "--yes", "--host", host, "--url", "https://example.org/a/")
    made = files(folder)
    settings = made["mkdocs.yml"].decode()
    assert f"headers: [{host}]" in settings
    assert '!ENV [SITE_URL, "https://example.org/a/"]' in settings
    text = made[path].decode()
    assert "⟦" not in text
    if path.endswith(".yml"):
        assert yaml.safe_load(text)
    assert "cymar check" in text or host == "nginx"
    for address in re.findall(r"SITE_URL: \$\{\{(.*?)\}\}", text):
        assert "|| 'http" in address, "a build of a pull request has an address too"


@pytest.mark.parametrize(("host", "path"), HOSTS.items())
def test_a_host_chosen_later_has_its_file_too(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str], host: str, path: str
) -> None:
    folder = make_site({})
    run(capsys, "init", "--yes")
    before = files(folder)
    run(capsys, "init", "--yes", "--host", host)
    after = files(folder)
    assert after.keys() - before.keys() == {path}
    assert before.items() <= after.items()
    run(capsys, "init", "--yes", "--host", host)
    assert files(folder) == after


def test_what_is_asked_and_what_is_not_agreed_to(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = make_site({})
    status, shown, error = run(capsys, "init")
    assert (status, files(folder)) == (2, {})
    assert "nobody here to ask" in error
    assert "docs/cy/index.md" in shown
    assert run(capsys, "init", "--dry-run")[0] == 0
    assert files(folder) == {}
    answers = iter(["Tai", "Housing", "tai@example.org", "na"])
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("click.prompt", lambda *_, **__: next(answers))
    status, shown, _ = run(capsys, "--language", "cy", "init")
    assert (status, files(folder)) == (0, {})
    assert "Nid oes dim wedi newid." in shown


@pytest.mark.parametrize("laid", LAYOUTS.values(), ids=LAYOUTS.keys())
def test_each_layout_comes_to_a_first_report(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str], laid: Laid
) -> None:
    folder = make_site(laid.files(ENGLISH, WELSH))
    before = files(folder)
    assert run(capsys, "init", "--yes")[0] == 0
    after = files(folder)
    assert before.items() <= after.items()
    assert all(line in after["cymar.toml"].decode() for line in laid.settings.splitlines())
    status, shown, _ = run(capsys, "check")
    assert (status, "4 pages, 2 pairs checked." in shown) == (0, True), shown
    run(capsys, "init", "--yes")
    assert files(folder) == after


def test_a_key_that_pairs_pages_is_found(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str]
) -> None:
    def page(ref: str, title: str) -> str:
        return f"---\nref: {ref}\n---\n\n# {title}\n"

    folder = make_site(
        {
            "_config.yml": "",
            "_posts/en/2020-fees.md": page("fees", "Fees"),
            "_posts/cy/2020-ffioedd.md": page("fees", "Ffioedd"),
        }
    )
    run(capsys, "init", "--yes")
    text = (folder / "cymar.toml").read_text(encoding="utf-8")
    assert text == 'docs = "_posts"\ncounterpart-key = "ref"\nfail-on = "error"\n'
    assert findings(folder) == []


CONFIGS = {
    "hugo.toml": ("Hugo", "content", ['docs = "content"', 'layout = "suffix"']),
    "_config.yml": ("Jekyll", "_posts", ['en = "_posts"', 'cy = "_posts/cy"']),
    "docusaurus.config.js": ("Docusaurus", "docs", ['en = "docs"',
        'cy = "i18n/cy/docusaurus-plugin-content-docs/current"']),
    "eleventy.config.mjs": ("Eleventy", "src", ['en = "src"', 'cy = "src/cy"']),
    "astro.config.mjs": ("Astro", "src/content/docs", ['en = "src/content/docs"',
        'cy = "src/content/docs/cy"']),
    "zensical.toml": ("Zensical", "docs", ['en = "docs"', 'cy = "docs/cy"']),
}  # fmt: skip


@pytest.mark.parametrize("config", CONFIGS)
def test_an_english_site_of_each_program_is_told_what_is_missing(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str], config: str
) -> None:
    generator, docs, settings = CONFIGS[config]
    folder = make_site({config: "", f"{docs}/fees.md": ENGLISH})
    _, shown, _ = run(capsys, "init", "--yes")
    assert f"a site that {generator} builds" in shown
    written = (folder / "cymar.toml").read_text(encoding="utf-8").splitlines()
    assert [line for line in settings if line not in written] == []
    (finding,) = findings(folder)
    assert finding.startswith("en/fees.md: missing-page")


MKDOCS = """# Our site
site_name: Site   # the name
plugins:
  # searching
  - search
  - redirects:
      redirect_maps:
        a.md: b.md   # moved

# the end
nav:
  - index.md
"""


@pytest.mark.parametrize(
    ("config", "locale"),
    [("mkdocs.yml", "en"), ("properdocs.yml", "en"), ("mkdocs.yaml", "cy")],
)
def test_a_site_of_mkdocs_in_one_language(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str], config: str, locale: str
) -> None:
    """Its pages move to their language's folder, and its settings keep every line they had."""
    text = ENGLISH if locale == "en" else WELSH
    folder = make_site({config: MKDOCS, "docs/index.md": text, "docs/build/b.md": text,
                        "docs/a/c.png": "", ".gitignore": "/mine/"})  # fmt: skip
    Repository(folder).commit()
    _, shown, _ = run(capsys, "init", "--yes", "--host", "github")
    made = files(folder)
    assert {f"docs/{locale}/index.md", f"docs/{locale}/build/b.md", "docs/a/c.png"} <= made.keys()
    new = made[config].decode()
    added = [line for line in new.splitlines() if line not in MKDOCS.splitlines()]
    kept = [line for line in new.splitlines() if line in MKDOCS.splitlines()]
    assert kept == MKDOCS.splitlines()
    assert [line.strip(" -:") for line in added if "-" in line][:1] == ["i18n"]
    plugins = yaml.safe_load(new)["plugins"]
    assert list(plugins[2]) == ["i18n"]
    assert plugins[2]["i18n"]["languages"][0]["locale"] == locale
    assert plugins[3:] == list(OURS)
    assert f"+  - {OURS[0]}" in shown
    assert shown.endswith("  cymar check\n  cymar baseline\n  mkdocs serve\n")
    assert made[".gitignore"].decode().splitlines()[0] == "/mine/"
    assert install_command() in made[".github/workflows/cymar.yml"].decode()
    assert ("‘wheels/cymar-" in shown) == ("./wheels/cymar-" in install_command())
    run(capsys, "init", "--yes", "--host", "github")
    assert files(folder) == made


@pytest.mark.parametrize("plugins", ["[]", "[search,  # why\n  tags]"])
def test_plugins_that_are_left_alone_come_with_the_lines_to_add(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str], plugins: str
) -> None:
    config = f"site_name: A\nplugins: {plugins}\n"
    folder = make_site({"mkdocs.yml": config, "docs/a.md": ENGLISH, "docs/a.cy.md": WELSH})
    shown = run(capsys, "init", "--yes")[1]
    assert (folder / "mkdocs.yml").read_text(encoding="utf-8") == config
    lines = shown[shown.index("  - i18n:") : shown.index("\nDone.")]
    added = yaml.safe_load(lines)
    assert added[0]["i18n"]["docs_structure"] == "suffix"
    assert added[1:] == list(OURS)


def test_nothing_is_written_through_a_link(
    make_site: MakeSite,
    capsys: pytest.CaptureFixture[str],
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    folder = make_site({})
    (folder / ".vscode").symlink_to(elsewhere)
    status, _, error = run(capsys, "init", "--yes")
    assert (status, files(elsewhere)) == (2, {}), error
    assert files(folder) == {}


@pytest.mark.parametrize("locale", LOCALES)
def test_the_editors_pattern_reads_a_report(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str], locale: str
) -> None:
    folder = make_site({})
    run(capsys, "init", "--yes")
    write(folder, {"docs/en/a.md": "# A\n"})
    shown = run(capsys, "--language", locale, "check")[1]
    tasks = (folder / ".vscode/tasks.json").read_text(encoding="utf-8")
    patterns = [
        each["pattern"]["regexp"] for each in yaml.safe_load(tasks)["tasks"][0]["problemMatcher"]
    ]
    (line,) = [line for line in shown.splitlines() if line.startswith("docs/")]
    (found,) = [match for each in patterns if (match := re.match(each, line))]
    assert found.groups()[:3] == ("docs/en/a.md", "1", "3")
