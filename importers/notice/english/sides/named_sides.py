"""The sides of talks in English minutes: the {Libyan side}, the {Cypriot Party}, the {Tunisian delegation}, the {UNIDO side}.

Each is a group of its own, of the country or body whose side it is, however it is called later on. The two sides are those that
the page names, where it names two.
"""

from __future__ import annotations

from .....graph.model import Form, Name
from .....graph.names.keys import match_key
from ....grammar.english_words import adjective_of, listed, phrases_of, starts
from ...claims import Mark, Referent
from ...referents.naming import country_referent
from ..clauses.clauses import PARTIES
from ..clauses.minute_titles import are_minutes
from ..clauses.sentences import Sentences
from ..page.rolls import first_of_item

_GROUP, _TWO = "group", 2
_PREPOSITIONS = frozenset({"of", "to", "with", "from", "by", "for"})


def refer_sides(s: Sentences) -> None:
    """Mark every side that a page of minutes speaks of, one for each country or body.

    Args:
        s: the sentences of a page; its bodies and places have been named.
    """
    known = {id(r.qualifier): r for r in s.reading.referents if is_side(r)}
    for place in range(s.page.first + 1, s.page.last) if are_minutes(s) else ():
        if s.page.key(place) not in listed("agreed", "side") or not s.page.phrases.same_line(place):
            continue
        first, whose = _whose(s, place)
        if whose is None:
            continue
        start, end = s.page.tokens[first].start, s.page.tokens[place].end
        side = known.get(id(whose)) or s.reading.add(_side(s, first, place, whose))
        known[id(whose)] = side
        s.reading.mark(start, end, side, Form.NOMINAL)


def is_side(r: Referent) -> bool:
    """Whether somebody is a side of talks."""
    return r.local and not r.named and r.classification == _GROUP and r.qualifier is not None


def both_sides(s: Sentences) -> list[Referent]:
    """The two sides of a page, in the order in which it speaks of them; nobody where it speaks of one or of three."""
    low, high = s.page.tokens[s.page.first].start, s.page.tokens[s.page.last - 1].end
    found = {id(m.referent): m.referent for m in s.reading.within(low, high, {"organization"}) if is_side(m.referent)}
    return list(found.values()) if len(found) == _TWO else []


def both_before(s: Sentences, place: int) -> int | None:
    """Where words for both sides begin that end right before a token: {The two sides} will …, {Both Parties} also agreed."""
    end = place
    while end > s.page.first and s.page.key(end - 1) in listed("agreed", "adverbs"):
        end -= 1
    return end - _TWO if both_at(s, end - _TWO) == _TWO else None


def both_at(s: Sentences, place: int) -> int:
    """How many tokens from a place are words for both sides; 0 where none are."""
    return starts(s.page.tokens, place, phrases_of("agreed", "both"), s.page.last) if place >= s.page.first else 0


def side_before(s: Sentences, place: int) -> Mark | None:
    """The side that does what the verb at a token says, with nothing but adverbs between: the {Libyan side} also requested."""
    end = place
    while end > s.page.first and s.page.key(end - 1) in listed("agreed", "adverbs"):
        end -= 1
    mark = s.reading.at(s.page.tokens[end - 1].start, {"organization"}) if end > s.page.first else None
    return mark if mark and is_side(mark.referent) and not _is_led_to(s, mark) else None


def _is_led_to(s: Sentences, side: Mark) -> bool:
    """Whether a side only completes another word: the head {of} the Libyan delegation welcomed …."""
    at = s.reading.token_at(side.start) - 1
    return s.page.key(at - (s.page.key(at) == "the")) in _PREPOSITIONS


def side_of(s: Sentences, place: int) -> Mark | None:
    """The same, also of the second of two verbs: the {Libyan side} noted the delay {and} asked for more time."""
    if s.page.key(place - 1) != "and":
        return side_before(s, place)
    at = _opening(s, place)
    mark = s.reading.at(s.page.tokens[at].start, {"organization"})
    return mark if mark and is_side(mark.referent) and mark.end < s.page.tokens[place].start else None


def speaks(s: Sentences, place: int) -> int | None:
    """The character where the words for the side, or for both, begin that do what the verb at a token says."""
    both, at = both_before(s, place), _opening(s, place)
    if both is None and s.page.key(place - 1) == "and" and at < place and both_at(s, at):
        both = at
    side = side_of(s, place)
    return side.start if side else s.page.tokens[both].start if both is not None else None


def is_somebody(s: Sentences, at: int) -> bool:
    """Whether somebody is welcomed or thanked rather than something spoken of: welcomed {the Spanish delegation}."""
    at += s.page.key(at) == "the"
    mark = s.reading.at(s.page.tokens[at].start, PARTIES | {"person", "post"}) if at < s.page.last else None
    return mark is not None and (is_side(mark.referent) or mark.kind in {"person", "post"})


def _opening(s: Sentences, place: int) -> int:
    """Where the sentence of a token begins, behind its number and article."""
    at = s.reading.token_at(s.sentence(place)[0])
    at = first_of_item(s.page, at, place)
    return at + (s.page.key(at) == "the" and not both_at(s, at))


def _whose(s: Sentences, place: int) -> tuple[int, Referent | None]:
    """Whose side is spoken of at a token, and where its words begin."""
    for size in (_TWO, 1):
        words = [s.page.word(n) for n in range(place - size, place)]
        code = adjective_of(" ".join(words)) if all(word[:1].isupper() for word in words) else None
        if code:
            return place - size, country_referent(s.reading, code)
    mark = s.reading.at(s.page.tokens[place - 1].start, PARTIES)
    acts = mark is not None and (mark.kind == "organization" or mark.referent.classification == "country")
    beside = mark is not None and mark.end == s.page.tokens[place - 1].end and not is_side(mark.referent)
    return (s.reading.token_at(mark.start), mark.referent) if mark and acts and beside else (place, None)


def _side(s: Sentences, first: int, place: int, whose: Referent) -> Referent:
    text = " ".join(s.page.word(n) for n in range(first, place + 1))
    start, name = s.page.tokens[first].start, Name(text, "en", "label")
    return Referent(
        "organization", match_key(text), [name], _GROUP, named=False, local=True, qualifier=whose, home=whose, first=start
    )
