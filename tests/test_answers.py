"""What dictionaries have said of words is kept, so that they are not opened for them again."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from cymar.answers import MOST_WORDS, WORD_STORE, CachedAnswers
from cymar.cache import Cache
from cymar.languages import identify
from cymar.languages.identify import answered_by, languages_of
from cymar.project import WORTH_CACHING
from support.projects import opened
from support.repository import Repository


@contextmanager
def dictionaries(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The words that dictionaries are asked for from now on; what they said before is forgotten."""
    looked_up = identify._looked_up
    asked: list[str] = []

    def look_up(word: str) -> tuple[str, ...]:
        asked.append(word)
        return looked_up(word)

    languages_of.cache_clear()
    with monkeypatch.context() as patch:
        patch.setattr(identify, "_looked_up", look_up)
        yield asked
    languages_of.cache_clear()


def test_a_dictionary_is_asked_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    words = ["clerk", "clerc", "Clerk", "radio", "qqqq", "the"]
    said = [("en",), ("cy",), ("en",), ("en", "cy"), (), ("en",)]
    for expected in (["clerk", "clerc", "radio", "qqqq"], []):
        cache = Cache(tmp_path / ".cache")
        with dictionaries(monkeypatch) as asked, answered_by(CachedAnswers(cache)):
            assert [languages_of(word) for word in words] == said
        assert asked == expected
        cache.save((), whole=(WORD_STORE,))


def test_answers_are_not_kept_where_nobody_keeps_them(monkeypatch: pytest.MonkeyPatch) -> None:
    cache = Cache()
    with dictionaries(monkeypatch) as asked:
        with answered_by(CachedAnswers(cache)):
            languages_of("clerk")
        languages_of("clerc")
    assert asked == ["clerk", "clerc"]
    assert cache.take_news() == {WORD_STORE: {"clerk": ("", '["en"]')}}


def test_they_do_not_grow_without_end() -> None:
    cache = Cache()
    cache.add({WORD_STORE: {str(number): ("", "[]") for number in range(MOST_WORDS)}})
    answers = CachedAnswers(cache)
    answers.put("clerk", ("en",))
    assert answers.get("clerk") is None
    assert answers.get("0") == []


def test_what_is_behind_is_found_without_asking_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = Repository(tmp_path / "site")
    site.put({f"docs/en/{number}.md": "# Forms\n" for number in range(WORTH_CACHING)})
    site.put({f"docs/cy/{number}.md": "# Ffurflenni\n" for number in range(WORTH_CACHING)})
    english = "# Lamps\n\nThe clerk of the borough has a lamp for you.\n"
    welsh = "# Lampau\n\nMae gan glerc y fwrdeistref lamp i chi.\n"
    site.commit(en_a=english, cy_a=welsh)
    site.commit(cy_a=welsh + english.removeprefix("# Lamps\n"))
    asked_for = []
    for _ in range(2):
        with dictionaries(monkeypatch) as asked:
            project = opened(site.folder)
            _ = project.staleness
            project.save()
        (project.cache_folder / "behind.cache").unlink()
        asked_for.append(set(asked))
    first, again = asked_for
    assert "fwrdeistref" in first
    assert again == set()
