"""Real builds: MkDocs reports the text that is behind as the command line does."""

import pytest

from cymar.cli import main
from support.histories import EN_NEW
from support.mkdocs_builds import mkdocs
from support.repository import Repository

SITE_YML = """site_name: Test
plugins:
  - i18n:
      docs_structure: folder
      languages:
        - {locale: en, name: English, default: true, build: true}
        - {locale: cy, name: Cymraeg, build: true}
  - cymar/translations
"""

FINDING = {
    "en": "docs/cy/a.md:3:1: warning: The English said ‘Pay £25 by card.’ when the two were in "
    "step, and now says ‘Pay £30 by card.’ (docs/en/a.md:3): bring this up to date. "
    "[stale-translation]",
    "cy": "docs/cy/a.md:3:1: rhybudd: Roedd y fersiwn Saesneg yn dweud ‘Pay £25 by card.’ pan oedd "
    "y ddwy'n cyd-fynd, ac mae'n dweud ‘Pay £30 by card.’ nawr (docs/en/a.md:3): "
    "diweddarwch y testun hwn. "
    "[stale-translation]",
}


@pytest.fixture
def behind(based: Repository) -> Repository:
    based.commit(en_a=EN_NEW, en_b="# B\n", cy_b="# B2\n")
    return based


@pytest.mark.parametrize("locale", ["en", "cy"])
def test_mkdocs_says_the_same(
    behind: Repository, capsys: pytest.CaptureFixture[str], locale: str
) -> None:
    with pytest.raises(SystemExit):
        main(["check", "--language", locale])
    assert FINDING[locale] in capsys.readouterr().out.splitlines()
    behind.put({"mkdocs.yml": SITE_YML})
    done = mkdocs(behind.folder, "build", "--strict", CYMAR_LANGUAGE=locale)
    assert done.returncode == 1
    assert f"cymar/translations: {FINDING[locale]}" in " ".join(done.stderr.split())


def test_mkdocs_warns_of_a_shallow_clone(behind: Repository) -> None:
    behind.put({"mkdocs.yml": SITE_YML})
    behind.commit()
    behind.git("clone", "-q", "--depth=1", behind.folder.as_uri(), "../shallow")
    done = mkdocs(behind.folder.parent / "shallow", "build", CYMAR_LANGUAGE="en")
    assert done.returncode == 0
    warning = "WARNING - cymar/translations: this is a shallow clone, without the history"
    assert warning in " ".join(done.stderr.split())
