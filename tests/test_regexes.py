"""No regular expression backtracks without end, whatever text it is given."""

import pytest

from support.regexes import LIMIT, places, slowest, used


def test_no_expression_takes_long_on_text_that_is_hard_for_it() -> None:
    found = used()
    missed = places() - {each.place for each in found}
    assert missed == set(), "run_everything in support/regexes.py compiles all of them"
    slow = {}
    for each in found:
        taken, text = slowest(each)
        if taken > LIMIT:
            slow[each.place] = text
    assert slow == {}


@pytest.mark.parametrize("pattern", [r"(?:a|a)*b", r"(?:a+)+b", r"\s*\s*x", r"<a[^>]*>.*</a>"])
def test_the_test_knows_an_expression_that_does(pattern: str) -> None:
    from support.regexes import Used

    assert slowest(Used(pattern, 0, "cymar/allow.py:1", frozenset({"search"})))[0] > LIMIT
