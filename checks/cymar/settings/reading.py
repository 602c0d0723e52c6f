"""Finding a site's settings: `cymar.toml`, or `[tool.cymar]` in `pyproject.toml`."""

from collections.abc import Mapping
from pathlib import Path

from cymar import expressions as re
from cymar.bilingual import Text
from cymar.conflict import CHOOSE_HERE, conflict_line
from cymar.errors import ConfigError
from cymar.files import is_there, project_top, shown_path
from cymar.files.reading import read_file
from cymar.option import MUST_BE
from cymar.rule import Rule
from cymar.settings.model import Settings
from cymar.settings.tables import PROJECT_FILE, SETTINGS_FILE, TABLE, read_settings

NOT_TOML = Text(en="this is not valid TOML: {problem}.", cy="nid yw hwn yn TOML dilys: {problem}.")
TOO_MUCH = Text(
    en="a number is too long, or values are nested too deeply",
    cy="mae rhif yn rhy hir, neu mae gwerthoedd wedi'u nythu'n rhy ddwfn",
)
NOT_UTF_8 = Text(
    en="this is not UTF-8: save the file again as UTF-8.",
    cy="nid yw hwn yn UTF-8: cadwch y ffeil eto fel UTF-8.",
)
TOML_LINE = re.compile(r" \(at line (\d+), column \d+\)$")


def find_settings(start: Path, rules: Mapping[str, Rule]) -> Settings:
    """The settings that apply at a place: those of the nearest folder, here or above, with any.

    Raises:
        ConfigError: for settings that cannot be used.
    """
    folder = start.absolute() if start.is_dir() else start.absolute().parent
    for place in (folder, *folder.parents):
        for name in (SETTINGS_FILE, PROJECT_FILE):
            file = place / name
            table = _load(file) if is_there(file) else None
            if table is not None and name == PROJECT_FILE:
                table = _own_table(table, file)
            if table is not None:
                return read_settings(file, table, rules)
        if is_there(place / ".git"):
            break
    return Settings(root=folder)


def _load(file: Path) -> dict[str, object]:
    import tomllib

    shown = shown_path(file)
    text = ""
    try:
        text = read_file(file, project_top(file.parent)).decode("utf-8-sig")
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        conflict = conflict_line(text)
        if conflict:
            raise ConfigError(CHOOSE_HERE, shown, conflict) from error
        line = TOML_LINE.search(str(error))
        problem = NOT_TOML.format({"problem": TOML_LINE.sub("", str(error))})
        raise ConfigError(problem, shown, int(line[1]) if line else 0) from error
    except UnicodeDecodeError as error:
        raise ConfigError(NOT_UTF_8, shown) from error
    except (ValueError, RecursionError) as error:
        raise ConfigError(NOT_TOML.format({"problem": TOO_MUCH}), shown) from error


def _own_table(table: dict[str, object], file: Path) -> dict[str, object] | None:
    """What `pyproject.toml` has under `tool.cymar`, or `None` where it has nothing there."""
    found = table
    for key in ("tool", "tool.cymar"):
        inner = found.get(key.rpartition(".")[2])
        if inner is None:
            return None
        if not isinstance(inner, dict):
            raise ConfigError(MUST_BE.format({"key": key, "wanted": TABLE}), shown_path(file))
        found = inner
    return found
