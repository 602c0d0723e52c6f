"""How much of what is wrong with one page's words is found, kind by kind, and what stays silent.

    python bench/left_over.py [--kind KIND]... [--most N] [--seed N] [--show] [--corpus CORPUS]

Puts one fault at a time into a page or a string of the corpus, and asks whether the rule reports it
where it is: a month, weekday or ordinal of the other language. For each fault there are guards at
the same place, that rightly have the same words: in a quotation, in a name, marked with `lang`,
as code, with the page's own word beside it. Prints a row for each kind and language: faults tried
and found, guards tried and reported. Text in the other language: `bench/wrong_language.py`.
"""

import argparse
import random
import re
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple

from corpus_pairs import CORPUS
from wrong_language import Texts, page_pairs, strings

from cymar.bilingual import LANGUAGE_NAMES, LOCALES, other
from cymar.engine import check
from cymar.finding import Finding
from cymar.glossary.file import parse_glossary
from cymar.languages import language
from cymar.languages.cy import quantities as welsh
from cymar.languages.en import quantities as english
from cymar.languages.quantities.calendar import CalendarKind
from cymar.rules import all_rules
from cymar.settings.model import Settings
from cymar.site import Page
from cymar.site.anchors import heading_name
from cymar.site.discovery import pair_pages
from cymar.text.block import Kind
from cymar.text.markdown import parse
from cymar.text.source import Source, Span


class Edit(NamedTuple):
    """A change of a text: what stands from `start` to `end` becomes `new`."""

    start: int
    end: int
    new: str

    def of(self, text: str) -> str:
        return text[: self.start] + self.new + text[self.end :]


class Fault(NamedTuple):
    """What is put in, and what at the same place must stay silent."""

    wrong: Edit
    guards: tuple[Edit, ...]


NAMES = {
    CalendarKind.MONTH: {"en": english.MONTHS, "cy": welsh.MONTHS},
    CalendarKind.WEEKDAY: {
        "en": english.WEEKDAYS,
        "cy": [f"dydd {day}" for day in welsh.WEEKDAYS],
    },
}
ORDINALS = {"en": "1st 2nd 3rd 4th 5th".split(), "cy": "1af 2il 3ydd 4ydd 5ed".split()}
QUOTATIONS = {"en": ("“The {} report”", "‘{}’"), "cy": ("“Adroddiad {}”", "‘{}’")}


def dates(kind: CalendarKind, texts: Texts, locale: str) -> Iterator[Fault]:
    """The page's own dates, each as the other language has it."""
    text, there = texts[locale], other(locale)
    for block in parse(Source("a.md", locale, text)).blocks:
        if not block.is_own_text:
            continue
        for word in language(locale).calendar.read(block.words_only):
            if word.kind is not kind or not word.is_firm or block.is_opaque(word.start, word.end):
                continue
            if kind is CalendarKind.ORDINAL:
                theirs = dict(enumerate(ORDINALS[there], 1)).get(word.number, "")
            else:
                theirs = NAMES[kind][there][word.number - 1]
            span = block.span(word.start, word.end)
            if theirs and text[span.start : span.end] == block.text[word.start : word.end]:
                yield Fault(
                    Edit(span.start, span.end, theirs),
                    guards(span.start, span.end, theirs, text, there),
                )


def guards(start: int, end: int, theirs: str, text: str, there: str) -> tuple[Edit, ...]:
    quoted = [shape.format(theirs) for shape in QUOTATIONS[there]]
    marked = [
        f'<span lang="{there}">{theirs}</span>',
        f"<code>{theirs}</code>",
        f"{text[start:end]} ({theirs})",
    ]
    return tuple(Edit(start, end, new) for new in (*quoted, *marked))


def letters(texts: Texts, locale: str) -> Iterator[Fault]:
    """Letters and marks that are not ASCII, as they come out of a program that misreads UTF-8."""
    text = texts[locale]
    for block in parse(Source("a.md", locale, text)).blocks:
        for at, letter in enumerate(block.text if block.is_own_text else ""):
            span = block.span(at, at + 1)
            if (
                letter in LETTERS
                and text[span.start : span.end] == letter
                and not block.is_opaque(at, at + 1)
            ):
                for broken in (misread(letter), "\N{REPLACEMENT CHARACTER}"):
                    edits = [
                        span_edit(span, each) for each in (broken, letter, CODE.format(broken))
                    ]
                    yield Fault(edits[0], tuple(edits[1:]))


