"""Ids made from what they name, so that the order of imports never changes a graph.

The same thing gets the same id in every document that names it by an equal key; everything else is a proposal for a
person to decide. What has no name of its own (a meeting, an unnamed group) is told apart by the source that speaks of it.
"""

from __future__ import annotations

import hashlib

from .errors import InputError

_MASK = (1 << 63) - 1
_DIGITS = frozenset("0123456789abcdef")


def digest(*parts: str) -> int:
    """A 63-bit number from the parts, the same on every machine."""
    raw = hashlib.blake2b("\x1f".join(parts).encode("utf-8"), digest_size=8).digest()
    return int.from_bytes(raw, "big") & _MASK


def entity_id(kind: str, key: str, qualifier: str | None = None) -> str:
    """The id of an entity.

    Args:
        kind: a kind of the vocabulary.
        key: the match key of its chief name, or for a thing without a name the source id and a number.
        qualifier: the id of what tells equal names apart: the body of a post, the parent or country of a unit.

    Returns:
        The kind, a hyphen and 16 hexadecimal digits.

    >>> entity_id("place", "ليبيا")
    'place-49ca8d6f7c6ef14a'
    """
    return f"{kind}-{digest(kind, key, qualifier or ''):016x}"


def source_id(text: str) -> str:
    """The id of a source, from its text as read."""
    return f"source-{digest('source', text):016x}"


def number(ident: str) -> int:
    """The integer that a store keeps for an id.

    An id is written in one way only: ``int`` alone would read digits of other scripts, capitals, spaces and underscores too.

    Raises:
        InputError: the text is not an id.
    """
    _, dash, digits = ident.rpartition("-")
    try:
        value = int(digits, 16)
    except ValueError:
        value = -1
    if not dash or not 0 <= value <= _MASK or len(digits) != 16 or not _DIGITS.issuperset(digits):
        raise InputError(f"{ident!r} is not an id of rawabit (kind, hyphen, 16 hexadecimal digits).")
    return value


def kind_of(ident: str) -> str:
    """The kind that an entity id begins with.

    >>> kind_of("person-0000000000000001")
    'person'
    """
    return ident.rpartition("-")[0]
