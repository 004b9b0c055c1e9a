"""The place and the agency that a notice opens with, and the country that a place is or lies in."""

from __future__ import annotations

from ...grammar.list_files import keys
from ...grammar.text.tokens import Token
from ..claims import Mark, Referent
from ..dates.dateline import opens
from ..reading import Reading
from .named_countries import agencies, country_of, words

_FIRST = 3  # places among which a dateline is
_IN = ("ب", "في ", "فى ", "in ", "In ")
_AGENCY = 60  # characters after the place in which an agency stands


def code_of(place: Referent) -> str | None:
    """The code of the country that a place is, or lies in."""
    if inside := place.qualifier or place.home:
        return code_of(inside)
    return next((code for name in place.names if (code := country_of(name.text))), None)


def happens_in(reading: Reading, place: Mark) -> bool:
    """Whether a place is named as one that something happens in."""
    return reading.text[max(0, place.start - 3) : place.start].endswith(_IN)


def dateline(reading: Reading) -> Mark | None:
    """The place that opens one of the first lines of a text and is followed by a date or a pause."""
    for mark in reading.within(0, len(reading.text), {"place"})[:_FIRST]:
        start = reading.text.rfind("\n", 0, mark.start) + 1
        before = reading.text[start : mark.start]
        lead = len(before) - len(before.lstrip())
        at = mark.start if keys(before) and " ".join(keys(before)) not in words("words", "towns") else start + lead
        if opens(reading.text, at, mark.end):
            return mark
    return None


def agency(reading: Reading, place: Mark) -> tuple[str, str] | None:
    """The code of the country whose agency a dateline names, and how it is called: طهران {(وات)}."""
    line = reading.text[place.end : place.end + _AGENCY].partition("\n")[0]
    told = reading.phrases.tokens[reading.token_at(place.end) : reading.token_at(place.end + len(line))]
    return next(((code, token.text) for token in told if (code := agencies().get(_as_listed(token)))), None)


def _as_listed(token: Token) -> str:
    """A word as agencies are listed: in Latin letters as it is written, since MAP is one and a map is not."""
    return token.text if token.text.isascii() else token.key
