"""What a glossary might explain: terms and acronyms that a site uses without explaining them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from cymar.align.align import align
from cymar.analysis.acronyms import unexplained_acronyms
from cymar.analysis.jargon import OR_SAY, jargon_uses
from cymar.bilingual import Text
from cymar.dataclasses import dataclass, field, replace
from cymar.glossary.match import Matcher
from cymar.languages import language
from cymar.languages.jargon import Jargon
from cymar.markup import json_document
from cymar.project import Project
from cymar.rules import all_rules
from cymar.site import Page
from cymar.terminal import printable
from cymar.text.block import Block
from cymar.text.source import Span

SCHEMA = 1
MOST_PLACES = 3
LEAST_TOGETHER = 0.5
"""The least share of the blocks with a term whose counterparts must have the other."""

NOTHING = Text(en="Nothing to suggest.", cy="Dim i'w awgrymu.")


@dataclass(frozen=True)
class Suggestion:
    """A term or an acronym in one language, what to say instead, if known, and where it is used.

    `counterpart` is the one that the other language has where this one is used, if that is plain.
    """

    kind: str
    text: str
    locale: str
    instead: str
    places: tuple[Span, ...]
    counterpart: str = ""


@dataclass(frozen=True)
class _Candidate:
    """A term by its first form in the list, or an acronym, in one language."""

    kind: str
    name: str
    locale: str
    instead: str = ""


@dataclass
class _Uses:
    """Where a word is used, how often in which form, and how many blocks use it."""

    places: list[Span] = field(default_factory=list)
    forms: Counter[str] = field(default_factory=Counter)
    blocks: int = 0


Used = Mapping[Block, Mapping[_Candidate, None]]
"""The words of each block."""


def build(projects: Iterable[Project]) -> list[Suggestion]:
    """Everything that the pages asked for use without explaining it, the most used first.

    A word and its counterpart in the other language are next to each other.
    """
    uses: dict[_Candidate, _Uses] = {}
    together: Counter[tuple[_Candidate, _Candidate]] = Counter()
    for project in projects:
        used: dict[Block, dict[_Candidate, None]] = {}
        for page in project.site.pages:
            if project.only is None or page.key in project.only:
                for block, word, form, span in _page_uses(page, project):
                    own = uses.setdefault(word, _Uses())
                    own.places.append(span)
                    own.forms[form] += 1
                    own.blocks += word not in used.setdefault(block, {})
                    used[block][word] = None
        together.update(_together(project, used))
    paired = _paired(uses, together)
    found = {word: _suggestion(word, own) for word, own in uses.items()}
    for word, other in paired.items():
        found[word] = replace(found[word], counterpart=found[other].text)
    return [found[word] for word in _in_order(uses, paired)]


def _page_uses(page: Page, project: Project) -> Iterator[tuple[Block, _Candidate, str, Span]]:
    """Each use on a page, with the block it is in and the form it has in a list of terms."""
    known = project.settings.on([page.name]).options(all_rules()["unexplained-acronym"])["known"]
    assert isinstance(known, tuple)
    source, glossary = page.source.text, project.glossary
    for use in unexplained_acronyms(source, page.blocks, page.locale, glossary):
        if use.letters not in known:
            word = _Candidate("acronym", use.letters, page.locale)
            yield use.block, word, use.letters, use.block.span(use.start, use.end)
    for block, match in jargon_uses(page.own_blocks, page.locale, glossary):
        jargon = match.found
        written = block.words_only[match.start : match.end]
        word = _Candidate("term", jargon.term, page.locale, jargon.instead)
        yield block, word, _form(jargon, page.locale, written), block.span(match.start, match.end)


def _form(jargon: Jargon, locale: str, written: str) -> str:
    """The form in the list that a term is written in, and of one word, the first: *iterate*."""
    found = (form for form in jargon.forms if any(_forms(form, locale).find(written)))
    form = next(found, jargon.term)
    return jargon.term if form.startswith(jargon.term) and " " not in form else form


@cache
def _forms(form: str, locale: str) -> Matcher[None]:
    return Matcher([(form, None)], language(locale).word_forms)


def _suggestion(word: _Candidate, uses: _Uses) -> Suggestion:
    text = min(uses.forms, key=lambda form: (-uses.forms[form], len(form), form))
    return Suggestion(word.kind, text, word.locale, word.instead, tuple(uses.places))


def _together(project: Project, used: Used) -> Iterator[tuple[_Candidate, _Candidate]]:
    """Each English word with each Welsh one of the same kind in the block's counterpart."""
    for pair in project.site.pairs:
        if any(block in used for block in pair.en.blocks):
            for both in align(pair):
                for en in used.get(both.en, ()):
                    for cy in used.get(both.cy, ()):
                        if en.kind == cy.kind:
                            yield en, cy


