"""What claims hang on: a theme is no fact before its meeting is one, nor a partnership before what founds it is signed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from ....graph.model import Modality
from ...grammar.cues import reason
from ..claims import Claim
from .posture import DONE

_HELD = frozenset({"signed", "attended", "chaired", "located_in"})  # what makes a meeting or an agreement a fact


def following(claims: Sequence[Claim]) -> list[Claim]:
    """Show themes and partnerships no further along than the meetings, agreements and signings that they hang on."""
    held, signing = _held(claims), _signing(claims)
    return [_promised(_following(claim, held), signing) for claim in claims]


def _held(claims: Sequence[Claim]) -> Mapping[int, set[Modality]]:
    """How far along is what is told of each meeting and agreement, by the id of its referent."""
    told: dict[int, set[Modality]] = defaultdict(set)
    for claim in claims:
        for end in (claim.source, claim.target) if claim.type in _HELD else ():
            told[id(end)].add(claim.modality)
    return told


def _following(claim: Claim, held: Mapping[int, set[Modality]]) -> Claim:
    """A theme is no fact before its meeting or agreement is: planned where all that is told of that is still to come."""
    if claim.type != "about" or claim.modality not in DONE:
        return claim
    told = held.get(id(claim.source))
    return replace(claim, modality=Modality.PLANNED) if told and DONE.isdisjoint(told) else claim


def _signing(claims: Sequence[Claim]) -> Mapping[int, set[Modality]]:
    """How far along is what each party signs."""
    told: dict[int, set[Modality]] = defaultdict(set)
    for claim in claims:
        if claim.type == "signed":
            told[id(claim.source)].add(claim.modality)
    return told


def _promised(claim: Claim, signing: Mapping[int, set[Modality]]) -> Claim:
    """What two promise each other by signing is as far along as the signing: they agreed to sign is no agreement yet."""
    if claim.type != "cooperates_with" or claim.reason != reason("signed") or claim.modality is Modality.PLANNED:
        return claim
    told = signing.get(id(claim.source), set()) | signing.get(id(claim.target), set())
    return replace(claim, modality=Modality.PLANNED, sure=False) if told == {Modality.PLANNED} else claim
