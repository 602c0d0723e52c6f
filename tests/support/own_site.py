"""Our own site, built as the README has it."""

from pathlib import Path

from support.mkdocs_builds import mkdocs

ROOT = Path(__file__).parents[2]
PREFIX = "/prefix/"


def build_own(folder: Path) -> None:
    """Build it strictly in a folder, to be served below a prefix as most free hosting does.

    Nothing is found on its pages, and the build leaves all that it reads alone.
    """
    before = sources()
    done = mkdocs(
        ROOT, "build", "--strict", "--site-dir", str(folder / "site"), afresh=True,
        CYMAR_LANGUAGE="en", SITE_URL=f"http://127.0.0.1:8000{PREFIX}",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "cymar: No findings." in done.stderr
    assert sources() == before


def sources() -> dict[Path, int]:
    """The files of this repository that a build reads or might write, and when each was changed.

    What other tests leave beside them is hidden, or is the site that somebody built before; what
    is kept of the findings is meant to be written, and so is what Python keeps of a hook that a
    first build runs.
    """
    others = ("site", "__pycache__")
    beside = [each for each in ROOT.iterdir() if each.name[0] != "." and each.name not in others]
    files = [*(path for path in beside if path.is_file()), *(ROOT / "docs").rglob("*")]
    kept = [path for path in (ROOT / ".cache").glob("*") if path.name != "cymar"]
    return {path: path.stat().st_mtime_ns for path in files} | dict.fromkeys([*beside, *kept], 0)
