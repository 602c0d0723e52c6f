"""Whether two checks of the same pages found the same.

    cymar check --format json --fail-on never PATH... > before.json
    cymar check --format json --fail-on never PATH... > after.json
    python bench/compare_findings.py before.json after.json

Prints each finding that only one of them has, and exits 1 where there is any.
"""

import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any


def findings(document: dict[str, Any]) -> Counter[str]:
    """What a JSON document reports: each finding whole, as text, with how often it stands there."""
    return Counter(json.dumps(each, sort_keys=True) for each in document["findings"])


def shown(finding: str) -> str:
    """A finding in one line."""
    each = json.loads(finding)
    start = each["start"]
    place = f"{each['path']}:{start['line']}:{start['column']}"
    return f"{place}: {each['severity']}: {each['message']['en']} [{each['rule']}]"


def main() -> None:
    """Compare the two documents that the command line names."""
    before, after = (json.loads(Path(name).read_text(encoding="utf-8")) for name in sys.argv[1:3])
    old, new = findings(before), findings(after)
    for mark, only in (("-", old - new), ("+", new - old)):
        for finding in sorted(only.elements(), key=shown):
            print(mark, shown(finding))
    print(f"{old.total()} findings before, {new.total()} after, {(old & new).total()} the same")
    sys.exit(old != new)


if __name__ == "__main__":
    main()
