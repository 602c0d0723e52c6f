"""MkDocs while it serves a site to whoever writes it."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

START = 90
"""Seconds within which it serves, however slow and busy the machine."""

STOP = 30


@contextmanager
def served(folder: Path, **more: str) -> Iterator[str]:
    """The address at which MkDocs shows a site, until the test is done with it.

    Its environment is ours, and `more`.
    """
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    process = subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", address],
        cwd=folder, env={**os.environ, "NO_MKDOCS_2_WARNING": "1", **more},
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        _wait_for(f"http://{address}/", process)
        yield f"http://{address}/"
    finally:
        process.terminate()
        process.wait(timeout=STOP)


def _wait_for(url: str, process: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + START
    while time.monotonic() < end and process.poll() is None:
        try:
            with urlopen(url):
                return
        except (URLError, ConnectionError):
            time.sleep(0.2)
    raise AssertionError("MkDocs does not serve")
