"""What the second tagger sees of each segment: its word, the cues around it, and what names and rules have marked there."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache

from ...grammar.cues import event_nouns
from ...grammar.lexicon import lexicon
from ...grammar.text.segments import Segment
from ...grammar.text.stems import cue_names, stem
from ...grammar.text.tokens import fold_word
from ..reading import Reading
from .columns import Column, Told

_BACK = 10
_HIS = ("ها", "هما", "هم", "ه")
# How far, and how much of a word is seen from there.
_NEAR = [(d, 8 if abs(d) < 3 else 2) for d in (-4, -3, -2, -1, 1, 2, 3)]


def columns(reading: Reading, parts: Sequence[Segment]) -> list[Column]:
    """What is told of every segment of a reading, itself first, then its neighbours, then what stands before it.

    Args:
        reading: the text with what is marked in it so far.
        parts: its segments.
    """
    own, marked, again = [(part.key, part.proclitic) for part in parts], _marks(reading, parts), _again(reading)
    keys = ["^", *(part.key for part in parts), "$"]
    left = _left([cue_names(part.key) for part in parts], marked, _fresh(reading, parts))
    return [
        Column(own, tell=word),
        Column(marked),
        Column([again.get(_bare(part.key), ()) for part in parts]),
        Column([tuple(f"{name}&{key}" for name in names) for names, key in zip(marked, keys, strict=False)]),
        *(Column(own, distance, str(distance), part=(0, most), tell=word) for distance, most in _NEAR),
        *(Column(marked, distance, str(distance)) for distance, _ in _NEAR),
        Column([(f"bg={keys[n]}|{part.key}", f"bn={part.key}|{keys[n + 2]}", *left[n]) for n, part in enumerate(parts)]),
    ]


def word(part: tuple[str, bool]) -> tuple[str, ...]:
    """What a segment tells by itself, the word first; given its key and whether it is a proclitic."""
    key, proclitic = part
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


def _again(reading: Reading) -> dict[str, Told]:
    """For each word that heads a mark, the kinds of those marks; a noun alone may go back to one."""
    found: dict[str, set[str]] = {}
    for mark in reading.marks:
        head = reading.text[mark.start : mark.end].split()[0]
        found.setdefault(_bare(fold_word(head)), set()).add(mark.kind[:4])
    return {head: tuple(f"again={kind}" for kind in sorted(kinds)) for head, kinds in found.items()}


def _marks(reading: Reading, parts: Sequence[Segment]) -> list[Told]:
    """B, I and E of what is marked, by kind and form."""
    marked: list[Told] = [()] * len(parts)
    starts = {part.start: n for n, part in enumerate(parts)}
    for mark in reading.marks:
        at = starts.get(mark.start)
        name = f"{mark.kind[:4]}{mark.form[1]}"
        while at is not None and at < len(parts) and parts[at].end <= mark.end:
            edge = "B" if parts[at].start == mark.start else "E" if parts[at].end == mark.end else "I"
            marked[at] += (f"m={edge}{name}",)
            at += 1
    return marked


def _fresh(reading: Reading, parts: Sequence[Segment]) -> set[int]:
    """The segments that begin a sentence."""
    begins, at = set(), 0
    for start, _ in reading.sentences():
        while at < len(parts) and parts[at].start < start:
            at += 1
        begins.add(at)
    return begins


@lru_cache(maxsize=2048)
def _from(names: Told) -> list[Told]:
    """What cues are called from each distance after them, the nearest first."""
    return [tuple([f"L{name}{(distance + 1) // 3}" for name in names]) for distance in range(1, _BACK + 1)]


def _left(told: Sequence[Told], marked: Sequence[Told], fresh: Collection[int]) -> list[list[str]]:
    """For each segment the cues and the last mark before it in its sentence, the nearest first."""
    left: list[list[str]] = [["fresh"] if n in fresh else [] for n in range(len(told))]
    end = last = len(told)
    for at in range(len(told) - 1, -1, -1):
        following = left[at + 1 : min(at + _BACK + 1, end)]
        for seen, names in zip(following, _from(told[at]), strict=False) if told[at] else ():
            seen += names
        if marked[at]:
            for distance, seen in enumerate(following[: last - at], 1):
                seen.append(f"LM{marked[at][0][3:]}{min(distance, 4)}")
            last = at
        if at in fresh:
            end = at
    return left
