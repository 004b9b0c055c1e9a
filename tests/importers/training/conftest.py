"""Processes that fit models: started once for all tests, since to load word lists takes each as long as to fit a few notices."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import AbstractContextManager, nullcontext
from typing import Any

import pytest

from rawabit.importers.training import fit, lesson_digest, relations


class Here:
    """What fits in this process alone, whose strings have other hashes than in those that are started."""

    def map(self, work: Callable[..., Any], *given: Iterable[Any], chunksize: int = 1) -> Iterator[Any]:
        return map(work, *given)


@pytest.fixture(scope="session")
def started() -> Iterator[ProcessPoolExecutor]:
    """The processes that a fit starts."""
    with fit.processes() as pool:
        yield pool


@pytest.fixture(autouse=True)
def fit_with(started: ProcessPoolExecutor, monkeypatch: pytest.MonkeyPatch) -> Callable[[ProcessPoolExecutor | Here], None]:
    """Lets fits go on with processes that were started, or with what is given."""

    def use(pool: ProcessPoolExecutor | Here) -> None:
        def kept() -> AbstractContextManager[ProcessPoolExecutor | Here]:
            return nullcontext(pool)  # which does not end them

        for module in (fit, relations, lesson_digest):
            monkeypatch.setattr(module, "processes", kept)

    use(started)
    return use
