"""The plugins' lines in `mkdocs.yml`, put in as text: all else stays as somebody wrote it."""

import re
from collections.abc import Sequence

import yaml

from cymar.bilingual import other
from cymar.dataclasses import dataclass

TRANSLATIONS_PLUGIN = "cymar/translations"
OURS = (TRANSLATIONS_PLUGIN, "cymar/readability", "cymar/glossary")
I18N = "i18n"
BLOG = "blog"
NAMES = {"en": "English", "cy": "Cymraeg"}
AFTER_I18N = "git-revision-date-localized"
"""A plugin that stops the build where i18n is not before it."""

DEFAULT_PLUGIN = "search"
"""What MkDocs has on where no plugins are named."""

KEY = re.compile(r"^plugins[ \t]*:", re.MULTILINE)


@dataclass(frozen=True)
class Plugins:
    """The plugins of a site as its settings name them.

    Args:
        names: the names, in order.
        is_list: whether they are a list, or else keys of a mapping.
        end: where in the text their list ends, and where more of them may be put in.
        indent: the spaces before the mark of each item.
        items: where each item's text begins and ends, in the same order.
    """

    names: tuple[str, ...]
    is_list: bool
    end: int
    indent: str
    items: tuple[tuple[int, int], ...]


def with_plugins(text: str, first: str, *, by_suffix: bool = False) -> str | None:
    """The settings with the plugins that Cymar has, and i18n before them; nothing else changes.

    A list on one line becomes one with a line for each plugin.

    Args:
        text: the settings as they are.
        first: the language that the site's root shows.
        by_suffix: whether the languages are in the names of the files.

    Returns:
        The new text, or nothing where the list is written in a way that we leave alone.
    """
    if not KEY.search(text):
        lines = lines_of((DEFAULT_PLUGIN, I18N, *OURS), first, by_suffix=by_suffix)
        return f"{text.rstrip()}\n\nplugins:\n{lines}" if text.strip() else f"plugins:\n{lines}"
    plugins = _plugins(text)
    if plugins is None:
        opened = _opened(text)
        return None if opened is None else with_plugins(opened, first, by_suffix=by_suffix)
    wanted = wanted_of(plugins.names)
    if not wanted:
        return text
    shape = (plugins.indent, plugins.is_list, by_suffix)
    added = lines_of(wanted, first, *shape)
    before, after = text[: plugins.end], text[plugins.end :]
    if I18N in wanted and AFTER_I18N in plugins.names:
        at = text.rfind("\n", 0, plugins.items[plugins.names.index(AFTER_I18N)][0]) + 1
        i18n = lines_of([I18N], first, *shape)
        return with_plugins(text[:at] + i18n + text[at:], first, by_suffix=by_suffix)
    if BLOG in plugins.names and plugins.is_list:
        before = _one_blog_each(before, plugins)
    joint = "" if before.endswith("\n") else "\n"
    return f"{before}{joint}{added}{after}"


def wanted_of(names: Sequence[str]) -> list[str]:
    """The plugins that a site with some needs besides, in order."""
    return [each for each in (I18N, *OURS) if each not in names]


def missing_lines(text: str, first: str, *, by_suffix: bool = False) -> str:
    """The lines to add by hand to plugins that are written in a way that we leave alone."""
    value = _plugins_node(text)
    names: tuple[str, ...] = ()
    is_list = True
    if isinstance(value, yaml.CollectionNode):
        is_list = isinstance(value, yaml.SequenceNode)
        names = tuple(_name(each if is_list else each[0]) for each in value.value)
    return lines_of(wanted_of(names), first, "  ", is_list, by_suffix)


def lines_of(
    names: Sequence[str], first: str, indent: str = "  ", is_list: bool = True,
    by_suffix: bool = False,
) -> str:  # fmt: skip
    """The lines that some plugins have in the settings.

    Args:
        names: the plugins.
        first: the language that the site's root shows.
        indent: the spaces before each.
        is_list: whether they are a list, or else keys of a mapping.
        by_suffix: whether the languages are in the names of the files.
    """
    return "".join(
        _i18n(indent, first, is_list=is_list, by_suffix=by_suffix)
        if name == I18N
        else f"{indent}- {name}\n"
        if is_list
        else f"{indent}{name}: {{}}\n"
        for name in names
    )


