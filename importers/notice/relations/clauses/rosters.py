"""Lists of those who act, as the words around them open and join them: ``بحضور … و… وعدد من … وعن الجانب … كل من …``."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from .....graph.model import Form
from .....graph.names.keys import fold
from ....grammar.lexicon import lexicon
from ...claims import Mark, Referent
from ...lists import Member, members
from ...reading import Reading

_OPENS = ":"
_LINE = re.compile(r"[ \t]*\n?[ \t]*((?:[-–—*•]|\d+\s*[-.)/])[ \t]*)?([^\s:][^\n]*)(?:\n|\Z)")
_CLOSES, _LONGEST = (".", ":", "؟", "!"), 120  # how a line ends, or how long it is, that is no item of a list without dashes
_TITLES = 24  # characters from the beginning of a line to the first name
_PEOPLE = frozenset({"person"})
_SIDE = fold("الجانب")
_WORDS = frozenset(
    fold(w)
    for w in (
        "و", "،", ",", ":", "كل", "من", "كلا", "السادة", "السيدات", "أيضا", "كذلك", "وكذلك", "كذا", "وكذا", "إضافة", "بالإضافة",
        "إلى", "وإلى", "فضلا", "وفضلا", "عن", "وعن", "ومن", "الجانب", "جانب", "جانبه", "ممثل", "ممثلو", "ممثلي", "ممثلين",
        "وممثلين", "وممثلو", "وممثلي", "عدد", "وعدد", "بعض", "وبعض",
    )
)  # fmt: skip


class Rosters:
    """The members of all lists of a reading, to be asked from any place of it."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.members = members(reading)
        self._starts = [member.start for member in self.members]

    def listed(self, at: int, end: int) -> Iterator[tuple[Referent, Mark]]:
        """The members of the list that begins at a place and ends before another, in order: who is meant, and by which mark.

        A list that a colon opens at the end of its sentence goes on over the lines with a dash, a number or a name.
        """
        for member in self.row(at, end):
            yield self.who(member), _spokesman(member)
            at = member.end
        if self.reading.text[at:end].rstrip().endswith(_OPENS) and self._joined(at, end):
            yield from self._lines(end)

    def row(self, at: int, end: int) -> Iterator[Member]:
        """The members of the list that begins at a place, in their sentence."""
        for member in self.members[bisect_left(self._starts, at) :]:
            if member.sort != "actor" or member.end > end or not self._joined(at, member.start):
                return
            yield member
            at = member.end

    def _lines(self, at: int) -> Iterator[tuple[Referent, Mark]]:
        """Who is named first in each line of a list that begins at a place: a dash or number opens it, or the name itself."""
        while line := _LINE.match(self.reading.text, at):
            first = next(self.following(line.start(2), within=_TITLES), None)
            named = first is not None and first.sort == "actor" and first.end <= line.end()
            if first and named and not line[1] and _OPENS in self.reading.text[line.start(2) : first.start]:
                return  # another heading: المعتذرون: السيدة فلانة
            if not (line[1] or (named and len(line[2]) <= _LONGEST and not line[2].rstrip().endswith(_CLOSES))):
                return
            if first and named:
                yield self.who(first), _spokesman(first)
            at = line.end()

    def first(self, at: int, *, within: int, end: int) -> Member | None:
        """Who acts next: the member that begins within so many characters after a place, if it is of those who act."""
        place = bisect_left(self._starts, at)
        found = self.members[place] if place < len(self.members) else None
        near = found and found.sort == "actor" and found.start - at <= within and found.end <= end
        return found if found and near and self.is_titled(at, found.start) else None

    def last(self, at: int, *, within: int) -> Member | None:
        """Who acted last: the member that ends within so many characters before a place, if it is of those who act."""
        place = bisect_left(self._starts, at) - 1
        found = self.members[place] if place >= 0 else None
        return found if found and found.sort == "actor" and 0 <= at - found.end <= within else None

    def following(self, at: int, *, within: int) -> Iterator[Member]:
        """The members that begin within so many characters after a place."""
        for member in self.members[bisect_left(self._starts, at) :]:
            if member.start > at + within:
                return
            yield member

    def who(self, member: Member) -> Referent:
        """Who is meant by a member: the person named, else who holds the post, else the body."""
        mark = _spokesman(member)
        holder = self.reading.at(mark.start, _PEOPLE) if mark.kind == "post" else None
        return holder.referent if holder and holder.end == mark.end else self.reading.principal(mark)

    def is_titled(self, start: int, end: int) -> bool:
        """Whether nothing but titles stands between two places."""
        phrases = self.reading.phrases
        between = range(self.reading.token_at(start), self.reading.token_at(end))
        return all(phrases.reading(place, lexicon().honorifics) or len(phrases.key(place)) == 1 for place in between)

    def _joined(self, start: int, end: int) -> bool:
        """Whether nothing but words that join the members of a list stands between two places."""
        phrases = self.reading.phrases
        for place in range(self.reading.token_at(start), len(phrases)):
            token = phrases.tokens[place]
            if token.start >= end:
                return True
            key = token.key[: end - token.start] if token.end > end else token.key
            side = phrases.key(place - 1) == _SIDE
            if not (key in _WORDS or side or phrases.reading(place, lexicon().honorifics)):
                return False
        return True


def _spokesman(member: Member) -> Mark:
    people = [mark for mark in member.marks if mark.kind == "person" and mark.form is Form.NAME]
    return (people or member.marks)[0]
