"""Words that a person reads, in both languages at once."""

import os
from collections.abc import Mapping

from cymar.dataclasses import dataclass

LOCALES = ("en", "cy")
"""The locales of a site, as BCP 47 tags; the order is for display and gives neither first place."""

VARIABLE = "CYMAR_LANGUAGE"
SYSTEM_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")


@dataclass(frozen=True, slots=True)
class Text:
    """A sentence or phrase in English and in Welsh; neither may be left out."""

    en: str
    cy: str

    def to(self, locale: str) -> str:
        """The words in one locale, `en` or `cy`."""
        return self.cy if locale == "cy" else self.en

    def format(self, values: Mapping[str, object]) -> "Text":
        """Both sentences with their `{names}` filled; a value may itself be a `Text`."""
        return Text(
            **{
                locale: self.to(locale).format_map(
                    {
                        name: value.to(locale) if isinstance(value, Text) else value
                        for name, value in values.items()
                    }
                )
                for locale in LOCALES
            }
        )


LANGUAGE_NAMES = {"en": Text(en="English", cy="Saesneg"), "cy": Text(en="Welsh", cy="Cymraeg")}
WRITTEN_IN = {"en": Text(en="English", cy="Saesneg"), "cy": Text(en="Welsh", cy="Gymraeg")}
"""What a page or version is, from the language it is in: the Welsh follows a feminine noun."""

IN_LANGUAGE = {
    "en": Text(en="in English", cy="yn Saesneg"),
    "cy": Text(en="in Welsh", cy="yn Gymraeg"),
}


def other(locale: str) -> str:
    """The locale that is not this one."""
    return "en" if locale == "cy" else "cy"


def spoken_locale(asked: str = "") -> str:
    """The language to speak to whoever runs a command: what they ask for, else the environment.

    `CYMAR_LANGUAGE` comes before the system's own settings; where none of them is a language of
    ours, it is English.
    """
    system = next((os.environ[name] for name in SYSTEM_VARIABLES if os.environ.get(name)), "")
    wishes = (asked, os.environ.get(VARIABLE, ""), system[:2])
    return next((wish for wish in wishes if wish in LOCALES), "en")
