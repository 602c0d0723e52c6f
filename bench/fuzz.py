"""Documents that nobody would write, through the commands and the checks: what breaks, and how.

    python bench/fuzz.py [--documents 1000] [--first 0] [--seed 1] [--kinds page history ...]
                         [--keep FOLDER]

Each document is made of pieces of its kind, or of one that is right with pieces put in, taken out
and doubled, by random numbers from the seed: the same seed makes the same documents. It is a
fault where a command ends with anything but 0, 1 or 2, where a rule or a page fails, where a
finding lies outside its file, and where a document takes more than 5 processor seconds (it is
stopped after 30). Prints how many documents there were of each kind, and each fault with the number
of its document, which `--keep` writes into a folder. Exits with 1 where there was any.
"""

import argparse
import io
import json
import random
import signal
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from contextlib import chdir, redirect_stderr, redirect_stdout
from pathlib import Path
from time import process_time

from cymar.bilingual import LOCALES
from cymar.cache import Cache
from cymar.cli import main as cymar
from cymar.engine import check
from cymar.glossary import Glossary
from cymar.reporters import FORMATS, View, reporter
from cymar.rules import all_rules
from cymar.settings.model import Settings
from cymar.site import Page
from cymar.site.discovery import pair_pages
from cymar.staleness.behind import behind_blocks
from cymar.staleness.pair_versions import PairVersions
from cymar.text.source import Source

MOST_SECONDS = 5.0
STOPPED_AFTER = 30.0
"""The processor seconds after which a document is given up, so that one cannot end the run."""

TOLD_EVERY = 10_000
"""The documents after which the run says how far it is."""

COMMON = (" ", "\n", "\n\n", "\t", "\r\n", "\r", "\0", "\x1b[2J", "\u202e", "\ufeff", "\u2028",
          "\x85", "\ud7ff", "😀", "w\u0302", "ŵ", "0", "1", "9" * 400, "a", "'", '"', "\\", "-",
          ":", "{", "}", "[", "]", "(", ")", "<", ">", "&", "*", "_", "`", "#", "|", "~", "=", ",",
          ";", "%", "$", "£", "!", "?", "/", "@", "+")  # fmt: skip
RIGHT = {
    "page": "---\ntitle: Fees\nslug: a\n---\n\n# Fees\n\nPay £25 by 1 May 2026 ([how](b.md)). "
    "The GOV team, a backlog & a discovery.\n\n- one\n- two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n"
    "<!-- cymar: allow long-sentence: a -->\n\n!!! note \"A\"\n    B[^1]\n\n[^1]: C un ar ddeg ar "
    "hugain.\n\n```\ncode\n```\n\nTerm\n:   meaning\n\n<div>x</div>\n",
    "glossary": "- en: {term: discovery, also: [a phase], definition: Finding out.}\n  cy: {term: "
    "darganfod, plural: darganfyddiadau, gender: m, not-in: [x]}\n  source: B\n  status: draft\n",
    "csv": "en,cy,en definition,cy definition,status\ndiscovery,darganfod,Finding,Canfod,draft\n",
    "tbx": '<?xml version="1.0"?><martif type="TBX"><text><body><termEntry id="1"><langSet '
    'xml:lang="en"><tig><term>discovery</term></tig></langSet><langSet xml:lang="cy"><tig><term>'
    "darganfod</term></tig></langSet></termEntry></body></text></martif>",
    "settings": 'docs = "docs"\nfail-on = "error"\npublish = "together"\n[rules]\nlong-sentence = '
    '{severity = "error", limit = 20}\n[[exempt]]\npages = "**/*.md"\nrules = ["missing-page"]\n'
    'reason = "a"\n[[section]]\npages = "b/*"\n[section.rules]\nampersand = "error"\n',
    "lock": "# cymar\na.md\tOnhpI-pJ,abcdefgh\tOnhpI-pJ,abcdefgh\n",
    "baseline": '{"schema": 1, "findings": [{"rule": "long-sentence", "page": "en/a.md", '
    '"fingerprint": "0123456789abcdef", "count": 1}]}',
    "cache": 'cymar 1 2\n{"en/a.md": ["key", [1, 2, 3]]}',
}  # fmt: skip
RIGHT["history"] = RIGHT["page"]
COMMANDS = {
    "glossary": ("glossary.yml", ("glossary", "check")),
    "csv": ("terms.csv", ("glossary", "import", "terms.csv", "--merge")),
    "tbx": ("terms.tbx", ("glossary", "import", "terms.tbx", "--merge")),
    "settings": ("cymar.toml", ("check",)),
    "lock": ("translations.lock", ("status",)),
    "baseline": ("cymar-baseline.json", ("check",)),
}
SITE = {"docs/en/a.md": "# Fees\n\nPay £25.\n", "docs/cy/a.md": "# Ffioedd\n\nTalwch £25.\n"}


def document(chance: random.Random, kind: str) -> str:
    """A document of a kind."""
    text = RIGHT[kind]
    words = [text[at : at + chance.randint(1, 9)] for at in range(0, len(text), 5)]
    if chance.random() < 0.3:
        return "".join(chance.choice((*COMMON, *words)) for _ in range(chance.randint(0, 200)))
    for _ in range(chance.randint(1, 8)):
        start = chance.randint(0, len(text))
        end = min(len(text), start + chance.choice((0, 0, 1, 3, 20)))
        piece = "".join(chance.choice((*COMMON, *words)) for _ in range(chance.randint(0, 3)))
        text = text[:start] + piece * chance.choice((1, 1, 1, 2, 30)) + text[end:]
    return text


