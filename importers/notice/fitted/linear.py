"""Log-linear models over features that count alone and in contexts, kept without their zeros.

A feature speaks for one or two labels of 45 and in a few of a hundred contexts, so a whole table would be mostly zeros. Many sums
are asked for at once, because numpy takes as long to begin one as to finish thousands.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

import numpy as np
import numpy.typing as npt

from .array_files import to_array, to_bytes

_SMALL = 0.03
_KEPT = np.dtype("<f2")
Vector = npt.NDArray[np.float32]
Pairs = npt.NDArray[np.int32]  # a row for each: the number of a feature and that of a context
Sums = npt.NDArray[np.float64]
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
        owners = np.arange(0, len(asked) * labels, labels).repeat(sizes).take(told)
        entries = _stretches(starts, counts)
        places = owners.repeat(counts)
        places += self.columns.take(entries)
        totals = np.bincount(places, self.weights.take(entries), len(asked) * labels)
        return np.asarray(totals, np.float64).reshape(len(asked), labels)

    @classmethod
    def of(cls, labels: Iterable[str], weights: Mapping[tuple[str, str], float]) -> Linear:
        """A model from the weight of each feature and label; a feature with a context is ``context TAB feature``.

        Weights too small to turn a decision are left out, and the others held in half precision: a quarter of the size for the
        same result (docs/extraction-figures.md).
        """
        columns, kept = sorted(labels), {key: weights[key] for key in sorted(weights) if abs(weights[key]) >= _SMALL}
        names = Names()
        placed = names.pairs(name for name, _ in kept)
        values = np.array([*kept.values()], _KEPT).astype(np.float32)
        return cls.over(columns, names, placed, [columns.index(label) for _, label in kept], values)

    def pack(self) -> dict[str, bytes]:
        """The model as files: its labels, features and contexts line by line, and its arrays as numpy writes them."""
        texts = {"labels": self.labels, "contexts": self.contexts, "features": self.features}
        arrays: dict[str, npt.NDArray[Any]] = {"ranks": self.ranks, "columns": self.columns, "weights": self.weights}
        arrays["counts"] = np.diff(self.starts).astype(np.uint8)
        if self.weights.dtype == np.float32:
            arrays["weights"] = self.weights.astype(_KEPT)
        lines = {name: "\n".join(text).encode() for name, text in texts.items()}
        return lines | {name: to_bytes(array) for name, array in arrays.items()}

    @classmethod
    def unpack(cls, read: Callable[[str], bytes]) -> Linear:
        """A model from its files.

        Args:
            read: gives a file by its name.

        Raises:
            ValueError: the files do not belong together, or are none of a model.
        """
        labels, contexts, features = (read(name).decode().split("\n") for name in ("labels", "contexts", "features"))
        ranks, counts, columns, weights = (to_array(read(name)) for name in ("ranks", "counts", "columns", "weights"))
        told = np.count_nonzero(ranks, axis=1) if ranks.shape == (len(features), len(contexts) + 1) else counts[:0]
        sizes = (told.sum(), counts.sum()) == (len(counts), len(columns)) and weights.shape == columns.shape and len(columns)
        if not (sizes and columns.dtype == np.uint8 and columns.max() < len(labels) and np.isfinite(weights).all()):
            raise ValueError("these files are not of one model")
        firsts, starts = (np.concatenate([[0], np.cumsum(sizes)]).astype(np.int32) for sizes in (told[:-1], counts))
        single = weights.astype(np.float32) if weights.dtype == _KEPT else weights
        return cls(tuple(labels), _numbers(features), _numbers(contexts), ranks, firsts, starts, columns, single)

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


def _numbers(names: Sequence[str]) -> dict[str, int]:
    return {name: n for n, name in enumerate(names)}


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
