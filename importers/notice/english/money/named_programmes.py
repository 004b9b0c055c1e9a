"""Programmes, projects and awards with names in English: the Clean Water Programme; Green Harvest{, a five-year programme for} …;
Green Harvest, Yemen. {Donor:} ….

What is told of ``the programme`` is told of the one that the page named last.
"""

from __future__ import annotations

from collections.abc import Iterator

from .....graph.model import Form, Name
from .....graph.names.keys import match_key
from ....grammar.english_words import listed, phrases_of, starts
from ...claims import Claim, Referent
from ..clauses.doers import ALL_BUT_PLACES
from ..clauses.sentences import Sentences
from ..clauses.themes import themes
from ..page.runs import Piece

_THIRD = 4  # words: for {the third year running}
_LONGEST, _FEW = 7, 6  # words of a name, and of what tells what sort of programme it is
_PROGRAMME = frozenset({"programme"})
_ON = frozenset({"for", "on"})
_ARTICLES = frozenset({"a", "an", "the", "its", "our"})


def named_programmes(s: Sentences) -> None:
    """Mark every programme that is named, wherever it is; claim what it is for, where that stands beside its name."""
    found: dict[str, Referent] = {}
    for piece, about in _named(s):
        text = s.page.text(piece)
        key = match_key(text)
        known = found.get(key) or next(iter(s.reading.register.called("programme", key)), None)
        programme = known or s.reading.add(
            Referent("programme", key, [Name(text, "en", "full")], first=s.page.tokens[piece[0]].start)
        )
        found[key] = programme
        s.reading.mark(*s.page.span(piece), programme, Form.NAME)
        if about:
            _about(s, programme, piece, about)
    if found:
        _mark_again(s, found)


def _about(s: Sentences, programme: Referent, piece: Piece, at: int) -> None:
    for start, end, theme in themes(s, at, most=1) if listed("programmes", "no_theme").isdisjoint(_next(s, at)) else []:
        s.reading.claim(Claim("about", programme, theme, s.page.tokens[piece[0]].start, max(start, end), confidence=0.8))


def _next(s: Sentences, at: int) -> list[str]:
    return [s.page.key(n) for n in range(at, at + _THIRD)]


def _named(s: Sentences) -> Iterator[tuple[Piece, int | None]]:
    """The names, with the token behind ``for`` where the words beside go on to what the programme is for."""
    for place in range(s.page.first, s.page.last):
        key = s.page.key(place)
        if key not in listed("programmes", "heads") or s.in_name(place):
            fields = starts(s.page.tokens, place, phrases_of("programmes", "fields"))
            if fields and s.page.word(place + fields) == ":" and (piece := _headed(s, place)):
                yield piece, None
        elif s.page.is_capital(place):
            first = _first(s, place)
            if first < place:
                yield (first, place + 1), place + 2 if s.page.key(place + 1) in _ON else None
        elif piece := _explained(s, place):
            yield piece, place + 2 if s.page.key(place + 1) in _ON else None


def _first(s: Sentences, place: int) -> int:
    """Where the words in capitals begin that end at a token."""
    first = place
    while place - first < _LONGEST and _is_part(s, first - 1) and s.page.phrases.same_line(first):
        first -= 1
    return first


def _is_part(s: Sentences, place: int) -> bool:
    named = place >= s.page.first and s.reading.at(s.page.tokens[place].start, ALL_BUT_PLACES) is not None
    return s.page.is_capital(place) and not named and s.page.word(place)[:1].isalpha()


def _explained(s: Sentences, place: int) -> Piece | None:
    """The name before ``, a five-year programme``."""
    at = place
    while place - at < _FEW and s.page.word(at - 1)[:1].islower() and s.page.key(at - 1) not in _ARTICLES:
        at -= 1
    if s.page.key(at - 1) not in {"a", "an", "the"} or s.page.word(at - 2) != ",":
        return None
    return _run_before(s, at - 2)


def _headed(s: Sentences, place: int) -> Piece | None:
    """The name that opens a line or sentence before {Donor:}, up to a comma, full stop or colon."""
    low, _ = s.sentence(place)
    at = s.reading.token_at(low)
    if at == place and at > s.page.first:
        at = s.reading.token_at(s.reading.sentence(low - 1)[0])
    if s.page.key(at) in listed("programmes", "fields_words") or at < s.page.first:
        return None
    at += s.page.key(at) in listed("programmes", "heads") and s.page.word(at + 1) == ":"
    end = s.page.run(at + (s.page.word(at) == ":"))
    first = at + (s.page.word(at) == ":")
    whole = end - first > 1 and s.page.word(end) in {",", ".", ":", "(", "–", "-"} and not s.in_name(first)
    return (first, end) if whole and end - first <= _LONGEST else None


def _run_before(s: Sentences, end: int) -> Piece | None:
    first = end
    while end - first < _LONGEST and _is_part(s, first - 1) and s.page.phrases.same_line(first):
        first -= 1
    return (first, end) if first < end else None


def _mark_again(s: Sentences, found: dict[str, Referent]) -> None:
    """Mark the names wherever they are written again, and ``the programme`` for the last of them."""
    firsts: dict[str, list[tuple[list[str], Referent]]] = {}
    for programme in found.values():
        words = programme.names[0].text.split()
        firsts.setdefault(words[0], []).append((words, programme))
    last: Referent | None = None
    for place in range(s.page.first, s.page.last):
        for words, programme in firsts.get(s.page.word(place), ()):
            if [s.page.word(n) for n in range(place, place + len(words))] == words:
                s.reading.mark(*s.page.span((place, place + len(words))), programme, Form.NAME)
                last = programme
        alone = s.page.key(place) in listed("programmes", "heads") and s.page.word(place).islower()
        if last and alone and s.page.key(place - 1) in {"the", "this"}:
            s.reading.mark(*s.page.span((place, place + 1)), last, Form.NOMINAL)
