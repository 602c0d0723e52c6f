"""Any value at any key of the settings is read, or refused with the file, the key and a cure."""

import math
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cymar.bilingual import LOCALES, Text
from cymar.errors import ConfigError
from cymar.finding import Severity
from cymar.option import ItemPattern, option
from cymar.rule import Hit, Rule, Scope, Topic, rule
from cymar.rules import all_rules
from cymar.settings.model import Settings
from cymar.settings.reading import find_settings
from cymar.settings.tables import KEYS, read_settings
from cymar.site import Page
from support.command import run
from support.sites import MakeSite

PAGES = {"docs/en/a.md": "# Fees\n", "docs/cy/a.md": "# Ffioedd\n"}
LIST = 'a list of texts, such as ["a", "b"]'
WHOLE = "a whole number, not negative"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('rules.unexplained-acronym.known = "PAC"',
         f"‘rules.unexplained-acronym.known’ must be {LIST}."),
        ("rules.unexplained-acronym.known = 3",
         f"‘rules.unexplained-acronym.known’ must be {LIST}."),
        ("rules.unexplained-acronym.known = {PAC = true}",
         f"‘rules.unexplained-acronym.known’ must be {LIST}."),
        ('rules.unexplained-acronym.known = ["PAC", ["RSL"]]',
         f"‘rules.unexplained-acronym.known’ must be {LIST}."),
        ('rules.unexplained-acronym.known = ["PAC", " "]',
         "an item of ‘rules.unexplained-acronym.known’ is empty: take it out."),
        ("rules.link-mismatch.hosts = [1]", f"‘rules.link-mismatch.hosts’ must be {LIST}."),
        ('rules.link-mismatch.hosts = ["abc"]',
         "‘abc’ in ‘rules.link-mismatch.hosts’ must be the English and the Welsh name of a site, "
         "such as ‘gov.wales = llyw.cymru’."),
        ('rules.link-mismatch.hosts = ["https://gov.wales = https://llyw.cymru"]',
         "‘https://gov.wales = https://llyw.cymru’ in ‘rules.link-mismatch.hosts’ must be the "
         "English and the Welsh name of a site, such as ‘gov.wales = llyw.cymru’."),
        ("rules.long-sentence.limit = 2.5", f"‘rules.long-sentence.limit’ must be {WHOLE}."),
        ("rules.long-sentence.limit = nan", f"‘rules.long-sentence.limit’ must be {WHOLE}."),
        ("rules.long-sentence.limit = 2026-05-01", f"‘rules.long-sentence.limit’ must be {WHOLE}."),
        ("rules.long-sentence.limit = [25]", f"‘rules.long-sentence.limit’ must be {WHOLE}."),
        ("rules.long-sentence = [25]", "‘rules.long-sentence’ must be one of error, warning, "
         "suggestion, off."),
        ("docs = {en = 'en'}", "‘docs’ must be text in quotation marks, and not empty."),
        ("docs = 2026-05-01", "‘docs’ must be text in quotation marks, and not empty."),
        ("docs = ''", "‘docs’ must be text in quotation marks, and not empty."),
        ("docs = 'a\\u0000b'".replace("'", '"'), "‘docs’ must be text in quotation marks, and not "
         "empty."),
        ("glossary = ['glossary.yml']", "‘glossary’ must be text in quotation marks, and not "
         "empty."),
        ("fail-on = ['error']", "‘fail-on’ must be one of error, warning, suggestion, never."),
        ("fail-on = ''", "‘fail-on’ must be one of error, warning, suggestion, never."),
        ("rules = []", "‘rules’ must be a table."),
        ("docs = 3", "‘docs’ must be text in quotation marks, and not empty."),
        ("[section]\npages = 'x'", "‘section’ must be a list of tables, each begun with "
         "‘[[section]]’."),
        ("exempt = ['missing-page']", "‘exempt’ must be a list of tables, each begun with "
         "‘[[exempt]]’."),
        ("[[exempt]]\npages = ['a', 'b']\nrules = ['missing-page']\nreason = 'x'",
         "‘exempt.pages’ must be text in quotation marks, and not empty."),
        ("[[exempt]]\npages = 'a'\nrules = ['missing-page']\nreason = 3",
         "‘exempt.reason’ must be text in quotation marks, and not empty."),
        ("[[exempt]]\npages = 'a'\nrules = [['missing-page']]\nreason = 'x'",
         f"‘exempt.rules’ must be {LIST}."),
        ("[[exempt]]\npages = 'a'\nrules = 'missing-page'\nreason = 'x'",
         f"‘exempt.rules’ must be {LIST}."),
        ("[exempt]\npages = 'x'", "‘exempt’ must be a list of tables, each begun with "
         "‘[[exempt]]’."),
        ("[[section]]\npages = 3\nrules = {long-sentence = 'error'}", "‘section.pages’ must be "
         "text in quotation marks, and not empty."),
        ("[[section]]\npages = 'x'\nrules = 'off'", "‘section.rules’ must be a table."),
        ("[[section]]\npages = 'x'\nrules.long-sentence.limit = 'x'",
         f"‘section.rules.long-sentence.limit’ must be {WHOLE}."),
        ("[[section]]\npages = 'x'\nrules.long-sentence.limits = 3",
         "there is no setting ‘limits’ in [section.rules.long-sentence]. Did you mean ‘limit’?"),
    ],
)  # fmt: skip
def test_a_value_of_the_wrong_type(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str], text: str, message: str
) -> None:
    make_site({**PAGES, "cymar.toml": text})
    assert run(capsys, "check", "--language", "en") == (2, "", f"cymar: cymar.toml: {message}\n")
    status, _, welsh = run(capsys, "check", "--language", "cy")
    assert (status, welsh.startswith("cymar: cymar.toml: ")) == (2, True)
    assert "must" not in welsh


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("tool = 3", "‘tool’ must be a table."),
        ("[[tool]]\ncymar = 3", "‘tool’ must be a table."),
        ("[tool]\ncymar = 3", "‘tool.cymar’ must be a table."),
        ("[[tool.cymar]]\ndocs = 'docs'", "‘tool.cymar’ must be a table."),
        ("[tool.cymar.rules]\nlong-sentance = 'off'",
         "‘long-sentance’ in [tool.cymar.rules] is not a rule. Did you mean ‘long-sentence’? "
         "‘cymar rule’ lists them all."),
        ("[tool.cymar.rules.long-sentence]\nlimits = 3", "there is no setting ‘limits’ in "
         "[tool.cymar.rules.long-sentence]. Did you mean ‘limit’?"),
        ("[[tool.cymar.exempt]]\npages = 'a'", "every [[tool.cymar.exempt]] needs ‘rules’: say "
         "which pages, which rules and why."),
    ],
)  # fmt: skip
def test_a_wrong_value_in_pyproject(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str], text: str, message: str
) -> None:
    make_site({**PAGES, "pyproject.toml": text})
    expected = 2, "", f"cymar: pyproject.toml: {message}\n"
    assert run(capsys, "check", "--language", "en") == expected


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"docs = 'a'\ndocs = 'b'\n", "cymar.toml:2: this is not valid TOML: Cannot overwrite a "
         "value."),
        (b"[rules]\n[rules]", "cymar.toml:2: this is not valid TOML: Cannot declare ('rules',) "
         "twice."),
        (b"docs = 2026-02-31", "cymar.toml:1: this is not valid TOML: Invalid date or datetime."),
        (b"docs = 'caf\xe9'", "cymar.toml: this is not UTF-8: save the file again as UTF-8."),
        (b"docs = " + b"9" * 5000, "cymar.toml: this is not valid TOML: a number is too long, or "
         "values are nested too deeply."),
        (b"docs = " + b"[" * 5000, "cymar.toml: this is not valid TOML: a number is too long, or "
         "values are nested too deeply."),
    ],
)  # fmt: skip
def test_a_file_that_is_not_toml(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str], content: bytes, message: str
) -> None:
    make_site({**PAGES, "cymar.toml": content})
    assert run(capsys, "check", "--language", "en") == (2, "", f"cymar: {message}\n")


