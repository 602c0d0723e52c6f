"""The site works under the policy that it sends, and loads nothing from elsewhere."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from mkdocs.config.base import ValidationError
from playwright.sync_api import Browser, expect

from cymar.publish.hosting.hosts import COMPRESSED, write_host_files
from mkdocs_cymar.translations.options import Hosts
from support.browser import SAY_REFUSED, Served, headers, serve
from support.citizen import WAYS
from support.sites import Write

PATHS = {
    "english first": ["", "cy/", "guide/pay/", "cy/canllaw/sut-i-dalu/?q=25", "cy/dim/"],
    "welsh first": ["", "en/", "canllaw/sut-i-dalu/", "en/guide/pay/?q=25", "en/nothing/"],
}
SWITCH = {"english first": ("guide/pay/", "cy"), "welsh first": ("en/guide/pay/", "cy")}
META = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')


@pytest.fixture(params=["welsh first", pytest.param("english first", marks=pytest.mark.slow)])
def way(request: pytest.FixtureRequest) -> str:
    """By headers, or in the pages themselves."""
    return str(request.param)


@pytest.fixture
def site(written: Write, way: str) -> Iterator[Served]:
    folder = written(way)
    sent = headers(folder) if way == "english first" else {}
    with serve(folder, WAYS[way].prefix, sent) as served:
        yield served


def test_nothing_is_refused_and_nothing_comes_from_elsewhere(
    site: Served, browser: Browser, way: str
) -> None:
    refused: list[str] = []
    asked: list[str] = []
    with browser.new_context() as context:
        page = context.new_page()
        page.add_init_script(SAY_REFUSED)
        page.on("console", lambda message: refused.append(message.text))
        page.on("request", lambda request: asked.append(request.url))
        for path in PATHS[way]:
            page.goto(site.url + path, wait_until="networkidle")
        page.goto(site.url + SWITCH[way][0])
        page.locator(".cymar-switch a").click()
        expect(page.locator("html")).to_have_attribute("lang", "cy")
        assert context.cookies() == []
    assert [each for each in refused if "404" not in each] == []
    assert [url for url in asked if not url.startswith((site.origin, "data:"))] == []


def test_a_script_that_is_not_the_sites_own_is_refused(site: Served, browser: Browser) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(site.url)
        page.evaluate(
            """() => {
              const script = document.createElement("script");
              script.textContent = "window.taken = true";
              document.body.append(script);
            }"""
        )
        assert page.evaluate("window.taken") is None


def test_a_site_that_does_not_ask_has_no_headers(written: Write) -> None:
    folder = written("a choice")
    assert not (folder / "_headers").exists()
    assert not META.search((folder / "cy/index.html").read_text(encoding="utf-8"))


def test_each_page_of_a_built_site_has_the_policy(written: Write) -> None:
    pages = [path.read_text(encoding="utf-8") for path in written("welsh first").rglob("*.html")]
    assert len(pages) > 12
    policies = {META.findall(page)[0] for page in pages}
    assert len(policies) == 1
    assert policies.pop().startswith("default-src 'self'; script-src 'self' 'sha256-")
    assert all(len(META.findall(page)) == 2 for page in pages)
    assert all(page.index("http-equiv") < page.index("<link") for page in pages)


def test_each_host_gets_files_of_its_own(written: Write) -> None:
    folder = written("english first")
    sent = headers(folder)
    assert sent["Content-Security-Policy"].endswith("; frame-ancestors 'self'")
    azure = json.loads((folder / "staticwebapp.config.json").read_text(encoding="utf-8"))
    assert azure == {
        "globalHeaders": sent,
        "responseOverrides": {"404": {"rewrite": "/404.html", "statusCode": 404}},
    }
    for name, lines in {
        "_redirects": ["/prefix/cy/* /prefix/cy/404.html 404"],
        ".htaccess": [
            "<IfModule mod_headers.c>",
            *(f'  Header always set {name} "{value}"' for name, value in sent.items()),
            "</IfModule>",
            "<IfModule mod_filter.c>",
            "<IfModule mod_deflate.c>",
            f"  AddOutputFilterByType DEFLATE text/html {COMPRESSED}",
            "</IfModule>",
            "</IfModule>",
            "ErrorDocument 404 /prefix/404.html",
        ],
        "cy/.htaccess": ["ErrorDocument 404 /prefix/cy/404.html"],
        "nginx.conf": [
            *(f'add_header {name} "{value}" always;' for name, value in sent.items()),
            "gzip on;",
            f"gzip_types {COMPRESSED};",
            "error_page 404 /prefix/404.html;",
            "location /prefix/cy/ {",
            "  error_page 404 /prefix/cy/404.html;",
            "}",
            "location = /prefix/nginx.conf {",
            "  return 404;",
            "}",
        ],
    }.items():
        first, *rest = (folder / name).read_text(encoding="utf-8").splitlines()
        assert (first, rest) == ("# cymar/translations", lines), name


def test_a_file_of_the_sites_own_stays_and_is_reported(tmp_path: Path) -> None:
    folders = {"en": "", "cy": "cy"}
    (tmp_path / "_headers").write_text("/*\n  X-Own: 1\n", encoding="utf-8")
    address = "https://example.org/"
    unwritten = list(write_host_files(tmp_path, ["netlify", "apache"], address, folders))
    assert [each.en for each in unwritten] == [
        "The site has a ‘_headers’ of its own, which stays: no headers were written for ‘netlify’."
    ]
    assert (tmp_path / "_headers").read_text(encoding="utf-8") == "/*\n  X-Own: 1\n"
    before = (tmp_path / ".htaccess").read_text(encoding="utf-8")
    (tmp_path / "index.html").write_text("<script>new</script>", encoding="utf-8")
    assert list(write_host_files(tmp_path, ["apache"], address, folders)) == []
    assert (tmp_path / ".htaccess").read_text(encoding="utf-8") != before


@pytest.mark.parametrize(
    "page",
    [
        '<!doctype html>\n<html lang="cy"><head>\n<meta charset="utf-8">«<title>a</title></head>',
        "<!doctype html><html><head><meta name=a><META CHARSET=utf-8>«<link href=b></head>",
        '<!doctype html><!-- a --><html><head> «<meta name="a"><script src="b"></script></head>',
        "<!doctype html><html><head>«</head><body>a</body></html>",
        "<!doctype html>\n«<title>a</title>",
        "«a",
        "«",
    ],
)
def test_a_page_has_the_policy_before_it_loads_anything(tmp_path: Path, page: str) -> None:
    path = tmp_path / "index.html"
    path.write_text(page.replace("«", ""), encoding="utf-8", newline="")
    for _ in range(2):
        assert list(write_host_files(tmp_path, ["github"], "", {})) == []
        made = path.read_bytes().decode()
        element = META.search(made)
        assert element is not None
        assert f"{made[: element.start()]}«{made[element.end() :]}" == page


def test_hosts_are_known_by_name() -> None:
    assert Hosts().validate(value=True) == ("cloudflare",)
    assert Hosts().validate(value=False) == ()
    assert Hosts().validate(["nginx"]) == ("nginx",)
    for wrong in (["geocities"], "nginx", 1):
        with pytest.raises(ValidationError, match="false, apache, azure, cloudflare"):
            Hosts().validate(wrong)
