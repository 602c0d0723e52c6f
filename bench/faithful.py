"""Whether pages that say the same in another form are left alone.

    python bench/faithful.py [--pairs N] [--seed N] [--show N] [DOCS]

Takes N pairs of the corpus that were in step, or of DOCS, a folder with `en` and `cy` in it, and
writes one version in another form, which is no fault: paragraphs joined or split, a list or a table
told in a sentence, headings joined to each other or to their text, a note or a quotation made
text. Prints, for each form and language, on how many pages that is possible, and on how many of
them each rule over a pair finds what it did not before. `--show N` prints N findings of each.
"""

import random
import re
import sys
from collections import Counter
from collections.abc import Callable, Sequence

from cuts import (
    FENCE,
    ITEM,
    SIDES,
    Outcome,
    asked,
    chosen,
    in_fewer_pieces,
    outcomes,
    over_a_pair,
    parts,
)

MARKUP = ("#", "---", "!", "<", ">", "{", "|", ":", "[", "=", "    ", "\t")
SENTENCE_END = re.compile(r"(?<=[a-zô][.!?]) (?=[A-Z][a-z])")
HEADING = re.compile(r"(#+) (.*?)\s*#*$", re.DOTALL)
NOTE = re.compile(r"!!! *\S+(?: +\"(.*)\")?\n")

Form = Callable[[list[str]], list[str]]


def _is_prose(part: str) -> bool:
    return not part.startswith(MARKUP) and not ITEM.match(part) and not FENCE.match(part)


def _is_list(part: str) -> bool:
    lines = part.split("\n")
    return len(lines) > 1 and all(map(ITEM.match, lines))


def _is_table(part: str) -> bool:
    return all(line.lstrip().startswith("|") for line in part.split("\n"))


def joined_paragraphs(some: list[str]) -> list[str]:
    """Every second paragraph that follows another joined to it."""
    found: list[str] = []
    may_join = False
    for part in some:
        if may_join and _is_prose(part):
            found[-1] += f" {part}"
            may_join = False
        else:
            found.append(part)
            may_join = _is_prose(part)
    return found


def split_paragraphs(some: list[str]) -> list[str]:
    """Every paragraph of more than one sentence in two."""
    return [
        piece
        for part in some
        for piece in (SENTENCE_END.split(part, maxsplit=1) if _is_prose(part) else [part])
    ]


def told_lists(some: list[str]) -> list[str]:
    """Each list as a sentence of its own."""
    return [
        ", ".join(ITEM.sub("", line).rstrip(" .;,") for line in part.split("\n")) + "."
        if _is_list(part) else part
        for part in some
    ]  # fmt: skip


def lists_in_their_text(some: list[str]) -> list[str]:
    """Each list told in the paragraph before it."""
    found: list[str] = []
    for part, told in zip(some, told_lists(some), strict=True):
        if told != part and found and _is_prose(found[-1]):
            found[-1] += f" {told}"
        else:
            found.append(part)
    return found


def told_tables(some: list[str]) -> list[str]:
    """Each table as a sentence, its cells one after the other."""
    found = []
    for part in some:
        lines = [line for line in part.split("\n") if set(line) - set("|-: \t")]
        is_table = _is_table(part) and len(lines) > 1
        told = ", ".join(" ".join(line.replace("|", " ").split()) for line in lines) + "."
        found.append(told if is_table else part)
    return found


def joined_headings(some: list[str]) -> list[str]:
    """Each heading that follows another in one with it."""
    found: list[str] = []
    for part in some:
        here, before = HEADING.match(part), HEADING.match(found[-1]) if found else None
        if here and before:
            found[-1] = f"{before[0]}: {here[2]}"
        else:
            found.append(part)
    return found


def headings_in_text(some: list[str]) -> list[str]:
    """Each heading below the second level in bold, before the paragraph under it."""
    found: list[str] = []
    for part in some:
        above = HEADING.match(found[-1]) if found else None
        if above and len(above[1]) > 2 and _is_prose(part):
            found[-1] = f"**{above[2]}** {part}"
        else:
            found.append(part)
    return found


def notes_as_text(some: list[str]) -> list[str]:
    """Each note and quotation as paragraphs."""
    found = []
    for part in some:
        note = NOTE.match(part)
        if note:
            title = f"**{note[1]}** " if note[1] else ""
            found.append(title + re.sub(r"(?m)^ {4}", "", part[note.end() :]))
        elif part.startswith("> "):
            found.append(re.sub(r"(?m)^> ?", "", part))
        else:
            found.append(part)
    return found


FORMS: dict[str, Form] = {
    "each section in one": lambda some: parts(in_fewer_pieces("\n\n".join(some))),
    "paragraphs joined": joined_paragraphs,
    "paragraphs split": split_paragraphs,
    "lists as sentences": told_lists,
    "lists in their text": lists_in_their_text,
    "tables as sentences": told_tables,
    "headings joined": joined_headings,
    "headings in text": headings_in_text,
    "notes as text": notes_as_text,
}


def main() -> int:
    options = asked(__doc__)
    pairs = chosen(options.docs, options.pairs, random.Random(options.seed))
    whole = [{page.locale: page.source.text for page, _ in pair} for pair in pairs]
    before = [known(outcome) for outcome in outcomes(whole)]
    wrong = 0
    for name, form in FORMS.items():
        for side in SIDES:
            changed = [
                texts | {side: "\n\n".join(form(parts(texts[side]))) + "\n"} for texts in whole
            ]
            same = ["\n\n".join(parts(texts[side])) + "\n" for texts in whole]
            some = [n for n, texts in enumerate(changed) if texts[side] != same[n]]
            found = outcomes([changed[n] for n in some]) if some else []
            counts, shown = added([before[n] for n in some], found)
            wrong += counts["incomplete-translation"]
            listed = ", ".join(f"{rule} {number}" for rule, number in counts.most_common())
            print(f"{name:20} {side} {len(some):4}  {listed}")
            for line in shown[: options.show]:
                print(f"      {line}")
    return int(bool(wrong))


def known(outcome: Outcome) -> Counter[tuple[str, str]]:
    """The findings over a pair, by rule and by the first words they are about."""
    return Counter(
        (each.rule, each.span.text[:20]) for each in outcome.findings if over_a_pair(each)
    )


def added(
    before: Sequence[Counter[tuple[str, str]]], found: Sequence[Outcome]
) -> tuple[Counter[str], list[str]]:
    """On how many pages each rule finds more than before, and a line on each finding."""
    counts = Counter[str]()
    shown = []
    for was, outcome in zip(before, found, strict=True):
        new = known(outcome) - was
        counts.update({rule for rule, _ in new})
        counts["unknown"] += outcome.state == "unknown"
        shown += [
            f"{each.rule} {each.page} {each.span.text[:150]!r}"
            for each in outcome.findings
            if (each.rule, each.span.text[:20]) in new
        ]
    return +counts, shown


if __name__ == "__main__":
    sys.exit(main())
