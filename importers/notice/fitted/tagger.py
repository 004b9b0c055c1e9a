"""A second opinion on names: conditional random fields fitted to the corpus.

One field a layer, because names nest; all look at the same features (``features.py``), among them what the rules found. The
fields lie packed in ``model.zip``, which ``python -m rawabit.importers.training`` writes (docs/extraction-figures.md).
Source: Lafferty, McCallum, Pereira (2001), Conditional Random Fields; python-crfsuite.
"""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ....graph.errors import InputError
from ...grammar.phrases import Phrases
from ...grammar.text.segments import Segment
from ...grammar.text.spans import Span
from .features import columns
from .fields import Fields, Labelled

MODEL = Path(__file__).with_name("model.zip")
_AMISS = (zipfile.BadZipFile, zlib.error, IndexError, KeyError, TypeError, ValueError, EOFError, RuntimeError)
_LARGEST = 1 << 28  # bytes of all that a file of models holds: a hundred times what the shipped one does
_LONGEST = 1_000  # characters; words that go on for a page without an end are no name
# What each field tells apart. The first reads the outermost names; the others what nests inside them or beside them.
LAYERS = {
    "names": ("person", "post", "place", "date", "organization"),
    "bodies": ("organization",),
    "places": ("place",),
}


@dataclass(frozen=True, slots=True)
class Guess:
    """A stretch that a field takes for a mention: ``kind`` ends with ~ for one that is no name; its probability, 0 to 1."""

    start: int
    end: int
    kind: str
    layer: str
    probability: float


def guess(phrases: Phrases, found: Iterable[Span], *, model: Path = MODEL) -> list[Guess]:
    """What the fields take for mentions, layer by layer, each in order.

    Args:
        phrases: the text in tokens.
        found: what the rules found in it.
        model: the file of the fields.
    """
    parts = phrases.segments
    if not parts:
        return []
    told = columns(parts, found, phrases.text)
    try:
        read = fields(model).read(told)
    except (IndexError, TypeError, ValueError) as error:  # arrays that only seem to belong together
        raise _unusable(model) from error
    return [one for layer, labelled in read.items() for one in _guesses(layer, labelled, parts)]


def _guesses(layer: str, labelled: Labelled, parts: Sequence[Segment]) -> Iterator[Guess]:
    labels, at = labelled.best, 0
    while at < len(labels):
        if labels[at] == "O":
            at += 1
            continue
        kind, end = labels[at][2:], at + 1
        while end < len(labels) and labels[end] == f"I-{kind}":
            end += 1
        last = end
        while last - 1 > at and parts[last - 1].proclitic:
            last -= 1
        if parts[last - 1].end - parts[at].start <= _LONGEST:
            sure = min(labelled.chance(labels[n], n) for n in range(at, last))
            yield Guess(parts[at].start, parts[last - 1].end, kind, layer, round(sure, 3))
        at = end


def fields(path: Path) -> Fields:
    """The fields of a file, read once as long as the file stays the same.

    Raises:
        InputError: these are no models, or they are damaged.
    """
    try:
        return _fields(path, path.stat().st_mtime_ns)
    except OSError as error:
        raise InputError(
            f"The models in {path} cannot be read: {error.strerror or error}. Name another file with RAWABIT_MODEL."
        ) from error


@cache
def _fields(path: Path, written: int) -> Fields:
    if not path.is_file():  # who opens a pipe waits
        raise _unusable(path)
    try:
        with zipfile.ZipFile(path) as archive:
            if sum(member.file_size for member in archive.infolist()) > _LARGEST:
                raise _unusable(path)
            return Fields.unpack(archive.read)
    except _AMISS as error:
        raise _unusable(path) from error


def _unusable(path: Path) -> InputError:
    return InputError(
        f"The models in {path} are damaged or of another version. Take the file away, and rawabit train makes it anew."
    )
