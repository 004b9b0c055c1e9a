"""The models that read relations: two fields and linear ones, as ``python -m rawabit.importers.training`` writes ``ties.zip``."""

from __future__ import annotations

import sys
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import ClassVar

import numpy as np
import numpy.typing as npt
import pycrfsuite

from .segments import Segment

MODEL = Path(__file__).with_name("ties.zip")
_SMALL = 0.03
Vector = npt.NDArray[np.float32]


Rows = Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Linear:
    """A log-linear model: a row of weights for each feature, alone or in a context, and a column for each label."""

    labels: tuple[str, ...]
    rows: Mapping[str, Rows]
    weights: npt.NDArray[np.floating]
    PARTS: ClassVar = ("labels", "features", "weights")

    def known(self, features: Iterable[str]) -> list[Rows]:
        """The rows of those features that the model knows."""
        return [rows for f in features if (rows := self.rows.get(f)) is not None]

    def add(self, known: Iterable[Rows], context: Sequence[str] = ()) -> Vector:
        """The sum of the weights of known features, each alone and with every context."""
        contexts = ("", *context)
        numbers = [row for rows in known for c in contexts if (row := rows.get(c)) is not None]
        total: Vector = np.add.reduce(self.weights[numbers], axis=0, dtype=np.float32)
        return total

    @classmethod
    def of(cls, labels: Iterable[str], weights: Mapping[tuple[str, str], float]) -> Linear:
        """A model from the weight of each feature and label; a feature with a context is ``context TAB feature``.

        Weights too small to turn a decision are left out: half the size for the same result (docs/extraction.md).
        """
        columns, weights = sorted(labels), {key: w for key, w in weights.items() if abs(w) >= _SMALL}
        names = sorted({name for name, _ in weights})
        table = np.zeros((len(names), len(columns)), np.float32)
        number = {name: n for n, name in enumerate(names)}
        for (name, label), weight in weights.items():
            table[number[name], columns.index(label)] = weight
        return cls(tuple(columns), _by_feature(names), table)

    def pack(self) -> dict[str, bytes]:
        """The model as files; weights in half precision."""
        names = {row: f"{c}\t{f}" if c else f for f, rows in self.rows.items() for c, row in rows.items()}
        return {
            "labels": "\n".join(self.labels).encode(),
            "features": "\n".join(names[row] for row in range(len(names))).encode(),
            "weights": self.weights.astype("<f2").tobytes(),
        }

    @classmethod
    def unpack(cls, files: Mapping[str, bytes]) -> Linear:
        """A model from its files."""
        labels = tuple(files["labels"].decode().split("\n"))
        names = files["features"].decode().split("\n")
        weights = np.frombuffer(files["weights"], "<f2").reshape(len(names), len(labels))
        return cls(labels, _by_feature(names), weights)


def _by_feature(names: Sequence[str]) -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = {}
    for row, name in enumerate(names):
        context, tab, feature = name.partition("\t")
        found.setdefault(feature if tab else name, {})[sys.intern(context) if tab else ""] = row
    return found


def probabilities(scores: Vector, allowed: Sequence[int]) -> Vector:
    """The probabilities of the allowed labels given the sums of their weights."""
    some = scores[list(allowed)]
    shifted = np.exp(some - some.max())
    return np.asarray(shifted / shifted.sum(), dtype=np.float32)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Segments that a field takes for a mention: which, its kind, and how probable its beginning is."""

    first: int
    last: int
    kind: str
    probability: float


def stretches(tagger: pycrfsuite.Tagger, seen: pycrfsuite.ItemSequence, parts: Sequence[Segment], least: float) -> list[Stretch]:
    """What a field takes for mentions: its best reading, and besides what begins with at least this probability.

    Args:
        tagger: the field.
        seen: the features of every segment.
        parts: the segments.
        least: 0 to 1.
    """
    if not parts:
        return []
    tagger.set(seen)
    labels, known = tagger.tag(), frozenset(tagger.labels())
    found, at = [], 0
    while at < len(parts):
        kind = labels[at][2:] or _likely(tagger, known, at, least)
        end = at + 1
        if kind:
            sure = tagger.marginal(labels[at] if labels[at] != "O" else f"B-{kind}", at)
            while end < len(parts) and _goes_on(tagger, labels, at, end, f"I-{kind}", least if f"I-{kind}" in known else 2):
                end += 1
            found.append(Stretch(at, end, kind, round(sure, 3)))
        at = end
    return found


def _likely(tagger: pycrfsuite.Tagger, known: Iterable[str], at: int, least: float) -> str:
    if tagger.marginal("O", at) > 1 - least:
        return ""
    return next((label[2:] for label in sorted(known) if label[0] == "B" and tagger.marginal(label, at) >= least), "")


def _goes_on(tagger: pycrfsuite.Tagger, labels: Sequence[str], at: int, end: int, inside: str, least: float) -> bool:
    if labels[at] != "O" or labels[end] != "O":
        return labels[at] != "O" and labels[end] == inside
    return least < 1 and tagger.marginal(inside, end) >= 0.7 * least


class Models:
    """The models of one file; each is read when it is first needed."""

    def __init__(self, path: Path = MODEL) -> None:
        with zipfile.ZipFile(path) as archive:
            self._files = {name: archive.read(name) for name in archive.namelist()}
        self._fields: dict[str, pycrfsuite.Tagger] = {}
        self._linear: dict[str, Linear] = {}

    def field(self, name: str) -> pycrfsuite.Tagger:
        """A field: ``things`` or ``nominals``. It points into the file as read, which is therefore kept."""
        if name not in self._fields:
            tagger = pycrfsuite.Tagger()
            tagger.open_inmemory(self._files[f"{name}.crfsuite"])
            self._fields[name] = tagger
        return self._fields[name]

    def linear(self, name: str) -> Linear:
        """A linear model: ``ties``, ``modality`` or ``polarity``."""
        if name not in self._linear:
            self._linear[name] = Linear.unpack({part: self._files.pop(f"{name}.{part}") for part in Linear.PARTS})
        return self._linear[name]


@cache
def shipped() -> Models | None:
    """The models that lie beside this module; None where there are none, and the rules stand alone."""
    return Models() if MODEL.exists() else None
