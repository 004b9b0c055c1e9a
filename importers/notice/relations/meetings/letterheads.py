"""The country at the head of a letter is no place of a meeting: الجمهورية الإسلامية الموريتانية, alone in its line."""

from __future__ import annotations

from ....grammar.text.letters import foot
from ...claims import Claim
from ...reading import Reading

_PLACE, _AT, _COUNTRY = frozenset({"place"}), "located_in", "country"


def forget_letterheads(reading: Reading) -> None:
    """Forget ``located_in`` for an event by the line above the greeting of a letter that a country fills."""
    found = foot(reading.text)
    if found is not None:
        reading.replace_claims([claim for claim in reading.claims if not _is_head(reading, claim, found[0])])


def _is_head(reading: Reading, claim: Claim, greeting: int) -> bool:
    if claim.type != _AT or claim.source.kind != "event" or claim.target.classification != _COUNTRY or claim.start >= greeting:
        return False
    mark = next((m for m in reading.within(claim.start, greeting, _PLACE) if m.referent is claim.target), None)
    if mark is None or mark.start != claim.start:
        return False
    low, high = reading.text.rfind("\n", 0, mark.start) + 1, reading.line_end(mark.end)
    return not any(char.isalnum() for char in reading.text[low : mark.start] + reading.text[mark.end : high])
