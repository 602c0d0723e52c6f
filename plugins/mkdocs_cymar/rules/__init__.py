"""`cymar/rules`: adds a page for each rule, in both languages, written from the rule itself."""

import json
from collections.abc import Iterator

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import File, Files

from cymar.bilingual import LOCALES
from cymar.rule_page import INDEX_DESCRIPTION, rule_index, rule_page
from cymar.rules import all_rules
from mkdocs_cymar.findings import NoOptions

FOLDER = "rules"
INDEX = f"{FOLDER}/index.md"
BEFORE_LANGUAGES_ARE_SORTED = 50
AFTER_LANGUAGES_ARE_SORTED = -200


class RulesPlugin(BasePlugin[NoOptions]):
    """Adds `rules/index.md` and a page a rule to each language's folder.

    mkdocs-static-i18n keeps only files that it believes to be in the docs folder, and makes new
    ones of them. So the files are added before it runs, and given their content after.
    """

    @event_priority(BEFORE_LANGUAGES_ARE_SORTED)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Put a page a rule under the index, wherever the navigation has that."""
        if config.nav:
            config.nav = _with_rules(config.nav)
        return config

    @event_priority(BEFORE_LANGUAGES_ARE_SORTED)
    def _add(self, files: Files, *, config: MkDocsConfig) -> Files:
        self._added = {uri: page for uri, page in _written() if uri not in files.src_uris}
        for uri in self._added:
            files.append(File(uri, config.docs_dir, config.site_dir, config.use_directory_urls))
        return files

    @event_priority(AFTER_LANGUAGES_ARE_SORTED)
    def _fill(self, files: Files, *, config: MkDocsConfig) -> Files:
        for file in files:
            if file.src_uri in self._added:
                file.content_string = self._added[file.src_uri]
                file.generated_by = "cymar/rules"
        return files

    on_files = CombinedEvent(_add, _fill)


def _written() -> Iterator[tuple[str, str]]:
    rules = all_rules()
    for locale in LOCALES:
        index = rule_index(rules.values(), locale)
        yield f"{locale}/{INDEX}", _described(INDEX_DESCRIPTION.to(locale), index)
        for rule in rules.values():
            page = _described(rule.title.to(locale), rule_page(rule, locale))
            yield f"{locale}/{FOLDER}/{rule.id}.md", page


def _described(description: str, page: str) -> str:
    return f"---\ndescription: {json.dumps(description, ensure_ascii=False)}\n---\n\n{page}"


def _with_rules(items: list[object]) -> list[object]:
    """A navigation in which a list that holds the index of rules holds the rules after it."""
    pages = [f"{FOLDER}/{name}.md" for name in all_rules()]
    result: list[object] = []
    for item in items:
        if isinstance(item, dict):
            item = {
                title: _with_rules(below) if isinstance(below, list) else below
                for title, below in item.items()
            }
        result.append(item)
        if item == INDEX and pages[0] not in items:
            result += pages
    return result
