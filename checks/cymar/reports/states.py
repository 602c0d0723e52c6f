"""The state of each page of a site and its counterpart, and what is found on both."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from cymar.align.align import page_alignment
from cymar.align.coverage import is_told_elsewhere
from cymar.bilingual import LOCALES, Text, other
from cymar.dataclasses import asdict, dataclass, field, replace
from cymar.finding import Finding, Report, Severity
from cymar.languages.readability import Readability
from cymar.project import Project
from cymar.readability.scores import Scores
from cymar.rules import all_rules
from cymar.rules.incomplete_translation import incomplete_translation
from cymar.rules.missing_page import missing_page
from cymar.rules.stale_translation import stale_translation
from cymar.rules.unpaired_block import unpaired_block
from cymar.site import Page, PagePair

STATES = {
    "missing-en": Text(en="no English", cy="dim Saesneg"),
    "missing-cy": Text(en="no Welsh", cy="dim Cymraeg"),
    "incomplete": Text(en="incomplete", cy="anghyflawn"),
    "differs": Text(en="differs", cy="yn wahanol"),
    "behind": Text(en="behind", cy="ar ei hôl hi"),
    "held": Text(en="held", cy="wedi'i dal yn ôl"),
    "unknown": Text(en="not known", cy="ddim yn hysbys"),
    "exempt": Text(en="exempt", cy="eithriad"),
    "in-step": Text(en="in step", cy="yn cyd-fynd"),
}
"""The states that a page may be in, the worst first, and their names."""

WORST_FIRST = tuple(STATES)
SHOWN_SEVERITIES = (Severity.ERROR, Severity.WARNING)
INCOMPLETE = frozenset({incomplete_translation.id, unpaired_block.id})
"""The rules that find what one language has and the other lacks."""

UNLIKE_PARTS = Text(
    en="their parts differ too much to compare: sign the page off if both say the same",
    cy="mae eu rhannau'n rhy wahanol i'w cymharu: cymeradwywch y dudalen os yw'r ddwy'n dweud yr "
    "un peth",
)
TOLD_ELSEWHERE = Text(
    en="other files contain the text: sign the page off if both say the same",
    cy="mewn ffeiliau eraill mae'r testun: cymeradwywch y dudalen os yw'r ddwy'n dweud yr un peth",
)


def _none_of_either() -> dict[str, int]:
    return dict.fromkeys(LOCALES, 0)


def _none_counted() -> dict[str, int]:
    return {severity.value: 0 for severity in SHOWN_SEVERITIES}


@dataclass(frozen=True, slots=True)
class PageStatus:
    """A page and its counterpart.

    `page` is the English page's path within its folder, or the Welsh one's where there is no
    English. `en` and `cy` are the paths of the two files. `state` is one of `STATES`: `unknown`
    where a page cannot be read or compared, or neither history nor a sign-off shows which. `behind`
    counts the blocks that are behind in each language, and `findings` the errors and warnings on
    both pages. `reason` is why a page is held or exempt, why its versions cannot be compared, or
    the rules that find it incomplete or different. `readability` is how hard each one is to read.
    """

    page: str
    en: str | None
    cy: str | None
    state: str
    reason: Text | None = None
    behind: dict[str, int] = field(default_factory=_none_of_either)
    findings: dict[str, int] = field(default_factory=_none_counted)
    readability: Mapping[str, Readability | None] = field(
        default_factory=lambda: dict.fromkeys(LOCALES)
    )

    @property
    def order(self) -> tuple[int, int, int, str]:
        """A key that sorts statuses worst first."""
        worst = WORST_FIRST.index(self.state)
        return worst, -self.findings[Severity.ERROR], -sum(self.behind.values()), self.page

    def as_json(self) -> dict[str, object]:
        """The page's part of the JSON document."""
        return {
            "page": self.page,
            "en": self.en,
            "cy": self.cy,
            "state": self.state,
            "reason": self.reason and {each: self.reason.to(each) for each in LOCALES},
            "behind": self.behind,
            "findings": self.findings,
            "readability": {
                locale: found and asdict(found) for locale, found in self.readability.items()
            },
        }


@dataclass(frozen=True, slots=True)
class Totals:
    """How many pages there are in each state; `owed` are those that are not exempt."""

    counts: dict[str, int]
    owed: int

    @property
    def share(self) -> int:
        """How many in a hundred of the pages owed are in step."""
        return self.counts["in-step"] * 100 // self.owed if self.owed else 100


def totals(statuses: Sequence[PageStatus]) -> Totals:
    """How many pages there are in each state."""
    counts = {state: sum(1 for each in statuses if each.state == state) for state in STATES}
    return Totals(counts, len(statuses) - counts["exempt"])


