"""What not every system lets a test do: such a test is skipped there, with the reason."""

import os
import sys

import pytest

links_to_files = pytest.mark.skipif(
    os.name == "nt", reason="Windows asks for a right to make symbolic links, and for backslashes"
)
pipes = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
names_in_bytes = pytest.mark.skipif(
    sys.platform != "linux", reason="this system lets no file have a name that is not Unicode"
)
odd_names = pytest.mark.skipif(os.name == "nt", reason="Windows lets no file have such a name")
posix_errors = pytest.mark.skipif(
    os.name == "nt", reason="Windows reports this in other words, or as another error"
)
scripts = pytest.mark.skipif(os.name == "nt", reason="Windows runs no shell scripts by themselves")
