"""What a word is, as written in either language."""

import re

LETTERS = re.compile(r"[^\W\d_]+")
"""A run of letters: a word, or the part of one before or after an apostrophe or a hyphen."""

WORD = re.compile(r"[^\W\d_]++(?:['’ʼ-][^\W\d_]++)*+")
"""A word with the apostrophes and hyphens in it: *o'r*, *ail-law*; figures are none."""