def test_lists_are_read_alike(make_site: MakeSite) -> None:
    text = """
rules.unexplained-acronym.known = ["PAC", "RSL"]
rules.link-mismatch.hosts = ["GOV.wales=llyw.cymru", "www.tfw.wales = trc.cymru"]
"""
    found = find_settings(make_site({"cymar.toml": text}), all_rules())
    assert {name: dict(own.options) for name, own in found.rules.items()} == {
        "unexplained-acronym": {"known": ("PAC", "RSL")},
        "link-mismatch": {"hosts": ("GOV.wales=llyw.cymru", "www.tfw.wales = trc.cymru")},
    }


WORDS = ("error", "off", "never", "apart", "docs", "a = b", "missing-page", "long-sentence", "PAC")
VALUES = st.recursive(
    st.booleans() | st.integers() | st.floats() | st.dates() | st.times() | st.datetimes()
    | st.text(max_size=8) | st.sampled_from(WORDS),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(st.sampled_from(("severity", "pages", "rules", "reason", "limit")), inner),
    max_leaves=6,
)  # fmt: skip
"""Any value that TOML can give."""


def table_of(values: Mapping[str, st.SearchStrategy[object]]) -> st.SearchStrategy[object]:
    """A table with any of some keys, or anything else."""
    return st.fixed_dictionaries({}, optional=dict(values)) | VALUES


