"""Which folder is a site, and where in it each language's pages are."""

import os
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

from cymar.bilingual import LOCALES, Text, other
from cymar.dataclasses import dataclass
from cymar.errors import ConfigError
from cymar.files import shown_path
from cymar.site.layout import DOCS, STANDARD, TOP, Layout, LayoutSettings, Style, without_suffix
from cymar.site.locale_names import LOCALE_NAMES, locale_named
from cymar.site.pages import PAGE_ENDINGS
from cymar.site.survey import LooksLike, is_passed_over, pages_in, survey

NO_SITE = Text(
    en="there is no site at ‘{path}’: neither it nor a folder above it contains ‘en’ or ‘cy’. "
    "{cure}",
    cy="nid oes gwefan yn ‘{path}’: nid yw'r ffolder, nac un uwch ei phen, yn cynnwys ‘en’ na "
    "‘cy’. {cure}",
)
NO_DOCS = Text(
    en="‘docs’ in the settings names ‘{path}’, which is not a folder that contains ‘en’ or ‘cy’. "
    "{cure}",
    cy="mae ‘docs’ yn y gosodiadau'n enwi ‘{path}’, sydd ddim yn ffolder sy'n cynnwys ‘en’ neu "
    "‘cy’. {cure}",
)
GIVE_FOLDER = Text(
    en="Give the folder that holds them, or set ‘docs’ in cymar.toml.",
    cy="Rhowch y ffolder sy'n eu cynnwys, neu gosodwch ‘docs’ yn cymar.toml.",
)
LOOKS_LIKE = Text(
    en="This looks like one: {found}. Run ‘cymar init’, or write this in cymar.toml: {settings}",
    cy="Mae hyn yn edrych fel un: {found}. Rhedwch ‘cymar init’, neu ysgrifennwch hyn yn "
    "cymar.toml: {settings}",
)
NO_PATH = Text(en="there is no file or folder ‘{path}’.", cy="nid oes ffeil na ffolder ‘{path}’.")
BESIDE = Text(
    en="‘{folder}’ has a folder for one language, ‘{inner}’, and pages of the same names beside "
    "it. Run ‘cymar init’, or write this in cymar.toml: {settings}",
    cy="Mae gan y ffolder ‘{folder}’ un arall ar gyfer un iaith, ‘{inner}’, a thudalennau o'r un "
    "enwau wrth ei hymyl. Rhedwch ‘cymar init’, neu ysgrifennwch hyn yn cymar.toml: {settings}",
)
NOT_ROOT = Text(
    en='‘layout = "root"’ needs a folder for one language in ‘{folder}’, such as ‘cy’, and none '
    "for the other: name both under [languages].",
    cy='Mae angen ffolder i un iaith yn ‘{folder}’, fel ‘cy’, ar ‘layout = "root"’, a dim un i\'r '
    "llall: enwch y ddwy o dan [languages].",
)
NO_FOLDER = Text(
    en="‘languages.{locale}’ names the folder ‘{path}’, which is not there.",
    cy="mae ‘languages.{locale}’ yn enwi'r ffolder ‘{path}’, sydd ddim yno.",
)


@dataclass(frozen=True)
class SitePlace:
    """A site's folder, and where in it each language's pages are."""

    folder: Path
    layout: Layout = STANDARD


def find_place(path: Path, given: LayoutSettings) -> SitePlace:
    """The site that a path lies in, which somebody typed.

    Args:
        path: the folder that holds the pages, the project around it, or anything within it.
        given: what the settings that apply there give.

    Raises:
        ConfigError: where there is nothing at the path, or no site, or not what the settings name.
    """
    if not path.exists():
        raise ConfigError(NO_PATH.format({"path": path}))
    at = Path(os.path.abspath(path))
    if given.languages or given.style in (Style.SUFFIX, Style.ROOT):
        chosen = _chosen(given)
        if at == chosen.folder or at in chosen.folder.parents or chosen.folder in at.parents:
            return chosen
    docs = given.docs
    inside = [docs] if docs.is_relative_to(at) else []
    around = [docs] if at.is_relative_to(docs) else []
    for folder in [*inside, at, *around, *at.parents]:
        found = _languages_in(folder)
        if found:
            if given.style is None:
                _refuse_pages_beside(folder, found, given.root)
            return SitePlace(folder, Layout({each: found.get(each, each) for each in LOCALES}))
    is_named = given.docs != given.root / DOCS
    folder = at if at.is_dir() else at.parent
    raise ConfigError(_no_site(path, folder, docs if is_named else None, given.root))


