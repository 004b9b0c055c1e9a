"""المملكة and السلطنة alone, which name no country: that of the notice, if it is one of these, else the only one spoken of."""

from __future__ import annotations

from ....graph.model import Name
from ...grammar.national_lists import lists
from ..claims import Referent
from ..reading import Reading
from ..referents.naming import country_referent
from ..uniting import unite
from .datelines import agency, code_of, dateline
from .named_countries import nationality


def settle_kingdoms(reading: Reading) -> None:
    """Let each of these words mean its country; where nothing tells which, something without a name, which is no other's."""
    for r in [r for r in reading.referents if r.kind == "place" and r.key in lists()["kingdoms"]]:
        code = _country(reading, frozenset(lists()["kingdoms"][r.key]))
        meant = country_referent(reading, code) if code else None
        if meant is not None:
            r.names.clear()  # the word is no name of the country
            unite(reading, r, meant)
        else:
            _unname(reading, r)


def _unname(reading: Reading, r: Referent) -> None:
    r.first = next((mark.start for mark in reading.marks if mark.referent is r), 0)
    r.names[:] = [Name(r.names[0].text, r.names[0].lang, "label")]
    r.classification, r.named, r.local = "country", False, True


def _country(reading: Reading, codes: frozenset[str]) -> str | None:
    """The code of the country in the dateline, else of the only one of these that the text names, or whose adjective it has."""
    if place := dateline(reading):
        told_by = agency(reading, place)
        if (code := told_by[0] if told_by else code_of(place.referent)) in codes:
            return code
    named = {code_of(m.referent) for m in reading.marks if m.referent.kind == "place" and m.referent.classification == "country"}
    told = (named | {nationality(token.text) for token in reading.phrases.tokens}) & codes
    return told.pop() if len(told) == 1 else None
