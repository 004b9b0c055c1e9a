"""Places by name: countries, towns, and the forms of states (المملكة المغربية، جمهورية …)."""

from __future__ import annotations

from dataclasses import dataclass

from ....graph.names.keys import fold
from ..lexicon import lexicon
from ..phrases import Phrases, Piece
from ..text.tokens import unwidened
from ..trie import Known

_STATES = {fold(w) for w in ("جمهورية", "مملكة", "دولة", "سلطنة", "إمارة", "إقليم")}
_KINGDOMS = {fold(w) for w in ("المملكة", "السلطنة")}
_COMMON = 48


@dataclass(frozen=True, slots=True)
class Place:
    """A place found: its tokens and what the list knows of it."""

    piece: Piece
    known: Known | None
    classification: str


def find_places(phrases: Phrases, taken: set[int]) -> list[Place]:
    """The places of a text by name, in order, outside the tokens that are taken."""
    found: list[Place] = []
    end = 0
    for place in phrases.may_be(lexicon().places, _STATES, _KINGDOMS):
        hit = _place_at(phrases, place) if place >= end else None
        if hit and not taken & set(range(hit.piece[0], hit.piece[1])):
            found.append(hit)
            end = hit.piece[1]
    return found


def _place_at(phrases: Phrases, place: int) -> Place | None:
    best: Place | None = None
    for form, skipped in phrases.tokens[place].readings():
        if form in _STATES and (size := phrases.place_at(place + 1)) and len(phrases.key(place + 1)) > 2:
            return Place((place, place + 1 + size, skipped), phrases.known(lexicon().places, place + 1)[2], "country")  # type: ignore[index]
        if form in _KINGDOMS and not phrases.is_definite(place + 1):
            return Place((place, place + 1, skipped), None, "country")
    known = phrases.known(lexicon().places, place)
    if known and (known[0] > 1 or _is_place(phrases, place, known[1], known[2])):
        best = Place((place, place + known[0], known[1]), known[2], known[2].classification)
    return best


def _is_place(phrases: Phrases, place: int, skipped: int, known: Known) -> bool:
    """One word alone: countries always; a town unless its name is mostly another word."""
    key, word = phrases.key(place)[skipped:], unwidened(phrases.word(place))[skipped:]
    if len(key) < 3 or key in lexicon().words["not_places"]:
        return False
    if known.classification == "country":
        return True
    return key not in lexicon().given and lexicon().frequency.get(word, 0) < _COMMON
