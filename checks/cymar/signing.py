"""Signing off: recording that a person holds pairs to be in step."""

from collections.abc import Sequence

from cymar.bilingual import Text
from cymar.errors import ConfigError
from cymar.files import project_top
from cymar.project import Project
from cymar.site import PagePair
from cymar.staleness.edits import edited, edits_of
from cymar.staleness.git import NO_REPOSITORY, HistoryError
from cymar.staleness.sign_offs import SignOff, write_sign_offs
from cymar.staleness.signed import signed_by_commit, signed_now

NOT_READ_YET = Text(
    en="this page cannot be read, so it cannot be signed off: ‘cymar check’ says what to do.",
    cy="nid oes modd darllen y dudalen hon, felly nid oes modd ei chymeradwyo: mae ‘cymar check’ "
    "yn dweud beth i'w wneud.",
)
NO_COMMIT = Text(en="git has no commit ‘{name}’.", cy="nid oes gan git ymrwymiad ‘{name}’.")


def sign(project: Project) -> None:
    """Record that the pairs that were asked for are in step as they are, if we read them.

    Raises:
        ConfigError: where a page cannot be read, or the file cannot be read or written.
    """
    for page in (page for pair in project.pairs for page, _ in pair):
        if not page.is_readable:
            raise ConfigError(NOT_READ_YET, page.source.path)
        _ = page.document
    _write(project, [signed_now(pair) for pair in project.pairs if pair.is_readable])


def sign_commit(project: Project, name: str) -> list[tuple[PagePair, int]]:
    """Record that what one commit changed asks nothing of the pairs that were asked for.

    Args:
        project: the pairs are its.
        name: a branch, a tag or a digest.

    Returns:
        The pairs, and how many blocks of each were behind for that commit alone.

    Raises:
        ConfigError: where there is no such commit, or the file cannot be read or written.
    """
    repository = project.history.repository
    if repository is None:
        problem = project.history.problem
        raise ConfigError(problem.text if problem else NO_REPOSITORY)
    commit = repository.commit(name)
    if not commit:
        raise ConfigError(NO_COMMIT.format({"name": name}))
    try:
        edits = edits_of(repository, commit)
    except HistoryError as error:
        raise ConfigError(error.text) from error
    found = [
        (pair, list(edited(pair, project.staleness.behind(pair), edits))) for pair in project.pairs
    ]
    found = [(pair, texts) for pair, texts in found if texts]
    if found:
        _write(project, [signed_by_commit(pair, texts, commit) for pair, texts in found])
    return [(pair, len(texts)) for pair, texts in found]


def _write(project: Project, new: Sequence[SignOff]) -> None:
    write_sign_offs(project.sign_offs_file, new, project_top(project.root))
