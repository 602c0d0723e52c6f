"""The forms that the dictionary of a language lacks or has wrong, from lists of ours."""

from collections import defaultdict
from collections.abc import Mapping

from cymar.languages.word_list import word_list

RELATED_LISTS = {
    "cy": ("related-verbs", "related-nouns", "related-adjectives", "related-words"),
    "en": ("irregular-verbs", "related-words"),
}
"""The lists of forms that simplemma lacks or has wrong, by language."""


def listed_forms(locale: str) -> Mapping[str, tuple[str, ...]]:
    """The lemmas of each form that is listed; one with a hyphen is there as one word too."""
    found: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    for name in RELATED_LISTS[locale]:
        for line in word_list(locale, name):
            lemma, _, forms = line.partition(": ")
            for form in forms.split():
                found[form] += (lemma,)
                if "-" in form:
                    found[form.replace("-", "")] += (lemma.replace("-", ""),)
    return dict(found)
