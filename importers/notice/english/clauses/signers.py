"""Who signs in English: those after with, for whom others sign, and countries that open a clause."""

from __future__ import annotations

from ...claims import Mark
from .clauses import ALL, PARTIES
from .sentences import Sentences

_OPENING = frozenset({"the", "both", "and", "yesterday", "today", ","})
_WATCHED = (("in", "the", "presence"), ("attended",), ("witnessed",))


def is_for_others(s: Sentences, place: int) -> bool:
    """Whether ``on behalf of`` stands at a token: the agreement was signed {on behalf of} the Fund by …"""
    return s.page.key(place) in {"on", "for"} and s.page.key(place + 1) == "behalf"


def signing_for(s: Sentences, place: int) -> list[Mark]:
    """The people who sign for others, up to those who only watch: signed on behalf of the Fund, its chairman {Mr. A}, and …."""
    start, limit = s.page.tokens[place].start, s.sentence(place)[1]
    last = next((at for at, _ in s.find(_WATCHED) if start < s.page.tokens[at].start < limit), None)
    return s.reading.outer(start, s.page.tokens[last].start if last is not None else limit, {"person"})


def bodies_and_countries(s: Sentences, place: int) -> list[Mark]:
    """Bodies and countries that sign together: the Nile Bank and Jordan signed."""
    found = s.subjects(place, ALL)
    kinds = {mark.kind for mark in found}
    return found if kinds == PARTIES and all(m.kind != "place" or m.referent.classification == "country" for m in found) else []


def countries(s: Sentences, place: int, *, least: int = 2) -> list[Mark]:
    """The countries that sign, where their names open the clause: Libya and Tunisia signed, Libya, Tunisia sign."""
    found = [mark for mark in s.subjects(place, ALL) if mark.referent.classification == "country"]
    opens = bool(found) and set(s.words(s.clause(place), found[0].start)) <= _OPENING
    return found if opens and len(found) >= least else []


def partners_at(s: Sentences, place: int) -> list[Mark]:
    """Who stands after the agreement or its verb, with ``with`` or ``between`` before them: was signed between A and B."""
    return s.objects(place + 1, ALL, reach=20, most=4) if s.page.key(place) in {"with", "between"} else []
