"""Conditional random fields as they are used: several over the same features, read in one pass.

What a word tells is added up once for all the places that it is seen from, and kept for the texts to come; that is most of the
work. The weights are those that python-crfsuite fitted (``crf_file.py``), and so are the results.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain, islice

import numpy as np

from .array_files import to_array, to_bytes
from .chains import Chains, Matrix
from .columns import Column, Part, Told
from .crf_file import parse
from .linear import Linear, Names

View = tuple[str, Part]  # the prefix with which something is told, and what of it is
_BEFORE_PREFIXES = frozenset("+-0123456789")
_KEPT = 2560  # how many words' sums are kept, each more than a kilobyte


@dataclass(frozen=True, slots=True)
class Labelled:
    """What a field makes of a text: the label of every segment in its likeliest reading, and how probable each label is there."""

    labels: tuple[str, ...]
    best: list[str]
    chances: Matrix

    def chance(self, label: str, n: int) -> float:
        """How probable a label is at segment ``n``, 0 to 1; a label that the field does not know is not."""
        return float(self.chances[n, self.labels.index(label)]) if label in self.labels else 0.0


class Fields:
    """Fields over the same features.

    Args:
        model: the weights of what is told; its labels are ``FIELD LABEL``, those of a field together.
        between: for each field, in that order, the weight of its label ``j`` after ``i`` at ``[i, j]``.
    """

    def __init__(self, model: Linear, between: Sequence[Matrix]) -> None:
        self._model, self._between, self._labels = model, between, dict[str, tuple[str, ...]]()
        for name, _, label in (label.partition(" ") for label in model.labels):
            self._labels[name] = (*self._labels.get(name, ()), label)
        if [(len(own), len(own)) for own in self._labels.values()] != [one.shape for one in between]:
            raise ValueError("these weights are not of these fields")
        self._chains = Chains(between)
        self._kept: dict[tuple[object, tuple[View, ...]], dict[Hashable, Matrix]] = {}

    @classmethod
    def of(cls, files: Iterable[tuple[str, bytes]]) -> Fields:
        """Fields as they were fitted.

        Args:
            files: the name of each and its model as crfsuite writes it.
        """
        names, labels, between, parts = Names(), list[str](), list[Matrix](), []
        for name, data in files:
            one = parse(data)
            pairs = names.pairs(_in_context(attribute) for attribute in one.attributes)
            parts.append((pairs[one.rows], one.columns + len(labels), one.weights))
            labels += [f"{name} {label}" for label in one.labels]
            between.append(one.between)
        return cls(Linear.over(labels, names, *(np.concatenate(each) for each in zip(*parts, strict=True))), between)

    def pack(self) -> dict[str, bytes]:
        """The fields as files: those of ``Linear.pack``, and one for what leads from label to label."""
        return self._model.pack() | {"between": to_bytes(np.concatenate([one.ravel() for one in self._between]))}

    @classmethod
    def unpack(cls, read: Callable[[str], bytes]) -> Fields:
        """Fields from their files.

        Args:
            read: gives a file by its name.

        Raises:
            ValueError: the files do not belong together, or are none of fields.
        """
        model, between = Linear.unpack(read), to_array(read("between"))
        sizes = [*Counter(label.partition(" ")[0] for label in model.labels).values()]
        ends = np.cumsum([size * size for size in sizes])
        return cls(model, [one.reshape(size, -1) for one, size in zip(np.split(between, ends[:-1]), sizes, strict=True)])

    def read(self, columns: Sequence[Column]) -> dict[str, Labelled]:
        """What the fields make of a text, by name.

        Args:
            columns: all that is told of its segments, of which there is at least one.
        """
        scores = self._scores(columns)
        ways, chances = self._chains.best(scores), self._chains.chances(scores)
        return {
            name: Labelled(labels, [labels[n] for n in way], chance)
            for (name, labels), way, chance in zip(self._labels.items(), ways, chances, strict=True)
        }

    def _scores(self, columns: Sequence[Column]) -> Matrix:
        """The sums of the weights of what is told of every segment, a column for each label of each field."""
        seen: dict[int, list[Column]] = {}
        for column in columns:
            seen.setdefault(id(column.told), []).append(column)
        alone = [map(same[0].tell, same[0].told) for same in seen.values() if len(same) == 1]
        known = [self._model.known(chain.from_iterable(told)) for told in zip(*alone, strict=True)]
        scores = self._model.sums_of(known, np.arange(len(known)), np.full(len(known), self._model.context("")))
        for same in seen.values():
            if len(same) > 1:
                self._add(scores, same)
        return scores

    def _add(self, scores: Matrix, same: Sequence[Column]) -> None:
        """Add what is told of the same segments as it is seen from several distances."""
        number: dict[Hashable, int] = {}
        at = [number.setdefault(told, len(number)) for told in same[0].told]
        reach = max(abs(column.distance) for column in same)
        around = [number.setdefault(same[0].edge, len(number))] * reach
        rows = np.array([*around, *at, *around])
        sums = self._sums(list(number), same)
        for n, column in enumerate(same):
            low = reach + column.distance
            scores += sums[rows[low : low + len(at)], n]

    def _sums(self, told: Sequence[Hashable], same: Sequence[Column]) -> Matrix:
        """The sums of what is told as it is seen, for each way it is seen in."""
        views, tell, edge = tuple((column.prefix, column.part) for column in same), same[0].tell, same[0].edge
        kept = self._kept.setdefault((tell, views), {})
        rows = [kept.pop(one, None) for one in told]
        fresh = [edge if one == edge else tell(one) for one, row in zip(told, rows, strict=True) if row is None]
        new = iter(self._added_up(fresh, views))
        known = [next(new) if row is None else row for row in rows]
        kept.update(zip(told, known, strict=True))  # what was asked for last goes last
        for one in [*islice(kept, max(0, len(kept) - _KEPT))]:
            del kept[one]
        return np.array(known)

    def _added_up(self, fresh: Sequence[Told], views: tuple[View, ...]) -> list[Matrix]:
        """The same for what is not kept, one by one."""
        if not fresh:
            return []
        numbered = [list(map(self._model.features.get, one)) for one in fresh]
        parts = list(dict.fromkeys(part for _, part in views))
        known = [[n for n in one[slice(*part)] if n is not None] for one in numbered for part in parts]
        asked = np.arange(0, len(known), len(parts))[:, None] + np.array([parts.index(part) for _, part in views])
        contexts = [self._model.context(prefix) for prefix, _ in views] * len(fresh)
        flat = np.asarray(self._model.sums_of(known, asked.ravel(), np.array(contexts, np.intp)), np.float64)
        return [own.copy() for own in flat.reshape(len(fresh), len(views), -1)]


def _in_context(attribute: str) -> str:
    """An attribute as ``Linear`` names it: what it tells, and after which prefix."""
    if attribute[:1] not in _BEFORE_PREFIXES:
        return attribute
    size = 1 if attribute[:1].isdigit() else 2
    size += attribute[size : size + 1] == ":"
    return f"{attribute[:size]}\t{attribute[size:]}"
