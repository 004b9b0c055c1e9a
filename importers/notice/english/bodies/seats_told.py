"""Where a body has its seat by other words in English: {Doha-based} Sidra, the Fund, which has its headquarters {in Nairobi}, the
Nile Library {in Salt}, Etna Glass {of Catania}. All of it waits.
"""

from __future__ import annotations

from ....grammar.english_words import phrases_of, sorts
from ....grammar.text.spans import Span
from ...claims import Claim, Mark
from ...referents import naming
from ..clauses.insides import is_inside
from ..clauses.sentences import Sentences

_BODY, _PLACE = frozenset({"organization"}), frozenset({"place"})
_BASED = "-based"
_GAP = 8  # words between a body and its seat
_SMALL = frozenset({",", "which", "a", "an", "the", "that", "is", "and", "now", "also", "long", "whose"})
_STILL = frozenset({"library", "museum", "station", "hospital", "university", "school", "college", "theatre", "archive"})
_STATES = frozenset({"ministry", "government", "committee", "council", "embassy"})
_CONFIDENCE = 0.7


def seats_told(s: Sentences) -> None:
    """Claim ``located_in`` for bodies whose town a word of being based, or the name of a house, tells.

    Args:
        s: the sentences of a page.
    """
    _based(s)
    low, high = s.page.tokens[s.page.first].start, s.page.tokens[s.page.last - 1].end
    for body in s.reading.outer(low, high, _BODY):
        town = _town_behind(s, body)
        if town:
            _claim(s, body, town)
    for place, end in s.find(phrases_of("seats_told", "based")):
        town = s.reading.at(s.page.tokens[min(end, s.page.last - 1)].start, _PLACE)
        owner = _owner(s, place)
        if town and owner and _is_city(town) and "no" not in s.words(owner.end, town.start):
            _claim(s, owner, town)


def _is_city(town: Mark) -> bool:
    return town.referent.classification == "city"


def _claim(s: Sentences, body: Mark, town: Mark) -> None:
    if not s.reading.tells("located_in", body.referent, town.referent):
        low, high = min(body.start, town.start), max(body.end, town.end)
        s.reading.claim(Claim("located_in", body.referent, town.referent, low, high, confidence=_CONFIDENCE))


def _based(s: Sentences) -> None:
    """{Doha-based} Sidra: the town is marked here, for it is part of a longer word."""
    for place in range(s.page.first, s.page.last - 1):
        token, key = s.page.tokens[place], s.page.key(place)
        town = s.page.word(place)[: -len(_BASED)]
        if not key.endswith(_BASED) or not town[:1].isupper() or not town.isalpha() or town.isupper():
            continue
        body = s.reading.after(token.end, _BODY)
        if body is None or body.start - token.end > 1:
            continue
        naming.name_referents(s.reading, [Span(token.start, token.start + len(town), town, "place", "city")])
        mark = s.reading.at(token.start, _PLACE)
        if mark:
            _claim(s, body, mark)


def _town_behind(s: Sentences, body: Mark) -> Mark | None:
    """The town right behind a house that stands where it is, {in Salt}, or behind a name, {of Catania}."""
    at = s.reading.token_at(body.end)
    if s.page.key(at) not in {"in", "of"} or at + 1 >= s.page.last or (body.referent.classification or "") in _STATES:
        return None
    town = s.reading.at(s.page.tokens[at + 1].start, _PLACE)
    words = [word.casefold() for word in s.reading.text[body.start : body.end].split()]
    still = words[-1:] != [] and (words[-1] in _STILL or words[0] in _STILL)
    plain = not any(word in sorts("heads") for word in words)
    fits = still if s.page.key(at) == "in" else plain
    return town if town and _is_city(town) and fits else None


def _owner(s: Sentences, place: int) -> Mark | None:
    """The body that a clause of being based tells of: the Fund{, which is based in}, the Fund {is based in}."""
    at = s.page.tokens[place].start
    body = s.reading.before(at, _BODY)
    if body is None or s.reading.sentence(body.start) != s.sentence(place) or body.referent.classification in _STATES:
        return None
    words = s.words(body.end, at)
    relative = words[:2] in ([",", "which"], [",", "a"], [",", "an"], [",", "the"]) and len(words) <= _GAP
    plain = set(words) <= _SMALL and not is_inside(s, body)  # not: Mr. A of the Fund is based in
    return body if (relative and "," not in words[1:]) or plain else None
