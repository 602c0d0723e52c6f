"""Where the files that `cymar init` writes have pip install this program from."""

from importlib.metadata import Distribution
from pathlib import Path

import pytest

from cymar.adoption.requirement import requirement
from support.sites import write

COMMIT = "0" * 40
GIT = f'"vcs_info": {{"vcs": "git", "commit_id": "{COMMIT}"}}'
SOURCE = "Project-URL: Source, https://example.org/cymar\n"
ORIGINS = {
    "an index": ("", "", "cymar[mkdocs]"),
    "a repository": (
        f'{{"url": "https://example.org/c", {GIT}}}',
        SOURCE, f"cymar[mkdocs] @ git+https://example.org/c@{COMMIT}",
    ),
    "a file on the web": (
        '{"url": "https://example.org/c.whl", "archive_info": {}}', "",
        "cymar[mkdocs] @ https://example.org/c.whl",
    ),
    "a wheel that knows its source": (
        '{"url": "file:///c.whl", "archive_info": {}}', SOURCE,
        "cymar[mkdocs] @ git+https://example.org/cymar",
    ),
    "a wheel": (
        '{"url": "file:///c.whl", "archive_info": {}}', "",
        "./wheels/cymar-1.2-py3-none-any.whl[mkdocs]",
    ),
    "a repository on this machine": (
        f'{{"url": "file:///c", {GIT}}}', "",
        "./wheels/cymar-1.2-py3-none-any.whl[mkdocs]",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("origin", "metadata", "expected"), ORIGINS.values(), ids=ORIGINS.keys())
def test_what_pip_is_to_install_is_never_a_name_that_somebody_else_may_have(
    tmp_path: Path, origin: str, metadata: str, expected: str
) -> None:
    write(tmp_path, {"METADATA": f"Name: cymar\nVersion: 1.2\n{metadata}"})
    if origin:
        write(tmp_path, {"direct_url.json": origin})
    assert requirement("mkdocs", Distribution.at(tmp_path)) == expected
