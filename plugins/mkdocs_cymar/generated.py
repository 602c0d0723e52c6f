"""Pages that a plugin writes, in both languages, as if they stood in the docs folder.

mkdocs-static-i18n keeps only files that it believes to be in the docs folder, and makes new ones
of them. So the pages are added before it runs, and given their content after.
"""

import json
from collections.abc import Iterable, Mapping

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel


def add_pages(
    files: Files,
    sources: Iterable[str],
    plugin: str,
    config: MkDocsConfig,
    places: Mapping[str, str] | None = None,
    inclusion: InclusionLevel = InclusionLevel.UNDEFINED,
) -> None:
    """Add pages by their paths, such as `cy/rules/index.md`; `places` names the files they become.

    Those that `places` does not name become what MkDocs makes of their paths. All say at once
    which plugin writes them, so that no other looks for them on disk.
    """
    for source in sources:
        file = File(
            source, config.docs_dir, config.site_dir, config.use_directory_urls,
            dest_uri=(places or {}).get(source), inclusion=inclusion,
        )  # fmt: skip
        file.generated_by = plugin
        files.append(file)


def fill_pages(files: Files, pages: Mapping[str, str], plugin: str) -> None:
    """Give the pages among these files that were added their Markdown, by their paths."""
    for file in files:
        if file.src_uri in pages:
            file.content_string = pages[file.src_uri]
            file.generated_by = plugin


def described(description: str, text: str) -> str:
    """A page's Markdown with a description of it."""
    return f"---\ndescription: {json.dumps(description, ensure_ascii=False)}\n---\n\n{text}"
