"""How likely two texts are versions of each other from their lengths alone.

Set by bench/alignment.py, as the scores of `likeness.py`.
"""

import math

LEAST_LENGTH = 8
"""What is added to a length, in characters, before two are compared: a word more or less
matters little in a short text."""

WELSH_LONGER = 1.08
"""How much longer the Welsh of a text is taken to be."""

SPREAD = 0.3
"""The standard deviation of the logarithm of how much longer one version of a text is."""

LEAST_LENGTH_SCORE = -6.0
"""The score of two lengths as different as can be: words may outweigh it."""


def size_of(length: float) -> float:
    """The logarithm by which the lengths of two units are compared."""
    return math.log(length + LEAST_LENGTH)


def size_score(ratio: float) -> float:
    """The score of the logarithm of how much longer one of two units is."""
    return max(LEAST_LENGTH_SCORE, -(ratio * ratio) / (2 * SPREAD**2))
