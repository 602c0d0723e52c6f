"""A dictionary of the machine, asked through Hunspell or aspell."""

import atexit
import os
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import cache
from threading import Timer

from cymar.bilingual import LANGUAGE_NAMES, LOCALES, Text

HUNSPELL = {"en": "en_GB", "cy": "cy_GB"}
ASPELL = {"en": "en_GB", "cy": "cy"}
"""What each program calls its dictionary of a language."""

PACKAGES = {"en": "aspell-en", "cy": "aspell-cy"}
NO_DICTIONARY = Text(
    en="misspelt-word: this machine has no dictionary of {language}, so only the commonest slips "
    "are found. On Debian: apt-get install {package}",
    cy="misspelt-word: nid oes geiriadur {language} ar y peiriant hwn, felly dim ond y "
    "camsillafiadau mwyaf cyffredin y mae'n eu canfod. Ar Debian: apt-get install {package}",
)

AT_ONCE = 200
"""Words asked about before the answers are read: far fewer than fill a pipe."""

LONGEST_ANSWER = 30
"""Seconds that a program may take for as many words: they take a hundredth of that."""

ENDED = ""
"""What is read where the program has ended."""


def dictionary(locale: str) -> "Dictionary":
    """The machine's dictionary of a language; each process has its own."""
    return _dictionary(locale, os.getpid())


@cache
def _dictionary(locale: str, process: int) -> "Dictionary":
    return Dictionary(locale)


def programs(locale: str) -> Iterator[list[str]]:
    """The commands that may answer for a language, the best first, for the programs there are."""
    if hunspell := shutil.which("hunspell"):
        yield [hunspell, "-a", "-i", "UTF-8", "-p", os.devnull, "-d", HUNSPELL[locale]]
    if aspell := shutil.which("aspell"):
        lang = f"--lang={ASPELL[locale]}"
        yield [aspell, "-a", lang, "--encoding=utf-8", "--dont-use-other-dicts"]


def missing_dictionaries() -> Iterator[Text]:
    """A line for each language of which this machine has no dictionary."""
    for locale in LOCALES:
        if not dictionary(locale).is_there:
            values = {"language": LANGUAGE_NAMES[locale], "package": PACKAGES[locale]}
            yield NO_DICTIONARY.format(values)


class Dictionary:
    """The dictionary of one language: a program is started when the first word is asked about.

    It ends with us, however we end, for then nothing more can come from us. A word is sent after
    a sign that lets it be nothing but a word.
    """

    def __init__(self, locale: str) -> None:
        self._locale = locale
        self._program: subprocess.Popen[str] | None = None
        self._is_asked_for = False
        self._suggested: dict[str, tuple[str, ...] | None] = {}

    @property
    def is_there(self) -> bool:
        """Whether the machine has one."""
        return self._started() is not None

    def unknown(self, words: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """Those of some words, of letters alone, that it has not, each with what it suggests.

        There are none where the machine has no dictionary.
        """
        asked = list(dict.fromkeys(words))
        new = [word for word in asked if word not in self._suggested]
        for start in range(0, len(new), AT_ONCE):
            self._ask(new[start : start + AT_ONCE])
        found = {word: self._suggested[word] for word in asked}
        return {word: suggested for word, suggested in found.items() if suggested is not None}

    def _ask(self, words: list[str]) -> None:
        self._suggested |= dict.fromkeys(words)
        program = self._started()
        if program is None or program.stdin is None or program.stdout is None:
            return
        try:
            with _patience(program):
                program.stdin.write("".join(f"^{word}\n" for word in words))
                program.stdin.flush()
                for word in words:
                    self._suggested[word] = _suggestions(iter(program.stdout.readline, "\n"))
        except (OSError, EOFError):
            self._program = None

    def _started(self) -> subprocess.Popen[str] | None:
        if not self._is_asked_for:
            self._is_asked_for = True
            self._program = next(filter(None, map(_start, programs(self._locale))), None)
        return self._program


def _start(command: list[str]) -> subprocess.Popen[str] | None:
    """The program, once it has said that it is ready; nothing where it has no such dictionary."""
    with suppress(OSError):
        program = subprocess.Popen(  # noqa: S603  (the arguments are ours, and no shell reads them)
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            text=True, encoding="utf-8",
        )  # fmt: skip
        with _patience(program):
            is_ready = program.stdout and program.stdout.readline().startswith("@")
        if is_ready:
            atexit.register(_end, program)
            return program
        _end(program)
    return None


@contextmanager
def _patience(program: subprocess.Popen[str]) -> Iterator[None]:
    """Wait for a program's answer, and end the program if it does not come in time."""
    timer = Timer(LONGEST_ANSWER, program.kill)
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _end(program: subprocess.Popen[str]) -> None:
    program.kill()
    program.communicate()


def _suggestions(answer: Iterator[str]) -> tuple[str, ...] | None:
    """What the lines that answer for a word suggest for it; none where a dictionary has it.

    Raises:
        EOFError: where the program has ended.
    """
    found = None
    for line in answer:
        if line == ENDED:
            raise EOFError
        if line[0] in "&#?":
            _, _, suggested = line.rstrip("\n").partition(": ")
            found = tuple(suggested.split(", ")) if suggested else ()
    return found
