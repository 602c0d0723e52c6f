"""The word lists of the languages: text files, an entry a line."""

from cymar.files.reading import own_bytes


def word_list(locale: str, name: str) -> tuple[str, ...]:
    """The entries of one of a language's word lists, a text file beside its code.

    The lines at its beginning that start with `#` give what it is, its source and its licence.
    """
    text = own_bytes("cymar.languages", locale, f"{name}.txt").decode()
    return tuple(line for line in text.splitlines() if line and line[0] != "#")
