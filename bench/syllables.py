"""How often our counts of syllables are right, and who is right where others differ.

    python bench/syllables.py cy [--show]
    python bench/syllables.py en

`cy` holds the Welsh counter against the counts of espeak-ng's Welsh voice for 8,220 frequent words,
in ../shared/welsh. Differences are put under the reasons below, each with a verdict reached by
reading the words; `--show` prints the words. `en` holds the rules for English words that the
dictionary lacks, and pyphen, against the words that it has.
"""

import argparse
import csv
import re
import unicodedata
from collections import Counter
from typing import NamedTuple

from corpus_pairs import WELSH, present

from cymar.languages.cy.syllables import count_syllables
from cymar.languages.en import syllables as english

FILE = WELSH / "cy_syllables_espeak.tsv"


class Reason(NamedTuple):
    """Words on which we and espeak differ, and which of us is right."""

    pattern: str
    right: str
    why: str


REASONS = (
    Reason(
        r"diy|niueaidd|ddiesel|enw'i|rhoi'i|gwrithredu|ffflapioio|ddfnyddio",
        "neither", "English or foreign words read as Welsh, and misspellings",
    ),
    Reason(
        r"[bcdeaf]+|.*ã|são|fullscreen|boole(aidd)?|diary|ymaa|cameroonaidd|ctheef|dee|cee",
        "neither", "no Welsh word: another language, colour codes, a letter spoilt on the way",
    ),
    Reason(r".*iwyd", "ours", "-iwyd is one syllable: defnydd-iwyd"),
    Reason(
        r"(ym|dd?ad)?wn.*|g?wr[aei].*|rh?yngwladol",
        "ours", "w is no vowel in wn-, wr-, gwl-, gwr- before a vowel: wneud, gwres",
    ),
    Reason(r"olygwn", "ours", "w is a vowel here: o-ly-gwn"),
    Reason(
        r"([pbdt]|th|dd?)?r?h?i[aeioyu].*|[bf]io.*|ffioedd|(dd?)i.*|ry?ieni|cr?i.*",
        "ours", "i is a vowel near the beginning: pri-od, di-o-gel, rhi-e-ni, ffi-oedd",
    ),
    Reason(r".*[aeoâ]'[iuw].*|i'w", "ours", "a clitic joins the vowel before it: a'u, o'i, i'w"),
    Reason(r".*[äëïö].*", "ours", "a diaeresis parts two vowels: cre-wch, di-le-wch"),
    Reason(r".*ŵy.*", "ours", "ŵy is one vowel: gŵyl, cŵyn"),
    Reason(r".*âu.*|.*gwâi", "ours", "âu and âi are one vowel: the-mâu, pa-ra-gwâi"),
    Reason(r".*ow.*", "ours", "ow is one vowel: rhowch, cown-ter"),
    Reason(r"n?gh?.*|ph'un", "ours", "espeak spells the first letters out or hears no w"),
)  # fmt: skip


def welsh(show: bool) -> None:
    """Agreement with espeak's counts, raw and patched, and the differences by reason."""
    with present(FILE).open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    ours = {row["word"]: count_syllables(unicodedata.normalize("NFC", row["word"])) for row in rows}
    tokens = sum(int(row["corpus_freq"]) for row in rows)
    print(f"{len(rows)} types, {tokens} tokens")
    for name in ("espeak_raw", "espeak_patched"):
        same = [row for row in rows if int(row[name]) == ours[row["word"]]]
        share = sum(int(row["corpus_freq"]) for row in same) / tokens
        print(f"{name:15} types {len(same) / len(rows):6.2%}  tokens {share:6.2%}")
    words: dict[Reason | None, list[str]] = {}
    for row in rows:
        word, theirs = row["word"], int(row["espeak_patched"])
        if theirs != ours[word]:
            reason = next((each for each in REASONS if re.fullmatch(each.pattern, word)), None)
            words.setdefault(reason, []).append(f"{word} {ours[word]} ({theirs})")
    print("\nDifferences: how many, who is right, why")
    for reason, found in sorted(words.items(), key=lambda each: -len(each[1])):
        verdict = f"{reason.right:8} {reason.why}" if reason else "not looked at"
        print(f"{len(found):4}  {verdict}")
        if show:
            print("      " + ", ".join(found))


def english_rules() -> None:
    """How often the rules, and pyphen, which textstat uses, give what the dictionary does."""
    import pyphen
    from english_syllables import dictionary
    from simplemma import is_known

    counts = dictionary()
    words = [word for word in counts if word.isalpha() and is_known(word, "en")]
    patterns = pyphen.Pyphen(lang="en_US")
    right = Counter[str]()
    for word in words:
        right["our rules"] += english.count_by_rules(word) == counts[word]
        right["pyphen"] += len(patterns.positions(word)) + 1 == counts[word]
    print(f"{len(words)} words that the dictionary and an ordinary word list both have")
    for name, number in right.items():
        print(f"{name:10} {number / len(words):6.2%}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("language", choices=("cy", "en"))
    parser.add_argument("--show", action="store_true")
    arguments = parser.parse_args()
    if arguments.language == "cy":
        welsh(arguments.show)
    else:
        english_rules()


if __name__ == "__main__":
    main()
