"""Random tests on a server: a tenth of a second for each thing that a file does in a hundredth, so fewer examples do."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import wraps
from typing import Any, Protocol

from rawabit.graph.store import Store

ON_A_SERVER = int(os.environ.get("RAWABIT_TEST_EXAMPLES", "12"))


class Maker(Protocol):
    """Makes empty stores; ``left`` is how many examples a random test shall still try on them, None for all."""

    left: int | None

    def __call__(self, name: str) -> Store:
        """An empty store; of a file, or the same again by the same name."""
        ...


def fewer_on_a_server(test: Callable[..., None]) -> Callable[..., None]:
    """Let a random test pass over further examples when enough passed; one that fails is tried until it is as small as can be."""

    @wraps(test)
    def run(make: Maker, **given: Any) -> None:
        if make.left == 0:
            return
        try:
            test(make=make, **given)
        except Exception:
            make.left = None
            raise
        if make.left is not None:
            make.left -= 1

    return run
