"""Settings from the tables of a TOML file, each key and value checked."""

from collections.abc import Mapping
from pathlib import Path

from cymar.bilingual import LOCALES, Text
from cymar.errors import ConfigError, nearest
from cymar.files import shown_path
from cymar.finding import FAIL_ON, Severity
from cymar.option import MUST_BE, TYPES, Option
from cymar.rule import Rule
from cymar.settings.model import Exemption, Publish, RuleSettings, Section, Settings
from cymar.site.layout import Style

SETTINGS_FILE = "cymar.toml"
PROJECT_FILE = "pyproject.toml"
KEYS = (
    "docs",
    "layout",
    "languages",
    "counterpart-key",
    "glossary",
    "publish",
    "fail-on",
    "baseline",
    "cache",
    "rules",
    "section",
    "exempt",
    "words",
)
EXEMPT_KEYS = ("pages", "rules", "reason")
SECTION_KEYS = ("pages", "rules")
WORDS_KEYS = ("en", "cy")
SEVERITIES = tuple(Severity)
OFF = "off"
UNKNOWN_KEY = Text(
    en="there is no setting ‘{key}’ in {table}.{hint}",
    cy="nid oes gosodiad ‘{key}’ yn {table}.{hint}",
)
UNKNOWN_RULE = Text(
    en="‘{key}’ in {table} is not a rule.{hint} ‘cymar rule’ lists them all.",
    cy="nid yw ‘{key}’ yn {table} yn rheol.{hint} Mae ‘cymar rule’ yn rhestru pob un.",
)
NO_REASON = Text(
    en="every {table} needs ‘{key}’: say which pages, which rules and why.",
    cy="mae angen ‘{key}’ ar bob {table}: dywedwch pa dudalennau, pa reolau a pham.",
)
NO_PAGES = Text(
    en="every {table} needs ‘{key}’: say which pages, and what is set for them.",
    cy="mae angen ‘{key}’ ar bob {table}: dywedwch pa dudalennau, a beth sydd wedi'i osod.",
)
OFF_IN_SECTION = Text(
    en="‘{key}’ cannot be ‘off’ in a [[section]]: name the pages in [[exempt]], with a reason.",
    cy="ni all ‘{key}’ fod yn ‘off’ mewn [[section]]: enwch y tudalennau yn [[exempt]], gyda "
    "rheswm.",
)
NOT_IN_SECTION = Text(
    en="‘{key}’ cannot be set in a [[section]]: it does not look at one page at a time.",
    cy="ni allwch chi osod ‘{key}’ mewn [[section]]: nid yw'n edrych ar un dudalen ar y tro.",
)
NOT_BOTH = Text(
    en="every {table} needs ‘{key}’: write the same words in both languages.",
    cy="mae angen ‘{key}’ ar bob {table}: ysgrifennwch yr un geiriau yn y ddwy iaith.",
)
TEXT = Text(
    en="text in quotation marks, and not empty", cy="destun mewn dyfynodau, a hwnnw heb fod yn wag"
)
TABLE = Text(en="a table", cy="dabl")
TABLES = Text(
    en="a list of tables, each begun with ‘[[{key}]]’",
    cy="rhestr o dablau, pob un yn dechrau gyda ‘[[{key}]]’",
)
ONE_OF = Text(en="one of {names}", cy="un o'r rhain: {names}")
LIST = TYPES[tuple[str, ...]]


def read_settings(file: Path, table: Mapping[str, object], rules: Mapping[str, Rule]) -> Settings:
    """The settings in a TOML table.

    Args:
        file: The file that the table is from, which messages name.
        table: The whole of `cymar.toml`, or what `pyproject.toml` has under `tool.cymar`.
        rules: Every rule, by its id.

    Raises:
        ConfigError: for a key, rule, type or value that cannot be used, naming the nearest.
    """
    reader = _SettingsReader(file, rules)
    reader.check_keys(table, KEYS, reader.table())
    return Settings(
        root=file.parent,
        file=file,
        docs=reader.text("docs", table.get("docs", Settings.docs)),
        layout=reader.layout(table.get("layout")),
        languages=reader.languages(table.get("languages", {})),
        counterpart_key=reader.text("counterpart-key", table["counterpart-key"])
        if "counterpart-key" in table
        else "",
        glossary=reader.text("glossary", table.get("glossary", Settings.glossary)),
        publish=Publish(
            reader.one_of("publish", table.get("publish", Settings.publish), tuple(Publish))
        ),
        fail_on=reader.one_of("fail-on", table.get("fail-on", Settings.fail_on), FAIL_ON),
        baseline=reader.text("baseline", table.get("baseline", Settings.baseline)),
        cache=reader.text("cache", table.get("cache", Settings.cache)),
        rules=reader.rules("rules", table.get("rules", {})),
        sections=reader.sections(table.get("section", []), table.get("rules", {})),
        exempt=reader.exemptions(table.get("exempt", [])),
        words=reader.words(table.get("words", [])),
    )


