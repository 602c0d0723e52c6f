"""The manifest of a site, with which browsers install it: its name and language on each page."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

from cymar.bilingual import IN_LANGUAGE, LOCALES, Text
from cymar.files.reading import files_of_site
from cymar.publish.same_words import LINK_ATTRIBUTE, file_led_to
from cymar.publish.untranslated import PAGE_LANGUAGE

ANOTHER_LANGUAGE = Text(
    en="The manifest ‘{manifest}’ does not say that it is {language}, and pages {language} have "
    "it, such as {path}. Have the template name a manifest for each language, with a ‘lang’ and a "
    "‘name’ of its own.",
    cy="Nid yw'r ffeil manifest ‘{manifest}’ yn dweud ei bod {language}, ac mae gan dudalennau "
    "{language} y ffeil honno, fel {path}. Gwnewch i'r templed enwi ffeil manifest ar gyfer pob "
    "iaith, â'i ‘lang’ a'i ‘name’ ei hun.",
)
MANIFESTS = "**/*manifest*"
MANIFEST_NAME = re.compile(r".*\.webmanifest|manifest\.json", re.DOTALL)
MANIFEST_LINK = re.compile(r"<link\b[^>]*\brel=[\"']?manifest\b[^>]*>")


def manifests_in_another_language(folder: Path) -> Iterator[Text]:
    """What to say of the manifests that pages in another language have, each once a language.

    Args:
        folder: the built site.
    """
    manifests = {
        path.relative_to(folder).as_posix(): _language(content)
        for path, content in files_of_site(folder, MANIFESTS)
        if MANIFEST_NAME.fullmatch(path.name)
    }
    said: set[tuple[str, str]] = set()
    for path, content in files_of_site(folder, "**/*.html") if manifests else ():
        shown, page = path.relative_to(folder).as_posix(), content.decode("utf-8", "replace")
        locale, link = PAGE_LANGUAGE.search(page), MANIFEST_LINK.search(page)
        if not (locale and link):
            continue
        address = dict(LINK_ATTRIBUTE.findall(link[0])).get("href", "")
        manifest = file_led_to(address, shown, manifests)
        if manifest and manifests[manifest] != locale[1] and (manifest, locale[1]) not in said:
            said.add((manifest, locale[1]))
            names = IN_LANGUAGE[locale[1]]
            yield ANOTHER_LANGUAGE.format({"manifest": manifest, "language": names, "path": shown})


def _language(content: bytes) -> str | None:
    """The language that a manifest says it is in, of the two."""
    try:
        manifest = json.loads(content)
    except ValueError:
        return None
    language = manifest.get("lang") if isinstance(manifest, dict) else None
    name = manifest.get("name") if isinstance(manifest, dict) else None
    start = language[:2].lower() if isinstance(language, str) and name else ""
    return start if start in LOCALES else None
