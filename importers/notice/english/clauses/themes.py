"""How far a theme, a task or a programme reaches in an English sentence."""

from __future__ import annotations

from .....graph.model import Form, Name
from .....graph.names.keys import match_key
from ....grammar.english_words import listed, phrases_of, starts
from ...claims import Referent
from .sentences import Sentences
from .when_done import day_at

_MOST = 16
_PAST, _BETWEEN = "ed", "between"
_LEADING = frozenset({"the", "a", "an", "its", "their", "ways", "of", "on", "with", "to"})
_TRAILING = frozenset({"in", "on", "at", "of", "with", "and", ",", "the", "to", "for", "from", "by", "as"})


def themes(s: Sentences, place: int, *, kind: str = "topic", most: int = 3) -> list[tuple[int, int, Referent]]:
    """The themes that begin at a token: start and end character and referent of each, in order.

    A list is cut where a comma or ``and`` is followed by an article or preposition that begins a noun phrase anew; between two,
    ``and`` joins the two.
    """
    found: list[tuple[int, int, Referent]] = []
    end = _reach(s, place)
    pieces = _pieces(s, place, end)
    if len(pieces) > 1 and any(starts(s.page.tokens, n, phrases_of("verbs", "state")) for n in range(pieces[-1][0], end + 1)):
        pieces.pop()  # …, the Agency reported
    for first, last in pieces[:most]:
        while first < last and s.page.key(first) in _LEADING - {"the", "a", "an"}:
            first += 1
        while last > first and s.page.key(last - 1) in _TRAILING:
            last -= 1
        start, end = (s.page.tokens[first].start, s.page.tokens[last - 1].end) if last > first else (0, 0)
        if end - start > 5:
            found.append((start, end, named(s, start, end, kind)))
    return found


def named(s: Sentences, start: int, end: int, kind: str) -> Referent:
    """The referent of a theme; the same words are one however often they are written."""
    text = " ".join(s.reading.text[start:end].split())
    key = match_key(text.removeprefix("the ").removeprefix("a "))
    known = next(iter(s.reading.register.called(kind, key)), None)
    referent = known or s.reading.add(
        Referent(kind, key, [Name(text, "en", "full" if kind == "topic" else "label")], first=start)
    )
    s.reading.mark(start, end, referent, Form.NAME if kind == "topic" else Form.NOMINAL)
    return referent


def _reach(s: Sentences, place: int) -> int:
    _, limit = s.sentence(place - 1)
    at = place
    while at < s.page.last and at - place < _MOST and s.page.tokens[at].end <= limit:
        key = s.page.key(at)
        dated = day_at(s, s.page.tokens[at].start) is not None
        if s.page.word(at) in ".;:()–—" or dated or (at > place and key in listed("ends", "words")):
            break
        if s.reading.at(s.page.tokens[at].start, {"place"}) and s.page.key(at - 1) in {"in", "at"}:
            break
        if key == "," and s.page.key(at + 1) == "and" and s.page.key(at + 2).endswith(_PAST):
            break  # …, and {discussed} is another clause
        if key == "and" and _is_verb(s, at + 1):
            break
        at += 1
    return at


def _is_verb(s: Sentences, place: int) -> bool:
    """Whether another verb of the sentence follows: reviewed the state of trade and {noted} the growth of exports."""
    verbs = phrases_of("verbs", "agree_to") + phrases_of("verbs", "theme") + phrases_of("agreed", "themes")
    return s.page.key(place) not in listed("agreed", "bare") and starts(s.page.tokens, place, verbs) > 0


def _pieces(s: Sentences, place: int, end: int) -> list[tuple[int, int]]:
    cuts = [place]
    for at in range(place + 1, end - 1):
        anew = s.page.key(at + 1) in {"the", "a", "an", "with", "on", "of", "to"}
        pair = s.page.key(at) == "and" and any(s.page.key(n) == _BETWEEN for n in range(cuts[-1], at))
        if s.page.key(at) in {",", "and"} and anew and not (s.in_name(at) or pair):
            cuts.append(at + 1)
    return [(low, high) for low, high in zip(cuts, [*(c - 1 for c in cuts[1:]), end], strict=True) if high > low]
