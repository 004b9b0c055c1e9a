"""What a classifier sees of a pair: its kinds, the words and marks around it, and what the rules claim of it.

Features come in groups. A group depends on one mark and a side, or on the words between two lists, and is made once for all pairs
that share it, so that a classifier can add it up once too. Every feature counts alone and together with the kinds of both ends.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ...graph.names import fold
from .lists import Member, members
from .pairs import Pair
from .posture import is_future
from .reading import Claim, Mark, Reading
from .stems import cue_names, stem

Group = tuple[str, ...]
_GUARD = "g."  # how the names of words of wish, plan, talk and denial begin (``stems.cue_names``)
_PATH = 6
_TOP = 60  # characters in which a dateline stands
_WORDS = 16
_TRUSTED = 0.9
_ACTORS = frozenset({"person", "post", "organization"})
_HOLDERS = frozenset({"post", "organization", "agreement", "event", "topic"})


@dataclass(frozen=True, slots=True)
class Row:
    """A list of marks as it stands between two others: its first member, its tokens, and the sign in the place of its words."""

    start: int
    end: int
    first: int
    last: int
    symbol: str


class Traits:
    """The features of the pairs of one reading.

    Args:
        reading: the text with what is marked in it.
        claims: what the rules claimed before the fields were asked. What rules claim later is not looked at: they were written
            with the corpus in hand, so a classifier that learns from it would trust them more than they deserve elsewhere.
    """

    def __init__(self, reading: Reading, claims: Sequence[Claim]) -> None:
        self.reading = reading
        self.tokens = reading.phrases.tokens
        self.keys = [token.key for token in self.tokens]
        self.stems = [stem(key) for key in self.keys]
        self.cues = [cue_names(key) for key in self.keys]
        self.guards = [tuple(name for name in names if name.startswith(_GUARD)) for names in self.cues]
        self.future = frozenset(reading.phrases.where(is_future))
        self.ruled = _by_ends(claims)
        self.held = {id(claim.target) for claim in claims if claim.type == "holds"}
        self.times = Counter(id(mark.referent) for mark in reading.marks)
        self.main = next((m.referent for m in reading.marks if m.kind == "event"), None)
        self.members = members(reading)
        self._made: dict[tuple[object, ...], Group] = {}
        self._own: dict[int, list[str]] = {}
        self._parts: dict[int, str] = {}
        self._homes: dict[int, Member | None] = {}
        self._spans: dict[tuple[int, int], tuple[int, int]] = {}
        self.rows = [self._row(member) for member in self.members if member.start == member.low]

    def groups(self, pair: Pair) -> list[Group]:
        """The features of one pair; the same group is the same object for all pairs that share it."""
        first, second = pair.first, pair.second
        one, other = self.home(first), self.home(second)
        return [
            self._group(("f", id(first)), lambda: self._first(first)),
            self._group(("s", id(second)), lambda: self._second(second)),
            self._group(("b", one.high, other.low, one is other), lambda: self._between(one, other)),
            tuple(dict.fromkeys(self._pair(pair, one, other))),
        ]

    def context(self, pair: Pair) -> tuple[str, str]:
        """What its features are also seen in: the kinds of both ends, and their parts in the sentence."""
        first, second = pair.first, pair.second
        return f"{first.kind[:4]}-{second.kind[:4]}", f"{self.part(first)}={self.part(second)}"

    def part(self, mark: Mark) -> str:
        """What a mark can be in a sentence: someone who acts (also a post without a holder), a holder's post, or what it is."""
        if id(mark) not in self._parts:
            self._parts[id(mark)] = self._part(mark)
        return self._parts[id(mark)]

    def _part(self, mark: Mark) -> str:
        if mark.kind == "post" and id(mark.referent) in self.held:
            return "held"
        if mark.kind not in _ACTORS:
            return mark.kind
        inside = self.reading.at(mark.start, _HOLDERS - {mark.kind})
        return "inside" if mark.kind == "organization" and inside and inside.end >= mark.end else "actor"

    def _group(self, key: tuple[object, ...], make: Callable[[], Iterator[str]]) -> Group:
        if key not in self._made:
            self._made[key] = tuple(dict.fromkeys(make()))
        return self._made[key]

    def home(self, mark: Mark) -> Member:
        """The member of a list that holds a mark."""
        if id(mark) not in self._homes:
            self._homes[id(mark)] = next(
                (m for m in self.members if m.start <= mark.start and mark.end <= m.end),
                Member(mark.start, mark.end, mark.kind, [mark], mark.start, mark.end),
            )
        found = self._homes[id(mark)]
        assert found is not None
        return found

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The tokens that some characters lie in."""
        if (start, end) not in self._spans:
            low = self.reading.token_at(start)
            if low and self.tokens[low - 1].end > start:
                low -= 1  # a proclitic stands in the same token
            self._spans[start, end] = low, max(low + 1, self.reading.token_at(end))
        return self._spans[start, end]

    def _first(self, mark: Mark) -> Iterator[str]:
        """Of the first mark: itself, and what stands before it and before its list, back to the beginning of the sentence."""
        yield from self._alone("f", mark)
        home = self.home(mark)
        a, _ = self.span(mark.start, mark.end)
        low, _ = self.span(home.low, home.high)
        opening = self.reading.token_at(self.reading.sentence(mark.start)[0])
        yield from (f"l{a - n}={self.keys[n]}" for n in range(max(opening, a - 2), a))
        yield from (f"ll{low - n}={self.stems[n]}" for n in range(max(opening, low - 3), low))
        yield from (f"lb={self.stems[n]}" for n in range(max(opening, low - 12), low))
        yield from self._cued("l", range(low - 1, opening - 1, -1))
        if opening < len(self.keys):
            yield f"opens={self.stems[opening]}"
        yield f"opening={low == opening}"

    def _second(self, mark: Mark) -> Iterator[str]:
        """Of the second mark: itself, and what stands right before and after it."""
        yield from self._alone("s", mark)
        home = self.home(mark)
        _, b_end = self.span(mark.start, mark.end)
        low, high = self.span(home.low, home.high)
        close = self.reading.token_at(self.reading.sentence(mark.start)[1])
        yield from (f"sl{low - n}={self.stems[n]}" for n in range(max(0, low - 3), low))
        yield from self._cued("sl", range(low - 1, max(0, low - 12), -1))
        yield from (f"r{n - b_end}={self.stems[n]}" for n in range(b_end, min(close, b_end + 2, len(self.keys))))
        yield from self._cued("r", range(high, min(close, high + 12, len(self.keys))))

    def _alone(self, side: str, mark: Mark) -> Iterator[str]:
        if id(mark) not in self._own:
            self._own[id(mark)] = list(self._of_itself(mark))
        return (side + told for told in self._own[id(mark)])

    def _of_itself(self, mark: Mark) -> Iterator[str]:
        """What a mark tells whichever end it is."""
        low, high = self.span(mark.start, mark.end)
        head = self.reading.text[mark.start : self.tokens[low].end]
        yield f"form={mark.form[1]}"
        yield f"head={stem(fold(head))}"
        yield f"last={self.keys[high - 1]}"
        yield f"class={mark.referent.classification}"
        yield f"times={min(self.times[id(mark.referent)], 4)}"
        yield f"clitic={self.reading.text[self.tokens[low].start : mark.start][-1:]}"
        inside = self.reading.at(mark.start, _HOLDERS - {mark.kind})
        yield f"in={inside.kind if inside and inside.end >= mark.end else None}"
        if mark.kind == "event":
            yield f"main={mark.referent is self.main}"
        home = self.home(mark)
        yield f"unit={'+'.join(m.kind[:4] for m in home.marks)}"
        yield f"list={home.low < home.start or home.end < home.high}"
        clitic, _ = self.span(home.low, home.high)
        yield f"lclitic={self.reading.text[self.tokens[clitic].start : home.low][-1:]}"
        if mark.start < _TOP:
            yield "top"
        if (trust := self.reading.trusted(mark)) < _TRUSTED:
            yield f"sure={int(trust * 5)}"

    def _between(self, one: Member, other: Member) -> Iterator[str]:
        """The words between two lists, each mark that stands there as its kind."""
        if one is other:
            yield "one-member"
            return
        if one.low == other.low:
            yield "one-list"
            return
        start, end = self.span(one.low, one.high)[1], self.span(other.low, other.high)[0]
        symbols = self._symbols(one.high, other.low, start, end)
        yield f"gap={min(len(symbols), 10)}" if len(symbols) < 10 else f"far={min(len(symbols), 40) // 10}"
        if len(symbols) <= _PATH:
            yield f"path={' '.join(symbols)}"
        yield f"b1={symbols[0] if symbols else ''}"
        yield f"b2={' '.join(symbols[:2])}"
        yield f"b-1={symbols[-1] if symbols else ''}"
        yield f"b-2={' '.join(symbols[-2:])}"
        yield from (f"b={symbol}" for symbol in symbols[:_WORDS])
        yield from self._cued("b", range(start, min(end, start + 30)))
        kinds = [symbol for symbol in symbols if symbol.endswith(">")]
        yield f"kinds={' '.join(kinds[:4])}"
        yield f"like-other={sum(k.endswith(f'<{other.sort[:4]}>') for k in kinds[:4])}"
        yield f"like-one={sum(k.endswith(f'<{one.sort[:4]}>') for k in kinds[:4])}"

    def _symbols(self, low: int, high: int, start: int, end: int) -> list[str]:
        symbols: list[str] = []
        at = start
        for row in self.rows[bisect_right(self.rows, low, key=_end) : bisect_left(self.rows, high, key=_start)]:
            symbols += self.stems[at : row.first]
            symbols.append(row.symbol)
            at = max(at, row.last)
        return symbols + self.stems[at:end]

    def _row(self, member: Member) -> Row:
        first, last = self.span(member.low, member.high)
        clitic = self.reading.text[self.tokens[first].start : member.low]
        return Row(member.start, member.end, first, last, f"{clitic}<{member.sort[:4]}>")

    def _pair(self, pair: Pair, one: Member, other: Member) -> Iterator[str]:
        first, second = pair.first, pair.second
        yield f"sentences={pair.sentences}"
        yield f"forms={first.form[1]}{second.form[1]}"
        (a, a_end), (b, _) = self.span(first.start, first.end), self.span(second.start, second.end)
        if second.end <= first.end:
            yield "nested-end" if second.end == first.end else "nested-in"
            yield from (f"in={key}" for key in self.keys[a : min(b, a + 3)])
        elif one is other or one.low == other.low:
            words = self.keys[a_end:b]
            yield f"ugap={min(len(words), 6)}"
            if len(words) < 4:
                yield f"upath={' '.join(words)}|{self.reading.text[self.tokens[b].start : second.start]}"
            yield f"usame={one is other}"
        if first.start < _TOP and second.referent is self.main:
            yield "top-main"
        yield from self._group(("v", one.low, one.high, other.low, other.high), lambda: self._led(one, other))
        inner = self.reading.outer(first.end, second.start, {first.kind, second.kind})
        yield f"like-first={min(sum(m.kind == first.kind for m in inner), 3)}"
        yield f"like-second={min(sum(m.kind == second.kind for m in inner), 3)}"
        for claim in self.claimed(pair):
            yield f"rule={claim.type}{'>' if claim.source is first.referent else '<'}"

    def _led(self, one: Member, other: Member) -> Iterator[str]:
        """The word before the first list together with what leads to the second: التقى … ب…, وقّع … مع …"""
        low, start = self.span(one.low, one.high)
        end = self.span(other.low, other.high)[0]
        verb = self.stems[low - 1] if low else "^"
        clitic = self.reading.text[self.tokens[end].start : other.low][-1:]
        last = self.stems[end - 1] if end > start else ""
        yield f"v={verb}|{last}|{clitic}"
        yield f"v={verb}|{clitic}"
        cued = [
            next((name for n in places for name in self.cues[n]), "")
            for places in (range(low - 1, max(-1, low - 8), -1), range(start, end))
        ]
        yield f"vc={cued[0]}|{cued[1]}|{clitic}"

    def _cued(self, side: str, places: Sequence[int]) -> Iterator[str]:
        """The cues on one side, and which of them is the nearest."""
        seen: set[str] = set()
        for n in places:
            for name in self.cues[n]:
                if not seen:
                    yield f"{side}near={name}"
                if name not in seen:
                    seen.add(name)
                    yield f"{side}c={name}"
        if not seen:
            yield f"{side}none"

    def claimed(self, pair: Pair) -> list[Claim]:
        """What the rules claim between the two ends of a pair."""
        return self.ruled.get(frozenset((id(pair.first.referent), id(pair.second.referent))), [])


def _start(row: Row) -> int:
    return row.start


def _end(row: Row) -> int:
    return row.end


def _by_ends(claims: Collection[Claim]) -> Mapping[frozenset[int], list[Claim]]:
    found: dict[frozenset[int], list[Claim]] = {}
    for claim in claims:
        found.setdefault(frozenset((id(claim.source), id(claim.target))), []).append(claim)
    return found
