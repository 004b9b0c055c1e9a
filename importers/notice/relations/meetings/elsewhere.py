"""Events that take place elsewhere than the notice was written: of one that the text puts in a town the dateline says nothing.

القاهرة، 3 مايو … ملتقى النخيل {في أسوان}. In the corpus the dateline, where the classifier does not see it, was the place of an
event that is put in another one 3 times in 28, of all others 22 times in 55.
"""

from __future__ import annotations

from collections.abc import Mapping

from ....grammar.cues import reason
from ...claims import Claim
from ...fitted.weighing import UNSEEN
from ...reading import Reading

_PLACE = "place"


def held_elsewhere(reading: Reading) -> None:
    """Take back that an event was where the notice was written, which only the rule reads, where the text puts it in another
    place."""
    elsewhere: dict[int, set[int]] = {}
    for claim in reading.claims:
        if _is_place(claim) and claim.reason != reason("dateline"):
            elsewhere.setdefault(id(claim.source), set()).add(id(claim.target))
    reading.replace_claims([claim for claim in reading.claims if not _is_against(claim, elsewhere)])


def _is_against(claim: Claim, elsewhere: Mapping[int, set[int]]) -> bool:
    """Whether a claim of the dateline, which the classifier does not see, puts an event where the text does not."""
    weak = _is_place(claim) and claim.reason == reason("dateline") and claim.confidence <= UNSEEN
    return weak and bool(elsewhere.get(id(claim.source), set()) - {id(claim.target)})


def _is_place(claim: Claim) -> bool:
    return claim.type == "located_in" and claim.target.kind == _PLACE
