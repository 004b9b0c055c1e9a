"""Every list of words is asked for by some module: one that is not would be kept up for nothing."""

from __future__ import annotations

import re
import tomllib

import pytest

from ..source import ROOT

LISTS = ROOT / "importers" / "lexicon"
# Tables of which all lists are asked for at once, or whose keys are words themselves.
WHOLE = {
    "cues.toml": {"away", "events", "frames", "leaders", "nations"},
    "english.toml": {
        "heads",
        "countries",
        "nationalities",
        "events",
        "weak_events",
        "several_events",
        "attended_events",
        "travel_events",
        "bodies_told",
        "french",
        "states",
    },
    "words.toml": set[str](),
    "cells.toml": set[str](),
}


def named() -> set[str]:
    """The words of all strings of the modules that read files."""
    texts = [path.read_text("utf-8") for path in (ROOT / "importers").rglob("*.py")]
    return {word for text in texts for string in re.findall(r'"([^"\n]*)"', text) for word in re.findall(r"\w+", string)}


@pytest.mark.parametrize("name", WHOLE)
def test_some_module_names_every_list(name: str) -> None:
    tables = tomllib.loads((LISTS / name).read_text("utf-8"))
    asked = {
        key
        for table, lists in tables.items()
        if table not in WHOLE[name]
        for key in (table, *(lists if isinstance(lists, dict) else ()))
    }
    assert sorted(asked - named()) == []
