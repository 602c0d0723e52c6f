"""Holds our alphabetical order against that of ICU, as Node.js has it.

    python bench/order.py WORDS cy

WORDS is a file with a word a line. Words with an apostrophe or a hyphen are left out: those signs
count for nothing in our order, and for something in ICU's.
"""

import subprocess
import sys
from pathlib import Path

from cymar.languages import language

SORT = """
const words = require("fs").readFileSync(0, "utf8").split("\\n");
console.log(words.sort(new Intl.Collator(process.argv[1]).compare).join("\\n"));
"""


def main(file: str, locale: str) -> None:
    lines = set(Path(file).read_text(encoding="utf-8").split("\n"))
    words = sorted(word for word in lines if word and not set(word) & set("-'’"))
    done = subprocess.run(
        ["node", "-e", SORT, locale], input="\n".join(words), capture_output=True, text=True,
        check=True, encoding="utf-8",
    )  # fmt: skip
    ours = sorted(words, key=language(locale).alphabet.key)
    same = sum(a == b for a, b in zip(ours, done.stdout.rstrip("\n").split("\n"), strict=True))
    print(f"{locale}: {same} of {len(words)} words in the same place")


if __name__ == "__main__":
    main(*sys.argv[1:])
