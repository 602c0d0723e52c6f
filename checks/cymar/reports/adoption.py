"""What `cymar init` says: what it found, what it is to change, and what comes next."""

from collections.abc import Iterator

from cymar.adoption.look import Look, keeps_by_suffix
from cymar.adoption.mkdocs_yml import TRANSLATIONS_PLUGIN, missing_lines
from cymar.adoption.old_site import WITH_PLUGINS, can_have_plugins
from cymar.adoption.plan import Plan
from cymar.adoption.requirement import WHEELS, wheel
from cymar.bilingual import IN_LANGUAGE, Text, other
from cymar.files import shown_path
from cymar.files.reading import read_file
from cymar.terminal import printable

NOTHING = Text(en="There is no site in ‘{folder}’ yet.", cy="Nid oes gwefan yn ‘{folder}’ eto.")
FOUND = Text(en="Found: {what}.", cy="Beth sydd yma: {what}.")
GENERATOR = Text(en="a site that {generator} builds", cy="gwefan y mae {generator} yn ei hadeiladu")
SETTINGS = Text(en="settings in ‘{file}’", cy="gosodiadau yn ‘{file}’")
BOTH = Text(en="‘{en}’ in English and ‘{cy}’ in Welsh", cy="‘{en}’ yn Saesneg, ‘{cy}’ yn Gymraeg")
ONE = Text(
    en="pages in ‘{docs}’, {language} by their words: {pages}",
    cy="tudalennau yn ‘{docs}’, {language} yn ôl eu geiriau: {pages}",
)
MAKE = Text(en="To make:", cy="I'w gwneud:")
CHANGE = Text(en="To change ‘{file}’:", cy="I'w newid yn ‘{file}’:")
MOVE = Text(
    en="To move, to a folder for the language (files: {files}):",
    cy="I'w symud, i ffolder i'r iaith (ffeiliau: {files}):",
)
AND_SO_ON = Text(en="and so on", cy="ac yn y blaen")
NO_CHANGE = Text(en="Nothing needs to change.", cy="Nid oes angen newid dim.")
DONE = Text(en="Done.", cy="Wedi'i wneud.")
NOT_DONE = Text(en="Nothing has changed.", cy="Nid oes dim wedi newid.")
NEXT = Text(en="Next:", cy="Nesaf:")
NO_PLUGIN_LINES = Text(
    en="Cymar's plugins need the pages of both languages in the folder that MkDocs builds, "
    "‘{docs}’, so ‘{file}’ stays as it is; ‘cymar check’ works all the same.",
    cy="Mae angen tudalennau'r ddwy iaith yn y ffolder y mae MkDocs yn ei hadeiladu, ‘{docs}’, ar "
    "ategion Cymar, felly mae ‘{file}’ yn aros fel y mae; mae ‘cymar check’ yn gweithio yr un "
    "fath.",
)
LEFT_PLUGINS = Text(
    en="The list of plugins in ‘{file}’ is not written with a line for each, so it stays as it is. "
    "Write it so, with these lines at its end:",
    cy="Nid oes llinell i bob ategyn yn y rhestr yn ‘{file}’, felly mae'n aros fel y mae. "
    "Ysgrifennwch hi felly, gyda'r llinellau hyn ar ei diwedd:",
)
WRITE_HOME = Text(
    en="Write the first page {language}: ‘{path}’.",
    cy="Ysgrifennwch y dudalen gyntaf {language}: ‘{path}’.",
)
ADD_WHEEL = Text(
    en="Put the package of Cymar in the project, as ‘{path}’: there is no address yet to install "
    "it from.",
    cy="Rhowch becyn Cymar yn y prosiect, fel ‘{path}’: nid oes cyfeiriad i'w osod ohono eto.",
)
SHOWN_MOVES = 3
"""How many of the files that move are shown."""


def found_text(look: Look, first: str, locale: str) -> str:
    """What is in a folder."""
    if look.is_new:
        return _line(NOTHING.format({"folder": shown_path(look.folder)}), locale)
    return "".join(_line(FOUND.format({"what": each}), locale) for each in _found(look, first))


