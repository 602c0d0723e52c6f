"""What tests share: small bilingual sites, and the corpus where it is at hand."""

from collections.abc import Callable
from pathlib import Path

import pytest

CORPUS = Path(__file__).parents[2] / "shared" / "corpus" / "pages"


@pytest.fixture
def corpus() -> Path:
    """Real bilingual pages beside this repository; they are not part of it."""
    if not CORPUS.is_dir():
        pytest.skip("the corpus ../shared/corpus/pages is not here")
    return CORPUS


@pytest.fixture
def make_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Path]:
    """Writes files under a new folder, which becomes the folder we are in."""
    monkeypatch.chdir(tmp_path)

    def make(files: dict[str, str | bytes]) -> Path:
        for name, content in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content.encode() if isinstance(content, str) else content)
        return tmp_path

    return make
