"""Read the files that crfsuite writes: the labels of a field, the weights between them, and those of its features.

Source: crfsuite 0.12, ``lib/crf/src/crf1d_model.c`` and ``lib/cqdb/src/cqdb.c``; little-endian.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

_HEADER = struct.Struct("<4sI4s9I")
_CHUNK = struct.Struct("<4s2I")
_BACK = 16  # where a table of strings says how many it holds and where their places are
_FEATURE = np.dtype([("type", "<u4"), ("source", "<u4"), ("target", "<u4"), ("weight", "<f8")])
_STATE = 0


@dataclass(frozen=True, slots=True)
class CrfFile:
    """A field as it is kept.

    ``between[i, j]`` is the weight of label ``j`` after label ``i``, and ``weights[n]`` that of attribute number ``rows[n]`` for
    label number ``columns[n]``. ``attributes`` are told once, in the order of their numbers.
    """

    labels: tuple[str, ...]
    between: npt.NDArray[np.float64]
    attributes: Iterator[str]
    rows: npt.NDArray[np.int32]
    columns: npt.NDArray[np.uint8]
    weights: npt.NDArray[np.float64]


def parse(data: bytes) -> CrfFile:
    """A field from the bytes of its file.

    Raises:
        ValueError: these are not the bytes of a crfsuite model.
    """
    magic, _, kind, *_, features_at, labels_at, attributes_at, _, _ = _HEADER.unpack_from(data)
    if (magic, kind) != (b"lCRF", b"FOMC"):
        raise ValueError("not a model of crfsuite")
    *_, count = _CHUNK.unpack_from(data, features_at)
    told = np.frombuffer(data, _FEATURE, count, features_at + _CHUNK.size)
    labels = tuple(_strings(data, labels_at))
    state, step = told[told["type"] == _STATE], told[told["type"] != _STATE]
    between = np.zeros((len(labels), len(labels)))
    between[step["source"], step["target"]] = step["weight"]
    rows, columns = state["source"].astype(np.int32), state["target"].astype(np.uint8)
    return CrfFile(labels, between, _strings(data, attributes_at), rows, columns, state["weight"].copy())


def _strings(data: bytes, at: int) -> Iterator[str]:
    """The strings of a table, by their number."""
    count, back = struct.unpack_from("<2I", data, at + _BACK)
    for place in struct.unpack_from(f"<{count}I", data, at + back):
        size = int.from_bytes(data[at + place + 4 : at + place + 8], "little")
        yield data[at + place + 8 : at + place + 7 + size].decode()  # without the zero at its end
