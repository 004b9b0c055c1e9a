"""How the words of other vocabularies map to kinds and relation types: importers/lexicon/exchange.toml."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def mapping(vocabulary: str) -> dict[str, Any]:
    """The classes and properties of a vocabulary.

    Args:
        vocabulary: ``ftm`` or ``org``, a table of the list.
    """
    text = (files("rawabit.importers.lexicon") / "exchange.toml").read_text(encoding="utf-8")
    mapped: dict[str, Any] = tomllib.loads(text)[vocabulary]
    return mapped
