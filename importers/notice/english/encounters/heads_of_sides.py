"""Who led a side in English minutes: the Maltese side was headed by {Dr. Zahra}, and the Libyan side by {Mr. Salem}; the session
was co-chaired by {Mr. Omar} and {Ms. Berg}. Whoever leads a side led the meeting, as in Arabic.
"""

from __future__ import annotations

from dataclasses import replace

from .....graph.model import Form, Modality, Polarity
from ....grammar.english_words import listed, phrases_of
from ...claims import Claim, Mark, Referent
from ..clauses.clauses import ALL
from ..clauses.minute_titles import are_minutes
from ..clauses.sentences import Sentences
from ..meetings.meetings import Scene
from ..sides.named_sides import is_side, side_before
from .bilateral import title_end

_HOLDERS, _BODY = frozenset({"person", "post"}), frozenset({"organization"})
_HEAD_OF = (("head", "of"), ("leader", "of"))
_BACK = 60  # words in which it was said before who led
_LIST = 600  # characters in which two leaders are named
_REACH = 20  # characters from by to a name: H.E. Professor
_SURE, _LIKELY, _TWO, _MOST = 0.95, 0.85, 2, 3
_AUXILIARY = frozenset({"was", "is", "were", "being", "which", ",", "and"})


def heads_of_sides(s: Sentences, scenes: list[Scene]) -> None:
    """Claim ``chaired`` for those who led the sides, of the meeting of the minutes.

    What a sentence says in so many words of one named person, speaking of no other event, is accepted where the title names the
    meeting; who only represented a side and who led the meeting together waits.

    Args:
        s: the sentences of a page.
        scenes: its events; the first not still to come is that of the minutes.
    """
    held = list({id(scene.event): scene.event for scene in scenes if scene.event.status != "planned"}.values())
    if not held or not are_minutes(s):
        return
    apart = {s.reading.sentence(scene.start)[0] for scene in scenes if scene.event is not held[0]}
    titled = scenes[0].event is held[0] and s.reading.token_at(scenes[0].start) < title_end(s)
    for place, end in s.find(phrases_of("agreed", "led")):
        if side_before(s, place):
            plain = "represented" not in {s.page.key(n) for n in range(place, end)} and s.sentence(place)[0] not in apart
            _claim(s, held[0], place, end, sure=titled and plain)
    for place, end in s.find((("by",), (":",))):
        if _is_elliptic(s, place):
            _claim(s, held[0], place, end, sure=titled and s.page.key(place) == "by" and s.sentence(place)[0] not in apart)
    for place, end in s.find(phrases_of("verbs", "chair")):
        _headed(s, held[0], place, end)
    for place, end in s.find(phrases_of("agreed", "together")):
        _together(s, held[0], place, end)
    for place, end in s.find(phrases_of("agreed", "led")):
        if not side_before(s, place) and _are_two_sides(s, end):
            _together(s, held[0], place, end)
    for place, end in s.find(_HEAD_OF):
        _named_head(s, held[0], place, end)


def _is_elliptic(s: Sentences, place: int) -> bool:
    """Whether the verb was said before: …, and the Libyan side {by} Mr. Salem; or a line names the head: head of the side{:}."""
    side = s.reading.at(s.page.tokens[place - 1].start, _BODY) if place > s.page.first else None
    if side is None or not is_side(side.referent):
        return False
    if s.page.word(place) == ":":
        return s.last_words(0, side.start, _TWO) == ["of", "the"] and s.page.key(s.reading.token_at(side.start) - 3) == "head"
    return not listed("agreed", "led_words").isdisjoint(s.last_words(s.sentence(place)[0], side.start, _BACK))


