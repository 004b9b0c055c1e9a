"""When garbage in circles is looked for: records and readings have none, and looking walks over all that is there."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_RARELY = (1_000_000, 50, 100)


@contextmanager
def uncollected() -> Iterator[None]:
    """Look for none: half the time in which a large document is made, a twentieth of that in which a notice is read."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


@contextmanager
def rarely_collected() -> Iterator[None]:
    """Look for it rarely: a fifth of the time in which documents are stored."""
    usual = gc.get_threshold()
    gc.set_threshold(*_RARELY)
    try:
        yield
    finally:
        gc.set_threshold(*usual)


def settle() -> None:
    """From now on look for it rarely, and never in what is there by now: a process that only reads has its word lists.

    To walk over these again and again costs a third of the time of a large table.
    """
    gc.freeze()
    gc.set_threshold(*_RARELY)
