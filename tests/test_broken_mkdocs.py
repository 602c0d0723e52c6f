"""MkDocs builds the rest of a site of which something cannot be read or may not be published."""

import os

import pytest

from support.builds import build, mkdocs_yml
from support.sites import MakeSite
from support.systems import links_to_files

SITE = {
    "mkdocs.yml": mkdocs_yml("  - cymar/translations\n"), "secret.txt": "SECRET",
    "docs/en/index.md": "# Home\n\n![A map](img/map.png)\n", "docs/en/img/map.png": "en",
    "docs/cy/index.md": "# Hafan\n\n![Map](img/map.png)\n", "docs/cy/img/map.png": "cy",
    "docs/en/fees.md": "# Fees\n", "docs/cy/fees.md": "# Ffioedd £\n".encode("latin-1"),
    "docs/en/hosts.md": "# Hosts\n",
}  # fmt: skip
LINKS = {
    "docs/en/img/env.txt": "/proc/self/environ", "docs/shared.txt": "/etc/hostname",
    "docs/cy/hosts.md": "/etc/hosts", "docs/en/gone.png": "nowhere.png", "docs/cy/again": "..",
    "docs/cy/out": "/etc/default",
}  # fmt: skip


@links_to_files
@pytest.mark.parametrize("theme", ["material", "mkdocs"])
def test_what_leads_astray_is_not_published(make_site: MakeSite, theme: str) -> None:
    """Links out of the project, to nowhere and in a loop, a pipe, and a page that is not UTF-8."""
    folder = make_site({**SITE, "mkdocs.yml": SITE["mkdocs.yml"].replace("material", theme)})
    for link, target in LINKS.items():
        (folder / link).symlink_to(target)
    os.mkfifo(folder / "docs/en/pipe.png")
    status, output, log = build(folder)
    assert status == 0, log
    broken = [line.split(": ")[1] for line in output if line.endswith("[broken-page]")]
    assert sorted(place.removesuffix(":1:1") for place in broken) == [
        "docs/cy/again", "docs/cy/fees.md:1:11", "docs/cy/hosts.md", "docs/cy/out",
        "docs/en/gone.png", "docs/en/img/env.txt", "docs/en/pipe.png", "docs/shared.txt",
    ]  # fmt: skip
    site = folder / "site"
    made = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    own = {path for path in made if path.startswith(("img/", "cy/", "fees", "hosts", "shared"))}
    assert {"img/map.png", "cy/img/map.png", "fees/index.html", "cy/index.html"} <= own
    assert not [path for path in own if "env" in path or "shared" in path or "pipe" in path]
    assert not {"cy/hosts/index.html", "cy/fees/index.html", "gone.png"} & own
    assert not [path for path in made if "again" in path or "/out" in path]


@links_to_files
def test_mkdocs_does_not_walk_for_ever(make_site: MakeSite) -> None:
    """Two links to the folder above lead on in twice as many ways at each turn."""
    folder = make_site({name: text for name, text in SITE.items() if name != "docs/cy/fees.md"})
    for locale in ("en", "cy"):
        (folder / "docs" / locale / "again").symlink_to("..")
    status, output, log = build(folder)
    assert status == 1
    assert "Traceback" not in log
    assert "cymar: MkDocs would follow ‘docs/en/again’ through 20000 folders or more" in output[-1]
