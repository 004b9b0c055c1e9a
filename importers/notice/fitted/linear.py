"""Log-linear models over features that count alone and in contexts, kept without their zeros.

A feature speaks for one or two labels of 45 and in a few of a hundred contexts, so a whole table would be mostly zeros. Many sums
are asked for at once, because numpy takes as long to begin one as to finish thousands.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from itertools import chain

import numpy as np
import numpy.typing as npt

_SMALL = 0.03
Vector = npt.NDArray[np.float32]
Pairs = npt.NDArray[np.int32]  # a row for each: the number of a feature and that of a context
Sums = npt.NDArray[np.floating]
Numbers = npt.NDArray[np.intp]
Asked = tuple[Sequence[int], str]  # the numbers of features, and the context they are seen in, "" for none


class Names:
    """Features and contexts, numbered as they are first met; context 0 is none."""

    def __init__(self) -> None:
        self.features: dict[str, int] = {}
        self.contexts = {"": 0}

    def pairs(self, names: Iterable[str]) -> Pairs:
        """The number of each feature and of its context, given ``feature`` or ``context TAB feature``."""
        return np.fromiter(chain.from_iterable(map(self._pair, names)), np.int32).reshape(-1, 2)

    def _pair(self, name: str) -> tuple[int, int]:
        context, _, feature = name.rpartition("\t")
        return self.features.setdefault(feature, len(self.features)), self.contexts.setdefault(context, len(self.contexts))


@dataclass(frozen=True, slots=True)
class Linear:
    """A log-linear model: for each feature, alone or in a context, a row of weights for some of the labels.

    ``features`` and ``contexts`` number what the model knows, "" being no context. The rows of a feature lie together; ``ranks``
    says which of them belongs to a context, from 1, and 0 where none does. Row ``n`` has ``columns[starts[n]:starts[n + 1]]``.
    """

    labels: tuple[str, ...]
    features: Mapping[str, int]
    contexts: Mapping[str, int]
    ranks: npt.NDArray[np.unsignedinteger]
    firsts: npt.NDArray[np.int32]
    starts: npt.NDArray[np.int32]
    columns: npt.NDArray[np.uint8]
    weights: npt.NDArray[np.floating]

    def known(self, features: Iterable[str]) -> list[int]:
        """The numbers of those features that the model knows, in order."""
        return [number for number in map(self.features.get, features) if number is not None]

    def sums(self, asked: Sequence[Asked]) -> Sums:
        """The sums of the weights of known features in one context each: a row for each that is asked.

        The weights are added in the order of the features, so a sum does not depend on what else is asked.
        """
        contexts = np.array([self.context(name) for _, name in asked], np.intp)
        return self.sums_of([known for known, _ in asked], np.arange(len(asked)), contexts)

    def context(self, name: str) -> int:
        """The number of a context; of one that the model does not know, one in which nothing is known."""
        return self.contexts.get(name, self.ranks.shape[1] - 1)

    def sums_of(self, groups: Sequence[Sequence[int]], asked: Numbers, contexts: Numbers) -> Sums:
        """The same where many are asked of a few groups of features.

        Args:
            groups: the numbers of features.
            asked: for each row the place of its group.
            contexts: for each row the number of its context.
        """
        labels, width = len(self.labels), self.ranks.shape[1]
        totals = np.zeros(len(asked) * labels, self.weights.dtype)
        lengths = np.fromiter(map(len, groups), np.intp, len(groups))
        features = np.fromiter(chain.from_iterable(groups), np.intp, lengths.sum())
        sizes = lengths.take(asked)
        places = _stretches((lengths.cumsum() - lengths).take(asked), sizes)
        flat = features.take(places)
        ranks = self.ranks.ravel().take(flat * width + contexts.repeat(sizes))
        told = ranks.nonzero()[0]
        rows = self.firsts.take(flat.take(told)) + ranks.take(told) - 1
        starts = self.starts.take(rows)
        counts = self.starts.take(rows + 1) - starts
        owners = np.arange(0, len(totals), labels).repeat(sizes).take(told)
        entries = _stretches(starts, counts)
        places = owners.repeat(counts)
        places += self.columns.take(entries)
        np.add.at(totals, places, self.weights.take(entries))
        return totals.reshape(len(asked), labels)

    @classmethod
    def of(cls, labels: Iterable[str], weights: Mapping[tuple[str, str], float]) -> Linear:
        """A model from the weight of each feature and label; a feature with a context is ``context TAB feature``.

        Weights too small to turn a decision are left out: half the size for the same result (docs/extraction.md).
        """
        columns, kept = sorted(labels), {key: w for key, w in weights.items() if abs(w) >= _SMALL}
        names = Names()
        placed = names.pairs(name for name, _ in kept)
        return cls.over(
            columns, names, placed, [columns.index(label) for _, label in kept], np.array([*kept.values()], np.float32)
        )

    def pack(self) -> dict[str, bytes]:
        """The model as files: its labels, the names of its rows in order, and a whole table of weights in half precision."""
        features, contexts = [*self.features], [*self.contexts]
        names = {}
        for feature, context in np.argwhere(self.ranks).tolist():
            name = f"{contexts[context]}\t{features[feature]}" if context else features[feature]
            names[name] = self.firsts[feature] + int(self.ranks[feature, context]) - 1
        table = np.zeros((len(names), len(self.labels)), np.float32)
        table[np.repeat(np.arange(len(names)), np.diff(self.starts)), self.columns] = self.weights
        return {
            "labels": "\n".join(self.labels).encode(),
            "features": "\n".join(sorted(names)).encode(),
            "weights": table[[names[name] for name in sorted(names)]].astype("<f2").tobytes(),
        }

    @classmethod
    def unpack(cls, *packed: Callable[[str], bytes]) -> Linear:
        """A model from its files, which are read one by one; from those of several, one with the labels of all, in order."""
        names, labels, parts = Names(), list[str](), list[tuple[Pairs, npt.NDArray[np.intp], Vector]]()
        for read in packed:
            own = read("labels").decode().split("\n")
            table = np.frombuffer(read("weights"), "<f2").reshape(-1, len(own))
            rows, columns = np.nonzero(table.view("<u2"))
            weights = table[rows, columns].astype(np.float32)
            del table  # before the names are there, for it is large
            pairs = names.pairs(line.decode().removesuffix("\n") for line in BytesIO(read("features")))
            parts.append((pairs[rows], columns + len(labels), weights))
            labels += own
        placed, columns_, weights_ = zip(*parts, strict=True)
        return cls.over(labels, names, np.concatenate(placed), np.concatenate(columns_), np.concatenate(weights_))

    @classmethod
    def over(
        cls, labels: Sequence[str], names: Names, pairs: Pairs, columns: npt.ArrayLike, weights: npt.NDArray[np.floating]
    ) -> Linear:
        """A model from all that is not zero: the feature and context, the label, and the weight of each."""
        count = len(names.contexts)
        each, places = np.unique(pairs[:, 0] * count + pairs[:, 1], return_inverse=True)
        feature, context = np.divmod(each, count)
        firsts = np.searchsorted(feature, np.arange(len(names.features))).astype(np.int32)
        ranks = np.zeros((len(names.features), count + 1), np.min_scalar_type(count))
        ranks[feature, context] = np.arange(len(each)) - firsts[feature] + 1
        entries = np.argsort(places, kind="stable")
        starts = np.concatenate([[0], np.cumsum(np.bincount(places))]).astype(np.int32)
        told = np.asarray(columns, np.uint8)[entries], weights[entries]
        return cls(tuple(labels), names.features, names.contexts, ranks, firsts, starts, *told)


def _stretches(starts: npt.NDArray[np.integer], sizes: npt.NDArray[np.integer]) -> Numbers:
    """The numbers from each start on, as many as its size, one stretch after the other."""
    ends = sizes.cumsum()
    numbers = np.arange(ends[-1] if len(ends) else 0)
    numbers += (starts - ends + sizes).repeat(sizes)
    return numbers


def probabilities(scores: Vector) -> Vector:
    """The probabilities of the labels given the sums of their weights, a row for each row of sums."""
    shifted = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(shifted / shifted.sum(axis=1, keepdims=True), dtype=np.float32)
