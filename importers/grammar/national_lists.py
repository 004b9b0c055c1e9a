"""The lists of importers/lexicon/national.toml: what tells which country a name is of."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def lists() -> dict[str, Any]:
    """The file."""
    return tomllib.loads((files("rawabit.importers.lexicon") / "national.toml").read_text(encoding="utf-8"))
