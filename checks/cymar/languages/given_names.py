"""Given names that people have, in either language."""

from collections.abc import Mapping
from functools import cache

from cymar.bilingual import LOCALES
from cymar.languages.word_list import word_list


@cache
def given_names() -> Mapping[str, str]:
    """The names, each with what it shares with other forms of it: *Huw* with *Hugh*."""
    lines = (line.partition(": ") for each in LOCALES for line in word_list(each, "given-names"))
    return {name: shared or name for name, _, shared in lines}
