"""The plugins' lines in `mkdocs.yml`, put in as text: all else stays as somebody wrote it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import yaml

from cymar.bilingual import other

OURS = ("cymar/translations", "cymar/readability", "cymar/glossary")
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


def with_plugins(text: str, first: str) -> str | None:
    """The settings with the plugins that Cymar has, and i18n before them; nothing else changes.

    Args:
        text: the settings as they are.
        first: the language that the site's root shows.

    Returns:
        The new text, or nothing where the list is written in a way that we leave alone.
    """
    if not KEY.search(text):
        lines = "".join(_lines((DEFAULT_PLUGIN, I18N, *OURS), "  ", first))
        return f"{text.rstrip()}\n\nplugins:\n{lines}" if text.strip() else f"plugins:\n{lines}"
    plugins = _plugins(text)
    if plugins is None:
        return None
    wanted = [each for each in (I18N, *OURS) if each not in plugins.names]
    if not wanted:
        return text
    added = "".join(_lines(wanted, plugins.indent, first, is_list=plugins.is_list))
    before, after = text[: plugins.end], text[plugins.end :]
    if I18N in wanted and AFTER_I18N in plugins.names:
        at = text.rfind("\n", 0, plugins.items[plugins.names.index(AFTER_I18N)][0]) + 1
        i18n = "".join(_lines([I18N], plugins.indent, first, is_list=plugins.is_list))
        return with_plugins(text[:at] + i18n + text[at:], first)
    if BLOG in plugins.names and plugins.is_list:
        before = _one_blog_each(before, plugins)
    joint = "" if before.endswith("\n") else "\n"
    return f"{before}{joint}{added}{after}"


def _lines(names: Sequence[str], indent: str, first: str, *, is_list: bool = True) -> Iterator[str]:
    for name in names:
        if name == I18N:
            yield _i18n(indent, first, is_list=is_list)
        else:
            yield f"{indent}- {name}\n" if is_list else f"{indent}{name}: {{}}\n"


def _i18n(indent: str, first: str, *, is_list: bool) -> str:
    inner = f"{indent}    " if is_list else f"{indent}  "
    mark = "- " if is_list else ""
    lines = [f"{indent}{mark}i18n:", f"{inner}docs_structure: folder"]
    lines += [f"{inner}fallback_to_default: false", f"{inner}languages:"]
    for locale in (first, other(first)):
        lines += [f"{inner}  - locale: {locale}", f"{inner}    name: {NAMES[locale]}"]
        lines += [f"{inner}    default: true"] if locale == first else []
        lines += [f"{inner}    build: true"]
    return "".join(f"{line}\n" for line in lines)


def _plugins(text: str) -> Plugins | None:
    """The plugins of some settings, where each has a line of its own."""
    try:
        tree = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError:
        return None
    if not isinstance(tree, yaml.MappingNode):
        return None
    value = next((value for key, value in tree.value if key.value == "plugins"), None)
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
