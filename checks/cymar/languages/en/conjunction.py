"""The English for *and*."""


def instead_of_ampersand(before: str, after: str) -> str | None:
    """Nothing: English lets an ampersand stand in a label or a name."""
    return None