def _chosen(given: LayoutSettings) -> SitePlace:
    """The site that the settings describe."""
    if given.style is Style.SUFFIX:
        return SitePlace(given.docs, Layout(dict.fromkeys(LOCALES, TOP), _endings(given.docs)))
    folders = dict(given.languages)
    if folders and not any(folder.is_dir() for folder in folders.values()):
        locale, folder = next(iter(folders.items()))
        raise ConfigError(NO_FOLDER.format({"locale": locale, "path": shown_path(folder)}))
    if given.style is Style.ROOT and len(folders) < len(LOCALES):
        inner = {
            locale: given.docs / name for locale, name in (_languages_in(given.docs) or {}).items()
        } | folders
        if len(inner) != 1:
            raise ConfigError(NOT_ROOT.format({"folder": shown_path(given.docs)}))
        folders = {each: inner.get(each, given.docs) for each in LOCALES}
    named = _languages_in(given.docs) or {}
    for locale in LOCALES:
        folders.setdefault(locale, given.docs / named.get(locale, locale))
    top = Path(os.path.commonpath(folders.values()))
    return SitePlace(
        top, Layout({each: folders[each].relative_to(top).as_posix() for each in LOCALES})
    )


def _languages_in(folder: Path) -> dict[str, str] | None:
    """The folders of languages in a folder, by locale, or nothing where it holds no site's.

    One called `en` or `cy` is enough. Other names, such as `en-GB` or `welsh`, may be of anything:
    there must be one for each language.
    """
    exact = {each: each for each in LOCALES if (folder / each).is_dir()}
    if len(exact) == len(LOCALES):
        return exact
    others: dict[str, str] = {}
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        entries = []
    for entry in entries:
        locale = locale_named(entry.name)
        if locale and locale not in exact and entry.is_dir():
            others.setdefault(locale, entry.name)
    found = others | exact
    return found if exact or len(found) == len(LOCALES) else None


def _refuse_pages_beside(folder: Path, found: Mapping[str, str], root: Path) -> None:
    """Stop where one language's pages may be beside the other's folder: nothing tells which.

    Raises:
        ConfigError: with the setting that tells.
    """
    if len(found) == len(LOCALES):
        return
    ((_, inner),) = found.items()
    names = {name for name in pages_in(folder / inner) if not name.startswith("index.")}
    if names & set(pages_in(folder)):
        looks = LooksLike(folder, Style.ROOT)
        values = {"folder": shown_path(folder), "inner": inner, "settings": looks.settings(root)}
        raise ConfigError(BESIDE.format(values))


def _endings(docs: Path) -> dict[str, str]:
    """What ends the name of a page of each language: nothing for that which fewer pages name."""
    counts: Counter[tuple[str, str]] = Counter()
    for _, folders, files in os.walk(docs):
        folders[:] = [each for each in folders if not is_passed_over(each)]
        for name in files:
            locale = without_suffix(name)[1] if name.endswith(PAGE_ENDINGS) else None
            if locale:
                counts[locale, name.split(".")[-2]] += 1
    total = {
        each: sum(n for (locale, _), n in counts.items() if locale == each) for each in LOCALES
    }
    endings = {}
    for locale in LOCALES:
        written = [(n, ending) for (each, ending), n in counts.items() if each == locale]
        endings[locale] = max(written)[1] if written else ""
        if total[locale] < total[other(locale)]:
            endings[locale] = ""
    return endings if any(endings.values()) else {"en": "", "cy": LOCALE_NAMES["cy"][0]}


def _no_site(path: Path, folder: Path, named: Path | None, root: Path) -> Text:
    """Why there is no site at a path.

    Args:
        path: what somebody typed.
        folder: the folder that it is, or that it is in.
        named: the folder that the settings name, if they do.
        root: the folder of the settings, or where they would be.
    """
    found = survey(folder)
    cure = GIVE_FOLDER
    if found:
        values = {"found": found[0].described(root), "settings": found[0].settings(root)}
        cure = LOOKS_LIKE.format(values)
    if named:
        return NO_DOCS.format({"path": shown_path(named), "cure": cure})
    return NO_SITE.format({"path": path, "cure": cure})
