"""Inputs of the twelve kinds of fault that were found in Cymar, each as a small site.

`tests/faults.toml` has the exit code of each command on each of them.
"""

import os
import sys
import unicodedata
from collections.abc import Callable, Mapping
from pathlib import Path

from support.sites import write

Files = Mapping[str, str | bytes]
Input = Files | Callable[[Path], None]
"""Files beside the pair of pages that is well, or what makes more than files in a folder."""

PAIR = {"docs/en/a.md": "# Fees\n\nPay.\n", "docs/cy/a.md": "# Ffioedd\n\nTalwch.\n"}
BUILT = {
    f"site/{locale}/index.html": f"<!doctype html><html lang={locale}><title>A</title><main><h1>"
    f"{heading}</h1><p>{text}</p></main></html>"
    for locale, heading, text in (("en", "Fees", "Pay."), ("cy", "Ffioedd", "Talwch."))
}
TERMS = {
    "terms.csv": "en,cy\ncard,cerdyn\n",
    "glossary.yml": "- en: {term: fee, definition: What you pay.}\n"
    "  cy: {term: ffi, definition: Yr hyn rydych chi'n ei dalu.}\n",
}
COMMANDS = {
    "check": ("check", "--fail-on=never"), "status": ("status",), "diff": ("diff", "a.md"),
    "explain": ("explain", "docs/en/a.md"), "sign-off": ("sign-off", "docs/en/a.md"),
    "baseline": ("baseline", "--all"), "glossary-check": ("glossary", "check"),
    "glossary-suggest": ("glossary", "suggest"),
    "glossary-export": ("glossary", "export", "--format=csv"),
    "glossary-import": ("glossary", "import", "--merge", "terms.csv"),
    "built": ("built", "site"), "index": ("index", "site"),
    "init": ("init", "--dry-run"), "rule": ("rule", "ampersand"),
}  # fmt: skip


def make(folder: Path, kind: str, name: str) -> None:
    """Write the site of an input."""
    write(folder, PAIR | BUILT | TERMS)
    chosen = INPUTS[kind][name]
    if callable(chosen):
        chosen(folder)
    else:
        write(folder, chosen)


def page(text: str) -> Files:
    """A page that is the same in both languages."""
    return {"docs/en/b.md": text, "docs/cy/b.md": text}


def entries(number: int, form: str) -> Files:
    return {"glossary.yml": "".join(form.format(each) for each in range(number))}


def bomb(levels: int, key: str) -> str:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, levels)]
    return "---\n" + "\n".join(lines) + f"\n{key}: *a{levels - 1}\n---\n\n# A\n"


def link(path: str, target: str) -> Callable[[Path], None]:
    """A symbolic link in the place of a file; `victim` is beside the project."""

    def make_link(folder: Path) -> None:
        outside = folder.parent / f"{folder.name}-victim"
        write(outside, {"a.md": "# Private\n", "g.yml": "- en: {term: a}\n", "bashrc": "a=b\n"})
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.unlink(missing_ok=True)
        place.symlink_to(target.replace("VICTIM", str(outside)))

    return make_link


def pipe(path: str) -> Callable[[Path], None]:
    def make_pipe(folder: Path) -> None:
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.unlink(missing_ok=True)
        os.mkfifo(place)

    return make_pipe


def in_folder(path: str) -> Callable[[Path], None]:
    """A folder in the place of a file."""

    def make_folder(folder: Path) -> None:
        (folder / path).unlink(missing_ok=True)
        (folder / path).mkdir(parents=True)

    return make_folder


def repository(files: Files) -> Callable[[Path], None]:
    """A folder that git takes for a repository, or that looks like one."""

    def make_repository(folder: Path) -> None:
        (folder / ".git").mkdir()
        for name in ("objects", "refs"):
            (folder / ".git" / name).mkdir()
        write(folder, {f".git/{name}": text for name, text in files.items()})

    return make_repository


