"""A git repository that a test builds."""

import subprocess
from pathlib import Path


class Repository:
    """A git repository that a test builds; nothing of the machine's own settings reaches it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self.git("init", "--quiet", "--initial-branch=main")

    def git(self, *arguments: str) -> str:
        """Run git here, and give what it says."""
        done = subprocess.run(
            [
                "git", "-c", "user.name=A B", "-c", "user.email=a@example.org",
                "-c", "commit.gpgsign=false", "-c", "protocol.file.allow=always",
                "-c", "core.autocrlf=false", "-c", "advice.detachedHead=false", *arguments,
            ],
            cwd=self.folder, capture_output=True, text=True, encoding="utf-8", check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        return done.stdout

    def write(self, **texts: str) -> None:
        """Write pages, each by its language, underscore and name: `en_a="# A"`."""
        for key, text in texts.items():
            locale, _, name = key.partition("_")
            self.put({f"docs/{locale}/{name}.md": text})

    def put(self, files: dict[str, str]) -> None:
        """Write files by their paths."""
        for name, text in files.items():
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode())

    def commit(self, **texts: str) -> None:
        """Write pages and commit everything."""
        self.write(**texts)
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message=A change")
