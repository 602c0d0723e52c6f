"""Install what is published, each package in a clean environment, and use it.

    python tests/install_packages.py

The wheel alone must find on the sites in `sites/` what they expect, and with the extra `mkdocs`
build a site, and what the start page shows must lead from an empty folder to a site that is
served, checked and built. The source must do the same, and its own tests must pass from where it is
unpacked.
Needs an index of packages.
"""

import json
import shutil
import socket
import sys
import tarfile
import tempfile
from pathlib import Path

from support.citizen import WAYS
from support.installs import environment, run
from support.packages import make
from support.repository import Repository
from support.shown_commands import ROOT, shown_in
from support.sites import write

SITES = Path(__file__).parent / "sites"
QUICK = "not build and not browser and not slow"


def check_sites(commands: Path, folder: Path) -> None:
    """Hold what the installed command finds against what the sites expect."""
    for site in sorted(path for path in SITES.iterdir() if path.is_dir()):
        copy = folder / site.name
        shutil.copytree(site, copy)
        Repository(copy).commit()
        found = json.loads(run(copy, commands / "cymar", "check", "--format", "json", fails=True))
        expected = json.loads((site / "findings.json").read_text(encoding="utf-8"))
        found["tool"] = expected["tool"]
        if found != expected:
            sys.exit(f"{site.name}: what is found is not what is expected")


def build_site(commands: Path, folder: Path) -> None:
    """Build a small site with the plugins."""
    write(folder, WAYS["english first"].files())
    run(folder, commands / "mkdocs", "build", "--quiet")
    home = (folder / "site/cy/index.html").read_text(encoding="utf-8")
    if "data-cymar-switch" not in home:
        sys.exit("the site that was built has no switch to the other language")


ADDRESSES = {"en": "git+ADDRESS", "cy": "git+CYFEIRIAD"}
"""What the start page has where the address of the source goes."""

SERVE = "mkdocs serve"
SERVED = """mkdocs serve --dev-addr 127.0.0.1:{port} &
server=$!
trap "kill $server" EXIT
python -c '
import time, urllib.request
for attempt in range(6000):
    try:
        assert b"data-cymar-switch" in urllib.request.urlopen("http://127.0.0.1:{port}/").read()
        break
    except OSError:
        time.sleep(0.1)
else:
    raise SystemExit("nothing is served")
'
kill $server
trap - EXIT"""
"""The same, at a port that is free, until the home page has been read."""


def follow_start_page(package: Path, folder: Path, locale: str) -> None:
    """Run all that the start page shows, in an empty folder, with Python and Git alone."""
    folder.mkdir()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    page = ROOT / f"docs/{locale}/guide/start.md"
    lines = [line for block in shown_in(page) for line in block.lines]
    shown = "\n".join(SERVED.format(port=port) if line == SERVE else line for line in lines)
    identity = "export GIT_AUTHOR_NAME=A GIT_AUTHOR_EMAIL=a@b.example GIT_COMMITTER_NAME=A\n"
    identity += "export GIT_COMMITTER_EMAIL=a@b.example\n"
    script = f"set -e\n{identity}{shown}".replace(ADDRESSES[locale], package.as_uri())
    run(folder, "sh", "-c", script)
    for page_of in ("index.html", "cy/index.html"):
        if not (folder / "my-site/site" / page_of).is_file():
            sys.exit(f"{page.name}: the site has no {page_of}")


def main() -> None:
    """Make both packages and try them."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        wheel, source = make(folder / "made")
        for package in (wheel, source):
            kind = package.suffix.lstrip(".")
            print(f"{package.name}: checking sites")
            commands = environment(folder / kind, str(package))
            check_sites(commands, folder / f"{kind} checks")
            print(f"{package.name}: building a site")
            environment(folder / kind, f"{package}[mkdocs]")
            build_site(commands, folder / f"{kind} builds")
        for locale in ADDRESSES:
            print(f"{wheel.name}: following the start page, {locale}")
            follow_start_page(wheel, folder / f"start {locale}", locale)
        print(f"{source.name}: running its own tests")
        with tarfile.open(source) as opened:
            opened.extractall(folder / "unpacked", filter="data")
        (unpacked,) = (folder / "unpacked").iterdir()
        commands = environment(folder / "gz", f"{source}[mkdocs,dev]")
        run(unpacked, commands / "python", "-m", "pytest", "-q", "-m", QUICK,
            "--numprocesses", "auto", "--dist", "loadfile")  # fmt: skip
    print("Both packages work.")


if __name__ == "__main__":
    main()
