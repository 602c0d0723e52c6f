"""A site's own colour is one that can be read, in light and in dark."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cymar.publish.colour import (
    LEAST_CONTRAST,
    LIGHTEST_DARK,
    WHITE,
    Colour,
    colour_of,
    contrast,
    problem,
    readable,
    stylesheet,
)

CHANNEL = st.integers(0, 255)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("#000000", "#ffffff", 21), ("#ffffff", "#ffffff", 1), ("#767676", "#ffffff", 4.54),
     ("#00695c", "#ffffff", 6.61), ("#1d70b8", "#FFFFFF", 5.17)],
)  # fmt: skip
def test_contrast_is_as_the_guidelines_define_it(one: str, other: str, expected: float) -> None:
    assert round(contrast(colour_of(one), colour_of(other)), 2) == expected


@pytest.mark.parametrize("value", ["", "teal", "#fff", "#12345g", "00695c", "#00695c;}"])
def test_what_is_no_colour_is_said(value: str) -> None:
    assert f"‘{value}’" in problem(value).en


def test_a_pale_colour_names_the_nearest_that_is_dark_enough() -> None:
    assert problem("#1d70b8") is None
    assert problem("#00ff00").en == (
        "White words on ‘#00ff00’ have a contrast of 1.4 to 1, and need 4.5: the nearest colour "
        "that is dark enough is ‘#008a00’."
    )


@given(st.builds(Colour, CHANNEL, CHANNEL, CHANNEL))
def test_any_colour_can_be_read_once_it_is_lightened_or_darkened(colour: Colour) -> None:
    assert contrast(readable(colour, WHITE, Colour(0, 0, 0)), WHITE) >= LEAST_CONTRAST
    assert contrast(readable(colour, LIGHTEST_DARK, WHITE), LIGHTEST_DARK) >= LEAST_CONTRAST


def test_the_style_sheet_has_a_lighter_colour_for_the_dark_scheme() -> None:
    css = stylesheet(colour_of("#00695c"))
    assert "--md-primary-fg-color:#00695c;" in css
    assert css.count("--md-typeset-a-color:") == 2
