"""The people of a text by the words of their posts and the countries in these."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from ....graph.model import Form
from ....graph.names.keys import fold
from ...grammar.lexicon import lexicon
from ...grammar.trie import find
from ..claims import Referent
from ..reading import Reading

_ARTICLE = "ال"
_AT = fold("لدى")  # what follows is where a post is held, not whose it is


@dataclass(frozen=True, slots=True)
class OfficeHolder:
    """A person of the text, with the places where a name of theirs stands, in order, and the words of each of their posts."""

    referent: Referent
    named: tuple[int, ...]
    posts: tuple[tuple[str, ...], ...]
    countries: frozenset[str]

    def holds(self, title: Sequence[str], ends: Sequence[str] = ("",)) -> bool:
        """Whether a title, in bare words, is a post of theirs said shortly: القنصل of القنصل العام, نائب الوزير of نائب وزير كذا.

        ``ends`` are what the first word of the post may have more than that of the title.
        """
        heads = [title[0] + end for end in ends]
        return any(post[0] in heads and set(title[1:]) <= set(post[1:]) for post in self.posts)


def office_holders(reading: Reading) -> list[OfficeHolder]:
    """Everybody who is named in a text, in the order in which they are."""
    named: dict[int, tuple[Referent, list[int]]] = {}
    for mark in reading.within(0, len(reading.text), {"person"}):
        if mark.form is Form.NAME:
            named.setdefault(id(mark.referent), (mark.referent, []))[1].append(mark.start)
    posts: dict[int, list[tuple[str, ...]]] = {}
    for claim in reading.claims:
        if claim.type == "holds" and id(claim.source) in named:
            words = [fold(name.text).split() for name in claim.target.names]
            told = [tuple(takewhile(lambda word: word != _AT, each)) for each in words]
            posts.setdefault(id(claim.source), []).extend(filter(None, told))
    return [
        OfficeHolder(
            who,
            tuple(places),
            tuple(tuple(map(bare, post)) for post in posts.get(ident, ())),
            frozenset(code for post in posts.get(ident, ()) for code in _countries(post)),
        )
        for ident, (who, places) in named.items()
    ]


def bare(word: str) -> str:
    """A folded word without the article."""
    return word.removeprefix(_ARTICLE)


def _countries(post: Sequence[str]) -> Iterator[str]:
    """The countries of which a post speaks by name or adjective."""
    for at, word in enumerate(post):
        if code := lexicon().nationalities.get(word):
            yield code
        known = find(lexicon().places, post[at:])[1]
        if known and known.classification == "country":
            yield known.key