def page_statuses(project: Project, scores: Scores, report: Report) -> list[PageStatus]:
    """The state of each pair, and of each page without a counterpart, in order of their paths."""
    reported = _by_page(report.findings)
    standing = _by_page((*report.findings, *report.baselined, *_that_stand(report.passed)))
    found = []
    for pair in project.pairs:
        keys = [page.key for page, _ in pair]
        status = _paired(project, pair, _on(standing, keys))
        counts = _counts(_on(reported, keys))
        grades = {page.locale: scores.get(page.key) for page, _ in pair}
        found.append(replace(status, findings=counts, readability=grades))
    for page in project.site.unpaired:
        if project.only is None or page.key in project.only:
            counts = _counts(_on(reported, [page.key]))
            own = dict.fromkeys(LOCALES) | {page.locale: scores.get(page.key)}
            found.append(replace(_alone(project, page), findings=counts, readability=own))
    return sorted(found, key=lambda status: status.page)


def _by_page(findings: Iterable[Finding]) -> dict[str, list[Finding]]:
    found: dict[str, list[Finding]] = {}
    for finding in findings:
        for page, _ in finding.places:
            found.setdefault(page, []).append(finding)
    return found


def _on(findings: Mapping[str, Sequence[Finding]], keys: Iterable[str]) -> list[Finding]:
    some = {id(each): each for key in keys for each in findings.get(key, ())}
    return list(some.values())


def _that_stand(allowed: Iterable[Finding]) -> Iterable[Finding]:
    """What a page allows and yet is no less true: errors about both versions."""
    rules = all_rules()
    return (
        each
        for each in allowed
        if each.severity is Severity.ERROR and rules[each.rule].over.is_over_pair
    )


def _counts(findings: Iterable[Finding]) -> dict[str, int]:
    found = Counter(finding.severity for finding in findings)
    return {severity.value: found[severity] for severity in SHOWN_SEVERITIES}


def _paired(project: Project, pair: PagePair, findings: Sequence[Finding]) -> PageStatus:
    """The state of a pair, the first that fits; a fault that stands keeps it from being in step.

    Args:
        project: the project.
        pair: the two pages.
        findings: what is found on them, with what the baseline has, and errors that are allowed.
    """
    paths = pair.en.name, pair.en.source.path, pair.cy.source.path
    for page, _ in pair:
        exemption = project.settings.exempts(page.name, stale_translation.id)
        if exemption:
            return PageStatus(*paths, "exempt", Text(exemption.reason, exemption.reason))
    behind = project.behind(pair)
    counts = {locale: sum(each.locale == locale for each in behind) for locale in LOCALES}
    withheld = project.withheld.reasons.get(pair.en.key)
    if withheld:
        return PageStatus(*paths, "held", withheld, counts)
    if not behind and not project.staleness.is_known(pair):
        return PageStatus(*paths, "unknown")
    incomplete = {each.rule for each in findings if each.rule in INCOMPLETE}
    if incomplete:
        return PageStatus(*paths, "incomplete", _named(incomplete), counts)
    if behind:
        return PageStatus(*paths, "behind", None, counts)
    errors = {each.rule for each in findings if each.severity is Severity.ERROR}
    if errors:
        return PageStatus(*paths, "differs", _named(errors))
    untold = None if _is_signed_off(project, pair) else _untold(pair)
    return PageStatus(*paths, "unknown" if untold else "in-step", untold)


def _is_signed_off(project: Project, pair: PagePair) -> bool:
    return any(not each.commit for each in project.sign_offs.of(pair))


def _untold(pair: PagePair) -> Text | None:
    """Why it cannot be told whether two pages say the same, if it cannot."""
    if is_told_elsewhere(pair):
        return TOLD_ELSEWHERE
    return None if page_alignment(pair).is_believed else UNLIKE_PARTS


def _named(rules: Iterable[str]) -> Text:
    names = ", ".join(sorted(rules))
    return Text(names, names)


def _alone(project: Project, page: Page) -> PageStatus:
    path = page.source.path
    en, cy = (path, None) if page.locale == "en" else (None, path)
    exemption = project.settings.exempts(page.name, missing_page.id)
    if exemption:
        reason = Text(exemption.reason, exemption.reason)
        return PageStatus(page.name, en, cy, "exempt", reason)
    if page.key in project.withheld.reasons:
        return PageStatus(page.name, en, cy, "held", project.withheld.reasons[page.key])
    return PageStatus(page.name, en, cy, f"missing-{other(page.locale)}")
