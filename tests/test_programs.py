"""A page is not a program: what its writer puts in it runs under no policy that we write."""

import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from cymar.publish.hosting.policy import files_policy, policy, programs_in
from support.browser import SAY_REFUSED, headers, serve
from support.builds import build, mkdocs_yml
from support.sites import MakeSite

IN_TEXT, IN_TITLE, IN_FILE = "window.a = 1", "window.b = 1", "window.c = 1"
FILES = {
    "docs/en/index.md": f"# Home\n\n<script>{IN_TEXT}</script>\n",
    "docs/cy/index.md": f'---\ntitle: "Hafan</title><script>{IN_TITLE}</script>"\n---\n\n# Hafan\n',
    "docs/en/form.html": f"<script>{IN_FILE}</script>",
    "docs/en/well.md": "# Well\n\n`<script>`\n",
    "docs/cy/well.md": "---\ntitle: Da\ndescription: 1 < 2\n---\n\n# Da\n",
    "mkdocs.yml": mkdocs_yml("  - cymar/translations: {headers: true}\n"),
}


def digest(program: str) -> str:
    return b64encode(sha256(program.encode()).digest()).decode()


@pytest.mark.parametrize("language", ["en", "cy"])
def test_no_script_of_a_page_is_allowed_and_the_build_says_so(
    make_site: MakeSite, language: str
) -> None:
    folder = make_site(FILES)
    status, lines, output = build(folder, language=language)
    assert status == 0, output
    sent = (folder / "site/_headers").read_text(encoding="utf-8")
    allowed = set(re.findall(r"'sha256-([^']+)'", sent))
    assert not allowed & {digest(each) for each in (IN_TEXT, IN_TITLE, IN_FILE)}
    home = (folder / "site/well/index.html").read_text(encoding="utf-8")
    own = programs_in(home)
    assert own
    assert {digest(each) for each in own} <= allowed
    said = [line for line in lines if "docs/" in line and "WARNING" in line]
    assert len([line for line in said if "docs/en/index.md" in line]) == 1
    assert len([line for line in said if "docs/cy/index.md" in line]) == 2
    assert not [line for line in said if "well.md" in line]
    word = {"en": "HTML in it", "cy": "Mae HTML yn ‘title’"}[language]
    assert any(word in line for line in said)


OWN, ADDED = "window.own = true;\n", "window.added = true;\n"
SCRIPTS = {
    "docs/en/index.md": '# Home\n\n<script src="js/added.js"></script>\n\nPay.\n',
    "docs/cy/index.md": '# Hafan\n\n<script src="../assets/added.js"></script>\n\nTalwch.\n',
    "docs/en/js/own.js": OWN, "docs/en/js/added.js": ADDED, "docs/en/assets/added.js": ADDED,
    "mkdocs.yml": mkdocs_yml("  - cymar/translations: {headers: [cloudflare, github]}\n")
    + "\nsite_url: https://example.org/p/\nextra_javascript: [js/own.js]\n",
}  # fmt: skip


def test_a_script_among_the_pages_does_not_run(make_site: MakeSite, browser: Browser) -> None:
    folder = make_site(SCRIPTS)
    status, lines, output = build(folder)
    assert status == 0, output
    said = [line for line in lines if "WARNING" in line and "extra_javascript" in line]
    assert [re.search("docs/[^’]+", line)[0] for line in said] == [
        "docs/en/assets/added.js", "docs/en/js/added.js",
    ]  # fmt: skip
    sent = headers(folder / "site")
    with serve(folder / "site", "/p/", sent) as served, browser.new_context() as context:
        page = context.new_page()
        refused: list[str] = []
        page.add_init_script(SAY_REFUSED)
        page.on("console", lambda message: refused.append(message.text))
        for path in ("", "cy/"):
            page.goto(served.url + path, wait_until="networkidle")
            assert page.evaluate("[window.own, window.added]") == [True, None]
        own = [each for each in refused if "added.js" not in each and "404" not in each]
        assert (len(refused) >= 2, own) == (True, [])
    for name in ("index.html", "cy/index.html"):
        text = (folder / "site" / name).read_text(encoding="utf-8")
        assert text.count("Content-Security-Policy") == 2


def test_only_folders_without_anything_of_the_pages_are_allowed_whole(tmp_path: Path) -> None:
    for name in ("assets/js/a.js", "assets/b.mjs", "js/c.js", "js/own.js", "d.js", "e/f, g.js"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    assert files_policy(tmp_path, "/p/", {"js/c.js", "assets/img/x.png", "h/index.html"}) == (
        "script-src-elem 'unsafe-inline' *:*/p/assets/b.mjs *:*/p/assets/js/ *:*/p/d.js "
        "*:*/p/e/ *:*/p/js/own.js"
    )


def test_the_theme_runs_a_script_that_a_page_has_too(tmp_path: Path) -> None:
    (tmp_path / "404.html").write_text("<script>theme()</script>", encoding="utf-8")
    (tmp_path / "a.html").write_text(
        "<script>theme()</script><script>page()</script>", encoding="utf-8"
    )
    found = policy(tmp_path, {"theme()", "page()"})
    assert digest("theme()") in found
    assert digest("page()") not in found
    assert digest("page()") in policy(tmp_path)
