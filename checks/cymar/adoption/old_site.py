"""What a site that is there lacks: settings, the plugins' lines, a check by its host."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

from cymar.adoption.changes import FilesToMove, FileToWrite, to_write
from cymar.adoption.hosts import host_files
from cymar.adoption.look import Generator, Look, keeps_by_suffix, language_folders
from cymar.adoption.mkdocs_yml import with_plugins
from cymar.adoption.requirement import install_command, requirement
from cymar.bilingual import LOCALES, other
from cymar.files import is_there
from cymar.files.reading import read_file
from cymar.settings.tables import SETTINGS_FILE
from cymar.site.pages import PAGE_ENDINGS

WITH_PLUGINS = (Generator.MKDOCS, Generator.PROPERDOCS)
WELSH_IN = {
    Generator.DOCUSAURUS: "i18n/{locale}/docusaurus-plugin-content-docs/current",
    Generator.HUGO: "",
}
"""Where a program has the pages of a second language: for Hugo, in the names of its files. Others
have a folder of its name among the pages of the first."""

REQUIREMENTS = "requirements.txt"
COUNTERPART_KEYS = ("translationKey", "translation_key", "ref", "lang-ref", "lang_ref")
"""What the front matter of pages that are a pair has in common, on sites that people make."""

FRONT_MATTER = re.compile(r"\A---\n(.*?)^---$", re.DOTALL | re.MULTILINE)


def settings_file(look: Look, first: str, top: Path) -> Iterator[FileToWrite]:
    """The settings of Cymar, unless the project has some."""
    if look.settings.file:
        return
    entries = dict(_entries(look, first))
    key = _counterpart_key(look, top)
    if key:
        entries["counterpart-key"] = key
    plain = {name: value for name, value in entries.items() if "." not in name}
    lines = [f"{name} = {_quoted(value)}" for name, value in plain.items()]
    languages = [
        f"{name.partition('.')[2]} = {_quoted(value)}"
        for name, value in entries.items()
        if "." in name
    ]
    lines += ['fail-on = "error"']
    lines += ["", "[languages]", *languages] if languages else []
    content = "".join(f"{line}\n" for line in lines).encode()
    yield from to_write(look.folder / SETTINGS_FILE, content, top)


def _quoted(value: str) -> str:
    return json.dumps(value, ensure_ascii=False)


def _entries(look: Look, first: str) -> Iterator[tuple[str, str]]:
    """The settings of where the pages are."""
    if look.looks:
        yield from look.looks.entries(look.folder)
    elif look.is_one_language and look.generator not in WITH_PLUGINS:
        docs = look.docs.relative_to(look.folder).as_posix()
        there = WELSH_IN.get(look.generator or Generator.MKDOCS, "{docs}/{locale}")
        if not there:
            yield "docs", docs
            yield "layout", "suffix"
            return
        second = other(first)
        folders = {first: docs, second: there.format(docs=docs, locale=second).removeprefix("./")}
        for locale in LOCALES:
            yield f"languages.{locale}", folders[locale]


def _counterpart_key(look: Look, top: Path) -> str:
    """The key that pages of both languages have in their front matter with an equal value."""
    if look.is_one_language:
        return ""
    for key in COUNTERPART_KEYS:
        pattern = re.compile(rf"^{key}:[ \t]*(\S.*)$", re.MULTILINE)
        values = [
            found[1]
            for page in look.pages
            if (found := pattern.search(_front_matter(look.docs / page, top)))
        ]
        if len(set(values)) < len(values):
            return key
    return ""


def _front_matter(page: Path, top: Path) -> str:
    text = read_file(page, top).decode("utf-8", "replace").replace("\r\n", "\n")
    found = FRONT_MATTER.match(text)
    return found[1] if found else ""


def pages_to_move(look: Look, first: str) -> Iterator[FilesToMove]:
    """The pages of a site in one language that the plugins need in that language's own folder."""
    if look.generator not in WITH_PLUGINS or not look.is_one_language:
        return
    places = [(look.docs / page, look.docs / first / page) for page in look.pages]
    posts = look.docs / "blog"
    places += [
        (path, look.docs / first / path.relative_to(look.docs))
        for path in sorted(posts.rglob("*"))
        if path.is_file() and not path.name.endswith(PAGE_ENDINGS)
    ]
    yield FilesToMove(tuple(places))


def plugin_lines(look: Look, first: str, top: Path) -> Iterator[FileToWrite]:
    """The plugins' lines in the settings of a program that has plugins."""
    if look.generator not in WITH_PLUGINS or not look.config or not can_have_plugins(look):
        return
    text = read_file(look.config, top).decode("utf-8", "surrogateescape")
    changed = with_plugins(text, first, by_suffix=keeps_by_suffix(look))
    if changed is not None:
        yield from to_write(look.config, changed.encode("utf-8", "surrogateescape"), top)


def can_have_plugins(look: Look) -> bool:
    """Whether the pages of both languages are in the folder that the program builds a site from."""
    return all(each.is_relative_to(look.docs) for each in language_folders(look))


def files_to_publish(look: Look, host: str, top: Path) -> Iterator[FileToWrite]:
    """What a host that somebody names needs to check, build and publish a site of MkDocs.

    A file that is there is left alone, and so is a host that checks the site already.
    """
    files = dict(host_files(host, {}))
    if any(
        is_there(path) or _is_checked(path.parent, top) for path in map(look.folder.joinpath, files)
    ):
        return
    files[REQUIREMENTS] = f"{requirement('mkdocs')}\n".encode()
    for name, content in files.items():
        if not is_there(look.folder / name):
            yield from to_write(look.folder / name, content, top)


def check_by_host(look: Look, host: str, top: Path) -> Iterator[FileToWrite]:
    """A check by the host, unless one of the files that it reads has one."""
    values = {"install": install_command()}
    for name, content in host_files(host, values, only_check=True):
        path = look.folder / name
        if not is_there(path) and not _is_checked(path.parent, top):
            yield from to_write(path, content, top)


def _is_checked(folder: Path, top: Path) -> bool:
    """Whether a file of a host's mentions us already."""
    files = sorted(folder.glob("*.y*ml")) if folder.name == "workflows" else []
    return any(b"cymar" in read_file(each, top) for each in files)
