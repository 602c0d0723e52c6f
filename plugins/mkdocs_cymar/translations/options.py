"""What a site may choose of how pairs are shown."""

from mkdocs.config.base import ValidationError
from mkdocs.config.config_options import Choice, ListOfItems, Optional, OptionallyRequired, Type

from cymar.bilingual import Text, spoken_locale
from cymar.publish.colour import problem
from cymar.publish.hosting.hosts import CLOUDFLARE, HOSTS
from mkdocs_cymar.build import Options
from mkdocs_cymar.translations.languages import CHOICE, DEFAULT, REMEMBERED

ABSENT = "absent"
OTHER_LANGUAGE = "other-language"

UNKNOWN_HOSTS = Text(
    en="expected one of these values, or a list of the hosts: {known}",
    cy="rhaid rhoi un o'r gwerthoedd hyn, neu restr o'r gwasanaethau: {known}",
)


class Hosts(OptionallyRequired[tuple[str, ...]]):
    """A setting that names hosts; `true` means those that read `_headers`."""

    def run_validation(self, value: object) -> tuple[str, ...]:
        """The hosts by name.

        Raises:
            ValidationError: for anything else.
        """
        if isinstance(value, bool):
            return (CLOUDFLARE,) if value else ()
        if isinstance(value, list | tuple) and all(each in HOSTS for each in value):
            return tuple(value)
        known = ", ".join(("true", "false", *HOSTS))
        raise ValidationError(UNKNOWN_HOSTS.format({"known": known}).to(spoken_locale()))


class OwnColour(OptionallyRequired[str]):
    """A setting that is a colour, dark enough for white words on it."""

    def run_validation(self, value: object) -> str:
        """The colour as it is set.

        Raises:
            ValidationError: for what is no colour, or too pale a one.
        """
        found = problem(str(value))
        if found:
            raise ValidationError(found.to(spoken_locale()))
        return str(value)


class TranslationsOptions(Options):
    """What a site may choose of how pairs are shown."""

    root = Choice((REMEMBERED, DEFAULT, CHOICE), default=REMEMBERED)
    """What the site's root shows: a page to choose a language on, or the default language, with or
    without a reader's choice remembered in their own browser."""

    missing = Choice((ABSENT, OTHER_LANGUAGE), default=ABSENT)
    """What a language shows for a page that it lacks: nothing, or the other language's, marked."""

    headers = Hosts(default=())
    """The hosts to write files for, with the headers that keep a site to what is its own."""

    light = Type(bool, default=True)
    """Whether to leave out what readers would download in vain."""

    colour = Optional(OwnColour())
    """The colour of the header and of links, such as `#00695c`; else the theme's."""

    footer = ListOfItems(Type(str), default=[])
    """The pages that the foot of every page leads to, by the path of either language's."""
