"""Settings that cannot be used are refused, with the file, the key and the nearest that exists."""

import pytest

from cymar.bilingual import LOCALES
from cymar.errors import ConfigError
from cymar.finding import Severity
from cymar.rules import all_rules
from cymar.settings.model import Exemption, Publish, RuleSettings, Section
from cymar.settings.reading import find_settings
from support.sites import MakeSite


def test_everything_can_be_set(make_site: MakeSite) -> None:
    folder = make_site(
        {
            "cymar.toml": """
docs = "pages"
glossary = "terms.yml"
publish = "in-step"
fail-on = "warning"

[rules]
long-sentence = { severity = "error", limit = 20 }
unexplained-term = "off"

[[section]]
pages = "children/**"

[section.rules]
hard-to-read = { grade = 6 }
long-sentence = { limit = 15 }
unexplained-term = "suggestion"

[[exempt]]
pages = "press/*.md"
rules = ["missing-page"]
reason = "third-party text"
"""
        }
    )
    settings = find_settings(folder, all_rules())
    found = settings.root, settings.docs, settings.glossary, settings.publish, settings.fail_on
    assert found == (folder, "pages", "terms.yml", Publish.IN_STEP, "warning")
    assert settings.rules == {
        "long-sentence": RuleSettings(Severity.ERROR, {"limit": 20}),
        "unexplained-term": RuleSettings(None),
    }
    section = {
        "hard-to-read": RuleSettings(Severity.WARNING, {"grade": 6}),
        "long-sentence": RuleSettings(Severity.ERROR, {"limit": 15}),
        "unexplained-term": RuleSettings(Severity.SUGGESTION),
    }
    assert settings.sections == (Section("children/**", section),)
    assert settings.on(["children/a.md", "b.md"]).rules == section
    assert settings.on(["children.md"]) is settings
    assert settings.exempt == (Exemption("press/*.md", ("missing-page",), "third-party text"),)


def test_the_nearest_folder_with_settings_wins(make_site: MakeSite) -> None:
    folder = make_site(
        {
            "pyproject.toml": '[tool.cymar]\nfail-on = "never"\n',
            "a/pyproject.toml": '[project]\nname = "x"\n',
            "a/b/cymar.toml": 'fail-on = "suggestion"\n',
            "a/c/x.md": "",
        }
    )
    assert find_settings(folder / "a/c/x.md", all_rules()).fail_on == "never"
    assert find_settings(folder / "a/b", all_rules()).fail_on == "suggestion"


def test_settings_above_the_repository_do_not_count(make_site: MakeSite) -> None:
    folder = make_site({"cymar.toml": 'fail-on = "never"', "repository/.git/HEAD": ""})
    assert find_settings(folder / "repository", all_rules()).fail_on == "error"


