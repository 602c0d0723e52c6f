"""Colour on a terminal."""

CODES = {"bold": "1", "red": "31", "green": "32", "yellow": "33", "blue": "34"}


def styled(text: str, style: str, *, on: bool) -> str:
    """Text in a colour or in bold, where colour is on."""
    return f"\x1b[{CODES[style]}m{text}\x1b[0m" if on else text
