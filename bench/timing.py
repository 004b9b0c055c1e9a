"""Timing whole processes and calls, interleaved so that a drifting machine hits all alike."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence


def processes(commands: Mapping[str, Sequence[str]], rounds: int = 9) -> dict[str, float]:
    """The median wall time of each command as a new process, in milliseconds; one round before the first is not counted."""
    times: dict[str, list[float]] = {name: [] for name in commands}
    for turn in range(rounds + 1):
        for name, command in commands.items():
            start = time.perf_counter()
            done = subprocess.run(
                command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env={**os.environ, "RAWABIT_LANG": "en"}
            )
            if done.returncode:
                raise RuntimeError(f"{name}: {done.stderr.decode()}")
            if turn:
                times[name].append(1000 * (time.perf_counter() - start))
    return {name: statistics.median(found) for name, found in times.items()}


def calls(ask: Callable[[int], object], count: int) -> tuple[float, float]:
    """The median and the 95th percentile of a call in milliseconds."""
    times = []
    for n in range(count):
        start = time.perf_counter()
        ask(n)
        times.append(1000 * (time.perf_counter() - start))
    return statistics.median(times), sorted(times)[int(0.95 * (count - 1))]


PYTHON = sys.executable
RAWABIT = [PYTHON, "-m", "rawabit"]