CODE = "<code>{}</code>"


def span_edit(span: Span, new: str) -> Edit:
    return Edit(span.start, span.end, new)


LETTERS = "âêîôûŵŷáéíóúàèìòùäëïöüÂÊÎÔÛŴŶ’‘“”–£"


def misread(letter: str) -> str:
    return "".join(
        bytes([each]).decode("cp1252", "ignore") or chr(each) for each in letter.encode()
    )


LINK = re.compile(r"(?<!!)\[([^\[\]\n]+)\]\((https?://[^\s()]+|[/.][^\s()]+)\)")
SLIPS = ("[{}] ({})", "[{}](({})", "({})[{}]", "[{}]({} ")


def broken_links(texts: Texts, locale: str) -> Iterator[Fault]:
    """A link with a slip in its brackets."""
    text = texts[locale]
    blocks = parse(Source("a.md", locale, text)).blocks
    labels = {block.whole.start for block in blocks if block.kind is Kind.LINK}
    for number, match in enumerate(LINK.finditer(text)):
        if match.start(1) in labels:
            wrong = SLIPS[number % len(SLIPS)].format(*match.groups())
            right = (f"{match[1]} ({match[2]})", f"[{match[1]}] {match[2]}")
            yield Fault(
                Edit(*match.span(), wrong), tuple(Edit(*match.span(), each) for each in right)
            )


def nowhere(texts: Texts, locale: str) -> Iterator[Fault]:
    """A link to a heading by the name that it would have with other words."""
    text = texts[locale]
    source = Source("a.md", locale, text)
    for block in parse(source).blocks:
        name = heading_name(block.text) if block.kind is Kind.HEADING else ""
        if len(name) > 1:
            end = len(text.rstrip())
            right = [name, f"{name}-1", block.text.casefold().replace(" ", "-"), "", "top"]
            links = [f"\n\n[X](#{each})" for each in (f"y-{name}", *right)]
            edits = [Edit(end, end, each) for each in links]
            yield Fault(edits[0], tuple(edits[1:]))


LABELS = (
    '<button aria-label="{}">x</button>',
    '<iframe src="https://example.com/" title="{}"></iframe>',
    '<input placeholder="{}">',
    '[x](https://example.com/ "{}")',
    '{{{{< figure src="a.png" title="{}" >}}}}',
    '<Tab label="{}" />',
    "```mermaid\ngraph TD\n  A[{}] --> B\n```",
)


def labels(texts: Texts, locale: str) -> Iterator[Fault]:
    """The counterpart's headings and list items of 3 words or more, heard or seen."""
    text, there = texts[locale], other(locale)
    end = len(text.rstrip())
    both = {each: parse(Source("a.md", each, texts[each])).blocks for each in LOCALES}
    words = {
        each: [
            block.text
            for block in both[each]
            if block.kind in LABEL_LIKE and SIMPLE.fullmatch(block.text)
        ]
        for each in LOCALES
    }
    for number, (theirs, own) in enumerate(zip(words[there], words[locale], strict=False)):
        shape = LABELS[number % len(LABELS)]
        if len(theirs.split()) > 2:
            marked = f'<b lang="{there}" title="{theirs}">x</b>'
            new = [shape.format(theirs), shape.format(own), marked, f"`{shape.format(theirs)}`"]
            edits = [Edit(end, end, f"\n\n{each}") for each in new]
            yield Fault(edits[0], tuple(edits[1 : 3 if shape[0] == "`" else 4]))