def test_a_byte_order_mark_is_no_fault(make_site: MakeSite) -> None:
    folder = make_site({"cymar.toml": '\ufefffail-on = "never"'})
    assert find_settings(folder, all_rules()).fail_on == "never"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("glosary = 'x'", "cymar.toml: there is no setting ‘glosary’ in cymar.toml. Did you mean "
         "‘glossary’?"),
        ("zzz = 1", "cymar.toml: there is no setting ‘zzz’ in cymar.toml."),
        ("fail-on = 'warnings'", "cymar.toml: ‘fail-on’ must be one of error, warning, suggestion, "
         "never. Did you mean ‘warning’?"),
        ("publish = 'togehter'", "cymar.toml: ‘publish’ must be one of apart, together, in-step. "
         "Did you mean ‘together’?"),
        ("publish = true", "cymar.toml: ‘publish’ must be one of apart, together, in-step."),
        ("publsh = 'apart'", "cymar.toml: there is no setting ‘publsh’ in cymar.toml. Did you mean "
         "‘publish’?"),
        ("[rules]\nlong-sentance = 'off'", "cymar.toml: ‘long-sentance’ in [rules] is not a rule. "
         "Did you mean ‘long-sentence’? ‘cymar rule’ lists them all."),
        ("[rules]\nlong-sentence = 'on'", "cymar.toml: ‘rules.long-sentence’ must be one of error, "
         "warning, suggestion, off."),
        ("[rules]\nlong-sentence = 3", "cymar.toml: ‘rules.long-sentence’ must be one of error, "
         "warning, suggestion, off."),
        ("[rules.long-sentence]\nlimits = 3", "cymar.toml: there is no setting ‘limits’ in "
         "[rules.long-sentence]. Did you mean ‘limit’?"),
        ("[rules.long-sentence]\nlimit = '3'", "cymar.toml: ‘rules.long-sentence.limit’ must be a "
         "whole number, not negative."),
        ("[rules.long-sentence]\nlimit = -3", "cymar.toml: ‘rules.long-sentence.limit’ must be a "
         "whole number, not negative."),
        ("[rules.long-sentence]\nlimit = true", "cymar.toml: ‘rules.long-sentence.limit’ must be a "
         "whole number, not negative."),
        ("[[exempt]]\npages = 'x'\nrules = ['missing-page']", "cymar.toml: every [[exempt]] needs "
         "‘reason’: say which pages, which rules and why."),
        ("[[exempt]]\npages = 'x'\nrules = ['missing-page']\nreason = ' '", "cymar.toml: every "
         "[[exempt]] needs ‘reason’: say which pages, which rules and why."),
        ("[[exempt]]\npages = 'x'\nrules = ['mising-page']\nreason = 'y'", "cymar.toml: "
         "‘mising-page’ in [[exempt]] is not a rule. Did you mean ‘missing-page’? ‘cymar rule’ "
         "lists them all."),
        ("[[exempt]]\npage = 'x'", "cymar.toml: there is no setting ‘page’ in [[exempt]]. Did you "
         "mean ‘pages’?"),
        ("[[section]]\npages = 'x'", "cymar.toml: every [[section]] needs ‘rules’: say which "
         "pages, and what is set for them."),
        ("[[section]]\npages = 'x'\nrules = {long-sentance = 'error'}", "cymar.toml: "
         "‘long-sentance’ in [section.rules] is not a rule. Did you mean ‘long-sentence’? ‘cymar "
         "rule’ lists them all."),
        ("[[section]]\npages = 'x'\nrules = {long-sentence = 'off'}", "cymar.toml: ‘long-sentence’ "
         "cannot be ‘off’ in a [[section]]: name the pages in [[exempt]], with a reason."),
        ("[[section]]\npages = 'x'\nrules = {missing-page = 'warning'}", "cymar.toml: "
         "‘missing-page’ cannot be set in a [[section]]: it does not look at one page at a time."),
        ("[[section]]\nreason = 'x'", "cymar.toml: there is no setting ‘reason’ in [[section]]. "
         "Did you mean ‘rules’?"),
        ("docs = ", "cymar.toml: this is not valid TOML: Invalid value (at end of document)."),
    ],
)  # fmt: skip
def test_settings_that_cannot_be_used(make_site: MakeSite, text: str, message: str) -> None:
    folder = make_site({"cymar.toml": text})
    with pytest.raises(ConfigError) as caught:
        find_settings(folder, all_rules())
    assert str(caught.value) == message
    assert all(caught.value.to(locale).startswith("cymar.toml: ") for locale in LOCALES)


def test_settings_in_pyproject_are_named_so(make_site: MakeSite) -> None:
    folder = make_site({"pyproject.toml": "[tool.cymar]\ndoc = 'x'\n"})
    with pytest.raises(ConfigError) as caught:
        find_settings(folder, all_rules())
    assert caught.value.to("cy") == (
        "pyproject.toml: nid oes gosodiad ‘doc’ yn [tool.cymar]. Ai ‘docs’ oedd gennych dan sylw?"
    )


@pytest.mark.parametrize(
    ("pattern", "yes", "no"),
    [
        ("press/*.md", ["press/a.md"], ["press/a/b.md", "a.md", "xpress/a.md"]),
        ("press/**", ["press/a.md", "press/a/b.md"], ["a.md"]),
        ("**/old.md", ["old.md", "a/old.md", "a/b/old.md"], ["cold.md", "a/cold.md"]),
        ("a?.md", ["ab.md"], ["a.md", "abc.md", "a/.md"]),
        ("a.md", ["a.md"], ["axmd", "b/a.md"]),
        ("[x].md", ["[x].md"], ["x.md"]),
    ],
)
def test_patterns_of_pages(pattern: str, yes: list[str], no: list[str]) -> None:
    exemption = Exemption(pattern, ("missing-page",), "a reason")
    assert [page for page in yes + no if exemption.covers(page, "missing-page")] == yes
    assert not exemption.covers(yes[0], "long-sentence")


def test_a_rule_that_is_off_may_be_on_in_a_section(make_site: MakeSite) -> None:
    text = "rules.long-sentence = 'off'\n[[section]]\npages = 'a.md'\n"
    folder = make_site({"cymar.toml": f"{text}rules.long-sentence.limit = 5\n"})
    settings = find_settings(folder, all_rules())
    rule = all_rules()["long-sentence"]
    assert (settings.severity(rule), settings.on(["b.md"]).severity(rule)) == (None, None)
    assert settings.on(["a.md"]).severity(rule) is Severity.WARNING
    assert settings.on(["a.md"]).options(rule) == {"limit": 5}


def test_the_last_section_that_has_a_page_wins(make_site: MakeSite) -> None:
    text = "".join(
        f"[[section]]\npages = '{pages}'\nrules.long-sentence.limit = {limit}\n"
        for pages, limit in (("**", 5), ("a/**", 6), ("a/*.md", 7))
    )
    settings = find_settings(make_site({"cymar.toml": text}), all_rules())
    limits = [settings.on([name]).rules["long-sentence"].options["limit"] for name in
              ("b.md", "a/b/c.md", "a/b.md")]  # fmt: skip
    assert limits == [5, 6, 7]