class _SettingsReader:
    """Reads one file's settings, naming the file and the key in whatever it raises.

    A key is written with those of the tables around it, such as `section.rules`.
    """

    def __init__(self, file: Path, rules: Mapping[str, Rule]) -> None:
        self._file = shown_path(file)
        self._top = "tool.cymar" if file.name == PROJECT_FILE else ""
        self._rules = rules

    def check_keys(self, table: Mapping[str, object], known: tuple[str, ...], shown: str) -> None:
        """Refuse a key that a table, called what is shown, cannot have."""
        for key in table:
            if key not in known:
                values = {"key": key, "table": shown, "hint": nearest(key, known)}
                raise ConfigError(UNKNOWN_KEY.format(values), self._file)

    def text(self, key: str, value: object) -> str:
        if not isinstance(value, str) or not value.strip() or "\0" in value:
            raise self._wrong(key, TEXT)
        return value

    def one_of(self, key: str, value: object, known: tuple[str, ...]) -> str:
        if isinstance(value, str) and value in known:
            return value
        hint = nearest(value, known) if isinstance(value, str) else None
        raise self._wrong(key, ONE_OF.format({"names": ", ".join(known)}), hint)

    def layout(self, value: object) -> Style | None:
        return None if value is None else Style(self.one_of("layout", value, tuple(Style)))

    def languages(self, table: object) -> dict[str, str]:
        if not isinstance(table, dict):
            raise self._wrong("languages", TABLE)
        self.check_keys(table, LOCALES, self.table("languages"))
        return {locale: self.text(f"languages.{locale}", table[locale]) for locale in table}

    def rules(self, key: str, table: object) -> dict[str, RuleSettings]:
        if not isinstance(table, dict):
            raise self._wrong(key, TABLE)
        return {name: self._rule(key, name, value) for name, value in table.items()}

    def sections(self, tables: object, site: object) -> tuple[Section, ...]:
        known = self.rules("rules", site)
        return tuple(self._section(table, known) for table in self._tables("section", tables))

    def exemptions(self, tables: object) -> tuple[Exemption, ...]:
        return tuple(self._exemption(table) for table in self._tables("exempt", tables))

    def words(self, tables: object) -> tuple[Text, ...]:
        return tuple(self._words(table) for table in self._tables("words", tables))

    def _words(self, table: Mapping[str, object]) -> Text:
        self._check_item("words", table, WORDS_KEYS, NOT_BOTH)
        return Text(**{key: self.text(f"words.{key}", table[key]) for key in WORDS_KEYS})

    def _rule(self, within: str, name: str, value: object) -> RuleSettings:
        rule, key = self._rule_named(name, self.table(within)), f"{within}.{name}"
        table = value if isinstance(value, dict) else {"severity": value}
        self.check_keys(table, ("severity", *rule.options), self.table(key))
        severity = self.one_of(key, table.get("severity", rule.severity), (*SEVERITIES, OFF))
        options = {
            each: self._option(f"{key}.{each}", rule.options[each], given)
            for each, given in table.items()
            if each != "severity"
        }
        return RuleSettings(None if severity == OFF else Severity(severity), options)

    def _rule_named(self, name: str, table: str) -> Rule:
        if name in self._rules:
            return self._rules[name]
        values = {"key": name, "table": table, "hint": nearest(name, self._rules)}
        raise ConfigError(UNKNOWN_RULE.format(values), self._file)

    def _option(self, key: str, option: Option, value: object) -> object:
        fault = option.fault(key, value)
        if fault:
            raise ConfigError(fault, self._file)
        return option.read(value)

    def _section(self, table: Mapping[str, object], site: Mapping[str, RuleSettings]) -> Section:
        self._check_item("section", table, SECTION_KEYS, NO_PAGES)
        given = table["rules"]
        rules = {}
        for name, own in self.rules("section.rules", given).items():
            if not self._rules[name].over.is_over_pages:
                raise ConfigError(NOT_IN_SECTION.format({"key": name}), self._file)
            if own.severity is None:
                raise ConfigError(OFF_IN_SECTION.format({"key": name}), self._file)
            known = site.get(name, RuleSettings(self._rules[name].severity))
            value = given[name] if isinstance(given, dict) else None
            is_named = not isinstance(value, dict) or "severity" in value
            severity = own.severity if is_named else known.severity or own.severity
            rules[name] = RuleSettings(severity, {**known.options, **own.options})
        return Section(self.text("section.pages", table["pages"]), rules)

    def _exemption(self, table: Mapping[str, object]) -> Exemption:
        self._check_item("exempt", table, EXEMPT_KEYS, NO_REASON)
        rules = table["rules"]
        if not LIST.is_right(rules) or not isinstance(rules, list):
            raise self._wrong("exempt.rules", LIST.wanted)
        for name in rules:
            self._rule_named(name, f"[{self.table('exempt')}]")
        pages, reason = (self.text(f"exempt.{key}", table[key]) for key in ("pages", "reason"))
        return Exemption(pages, tuple(rules), " ".join(reason.split()))

    def _tables(self, key: str, tables: object) -> list[dict[str, object]]:
        if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
            raise self._wrong(key, TABLES.format({"key": self._key(key)}))
        return tables

    def _check_item(
        self, key: str, table: Mapping[str, object], keys: tuple[str, ...], missing: Text
    ) -> None:
        """Refuse one of a list of tables that has a key it cannot have, or lacks one."""
        shown = f"[{self.table(key)}]"
        self.check_keys(table, keys, shown)
        for each in keys:
            if not table.get(each) or str(table[each]).isspace():
                raise ConfigError(missing.format({"key": each, "table": shown}), self._file)

    def _key(self, key: str) -> str:
        return ".".join(part for part in (self._top, key) if part)

    def table(self, key: str = "") -> str:
        """How a table is written in the file: `[rules]`, or the file's name for the outermost."""
        return f"[{self._key(key)}]" if self._key(key) else self._file

    def _wrong(self, key: str, wanted: Text, hint: Text | None = None) -> ConfigError:
        message = MUST_BE.format({"key": key, "wanted": wanted})
        if hint:
            message = Text(en=message.en + hint.en, cy=message.cy + hint.cy)
        return ConfigError(message, self._file)
