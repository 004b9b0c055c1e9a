"""Ids of rawabit in the cells of a row."""

from __future__ import annotations

import re

from ...graph.errors import InputError
from ...graph.identity import kind_of, number
from ...graph.vocabulary import vocabulary

_ID = re.compile(r"[a-z]+-[0-9a-f]{16}")


def is_id(text: str) -> bool:
    """Whether a cell holds an id of rawabit, of a kind of the vocabulary."""
    return text[-17:-16] == "-" and bool(_ID.fullmatch(text)) and kind_of(text) in vocabulary().kinds and _is_number(text)


def _is_number(ident: str) -> bool:
    try:
        number(ident)
    except InputError:
        return False
    return True
