"""Words that a person reads, in both languages at once."""

from collections.abc import Mapping
from dataclasses import dataclass

LOCALES = ("en", "cy")
"""The locales of a site, as BCP 47 tags; the order is for display and gives neither first place."""


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


def other(locale: str) -> str:
    """The locale that is not this one."""
    return "en" if locale == "cy" else "cy"