def _opened(text: str) -> str | None:
    """The settings with a line for each plugin, where they are between brackets.

    Nothing where they are not, or where a comment is among them, for which there is no place.
    """
    value = _plugins_node(text)
    if not isinstance(value, yaml.CollectionNode) or not (value.flow_style and value.value):
        return None
    is_list = isinstance(value, yaml.SequenceNode)
    ends = [(each, each) for each in value.value] if is_list else value.value
    start, end = value.start_mark.index, value.end_mark.index
    places = [(one.start_mark.index, two.end_mark.index) for one, two in ends]
    edges = [start, *(index for place in places for index in place), end]
    between = "".join(text[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True))
    line_end = text.find("\n", end) if "\n" in text[end:] else len(text)
    after = text[end:line_end].strip()
    mark = "  - " if is_list else "  "
    items = "".join(f"\n{mark}{' '.join(text[a:b].split())}" for a, b in places)
    note = f"  {after}" if after else ""
    made = f"{text[:start].rstrip(' ')}{note}{items}{text[line_end:]}"
    is_whole = "#" not in between and (not after or after.startswith("#"))
    new = _plugins_node(made)
    return made if is_whole and new and _meaning(new) == _meaning(value) else None


def _meaning(node: yaml.Node) -> object:
    """What a piece of settings says, however it is laid out."""
    if isinstance(node, yaml.SequenceNode):
        return [_meaning(each) for each in node.value]
    if isinstance(node, yaml.MappingNode):
        return [(_meaning(key), _meaning(value)) for key, value in node.value]
    return node.tag, node.value


def _i18n(indent: str, first: str, *, is_list: bool, by_suffix: bool) -> str:
    structure = "suffix" if by_suffix else "folder"
    inner = f"{indent}    " if is_list else f"{indent}  "
    mark = "- " if is_list else ""
    lines = [f"{indent}{mark}i18n:", f"{inner}docs_structure: {structure}"]
    lines += [f"{inner}fallback_to_default: false", f"{inner}languages:"]
    for locale in (first, other(first)):
        lines += [f"{inner}  - locale: {locale}", f"{inner}    name: {NAMES[locale]}"]
        lines += [f"{inner}    default: true"] if locale == first else []
        lines += [f"{inner}    build: true"]
    return "".join(f"{line}\n" for line in lines)


def _plugins_node(text: str) -> yaml.Node | None:
    try:
        tree = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError:
        return None
    if not isinstance(tree, yaml.MappingNode):
        return None
    return next((value for key, value in tree.value if key.value == "plugins"), None)


def _plugins(text: str) -> Plugins | None:
    """The plugins of some settings, where each has a line of its own."""
    value = _plugins_node(text)
    if not isinstance(value, yaml.CollectionNode) or value.flow_style or not value.value:
        return None
    is_list = isinstance(value, yaml.SequenceNode)
    first_nodes = value.value if is_list else [key for key, _ in value.value]
    last_nodes = value.value if is_list else [each for _, each in value.value]
    names = tuple(_name(item) for item in first_nodes)
    end = _end_of_line(text, last_nodes[-1].end_mark.index)
    indent = " " * value.start_mark.column
    items = tuple((each.start_mark.index, each.end_mark.index) for each in first_nodes)
    return Plugins(names, is_list, end, indent, items)


def _name(item: yaml.Node) -> str:
    if isinstance(item, yaml.MappingNode) and item.value:
        return str(item.value[0][0].value)
    return str(item.value)


def _end_of_line(text: str, index: int) -> int:
    """The end of the line on which an item's last word is; a block's own end is further on."""
    stop = len(text[:index].rstrip())
    found = text.find("\n", stop)
    return len(text) if found < 0 else found + 1


def _one_blog_each(text: str, plugins: Plugins) -> str:
    """The settings up to the end of the plugins, a blog for each language in place of one.

    A blog with settings of its own is left alone: the plugin tells its writer what to change.
    """
    start, end = plugins.items[plugins.names.index(BLOG)]
    if text[start:end].strip() != BLOG:
        return text
    line = f"{BLOG}:\n{plugins.indent}    blog_dir: {{}}/blog"
    both = f"\n{plugins.indent}- ".join(line.format(locale) for locale in ("en", "cy"))
    return text[:start] + both + text[end:]
