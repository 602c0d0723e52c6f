"""How delicate thresholds are: what another bench prints with each of a module's at other values.

    python bench/thresholds.py MODULE BENCH [ARGUMENT]...
    python bench/thresholds.py cymar.align.lattice alignment.py
    python bench/thresholds.py cymar.analysis.language.other_language wrong_language.py clean

Runs the bench once as it is, then for each number among the module's constants at 0.7 and at 1.4 of
its value. Prints the lines in which the bench then differs, times of running aside.
"""

import importlib
import re
import runpy
import subprocess
import sys
from pathlib import Path
from types import ModuleType

HERE = Path(__file__).parent
FACTORS = (0.7, 1.4)
SECONDS = re.compile(r"\d+\.\d+ s\Z")


def thresholds(module: ModuleType) -> dict[str, float]:
    """The numbers among a module's own constants, with their values."""
    own = re.findall(r"^([A-Z][A-Z_, ]+) = ", Path(str(module.__file__)).read_text("utf-8"), re.M)
    names = [name.strip() for line in own for name in line.split(",")]
    values = {name: getattr(module, name) for name in names}
    return {name: value for name, value in values.items() if isinstance(value, (int, float))}


def changed(value: float, factor: float) -> float:
    """Another value; a whole number moves by one at least."""
    if not isinstance(value, int):
        return value * factor
    other = int(value * factor)
    return min(value - 1, other) if factor < 1 else max(value + 1, other)


def run(*arguments: object) -> list[str]:
    """What a bench prints in a process of its own."""
    command = [sys.executable, __file__, *map(str, arguments)]
    found = subprocess.run(command, capture_output=True, text=True, check=False)
    if not found.stdout:
        sys.exit(found.stderr)
    return [line for line in (found.stdout + found.stderr).splitlines() if not SECONDS.search(line)]


def run_with(module: ModuleType, name: str, value: str, bench: str, *arguments: str) -> None:
    """Run a bench in this process with one constant changed, wherever it was imported to."""
    before = getattr(module, name)
    for other in list(sys.modules.values()):
        if other.__name__.startswith("cymar") and getattr(other, name, None) is before:
            setattr(other, name, int(value) if isinstance(before, int) else float(value))
    sys.argv = [bench, *arguments]
    runpy.run_path(str(HERE / bench), run_name="__main__")


def main() -> None:
    if sys.argv[1] == "--with":
        run_with(importlib.import_module(sys.argv[2]), *sys.argv[3:])
        return
    name, bench = sys.argv[1], sys.argv[2:]
    module = importlib.import_module(name)
    first, *others = thresholds(module).items()
    usual = run("--with", name, *first, *bench)
    print("\n".join(usual))
    for constant, value in (first, *others):
        for factor in FACTORS:
            other = changed(value, factor)
            different = [line for line in run("--with", name, constant, other, *bench)
                         if line not in usual]  # fmt: skip
            print(f"{constant} = {other:.4g}, not {value}:{'' if different else ' the same'}")
            print("".join(f"    {line}\n" for line in different), end="", flush=True)


if __name__ == "__main__":
    main()
