"""What installing a package brings, and under which licences."""

import re
from email.message import Message
from importlib.metadata import distribution

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

GPL = re.compile(r"(?<!L)GPL|(?<!Lesser )(?<!Library )General Public", re.IGNORECASE)
LICENCE = "License :: OSI Approved :: "


def choices(metadata: Message) -> set[str]:
    """The licences of which whoever uses a package may choose one.

    An expression says so with OR. Before there were expressions, a package under several licences
    had a classifier for each; the field License is free text, and read where there is nothing else.
    """
    if expression := metadata.get("License-Expression"):
        return {each.strip(" ()") for each in re.split(r"\bOR\b", expression)}
    classifiers = metadata.get_all("Classifier", [])
    if found := {each.removeprefix(LICENCE) for each in classifiers if each.startswith(LICENCE)}:
        return found
    return {text.strip()} if (text := metadata.get("License", "")).strip() else set()


def is_gpl_only(licences: set[str]) -> bool:
    return all(GPL.search(each) for each in licences)


def installed(name: str, extra: str) -> dict[str, set[str]]:
    """Each package that installing one with an extra brings, by name, with its licences."""
    found: dict[str, set[str]] = {}
    waiting = [(name, {"", extra})]
    seen = set()
    while waiting:
        package, extras = waiting.pop()
        metadata = distribution(package)
        found[canonicalize_name(package)] = choices(metadata.metadata)
        for line in metadata.requires or ():
            asked = Requirement(line)
            marker = asked.marker
            if marker is None or any(marker.evaluate({"extra": each}) for each in extras):
                key = canonicalize_name(asked.name), frozenset({"", *asked.extras})
                if key not in seen:
                    seen.add(key)
                    waiting.append((key[0], set(key[1])))
    return found
