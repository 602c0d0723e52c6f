"""The cache: what has not changed is not worked out again, whatever becomes of its files."""

import json
import sys
from pathlib import Path

import pytest

from cymar import cache, program
from cymar.cache import Cache, Store, cached_map, forget

LENGTHS: Store[int | None] = Store("lengths", lambda length: length, lambda value: value)
done: list[str] = []


def length(word: str) -> int | None:
    done.append(word)
    return len(word) or None


def lengths(words: list[str], held: Cache) -> tuple[list[int | None], list[str]]:
    """The lengths of words, which go by their first letter, and the words that were counted."""
    done.clear()
    found = cached_map(
        length, words, lambda word: word, name=lambda word: word[:1], store=LENGTHS, cache=held
    )
    return found, list(done)


def test_only_what_changes_is_worked_out(tmp_path: Path) -> None:
    held = Cache(tmp_path)
    assert lengths(["one", "two", ""], held) == ([3, 3, None], ["one", "two", ""])
    assert lengths(["one", "three", ""], held) == ([3, 5, None], ["three"])
    held.save({"o", "t", ""})
    assert lengths(["one", "three", ""], Cache(tmp_path)) == ([3, 5, None], [])
    assert lengths(["one", "two"], Cache()) == ([3, 3], ["one", "two"])


def test_what_is_gone_is_dropped_and_what_was_not_asked_for_stays(tmp_path: Path) -> None:
    held = Cache(tmp_path)
    lengths(["one", "two", "six"], held)
    held.save({"o", "t", "s"})
    held = Cache(tmp_path)
    lengths(["three"], held)
    held.save({"o", "t"})
    assert lengths(["one", "three", "six"], Cache(tmp_path)) == ([3, 5, 3], ["six"])


def test_two_processes_at_once(tmp_path: Path) -> None:
    """Each has read the files before the other wrote them, and both results are there after."""
    first, second = Cache(tmp_path), Cache(tmp_path)
    lengths(["one"], first)
    lengths(["two"], second)
    first.save("ot")
    second.save("ot")
    assert lengths(["one", "two"], Cache(tmp_path)) == ([3, 3], [])


def test_what_was_read_serves_again_but_for_what_takes_most_room(tmp_path: Path) -> None:
    held, part = Cache(tmp_path), cache.part_of("found", "one")
    lengths(["one"], held)
    held.put(part, "one", "", 1)
    held.save({"o", "one"})
    assert held._stores.keys() == {"lengths"}
    assert held.get(part, "one", "") == (1,)
    (tmp_path / f"lengths{cache.ENDING}").unlink()
    kept = held.without_parts()
    assert kept.is_of(Cache(tmp_path))
    assert not kept.is_of(Cache(tmp_path / "other"))
    assert lengths(["one"], kept) == ([3], [])
    assert not kept.take_news()
    assert kept.copy()._stores.keys() == {"lengths"}
    assert kept.get(part, "one", "") == (1,)


def test_what_a_copy_holds_comes_home_as_news(tmp_path: Path) -> None:
    held = Cache(tmp_path)
    lengths(["one"], held)
    copy = held.copy()
    assert lengths(["one", "two"], copy) == ([3, 3], ["two"])
    assert lengths(["one"], held) == ([3], [])
    assert lengths(["two"], held) == ([3], ["two"])
    copy.save("ot")
    assert list(tmp_path.iterdir()) == []
    lengths(["six"], copy)
    held.add(copy.take_news())
    assert copy.take_news() == {}
    assert lengths(["six"], held) == ([3], [])


