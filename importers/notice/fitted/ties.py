"""The classifier over pairs: what joins two things spoken of, and how probable that is.

Source: Kambhatla (2004), Combining Lexical, Syntactic, and Semantic Features with Maximum Entropy Models for Extracting
Relations.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt

from ....graph.vocabulary import vocabulary
from ..claims import Referent
from .linear import Linear, Vector, probabilities
from .models import Models
from .pair_features import PairFeatures
from .pairs import Pair, labels_for, pairs
from .traits import Traits

Key = tuple[str, int, int]
NONE = "O"
LEAST = 0.45  # from here a relation is proposed: the best for notices by other hands; 0.3 would be for the corpus
_AT_ONCE = 2_000  # pairs; more would not be faster, and takes memory: a page of a notice has a few hundred


@dataclass(frozen=True, slots=True)
class Tie:
    """A relation that the classifier sees in a pair, and its probability."""

    pair: Pair
    type: str
    source: Referent
    target: Referent
    probability: float


def joined(type_: str, source: Referent, target: Referent) -> Key:
    """What makes two claims one: the type and the ends, in either order where the type is symmetric."""
    one, other = id(source), id(target)
    return (type_, min(one, other), max(one, other)) if vocabulary().types[type_].symmetric else (type_, one, other)


@cache
def _barred(labels: tuple[str, ...], first: str, second: str) -> Vector:
    """What keeps out the labels that cannot join two kinds: minus infinity, and 0 for the others and for none."""
    allowed = labels_for(first, second) | {NONE}
    return np.array([0 if label in allowed else -np.inf for label in labels], np.float32)


def classify(models: Models, traits: Traits, *, least: float = LEAST) -> Iterator[Tie]:
    """What joins the pairs of a reading, at least this probable, in the order of the pairs."""
    found, (model, names) = pairs(traits.reading), models.linear("ties")
    none, features = model.labels.index(NONE), PairFeatures(traits, names)
    for some in (found[at : at + _AT_ONCE] for at in range(0, len(found), _AT_ONCE)):
        barred = np.stack([_barred(model.labels, pair.first.kind, pair.second.kind) for pair in some])
        chances = probabilities(_scores(model, features, some) + barred)
        chances[:, none] = 0
        for n, column in np.argwhere(chances >= least).tolist():
            pair, label = some[n], model.labels[column]
            source, target = (pair.first, pair.second) if label.endswith(">") else (pair.second, pair.first)
            yield Tie(pair, label[:-1], source.referent, target.referent, float(chances[n, column]))


def _scores(model: Linear, features: PairFeatures[int], found: Sequence[Pair]) -> Vector:
    """The sums of the weights of each pair, alone and in its contexts; what several pairs share is added up only once."""
    told = [group for pair in found for group in features.groups(pair)]
    groups, at_groups = {id(group): group for group in told}, _numbered(map(id, told))
    contexts = [name for pair in found for name in ("", *features.context(pair))]
    names, at_names = dict.fromkeys(contexts), _numbered(contexts)
    terms = at_groups.reshape(len(found), -1, 1) * len(names) + at_names.reshape(len(found), 1, -1)
    asked, places = np.unique(terms.ravel(), return_inverse=True)
    numbers = np.array([model.context(name) for name in names], np.intp)
    sums = model.sums_of([*groups.values()], asked // len(names), numbers.take(asked % len(names)))
    return np.asarray(sums[places.reshape(len(found), -1)].sum(axis=1), dtype=np.float32)


def _numbered(items: Iterable[Hashable]) -> npt.NDArray[np.intp]:
    """For each item the place of its like among the different ones."""
    place: dict[Hashable, int] = {}
    return np.array([place.setdefault(item, len(place)) for item in items], np.intp)
