"""Reporting a site's findings while MkDocs builds it."""

from collections.abc import Container, Sequence
from dataclasses import replace
from logging import DEBUG, ERROR, INFO, WARNING
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
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
from cymar.sharing import begin_check
from cymar.staleness.history import Note
from cymar.staleness.sign_offs import FILE
from mkdocs_cymar.build import CymarPlugin
from mkdocs_cymar.compat import order
from mkdocs_cymar.compat.static_i18n import is_within_another
from mkdocs_cymar.guard import VERBOSE
from mkdocs_cymar.in_folders import found_by_own_paths, put_in_folders
from mkdocs_cymar.log import log
from mkdocs_cymar.site_check import SiteCheck

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

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
        """Check the site, unless another plugin does, or has for the language built first.

        Where another process does, what it finds is reported at the end of a build; who writes sees
        it on the pages while they are served, so there it is waited for.
        """
        plugins = _findings_plugins(config)
        if plugins[0] is self and not is_within_another(config):
            known = self.process.cache
            project = replace(_project(config), kept=known and known.without_parts())
            check = SiteCheck(begin_check(project), {each.topic for each in plugins})
            for plugin in plugins:
                plugin.site.check = check
            if self.process.is_serving:
                log_findings(check, self.process.logged)
                self.process.logged = frozenset(map(identity, check.findings))
                self.process.cache = project.cache
            elif not check.begun.is_beside:
                log_findings(check)

    @event_priority(order.REPORT_FINDINGS)
    def _report(self, *, config: MkDocsConfig) -> None:
        """Report what is found, if that is still to be done."""
        if not is_within_another(config):
            log_findings(self.site.check)

    on_post_build = CombinedEvent(_report)

    def on_build_error(self, *, error: Exception) -> None:
        """Report what is found where a build ends early: it may be why."""
        check = getattr(getattr(self, "site", None), "check", None)
        if check:
            log_findings(check)

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
        self, server: "LiveReloadServer", *, config: MkDocsConfig, builder: object
    ) -> "LiveReloadServer":
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


def checked_project(config: MkDocsConfig) -> Project | None:
    """The site that is built, where a plugin checks it."""
    return next((each.site.project for each in _findings_plugins(config)), None)


def is_checked_beside(config: MkDocsConfig) -> bool:
    """Whether another process has been given the check of the site that is built."""
    return any(each.site.check.begun.is_beside for each in _findings_plugins(config))


def _settings(config: MkDocsConfig) -> Settings:
    start = Path(config.config_file_path) if config.config_file_path else Path(config.docs_dir)
    return find_settings(start, all_rules())


def _project(config: MkDocsConfig) -> Project:
    """The site that is built.

    Raises:
        PluginError: for settings, a glossary or a docs folder that cannot be used.
    """
    try:
        return open_project(Path(config.docs_dir), _settings(config))
    except ConfigError as error:
        raise PluginError(message_line(error, spoken_locale())) from error


def log_findings(check: SiteCheck, known: Container[object] = ()) -> None:
    """Log what is found, and what keeps anybody from knowing, unless that has been done.

    Args:
        check: the check.
        known: the findings that have been logged before, by what they are known by.
    """
    if check.is_logged:
        return
    check.is_logged = True
    project, report, locale = check.begun.project, check.begun.report, spoken_locale()
    news = [each for each in check.findings if identity(each) not in known]
    _log_findings(news, project.settings.fail_on, locale)
    for failure in report.failures:
        log("cymar", failure.report(VERBOSE).to(locale), ERROR)
        log("cymar", failure.details, DEBUG)
    if Topic.TRANSLATIONS in check.topics:
        for note in project.notes:
            _log_note(note, locale)
    log("cymar", total(replace(report, findings=check.findings), locale), INFO)


def identity(finding: Finding) -> object:
    """What a finding is known by from build to build, wherever on its page it is."""
    return finding.rule, finding.page, finding.severity, finding.span.text, finding.message


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