@pytest.mark.parametrize("change", ["program", "content", "cut", "empty", "folder"])
def test_a_file_that_is_damaged_or_another_program_s_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change: str
) -> None:
    held = Cache(tmp_path)
    lengths(["one"], held)
    held.save("o")
    path = tmp_path / "lengths.cache"
    whole = path.read_bytes()
    assert [*map(json.loads, whole.splitlines()[1:])] == [{"o": "one"}, 3]
    match change:
        case "program":
            monkeypatch.setattr(cache, "program", lambda: "another")
        case "content":
            path.write_bytes(whole.replace(b"3", b"4"))
        case "cut":
            path.write_bytes(whole[:-1])
        case "empty":
            path.write_bytes(b"")
        case "folder":
            path.unlink()
            path.mkdir()
    held = Cache(tmp_path)
    assert lengths(["one"], held) == ([3], ["one"])
    held.save("o")
    assert lengths(["one"], Cache(tmp_path))[0] == [3]


def test_git_leaves_the_folder_alone_and_a_link_is_not_followed(tmp_path: Path) -> None:
    target = tmp_path / "mine.txt"
    target.write_text("Mine", encoding="utf-8")
    folder = tmp_path / ".cache" / "cymar"
    folder.mkdir(parents=True)
    held = Cache(folder, tmp_path)
    lengths(["one"], held)
    held.save("o")
    assert (folder / ".gitignore").read_text(encoding="utf-8").endswith("\n*\n")
    assert lengths(["one"], Cache(folder, tmp_path)) == ([3], [])
    if sys.platform == "win32":
        return
    for link, goes_to in ((folder / "lengths.cache", target), (folder / ".gitignore", target),
                          (folder, tmp_path), (folder.parent, tmp_path)):  # fmt: skip
        link.rename(tmp_path / "aside")
        link.symlink_to(goes_to)
        held = Cache(folder, tmp_path)
        lengths(["two"], held)
        held.save("ot")
        assert target.read_text(encoding="utf-8") == "Mine"
        assert {path.name for path in tmp_path.iterdir()} == {".cache", "mine.txt", "aside"}
        link.unlink()
        (tmp_path / "aside").rename(link)


def test_a_folder_with_anything_else_is_not_hidden_from_git(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("Mine", encoding="utf-8")
    held = Cache(tmp_path)
    lengths(["one"], held)
    held.save("o")
    assert {path.name for path in tmp_path.iterdir()} == {"mine.txt", "lengths.cache"}
    assert forget(tmp_path, tmp_path) == 1
    assert {path.name for path in tmp_path.iterdir()} == {"mine.txt"}


def test_what_is_kept_is_forgotten(tmp_path: Path) -> None:
    folder = tmp_path / ".cache" / "cymar"
    held = Cache(folder, tmp_path)
    lengths(["one"], held)
    held.save("o")
    assert forget(folder, tmp_path) == 1
    assert not folder.exists()
    assert forget(folder, tmp_path) == 0


def test_only_stores_are_forgotten(tmp_path: Path) -> None:
    (tmp_path / "mine.cache").write_text("Mine", encoding="utf-8")
    held = Cache(tmp_path)
    lengths(["one"], held)
    held.save("o")
    assert forget(tmp_path, tmp_path) == 1
    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".cache"] == ["mine.cache"]


def test_a_folder_that_cannot_be_listed_is_done_without(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: Path) -> None:
        raise PermissionError

    held = Cache(tmp_path)
    lengths(["one"], held)
    monkeypatch.setattr(Path, "iterdir", refuse)
    held.save("o")


def test_another_release_of_a_package_is_another_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "packages"
    (folder / "simplemma-1.0.dist-info").mkdir(parents=True)
    monkeypatch.setattr(program, "LEANED_ON", ("simplemma",))
    monkeypatch.setattr(sys, "path", [str(folder), str(tmp_path / "none.zip")])

    def found() -> str:
        program.program.cache_clear()
        program._names.cache_clear()
        return program.program()

    before = found()
    assert found() == before
    (folder / "simplemma-1.0.dist-info").rename(folder / "simplemma-1.1.dist-info")
    assert found() != before
    monkeypatch.undo()
    found()


def test_a_folder_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    held = Cache(tmp_path / "file" / "cymar")
    assert lengths(["one"], held) == ([3], ["one"])
    held.save("o")
    assert (tmp_path / "file").read_text(encoding="utf-8") == ""
