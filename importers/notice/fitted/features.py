"""What the tagger sees of each segment: its word, what the rules found there, where it stands, and its neighbours."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import lru_cache

from ...grammar.lexicon import lexicon
from ...grammar.text.cells import CELL_END
from ...grammar.text.segments import Segment
from ...grammar.text.spans import Span
from ...grammar.trie import find
from .columns import Column, Told
from .word_features import AFFIXES, first_sense, leading, word

_REACH = 6
_EDGE = ("edge",)
_WORD, _REST, _AFFIXES = (0, AFFIXES), (1, AFFIXES), (AFFIXES, None)  # the rest is all but the word itself
_AROUND = (-3, -2, -1, 1, 2, 3)
Item = dict[str, int | list[str]]  # how often a feature holds, and the features of neighbours under their distance: -1:post


def columns(parts: Sequence[Segment], found: Iterable[Span], text: str) -> list[Column]:
    """What is told of every segment of a text, itself first, then its neighbours, then how it stands among them.

    Args:
        parts: the segments.
        found: what the rules found, by name and date.
        text: the text they point into.
    """
    found = list(found)
    words = ["" if part.proclitic else part.key for part in parts]
    clitics = [(f"pre={part.key}",) if part.proclitic else () for part in parts]
    lists, rules = _lists(parts), _rules(parts, found)
    around = [
        column
        for distance in _AROUND
        for column in (
            Column(words, distance, f"{distance}:", part=_REST if abs(distance) == 3 else _WORD, tell=word),
            Column(clitics, distance, f"{distance}:", _EDGE),
            Column(lists, distance, f"{distance}:"),
        )
    ]
    own = (
        Column(words, part=_WORD, tell=word),
        Column(clitics, edge=_EDGE),
        Column(lists),
        Column(words, part=_AFFIXES, tell=word),
        Column(rules),
    )
    lines, again, joint = Column(_lines(parts, text)), Column(_again(parts, found)), Column(_joint(parts))
    return [*own, lines, again, *around, Column(rules, -1, "-1"), Column(rules, 1, "+1"), joint]


def features(parts: Sequence[Segment], found: Iterable[Span], text: str) -> list[Item]:
    """The same as a trainer takes it: what each segment is told, those of its neighbours under their distance."""
    told = columns(parts, found, text)
    return [_item(told, n) for n in range(len(parts))]


def _item(told: Sequence[Column], n: int) -> Item:
    item: Item = {}
    for column in told:
        seen = column.seen(n)
        if column.prefix.endswith(":"):
            nested = item.setdefault(column.prefix[:-1], [])
            assert isinstance(nested, list)
            nested += seen
            continue
        for name in seen:
            times = item.get(column.prefix + name, 0)
            assert isinstance(times, int)
            item[column.prefix + name] = times + 1
    return item


def _lists(parts: Sequence[Segment]) -> list[Told]:
    """Where a known place or body begins and goes on."""
    marked: list[Told] = [()] * len(parts)
    keys = [part.key for part in parts]
    for name, trie in (("place", lexicon().places), ("body", lexicon().bodies), ("", lexicon().listed)):
        end = 0
        for at in [place for place, key in enumerate(keys) if key in trie]:
            size, known = find(trie, keys[at : at + 10]) if at >= end else (0, None)
            for inside in range(size):
                sort = name or f"more-{known.classification if known else None}"
                marked[at + inside] += (f"{sort}{'B' if inside == 0 else 'I'}",)
            end = max(end, at + size)
    return marked


def _rules(parts: Sequence[Segment], found: Iterable[Span]) -> list[Told]:
    """B, I and E of what the rules found, by kind, as often as they found it."""
    marked: list[Told] = [()] * len(parts)
    starts = {part.start: n for n, part in enumerate(parts)}
    for span in found:
        at = starts.get(span.start)
        while at is not None and at < len(parts) and parts[at].end <= span.end:
            edge = "B" if parts[at].start == span.start else "E" if parts[at].end == span.end else "I"
            marked[at] += (f"r={edge}{span.kind}",)
            at += 1
    return marked


def _again(parts: Sequence[Segment], found: Iterable[Span]) -> list[Told]:
    """Of what kind the rules find a name elsewhere in the text that holds the same word."""
    inside: dict[str, dict[str, set[int]]] = {}
    starts = [part.start for part in parts]
    for span in found:
        if span.kind in {"person", "place", "organization"}:
            for part in parts[bisect_left(starts, span.start) : bisect_left(starts, span.end)]:
                if part.end <= span.end and not part.proclitic:
                    inside.setdefault(part.key, {}).setdefault(span.kind, set()).add(part.start)
    return [
        tuple(f"d={kind}" for kind, at in sorted(inside.get(part.key, {}).items()) if len(at) > (part.start in at))
        for part in parts
    ]


def _lines(parts: Sequence[Segment], text: str) -> list[Told]:
    """Where lines and cells of tables begin, and how far down the text."""
    marked: list[Told] = []
    line, end = 0, 0
    for part in parts:
        gap = text[end : part.start]
        fresh = not marked or "\n" in gap or CELL_END in gap
        line, end = line + (fresh and bool(marked)), part.end
        marked.append((f"line{min(line, 2)}", "fresh") if fresh else (f"line{min(line, 2)}",))
    return marked


def _joint(parts: Sequence[Segment]) -> list[Told]:
    """Each word together with its neighbours, what leads to it, and what the words around are, two and three at a time."""
    keys = ["^", *(part.key for part in parts), "$"]
    senses = ["^", "^", *(first_sense(part.key, part.proclitic) for part in parts), "^", "^"]
    led = _led(parts)
    return [
        (f"bg={keys[n]}|{part.key}", f"bn={part.key}|{keys[n + 2]}", *led[n], *_senses(*senses[n : n + 5]))
        for n, part in enumerate(parts)
    ]


@lru_cache(maxsize=2048)
def _from(names: Told) -> list[Told]:
    """What is called so from each distance after it."""
    return [tuple([f"{name}{(distance + 1) // 2}" for name in names]) for distance in range(_REACH + 1)]


def _led(parts: Sequence[Segment]) -> list[list[str]]:
    """The posts, heads, titles and verbs of saying that stand within a few words before each, the nearest first."""
    led: list[list[str]] = [[] for _ in parts]
    for place in range(len(parts) - 1, -1, -1):
        names = leading(parts[place].key, parts[place].proclitic)
        for n in range(place + 1, min(place + _REACH + 1, len(parts))) if names else ():
            led[n] += _from(names)[n - place]
    return led


def _senses(before: str, last: str, own: str, following: str, after: str) -> Told:
    return (
        f"c01={own}|{following}",
        f"c10={last}|{own}",
        f"c101={last}|{own}|{following}",
        f"c012={own}|{following}|{after}",
        f"c210={before}|{last}|{own}",
    )
