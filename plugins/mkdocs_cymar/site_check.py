"""The check of a site that is built, which may be going on in another process."""

from collections.abc import Container
from dataclasses import dataclass
from functools import cached_property

from cymar.finding import Finding
from cymar.rule import Topic
from cymar.rules import all_rules
from cymar.sharing import BegunCheck


@dataclass
class SiteCheck:
    """The check of a site for a build, and what is reported of it.

    Args:
        begun: the check, which may be going on in another process.
        topics: what the plugins that are on report on.
        is_logged: whether what it found has been reported.
    """

    begun: BegunCheck
    topics: Container[Topic]
    is_logged: bool = False

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """What the rules find, of what the plugins report on."""
        found = self.begun.report.findings
        return tuple(each for each in found if all_rules()[each.rule].topic in self.topics)
