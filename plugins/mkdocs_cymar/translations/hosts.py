"""The setting that names the hosts of a site."""

from mkdocs.config.base import ValidationError
from mkdocs.config.config_options import OptionallyRequired

from cymar.bilingual import Text, spoken_locale
from cymar.publish.hosting.hosts import CLOUDFLARE, HOSTS

UNKNOWN = Text(
    en="expected one of these values, or a list of the hosts: {known}",
    cy="disgwyliwyd un o'r gwerthoedd hyn, neu restr o'r gwasanaethau: {known}",
)


class Hosts(OptionallyRequired[tuple[str, ...]]):
    """A setting that names hosts; `true` stands for those that read `_headers`."""

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
        raise ValidationError(UNKNOWN.format({"known": known}).to(spoken_locale()))
