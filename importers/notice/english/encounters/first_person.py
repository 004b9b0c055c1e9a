"""Who speaks in a signed report or letter in English: {I} is who signed its last lines, {we} are they and their colleague.

Only a page that says I or we outside quotations, and ends with a name alone on its line or with a day behind it, is read so.
"""

from __future__ import annotations

from dataclasses import replace

from .....graph.model import Form
from ....grammar.english_words import listed, sorts
from ....grammar.text.spans import Span
from ...claims import Mark, Referent
from ...referents import naming
from ..clauses.clauses import ALL
from ..clauses.sentences import Sentences
from ..clauses.when_done import day_at
from ..page.rolls import lines_of
from ..page.runs import Piece

_WE = frozenset({"we"})
_LAST = 4  # lines in which a signature stands
_FEWEST, _MOST = 2, 4  # words of the name of who signs
_QUOTES = frozenset({'"', "“", "”"})
_DOES = frozenset({"visited", "met_with", "attended"})
_CONFIDENCE = 0.75
_PERSON = frozenset({"person"})


def first_person(s: Sentences) -> None:
    """Name who signs a page and their colleague.

    Args:
        s: the sentences of a page; its names have been read.
    """
    if _speaking(s) and _signer(s):
        _colleague(s)


def mark_speakers(s: Sentences) -> None:
    """Mark I and we as who signs a page.

    Args:
        s: the sentences of a page; what he and she refer to is known.
    """
    speaking = _speaking(s)
    signer = _signer(s) if speaking else None
    for place in speaking if signer else ():
        token = s.page.tokens[place]
        if signer:
            s.reading.mark(token.start, token.end, signer, Form.PRONOMINAL)


def with_colleague(s: Sentences) -> None:
    """Claim what is told of who signs a page for the colleague too, where it says we or that both went; all of it waits.

    Args:
        s: the sentences of a page; who met whom has been claimed.
    """
    speaking = _speaking(s)
    signer = s.reading.at(s.page.tokens[speaking[0]].start, _PERSON) if speaking else None
    other = _other(s) if signer else None
    if signer is None or other is None or other.referent is signer.referent:
        return
    we = {s.page.tokens[n].start for n in speaking if s.page.key(n) in _WE}
    for claim in [c for c in s.reading.claims if c.type in _DOES and signer.referent in (c.source, c.target)]:
        both = claim.start in we or s.reading.sentence(claim.start) == s.reading.sentence(other.start)
        twin = replace(claim, confidence=_CONFIDENCE, sure=False)
        if both and other.referent not in (claim.source, claim.target):
            mine = claim.source is signer.referent
            s.reading.claim(replace(twin, source=other.referent) if mine else replace(twin, target=other.referent))


def _speaking(s: Sentences) -> list[int]:
    """Where I and we stand outside quotations."""
    found, quoted = list[int](), False
    for place in range(s.page.first, s.page.last):
        word = s.page.word(place)
        quoted = quoted != (word in _QUOTES)
        spoken = (word == "I" and s.page.word(place + 1) != ".") or s.page.key(place) in _WE
        mark = s.reading.at(s.page.tokens[place].start, ALL) if spoken else None
        if spoken and not quoted and (mark is None or mark.form is not Form.NAME):
            found.append(place)
    return [] if _is_letter(s, found) else found


def _is_letter(s: Sentences, found: list[int]) -> bool:
    """Whether who speaks may be the body of who writes: in a letter, and where nobody says I."""
    greeted = any(s.page.key(n) == "dear" and s.page.opens(n) for n in range(s.page.first, s.page.last))
    return greeted or all(s.page.key(n) in _WE for n in found)


def _signer(s: Sentences) -> Referent | None:
    """Who is named at the end, alone on a line or before a day."""
    for low, high in [line for line in lines_of(s.page) if line[1] > line[0]][-_LAST:]:
        end = s.page.run(low)
        rest = s.page.tokens[end].start if end < high else s.page.tokens[high - 1].end
        dated = day_at(s, rest + 2) is not None
        if not (_FEWEST <= end - low <= _MOST and (end == high or (s.page.word(end) == "," and (dated or _is_dated(s, end))))):
            continue
        if _is_name(s, (low, end)):
            return _person(s, (low, end))
    return None


def _is_dated(s: Sentences, place: int) -> bool:
    at = s.page.tokens[min(place + 1, s.page.last - 1)].start
    return day_at(s, at) is not None


def _is_name(s: Sentences, piece: Piece) -> bool:
    """Whether words in capitals may be somebody's name: no body, post, event or town."""
    other = (
        sorts("heads").keys() | sorts("events").keys() | listed("posts", "heads") | listed("posts", "before") | listed("small")
    )
    words = [s.page.word(n) for n in range(*piece)]
    plain = all(word.replace("-", "").replace("'", "").isalpha() and not word.isupper() for word in words)
    marks = s.reading.within(*s.page.span(piece), {"organization", "post", "place", "event"})
    return plain and not marks and other.isdisjoint(s.page.key(n) for n in range(*piece))


def _person(s: Sentences, piece: Piece) -> Referent | None:
    start, end = s.page.span(piece)
    if s.reading.at(start, _PERSON) is None:
        naming.name_referents(s.reading, [Span(start, end, s.page.text(piece), "person")])
    mark = s.reading.at(start, _PERSON)
    return mark.referent if mark else None


def _colleague(s: Sentences) -> None:
    """Name whom I call my colleague, here and where only the given name follows."""
    for place in range(s.page.first, s.page.last - 1):
        if s.page.key(place) not in listed("first_person", "colleague") or s.page.key(place - 1) not in {"my", "our"}:
            continue
        first = place + 1 + (s.page.word(place + 1) == ",")
        end = s.page.run(first)
        if _FEWEST <= end - first <= _MOST and _is_name(s, (first, end)):
            person = _person(s, (first, end))
            for at in range(end, s.page.last) if person else ():
                start = s.page.tokens[at].start
                alone = not (s.page.is_capital(at - 1) or s.page.word(at + 1)[:1].isupper())
                free = alone and s.page.word(at) == s.page.word(first) and s.reading.at(start, {"person", "place"}) is None
                if person and free:
                    s.reading.mark(start, s.page.tokens[at].end, person, Form.NAME)


def _other(s: Sentences) -> Mark | None:
    """The only one called a colleague of mine."""
    found = list[Mark]()
    for place in range(s.page.first, s.page.last - 1):
        if s.page.key(place) in listed("first_person", "colleague") and s.page.key(place - 1) in {"my", "our"}:
            mark = s.reading.at(s.page.tokens[place + 1 + (s.page.word(place + 1) == ",")].start, _PERSON)
            found += [mark] if mark else []
    return found[0] if len(found) == 1 else None