def _claim(s: Sentences, event: Referent, place: int, end: int, *, sure: bool) -> None:
    how, denied = s.told(s.clause(place), place, end)
    leaders = s.objects(end, _HOLDERS, reach=_REACH, most=_MOST)
    if len(leaders) > 1 and "represented" in {s.page.key(n) for n in range(place, end)}:
        return  # by several, who need not have led
    side = s.reading.before(s.page.tokens[place].start, _BODY)
    low = side.start if side else s.page.tokens[place].start
    told = how is Modality.ACTUAL and denied is Polarity.AFFIRMED and not s.is_hearsay(place)
    for mark in leaders:
        plain = sure and told and len(leaders) == 1 and mark.kind == "person" and _is_whole(s, mark)
        claim = Claim("chaired", s.who(mark), event, low, mark.end, how, denied, confidence=_LIKELY, dated=event)
        s.reading.claim(replace(claim, confidence=_SURE, sure=True) if plain else claim)


def _is_whole(s: Sentences, person: Mark) -> bool:
    return person.form is Form.NAME and len(s.reading.text[person.start : person.end].split()) >= _TWO


def _headed(s: Sentences, event: Referent, place: int, end: int) -> None:
    """Mr. Salem {headed} the Libyan side."""
    at = end + (s.page.key(end) == "the")
    side = s.reading.at(s.page.tokens[at].start, _BODY) if at < s.page.last else None
    leader = s.subject(place, _HOLDERS) if side and is_side(side.referent) else None
    if leader and side:
        how, denied = s.told(leader.end, place, end)
        s.reading.claim(
            Claim("chaired", s.who(leader), event, leader.start, side.end, how, denied, confidence=_LIKELY, dated=event)
        )


def _together(s: Sentences, event: Referent, place: int, end: int) -> None:
    """Co-chaired by {Mr. A}, Director of …, on the Algerian side, and {Ms. B}."""
    low, limit = s.page.tokens[end - 1].end, min(s.sentence(place)[1], s.page.tokens[end - 1].end + _LIST)
    how, denied = s.told(s.clause(place), place, end)
    found: dict[int, Mark] = {}
    for mark in s.reading.outer(low, limit, ALL):
        if mark.kind == "person" or (mark.kind == "post" and s.who(mark).kind == "post" and not _has_holder(s, mark)):
            found.setdefault(id(s.who(mark)), mark)
    last = s.reading.token_at(limit)
    stop = next((n for n in range(end, last) if s.page.key(n) in listed("agreed", "watched")), last)
    heads = [mark for mark in found.values() if s.reading.token_at(mark.start) < stop][:_TWO]
    for mark in heads if len(heads) == _TWO else ():
        start = s.page.tokens[place].start
        claim = Claim("chaired", s.who(mark), event, start, mark.end, how, denied, confidence=_LIKELY, dated=event)
        s.reading.claim(claim)


def _are_two_sides(s: Sentences, end: int) -> bool:
    """Whether those are of two sides who led a meeting: chaired by Mr. Omar on behalf of the {Libyan side} and Ms. Berg of …."""
    low = s.page.tokens[end - 1].end
    marks = s.reading.within(low, min(s.sentence(end - 1)[1], low + _LIST), _BODY)
    return len({id(mark.referent) for mark in marks if is_side(mark.referent)}) == _TWO


def _named_head(s: Sentences, event: Referent, place: int, end: int) -> None:
    """{Mr. Salem}, head of the Libyan delegation."""
    at = end + (s.page.key(end) == "the")
    side = s.reading.at(s.page.tokens[at].start, _BODY) if at < s.page.last else None
    start = s.page.tokens[place].start
    person = s.reading.before(start, {"person"}, back=_REACH * _TWO)
    if side and person and is_side(side.referent) and s.reading.text[person.end : start].strip() in {",", "(", ", the", "–", "-"}:
        s.reading.claim(Claim("chaired", person.referent, event, person.start, side.end, confidence=_LIKELY, dated=event))


def _has_holder(s: Sentences, post: Mark) -> bool:
    """Whether a person stands beside a post, who is meant rather than the post."""
    return any(s.apposed(one, post) for one in s.reading.within(max(0, post.start - 60), post.start, {"person"})[-1:])
