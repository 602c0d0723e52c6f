"""What Lighthouse says of a built site: four marks of 100 a page, as on a middling phone.

    mkdocs build && python bench/lighthouse.py site [PAGE...] [--runs 3] [--faults]

Serves the site with gzip and runs Google's Lighthouse on each page, through `npx lighthouse`,
which is fetched or installed apart from this project (`npm install lighthouse` in another folder,
then run this there), with the Chromium of this machine. Prints the median of the runs for each
page, and with `--faults` what was found wanting. Without pages it takes, of a site such as this
project's own, the home page, a page of the guide, one of a rule and the glossary, in each language.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from shutil import which
from typing import Any

from served import serve

PAGES = [
    "", "cy/", "guide/translate/", "cy/canllaw/cyfieithu/", "rules/long-sentence/",
    "cy/rheolau/long-sentence/", "glossary/", "cy/geirfa/",
]  # fmt: skip
MARKS = ("performance", "accessibility", "best-practices", "seo")
FLAGS = "--headless=new --no-sandbox --host-resolver-rules='MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'"


def report(address: str) -> dict[str, Any]:
    """What Lighthouse says of a page.

    Raises:
        RuntimeError: with what it says, where it says nothing of the page.
    """
    found = which("chromium") or which("chromium-browser") or which("google-chrome") or ""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "report.json")
        done = subprocess.run(
            ["npx", "--no-install", "lighthouse", address, "--quiet", "--output=json",
             f"--output-path={path}", f"--only-categories={','.join(MARKS)}",
             f"--chrome-flags={FLAGS}"],
            env={**os.environ, "CHROME_PATH": found}, capture_output=True, text=True, check=False,
        )  # fmt: skip
        if done.returncode != 0 or not path.exists():
            raise RuntimeError(done.stderr.strip())
        made: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        return made


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("pages", nargs="*")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--faults", action="store_true")
    given = parser.parse_args()
    probe = ["npx", "--no-install", "lighthouse", "--version"]
    if not which("npx") or subprocess.run(probe, capture_output=True, check=False).returncode:
        print("There is no Lighthouse here: npm install lighthouse", file=sys.stderr)
        return 2
    print(f"{'page':<32}" + "".join(f"{mark:>16}" for mark in MARKS))
    with serve(given.folder) as address:
        for page in given.pages or PAGES:
            reports = [report(address + page) for _ in range(given.runs)]
            marks = [
                statistics.median(
                    100 * (each["categories"][mark]["score"] or 0) for each in reports
                )
                for mark in MARKS
            ]
            print(f"/{page:<31}" + "".join(f"{mark:>16.0f}" for mark in marks), flush=True)
            if given.faults:
                for audit in reports[0]["audits"].values():
                    if audit["score"] is not None and audit["score"] < 1:
                        print(f"    {audit['score']:.2f} {audit['id']}: {audit['title']}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
