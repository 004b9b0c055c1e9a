"""Arrays as files in the form that numpy writes, and as nothing else: what could run code is refused."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import numpy as np
import numpy.typing as npt


def to_bytes(array: npt.NDArray[Any]) -> bytes:
    """The file of an array.

    >>> to_array(to_bytes(np.array([1, 2])))
    array([1, 2])
    """
    file = BytesIO()
    np.save(file, array, allow_pickle=False)
    return file.getvalue()


def to_array(data: bytes) -> npt.NDArray[Any]:
    """The array of a file.

    Raises:
        ValueError: these are not the bytes of an array, or not all of them.
    """
    try:
        return np.asarray(np.load(BytesIO(data), allow_pickle=False))
    except (EOFError, MemoryError, OverflowError) as error:
        raise ValueError("an array that is not there, or not of this size") from error
