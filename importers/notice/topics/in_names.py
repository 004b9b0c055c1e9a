"""Themes that were seen in the name of a person and are none: سالم {عمر البوزنتاني}. Models are fitted to what comes before."""

from __future__ import annotations

from ..reading import Reading

_TOPIC, _PERSON = "topic", frozenset({"person"})


def drop_in_names(reading: Reading) -> None:
    """Forget such themes with all that is claimed of them."""
    inside = [mark for mark in reading.marks if mark.kind == _TOPIC and _is_in_name(reading, mark.start, mark.end)]
    if inside:
        gone = {id(mark.referent) for mark in inside}
        reading.replace_claims([c for c in reading.claims if not gone & {id(c.source), id(c.target)}])
        reading.keep_marks([mark for mark in reading.marks if id(mark.referent) not in gone])


def _is_in_name(reading: Reading, start: int, end: int) -> bool:
    person = reading.at(start, _PERSON)
    return person is not None and end <= person.end
