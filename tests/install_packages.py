"""Install what is published, each package in a clean environment, and use it.

    python tests/install_packages.py

The wheel alone must find on the sites in `sites/` what they expect, and with the extra `mkdocs`
build a site; the source must do the same, and its own tests must pass from where it is unpacked.
Needs an index of packages.
"""

import json
import shutil
import sys
import tarfile
import tempfile
from pathlib import Path

from support.citizen import WAYS
from support.installs import environment, run
from support.packages import make
from support.repository import Repository
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
