"""Lines of code that stand for each other: which strings and addresses say something else."""

import pytest

from cymar.align.align import alignment
from cymar.align.code_lines import differing_lines
from cymar.text.markdown import parse
from cymar.text.source import Source


def differing(en: str, cy: str) -> list[tuple[str, str]]:
    texts = (("en", f"```\n{en}\n```\n"), ("cy", f"```\n{cy}\n```\n"))
    aligned = alignment(*(parse(Source("a.md", each, text)).blocks for each, text in texts))
    return [(one.text, other.text) for one, other in differing_lines(aligned)]


@pytest.mark.parametrize(
    ("en", "cy"),
    [
        ('{"colour": "green", "size": 4}', '{"colour": "orange", "size": 4}'),
        ("GET https://a.example/v1/boats?lang=en", "GET https://a.example/v2/boats?lang=cy"),
        ("curl https://a.example/en/7", "curl https://a.example/cy/8"),
    ],
)
def test_another_value_or_address(en: str, cy: str) -> None:
    assert differing(en, cy) == [(en, cy)]


@pytest.mark.parametrize(
    ("en", "cy"),
    [
        ('{"colour": "green", "size": 4}', '{"colour": "gwyrdd", "size": 4}'),
        ('{"lang": "en", "size": 4}', '{"lang": "cy", "size": 4}'),
        ('{"colour": "dark green"}', '{"colour": "light green"}'),
        ("GET https://a.example/v1/boats?lang=en", "GET https://a.example/v1/cychod?lang=cy"),
    ],
)
def test_a_value_or_address_of_each_language(en: str, cy: str) -> None:
    assert differing(en, cy) == []
