"""What tests share: small bilingual sites, and the corpus where it is at hand."""

import os
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, Page, expect, sync_playwright

from support.blog_site import build_whole
from support.browser import Served, Visit, chromium, serve, visits
from support.citizen import WAYS, WITH_FALLBACK_PAGES
from support.kinds import kinds
from support.mkdocs_builds import mkdocs
from support.own_site import build_own
from support.repository import Repository
from support.sites import MakeSite, Write, write

# The same examples on every machine, however slow it is today; `make test-all` looks for new ones.
settings.register_profile("steady", deadline=None, derandomize=True, database=None)
settings.register_profile("search", deadline=None, derandomize=False, max_examples=1000)
settings.load_profile("steady")

CORPUS = Path(__file__).parents[2] / "shared" / "corpus" / "pages"


@pytest.hookimpl(optionalhook=True)  # there are none without pytest-xdist
def pytest_xdist_auto_num_workers() -> int:
    """One process more than there are processors: a test that waits for a browser uses none."""
    return (os.cpu_count() or 1) + 1


@pytest.hookimpl(tryfirst=True)  # before pytest chooses among the marks
def pytest_collection_modifyitems(items: list[pytest.Function]) -> None:
    """Mark each test with what it needs of the machine; the files that need most come first.

    So no long one is begun when the others are at their end.
    """
    needs = {item: kinds(item.module, item.fixturenames) for item in items}
    for item, found in needs.items():
        for kind in found:
            item.add_marker(kind)
    long = {item.path for item, found in needs.items() if found}
    items.sort(key=lambda item: item.path not in long)


@pytest.fixture
def corpus() -> Path:
    """Real bilingual pages beside this repository; they are not part of it."""
    if not CORPUS.is_dir():
        pytest.skip("the corpus ../shared/corpus/pages is not here")
    return CORPUS


@pytest.fixture
def make_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> MakeSite:
    """Writes files under a new folder, which becomes the folder we are in."""
    monkeypatch.chdir(tmp_path)
    return partial(write, tmp_path)


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """An empty repository, which becomes the folder we are in."""
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    made = Repository(tmp_path / "repository")
    monkeypatch.chdir(made.folder)
    return made


@pytest.fixture(params=["en", "cy"])
def moved(request: pytest.FixtureRequest) -> str:
    """The language that moves on, either of the two."""
    return str(request.param)


@pytest.fixture
def based(repository: Repository) -> Repository:
    """A repository with a pair of pages in step."""
    repository.commit(
        en_a="# Fees\n\nPay £25 by card.\n\nAsk us for help.\n",
        cy_a="# Ffioedd\n\nTalwch £25 â cherdyn.\n\nGofynnwch i ni am help.\n",
    )
    return repository


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A real browser, which reaches this machine alone."""
    with sync_playwright() as playwright:
        path = chromium(playwright)
        if path is None and os.environ.get("CI") == "true":
            pytest.fail("there is no Chromium to test with: apt-get install chromium")
        if path is None:
            pytest.skip("there is no Chromium to test with: .venv/bin/playwright install chromium")
        expect.set_options(timeout=20_000)  # a slow and busy machine may take this long
        arguments = ["--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"]
        started = playwright.chromium.launch(executable_path=path, args=arguments)
        yield started
        started.close()


@pytest.fixture(scope="session")
def visit(browser: Browser) -> Visit:
    """Opens a page for a new reader: `with visit(color_scheme="dark") as page`."""
    return visits(browser)


@pytest.fixture(params=["light", "dark"])
def page(request: pytest.FixtureRequest, visit: Visit) -> Iterator[Page]:
    """A page in each colour scheme, on which nothing moves."""
    with visit(color_scheme=request.param, reduced_motion="reduce") as opened:
        yield opened


@pytest.fixture
def desk(visit: Visit) -> Iterator[Page]:
    """A page in a window of the usual size."""
    with visit() as opened:
        yield opened


@pytest.fixture
def phone(visit: Visit) -> Iterator[Page]:
    """A page on a narrow screen."""
    with visit(viewport={"width": 320, "height": 640}) as opened:
        yield opened


@pytest.fixture(scope="module")
def way(request: pytest.FixtureRequest) -> str:
    """The way of `citizen.py` in which `site` is built."""
    return str(getattr(request, "param", "english first"))


@pytest.fixture(scope="module")
def site(written: Write, way: str) -> Iterator[Served]:
    """The site of `citizen.py`, served."""
    with serve(written(way), WAYS[way].prefix) as served:
        yield served


@pytest.fixture(scope="module")
def featured(written: Write) -> Iterator[Served]:
    """The site of `citizen.py` with more of the theme's features, and its style sheets whole."""
    name = "files and no navigation"
    with serve(written(name), WAYS[name].prefix) as served:
        yield served


@pytest.fixture(scope="session")
def written(tmp_path_factory: pytest.TempPathFactory) -> Write:
    """Builds the site of `citizen.py` in one of its ways, once for all tests and processes."""

    def build(name: str) -> Path:
        files = (WAYS | WITH_FALLBACK_PAGES)[name].files()
        return _once(tmp_path_factory, f"citizen {name}", lambda folder: _build(folder, files))

    return build


@pytest.fixture(scope="session")
def blog(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of `blog_site.py` with all it has, built once for all tests and processes."""
    return _once(tmp_path_factory, "blog", build_whole)


@pytest.fixture(scope="session")
def own_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Our own site, built once for all tests and processes."""
    return _once(tmp_path_factory, "own", build_own)


def _once(factory: pytest.TempPathFactory, name: str, build: Callable[[Path], None]) -> Path:
    mine = factory.getbasetemp()
    folder = (mine.parent if "PYTEST_XDIST_WORKER" in os.environ else mine) / name
    done = folder / "done"
    try:
        folder.mkdir()
    except FileExistsError:
        end = time.monotonic() + 300
        while not done.exists() and time.monotonic() < end:
            time.sleep(0.2)
    else:
        try:
            build(folder)
        finally:
            done.touch()
    assert (folder / "site/sitemap.xml").is_file(), f"‘{name}’ was not built"
    return folder / "site"


def _build(folder: Path, files: dict[str, str]) -> None:
    write(folder, files)
    done = mkdocs(folder, "build")
    warned = [line for line in done.stderr.splitlines() if line.startswith("WARNING")]
    assert done.returncode == 0, done.stderr
    assert done.stderr.count("mkdocs_static_i18n: Building") == 2  # each language once
    assert all("cymar/translations: docs/" in line for line in warned), done.stderr
