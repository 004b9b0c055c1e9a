"""What a text named before a reference, under the head of it: الوزارة, الوزير."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from heapq import merge
from operator import attrgetter

from ....graph.model import Form, Name
from ....graph.names.keys import fold, match_key
from ...grammar.lexicon import lexicon
from ..claims import Mark, Referent
from ..marked import in_order
from ..reading import Reading
from ..referents.naming import head_word
from .named_countries import nationality, parted

MINISTERS = frozenset(fold(word) for word in ("وزير", "وزيرة"))
LONGEST = 60  # letters of a reference
_MINISTRY = fold("وزارة")
_HONORED = frozenset(fold(word) for word in ("معاليه", "معاليها"))
_BACK = 500  # names: nobody looks further back for what a word means
_START = attrgetter("start")


class Named:
    """What names say by themselves, looked at once for all that refers to them."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self._heads: dict[tuple[int, int], str] = {}
        self._ministries: dict[int, Referent | None] = {}
        self._firsts: dict[int, str] = {}
        self._held: dict[int, Referent] | None = None
        self._ministers = [m for m in reading.within(0, len(reading.text), {"post"}) if self.first(m.referent) in MINISTERS]
        self._bodies: dict[str, list[Mark]] = {}
        for m in reading.within(0, len(reading.text), {"organization"}):
            if m.form is Form.NAME and m.referent.named:
                self._bodies.setdefault(self.head(m), []).append(m)

    def head(self, mark: Mark) -> str:
        """The head of a body's name."""
        place = mark.start, mark.end
        if place not in self._heads:
            self._heads[place] = head_word(self.reading.phrases, mark, self.reading)
        return self._heads[place]

    def ministry(self, post: Referent) -> Referent | None:
        """The ministry of a minister whose country is known."""
        if id(post) not in self._ministries:
            self._ministries[id(post)] = _ministry(self.reading, post)
        return self._ministries[id(post)]

    def first(self, post: Referent) -> str:
        """The first word of the name of a post."""
        if id(post) not in self._firsts:
            self._firsts[id(post)] = fold(post.names[0].text).split()[0]
        return self._firsts[id(post)]

    def holders(self) -> dict[int, Referent]:
        """Who holds each post, by its id."""
        if self._held is None:
            self._held = {id(claim.target): claim.source for claim in self.reading.claims if claim.type == "holds"}
        return self._held

    def ministers(self, mark: Mark) -> list[Mark]:
        """The last posts of ministers before a mark, in order."""
        return _before(self._ministers, mark)

    def bodies(self, mark: Mark, head: str) -> list[Mark]:
        """The last names of bodies under a head before a mark, in order."""
        return _before(self._bodies.get(head, []), mark)

    def moved(self, was: Mark, now: Mark) -> None:
        """Let a mark mean something else, and who holds which post be looked for again."""
        first, end = _between(self._ministers, was.start, was.start)
        self._ministers[first:end] = [now if m is was else m for m in self._ministers[first:end]]
        self._held = None


def _before(marks: Sequence[Mark], mark: Mark) -> list[Mark]:
    _, end = _between(marks, 0, mark.start)
    return [m for m in marks[max(0, end - _BACK) : end] if m.end <= mark.start]


def _between(marks: Sequence[Mark], first: int, last: int) -> tuple[int, int]:
    """Which of some marks in order begin from one character on up to another."""
    return bisect_left(marks, first, key=_START), bisect_right(marks, last, key=_START)


def candidates(known: Named, mark: Mark) -> Iterator[tuple[int, Referent]]:
    """What was named before under the head of a reference, each with where."""
    reading = known.reading
    words = fold(reading.text[mark.start : min(mark.end, mark.start + LONGEST)]).split()
    words = words[:-1] if len(words) > 1 and nationality(words[-1]) else words
    last = words[-1] if words else ""
    if mark.kind == "organization":
        head = known.head(mark) if len(words) == 1 else ""
        if f"ال{head}" in lexicon().heads:
            yield from _bodies(known, mark, head)
    elif last.removeprefix("ال") in MINISTERS or last in _HONORED:
        yield from _ministers(known, mark, last)


def _bodies(known: Named, mark: Mark, head: str) -> Iterator[tuple[int, Referent]]:
    bodies = known.bodies(mark, head)
    for m in merge(bodies, known.ministers(mark) if head == _MINISTRY else (), key=in_order):
        if m.kind == "organization":
            yield m.start, m.referent
        elif ministry := known.ministry(m.referent):
            yield m.start, ministry


def _ministers(known: Named, mark: Mark, last: str) -> Iterator[tuple[int, Referent]]:
    posts = known.ministers(mark)
    held = known.holders() if posts else {}
    for m in posts:
        if last in _HONORED or known.first(m.referent) == last.removeprefix("ال"):
            who = held.get(id(m.referent), m.referent)
            if who.kind == mark.kind or (mark.form is Form.NAME and m.referent is not mark.referent):
                yield m.start, who


def _ministry(reading: Reading, post: Referent) -> Referent | None:
    """The ministry of a minister whose country is known; it need not be named."""
    words = parted(post.names[0].text)[0].split()
    if post.home is None or len(words) < 2 or fold(words[0]) not in MINISTERS:
        return None
    text = " ".join(["وزارة", *words[1:]])
    keys = {match_key(text)}
    for r in reading.referents:
        same = r.kind == "organization" and (r.home or r.qualifier) is post.home
        if same and keys & {match_key(parted(name.text)[0]) for name in r.names}:
            return r
    made = Referent("organization", match_key(text), [Name(text)], "ministry", qualifier=post.home, home=post.home)
    return reading.add(made)
