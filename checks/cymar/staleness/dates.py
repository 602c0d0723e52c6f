"""When each page was last changed, as far as the history in git tells."""

from pathlib import Path

from cymar.staleness.git import HistoryError, open_repository


def last_changes(docs: Path) -> dict[str, str]:
    """The day on which each page of a folder was last committed, by its path within that.

    It is empty where there is no history to ask: whoever asks can do without.
    """
    try:
        repository = open_repository(docs)
        head = repository.head()
        dates = repository.dates(head) if head else {}
    except HistoryError:
        return {}
    within = docs.resolve().relative_to(repository.top).as_posix()
    start = "" if within == "." else f"{within}/"
    return {path.removeprefix(start): day for path, day in dates.items() if path.startswith(start)}
