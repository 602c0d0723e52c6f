"""Where a hook of ours ends: what nobody expected becomes one line, as MkDocs shows errors."""

from collections.abc import Callable
from functools import wraps
from logging import DEBUG
from typing import ParamSpec, TypeVar

from mkdocs.exceptions import MkDocsException, PluginError
from mkdocs.plugins import CombinedEvent

from cymar.bilingual import spoken_locale
from cymar.errors import ConfigError, message_line, refusal
from cymar.failure import Failure
from mkdocs_cymar.log import log

Parameters = ParamSpec("Parameters")
Returned = TypeVar("Returned")

VERBOSE = "--verbose"
"""The option of MkDocs that shows what is logged for whoever looks for a fault."""


def guard_hooks(plugin: type) -> None:
    """Guard each hook that a plugin's class defines."""
    for name, hook in list(vars(plugin).items()):
        if isinstance(hook, CombinedEvent):
            setattr(plugin, name, CombinedEvent(*map(guarded, hook.methods)))
        elif name.startswith("on_"):
            setattr(plugin, name, guarded(hook))


def guarded(hook: Callable[Parameters, Returned]) -> Callable[Parameters, Returned]:
    """A hook that raises nothing but what MkDocs shows in one line.

    Raises:
        PluginError: for settings that cannot be used, what the system refuses, and faults of ours.
    """

    @wraps(hook)
    def run(*arguments: Parameters.args, **more: Parameters.kwargs) -> Returned:
        try:
            return hook(*arguments, **more)
        except MkDocsException:
            raise
        except ConfigError as error:
            raise PluginError(message_line(error, spoken_locale())) from error
        except OSError as error:
            raise PluginError(message_line(refusal(error), spoken_locale())) from error
        except Exception as error:
            failure = Failure.of(error)
            log("cymar", failure.details, DEBUG)
            raise PluginError(message_line(failure.report(VERBOSE), spoken_locale())) from error

    return run
