"""The marks that git leaves in a file where it cannot merge two branches."""

from cymar.bilingual import Text

GIT_MARKS = ("<<<<<<<", "|||||||", "=======", ">>>>>>>")
"""What the lines begin with that git puts between the versions."""

KEEP_ALL = Text(
    en="two branches were merged here and git left its marks: delete the lines that begin with "
    "‘<<<<<<<’, ‘=======’ and ‘>>>>>>>’, and keep all the others.",
    cy="mae rhywun wedi cyfuno dwy gangen yma a gadawodd git ei farciau: dilëwch y llinellau sy'n "
    "dechrau â ‘<<<<<<<’, ‘=======’ a ‘>>>>>>>’, a chadwch y lleill i gyd.",
)
CHOOSE = Text(
    en="git could not merge two branches; choose between the lines above and below ‘=======’, and "
    "delete git's marks",
    cy="nid oedd git yn gallu cyfuno dwy gangen; dewiswch rhwng y llinellau uwchben ‘=======’ a'r "
    "rhai oddi tano, a dilëwch farciau git",
)
CHOOSE_HERE = Text(en=f"{CHOOSE.en}.", cy=f"{CHOOSE.cy}.")


def conflict_line(text: str) -> int | None:
    """The line of a text, counted from 1, that has git's first mark: a line of its own."""
    if not any(mark in text for mark in GIT_MARKS):
        return None
    numbered = enumerate(text.splitlines(), 1)
    return next((number for number, line in numbered if line.startswith(GIT_MARKS)), None)
