"""Every Welsh suggestion put in the place of what it replaces, and checked by our own rules.

    python bench/suggestions.py [--show N] [--seed N]

Puts each phrase of the wordy list and each impersonal verb, in every form that the rules find,
into sentences with other words before and after it; takes the plain words that the message
proposes in its place, where it proposes to write them as they are; and prints how many there are,
and each of which `wrong-mutation` finds a fault. With `--show N`, prints N of them chosen by the
seed, to be read. It needs nothing else.
"""

import argparse
import random
import re
from collections.abc import Iterator

from cymar.bilingual import Text
from cymar.glossary import Glossary
from cymar.languages import language
from cymar.languages.cy.impersonal import impersonal_forms
from cymar.languages.cy.mutation import aspirate, nasal, radicals, soft
from cymar.languages.word_list import word_list
from cymar.rules.impersonal_verb import impersonal_verb
from cymar.rules.wordy_phrase import wordy_phrase
from cymar.site import Page
from cymar.text.source import Source

FRAMES = {
    "": None, "Rydyn ni'n ": None, "Ein cyngor yw ": None, "Maen nhw yma, wedi ": None,
    "Mae hi am ": soft, "Dewch i ": soft, "Mae gan ": soft, "Dyma ": soft, "Mae yma neu ": soft,
    "Mae yma gyda ": aspirate, "Mae yma a ": aspirate, "Pob un â ": aspirate,
}  # fmt: skip
"""What is before a phrase, and the mutation that it causes."""

AFTER = ("y gwaith yw hyn.", "trefniadau newydd.", "pobl.", "cyngor da.", "gwaith.", "arian i chi.")
BY_US = ("{} y ffurflen gennym.", "Fe'i {} gennym.", "Y rhai a {} gennym.", "Os {} hyn gennym.")
WHOLE = re.compile(r"(?:ysgrifennwch|dywedwch|fel yn) ‘(?P<words>[^’…]+)’\Z")
"""A cure that only says what to write; others say to change the words around it too."""

Suggestion = tuple[str, str, str]
"""The sentence as it was, what is to be replaced, and the sentence with the suggestion."""


def suggestions() -> Iterator[Suggestion]:
    """Every suggestion that the two rules make, each once."""
    verbs = (frame.replace("{}", verb) for verb in sorted(impersonal_forms()) for frame in BY_US)
    for sentence in dict.fromkeys((*with_phrases(), *verbs)):
        yield from replaced(sentence)


def with_phrases() -> Iterator[str]:
    """Sentences with each phrase in them, mutated as the words around it have it."""
    forms = {entry.form for entry in language("cy").wordy if entry.plain}
    for form in sorted(forms):
        first, space, rest = form.partition(" ")
        if any(f"{radical}{space}{rest}" in forms for radical in radicals(first) - {first}):
            continue
        for before, change in FRAMES.items():
            changed = (change(first) if change else None) or first
            after = AFTER if f"{changed}{space}{rest}" in forms else ()
            for words in after:
                yield f"{before}{changed}{space}{rest} {mutated_after(form, words)}"


def mutated_after(phrase: str, words: str) -> str:
    """Some words, with the mutation that the last word of a phrase causes."""
    causes = dict(line.split(": ", 1) for line in word_list("cy", "mutating"))
    cause = causes.get(phrase.rpartition(" ")[2], "").partition(" ")[0]
    change = {"soft": soft, "aspirate": aspirate, "nasal": nasal}.get(cause)
    first, space, rest = words.partition(" ")
    return f"{(change and change(first)) or first}{space}{rest}"


def replaced(sentence: str) -> Iterator[Suggestion]:
    """A sentence with each suggestion for it in its place."""
    text = sentence[:1].upper() + sentence[1:]
    for segment in Page(Source("page.md", "cy", text), "page.md").own_segments:
        hits = [*wordy_phrase.check(segment, glossary=Glossary()), *impersonal_verb.check(segment)]
        for hit in hits:
            cure = hit.values["cure"]
            if match := WHOLE.search(cure.cy if isinstance(cure, Text) else str(cure)):
                start, end = hit.span.start, hit.span.end
                yield text, text[start:end], f"{text[:start]}{match['words']}{text[end:]}"


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--show", type=int, default=0, help="how many to print, to be read")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    spoken = language("cy")
    made = list(suggestions())
    faults = {
        (was, phrase, now): wrong.right
        for was, phrase, now in made
        for wrong in spoken.wrong_mutations(now)
        if wrong.right not in {each.right for each in spoken.wrong_mutations(was)}
    }
    print(f"suggestions in their places: {len(made)}, with a fault of ours: {len(faults)}")
    for (was, phrase, now), right in faults.items():
        print(f"    {phrase}: {was} -> {now} ({right})")
    random.Random(options.seed).shuffle(made)
    for was, phrase, now in made[: options.show]:
        print(f"    {phrase}: {was} -> {now}")


if __name__ == "__main__":
    main()
