"""`cymar/rules`: adds a page for each rule, in both languages, written from the rule itself."""

from collections.abc import Iterator

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from cymar.bilingual import LOCALES, Text
from cymar.reports import rule as one_rule
from cymar.reports import rules as all_the_rules
from cymar.rules import all_rules
from mkdocs_cymar.build import CymarPlugin
from mkdocs_cymar.compat import order
from mkdocs_cymar.compat.mkdocs import place_of
from mkdocs_cymar.generated import add_pages, described, fill_pages

RULES_PLUGIN = "cymar/rules"
RULES_FOLDER = "rules"
RULES_FOLDERS = Text(en="rules", cy="rheolau")
RULES_INDEX = f"{RULES_FOLDER}/index.md"
INDEXES = frozenset(f"{locale}/{RULES_INDEX}" for locale in LOCALES)


class RulesPlugin(CymarPlugin):
    """Adds `rules/index.md` and a page a rule to each language's folder."""

    @event_priority(order.BEGIN)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Begin a build, with a page a rule under the index, wherever the navigation has that."""
        self.begin(config)
        if config.nav:
            config.nav = with_rules(config.nav)
        return config

    @event_priority(order.ADD_PAGES)
    def _add(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the pages that nobody has written."""
        added = {uri: page for uri, page in rule_pages() if uri not in files.src_uris}
        add_pages(files, added, RULES_PLUGIN, config, {uri: place(uri, config) for uri in added})
        self.language.added = added
        return files

    @event_priority(order.FILL_PAGES)
    def _fill(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Write them."""
        fill_pages(files, self.language.added, RULES_PLUGIN)
        return files

    on_files = CombinedEvent(_add, _fill)

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Keep a rule's id and severity, which its page begins with, out of the search."""
        is_ours = page.file.src_uri in self.language.added and page.file.src_uri not in INDEXES
        return html.replace("<p>", "<p data-search-exclude>", 1) if is_ours else html


def rule_pages() -> Iterator[tuple[str, str]]:
    """The pages about rules in both languages, each by its path, and its Markdown."""
    rules = all_rules().values()
    pages = [one_rule.build(rule) for rule in rules]
    for locale in LOCALES:
        index = all_the_rules.as_markdown(rules, locale)
        yield f"{locale}/{RULES_INDEX}", described(all_the_rules.DESCRIPTION.to(locale), index)
        for rule, page in zip(rules, pages, strict=True):
            written = described(rule.title.to(locale), one_rule.as_markdown(page, locale))
            yield f"{locale}/{RULES_FOLDER}/{rule.id}.md", written


def place(source: str, config: MkDocsConfig) -> str:
    """The file that a page becomes, in the folder that its language names."""
    locale, _, name = source.partition("/")
    moved = f"{locale}/{RULES_FOLDERS.to(locale)}{name.removeprefix(RULES_FOLDER)}"
    return place_of(moved, config)


def with_rules(items: list[object]) -> list[object]:
    """A navigation in which a list that holds the index of rules holds the rules after it."""
    pages = [f"{RULES_FOLDER}/{name}.md" for name in all_rules()]
    result: list[object] = []
    for item in items:
        if isinstance(item, dict):
            item = {
                title: with_rules(below) if isinstance(below, list) else below
                for title, below in item.items()
            }
        result.append(item)
        if item == RULES_INDEX and pages[0] not in items:
            result += pages
    return result
