"""What to tell Welsh from English by: three packages, measured on short texts.

    pip install py3langid lingua-language-detector
    python bench/identify.py [--corpus CORPUS]

Prints a row for each: the seconds and memory to be ready, words a second, and for texts of 3 to 30
words the share given to the right language, the share given to it with a likelihood of .8, and,
with the function-word test of `wrong-language` before it, the share found on a page of the other
language and the number flagged on a page of their own. CORPUS is ../shared/corpus unless given.
"""

import argparse
import csv
import re
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from corpus_pairs import CORPUS, present

from cymar.analysis.language.other_language import is_built_in
from cymar.bilingual import other
from cymar.languages.identify import languages_of
from cymar.languages.words import WORD

LENGTHS = ((3, 5), (6, 10), (11, 30))
MARKUP = re.compile(r"<[^>]+>|[%$]?\{[^}]*\}|\S*[@/]\S*")
Likelihood = Callable[[str], float]
"""How likely a text is to be Welsh, from 0 to 1."""


def py3langid() -> Likelihood:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(["en", "cy"])

    def likelihood(text: str) -> float:
        locale, share = identifier.classify(text)
        return float(share) if locale == "cy" else 1 - float(share)

    return likelihood


def lingua() -> Likelihood:
    from lingua import Language, LanguageDetectorBuilder

    detector = LanguageDetectorBuilder.from_languages(Language.ENGLISH, Language.WELSH).build()
    return lambda text: float(detector.compute_language_confidence(text, Language.WELSH))


def simplemma() -> Likelihood:
    from simplemma import in_target_language

    def likelihood(text: str) -> float:
        cy, en = (in_target_language(text, lang=locale) for locale in ("cy", "en"))
        return cy if cy > en else 1 - en

    return likelihood


def dictionaries() -> Likelihood:
    """Simplemma's dictionaries, as the rule uses them."""

    def likelihood(text: str) -> float:
        only = [found[0] for word in WORD.findall(text) if len(found := languages_of(word)) == 1]
        return only.count("cy") / len(only) if only else 0.5

    return likelihood


CLASSIFIERS = {each.__name__: each for each in (py3langid, lingua, simplemma, dictionaries)}


def strings(corpus: Path) -> Iterator[dict[str, str]]:
    for path in sorted(present(corpus / "strings").glob("*.tsv")):
        with path.open(encoding="utf-8") as lines:
            yield from csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)


def memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def measure(name: str, corpus: Path) -> None:
    texts = [
        (locale, len(words), text)
        for pair in strings(corpus)
        if pair["en"] != pair["cy"]
        for locale in ("en", "cy")
        if 3 <= len(words := WORD.findall(text := MARKUP.sub(" ", pair[locale]))) <= 30
    ]
    before, start = memory(), time.perf_counter()
    likelihood = CLASSIFIERS[name]()
    likelihood("Mae hyn yn iawn."), likelihood("This is all right.")
    ready, used = time.perf_counter() - start, memory() - before
    start = time.perf_counter()
    scores = [likelihood(text) for _, _, text in texts]
    speed = sum(length for _, length, _ in texts) / (time.perf_counter() - start)
    print(f"{name:13}{ready:6.2f} s {used:5.0f} MiB {speed:9.0f} words/s")
    for low, high in LENGTHS:
        rows = [
            (score if locale == "cy" else 1 - score, locale, text)
            for (locale, length, text), score in zip(texts, scores, strict=True)
            if low <= length <= high
        ]
        right = sum(score > 0.5 for score, _, _ in rows)
        sure = sum(score >= 0.8 for score, _, _ in rows)
        found = sum(
            score >= 0.8 and is_built_in(WORD.findall(text), locale) for score, locale, text in rows
        )
        false = sum(
            score <= 0.2 and is_built_in(WORD.findall(text), other(locale))
            for score, locale, text in rows
        )
        shares = "".join(f"{100 * count / len(rows):8.2f}%" for count in (right, sure, found))
        print(f"    {low:2}-{high:<3} {len(rows):6} texts {shares} {false:4} flagged")


def main() -> None:
    arguments = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    arguments.add_argument("--corpus", type=Path, default=CORPUS)
    arguments.add_argument("--only", choices=CLASSIFIERS)
    options = arguments.parse_args()
    if options.only:
        measure(options.only, options.corpus)
        return
    present(options.corpus)
    print(f"{'':20}{'':6} {'right':>10}{'sure':>9}{'in rule':>9}")
    for name in CLASSIFIERS:
        command = [sys.executable, __file__, "--corpus", str(options.corpus), "--only", name]
        subprocess.run(command, check=True)


if __name__ == "__main__":
    main()
