"""Names whose spellings in both scripts are known: James is جيمس, whatever its letters say."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files

from .keys import loose_key
from .letters import latin_letters
from .words import bare


@lru_cache(maxsize=4096)
def known_words(latin: str) -> frozenset[str]:
    """The Arabic words, as loose keys with and without their articles, that name_pairs.tsv has for a Latin one.

    >>> sorted(known_words("james")), known_words("jxmes")
    (['جيمس'], frozenset())
    """
    written = {arabic for word in (latin, latin_letters(latin)) if word for arabic in _beside(word)}
    return frozenset(form for arabic in written for form in (loose_key(arabic), bare(loose_key(arabic))))


def _beside(latin: str) -> Iterator[str]:
    """The second half of each line that begins with a word; looked for as text, which is quicker than to read every line."""
    text, start = name_pairs(), f"\n{latin}\t"
    at = text.find(start)
    while at >= 0:
        yield text[at + len(start) : text.index("\n", at + 1)]
        at = text.find(start, at + 1)


@cache
def name_pairs() -> str:
    """The text of name_pairs.tsv."""
    return (files("rawabit.graph.names") / "name_pairs.tsv").read_text(encoding="utf-8")
