"""How much longer work takes on more: a ratio within one run, so that no machine is too slow."""

import gc
from collections.abc import Callable
from os import name
from time import perf_counter, process_time
from typing import TypeVar

Material = TypeVar("Material")
CLOCK = perf_counter if name == "nt" else process_time
"""Windows counts the time of a process in ticks of a sixtieth of a second, which is too coarse."""

TIMES = 4
MOST = 6
"""How much longer `TIMES` as much may take. Time in proportion is 4, its square 16."""

LEAST = 0.01
"""Seconds that are well above what a clock can tell: a size that takes less is doubled."""

LARGEST = 64
"""How many times the given size work is tried on, where it takes next to no time."""

SLACK = 0.02
"""Seconds that are within the noise."""

TRIES = 5
"""A busy machine spoils some."""


def grows_in_proportion(
    prepare: Callable[[int], Material], work: Callable[[Material], object], size: int
) -> bool:
    """Whether the time that `work` takes grows no faster than what it is given.

    `prepare` makes the material of a size, which is not timed.
    """
    largest = LARGEST * size
    while size < largest and seconds(work, prepare(size)) < LEAST:
        size *= 2
    return any(
        seconds(work, prepare(TIMES * size)) < MOST * seconds(work, prepare(size)) + SLACK
        for _ in range(TRIES)
    )


def seconds(work: Callable[[Material], object], material: Material) -> float:
    """The time of this process's processor that work takes, but for collecting garbage."""
    gc.disable()
    try:
        start = CLOCK()
        work(material)
        return CLOCK() - start
    finally:
        gc.enable()
