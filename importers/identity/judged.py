"""The ids that people spoke of: what they decided finds its entities again, whatever is imported first."""

from __future__ import annotations

from collections.abc import Collection

from ...graph.identity import kind_of
from ...graph.store import Store


def judged(store: Store, source: str, kinds: Collection[str]) -> set[str]:
    """The ids of these kinds in judgements, and in decisions about a source.

    Args:
        store: any store.
        source: the id of a source.
        kinds: kinds of the vocabulary.
    """
    spoken = {ident for judgement in store.judgements() for ident in judgement.key} | decided(store, source)
    return {ident for ident in spoken if kind_of(ident) in kinds}


def decided(store: Store, source: str) -> set[str]:
    """The ids in decisions about a source, as it was read when they were made."""
    return {end for d in store.decisions([source]) for end in (d.claim.source, d.claim.target)}