WELL = {"HEAD": "ref: refs/heads/main\n", "config": "[core]\nrepositoryformatversion = 0\n"}
NO_DEFINITIONS = "- en:\n    term: term {0}\n  cy:\n    term: gair {0}\n"
ALIASES = "- en: &e {term: a, also: [" + ", ".join(f"t{n}" for n in range(300)) + "]}\n"
SETTINGS = 'docs = "docs"\n'
TY = "tŷ"
INPUTS: dict[str, dict[str, Input]] = {
    "a glossary takes memory": {
        "no definitions": entries(600, NO_DEFINITIONS),
        "one term": entries(600, "- en: {{term: term {0}}}\n"),
        "the same term": entries(300, "- en: {{term: term}}\n  cy: {{term: gair}}\n"),
        "terms to avoid": entries(600, "- en: {{term: term {0}, use: word {0}}}\n"),
        "drafts": entries(600, NO_DEFINITIONS + "  status: draft\n"),
        "many other terms": entries(100, "- en: {{term: a{0}, also: [b{0}, c{0}, d{0}]}}\n"),
        "long terms": entries(50, "- en: {{term: " + "word " * 40 + "{0}}}\n"),
        "aliases": {"glossary.yml": ALIASES + "- en: *e\n" * 100},
    },
    "a comment hangs the check": {
        f"spaces {number}": page(f"<!-- cymar: allow{' ' * number}(see below) -->\n\nPay.\n")
        for number in (50, 400, 2000)
    } | {
        "tabs": page("<!-- cymar: allow" + "\t" * 999 + "( -->\n\nPay.\n"),
        "commas": page("<!-- cymar: allow " + "," * 999 + "( -->\n\nPay.\n"),
        "words": page("<!-- cymar: allow " + "a " * 999 + "( -->\n\nPay.\n"),
        "line ends": page("<!-- cymar: allow" + "\n" * 999 + "( -->\n\nPay.\n"),
        "patterns": {"cymar.toml": '[[exempt]]\nreason = "a"\nrules = ["missing-page"]\n'
                     'pages = "' + "**/" * 9 + 'x.md"\n'},
    },
    "a link leads out": {
        "the cache": link(".cache/cymar", "VICTIM"),
        "the lock": link("translations.lock", "VICTIM/bashrc"),
        "the baseline": link("cymar-baseline.json", "VICTIM/bashrc"),
        "the glossary": link("glossary.yml", "VICTIM/g.yml"),
        "the glossary, a device": link("glossary.yml", "/dev/zero"),
        "the lock, a device": link("translations.lock", "/dev/zero"),
        "a page": link("docs/en/b.md", "VICTIM/a.md"),
        "a page of the pair": link("docs/cy/a.md", "VICTIM/a.md"),
        "settings": link("cymar.toml", "VICTIM/bashrc"),
        "what is to be imported": link("terms.csv", "/dev/zero"),
        "a built page": link("site/cy/index.html", "/etc/hostname"),
        "a built search": link("site/search", "VICTIM"),
        "a language's folder": link("docs/cy/b", "../.."),
        "nowhere": link("glossary.yml", "nowhere.yml"),
        "itself": link("glossary.yml", "glossary.yml"),
    },
    "two write at once": {
        "what is left of one": {".cymar.new": "half"},
        "a link left of one": link(".cymar.new", "VICTIM/bashrc"),
        "a folder in its way": in_folder(".cymar.new"),
        "a conflict": {"translations.lock": "<<<<<<< a\n=======\n>>>>>>> b\n"},
        "a conflict in the baseline": {"cymar-baseline.json": "<<<<<<< a\n=======\n>>>>>>> b\n"},
        "a conflict in the glossary": {"glossary.yml": "<<<<<<< a\n=======\n>>>>>>> b\n"},
        "a folder in place of the lock": in_folder("translations.lock"),
        "a folder in place of the baseline": in_folder("cymar-baseline.json"),
        "a pipe in place of the lock": pipe("translations.lock"),
    },
    "a process is killed": {
        "half a lock": {"translations.lock": "# cymar\na.md\tOnhp"},
        "half a baseline": {"cymar-baseline.json": '{"schema": 1, "fin'},
        "half a glossary": {"glossary.yml": "- en: {term: a"},
        "an empty lock": {"translations.lock": ""},
        "an empty baseline": {"cymar-baseline.json": ""},
        "half a cache": {".cache/cymar/scores.cache": 'cymar 1 2\n{"en/a.md": ["key", [1,'},
        "a deep cache": {".cache/cymar/history.cache": "[" * 200_000},
        "a cache of something else": {".cache/cymar": "no folder"},
        "half a page": {"docs/en/a.md": b"# Fees\n\nPay \xc5"},
    },
    "text steers a terminal": {
        "a counterpart": page('---\ncounterpart: "\\e[31mRED\\a"\n---\n\n# A\n'),
        "a forged line": page('---\ncounterpart: "x\\n::error::forged"\n---\n\n# A\n'),
        "a slug": page('---\nslug: "\\e[2J\\u202e"\n---\n\n# A\n'),
        "a title": page('---\ntitle: "\\e]0;PWNED\\a"\n---\n\n# A\n'),
        "words": page("# A\n\nPay \x1b[31m now \u202e £5 \x85 ::error::forged\n"),
        "a term": {"glossary.yml": '- en: {term: "a\\e[2J"}\n'},
        "a sign-off": {"translations.lock": "# cymar\n\x1b[2J.md\tOnhpI-pJ\tOnhpI-pJ\n"},
        "a baseline": {"cymar-baseline.json": '{"schema": 1, "findings": "\x1b[2J"}'},
        "a setting": {"cymar.toml": '"\\u001b[2J" = 1\n'},
        "an imported term": {"terms.csv": "en,cy\n\x1b[2J,::error::a\n"},
    } | ({} if sys.platform == "win32" else {
        "a name": {"docs/en/b\x1b[2J.md": "# B\n", "docs/cy/b\n::error::c.md": "# B\n"},
    }),
    "git answers oddly": {
        "an empty folder": lambda folder: (folder / ".git").mkdir(),
        "a file that leads nowhere": {".git": "gitdir: /nowhere/at/all\n"},
        "a file that is none": {".git": "hello\n"},
        "no commit": repository(WELL),
        "a head that is none": repository(WELL | {"HEAD": "hello\n"}),
        "heads in a circle": repository(WELL | {"HEAD": "ref: HEAD\n"}),
        "a version to come": repository(WELL | {"config": "[core]\nrepositoryformatversion = 9\n"}),
        "settings that are none": repository(WELL | {"config": "[core\n"}),
        "a work tree elsewhere": repository(WELL | {"config": "[core]\nworktree = /nowhere\n"}),
        "a shallow clone of nothing": repository(WELL | {"shallow": "0" * 40 + "\n"}),
    },
    "one page stops the check": {
        "numbers in words": page("un ar ddeg ar hugain " * 500),
        "hundreds of scores": page("1 " + "ar hugain " * 1000),
        "a long number": page(f"---\nslug: 0x{'f' * 6000}\n---\n\n# A\n"),
        "a long figure": page("9" * 6000),
        "aliases in a slug": page(bomb(5, "slug")),
        "aliases in a counterpart": page(bomb(8, "counterpart")),
        "aliases in a title": page(bomb(9, "title")),
        "deep quotations": page("> " * 2000 + "a"),
        "deep settings": page("---\na: " + "[" * 2000 + "\n---\n\n# A\n"),
        "a paragraph without end": page("word " * 5000),
    },
    "settings stop the command": {
        "a key that is not there": {"cymar.toml": "fail = 1\n"},
        "a table that is none": {"pyproject.toml": "tool = 1\n"},
        "a number too long": {"cymar.toml": f"docs = {'9' * 5000}\n"},
        "lists in lists": {"cymar.toml": f"docs = {'[' * 5000}\n"},
        "no TOML": {"cymar.toml": "docs = \n"},
        "not UTF-8": {"cymar.toml": b'docs = "\xff"\n'},
        "no such folder": {"cymar.toml": 'docs = "nowhere"\n'},
        "a name too long": {"cymar.toml": f'docs = "{"a" * 5000}"\n'},
        "an odd type": {"cymar.toml": 'docs = ["a"]\n'},
        "a folder": in_folder("cymar.toml"),
        "a pipe": pipe("cymar.toml"),
    },
    "names have two forms": {
        "a pair": {f"docs/en/{TY}.md": "# A\n",
                   f"docs/cy/{unicodedata.normalize('NFD', TY)}.md": "# A\n"},
        "a counterpart": {"docs/en/b.md": "---\ncounterpart: w\u0302yn.md\n---\n\n# A\n",
                          "docs/cy/\u0175yn.md": "# A\n"},
        "a link": {**page(f"[a]({unicodedata.normalize('NFD', TY)}.md)\n"),
                   f"docs/en/{TY}.md": "# A\n", f"docs/cy/{TY}.md": "# A\n"},
        "a sign-off": {"translations.lock": "# cymar\nty\u0302.md\tOnhpI-pJ\tOnhpI-pJ\n"},
        "case": {"docs/en/B.md": "# A\n", "docs/cy/B.md": "# A\n", **page("# A\n")},
        "a reserved name": {"docs/en/con.md": "# A\n", "docs/cy/con.md": "# A\n"},
        "an option": {"docs/en/-n.md": "# A\n", "docs/cy/-n.md": "# A\n"},
        "a point at its end": {"docs/en/b./c.md": "# A\n", "docs/cy/b./c.md": "# A\n"},
        "not UTF-8": lambda folder: _write_bytes(folder, b"docs/en/b\xff.md"),
    },
    "a page cannot be read": {
        "not UTF-8": {"docs/cy/a.md": b"# Ffioedd\n\nT\xff\n"},
        "UTF-16": {"docs/cy/a.md": "# Ffioedd\n".encode("utf-16")},
        "empty": {"docs/cy/a.md": ""},
        "a folder": in_folder("docs/cy/a.md"),
        "a pipe": pipe("docs/cy/a.md"),
        "a device": link("docs/cy/a.md", "/dev/zero"),
        "a broken link": link("docs/cy/a.md", "nowhere.md"),
        "a link to itself": link("docs/cy/a.md", "a.md"),
        "front matter that is none": {"docs/cy/a.md": "---\na: [\n---\n\n# Ffioedd\n"},
        "too many items": {"docs/cy/a.md": "- a\n" * 9000},
        "nothing but zeros": {"docs/cy/a.md": b"\0" * 999},
    },
    "time grows with the square": {
        "a sentence": page("A word here now.\n\n" * 300),
        "links": page("[a](b) " * 1000),
        "references": page("[a] " * 1000 + "\n\n[a]: b\n"),
        "a wide table": page("\n".join("|" + each * 500 for each in ("a|", "-|", "b|"))),
        "headings": page("# A\n\n" * 500),
        "images": page("![a](b.png)\n\n" * 300),
        "emphasis": page("*a " * 1000 + "b* " * 1000),
        "acronyms": page("Words (ABC) " * 500),
        "addresses": page("a@b.cymru " * 500),
        "telephones": page("029 2034 5678. " * 500),
    },
}  # fmt: skip


def _write_bytes(folder: Path, name: bytes) -> None:
    Path(os.fsdecode(os.fsencode(folder) + b"/" + name)).write_text("# A\n", encoding="utf-8")
