"""How far along a relation is and whether it is denied: fitted classifiers, and the rule that doubt never makes a fact.

What is only wished, discussed, planned or denied must not be shown as done; so a relation counts as done only where that is
clearly more probable, and as affirmed likewise.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from ...graph.model import Modality, Polarity
from .fitted import Models
from .hedges import is_ruled_out, is_to_come
from .linear import Linear, probabilities
from .pairs import Pair
from .posture import modality, polarity
from .reading import Mark
from .traits import Traits

DONE = frozenset({Modality.AGREED, Modality.ACTUAL, Modality.ENDED})
_SETTLED = frozenset({Modality.AGREED, Modality.ENDED})
_UNDONE, _DENIED = 0.12, 0.25
_GUARDED = 0.5
_LEFT, _RIGHT = 10, 6
_STOPS = frozenset("،,.؛;:")


@dataclass(frozen=True, slots=True)
class Stance:
    """Modality and polarity of a relation, and how probable both are together."""

    modality: Modality
    polarity: Polarity
    probability: float


def stances(models: Models, traits: Traits, asked: Sequence[tuple[Pair, str]]) -> list[Stance]:
    """What the words around pairs say of a relation of some type between their ends, in the order asked."""
    seen = [(views(traits, pair, type_), type_) for pair, type_ in asked]
    along = _probabilities(models.linear("modality"), seen)
    denied = _probabilities(models.linear("polarity"), seen)
    return [_stance(traits, pair, *chances) for (pair, _), *chances in zip(asked, along, denied, strict=True)]


def _stance(traits: Traits, pair: Pair, chances: Mapping[str, float], sides: Mapping[str, float]) -> Stance:
    along, how = decide_modality(chances)
    if along not in _SETTLED and is_to_come(traits, pair):
        along, how = (Modality.PLANNED, _GUARDED) if along is Modality.ACTUAL else (along, max(how, _GUARDED))
    denied = max(sides[Polarity.NEGATED], _GUARDED * is_ruled_out(traits, pair))
    if denied >= _DENIED:
        return Stance(along, Polarity.NEGATED, how * denied)
    return Stance(along, Polarity.AFFIRMED, how * (1 - denied))


def decide_modality(chances: Mapping[str, float]) -> tuple[Modality, float]:
    """The modality to show, and how probable it is, given how probable each is: done only where little speaks against it."""
    undone = {m: chances.get(m, 0.0) for m in Modality if m not in DONE}
    if sum(undone.values()) >= _UNDONE:
        best = max(undone, key=lambda m: undone[m])
        return best, undone[best]
    done = {m: chances.get(m, 0.0) for m in Modality if m in DONE}
    best = max(done, key=lambda m: done[m])
    return best, done[best]


def _probabilities(model: Linear, seen: Sequence[tuple[Sequence[str], str]]) -> list[dict[str, float]]:
    """How probable each label is, given features and a type of relation."""
    if not seen:
        return []
    known = [(model.known(features), type_) for features, type_ in seen]
    scores = np.asarray(model.sums([(numbers, "") for numbers, _ in known]) + model.sums(known), np.float32)
    return [dict(zip(model.labels, row, strict=True)) for row in probabilities(scores).tolist()]


def views(traits: Traits, pair: Pair, type_: str) -> tuple[str, ...]:
    """The features of a relation that tell its modality and polarity; each counts alone and together with its type."""
    told = _views(traits, pair)
    ruled = (claim for claim in traits.claimed(pair) if claim.type == type_)
    return tuple(dict.fromkeys([*told, *(f"ruled={word}" for c in ruled for word in (c.modality, c.polarity))]))


def _views(traits: Traits, pair: Pair) -> Iterator[str]:
    reading, first, second = traits.reading, pair.first, pair.second
    low, high = min(first.start, second.start), max(first.end, second.end)
    start, end = reading.sentence(first.start)[0], reading.sentence(second.start)[1]
    opening, close = reading.token_at(start), reading.token_at(end)
    a, b = traits.span(low, low + 1)[0], min(traits.span(high - 1, high)[1], len(traits.keys))
    yield "always"
    yield f"kinds={first.kind[:4]}-{second.kind[:4]}"
    for name, (left, right) in {"all": (start, second.start), "near": (max(start, low - 40), high)}.items():
        yield f"{name}-modality={modality(reading, left, right)}"
        yield f"{name}-polarity={polarity(reading, left, right)}"
    yield from (f"bl={word}" for word in traits.stems[max(opening, a - _LEFT) : a])
    yield from (f"l{a - n}={traits.stems[n]}" for n in range(max(opening, a - 3), a))
    yield from (f"bi={word}" for word in traits.stems[a:b][:30])
    yield from (f"br={word}" for word in traits.stems[b : min(close, b + _RIGHT)])
    yield from (f"r1={key}" for key in traits.keys[b : min(close, b + 1)])
    for side, places in (("l", range(a - 1, opening - 1, -1)), ("i", range(a, b)), ("r", range(b, min(close, len(traits.keys))))):
        near = [(abs(n - a), name) for n in places for name in traits.guards[n]]
        yield from (f"{side}g={name}" for _, name in near)
        yield from (f"{side}near={name}{min(far, 6) // 2}" for far, name in near[:1])
        yield f"{side}future={not traits.future.isdisjoint(places)}"
    yield from _before_second(traits, second)
    yield f"opens={traits.stems[opening]}" if opening < len(traits.keys) else "empty"
    yield f"status={first.referent.status or second.referent.status}"


def _before_second(traits: Traits, second: Mark) -> Iterator[str]:
    """What leads to the second end and to its list, in its own clause: واعتذر …، ولا يملك …، وستزور …"""
    home = traits.home(second)
    start = traits.reading.token_at(traits.reading.sentence(second.start)[0])
    for name, at in (("s", traits.span(second.start, second.end)[0]), ("t", traits.span(home.low, home.high)[0])):
        places = range(at - 1, max(start, at - _LEFT) - 1, -1)
        stop = next((n for n in places if traits.keys[n] in _STOPS), start - 1)
        clause = range(at - 1, max(stop, places.stop), -1)
        yield from (f"{name}{at - n}={traits.stems[n]}" for n in places[:4])
        yield from (f"{name}b={traits.stems[n]}" for n in clause)
        near = [(at - n, cue) for n in clause for cue in traits.guards[n]]
        yield from (f"{name}g={cue}" for _, cue in near)
        yield from (f"{name}near={cue}{min(far, 6) // 2}" for far, cue in near[:1])
        yield f"{name}future={not traits.future.isdisjoint(clause)}"
