"""What the tagger sees of each segment: its form, the lists it stands in, what the rules found there, and its neighbours."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import lru_cache

from ...graph.names import fold
from .cues import cues, event_nouns
from .lexicon import find, lexicon
from .segments import Segment
from .spans import Span

_LATIN, _DIGIT, _SIGN = re.compile(r"[a-z\u00c0-\u024f]"), re.compile(r"\d"), re.compile(r"\W|_")
_DAYS = {fold(w) for w in ("السبت", "الأحد", "الاثنين", "الإثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة")}
_REACH = 6
_LEADING = ("post", "head", "title", "says")
_EDGE = ["edge"]
Item = dict[str, int | list[str]]  # how often a feature holds, and the features of neighbours under their distance: -1:post


def features(parts: Sequence[Segment], found: Iterable[Span], text: str) -> list[Item]:
    """The features of every segment of a text, in order: those of its neighbours under their distance.

    Args:
        parts: the segments.
        found: what the rules found, by name and date.
        text: the text they point into.
    """
    own = [[*_word(part.key, part.proclitic), *marked] for part, marked in zip(parts, _lists(parts), strict=True)]
    found = list(found)
    rules = _rules(parts, found)
    again = _again(parts, found)
    lines = _lines(parts, text)
    keys = ["^", *(part.key for part in parts), "$"]
    senses = ["^", "^", *(_first_sense(part) for part in parts), "^", "^"]
    led = [[f"L{name}" for name in _LEADING if name in told] for told in own]
    near = [_EDGE, _EDGE, *own, _EDGE, _EDGE]
    far = [told if part.proclitic else told[1:] for told, part in zip(own, parts, strict=True)]  # without the word itself
    far = [_EDGE, _EDGE, _EDGE, *far, _EDGE, _EDGE, _EDGE]
    return [
        {
            **dict.fromkeys((*own[n], *_affixes(part)), 1),
            **rules[n],
            **dict.fromkeys((*lines[n], *again[n]), 1),
            "-3": far[n],
            "-2": near[n],
            "-1": near[n + 1],
            "1": near[n + 3],
            "2": near[n + 4],
            "3": far[n + 6],
            **({f"-1{rule}": times for rule, times in rules[n - 1].items()} if n else {}),
            **({f"+1{rule}": times for rule, times in rules[n + 1].items()} if n + 1 < len(parts) else {}),
            f"bg={keys[n]}|{part.key}": 1,
            f"bn={part.key}|{keys[n + 2]}": 1,
            **_left(led, n),
            **_senses(senses[n : n + 5]),
        }
        for n, part in enumerate(parts)
    ]


@lru_cache(maxsize=20_000)
def _word(key: str, proclitic: bool) -> tuple[str, ...]:
    if proclitic:
        return (f"pre={key}",)
    lex = lexicon()
    bare = key[2:] if key.startswith("ال") and len(key) > 4 else key
    told = {
        "post": key in lex.words["posts"] or key in lex.words["definite_posts"] or bare in lex.words["posts"],
        "head": key in lex.heads,
        "title": key in lex.honorifics,
        "month": key in lex.months,
        "day": key in _DAYS,
        "given": key in lex.given,
        "family": key in lex.family,
        "join": key in lex.words["name_joins"],
        "nation": key in lex.nationalities,
        "says": key in cues("verbs")["state"],
        "event": key in event_nouns(),
        "deal": key in _agreement_nouns(),
        "function": key in lex.words["functions"] or key in lex.words["prepositions"],
        "al": key.startswith("ال") and len(key) > 3,
        "latin": bool(_LATIN.match(key)),
        "nisba": key.endswith("ي"),
        "nisba-f": key.endswith("يه"),
        "plural": key.endswith("ات"),
    }
    shape = f"dig{min(len(key), 4)}" if _DIGIT.match(key) else f"sign={key}" if _SIGN.match(key) else f"len{min(len(key), 7)}"
    roles = sorted(lex.names.get(key, lex.names.get(bare, frozenset())))
    return (
        f"w={key}", f"z={lex.common.get(key, 0) // 8}", shape, *(name for name, true in told.items() if true),
        *(f"n={role}" for role in roles), *(f"c={sense}" for sense in sense_of(key)),
    )  # fmt: skip


_ENDINGS = ("هما", "ها", "هم", "نا", "كم", "ات", "ين", "ون", "ان", "ه", "ا", "ي")


@lru_cache(maxsize=20_000)
def sense_of(key: str) -> str:
    """What a word is, likeliest first: by the list, without its article, or without an ending; ``?`` where none tells."""
    senses = lexicon().senses
    bare = key[2:] if key.startswith("ال") and len(key) > 4 else key
    if found := senses.get(key) or senses.get(bare):
        return found
    for ending in _ENDINGS:
        if bare.endswith(ending) and len(bare) - len(ending) >= 3:
            stem = bare.removesuffix(ending)
            if found := senses.get(stem) or senses.get(stem + "ه"):
                return found[0].lower()
    return "?"


def _agreement_nouns() -> frozenset[str]:
    return cues("nouns")["agreement"] | cues("nouns")["programme"]


def _lists(parts: Sequence[Segment]) -> list[list[str]]:
    """Where a known place or body begins and goes on."""
    marked: list[list[str]] = [[] for _ in parts]
    for name, trie in (("place", lexicon().places), ("body", lexicon().bodies), ("", lexicon().listed)):
        at = 0
        while at < len(parts):
            size, known = find(trie, (part.key for part in parts[at : at + 10])) if parts[at].key in trie else (0, None)
            for inside in range(size):
                sort = name or f"more-{known.classification if known else None}"
                marked[at + inside].append(f"{sort}{'B' if inside == 0 else 'I'}")
            at += max(size, 1)
    return marked


def _rules(parts: Sequence[Segment], found: Iterable[Span]) -> list[dict[str, int]]:
    """B, I and E of what the rules found, by kind, and how many."""
    marked: list[dict[str, int]] = [{} for _ in parts]
    starts = {part.start: n for n, part in enumerate(parts)}
    for span in found:
        at = starts.get(span.start)
        while at is not None and at < len(parts) and parts[at].end <= span.end:
            edge = "B" if parts[at].start == span.start else "E" if parts[at].end == span.end else "I"
            marked[at][f"r={edge}{span.kind}"] = marked[at].get(f"r={edge}{span.kind}", 0) + 1
            at += 1
    return marked


def _again(parts: Sequence[Segment], found: Iterable[Span]) -> list[list[str]]:
    """Of what kind the rules find a name elsewhere in the text that holds the same word."""
    inside: dict[str, dict[str, set[int]]] = {}
    starts = [part.start for part in parts]
    for span in found:
        if span.kind in {"person", "place", "organization"}:
            for part in parts[bisect_left(starts, span.start) : bisect_left(starts, span.end)]:
                if part.end <= span.end and not part.proclitic:
                    inside.setdefault(part.key, {}).setdefault(span.kind, set()).add(part.start)
    return [[f"d={kind}" for kind, places in sorted(inside.get(part.key, {}).items()) if places - {part.start}] for part in parts]


def _lines(parts: Sequence[Segment], text: str) -> list[list[str]]:
    """Where lines begin, and how far down the text."""
    marked, line = [], 0
    for n, part in enumerate(parts):
        fresh = n == 0 or "\n" in text[parts[n - 1].end : part.start]
        line += fresh and n > 0
        marked.append([f"line{min(line, 2)}", *(["fresh"] if fresh else [])])
    return marked


def _affixes(part: Segment) -> tuple[str, ...]:
    key = part.key
    if part.proclitic:
        return ()
    return f"p2={key[:2]}", f"s2={key[-2:]}", f"p3={key[:3]}", f"s3={key[-3:]}", f"p4={key[:4]}", f"s4={key[-4:]}"


def _left(led: Sequence[Sequence[str]], n: int) -> dict[str, int]:
    """The posts, heads, titles and verbs of saying that stand within a few words before, and how many at each distance."""
    counts: dict[str, int] = {}
    for distance in range(1, min(_REACH, n) + 1):
        for name in led[n - distance]:
            at = f"{name}{(distance + 1) // 2}"
            counts[at] = counts.get(at, 0) + 1
    return counts


def _first_sense(part: Segment) -> str:
    if part.proclitic or not part.key.isalpha():
        return part.key
    return sense_of(part.key)[0] + ("al" if part.key.startswith("ال") and len(part.key) > 4 else "")


def _senses(around: Sequence[str]) -> dict[str, int]:
    """What the words around are, two and three at a time."""
    before, last, own, following, after = around
    return {
        f"c01={own}|{following}": 1,
        f"c10={last}|{own}": 1,
        f"c101={last}|{own}|{following}": 1,
        f"c012={own}|{following}|{after}": 1,
        f"c210={before}|{last}|{own}": 1,
    }
