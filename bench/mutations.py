"""How many missing mutations are found, and what is found in Welsh that people published.

    python bench/mutations.py [--show] [--seed N] [FILE]...

Precision: prints how many findings there are for 10,000 words as they were published, and with
`--show` each of them, to be read. Recall: in each sentence of the corpus, each word that a word
before it mutates loses its mutation, one at a time, where its radical is a Welsh word; and so does
each place, and each adjective after a feminine noun. Prints the share that is found, by the word
before. FILE is text in Welsh, checked in place of the corpus.
"""

import argparse
import itertools
import random
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from corpus_pairs import page, page_sites, string_sites

from cymar.analysis.language.plain_words import plain_words
from cymar.languages.cy.after_feminine import adjectives, after_nouns
from cymar.languages.cy.mutation import aspirate, nasal, radicals, soft, with_h
from cymar.languages.cy.places import ASPIRATE_BEFORE, IN, SOFT_BEFORE
from cymar.languages.cy.wrong_mutations import wrong_mutations
from cymar.languages.identify import languages_of
from cymar.languages.word_list import word_list
from cymar.languages.words import WORD
from cymar.site.pages import Page
from cymar.text.block import Kind
from cymar.text.segment import segments

CHANGES = {
    "soft": (soft,), "nasal": (nasal,), "aspirate": (aspirate,), "possessive": (soft, aspirate),
    "feminine": (soft,), "adjective": (soft,), "h": (with_h,),
}  # fmt: skip
LEAST_USES = 3
"""How often a radical must be in the corpus, for its mutation to be taken for one."""
COMMONER = 20
"""How many times commoner than its radical a word is at most that is taken for a mutation."""
AROUND = 45
MOST_CHARACTERS = 3000


def sentences(files: list[Path]) -> Iterator[str]:
    """The sentences in the writers' own words, of the corpus or of some files."""
    for found in pages(files):
        for block in found.blocks:
            if block.kind is not Kind.CODE and len(block.text) < MOST_CHARACTERS:
                words = plain_words(block)
                yield from (words[each.start : each.end] for each in segments(block))


def pages(files: list[Path]) -> Iterator[Page]:
    """Pages in Welsh."""
    if files:
        for path in files:
            yield page("cy", path.name, path.read_text(encoding="utf-8"))
        return
    for _, site in (*string_sites(), *page_sites()):
        yield from (pair.cy for pair in site.pairs)


def take_away(text: str, uses: Counter[str]) -> Iterator[tuple[str, str, int]]:
    """The word before, the sentence without one mutation, and where it was."""
    causes = dict(line.split(": ", 1) for line in word_list("cy", "mutating"))
    nouns, adjectives = set(word_list("cy", "feminine")), set(word_list("cy", "adjectives"))
    found = list(WORD.finditer(text))
    for before, match in itertools.pairwise(found):
        key = before[0].casefold().replace("’", "'")
        cause = causes.get(key) or causes.get(f"'{key[-1]}" if key[-2:-1] == "'" else "", "")
        kind, word = cause.partition(" ")[0], match[0]
        if text[before.end() : match.start()] != " " or not word.islower() or kind not in CHANGES:
            continue
        made = {
            radical
            for change in CHANGES[kind]
            for radical in radicals(word)
            if change(radical) == word != radical and "cy" in languages_of(radical)
            and (kind != "possessive" or aspirate(radical))
            and (kind != "feminine" or radical in nouns)
            and (kind != "adjective" or radical in adjectives)
        }  # fmt: skip
        radical = max(sorted(made), key=uses.__getitem__, default="")
        is_word = "cy" in languages_of(word) and uses[radical] < uses[word] / COMMONER
        if uses[radical] >= LEAST_USES and not is_word:
            group = kind if kind in ("feminine", "adjective", "h") or "'" in key else key
            yield group, text[: match.start()] + radical + text[match.end() :], match.start()


def take_from_places(text: str) -> Iterator[tuple[str, str, int]]:
    """The same of places."""
    for name in word_list("cy", "places"):
        for trigger in (*IN, *SOFT_BEFORE, *ASPIRATE_BEFORE):
            change = nasal if trigger in IN else soft if trigger in SOFT_BEFORE else aspirate
            form = change(name)
            at = text.find(f" {trigger} {form} ") if form else -1
            if form and at >= 0:
                before = "yn" if trigger in IN else trigger
                yield (
                    "places",
                    f"{text[:at]} {before} {name} {text[at + len(trigger) + len(form) + 3 :]}",
                    at + len(before) + 2,
                )


def take_from_adjectives(text: str) -> Iterator[tuple[str, str, int]]:
    """The same of adjectives after feminine nouns."""
    mutated = {soft(each): each for each in adjectives()}
    for match in after_nouns(text):
        if radical := mutated.get(match["adjective"]):
            start, end = match.span("adjective")
            yield "after feminine", text[:start] + radical + text[end:], start


def show_findings(texts: list[str], words: int, *, each: bool) -> None:
    """What is found in the text as it was published."""
    wrong = [(text, found) for text in texts for found in wrong_mutations(text)]
    print(f"words: {words}")
    print(f"findings: {len(wrong)}, for 10,000 words: {len(wrong) / words * 10_000:.2f}")
    for text, found in wrong if each else ():
        around = text[max(0, found.start - AROUND) : found.end + AROUND].replace("\n", " ")
        print(f"    {found.trigger} {text[found.start : found.end]} -> {found.right} | {around}")


def show_recall(texts: list[str], uses: Counter[str]) -> None:
    """How many of the mutations that are taken away are found."""
    tried: Counter[str] = Counter()
    found: Counter[str] = Counter()
    for text in texts:
        taken = (*take_away(text, uses), *take_from_places(text), *take_from_adjectives(text))
        for group, changed, start in taken:
            tried[group] += 1
            found[group] += any(wrong.start == start for wrong in wrong_mutations(changed))
    lower = tried.total() - tried["places"]
    print(f"lower case: {found.total() - found['places']} of {lower} found")
    for group, count in tried.most_common():
        print(f"    {group:14} {found[group]:5} of {count:5}  {found[group] / count:.3f}")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--show", action="store_true", help="print what is found")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("files", nargs="*", type=Path)
    options = parser.parse_args()
    texts = list(dict.fromkeys(sentences(options.files)))
    random.Random(options.seed).shuffle(texts)
    uses = Counter(match[0].lower() for text in texts for match in WORD.finditer(text))
    show_findings(texts, uses.total(), each=options.show)
    sys.stdout.flush()
    show_recall(texts, uses)


if __name__ == "__main__":
    main()
