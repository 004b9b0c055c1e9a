"""Offices that only ministries have, without their ministry: {Undersecretary} Dr. Berg, Ms. Berg was appointed {undersecretary}.

The ministry is the one spoken of last. Who holds the office waits for review.
"""

from __future__ import annotations

from .....graph.model import Form, Modality, Name, Polarity
from .....graph.names.keys import match_key
from ....grammar.cues import reason
from ....grammar.english_words import listed, phrases_of
from ...claims import Claim, Mark, Referent
from ..clauses.sentences import Sentences
from .named_posts import last_body

_PERSON = frozenset({"person"})
_LEADS = frozenset({"as", "the", "its", "their", "new", "an"})
_NEAR = 5  # tokens back from the office to a verb of naming
_SURE = 0.6
_DONE = (Modality.ACTUAL, Polarity.AFFIRMED)


def bare_offices(s: Sentences) -> None:
    """Claim ``holds`` and ``post_in`` for who is named beside such an office, or named to it.

    Args:
        s: the sentences of a page; its people and bodies have been named.
    """
    for place in range(s.page.first, s.page.last):
        if s.page.key(place) not in listed("posts", "of_ministries") or s.in_name(place):
            continue
        if s.page.key(place + 1) in listed("posts", "joins"):
            continue
        body = last_body(s.reading, s.page.tokens[place].start, "ministry")
        person, day = (_titled(s, place), None) if body else (None, None)
        if body and person is None:
            person, day = _named(s, place)
        if body and person:
            _claim(s, place, body, person, day)


def _titled(s: Sentences, place: int) -> Mark | None:
    """Who stands right behind an office in capitals, over titles: Undersecretary {Dr. Anna Berg}."""
    token = s.page.tokens[place]
    person = s.reading.after(token.end, _PERSON)
    beside = person and set(s.words(token.end, person.start)) <= listed("honorifics") | {"."}
    return person if beside and s.page.is_capital(place) else None


def _named(s: Sentences, place: int) -> tuple[Mark | None, Referent | None]:
    """Who is told to be named to an office, where that has come about, and the day of it."""
    start, limit = s.sentence(place)
    at = next((n for n in range(place - 1, max(s.page.first, place - _NEAR), -1) if s.page.key(n) not in _LEADS), place)
    low, high = s.page.tokens[max(s.page.first, at - _NEAR)].start, s.page.tokens[at].end + 1
    verb = next(((b, e) for b, e in s.find(phrases_of("naming", "named"), low, high) if e == at + 1), None)
    marks = s.reading.within(start, s.page.tokens[verb[0]].start, _PERSON) if verb else []
    if verb is None or not marks or s.told(s.clause(verb[0]), *verb) != _DONE:
        return None, None
    date = next((d for d in s.reading.dates if s.page.tokens[place].end <= d.start < limit and d.value), None)
    if date is None:
        return marks[-1], None
    day = Referent("event", "", [], start=date.value, date_words=date.text, date_reason=date.reason, first=date.start)
    return marks[-1], s.reading.add(day)


def _claim(s: Sentences, place: int, body: Referent, person: Mark, day: Referent | None) -> None:
    token, key = s.page.tokens[place], match_key(s.page.word(place))
    known = next((r for r in s.reading.register.called("post", key) if r.qualifier is body), None)
    office = Name(s.page.word(place).capitalize(), "en")
    post = known or s.reading.add(Referent("post", key, [office], qualifier=body))
    s.reading.mark(token.start, token.end, post, Form.NAME)
    low, high, why = min(token.start, person.start), max(token.end, person.end), reason("doubt")
    s.reading.claim(Claim("post_in", post, body, token.start, token.end, confidence=_SURE, reason=why))
    s.reading.claim(Claim("holds", person.referent, post, low, high, confidence=_SURE, reason=why, dated=day))