def links_to_other(texts: Texts, locale: str) -> Iterator[Fault]:
    """Links with the page's own words to what is in the other language, and files taken in."""
    text, there = texts[locale], other(locale)
    end = len(text.rstrip())
    name = {"en": "english", "cy": "cymraeg"}
    wrong = (
        f"[{{}}](form-{there}.pdf)",
        f"[{{}}](/files/form_{name[there]}.docx)",
        f"[{{}}](https://example.org/{there}/a) [x](https://example.org/{locale}/b)",
        f'--8<-- "snippets/{there}/contact.md"',
    )
    right = (
        f"[{{}}](form-{locale}.pdf)",
        f"[{{}} ({LANGUAGE_NAMES[there].to(locale)})](form-{there}.pdf)",
        f"[{{}}](https://example.org/{there}/a)",
        f'--8<-- "snippets/{locale}/contact.md"',
    )
    blocks = [
        each for each in parse(Source("a.md", locale, text)).blocks if each.kind in LABEL_LIKE
    ]
    for number, block in enumerate(each for each in blocks if SIMPLE.fullmatch(each.text)):
        pair = wrong[number % len(wrong)], right[number % len(right)]
        edits = [Edit(end, end, f"\n\n{each.format(block.text)}\n") for each in pair]
        yield Fault(edits[0], (edits[1],))


LABEL_LIKE = (Kind.HEADING, Kind.LIST_ITEM, Kind.PARAGRAPH)
SIMPLE = re.compile(r"\w(?:[\w ,.’?]|-(?!-)){8,60}")


Kinds = dict[str, tuple[str, Callable[[Texts, str], Iterator[Fault]]]]
KINDS: Kinds = {
    "months": ("wrong-language", partial(dates, CalendarKind.MONTH)),
    "weekdays": ("wrong-language", partial(dates, CalendarKind.WEEKDAY)),
    "ordinals": ("wrong-language", partial(dates, CalendarKind.ORDINAL)),
    "letters": ("damaged-text", letters),
    "links": ("damaged-text", broken_links),
    "nowhere": ("link-to-nowhere", nowhere),
    "labels": ("wrong-language", labels),
    "addresses": ("link-to-other-language", links_to_other),
}
"""For each kind its rule, and the faults that can be put into a text in a language."""


def findings(rule: str, text: str, locale: str) -> tuple[Finding, ...]:
    source = Source(f"docs/{locale}/a.md", locale, text)
    site = pair_pages(Path("docs"), "docs", [Page(source, "a.md", parse(source))])
    return check(
        site, Settings(Path()), {rule: all_rules()[rule]}, parse_glossary("", "glossary.yml")
    ).findings


def is_reported(rule: str, text: str, edit: Edit, locale: str) -> bool:
    """Whether there is a finding that there was not, where the text was changed."""
    end = edit.start + len(edit.new)
    return any(
        each.span.start < end and each.span.end > edit.start
        for each in findings(rule, edit.of(text), locale)
    )


def main() -> None:
    arguments = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    arguments.add_argument("--kind", action="append", choices=tuple(KINDS), help="all unless given")
    arguments.add_argument("--most", type=int, default=100, help="faults of each kind to try")
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument(
        "--show", action="store_true", help="what is missed and falsely reported"
    )
    arguments.add_argument("--corpus", type=Path, default=CORPUS)
    options = arguments.parse_args()
    texts = [texts for _, texts in strings(options.corpus)]
    texts += [texts for _, texts, row in page_pairs(options.corpus) if not row["untranslated"]]
    print(f"{'kind':10} {'into':5} {'faults':>6} {'found':>6} {'guards':>7} {'reported':>9}")
    for name in options.kind or KINDS:
        for locale in LOCALES:
            print(row(name, locale, texts, options))


def row(name: str, locale: str, texts: list[Texts], options: argparse.Namespace) -> str:
    rule, make = KINDS[name]
    chance = random.Random(options.seed)
    every = [(each[locale], fault) for each in texts for fault in make(each, locale)]
    tried = chance.sample(every, min(options.most, len(every)))
    missed = [
        (text, fault.wrong)
        for text, fault in tried
        if not is_reported(rule, text, fault.wrong, locale)
    ]
    silent = [(text, edit) for text, fault in tried for edit in fault.guards]
    false = [(text, edit) for text, edit in silent if is_reported(rule, text, edit, locale)]
    if options.show:
        for label, some in (("missed", missed), ("false", false)):
            for text, edit in some:
                print(f"  {label}: {edit.of(text)[max(0, edit.start - 60) : edit.start + 60]!r}")
    found = len(tried) - len(missed)
    return f"{name:10} {locale:5} {len(tried):6} {found:6} {len(silent):7} {len(false):9}"


if __name__ == "__main__":
    main()
