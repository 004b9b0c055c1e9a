"""Whose meeting an English event is, and where it was, by the words behind its noun: the first meeting {of the Committee}, a
workshop on standards {in Tripoli} on 4 May.

A body that is its members was at its own meeting. A place is that of an event where it stands beside the event's day. All of it
waits.
"""

from __future__ import annotations

from .....graph.model import Modality
from ....grammar.english_words import listed
from ...claims import Claim, Mark
from ..clauses.clauses import ALL, PARTIES
from ..clauses.postures import of_site
from ..clauses.sentences import Sentences
from ..clauses.when_done import days_from
from ..sides.named_sides import is_side
from .event_nouns import is_inner
from .meetings import Scene

_MEET = frozenset({"committee", "council"})
_SORTS = frozenset({"meeting"})
_OF = (["of"], ["of", "the"])
_IN, _BEFORE_DAY = frozenset({"in", "at"}), frozenset({"on", "from", "for", "in", ",", "between"})
_BREAKS = frozenset({"which", "who", "that", "to", "but", "was", "were", "is", "are", "will", "has", "had", ";", ":"})
_TAKES = frozenset({"took", "takes"})
_THEMES = frozenset({"on", "about", "for", "of"})
_FAR = 12  # words from an event to where and when it was
_NEAR = 12  # characters from an event to whose it is, and from a day to a place
_CONFIDENCE = 0.8


def own_meetings(s: Sentences, scenes: list[Scene]) -> None:
    """Claim ``attended`` for the committee or council that a meeting is said to be of, as far along as the meeting.

    Args:
        s: the sentences of a page.
        scenes: where its events are mentioned.
    """
    for scene in scenes:
        body = _whose(s, scene) if scene.event.classification in _SORTS else None
        if body and body.referent.classification in _MEET and not s.reading.tells("attended", body.referent, scene.event):
            _claim(s, "attended", scene, body)


def beside_their_day(s: Sentences, scenes: list[Scene]) -> None:
    """Claim ``located_in`` for the place that stands right before or behind the day of an event in its sentence; where the event
    has no day yet, it is that one.

    Args:
        s: the sentences of a page.
        scenes: where its events are mentioned.
    """
    seated = {id(claim.source) for claim in s.reading.claims if claim.type == "located_in"}
    for scene in scenes:
        day = next((d for d in days_from(s, scene.end) if d.value), None)
        inner = is_inner(s, scene.start)
        site = _site(s, scene, day.start, day.end) if day and not inner else None
        if day is None or site is None or scene.event.date_words not in (None, day.text):
            continue
        if scene.event.date_words is None:
            scene.event.start, scene.event.date_words, scene.event.date_reason = day.value, day.text, day.reason
        if id(scene.event) not in seated:
            seated.add(id(scene.event))
            _claim(s, "located_in", scene, site)


def _whose(s: Sentences, scene: Scene) -> Mark | None:
    """The body that an event is said to be of."""
    body = s.reading.after(scene.end, {"organization"})
    near = body is not None and body.start - scene.end <= _NEAR
    return body if body and near and s.words(scene.end, body.start) in _OF else None


def _site(s: Sentences, scene: Scene, start: int, end: int) -> Mark | None:
    """The place right before a day, in Tripoli {on 4 May}, or right behind it, {on 4 May} in Tripoli."""
    of = _whose(s, scene)
    told, before = of.end if of and of.end <= start else scene.end, s.reading.before(start, PARTIES)
    if before and before.start >= told and set(s.words(before.end, start)) <= _BEFORE_DAY and _is_led(s, before):
        return before if _is_plain(s, told, before.start) else None
    after = s.reading.after(end, PARTIES)
    if after and after.start - end <= _NEAR and set(s.words(end, after.start)) <= _IN | {",", "the"} and _is_led(s, after):
        return after if _is_plain(s, told, start) else None
    return None


def _is_led(s: Sentences, site: Mark) -> bool:
    place = s.reading.token_at(site.start) - 1
    return s.page.key(place - (s.page.key(place) == "the")) in _IN and not is_side(site.referent)


def _is_plain(s: Sentences, start: int, end: int) -> bool:
    """Whether nothing but what an event is about, and that it is held, stands between: no other verb, event or actor."""
    if s.reading.within(start, end, {"event", "agreement"}) or s.reading.outer(start, end, ALL - {"place"}):
        return False
    words = s.words(start, end)
    held = listed("days", "held") | listed("days", "leads") | _TAKES
    if set(words) <= held:
        return True
    verbs = listed("days", "held") | listed("days", "limits") | _BREAKS
    done = any(word in verbs or word.endswith("ed") for word in words)
    return words[0] in _THEMES and not done and len(words) <= _FAR


def _claim(s: Sentences, type_: str, scene: Scene, mark: Mark) -> None:
    """``attended`` by a body, or ``located_in`` of the event."""
    clause = s.clause(s.reading.token_at(scene.start))
    planned = scene.event.status == "planned"
    if type_ == "located_in":
        how, denied = of_site(s, scene.start, clause, s.reading.token_at(scene.start), planned=planned)
    else:
        how, denied = Modality.PLANNED if planned else Modality.ACTUAL, s.polarity(clause, scene.start)
    ends = (mark.referent, scene.event) if type_ == "attended" else (scene.event, mark.referent)
    s.reading.claim(Claim(type_, *ends, scene.start, mark.end, how, denied, confidence=_CONFIDENCE, dated=scene.event))
