"""Room for a library that counts nothing itself: a step in which it takes more memory than any good file needs is its last."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_STATM = Path("/proc/self/statm")


@contextmanager
def room(size: int) -> Iterator[None]:
    """Bound what this process may take besides what it has; where the system does not tell, its own limit stays.

    A library that checks for it raises ``MemoryError``; another one ends the process, as PDFium does.

    Args:
        size: in bytes.
    """
    try:
        import resource

        taken = int(_STATM.read_text(encoding="ascii").split()[0]) * os.sysconf("SC_PAGE_SIZE")
    except (ImportError, OSError):  # Windows and others
        yield
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    wanted = taken + size
    if soft != resource.RLIM_INFINITY and soft < wanted:
        yield
        return
    resource.setrlimit(resource.RLIMIT_AS, (wanted, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))
