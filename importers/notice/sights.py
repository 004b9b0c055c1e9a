"""What the second tagger sees of each segment: its word, the cues around it, and what names and rules have marked there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from ...graph.names import fold
from .cues import event_nouns
from .lexicon import lexicon
from .reading import Reading
from .segments import Segment
from .stems import cue_names, stem

_BACK = 10
_HIS = ("ها", "هما", "هم", "ه")
# How far, what that is called, and how much of a word is seen from there.
_NEAR = [(d, str(d), 8 if abs(d) < 3 else 2) for d in (-4, -3, -2, -1, 1, 2, 3)]


def sights(reading: Reading, parts: Sequence[Segment]) -> list[list[str]]:
    """The features of every segment of a reading, in order.

    Args:
        reading: the text with what is marked in it so far.
        parts: its segments.
    """
    own = [word(part.key, part.proclitic) for part in parts]
    marked = _marks(reading, parts)
    fresh = _fresh(reading, parts)
    told = [cue_names(part.key) for part in parts]
    again = _again(reading)
    return [
        [
            *own[n],
            *marked[n],
            *again.get(_bare(parts[n].key), ()),
            *[f"{f}&{parts[n - 1].key if n else '^'}" for f in marked[n]],
            *[far + f for d, far, most in _NEAR if 0 <= n + d < len(parts) for f in own[n + d][:most]],
            *[far + f for d, far, _ in _NEAR if 0 <= n + d < len(parts) for f in marked[n + d]],
            f"bg={parts[n - 1].key if n else '^'}|{parts[n].key}",
            f"bn={parts[n].key}|{parts[n + 1].key if n + 1 < len(parts) else '$'}",
            *_left(told, marked, fresh, n),
        ]
        for n in range(len(parts))
    ]


@lru_cache(maxsize=20_000)
def word(key: str, proclitic: bool) -> tuple[str, ...]:
    """What a segment tells by itself, the word first."""
    if proclitic:
        return (f"pre={key}",)
    common = lexicon().common.get(key, 0) // 8
    shape = "al" if key.startswith("ال") and len(key) > 3 else "sign" if not key.isalnum() else "bare"
    cues = [*(f"c={name}" for name in cue_names(key)), *_possessed(key)]
    return (f"w={key}", f"t={stem(key)}", f"p2={key[:2]}", f"s2={key[-2:]}", f"{shape}{key[-1:]}", *cues, f"p3={key[:3]}",
            f"p4={key[:4]}", f"s3={key[-3:]}", f"s4={key[-4:]}", f"z={common}", f"len{min(len(key), 7)}")  # fmt: skip


def _possessed(key: str) -> Iterator[str]:
    """Whether it is a post, a body or an event with a pronoun joined to it: رئيسها، شركته، اجتماعهما."""
    if suffix := next((s for s in _HIS if key.endswith(s)), None):
        bare = key[: -len(suffix)]
        for form in (bare, bare[:-1] + "ه" if bare.endswith("ت") else bare):
            if form in lexicon().words["posts"]:
                yield "his-post"
            if form in lexicon().heads:
                yield "his-body"
            if form in event_nouns():
                yield "his-event"


def _bare(key: str) -> str:
    return key[2:] if key.startswith("ال") and len(key) > 4 else key


def _again(reading: Reading) -> dict[str, list[str]]:
    """For each word that heads a mark, the kinds of those marks; a noun alone may go back to one."""
    found: dict[str, set[str]] = {}
    for mark in reading.marks:
        head = reading.text[mark.start : mark.end].split()[0]
        found.setdefault(_bare(fold(head)), set()).add(mark.kind[:4])
    return {head: [f"again={kind}" for kind in sorted(kinds)] for head, kinds in found.items()}


def _marks(reading: Reading, parts: Sequence[Segment]) -> list[list[str]]:
    """B, I and E of what is marked, by kind and form."""
    marked: list[list[str]] = [[] for _ in parts]
    starts = {part.start: n for n, part in enumerate(parts)}
    for mark in reading.marks:
        at = starts.get(mark.start)
        name = f"{mark.kind[:4]}{mark.form[1]}"
        while at is not None and at < len(parts) and parts[at].end <= mark.end:
            edge = "B" if parts[at].start == mark.start else "E" if parts[at].end == mark.end else "I"
            marked[at].append(f"m={edge}{name}")
            at += 1
    return marked


def _fresh(reading: Reading, parts: Sequence[Segment]) -> list[bool]:
    """Whether a segment begins a sentence."""
    begins = set()
    at = 0
    for start, _ in reading.sentences():
        while at < len(parts) and parts[at].start < start:
            at += 1
        begins.add(at)
    return [n in begins for n in range(len(parts))]


def _left(told: Sequence[Sequence[str]], marked: Sequence[Sequence[str]], fresh: Sequence[bool], n: int) -> Iterator[str]:
    """The cues and the last mark before it in its sentence."""
    if fresh[n]:
        yield "fresh"
        return
    kept = True
    for distance in range(1, _BACK + 1):
        at = n - distance
        if at < 0:
            return
        for name in told[at]:
            yield f"L{name}{(distance + 1) // 3}"
        if kept and marked[at]:
            yield f"LM{marked[at][0][3:]}{min(distance, 4)}"
            kept = False
        if fresh[at]:
            return
