"""Annotated notices as the tagger learns from them: features of each segment, and its label in every layer."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...graph.model import Form
from ..grammar.names.rules import find_by_rules
from ..grammar.phrases import Phrases
from ..grammar.text.segments import Segment
from ..notice.fitted.features import Item, features
from ..notice.fitted.tagger import LAYERS
from .markup import Annotated, Marked

# What a word loses in a copy, so that the model also learns to do without: the lists, and what the rules found.
_LISTS = frozenset(
    {"given", "family", "placeB", "placeI", "bodyB", "bodyI", "more-placeB", "more-placeI", "more-bodyB", "more-bodyI", "n=given",
     "n=family", "n=given-abroad", "n=family-abroad"}
)  # fmt: skip
_NO_RULES, _NO_LIST = 0.5, 0.5
COPIES = 1


@dataclass(frozen=True, slots=True)
class Example:
    """One notice: its segments and their features."""

    notice: Annotated
    parts: Sequence[Segment]
    seen: list[Item]


def example(notice: Annotated) -> Example:
    """Cut a notice into segments and look at them as the tagger will."""
    phrases = Phrases(notice.text)
    parts = phrases.segments
    return Example(notice, parts, features(parts, find_by_rules(phrases), notice.text))


def labels(one: Example, layer: str) -> list[str]:
    """The label of every segment in a layer: ``B-kind``, ``I-kind`` or ``O``; of nested mentions the longest."""
    found = ["O"] * len(one.parts)
    marks = [(m, kind) for m in one.notice.marks if (kind := kind_of(m)) in LAYERS[layer]]
    for mark, kind in sorted(marks, key=lambda pair: pair[0].start - pair[0].end):
        inside = [n for n, part in enumerate(one.parts) if part.start >= mark.start and part.end <= mark.end]
        if inside and all(found[n] == "O" for n in inside):
            found[inside[0] : inside[-1] + 1] = [f"B-{kind}", *[f"I-{kind}"] * (len(inside) - 1)]
    return found


def kind_of(mark: Marked) -> str:
    """How the layers call a mark: its kind, with ~ where an actor or place is not named; nothing for a relative day."""
    if mark.kind == "date":
        return "date" if mark.entity else ""
    return mark.kind if mark.form is Form.NAME else f"{mark.kind}~"


def copies(one: Example) -> Iterator[list[Item]]:
    """The features as they are, and copies in which lists and rules are silent here and there, the same at every run."""
    yield one.seen
    chance = random.Random(one.notice.id)
    for _ in range(COPIES):
        yield _dimmed(one.seen, chance)


def _dimmed(seen: list[Item], chance: random.Random) -> list[Item]:
    silent = chance.random() < _NO_RULES
    lost = [{name for name in sorted(_LISTS) if chance.random() < _NO_LIST} for _ in seen]
    return [
        {
            name: told if isinstance(told, int) else [f for f in told if not _is_lost(f, n + int(name), lost)]
            for name, told in own.items()
            if not (_is_lost(name, n, lost) or (silent and _is_rule(name)))
        }
        for n, own in enumerate(seen)
    ]


def _is_rule(feature: str) -> bool:
    """What rules find of people and places; of bodies and posts they know more than the lists do."""
    return "r=" in feature and feature.endswith(("person", "place"))


def _is_lost(feature: str, n: int, lost: Sequence[set[str]]) -> bool:
    return 0 <= n < len(lost) and feature in lost[n]