def _found(look: Look, first: str) -> Iterator[Text]:
    if look.generator:
        yield GENERATOR.format({"generator": look.generator.value})
    if look.settings.file:
        yield SETTINGS.format({"file": shown_path(look.settings.file)})
    if look.place:
        folders = look.place.layout.folders
        shown = {each: shown_path(look.place.folder / folders[each]) for each in folders}
        yield BOTH.format(shown)
    elif look.looks:
        yield look.looks.described(look.folder)
    elif look.pages:
        values = {
            "docs": shown_path(look.docs),
            "language": IN_LANGUAGE[first],
            "pages": len(look.pages),
        }
        yield ONE.format(values)


def plan_text(plan: Plan, locale: str) -> str:
    """What is to be changed: the files to be made, the lines that change, the files that move."""
    lines: list[str] = []
    if plan.made:
        lines += ["", MAKE.to(locale)]
        lines += [f"  {printable(shown_path(each.path))}" for each in plan.made]
    for change in plan.changed:
        shown = shown_path(change.path)
        lines += ["", printable(CHANGE.format({"file": shown}).to(locale))]
        lines += [f"  {printable(line)}" for line in change.difference(shown)]
    for moves in plan.moves:
        lines += ["", MOVE.format({"files": len(moves.places)}).to(locale)]
        for old, new in moves.places[:SHOWN_MOVES]:
            lines.append(printable(f"  {shown_path(old)} → {shown_path(new)}"))
        lines += [f"  {AND_SO_ON.to(locale)}"] if len(moves.places) > SHOWN_MOVES else []
    if not lines:
        lines = [NO_CHANGE.to(locale)]
    return "".join(f"{line}\n" for line in lines)


def notes_text(look: Look, plan: Plan, first: str, locale: str) -> str:
    """What is left for somebody to do by hand before a site can be built."""
    needs_wheel = any(f"./{WHEELS}/".encode() in each.content for each in plan.writes)
    note = _line(ADD_WHEEL.format({"path": f"{WHEELS}/{wheel()}"}), locale) if needs_wheel else ""
    return "".join(f"\n{each}" for each in (note, _plugins_text(look, plan, first, locale)) if each)


def _plugins_text(look: Look, plan: Plan, first: str, locale: str) -> str:
    """What is left to be done to the plugins of a program that has them."""
    if look.generator not in WITH_PLUGINS or not look.config:
        return ""
    file = {"file": shown_path(look.config), "docs": shown_path(look.docs)}
    if not can_have_plugins(look):
        return _line(NO_PLUGIN_LINES.format(file), locale)
    text = read_file(look.config, look.config.parent).decode("utf-8", "replace")
    if look.config in [each.path for each in plan.writes] or TRANSLATIONS_PLUGIN in text:
        return ""
    lines = missing_lines(text, first, by_suffix=keeps_by_suffix(look)).splitlines()
    return _line(LEFT_PLUGINS.format(file), locale) + "".join(f"{each}\n" for each in lines)


def next_text(look: Look, first: str, locale: str) -> str:
    """The commands that come next."""
    lines = [DONE.to(locale), NEXT.to(locale)]
    inside = "" if shown_path(look.folder) == "." else f"  cd {shown_path(look.folder)}"
    lines += [inside] if inside else []
    if look.is_one_language and look.generator in WITH_PLUGINS:
        path = shown_path(look.docs / other(first) / "index.md")
        values = {"language": IN_LANGUAGE[other(first)], "path": path}
        lines.append(f"  {WRITE_HOME.format(values).to(locale)}")
    lines += ["  cymar check"]
    lines += [] if look.is_new else ["  cymar baseline"]
    if look.is_new or look.generator in WITH_PLUGINS:
        lines += ["  mkdocs serve"]
    return "".join(f"{printable(line)}\n" for line in lines)


def _line(text: Text, locale: str) -> str:
    return f"{printable(text.to(locale))}\n"
