"""Reporting a site's findings while MkDocs builds it."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from logging import DEBUG, ERROR, INFO, WARNING
from pathlib import Path
from typing import ClassVar

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import Files

from cymar.bilingual import Text, spoken_locale
from cymar.errors import ConfigError, message_line
from cymar.finding import Finding
from cymar.locate import open_project
from cymar.overview import worst_first
from cymar.project import Project
from cymar.reporters import SHOW_ALL_UP_TO
from cymar.reporters.parts.total import total
from cymar.reporters.text import headline
from cymar.rule import Topic
from cymar.rules import all_rules
from cymar.settings.model import Settings
from cymar.settings.reading import find_settings
from cymar.staleness.history import Note
from cymar.staleness.sign_offs import FILE
from mkdocs_cymar.build import CymarPlugin
from mkdocs_cymar.compat import order
from mkdocs_cymar.compat.static_i18n import is_within_another
from mkdocs_cymar.guard import VERBOSE
from mkdocs_cymar.in_folders import found_by_own_paths, put_in_folders
from mkdocs_cymar.log import log

MUCH = Text(
    en="findings that do not fail the build: {n}. ‘cymar check’ shows them.",
    cy="canfyddiadau sydd ddim yn gwneud i'r adeiladu fethu: {n}. Mae ‘cymar check’ yn eu dangos.",
)


class FindingsPlugin(CymarPlugin):
    """A plugin that reports the findings of the rules about one topic.

    The site is checked once a build, however many of these are on: the first of them reports for
    all, so that the findings come in the command line's own order.
    """

    topic: ClassVar[Topic]

    @event_priority(order.BEGIN)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Begin a build."""
        self.begin(config)
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Check the site, unless another plugin does, or has for the language built first."""
        plugins = _findings_plugins(config)
        if plugins[0] is self and not is_within_another(config):
            checked = report_findings(config, {plugin.topic for plugin in plugins})
            for plugin in plugins:
                plugin.site.project, plugin.site.findings = checked

    @event_priority(order.NAME_BY_FOLDER)
    def _name_by_folder(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Name files by the folders of languages, where a plugin goes by those."""
        plugins = _findings_plugins(config)
        if plugins[0] is self and any(each.names_by_folder for each in plugins):
            places = put_in_folders(files, self.site.project.site, self.site.pages, config)
            for plugin in plugins:
                plugin.language.own_places = places
        return files

    @event_priority(order.FIND_BY_OWN_PATHS)
    def _find_by_own_paths(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Read files from where they are, and find them by the names that they have there."""
        is_first = _findings_plugins(config)[0] is self
        return found_by_own_paths(files, self.language.own_places) if is_first else files

    on_files = CombinedEvent(_name_by_folder, _find_by_own_paths)

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: object
    ) -> LiveReloadServer:
        """Build again when the settings or the glossary change."""
        settings = _settings(config)
        sign_offs = Path(config.docs_dir).parent / FILE
        baseline = settings.root / settings.baseline
        for path in (settings.file, settings.root / settings.glossary, sign_offs, baseline):
            if path and path.exists():
                server.watch(str(path))
        return server


def _findings_plugins(config: MkDocsConfig) -> list[FindingsPlugin]:
    """The plugins that report findings: what is done once for all of them, the first does."""
    return [each for each in config.plugins.values() if isinstance(each, FindingsPlugin)]


def _settings(config: MkDocsConfig) -> Settings:
    start = Path(config.config_file_path) if config.config_file_path else Path(config.docs_dir)
    return find_settings(start, all_rules())


def report_findings(
    config: MkDocsConfig, topics: Iterable[Topic]
) -> tuple[Project, tuple[Finding, ...]]:
    """Check the site, log what the rules about some topics find, and return the site and that.

    Raises:
        PluginError: for settings, a glossary or a docs folder that cannot be used.
    """
    locale = spoken_locale()
    try:
        project = open_project(Path(config.docs_dir), _settings(config))
        report = project.check()
    except ConfigError as error:
        raise PluginError(message_line(error, locale)) from error
    wanted = set(topics)
    findings = tuple(each for each in report.findings if all_rules()[each.rule].topic in wanted)
    _log_findings(findings, project.settings.fail_on, locale)
    for failure in report.failures:
        log("cymar", failure.report(VERBOSE).to(locale), ERROR)
        log("cymar", failure.details, DEBUG)
    if Topic.TRANSLATIONS in wanted:
        for note in project.notes:
            _log_note(note, locale)
    shown = replace(report, findings=findings)
    log("cymar", total(shown, locale), INFO)
    return project, findings


def _log_note(note: Note, locale: str) -> None:
    """A warning where something is wrong, such as a shallow clone; else for information."""
    level = WARNING if note.is_fault else INFO
    log(f"cymar/{Topic.TRANSLATIONS}", note.to(locale), level)


def _log_findings(findings: Sequence[Finding], fail_on: str, locale: str) -> None:
    """Log what the setting `fail-on` fails on as warnings, so that `--strict` counts them.

    The rest is for information, and only counted where it is much.
    """
    failing = {each for each in findings if each.fails(fail_on)}
    is_much = len(findings) - len(failing) > SHOW_ALL_UP_TO
    for finding in worst_first(findings):
        if finding in failing or not is_much:
            level = WARNING if finding in failing else INFO
            log(f"cymar/{all_rules()[finding.rule].topic}", headline(finding, locale), level)
    if is_much:
        values = {"n": len(findings) - len(failing)}
        log("cymar", MUCH.format(values).to(locale), INFO)