def check_page(text: str, chance: random.Random) -> None:
    """Every rule over a page and its counterpart, and every report of what they find."""
    there = document(chance, "page")
    pages = [
        Page(Source(f"docs/{each}/a.md", each, one), "a.md")
        for each, one in zip(LOCALES, (text, there), strict=True)
    ]
    site = pair_pages(Path("docs"), "docs", pages)
    report = check(site, Settings(Path()), all_rules(), Glossary())
    assert not report.failures, report.failures[0].details
    for finding in report.findings:
        span = finding.span
        assert 0 <= span.start <= span.end <= len(span.source.text), finding
    form = chance.choice(FORMATS)
    written = reporter(form)(report, View(chance.choice(LOCALES), most=0))
    assert form != "json" or len(json.loads(written)["findings"]) == len(report.findings)


def check_history(text: str, chance: random.Random) -> None:
    """Which blocks are behind, over versions of a pair."""
    versions = [
        tuple((step, document(chance, "page")) for step in range(chance.randint(1, 3)))
        for _ in LOCALES
    ]
    pages = [
        Page(Source(f"docs/{each}/a.md", each, one), "a.md")
        for each, one in zip(LOCALES, (text, versions[1][-1][1]), strict=True)
    ]
    (pair,) = pair_pages(Path("docs"), "docs", pages).pairs
    versions[0] = (*versions[0], (9, text))
    for behind in behind_blocks(pair, PairVersions(*versions)):
        page = pair.en if behind.locale == "en" else pair.cy
        assert 0 <= behind.here < len(page.blocks)


def check_cache(text: str, chance: random.Random) -> None:
    """A store of the cache that another program or a fault has written."""
    folder = Path(".cache/cymar")
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "scores.cache").write_bytes(text.encode("utf-8", "surrogatepass"))
    assert Cache(folder).get("scores", "en/a.md", "key") is None


def run_command(kind: str, text: str) -> None:
    """A command that reads a file of a kind; all that it may do is to end with 0, 1 or 2."""
    name, arguments = COMMANDS[kind]
    for path, page in SITE.items():
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        Path(path).write_text(page, encoding="utf-8")
    Path(name).write_bytes(text.encode("utf-8", "surrogatepass"))
    out, err = (io.TextIOWrapper(io.BytesIO(), write_through=True) for _ in range(2))
    try:
        with redirect_stdout(out), redirect_stderr(err):
            cymar([*arguments, "--traceback"])
    except SystemExit as ended:
        if ended.code not in (0, 1, 2):
            err.seek(0)
            raise AssertionError(err.read()) from ended
    finally:
        for path in ("glossary.yml", name):
            Path(path).unlink(missing_ok=True)


DIRECT: dict[str, Callable[[str, random.Random], None]] = {
    "page": check_page, "history": check_history, "cache": check_cache,
}  # fmt: skip
KINDS = (*DIRECT, *COMMANDS)


def give_up(*_: object) -> None:
    raise TimeoutError(f"more than {STOPPED_AFTER:.0f} s")


def fault(kind: str, text: str, chance: random.Random) -> str:
    """What is wrong with how a document is taken, in a line and more, or nothing."""
    start = process_time()
    signal.setitimer(signal.ITIMER_VIRTUAL, STOPPED_AFTER)
    try:
        if kind in DIRECT:
            DIRECT[kind](text, chance)
        else:
            run_command(kind, text)
    except Exception as error:  # noqa: BLE001  (that is what is looked for)
        return f"{type(error).__name__}: {error}"
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    taken = process_time() - start
    return f"{taken:.1f} s" if taken > MOST_SECONDS else ""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=1000)
    parser.add_argument("--first", type=int, default=0, help="the number of the first document")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kinds", nargs="+", choices=KINDS, default=KINDS)
    parser.add_argument("--keep", type=Path)
    given = parser.parse_args()
    done: Counter[str] = Counter()
    faults = 0
    keep = given.keep.resolve() if given.keep else None
    signal.signal(signal.SIGVTALRM, give_up)
    with tempfile.TemporaryDirectory() as folder, chdir(folder):
        for number in range(given.first, given.first + given.documents):
            kind = given.kinds[number % len(given.kinds)]
            chance = random.Random(f"{given.seed} {number}")
            text = document(chance, kind)
            found = fault(kind, text, chance)
            done[kind] += 1
            if done.total() % TOLD_EVERY == 0:
                print(f"{done.total():,} documents, {process_time():.0f} s", flush=True)
            if found:
                faults += 1
                print(f"{kind} {number}: {found[:2000]}", flush=True)
                if keep:
                    keep.mkdir(parents=True, exist_ok=True)
                    (keep / f"{kind}-{given.seed}-{number}").write_text(
                        text, "utf-8", "surrogatepass"
                    )
    print(", ".join(f"{kind} {count}" for kind, count in done.items()), f"- faults: {faults}")
    sys.exit(bool(faults))


if __name__ == "__main__":
    main()
