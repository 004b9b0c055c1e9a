"""What the classifier over pairs sees of a pair: its ends, the words and marks between them, and what the rules claim of it.

Features come in groups. A group depends on one mark and a side, or on the words between two lists, and is made once for all pairs
that share it. Every feature counts alone and together with the kinds of both ends and with their parts (``context``).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Generic, NamedTuple

from ..lists import Member
from .feature_names import Feature, Group, Names, group
from .mark_features import TOP, MarkFeatures
from .pairs import Pair
from .traits import Traits

_PATH = 6
_WORDS = 16
_APART = 4_000  # characters between two in which others are counted: one or two of a kind are told from many
_FAR = 30  # words between two lists in which cues count
_LISTS = 4  # how many of the lists between two others count


class _Row(NamedTuple):
    """A list of marks as it stands between two others: its first member, its tokens, what it lists, and the sign in the place of
    its words."""

    start: int
    end: int
    first: int
    last: int
    sort: str
    symbol: str


class PairFeatures(Generic[Feature]):
    """The features of the pairs of one reading.

    Args:
        traits: the reading.
        names: the features by name.
    """

    def __init__(self, traits: Traits, names: Names[Feature]) -> None:
        self._traits = traits
        self._names: Names[Feature] = names
        self._marks: MarkFeatures[Feature] = MarkFeatures(traits, names)
        self._betweens: dict[tuple[int, int, bool], Group[Feature]] = {}
        self._leads: dict[tuple[int, int, int, int], list[Feature | None]] = {}
        self._rows = [self._row(member) for member in traits.members if member.start == member.low]
        self._starts, self._ends = [row.start for row in self._rows], [row.end for row in self._rows]

    def groups(self, pair: Pair) -> tuple[Group[Feature], ...]:
        """The features of one pair; the same group is the same object for all pairs that share it."""
        one, other = self._traits.home(pair.first), self._traits.home(pair.second)
        between = one.high, other.low, one is other
        if between not in self._betweens:
            self._betweens[between] = group(self._between(one, other))
        own = group(self._pair(pair, one, other))
        return self._marks.first(pair.first), self._marks.second(pair.second), self._betweens[between], own

    def context(self, pair: Pair) -> tuple[str, str]:
        """What the features of a pair are also seen in: the kinds of both ends, and their parts in the sentence."""
        first, second = pair.first, pair.second
        return f"{first.kind[:4]}-{second.kind[:4]}", f"{self._traits.part(first)}={self._traits.part(second)}"

    def _between(self, one: Member, other: Member) -> list[Feature | None]:
        """The words between two lists, each mark that stands there as its kind."""
        traits, names = self._traits, self._names
        if one is other or one.low == other.low:
            return [names["one-member" if one is other else "one-list"]("")]
        start, end = traits.span(one.low, one.high)[1], traits.span(other.low, other.high)[0]
        rows = self._rows[bisect_right(self._ends, one.high) : bisect_left(self._starts, other.low)]
        symbols, listed = self._symbols(rows, start, end), [row.sort for row in rows[:_LISTS]]
        size = len(symbols)
        told = [names["gap="](str(size)) if size < 10 else names["far="](str(min(size, 40) // 10))]
        if size <= _PATH:
            told.append(names["path="](" ".join(symbols)))
        told += [names["b1="](symbols[0] if symbols else ""), names["b2="](" ".join(symbols[:2]))]
        told += [names["b-1="](symbols[-1] if symbols else ""), names["b-2="](" ".join(symbols[-2:]))]
        told += map(names["b="], symbols[:_WORDS])
        told += self._marks.cued("b", traits.with_cues(start, min(end, start + _FAR)))
        told += [
            names["kinds="](" ".join([row.symbol for row in rows[:_LISTS]])),
            names["like-other="](str(listed.count(other.sort))),
            names["like-one="](str(listed.count(one.sort))),
        ]
        return told

    def _symbols(self, rows: Sequence[_Row], start: int, end: int) -> list[str]:
        """The stems of some tokens, with a sign in the place of each list that stands among them."""
        symbols: list[str] = []
        at = start
        for row in rows:
            symbols += self._traits.stems[at : row.first]
            symbols.append(row.symbol)
            at = max(at, row.last)
        return symbols + self._traits.stems[at:end]

    def _row(self, member: Member) -> _Row:
        first, last = self._traits.span(member.low, member.high)
        clitic = self._traits.reading.text[self._traits.tokens[first].start : member.low]
        return _Row(member.start, member.end, first, last, member.sort, f"{clitic}<{member.sort[:4]}>")

    def _pair(self, pair: Pair, one: Member, other: Member) -> list[Feature | None]:
        names, first, second = self._names, pair.first, pair.second
        told = [names["sentences="](str(pair.sentences)), names["forms="](first.form[1] + second.form[1])]
        told += self._close(pair, one, other)
        if first.start < TOP and second.referent is self._traits.main:
            told.append(names["top-main"](""))
        lists = one.low, one.high, other.low, other.high
        if lists not in self._leads:
            self._leads[lists] = self._led(one, other)
        told += self._leads[lists]
        limit = min(second.start, first.end + _APART)
        inner = [mark.kind for mark in self._traits.reading.outer(first.end, limit, {first.kind, second.kind})]
        told += [
            names[name](str(min(inner.count(kind), 3)))
            for name, kind in (("like-first=", first.kind), ("like-second=", second.kind))
        ]
        claims = self._traits.claimed(pair)
        told += [names["rule="](f"{claim.type}{'>' if claim.source is first.referent else '<'}") for claim in claims]
        return told

    def _close(self, pair: Pair, one: Member, other: Member) -> Iterator[Feature | None]:
        """The words of two marks that stand in each other, or between two in one list."""
        traits, names, (first, second, _) = self._traits, self._names, pair
        if second.end <= first.end:
            a, b = traits.span(first.start, first.end)[0], traits.span(second.start, second.end)[0]
            yield names["nested-end" if second.end == first.end else "nested-in"]("")
            yield from map(names["in="], traits.keys[a : min(b, a + 3)])
        elif one is other or one.low == other.low:
            b = traits.span(second.start, second.end)[0]
            words = traits.keys[traits.span(first.start, first.end)[1] : b]
            yield names["ugap="](str(min(len(words), 6)))
            if len(words) < 4:
                yield names["upath="](f"{' '.join(words)}|{traits.reading.text[traits.tokens[b].start : second.start]}")
            yield names["usame="](str(one is other))

    def _led(self, one: Member, other: Member) -> list[Feature | None]:
        """The word before the first list together with what leads to the second: التقى … ب…, وقّع … مع …"""
        traits, names = self._traits, self._names
        low, start = traits.span(one.low, one.high)
        end = traits.span(other.low, other.high)[0]
        verb, clitic = traits.stems[low - 1] if low else "^", traits.clitic(end, other.low)
        last = traits.stems[end - 1] if end > start else ""
        before, between = traits.with_cues(max(-1, low - 8) + 1, low)[-1:], traits.with_cues(start, end)[:1]
        cued = [traits.cues[place[0]][0] if place else "" for place in (before, between)]
        verbs = names["v="]
        return [verbs(f"{verb}|{last}|{clitic}"), verbs(f"{verb}|{clitic}"), names["vc="](f"{cued[0]}|{cued[1]}|{clitic}")]
