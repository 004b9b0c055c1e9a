"""A text with its marks: the characters that refer to something, in order, and which lie where."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace

from ...graph.model import Form
from ..grammar.phrases import Phrases
from .claims import Mark, Referent

# How many marks may begin before a place and still cover it; names nest two or three deep.
_OVERLAP = 12


@dataclass(slots=True)
class Marked:
    """One text, its tokens and its marks."""

    text: str
    phrases: Phrases
    marks: list[Mark] = field(default_factory=list, kw_only=True)
    _marked: set[tuple[int, int, str]] = field(default_factory=set, init=False, repr=False)
    _starts: list[int] = field(default_factory=list, init=False, repr=False)
    _begins: dict[str, list[int]] = field(default_factory=dict, init=False, repr=False)  # where those of each kind begin

    def mark(self, start: int, end: int, referent: Referent, form: Form) -> None:
        """Note that these characters refer to something; the same characters and kind are noted once."""
        key = (start, end, referent.kind)
        if key not in self._marked:
            self._marked.add(key)
            mark = Mark(start, end, referent.kind, form, referent)
            place = bisect_right(self.marks, in_order(mark), key=in_order)
            self.marks.insert(place, mark)
            self._starts.insert(place, start)
            insort(self._begins.setdefault(mark.kind, []), start)

    def keep_marks(self, marks: Iterable[Mark]) -> None:
        """Forget all marks but these."""
        self.marks[:] = sorted(marks, key=in_order)
        self._starts[:] = [mark.start for mark in self.marks]
        self._marked = {(mark.start, mark.end, mark.kind) for mark in self.marks}
        self._begins.clear()
        for mark in self.marks:
            self._begins.setdefault(mark.kind, []).append(mark.start)

    def with_end(self, mark: Mark, end: int) -> Mark:
        """Let a mark end elsewhere, unless it refers to something else by now; the same characters and kind are noted once."""
        key = (mark.start, mark.end, mark.kind)
        place = next((n for n in self._at(mark.start) if self.marks[n] == mark), None)
        if place is not None:
            del self.marks[place], self._starts[place]
            self._begins[mark.kind].remove(mark.start)
            self._marked.discard(key)
        self.mark(mark.start, end, mark.referent, mark.form)
        return replace(mark, end=end)

    def turn(self, mark: Mark, referent: Referent) -> Mark:
        """Let one mark refer to something else."""
        now = replace(mark, referent=referent)
        for place in self._at(mark.start):
            if self.marks[place] is mark:
                self.marks[place] = now
        return now

    def stand_for(self, gone: Referent, kept: Referent) -> None:
        """Let every mark of one referent refer to another."""
        self.marks[:] = [replace(m, referent=kept) if m.referent is gone else m for m in self.marks]

    def within(self, start: int, end: int, kinds: Collection[str] = ()) -> list[Mark]:
        """The marks that lie inside these characters, in order."""
        low = bisect_left(self._starts, start)
        high = bisect_right(self._starts, end, lo=low)
        return [m for m in self.marks[low:high] if m.end <= end and (not kinds or m.kind in kinds)]

    def outer(self, start: int, end: int, kinds: Collection[str]) -> list[Mark]:
        """The same without those that lie inside another of them."""
        found: list[Mark] = []
        for mark in self.within(start, end, kinds):
            if mark.start >= start:
                found.append(mark)
                start = mark.end
        return found

    def before(self, at: int, kinds: Collection[str], *, back: int = 100_000) -> Mark | None:
        """The last mark that ends at or before a place."""
        for place in range(bisect_right(self._starts, at) - 1, -1, -1):
            mark = self.marks[place]
            if mark.start < at - back:
                return None
            if mark.end <= at and mark.kind in kinds:
                return mark
        return None

    def after(self, at: int, kinds: Collection[str]) -> Mark | None:
        """The first mark that begins at or after a place."""
        begins = (self._begins.get(kind, []) for kind in kinds)
        first = min((some[n] for some in begins if (n := bisect_left(some, at)) < len(some)), default=None)
        return None if first is None else next(self.marks[n] for n in self._at(first) if self.marks[n].kind in kinds)

    def _at(self, start: int) -> range:
        """Where the marks stand that begin at a character."""
        return range(bisect_left(self._starts, start), bisect_right(self._starts, start))

    def at(self, offset: int, kinds: Collection[str]) -> Mark | None:
        """A mark that covers a character."""
        high = bisect_right(self._starts, offset)
        for mark in self.marks[max(0, high - _OVERLAP) : high]:
            if mark.end > offset and mark.kind in kinds:
                return mark
        return None

    def line_end(self, offset: int) -> int:
        """Where the line ends that holds a character: at its line feed, or with the text."""
        end = self.text.find("\n", offset)
        return end if end >= 0 else len(self.text)

    def token_at(self, offset: int) -> int:
        """The token that begins at or after these characters."""
        return bisect_left(self.phrases.starts, offset)


def in_order(mark: Mark) -> tuple[int, int, bool, str]:
    """Where a mark stands among others: by its beginning, and what holds others before these."""
    return mark.start, -mark.end, mark.kind != "post", mark.kind  # a post dealt out at a body stands for it
