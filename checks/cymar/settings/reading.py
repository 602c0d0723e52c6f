"""A site's settings: `cymar.toml`, or `[tool.cymar]` in `pyproject.toml`."""

import tomllib
from collections.abc import Mapping
from pathlib import Path

from cymar.bilingual import Text
from cymar.errors import ConfigError, nearest
from cymar.files import shown_path
from cymar.finding import FAIL_ON, Severity
from cymar.rule import Option, Rule
from cymar.settings.model import Exemption, Publish, RuleSettings, Section, Settings

FILE = "cymar.toml"
PROJECT_FILE = "pyproject.toml"
KEYS = ("docs", "glossary", "publish", "fail-on", "rules", "section", "exempt")
EXEMPT_KEYS = ("pages", "rules", "reason")
SECTION_KEYS = ("pages", "rules")
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
WRONG_TYPE = Text(en="‘{key}’ must be {wanted}.", cy="rhaid i ‘{key}’ fod yn {wanted}.")
NO_REASON = Text(
    en="every [[exempt]] needs ‘{key}’: say which pages, which rules and why.",
    cy="mae angen ‘{key}’ ar bob [[exempt]]: dywedwch pa dudalennau, pa reolau a pham.",
)
NO_PAGES = Text(
    en="every [[section]] needs ‘{key}’: say which pages, and what is set for them.",
    cy="mae angen ‘{key}’ ar bob [[section]]: dywedwch pa dudalennau, a beth sydd wedi'i osod.",
)
OFF_IN_SECTION = Text(
    en="‘{key}’ cannot be ‘off’ in a [[section]]: name the pages in [[exempt]], with a reason.",
    cy="ni all ‘{key}’ fod yn ‘off’ mewn [[section]]: enwch y tudalennau yn [[exempt]], gyda "
    "rheswm.",
)
NOT_IN_SECTION = Text(
    en="‘{key}’ cannot be set in a [[section]]: it does not look at one page at a time.",
    cy="ni all ‘{key}’ gael ei osod mewn [[section]]: nid yw'n edrych ar un dudalen ar y tro.",
)
NOT_TOML = Text(en="this is not valid TOML: {problem}.", cy="nid yw hwn yn TOML dilys: {problem}.")
NOT_READ = Text(
    en="the file cannot be read: {problem}.", cy="nid oes modd darllen y ffeil: {problem}."
)
TYPES = {
    int: Text(en="a whole number, not negative", cy="rhif cyfan, heb fod yn negyddol"),
    float: Text(en="a number", cy="rhif"),
    bool: Text(en="‘true’ or ‘false’", cy="‘true’ neu ‘false’"),
    str: Text(en="text in quotation marks", cy="testun mewn dyfynodau"),
    list: Text(en="a list of texts", cy="rhestr o destunau"),
    dict: Text(en="a table", cy="tabl"),
}


def find_settings(start: Path, rules: Mapping[str, Rule]) -> Settings:
    """The settings that apply at a place: those of the nearest folder, here or above, with any.

    Raises:
        ConfigError: for settings that cannot be used.
    """
    folder = start.absolute() if start.is_dir() else start.absolute().parent
    for place in (folder, *folder.parents):
        if (place / FILE).is_file():
            return read_settings(place / FILE, _load(place / FILE), rules)
        if (place / PROJECT_FILE).is_file():
            table = _load(place / PROJECT_FILE).get("tool", {}).get("cymar")
            if table is not None:
                return read_settings(place / PROJECT_FILE, table, rules)
        if (place / ".git").exists():
            break
    return Settings(root=folder)


def read_settings(file: Path, table: Mapping[str, object], rules: Mapping[str, Rule]) -> Settings:
    """The settings in a TOML table.

    Raises:
        ConfigError: for a key, rule, type or value that cannot be used, naming the nearest.
    """
    reader = _Reader(shown_path(file), "[tool.cymar]" if file.name == PROJECT_FILE else FILE, rules)
    reader.known(table, KEYS, reader.where)
    return Settings(
        root=file.parent,
        file=file,
        docs=reader.text(table, "docs", "docs"),
        glossary=reader.text(table, "glossary", "glossary.yml"),
        publish=Publish(
            reader.one_of("publish", table.get("publish", Publish.APART), tuple(Publish))
        ),
        fail_on=reader.one_of("fail-on", table.get("fail-on", Severity.ERROR), FAIL_ON),
        rules=reader.rules(table.get("rules", {})),
        sections=reader.sections(table.get("section", []), table.get("rules", {})),
        exempt=reader.exempt(table.get("exempt", [])),
    )


def _load(file: Path) -> dict[str, dict[str, dict[str, object]]]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(NOT_TOML.format({"problem": error}), shown_path(file)) from error
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(NOT_READ.format({"problem": error}), shown_path(file)) from error


