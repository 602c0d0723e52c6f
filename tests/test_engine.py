"""The engine runs rules over every kind of subject, and minds exceptions."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from cymar.bilingual import Text
from cymar.cli import main
from cymar.engine import check
from cymar.failure import Failure
from cymar.finding import Severity
from cymar.glossary import Glossary
from cymar.rule import Hit, Rule, Scope, Topic
from cymar.rules import all_rules
from cymar.settings.model import Settings
from cymar.site import BlockPair, Page, Site
from cymar.site.discovery import read_site
from cymar.site.places import SitePlace
from cymar.text.block import Block
from cymar.text.segment import Segment
from support.sites import MakeSite

ALLOW = "<!-- cymar: allow long-sentence: the wording of the Act -->"


def a_rule(over: Scope, find: Callable[..., Iterator[Hit]], needs: dict[str, type]) -> Rule:
    text = Text(en="{seen}", cy="{seen}")
    return Rule(
        "some-rule", over, Severity.WARNING, Topic.TRANSLATIONS,
        text, text, text, (), find, {}, needs,
    )  # fmt: skip


def found(folder: Path, rule: Rule) -> list[tuple[str, str, str]]:
    site = read_site(SitePlace(folder / "docs"), "docs")
    report = check(site, Settings(folder), {rule.id: rule}, Glossary())
    return [(each.page, each.span.text, each.message.cy) for each in report.findings]


TWO_PAGES = {
    "docs/en/a.md": "# Fees\n\nPay now. Pay here.\n",
    "docs/cy/a.md": "# Ffioedd\n\nTalwch nawr. Talwch yma.\n",
}


@pytest.mark.parametrize(
    ("over", "find", "expected"),
    [
        (
            Scope.SITE,
            lambda site: (Hit(page.heading, {"seen": len(site.pages)}) for page in site.pages),
            [("cy/a.md", "Ffioedd", "2"), ("en/a.md", "Fees", "2")],
        ),
        (
            Scope.PAGE,
            lambda page: iter([Hit(page.heading, {"seen": page.name})]),
            [("cy/a.md", "Ffioedd", "a.md"), ("en/a.md", "Fees", "a.md")],
        ),
        (
            Scope.PAGE_PAIR,
            lambda pair: (Hit(x.heading, {"seen": y.locale}) for x, y in pair),
            [("cy/a.md", "Ffioedd", "en"), ("en/a.md", "Fees", "cy")],
        ),
        (
            Scope.BLOCK,
            lambda block: iter([Hit(block.whole, {"seen": block.kind.value})]),
            [
                ("cy/a.md", "Ffioedd", "heading"),
                ("cy/a.md", "Talwch nawr. Talwch yma.", "paragraph"),
                ("en/a.md", "Fees", "heading"),
                ("en/a.md", "Pay now. Pay here.", "paragraph"),
            ],
        ),
        (
            Scope.BLOCK_PAIR,
            lambda pair: (Hit(here.whole, {"seen": there.text}) for here, there in pair),
            [
                ("cy/a.md", "Ffioedd", "Fees"),
                ("cy/a.md", "Talwch nawr. Talwch yma.", "Pay now. Pay here."),
                ("en/a.md", "Fees", "Ffioedd"),
                ("en/a.md", "Pay now. Pay here.", "Talwch nawr. Talwch yma."),
            ],
        ),
        (
            Scope.SEGMENT,
            lambda segment: iter([Hit(segment.span(), {"seen": segment.words})]),
            [
                ("cy/a.md", "Ffioedd", "1"),
                ("cy/a.md", "Talwch nawr.", "2"),
                ("cy/a.md", "Talwch yma.", "2"),
                ("en/a.md", "Fees", "1"),
                ("en/a.md", "Pay now.", "2"),
                ("en/a.md", "Pay here.", "2"),
            ],
        ),
    ],
)
def test_a_rule_over_each_kind_of_subject(
    make_site: MakeSite,
    over: Scope,
    find: Callable[..., Iterator[Hit]],
    expected: list[tuple[str, str, str]],
) -> None:
    assert found(make_site(TWO_PAGES), a_rule(over, find, {})) == expected


PAGES_OF_EVERY_KIND = {
    "docs/en/a.md": "Pay [here](b.md).\n\n> They said so.\n\n```\nfees = 3\n```\n",
    "docs/cy/a.md": "Talwch [yma](b.md).\n\n> Dyna ddywedon nhw.\n\n```\nfees = 3\n```\n",
}


@pytest.mark.parametrize(
    ("over", "expected"),
    [
        (Scope.BLOCK, ["Pay here.", "here", "They said so.", "fees = 3"]),
        (Scope.OWN_BLOCK, ["Pay here."]),
        (Scope.WRITTEN, ["Pay here.", "They said so."]),
        (Scope.BLOCK_PAIR, ["Pay here.", "They said so.", "fees = 3", "here"]),
        (Scope.TEXT_PAIR, ["Pay here.", "They said so."]),
        (Scope.SEGMENT, ["Pay here.", "They said so."]),
        (Scope.OWN_SEGMENT, ["Pay here."]),
    ],
)
def test_what_a_scope_leaves_out(make_site: MakeSite, over: Scope, expected: list[str]) -> None:
    seen: list[str] = []

    def find(subject: Block | BlockPair | Segment) -> Iterator[Hit]:
        part = subject.en if isinstance(subject, BlockPair) else subject
        seen.extend([part.text] if part.span(0, 1).source.locale == "en" else [])
        yield from ()

    assert found(make_site(PAGES_OF_EVERY_KIND), a_rule(over, find, {})) == []
    assert seen == expected


def test_a_rule_is_given_what_it_needs(make_site: MakeSite) -> None:
    def find(page: Page, *, glossary: Glossary, site: Site) -> Iterator[Hit]:
        yield Hit(page.heading, {"seen": (glossary.entries, len(site.pairs))})

    rule = a_rule(Scope.PAGE, find, {"glossary": Glossary, "site": Site})
    assert found(make_site(TWO_PAGES), rule)[0][2] == "((), 1)"


def test_a_rule_that_raises_is_reported_on_its_page(make_site: MakeSite) -> None:
    """Once, with what led to it; what it had found stands, and the other rules and pages go on."""

    def raises(block: Block) -> Iterator[Hit]:
        yield Hit(block.whole, {"seen": "some-rule"})
        if block.source.locale == "en":
            try:
                _ = {}[block.text]
            except KeyError as error:
                raise ZeroDivisionError("by\nnothing") from error

    def finds(page: Page) -> Iterator[Hit]:
        yield Hit(page.heading, {"seen": "other"})

    rules = {
        "some-rule": a_rule(Scope.BLOCK, raises, {}),
        "other-rule": replace(a_rule(Scope.PAGE, finds, {}), id="other-rule"),
    }
    folder = make_site(TWO_PAGES)
    report = check(
        read_site(SitePlace(folder / "docs"), "docs"), Settings(folder), rules, Glossary()
    )
    assert [(each.page, each.message.en) for each in report.findings] == [
        ("cy/a.md", "other"),
        ("cy/a.md", "some-rule"),
        ("cy/a.md", "some-rule"),
        ("en/a.md", "other"),
        ("en/a.md", "some-rule"),
        ("en/a.md", "some-rule"),
    ]
    error = "ZeroDivisionError: by nothing"
    assert report.failures == (Failure("docs/en/a.md", error, "", "some-rule"),)
    (failure,) = report.failures
    assert re.search(
        "KeyError: 'Fees'.*direct cause.*ZeroDivisionError", failure.details, re.DOTALL
    )
    assert failure.text.en == (
        "the rule ‘some-rule’ failed on ‘docs/en/a.md’, so it may have missed something there. "
        f"This is a fault in Cymar, not in the page: {error}."
    )


@pytest.mark.parametrize(
    ("over", "path"),
    [
        (Scope.SITE, "docs"),
        (Scope.GLOSSARY, "glossary.yml"),
        (Scope.PAGE, "docs/en/a.md"),
        (Scope.PAGE_PAIR, "docs/en/a.md"),
        (Scope.BLOCK, "docs/en/a.md"),
        (Scope.BLOCK_PAIR, "docs/en/a.md"),
        (Scope.SEGMENT, "docs/en/a.md"),
        (Scope.ALLOWANCE, "docs/en/a.md"),
    ],
)
def test_a_failure_names_the_file(make_site: MakeSite, over: Scope, path: str) -> None:
    def find(subject: object) -> Iterator[Hit]:
        raise ZeroDivisionError
        yield

    files = {**TWO_PAGES, "docs/en/a.md": f"{ALLOW}\n\n{TWO_PAGES['docs/en/a.md']}"}
    folder = make_site(files)
    site = read_site(SitePlace(folder / "docs"), "docs")
    rules = {"some-rule": a_rule(over, find, {})}
    report = check(site, Settings(folder), rules, Glossary((), "glossary.yml"))
    assert path in {each.page for each in report.failures}
    twice = (report + report).in_order()
    assert (twice.failures, report.findings) == (report.failures, ())


@pytest.mark.parametrize("fail_on", ["never", "suggestion"])
def test_a_rule_that_raises_makes_the_exit_status_3(
    make_site: MakeSite,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    fail_on: str,
) -> None:
    def raises(page: Page) -> Iterator[Hit]:
        raise ZeroDivisionError
        yield

    monkeypatch.setitem(all_rules(), "some-rule", a_rule(Scope.PAGE, raises, {}))
    make_site({**TWO_PAGES, "docs/en/b.md": "# Pay\n"})
    with pytest.raises(SystemExit) as stopped:
        main(["check", "--fail-on", fail_on, "--language", "en"])
    captured = capsys.readouterr()
    assert stopped.value.code == 3
    assert "[missing-page]" in captured.out
    assert captured.err.count("the rule ‘some-rule’ failed on ‘docs/") == 3


def test_blocks_that_cannot_be_told_apart_are_not_aligned(make_site: MakeSite) -> None:
    folder = make_site(
        {
            "docs/en/a.md": "# A\n\nOne.\n\nTwo.\n\n## B\n\nThree.\n",
            "docs/cy/a.md": "# A\n\nUn.\n\n## B\n\nTri.\n",
        }
    )
    rule = a_rule(
        Scope.BLOCK_PAIR, lambda pair: iter([Hit(pair.en.whole, {"seen": pair.cy.text})]), {}
    )
    assert found(folder, rule) == [
        ("en/a.md", "A", "A"),
        ("en/a.md", "B", "B"),
        ("en/a.md", "Three.", "Tri."),
    ]
