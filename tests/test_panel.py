"""While MkDocs serves, each page shows its own findings and both grades; no published page does."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest
from playwright.sync_api import Page, expect

from cymar.publish.writers_panel import with_panel, without_panel
from cymar.rules import sample
from support.browser import axe
from support.builds import ALL, build, mkdocs_yml
from support.served import served
from support.sites import write

PLAIN, HARD = sample("plain"), sample("hard")

TRAP = "<script>document.title = 'driven'</script>"
LONG = " ".join(["word"] * 26)
PAGES = {
    "docs/en/index.md": f"# Permits\n\n{PLAIN.en}\n\nThe end `{TRAP}` {LONG}.\n",
    "docs/cy/index.md": f"# Trwyddedau\n\n{HARD.cy.replace('«', '').replace('»', '')}\n",
    "docs/en/alone.md": "# Alone\n\n| A table. |\n| --- |\n| Only. |\n",
}
MARK = "cymar-panel"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made: Path = tmp_path_factory.mktemp("panel")
    write(made, {**PAGES, "mkdocs.yml": mkdocs_yml(ALL)})
    return made


@pytest.fixture(scope="module")
def address(folder: Path) -> Iterator[str]:
    """Where MkDocs serves the site while somebody writes it."""
    with served(folder) as found:
        yield found


def test_no_published_page_has_it(folder: Path) -> None:
    status, _, output = build(folder)
    assert status == 0, output
    pages = list((folder / "site").rglob("*.html"))
    assert len(pages) >= 4
    assert [path for path in pages if MARK in path.read_text(encoding="utf-8")] == []


def test_what_a_page_has_wrong_is_looked_for_on_it_without_the_panel(address: str) -> None:
    with urlopen(address) as answer:
        shown = answer.read().decode()
    start, end = shown.index("<aside data-made="), shown.rindex("</body>")
    page, panel = shown[:start] + shown[end:], '<aside class="cymar-panel">A</aside>'
    assert MARK in shown[start:end]
    assert MARK not in page
    assert without_panel(page) == page
    assert without_panel(with_panel(page, panel)) == page


def test_a_page_that_imitates_the_panel_is_looked_at_whole() -> None:
    page = '<body><p>A</p><aside data-made="1" class="cymar-panel" lang="cy">B</aside></body>'
    assert without_panel(page) == page
    assert without_panel(with_panel(page, '<aside class="cymar-panel">A</aside>')) == page


def test_a_page_shows_the_findings_and_grades_of_both(address: str, desk: Page) -> None:
    desk.goto(address)
    panel = desk.get_by_role("complementary", name="Cymar: while you write")
    summary = panel.locator("summary")
    output = summary.inner_text()
    summary.click()
    expect(panel.locator("li").first).to_be_visible()
    items = [item.inner_text() for item in panel.locator("li").all()]
    assert output == f"Cymar. Findings: {len(items)}. Grade: English 2.5, Welsh 11.5."
    assert any(item.startswith("Line 11, warning: This sentence has 29 words") for item in items)
    own, others = panel.locator("ul").all()
    assert not any("awdurdodiad" in item for item in own.locator("li").all_inner_texts())
    assert any("awdurdodiad" in item for item in others.locator("li").all_inner_texts())
    assert "On the page in the other language: docs/cy/index.md" in panel.inner_text()
    rows = [row.inner_text().split() for row in panel.locator("tbody tr").all()]
    assert [row[0] for row in rows] == ["English", "Welsh"]
    assert rows[1] == ["Welsh", "11.5", "48.3", "174", "8", "317"]
    assert "It is not a reader's age." in panel.inner_text()


def test_it_speaks_the_page_s_language(address: str, desk: Page) -> None:
    desk.goto(f"{address}cy/")
    panel = desk.get_by_role("complementary", name="Cymar: wrth i chi ysgrifennu")
    assert panel.get_attribute("lang") == "cy"
    output = panel.locator("summary").inner_text()
    panel.locator("summary").click()
    expect(panel.locator("li").first).to_be_visible()
    number = panel.locator("li").count()
    assert output == f"Cymar. Canfyddiadau: {number}. Gradd: Saesneg 2.5, Cymraeg 11.5."
    text = panel.inner_text()
    assert re.search(r"Llinell 3, rhybudd: Mae'r dudalen hon ar radd 11\.5, a'r nod yw 9", text)
    assert "Nid oedran darllenydd yw hi." in text


def test_what_a_page_says_cannot_drive_the_panel(address: str, desk: Page) -> None:
    desk.goto(address)
    assert desk.title() != "driven"
    quoted = [each.text_content() or "" for each in desk.locator(".cymar-panel q").all()]
    assert any(TRAP in each for each in quoted)
    assert desk.locator(".cymar-panel script").count() == 1


def test_the_keyboard_alone_opens_it_and_it_stays_open(address: str, desk: Page) -> None:
    desk.goto(address)
    desk.locator(".cymar-panel summary").focus()
    table = desk.locator(".cymar-panel table")
    expect(table).to_be_hidden()
    desk.keyboard.press("Enter")
    expect(table).to_be_visible()
    desk.keyboard.press("Tab")
    desk.wait_for_function("document.activeElement.closest('.cymar-panel') !== null")
    desk.goto(f"{address}cy/")
    expect(table).to_be_visible()


@pytest.mark.parametrize("path", ["", "cy/", "alone/"])
def test_it_is_accessible(address: str, desk: Page, path: str) -> None:
    desk.set_viewport_size({"width": 320, "height": 568})
    desk.goto(address + path)
    desk.locator(".cymar-panel summary").click()
    assert axe(desk, ".cymar-panel") == []
    desk.wait_for_function("document.documentElement.scrollWidth <= 320")


def test_a_page_without_prose_or_counterpart(address: str, desk: Page) -> None:
    desk.goto(f"{address}alone/")
    output = desk.locator(".cymar-panel summary").inner_text()
    assert output.endswith(". Grade: English –.")