class _Reader:
    """Reads one file's settings, naming it in whatever it raises."""

    def __init__(self, file: str, where: str, rules: Mapping[str, Rule]) -> None:
        self.file = file
        self.where = where
        self._rules = rules

    def known(self, table: Mapping[str, object], keys: tuple[str, ...], where: str) -> None:
        for key in table:
            if key not in keys:
                values = {"key": key, "table": where, "hint": nearest(key, keys)}
                raise ConfigError(UNKNOWN_KEY.format(values), self.file)

    def text(self, table: Mapping[str, object], key: str, default: str) -> str:
        value = table.get(key, default)
        if not isinstance(value, str):
            raise self._wrong(key, TYPES[str])
        return value

    def one_of(self, key: str, value: object, known: tuple[str, ...]) -> str:
        if isinstance(value, str) and value in known:
            return value
        names = ", ".join(known)
        wanted = Text(en=f"one of {names}", cy=f"un o {names}")
        raise self._wrong(key, wanted, nearest(str(value), known))

    def rules(self, table: object, where: str = "[rules]") -> dict[str, RuleSettings]:
        if not isinstance(table, dict):
            raise self._wrong("rules", TYPES[dict])
        return {key: self._rule(key, value, where) for key, value in table.items()}

    def _rule(self, key: str, value: object, where: str) -> RuleSettings:
        rule = self._rule_named(key, where)
        table = value if isinstance(value, dict) else {"severity": value}
        self.known(table, ("severity", *rule.options), f"[rules.{key}]")
        named = self.one_of(
            f"rules.{key}", table.get("severity", rule.severity), (*SEVERITIES, OFF)
        )
        options = {
            name: self._option(f"rules.{key}.{name}", rule.options[name], given)
            for name, given in table.items()
            if name != "severity"
        }
        return RuleSettings(None if named == OFF else Severity(named), options)

    def _rule_named(self, key: str, where: str) -> Rule:
        if key in self._rules:
            return self._rules[key]
        values = {"key": key, "table": where, "hint": nearest(key, self._rules)}
        raise ConfigError(UNKNOWN_RULE.format(values), self.file)

    def _option(self, key: str, option: Option, value: object) -> object:
        wanted = getattr(option.type, "__origin__", option.type)
        if wanted is bool or isinstance(value, bool):
            right = wanted is bool and isinstance(value, bool)
        elif wanted is int:
            right = isinstance(value, int) and value >= 0
        elif wanted is float:
            right = isinstance(value, int | float)
        elif wanted is tuple:
            right = isinstance(value, list) and all(isinstance(item, str) for item in value)
        else:
            right = isinstance(value, wanted)
        if not right:
            raise self._wrong(key, TYPES[wanted])
        return value

    def sections(self, tables: object, site: object) -> tuple[Section, ...]:
        known = self.rules(site)
        return tuple(self._section(table, known) for table in self._tables("section", tables))

    def _section(self, table: Mapping[str, object], site: Mapping[str, RuleSettings]) -> Section:
        self.known(table, SECTION_KEYS, "[[section]]")
        for key in SECTION_KEYS:
            if not table.get(key) or str(table[key]).isspace():
                raise ConfigError(NO_PAGES.format({"key": key}), self.file)
        rules = {}
        for key, own in self.rules(table["rules"], "[section.rules]").items():
            if not self._rules[key].over.is_over_pages:
                raise ConfigError(NOT_IN_SECTION.format({"key": key}), self.file)
            if own.severity is None:
                raise ConfigError(OFF_IN_SECTION.format({"key": key}), self.file)
            known = site.get(key, RuleSettings(self._rules[key].severity))
            given = table["rules"][key] if isinstance(table["rules"], dict) else None
            named = not isinstance(given, dict) or "severity" in given
            severity = own.severity if named else known.severity or own.severity
            rules[key] = RuleSettings(severity, {**known.options, **own.options})
        return Section(self.text(table, "pages", ""), rules)

    def _tables(self, key: str, tables: object) -> list[dict[str, object]]:
        if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
            raise self._wrong(key, Text(en="a list of tables", cy="rhestr o dablau"))
        return tables

    def exempt(self, tables: object) -> tuple[Exemption, ...]:
        return tuple(self._exemption(table) for table in self._tables("exempt", tables))

    def _exemption(self, table: Mapping[str, object]) -> Exemption:
        self.known(table, EXEMPT_KEYS, "[[exempt]]")
        for key in EXEMPT_KEYS:
            if not table.get(key) or table[key] == "" or str(table[key]).isspace():
                raise ConfigError(NO_REASON.format({"key": key}), self.file)
        rules = table["rules"]
        if not isinstance(rules, list) or not all(isinstance(name, str) for name in rules):
            raise self._wrong("exempt.rules", TYPES[list])
        for name in rules:
            self._rule_named(name, "[[exempt]]")
        pages = self.text(table, "pages", "")
        return Exemption(pages, tuple(rules), " ".join(self.text(table, "reason", "").split()))

    def _wrong(self, key: str, wanted: Text, hint: Text | None = None) -> ConfigError:
        message = WRONG_TYPE.format({"key": key, "wanted": wanted})
        if hint:
            message = Text(en=message.en + hint.en, cy=message.cy + hint.cy)
        return ConfigError(message, self.file)
