"""The word lists of the languages: text files, an entry a line."""

from importlib.resources import files


def word_list(locale: str, name: str) -> list[str]:
    """The entries of one of a language's word lists, a text file beside its code."""
    text = (files("cymar.languages") / locale / f"{name}.txt").read_text(encoding="utf-8")
    return [line.strip() for line in text.splitlines() if line.strip() and line[0] != "#"]
