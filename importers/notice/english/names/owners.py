"""Bodies of one name in English: the Ministry of Industry {of Libya} and that {of Tunisia}, and each other's counterparts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from .....graph.model import Form, Name
from .....graph.names.keys import match_key
from ....grammar.english_words import adjective_of, listed, parted
from ...claims import Claim, Mark, Referent
from ...reading import Reading
from ...uniting import forget
from ..clauses.sentences import Sentences
from .names import Names

_OF = frozenset({" of ", " of the "})
_WHOSE = frozenset({"his", "her", "its", "their", "the", "a"})
_LEADS = frozenset({"mr", ".", ","})


def part_bodies(reading: Reading, names: Names) -> None:
    """Give each country's body of one name a referent of its own, where the notice names it of several or also without one.

    Args:
        reading: the text; the bodies of the page have been named.
        names: the names of the page.
    """
    starts = {names.page.span(body.piece)[0] for body in names.bodies}
    marks = [m for m in reading.marks if m.kind == "organization" and m.start in starts and _is_of_states(m.referent)]
    countries = {id(mark): _country_after(reading, mark) for mark in marks}
    for body in {id(mark.referent): mark.referent for mark in marks}.values():
        own = [mark for mark in marks if mark.referent is body]
        if len({_key(countries[id(mark)]) for mark in own}) > 1:
            _part(reading, [(mark, country) for mark in own if (country := countries[id(mark)])])


def _is_of_states(body: Referent) -> bool:
    return body.classification in {"ministry", "government"}


def _key(country: Mark | None) -> int:
    return id(country.referent) if country else 0


def _part(reading: Reading, told: list[tuple[Mark, Mark]]) -> None:
    made: dict[int, Referent] = {}
    for mark, country in told:
        text = " ".join(reading.text[mark.start : country.end].split())
        if id(country.referent) not in made:
            made[id(country.referent)] = reading.add(replace(mark.referent, key=match_key(text), names=[Name(text, "en")]))
        reading.marks[reading.marks.index(mark)] = replace(mark, referent=made[id(country.referent)])
    if all(mark.referent is not told[0][0].referent for mark in reading.marks):
        forget(reading, [told[0][0].referent])


def _country_after(reading: Reading, mark: Mark) -> Mark | None:
    place = reading.after(mark.end, {"place"})
    if place is None or place.referent.classification != "country":
        return None
    return place if reading.text[mark.end : place.start].casefold() in _OF else None


def counterparts(s: Sentences) -> None:
    """Mark whose {Tunisian counterpart} somebody is: the same post, or the same body, in another country.

    Args:
        s: the sentences of a page; its bodies, posts and people have been named.
    """
    for place, first in _told(s):
        start, end = s.page.tokens[first].start, s.page.tokens[place].end
        person = _holder(s, place)
        model = _model(s, first, bodies=person is None and s.page.key(first - 1) == "its")
        if model is None:
            continue
        other = _abroad(s, model.referent, s.page.word(first))
        s.reading.mark(start, end, other, Form.NOMINAL)
        if person and other.kind == "post":
            s.reading.claim(Claim("holds", person.referent, other, start, person.end, confidence=0.85))


def _told(s: Sentences) -> Iterator[tuple[int, int]]:
    """Where a counterpart with its country is spoken of: its token, and that of the country's adjective."""
    for place, _ in s.find((("counterpart",),)):
        if s.page.key(place - 2) in _WHOSE and adjective_of(s.page.word(place - 1)):
            yield place, place - 1


def _holder(s: Sentences, place: int) -> Mark | None:
    at = s.page.tokens[place].end
    person = s.reading.after(at, {"person"})
    if person is None or person.form is not Form.NAME or person.end > s.sentence(place)[1]:
        return None
    return person if set(s.words(at, person.start)) <= listed("honorifics") | _LEADS else None


def _model(s: Sentences, first: int, *, bodies: bool) -> Mark | None:
    """Of what somebody is the counterpart: the last post, or the last body of its own name, that its sentence spoke of before."""
    start, at = s.sentence(first)[0], s.page.tokens[first].start
    kind = "organization" if bodies else "post"
    marks = [m for m in s.reading.outer(start, at, {"organization", "post"}) if m.kind == kind]
    whole = [m for m in marks if m.referent.qualifier is None and (kind == "post" or _is_of_states(m.referent))]
    return whole[-1] if whole else None


def _base(r: Referent) -> str:
    return parted(r.names[0].text)[0]


def _abroad(s: Sentences, model: Referent, adjective: str) -> Referent:
    """The same body or post in another country, as the text names it or made."""
    base, text = _base(model), f"{adjective} {_base(model)}"
    for r in s.reading.referents:
        if r.kind == model.kind and parted(r.names[0].text) == (base, adjective_of(adjective)):
            return r
    return s.reading.add(Referent(model.kind, match_key(text), [Name(text, "en", "label")], model.classification))
