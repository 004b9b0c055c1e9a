"""How far along a relation is and whether it is denied: fitted classifiers, and the rule that doubt never makes a fact.

What is only wished, discussed, planned or denied must not be shown as done; so a relation counts as done only where that is
clearly more probable, and as affirmed likewise.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from ....graph.model import Modality, Polarity
from ..claims import Mark
from ..modality.posture import DONE, modality, polarity
from .feature_names import Feature, Group, Names, group
from .hedges import goes_on, is_ruled_out, is_so, is_to_come
from .linear import Linear, Vector, probabilities
from .models import Models
from .pairs import Pair
from .traits import Traits

_SETTLED = frozenset({Modality.AGREED, Modality.ENDED})
_MODALITIES, _POLARITIES = frozenset(Modality), frozenset(Polarity)
_TO_DO, _DONE = (tuple(m for m in Modality if (m in DONE) is so) for so in (False, True))
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

    @property
    def is_fact(self) -> bool:
        """Whether it is read as what is so."""
        return self.modality is Modality.ACTUAL and self.polarity is Polarity.AFFIRMED


def stances(models: Models, traits: Traits, asked: Sequence[tuple[Pair, str]]) -> list[Stance]:
    """What the words around pairs say of a relation of some type between their ends, in the order asked."""
    if not asked:
        return []
    model, names = models.linear("stances")
    seen = [(views(names, traits, pair, type_), type_) for pair, type_ in asked]
    scores = np.asarray(model.sums([*seen, *((told, "") for told, _ in seen)]), np.float32)
    scores = scores[: len(seen)] + scores[len(seen) :]
    along, denied = (_chances(model, scores, labels) for labels in (_MODALITIES, _POLARITIES))
    return [_stance(traits, pair, *chances) for (pair, _), *chances in zip(asked, along, denied, strict=True)]


def _chances(model: Linear, scores: Vector, labels: Collection[str]) -> list[dict[str, float]]:
    """How probable each of some labels is that exclude each other."""
    columns = [n for n, label in enumerate(model.labels) if label in labels]
    known = [model.labels[n] for n in columns]
    return [dict(zip(known, row, strict=True)) for row in probabilities(scores[:, columns]).tolist()]


def _stance(traits: Traits, pair: Pair, chances: Mapping[str, float], sides: Mapping[str, float]) -> Stance:
    along, how = decide_modality(chances)
    if along not in _SETTLED and is_to_come(traits, pair):
        along, how = (Modality.PLANNED, _GUARDED) if along is Modality.ACTUAL else (along, max(how, _GUARDED))
    elif along not in DONE and is_so(traits, pair):
        along, how = Modality.ACTUAL, _GUARDED
    denied = max(sides[Polarity.NEGATED] * (not goes_on(traits, pair)), _GUARDED * is_ruled_out(traits, pair))
    if denied >= _DENIED:
        return Stance(along, Polarity.NEGATED, how * denied)
    return Stance(along, Polarity.AFFIRMED, how * (1 - denied))


def decide_modality(chances: Mapping[str, float]) -> tuple[Modality, float]:
    """The modality to show, and how probable it is, given how probable each is: done only where little speaks against it."""
    undone, done = ([chances.get(m, 0.0) for m in some] for some in (_TO_DO, _DONE))
    if sum(undone) >= _UNDONE:
        return _TO_DO[undone.index(max(undone))], max(undone)
    return _DONE[done.index(max(done))], max(done)


def views(names: Names[Feature], traits: Traits, pair: Pair, type_: str) -> Group[Feature]:
    """The features of a relation that tell its modality and polarity; each counts alone and together with its type."""
    return group(_views(names, traits, pair, type_))


def _views(names: Names[Feature], traits: Traits, pair: Pair, type_: str) -> list[Feature | None]:
    reading, first, second = traits.reading, pair.first, pair.second
    low, high = min(first.start, second.start), max(first.end, second.end)
    start, end = reading.sentence(first.start)[0], reading.sentence(second.start)[1]
    opening, close = reading.token_at(start), reading.token_at(end)
    a, b = traits.span(low, low + 1)[0], min(traits.span(high - 1, high)[1], len(traits.keys))
    told = [names["always"](""), names["kinds="](f"{first.kind[:4]}-{second.kind[:4]}")]
    for name, (left, right) in {"all": (start, second.start), "near": (max(start, low - 40), high)}.items():
        told.append(names[f"{name}-modality="](modality(reading, left, right)))
        told.append(names[f"{name}-polarity="](polarity(reading, left, right)))
    told += map(names["bl="], traits.stems[max(opening, a - _LEFT) : a])
    told += [names[f"l{a - n}="](traits.stems[n]) for n in range(max(opening, a - 3), a)]
    told += map(names["bi="], traits.stems[a:b][:30])
    told += map(names["br="], traits.stems[b : min(close, b + _RIGHT)])
    told += map(names["r1="], traits.keys[b : min(close, b + 1)])
    for side, left, right in (("l", opening, a), ("i", a, b), ("r", b, min(close, len(traits.keys)))):
        told += _guarded(names, traits, side, left, right, a)
    told += _before_second(names, traits, second)
    told.append(names["opens="](traits.stems[opening]) if opening < len(traits.keys) else names["empty"](""))
    told.append(names["status="](str(first.referent.status or second.referent.status)))
    ruled = [claim for claim in traits.claimed(pair) if claim.type == type_]
    told += [names["ruled="](word) for claim in ruled for word in (claim.modality, claim.polarity)]
    return told


def _guarded(names: Names[Feature], traits: Traits, side: str, low: int, high: int, at: int) -> list[Feature | None]:
    """The words of wish, plan, talk and denial on one side of a place, how far the nearest is, and whether a future verb is
    there."""
    places = traits.with_guards(low, high)
    near = [(abs(n - at), cue) for n in (places if low >= at else reversed(places)) for cue in traits.guards[n]]
    told = [names[f"{side}g="](cue) for _, cue in near]
    told += [names[f"{side}near="](f"{cue}{min(far, 6) // 2}") for far, cue in near[:1]]
    told.append(names[f"{side}future="](str(traits.looks_ahead(low, high))))
    return told


def _before_second(names: Names[Feature], traits: Traits, second: Mark) -> Iterator[Feature | None]:
    """What leads to the second end and to its list, in its own clause: واعتذر …، ولا يملك …، وستزور …"""
    home = traits.home(second)
    start = traits.reading.token_at(traits.reading.sentence(second.start)[0])
    for side, at in (("s", traits.span(second.start, second.end)[0]), ("t", traits.span(home.low, home.high)[0])):
        first = max(start, at - _LEFT)
        clause = next((n + 1 for n in range(at - 1, first - 1, -1) if traits.keys[n] in _STOPS), first)
        yield from [names[f"{side}{at - n}="](traits.stems[n]) for n in range(at - 1, max(first, at - 4) - 1, -1)]
        yield from map(names[f"{side}b="], reversed(traits.stems[clause:at]))
        yield from _guarded(names, traits, side, clause, at, at)
