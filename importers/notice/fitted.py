"""The models that read relations, as ``python -m rawabit.importers.training`` writes them to ``ties.zip``: two fields and linear ones."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pycrfsuite

from .segments import Segment

MODEL = Path(__file__).with_name("ties.zip")
Vector = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Linear:
    """A log-linear model: a row of weights for each feature, a column for each label."""

    labels: tuple[str, ...]
    rows: Mapping[str, int]
    weights: npt.NDArray[np.float32]

    def add(self, features: Iterable[str]) -> Vector:
        """The sum of the weights of these features; what it does not know adds nothing."""
        known = [row for f in features if (row := self.rows.get(f)) is not None]
        return self.weights[known].sum(axis=0, dtype=np.float32)

    def pack(self) -> dict[str, bytes]:
        """The model as files; weights in half precision."""
        return {
            "labels": "\n".join(self.labels).encode(),
            "features": "\n".join(sorted(self.rows, key=self.rows.__getitem__)).encode(),
            "weights": self.weights.astype("<f2").tobytes(),
        }

    @classmethod
    def unpack(cls, files: Mapping[str, bytes]) -> Linear:
        """A model from its files."""
        labels = tuple(files["labels"].decode().split("\n"))
        rows = {name: n for n, name in enumerate(files["features"].decode().split("\n"))}
        weights = np.frombuffer(files["weights"], "<f2").reshape(len(rows), len(labels)).astype(np.float32)
        return cls(labels, rows, weights)


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


def stretches(tagger: pycrfsuite.Tagger, seen: list[list[str]], parts: Sequence[Segment], least: float) -> list[Stretch]:
    """What a field takes for mentions: its best reading, and besides what begins with at least this probability."""
    if not parts:
        return []
    labels = tagger.tag(seen)
    kinds = sorted(label[2:] for label in tagger.labels() if label.startswith("B-"))
    found, at = [], 0
    while at < len(parts):
        kind = labels[at][2:] or next((k for k in kinds if tagger.marginal(f"B-{k}", at) >= least), "")
        end = at + 1
        if kind:
            sure = tagger.marginal(labels[at] if labels[at] != "O" else f"B-{kind}", at)
            while end < len(parts) and _goes_on(tagger, labels, at, end, kind, least):
                end += 1
            found.append(Stretch(at, end, kind, round(sure, 3)))
        at = end
    return found


def _goes_on(tagger: pycrfsuite.Tagger, labels: Sequence[str], at: int, end: int, kind: str, least: float) -> bool:
    if labels[at] != "O" or labels[end] != "O":
        return labels[at] != "O" and labels[end] == f"I-{kind}"
    return f"I-{kind}" in tagger.labels() and tagger.marginal(f"I-{kind}", end) >= 0.7 * least


def is_fitted() -> bool:
    """Whether there are models; without them the rules stand alone."""
    return MODEL.exists()


@cache
def field(name: str) -> pycrfsuite.Tagger:
    """A field of the file: ``things`` or ``nominals``."""
    tagger = pycrfsuite.Tagger()
    tagger.open_inmemory(_files()[f"{name}.crfsuite"])
    return tagger


@cache
def linear(name: str) -> Linear:
    """A linear model of the file: ``ties``, ``modality`` or ``polarity``."""
    return Linear.unpack({part: _files()[f"{name}.{part}"] for part in ("labels", "features", "weights")})


def forget() -> None:
    """Read the file anew when it is next needed."""
    for kept in (_files, field, linear):
        kept.cache_clear()


@cache
def _files() -> dict[str, bytes]:
    """The files as read; kept, because a tagger only points into them."""
    with zipfile.ZipFile(MODEL) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
