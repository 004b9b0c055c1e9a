"""How much work a text makes, counted in lines of code that are run: the same on every machine, and every time."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

import rawabit
from rawabit.importers.notice.extract import extract

NOTICE = Path(rawabit.__file__).parent / "importers" / "notice"


def lines_run(text: str) -> Counter[str]:
    """The lines that reading a text runs in each module of ``importers/notice``, those of an inner loop once a round."""
    return _counted(lambda: extract(text))


def _counted(call: Callable[[], object]) -> Counter[str]:
    found: Counter[str] = Counter()

    def inside(frame: FrameType, event: str, argument: Any) -> Any:
        found[frame.f_code.co_filename] += 1
        return inside

    def enter(frame: FrameType, event: str, argument: Any) -> Any:
        return inside(frame, event, argument) if frame.f_code.co_filename.startswith(str(NOTICE)) else None

    before = sys.gettrace()
    sys.settrace(enter)
    try:
        call()
    finally:
        sys.settrace(before)
    return Counter({Path(file).relative_to(NOTICE).as_posix(): lines for file, lines in found.items()})
