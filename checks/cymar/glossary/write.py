"""Writing glossary entries as YAML, always in the same way."""

import json
import re
from collections.abc import Iterable, Iterator

from cymar.bilingual import LOCALES
from cymar.compat.pyyaml import plain_tag
from cymar.glossary.entry import AGREED, Entry, Side
from cymar.glossary.file import SIDE_KEYS, STRING

PLAIN = re.compile(r"[^\W\d_][\w ,.()/'’‘“”?!;%£€&+–—-]*")
NOT_PLAIN_END = (" ", ":")
HIDDEN = re.compile(r"[\x7f-\xa0\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")


def glossary_text(entries: Iterable[Entry]) -> str:
    """A whole file: the entries with an empty line between them."""
    return "\n".join(map(entry_text, entries))


def entry_text(entry: Entry) -> str:
    """An entry as YAML, a key a line."""
    lines = list(_lines(entry))
    lines[0] = f"- {lines[0][2:]}"
    return "".join(f"{line}\n" for line in lines)


def values_of(side: Side) -> dict[str, str | tuple[str, ...]]:
    """What a side holds, by the file's own keys, in its order; what is empty is left out."""
    found = {key: getattr(side, key.replace("-", "_")) for key in SIDE_KEYS}
    return {key: value for key, value in found.items() if value}


def _lines(entry: Entry) -> Iterator[str]:
    for locale in LOCALES:
        side = entry.side(locale)
        if side:
            yield f"  {locale}:"
            for key, value in values_of(side).items():
                yield from _field(key, value)
    if entry.source:
        yield f"  source: {_scalar(entry.source)}"
    if entry.status != AGREED:
        yield f"  status: {_scalar(entry.status)}"


def _field(key: str, value: str | tuple[str, ...]) -> Iterator[str]:
    if isinstance(value, str):
        yield f"    {key}: {_scalar(value)}"
    elif len(value) == 1:
        yield f"    {key}: {_scalar(value[0])}"
    else:
        yield f"    {key}:"
        yield from (f"      - {_scalar(item)}" for item in value)


def _scalar(value: str) -> str:
    """A text as it is where YAML reads it so, else in quotation marks."""
    if PLAIN.fullmatch(value) and not value.endswith(NOT_PLAIN_END) and plain_tag(value) == STRING:
        return value
    quoted = json.dumps(value, ensure_ascii=False)
    return HIDDEN.sub(lambda match: f"\\u{ord(match[0]):04x}", quoted)
