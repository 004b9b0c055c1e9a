"""The driver of Neo4j, without what it would take along: it loads numpy and pandas wherever they are installed.

They are for arrays as parameters, which are never sent from here, and take as long to load as all the rest of the driver.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without(*names: str) -> Iterator[None]:
    """Let modules that are not loaded yet look as if they were not installed.

    A name that stands for None is one that cannot be imported: https://docs.python.org/3/reference/import.html#the-module-cache
    """
    hidden = [name for name in names if name not in sys.modules]
    sys.modules.update(dict.fromkeys(hidden))  # type: ignore[arg-type]
    try:
        yield
    finally:
        for name in hidden:
            del sys.modules[name]


with without("numpy", "pandas", "pyarrow"):
    import neo4j as neo4j
    from neo4j import exceptions as exceptions
    from neo4j import graph as graph
