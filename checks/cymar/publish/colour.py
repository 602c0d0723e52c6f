"""A site's own colour, and what is made of it so that words can be read in light and in dark."""

import re
from typing import NamedTuple

from cymar.bilingual import Text

HEX = re.compile(r"#([0-9a-fA-F]{2})([0-9a-fA-F]{2})([0-9a-fA-F]{2})")
NOT_A_COLOUR = Text(
    en="‘{value}’ is not a colour: write it as ‘#’ and six digits, such as ‘#00695c’.",
    cy="Nid lliw yw ‘{value}’: ysgrifennwch ef fel ‘#’ a chwe digid, fel ‘#00695c’.",
)
TOO_PALE = Text(
    en="White words on ‘{value}’ have a contrast of {contrast} to 1, and need {least}: the nearest "
    "colour that is dark enough is ‘{nearest}’.",
    cy="Mae cyferbyniad o {contrast} i 1 rhwng geiriau gwyn a'r lliw ‘{value}’, ac mae angen "
    "{least}: y lliw agosaf sy'n ddigon tywyll yw ‘{nearest}’.",
)
LEAST_CONTRAST = 4.5
"""Between words and what is behind them: criterion 1.4.3 of WCAG 2.2, level AA."""

STEPS = 100
"""How many shades are tried between a colour and black or white."""


class Colour(NamedTuple):
    """A colour of a screen: its red, green and blue, each from 0 to 255."""

    red: int
    green: int
    blue: int

    @property
    def luminance(self) -> float:
        """The relative luminance, from 0 to 1, as WCAG 2.2 defines it."""
        red, green, blue = (
            each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4
            for each in (channel / 255 for channel in self)
        )
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    def __str__(self) -> str:
        return f"#{self.red:02x}{self.green:02x}{self.blue:02x}"


BLACK = Colour(0, 0, 0)
WHITE = Colour(255, 255, 255)
LIGHTEST_DARK = Colour(39, 42, 53)
"""The lightest that is behind links in Material's dark scheme: its code's."""


def colour_of(value: str) -> Colour | None:
    """The colour that a value such as `#00695c` is, if it is one."""
    found = HEX.fullmatch(value.strip())
    return Colour(*(int(channel, 16) for channel in found.groups())) if found else None


def contrast(one: Colour, other: Colour) -> float:
    """The contrast between two colours, from 1 to 21, as WCAG 2.2 defines it."""
    darker, lighter = sorted((one.luminance, other.luminance))
    return (lighter + 0.05) / (darker + 0.05)


def readable(colour: Colour, behind: Colour, towards: Colour) -> Colour:
    """The nearest shade of a colour, on its way to black or white, that can be read."""
    shades = (_mixed(colour, towards, step / STEPS) for step in range(STEPS + 1))
    return next(each for each in shades if contrast(each, behind) >= LEAST_CONTRAST)


def problem(value: str) -> Text | None:
    """Why a site cannot have a colour for its header and its links, if it cannot."""
    colour = colour_of(value)
    if colour is None:
        return NOT_A_COLOUR.format({"value": value})
    found = contrast(colour, WHITE)
    if found >= LEAST_CONTRAST:
        return None
    nearest = readable(colour, WHITE, BLACK)
    shown = {"contrast": f"{found:.1f}", "least": str(LEAST_CONTRAST), "nearest": str(nearest)}
    return TOO_PALE.format({"value": value, **shown})


def stylesheet(colour: Colour) -> str:
    """The style sheet that gives Material's header and links a colour, in both of its schemes."""
    dark = readable(colour, LIGHTEST_DARK, WHITE)
    own = "body[data-md-color-scheme][data-md-color-primary]"
    slate = 'body[data-md-color-scheme="slate"][data-md-color-primary]'
    return (
        f"{own}{{--md-primary-fg-color:{colour};--md-primary-fg-color--light:{colour};"
        f"--md-primary-fg-color--dark:{colour};--md-primary-bg-color:#fff;"
        f"--md-typeset-a-color:{colour};--md-accent-fg-color:{colour}}}"
        f"@media screen{{{slate}{{--md-typeset-a-color:{dark};--md-accent-fg-color:{dark}}}}}\n"
    )


def _mixed(colour: Colour, towards: Colour, share: float) -> Colour:
    return Colour(*(round(a + (b - a) * share) for a, b in zip(colour, towards, strict=True)))
