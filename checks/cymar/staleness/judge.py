"""Which of two blocks is behind the other, judged from what the text of both was before."""

from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from typing import NamedTuple

from cymar.analysis.language.translated import is_translation
from cymar.bilingual import LOCALES, other
from cymar.staleness.block_text import compared, figures, words_beside_figures
from cymar.staleness.traces import Trace, Traces
from cymar.staleness.verdict import Behind

BlockMatch = tuple[int, int]
"""The places of an English block and of its Welsh counterpart among the blocks of their pages."""

CatchUp = tuple[int, str]
"""A step in which a page that was behind was revised, and the page's language."""

IsSignedOff = Callable[[str, str], bool]
"""Whether a text is signed off, given its language and the text."""


class SignedOff(NamedTuple):
    """What is signed off: a text alone, and two that are counterparts, the English first."""

    text: IsSignedOff
    counterparts: Callable[[str, str], bool]

    @classmethod
    def texts(cls, text: IsSignedOff) -> "SignedOff":
        """Texts alone: counterparts are signed off where both of them are."""
        return cls(text, lambda en, cy: text("en", en) and text("cy", cy))


NEVER_SIGNED_OFF = SignedOff.texts(lambda _locale, _words: False)
"""The answers where there is no sign-off."""


def behind_in_matches(
    traces: Traces,
    matches: Iterable[BlockMatch],
    signed_off: SignedOff = NEVER_SIGNED_OFF,
    catch_ups: Container[CatchUp] = (),
) -> list[Behind]:
    """The blocks that are behind among those with a counterpart, in the order of `matches`."""
    found = []
    for en, cy in matches:
        verdict = judge(traces["en"].blocks[en], traces["cy"].blocks[cy], signed_off, catch_ups)
        if verdict:
            locale, before = verdict
            here, there = (en, cy) if locale == "en" else (cy, en)
            found.append(Behind(locale, here, there, before))
    return found


def judge(
    en: Trace,
    cy: Trace,
    signed_off: SignedOff = NEVER_SIGNED_OFF,
    catch_ups: Container[CatchUp] = (),
) -> tuple[str, str | None] | None:
    """The language that is behind, with the text of the other when they were last in step.

    The two are in step when both are first there, when both change at once, when the one that is
    behind changes, and when both are signed off. Where both say again what they said together
    before, they are to each other what they were then. Whoever brings a page up to date often
    betters the rest of it as they go: a change that belongs to one of the `catch_ups` puts no block
    behind. But figures tell more: a text that lacks the other's new ones has not caught up.
    """
    moments = list(_moments(en, cy, signed_off, catch_ups))
    if not moments:
        return None
    now = moments[-1]
    signed = {locale: signed_off.text(locale, words) for locale, words in now.texts.items()}
    if sum(signed.values()) == 1 and not any(moment.is_signed_off for moment in moments):
        changed = next(locale for locale in signed if not signed[locale])
        trace = en if changed == "en" else cy
        return other(changed), last_signed_off(changed, trace, signed_off.text)
    return (now.behind, now.agreed[other(now.behind)]) if now.behind else None


def catch_ups_in(
    traces: Traces, matches: Iterable[BlockMatch], signed_off: SignedOff
) -> set[CatchUp]:
    """The steps in which a block that was behind changed, and so was in step again."""
    found: set[CatchUp] = set()
    for en, cy in matches:
        was_behind = ""
        blocks = traces["en"].blocks[en], traces["cy"].blocks[cy]
        for moment in _moments(*blocks, signed_off, ()):
            if was_behind in moment.changes and not moment.behind:
                found.add((moment.step, was_behind))
            was_behind = moment.behind
    return found


def last_signed_off(locale: str, trace: Trace, is_signed_off: IsSignedOff) -> str | None:
    """The last text of a block that is signed off, if its history holds one."""
    return next((words for _, words in reversed(trace) if is_signed_off(locale, words)), None)


class _Moment(NamedTuple):
    """Two blocks after a step: what changed, both texts, the texts when last in step."""

    step: int
    changes: dict[str, str]
    texts: dict[str, str]
    agreed: dict[str, str]
    behind: str
    is_signed_off: bool


def _moments(
    en: Trace, cy: Trace, signed_off: SignedOff, catch_ups: Container[CatchUp]
) -> Iterator[_Moment]:
    """Each step since both blocks are there."""
    texts: dict[str, str] = {}
    agreed: dict[str, str] = {}
    behind = ""
    verdicts: dict[tuple[str, str], tuple[str, dict[str, str]]] = {}
    for step, changes in _changes(en, cy):
        texts = texts | changes
        if len(texts) < len(LOCALES):
            continue
        both = texts["en"], texts["cy"]
        signed = signed_off.counterparts(*both)
        if signed or not agreed or len(changes) == len(LOCALES):
            behind = ""
        elif both in verdicts:
            behind, agreed = verdicts[both]
        else:
            (changed,) = changes
            is_catch_up = (step, changed) in catch_ups
            behind = _behind_after(changed, texts, agreed, behind, is_catch_up=is_catch_up)
        agreed = agreed if behind else texts
        verdicts[both] = behind, agreed
        yield _Moment(step, changes, texts, agreed, behind, signed)


def _changes(en: Trace, cy: Trace) -> list[tuple[int, dict[str, str]]]:
    """What changed in each step, in order: the new texts, by language."""
    changes: dict[int, dict[str, str]] = {}
    for locale, trace in (("en", en), ("cy", cy)):
        for step, words in trace:
            changes.setdefault(step, {})[locale] = words
    return sorted(changes.items(), key=lambda change: change[0])


def _behind_after(
    changed: str, texts: Mapping[str, str], agreed: Mapping[str, str], behind: str, *,
    is_catch_up: bool,
) -> str:  # fmt: skip
    """The language that is behind once the text in one language has changed, or none.

    Args:
        changed: that language.
        texts: the texts now.
        agreed: the texts when the two were last in step.
        behind: the language that was behind before.
        is_catch_up: whether the change belongs to one of the steps in which a page caught up.
    """
    unchanged = other(changed)
    if behind == changed:
        return behind if _lacks_figures(changed, texts, agreed) else ""
    if not behind and is_catch_up and not _lacks_figures(unchanged, texts, agreed):
        return ""
    if not behind and _mends_figures(changed, texts, agreed):
        return ""
    was_copy = compared(agreed[changed]) == compared(agreed[unchanged])
    if was_copy and is_translation(agreed[changed], texts[changed], changed):
        return ""
    return unchanged


def _mends_figures(changed: str, texts: Mapping[str, str], agreed: Mapping[str, str]) -> bool:
    """Whether only figures changed, to those of the other text, which it did not have before."""
    before, now, there = agreed[changed], texts[changed], texts[other(changed)]
    if not figures(before) != figures(there) == figures(now):
        return False
    return words_beside_figures(before) == words_beside_figures(now)


def _lacks_figures(locale: str, texts: Mapping[str, str], agreed: Mapping[str, str]) -> bool:
    """Whether a text has the figures that both had in step, and the other has new ones."""
    here, there = figures(texts[locale]), figures(texts[other(locale)])
    before = figures(agreed[locale])
    return before == figures(agreed[other(locale)]) == here and bool(there - before)