def any_of(rule: Rule) -> st.SearchStrategy[object]:
    """Any settings of a rule."""
    return table_of(dict.fromkeys(("severity", *rule.options), VALUES))


RULES = st.one_of(
    table_of({rule.id: any_of(rule)}) for rule in all_rules().values() if rule.options
) | st.dictionaries(st.sampled_from(sorted(all_rules())), VALUES, max_size=2)
SECTION = table_of({"pages": VALUES, "rules": RULES})
EXEMPT = table_of({"pages": VALUES, "rules": VALUES, "reason": VALUES})
TABLES = st.fixed_dictionaries(
    {}, optional=dict.fromkeys(KEYS, VALUES) | {
        "rules": RULES,
        "section": st.lists(SECTION, max_size=2) | VALUES,
        "exempt": st.lists(EXEMPT, max_size=2) | VALUES,
    },
)  # fmt: skip


def read(make: Callable[[], Settings]) -> Settings | ConfigError:
    try:
        return make()
    except ConfigError as error:
        return error


@settings(max_examples=200)
@given(
    st.sampled_from([(rule, name) for rule in all_rules().values() for name in rule.options]),
    VALUES | st.lists(VALUES, max_size=3),
)
def test_any_value_of_an_option_is_read_or_refused(named: tuple[Rule, str], value: object) -> None:
    rule, name = named
    table = {"rules": {rule.id: {name: value}}}
    found = read(lambda: read_settings(Path("cymar.toml"), table, all_rules()))
    if isinstance(found, ConfigError):
        assert f"‘rules.{rule.id}.{name}’" in found.to("cy")
    else:
        default = rule.options[name].default
        assert type(found.rules[rule.id].options[name]) is type(default)


@settings(max_examples=200)
@given(TABLES | st.dictionaries(st.text(max_size=8), VALUES, max_size=1))
def test_any_value_at_any_key_is_read_or_refused(table: Mapping[str, object]) -> None:
    found = read(lambda: read_settings(Path("cymar.toml"), table, all_rules()))
    if isinstance(found, ConfigError):
        assert all(found.to(locale).startswith("cymar.toml: ") for locale in LOCALES)
    else:
        assert found.on(["a.md"]).rules.keys() <= all_rules().keys()


@settings(max_examples=200)
@given(st.text(st.sampled_from("[]{}=,.\"'\n \\#0x1eT:-ab\ufeff")))
def test_any_text_is_read_or_refused(text: str) -> None:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "cymar.toml"
        file.write_text(text, encoding="utf-8", newline="")
        found = read(lambda: find_settings(file, all_rules()))
    assert not isinstance(found, ConfigError) or "cymar.toml" in found.to("cy")


@pytest.mark.parametrize(
    ("annotation", "default"),
    [
        (list[str], ()), (tuple[int, ...], ()), (str | None, ""), (dict, {}), (Path, Path()),
        (int, "3"), (int, -1), (bool, 0), (float, math.nan), (tuple[str, ...], ["", "a"]),
        (Annotated[tuple[str, ...], ItemPattern(re.compile("x"), Text(en="x", cy="x"))], ("y",)),
    ],
)  # fmt: skip
def test_an_option_that_settings_could_not_give_is_refused(
    annotation: object, default: object
) -> None:
    with pytest.raises(TypeError):
        option("name", annotation, default)


def test_a_rule_with_such_an_option_cannot_be_made() -> None:
    def number_of_things(page: Page, *, most: list[int] = []) -> Iterator[Hit]:  # noqa: B006
        yield from ()

    text = Text(en="x", cy="x")
    make = rule(over=Scope.PAGE, severity=Severity.ERROR, topic=Topic.GLOSSARY, title=text,
                message=text, why=text, examples=[])  # fmt: skip
    with pytest.raises(TypeError, match="most"):
        make(number_of_things)
