"""Whose delegation it is: استقبل الوالي السفير فلانا {والوفد المرافق له} came along with the ambassador, not with his host.

Rules and classifiers give a delegation to who acts in the sentence. In the corpus all of 12 whose leader the annotators tell came
along with who is named last before; of the 25 claims that were made of such delegations 2 said so. No model is fitted to this.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from .....graph.names.keys import fold
from ...claims import Claim, Mark
from ...reading import Reading

_DELEGATION = frozenset(fold(w) for w in ("الوفد", "للوفد", "والوفد"))
_ALONG = frozenset(fold(w) for w in ("المرافق", "المصاحب"))
_BODY, _PERSON = frozenset({"organization"}), frozenset({"person"})


def guests_company(reading: Reading) -> None:
    """Claim that such a delegation came along with who was named last before it, in place of whoever it was given to."""
    led = {id(body.referent): (body, who) for body, who in _delegations(reading)}
    if not led:
        return
    told = {(id(c.source), id(c.target)) for c in reading.claims if c.type == "accompanied"}
    moved = (_moved(claim, led, told) if claim.type == "accompanied" else claim for claim in reading.claims)
    reading.replace_claims([claim for claim in moved if claim])


def _moved(claim: Claim, led: Mapping[int, tuple[Mark, Mark]], told: set[tuple[int, int]]) -> Claim | None:
    """The claim with the guest in the place of the host; None where that is told already."""
    body, who = led.get(id(claim.source), (None, None))
    if body is None or who is None or claim.target is who.referent:
        return claim
    key = id(claim.source), id(who.referent)
    if key in told:
        return None
    told.add(key)
    return replace(claim, target=who.referent, start=who.start, end=body.end)


def _delegations(reading: Reading) -> Iterator[tuple[Mark, Mark]]:
    """Each delegation that is told to be in company, with the mark of who was named last before it in its sentence."""
    for place, _ in reading.find(_ALONG):
        token = reading.phrases.tokens[place - 1]
        if not place or token.key not in _DELEGATION:
            continue
        body = reading.at(token.end - 1, _BODY)
        who = reading.before(token.start, _PERSON, back=token.start - reading.sentence(token.start)[0])
        if body and who:
            yield body, who
