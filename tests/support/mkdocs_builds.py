"""Builds by the real MkDocs, each in a process of its own, which need not import it again.

More than half of a small build is imports, dictionaries and lists of words. So a clean Python
reads them once, and is copied for each build: the copy takes on the folder, the environment and
the streams of that build and then does what `python -m mkdocs` does. Where processes cannot be
copied, we run that.
"""

import atexit
import json
import os
import runpy
import signal
import subprocess
import sys
import tempfile
from functools import cache
from importlib import import_module
from pathlib import Path

from cymar.engine import check
from cymar.glossary.file import parse_glossary
from cymar.languages.identify import languages_of
from cymar.publish.search.keys import relations
from cymar.rules import all_rules
from cymar.settings.model import Settings
from cymar.site import Page
from cymar.site.discovery import pair_pages
from cymar.text.source import Source

LIMIT = 300
"""Seconds. No build takes as long as this, however slow the machine."""

IMPORTED = (
    "material.extensions.emoji", "material.plugins.search.plugin", "mkdocs.commands.build",
    "mkdocs.config.defaults", "mkdocs_cymar.glossary", "mkdocs_cymar.readability",
    "mkdocs_cymar.rules", "mkdocs_cymar.search", "mkdocs_cymar.translations",
    "mkdocs_static_i18n.plugin", "markdown.extensions.admonition", "markdown.extensions.md_in_html",
    "markdown.extensions.tables", "multiprocessing.popen_fork", "pygments.formatters.html",
    "pygments.lexers.python", "pygments.styles.default", "pymdownx.details", "pymdownx.superfences",
    "pymdownx.tabbed", "pymdownx.tasklist",
)  # fmt: skip
"""What builds use. One that is missing here costs them time, and nothing else."""

CHECKED = {
    "en": "# Fees\n\nYou must pay £25 by 5 May 2026. It may be [refunded](b.md).\n\n- one\n- two\n",
    "cy": "# Ffi\n\nRhaid talu £25 erbyn 5 Mai 2026. Gellir ei [had-dalu](b.md).\n\n- un\n- dau\n",
}
"""A pair of pages that is checked before any build: what rules read from files is read for it."""


def mkdocs(
    folder: Path, *arguments: str, afresh: bool = False, **more: str
) -> subprocess.CompletedProcess[str]:
    """What `python -m mkdocs` does and says in a folder; `afresh`, in a Python of its own.

    Its environment is ours, and `more`.
    """
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", **more}
    if afresh or not hasattr(os, "fork"):
        return subprocess.run(
            [sys.executable, "-m", "mkdocs", *arguments], cwd=folder, env=environment,
            capture_output=True, text=True, encoding="utf-8", timeout=LIMIT, check=False,
        )  # fmt: skip
    server = _server()
    assert server.stdin
    assert server.stdout
    with tempfile.TemporaryDirectory() as place:
        streams = [Path(place, name) for name in ("out", "err")]
        print(
            json.dumps([str(folder), arguments, environment, *map(str, streams)]),
            file=server.stdin, flush=True,
        )  # fmt: skip
        status = int(server.stdout.readline())
        out, err = (path.read_text(encoding="utf-8") for path in streams)
    return subprocess.CompletedProcess(["mkdocs", *arguments], status, out, err)


@cache
def _server() -> subprocess.Popen[str]:
    """The process that is copied. It ends when its input does: at the latest, when we do."""
    server = subprocess.Popen(
        [sys.executable, __file__], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    atexit.register(server.communicate)
    return server


def _serve() -> None:
    """Copy this process for each build asked of it; only the copies return, to do the build."""
    for line in sys.stdin:
        copy = os.fork()
        if not copy:
            return _become(*json.loads(line))
        _, status = os.waitpid(copy, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)
    sys.exit()


def _get_ready() -> None:
    """Import what builds use, and read the dictionaries and the lists of words."""
    for each in IMPORTED:
        import_module(each)
    pages = [Page(Source(f"{each}/a.md", each, text), "a.md") for each, text in CHECKED.items()]
    site = pair_pages(Path(), "", pages)
    check(site, Settings(Path()), all_rules(), parse_glossary("", "glossary.yml"))
    for locale in CHECKED:
        relations(locale).keys(locale)
    languages_of("gair")


def _become(
    folder: str, arguments: list[str], environment: dict[str, str], out: str, err: str
) -> None:
    """Stand as a Python that was just started for one build."""
    signal.alarm(LIMIT)  # which ends this process, whoever still waits for it
    for number, path in enumerate((os.devnull, out, err)):
        opened = os.open(path, os.O_RDWR | os.O_CREAT)
        os.dup2(opened, number)
        os.close(opened)
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    sys.path[0] = folder
    sys.argv[1:] = arguments


if __name__ == "__main__":
    signal.alarm(LIMIT)
    _get_ready()
    signal.alarm(0)
    _serve()
    runpy.run_module("mkdocs", run_name="__main__", alter_sys=True)