def _paired(
    uses: Mapping[_Candidate, _Uses], together: Mapping[tuple[_Candidate, _Candidate], int]
) -> dict[_Candidate, _Candidate]:
    """Each word with the one that goes with it best, where that is so the other way round too."""
    best: dict[_Candidate, list[tuple[float, _Candidate]]] = {}
    for (en, cy), count in together.items():
        share = 2 * count / (uses[en].blocks + uses[cy].blocks)
        if share >= LEAST_TOGETHER:
            best.setdefault(en, []).append((share, cy))
            best.setdefault(cy, []).append((share, en))
    chosen = {word: _only_best(found) for word, found in best.items()}
    return {word: other for word, other in chosen.items() if other and chosen[other] == word}


def _only_best(found: Sequence[tuple[float, _Candidate]]) -> _Candidate | None:
    highest = max(share for share, _ in found)
    words = [word for share, word in found if share == highest]
    return words[0] if len(words) == 1 else None


def _in_order(
    uses: Mapping[_Candidate, _Uses], paired: Mapping[_Candidate, _Candidate]
) -> list[_Candidate]:
    def count(word: _Candidate) -> int:
        return len(uses[word].places)

    def order(word: _Candidate) -> tuple[int, str, int, str]:
        other = paired.get(word, word)
        first = min(word, other, key=lambda each: (-count(each), each.locale))
        total = count(word) + (count(other) if other != word else 0)
        return -total, first.name.casefold(), int(word != first), word.locale

    return sorted(uses, key=order)


def as_text(found: Iterable[Suggestion], locale: str) -> str:
    """A line a suggestion: how often, what, its language, what to say instead, the first places.

    The counterpart of the line above is set in from it.
    """
    lines, above = [], ""
    for each in found:
        places = list(dict.fromkeys(map(_place, each.places)))
        shown = ", ".join([*places[:MOST_PLACES], *(["…"] if len(places) > MOST_PLACES else [])])
        say = OR_SAY.format({"instead": each.instead}).to(locale) if each.instead else ""
        inset = "  " if each.counterpart and each.counterpart == above else ""
        above = "" if inset else each.text
        line = f"{len(each.places):5}  {inset}{each.text} ({each.locale}){say}  {shown}"
        lines.append(printable(line))
    return "".join(f"{line}\n" for line in lines or [NOTHING.to(locale)])


def as_json(found: Iterable[Suggestion]) -> str:
    """A document for other programs, with every place."""
    listed = [
        {
            "kind": each.kind,
            "text": each.text,
            "locale": each.locale,
            "counterpart": each.counterpart or None,
            "instead": each.instead or None,
            "uses": len(each.places),
            "places": [
                {"path": span.source.path, **span.source.position(span.start)._asdict()}
                for span in each.places
            ],
        }
        for each in found
    ]
    return json_document({"schema": SCHEMA, "suggestions": listed})


def _place(span: Span) -> str:
    return f"{span.source.path}:{span.source.position(span.start).line}"
