"""A page that cannot be read is never in step, and nobody can sign it off."""

import json

import pytest

from support.command import run
from support.repository import Repository
from support.sites import write

UNREADABLE = "# Ffioedd £25\n".encode("latin-1")


@pytest.mark.parametrize("locale", ["en", "cy"])
@pytest.mark.parametrize("is_signed_off", [False, True])
def test_its_pair_is_unknown_and_cannot_be_signed_off(
    based: Repository, capsys: pytest.CaptureFixture[str], locale: str, is_signed_off: bool
) -> None:
    based.commit(en_b="# Help\n", cy_b="# Cymorth\n")
    if is_signed_off:
        assert run(capsys, "sign-off", "docs")[0] == 0
    write(based.folder, {f"docs/{locale}/a.md": UNREADABLE})
    based.commit()
    pages = json.loads(run(capsys, "status", "--format=json")[1])["pages"]
    assert [(page["state"], page["behind"]) for page in pages] == [
        ("unknown", {"en": 0, "cy": 0}), ("in-step", {"en": 0, "cy": 0}),
    ]  # fmt: skip
    lock = based.folder / "translations.lock"
    before = lock.read_bytes() if is_signed_off else None
    for page in ("docs", "a.md"):
        assert run(capsys, "sign-off", page, "--language=en") == (
            2, "", f"cymar: docs/{locale}/a.md: this page cannot be read, so it cannot be signed "
            "off: ‘cymar check’ says what to do.\n",
        )  # fmt: skip
    assert (lock.read_bytes() if lock.exists() else None) == before
    assert run(capsys, "sign-off", "b.md")[0] == 0
