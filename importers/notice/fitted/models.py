"""The models that read relations: two fields and linear ones, as ``python -m rawabit.importers.training`` writes ``ties.zip``."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path

from .feature_names import Numbered
from .fields import Fields, Labelled
from .linear import Linear

MODEL = Path(__file__).with_name("ties.zip")
# What each field tells apart; names proper are read before.
FIELDS: Mapping[str, tuple[str, ...]] = {
    "things": ("topic", "event", "agreement", "programme", "task"),
    "nominals": ("organization", "person", "post", "place"),
}

_LONGEST = 200  # segments; words that go on for a page without an end are no thing

# The linear models, and what each tells; what is told together is fitted apart.
LINEAR: Mapping[str, tuple[str, ...]] = {"ties": ("ties",), "stances": ("modality", "polarity")}


@dataclass(frozen=True, slots=True)
class Stretch:
    """Segments that a field takes for a mention: which, its kind, and how probable its beginning is."""

    first: int
    last: int
    kind: str
    probability: float


def stretches(seen: Labelled, least: float) -> list[Stretch]:
    """What a field takes for mentions: its best reading, and besides what begins with at least this probability.

    Args:
        seen: what the field makes of every segment.
        least: 0 to 1.
    """
    found, at = [], 0
    outside = seen.chances[:, seen.labels.index("O")].tolist() if "O" in seen.labels else [0.0] * len(seen.best)
    while at < len(seen.best):
        kind = seen.best[at][2:] or (_likely(seen, at, least) if outside[at] <= 1 - least else "")
        end = at + 1
        if kind:
            sure = seen.chance(seen.best[at] if seen.best[at] != "O" else f"B-{kind}", at)
            while end < len(seen.best) and _goes_on(seen, at, end, f"I-{kind}", least):
                end += 1
            if end - at <= _LONGEST:
                found.append(Stretch(at, end, kind, round(sure, 3)))
        at = end
    return found


def _likely(seen: Labelled, at: int, least: float) -> str:
    return next((label[2:] for label in sorted(seen.labels) if label[0] == "B" and seen.chance(label, at) >= least), "")


def _goes_on(seen: Labelled, at: int, end: int, inside: str, least: float) -> bool:
    if seen.best[at] != "O" or seen.best[end] != "O":
        return seen.best[at] != "O" and seen.best[end] == inside
    return seen.chance(inside, end) >= 0.7 * least


class Models:
    """The models of one file; each is read when it is first needed."""

    def __init__(self, path: Path = MODEL) -> None:
        self._path = path
        self._fields: Fields | None = None
        self._linear: dict[str, tuple[Linear, Numbered]] = {}

    def fields(self) -> Fields:
        """The fields for what has no name (``FIELDS``)."""
        if self._fields is None:
            self._fields = Fields.unpack(partial(self._read, "fields"))
        return self._fields

    def linear(self, name: str) -> tuple[Linear, Numbered]:
        """A linear model and the names of its features, which are kept there alone.

        Args:
            name: one of ``LINEAR``; ``stances`` is modality and polarity side by side.
        """
        if name not in self._linear:
            model = Linear.unpack(partial(self._read, name))
            self._linear[name] = replace(model, features={}), Numbered(model.features)
        return self._linear[name]

    def _read(self, model: str, part: str) -> bytes:
        with zipfile.ZipFile(self._path) as archive:
            return archive.read(f"{model}.{part}")


@cache
def shipped() -> Models | None:
    """The models that lie beside this module; None where there are none, and the rules stand alone."""
    return Models() if MODEL.exists() else None
