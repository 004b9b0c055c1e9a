"""The models that read relations: two fields and linear ones, as ``python -m rawabit.importers.training`` writes ``ties.zip``."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pycrfsuite

from .linear import Linear
from .segments import Segment

MODEL = Path(__file__).with_name("ties.zip")


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
        self._path = path
        self._fields: dict[str, tuple[pycrfsuite.Tagger, bytes]] = {}
        self._linear: dict[str, Linear] = {}

    def _read(self, name: str) -> bytes:
        with zipfile.ZipFile(self._path) as archive:
            return archive.read(name)

    def field(self, name: str) -> pycrfsuite.Tagger:
        """A field: ``things`` or ``nominals``. It points into the file as read, which is therefore kept."""
        if name not in self._fields:
            tagger, data = pycrfsuite.Tagger(), self._read(f"{name}.crfsuite")
            tagger.open_inmemory(data)
            self._fields[name] = tagger, data
        return self._fields[name][0]

    def linear(self, name: str) -> Linear:
        """A linear model: ``ties``, ``modality`` or ``polarity``."""
        if name not in self._linear:
            self._linear[name] = Linear.unpack(lambda part: self._read(f"{name}.{part}"))
        return self._linear[name]


@cache
def shipped() -> Models | None:
    """The models that lie beside this module; None where there are none, and the rules stand alone."""
    return Models() if MODEL.exists() else None
