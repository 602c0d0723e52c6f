"""Install what is published, each package in a clean environment, and use it.

    python tests/install_packages.py

The wheel alone must find on the sites in `sites/` what they expect, and with the extra `mkdocs`
build a site; the source must do the same, and its own tests must pass from where it is unpacked.
Needs an index of packages.
"""

import json
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
import venv
from pathlib import Path

from support.citizen import WAYS
from support.packages import make
from support.repository import Repository
from support.sites import write

SITES = Path(__file__).parent / "sites"
QUICK = "not build and not browser and not slow"
CLEAN = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")} | {
    "NO_MKDOCS_2_WARNING": "1"
}


def run(folder: Path, *command: object, fails: bool = False) -> str:
    """What a command prints, which is an error here if it fails."""
    done = subprocess.run(
        [str(each) for each in command], cwd=folder, env=CLEAN, stdout=subprocess.PIPE, text=True,
        encoding="utf-8", check=False,
    )  # fmt: skip
    if done.returncode and not fails:
        sys.exit(f"{' '.join(map(str, command))}: {done.returncode}\n{done.stdout}")
    return done.stdout


def environment(folder: Path, package: str) -> Path:
    """The folder of commands of a new environment in which a package is installed."""
    if not folder.exists():
        venv.create(folder, with_pip=True)
    commands = folder / ("Scripts" if os.name == "nt" else "bin")
    run(folder, commands / "python", "-m", "pip", "install", "--quiet",
        "--disable-pip-version-check", package)  # fmt: skip
    return commands


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
