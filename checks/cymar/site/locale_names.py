"""The names that people give a language's folders and files, such as `en-GB` or `welsh`."""

from cymar import expressions as re

LOCALE_NAMES = {
    "en": ("en", "eng", "english", "saesneg"),
    "cy": ("cy", "cym", "wel", "welsh", "cymraeg"),
}
"""BCP 47 and ISO 639-2 codes, and the languages' own names in both of them; `wel` and `cym` are
the two codes that ISO 639-2 has for Welsh."""

REGION = re.compile(r"[-_][a-z]{2}$")
"""A region after a code, such as that of `en-GB`."""

_LOCALES = {name: locale for locale, names in LOCALE_NAMES.items() for name in names}


def locale_named(name: str) -> str | None:
    """The locale that the name of a folder, or the ending of a file's, stands for, if any."""
    return _LOCALES.get(REGION.sub("", name.casefold()))
