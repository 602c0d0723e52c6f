"""Pages that a plugin writes, in both languages, as if they stood in the docs folder.

mkdocs-static-i18n leaves only files that it believes to be in the docs folder, and makes new ones
of them. So the pages are added before it runs, and given their content after.
"""

import json
from collections.abc import Collection, Mapping

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from mkdocs_cymar.compat import git_authors
from mkdocs_cymar.compat.mkdocs import name_a_file_on_disk


def add_pages(
    files: Files,
    sources: Collection[str],
    plugin: str,
    config: MkDocsConfig,
    places: Mapping[str, str],
    inclusion: InclusionLevel = InclusionLevel.UNDEFINED,
) -> None:
    """Add pages that a plugin is to write.

    Args:
        files: those of the build, before any are left out.
        sources: the pages' paths in the docs folder, such as `cy/rules/index.md`.
        plugin: the name of the plugin: no other is to look for the pages on disk.
        config: the site's settings.
        places: the files of the built site that they become, by their paths.
        inclusion: whether they are in the navigation.
    """
    for source in sources:
        file = File(
            source, config.docs_dir, config.site_dir, config.use_directory_urls,
            dest_uri=places[source], inclusion=inclusion,
        )  # fmt: skip
        file.generated_by = plugin
        name_a_file_on_disk(file, config)
        files.append(file)
    git_authors.leave_out(config, sources)


def fill_pages(files: Files, pages: Mapping[str, str], plugin: str) -> None:
    """Give the pages among these files that were added their Markdown, by their paths."""
    for file in files:
        if file.src_uri in pages:
            file.content_string = pages[file.src_uri]
            file.generated_by = plugin


def described(description: str, text: str, *, has_contents: bool = True) -> str:
    """A page's Markdown with a description of it, and the theme's list of its headings or none."""
    hidden = "" if has_contents else "hide: [toc]\n"
    about = json.dumps(description, ensure_ascii=False)
    return f"---\ndescription: {about}\n{hidden}---\n\n{text}"
