"""A family name alone in a headline, which stands there before the whole name: {العيسوي} يترأس …."""

from __future__ import annotations

from ..dates.dateline import headline
from ..reading import Reading
from ..uniting import unite


def join_family_names(reading: Reading) -> None:
    """Make one of a person whom the headline calls by one word and the only one whose name ends with it."""
    line = headline(reading)
    if line is None:
        return
    people = [r for r in reading.referents if r.kind == "person"]
    for mark in reading.within(*line, {"person"}):
        key = mark.referent.key
        whole = [r for r in people if r.key.endswith(f" {key}")]
        if " " not in key and len(whole) == 1 and mark.referent in reading.referents:
            unite(reading, mark.referent, whole[0])
