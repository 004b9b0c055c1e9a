"""Verbs that bring two together in English: met, received, visited; done, still to come or denied."""

from __future__ import annotations

import itertools

from .....graph.model import Modality, Polarity
from ....grammar.english_words import listed, phrases_of
from ...claims import Claim, Mark
from ..clauses.clauses import ACTORS, ALL, PARTIES
from ..clauses.insides import is_inside
from ..clauses.postures import posture
from ..clauses.second_verbs import subject_of
from ..clauses.sentences import Sentences
from ..sides.named_sides import is_side

_PEOPLE = frozenset({"person", "post"})
_BESIDE = 30  # characters from visiting to a person who is visited: the Chairman, Mr.
_FEW = 4  # words from hosting to whom somebody hosts
_LIST = 600  # characters over which those who were met may be listed
_JOINS = frozenset({",", ";", ".", "and", "the", "of", "at", "in", "as", "well"})
_OFFICES = frozenset({"to", "for", "a", "an", "(", ")", "&"})
_PARTED = frozenset({",", ";", "and"})
_GOES_ON = frozenset({".", ",", ";", "and", "to", "in", "at", "on", "where", "during", ""})


def encounters(s: Sentences) -> None:
    """``met_with`` and ``visited`` from their verbs."""
    _met(s)
    _held_between(s)
    _visited(s)


def _met(s: Sentences) -> None:
    for place, end in s.find(phrases_of("verbs", "meet") + phrases_of("verbs", "to_meet") + phrases_of("verbs", "briefed")):
        subject = subject_of(s, place, ACTORS) if _is_verb(s, place) else None
        low, high = s.sentence(place)
        after = s.named(s.page.tokens[end - 1].end, min(high, s.page.tokens[end - 1].end + 150), ACTORS)
        person = next((m for m in after if m.kind in {"person", "post"}), None)
        other = person or next(iter(after), None)
        hosted = (
            s.page.key(end - 1) == "by" and subject is not None and is_inside(s, subject)
        )  # a dinner at the Bank was hosted by
        if hosted:
            continue
        if subject and other and s.who(other) is not s.who(subject) and may_meet(s, place, other):
            how, denied = posture(s, s.clause(place), place, end)
            open_ = denied is Polarity.AFFIRMED and how is Modality.ACTUAL and not is_past(s, place)
            if open_ and s.modality(low, other.start) is Modality.PLANNED:
                how = Modality.PLANNED
            start = min(subject.start, s.page.tokens[place].start)
            for met in dict.fromkeys([other, *_further(s, other)]):
                claim = Claim("met_with", s.who(subject), s.who(met), start, met.end, how, denied, confidence=0.9)
                if s.who(met) is not s.who(subject):
                    s.reading.claim(claim)


def is_past(s: Sentences, place: int) -> bool:
    """Whether a verb tells what has been done: met, {held} talks, received."""
    key = s.page.key(place)
    bare = s.page.key(place - 1) in listed("guards", "auxiliary") | {"have"}
    return (key.endswith("ed") or key in {"met", "held", "had", "sat", "spoke", "paid"}) and not bare


def _further(s: Sentences, first: Mark) -> list[Mark]:
    """The people listed after the first who was met, over semicolons too; one after whom a verb stands does something else."""
    found: list[Mark] = []
    last = first.end
    for mark in s.reading.outer(first.end, first.end + _LIST, ALL) if first.kind in _PEOPLE else []:
        if not set(s.words(last, mark.start)) <= _JOINS | listed("honorifics") or _ends_between(s, last, mark.start):
            break
        goes_on = s.page.word(s.reading.token_at(mark.end)) in _GOES_ON
        found += [mark] if mark.kind == "person" and goes_on else []
        last = mark.end
    return found


def _ends_between(s: Sentences, start: int, end: int) -> bool:
    """Whether a sentence ends between two places, other than at a semicolon."""
    return any(start < at <= end and s.reading.text[:at].rstrip()[-1:] != ";" for at in s.reading.breaks)


def _held_between(s: Sentences) -> None:
    """``No meeting was held between A and B``."""
    for place, end in s.find(phrases_of("verbs", "held_between")):
        parties = s.objects(end, ACTORS, reach=40, most=2)
        if len(parties) == 2 and s.who(parties[0]) is not s.who(parties[1]):
            how, denied = s.told(s.clause(place), place, end)
            one, other = map(s.who, parties)
            s.reading.claim(
                Claim("met_with", one, other, s.page.tokens[place].start, parties[1].end, how, denied, confidence=0.9)
            )


def _is_verb(s: Sentences, place: int) -> bool:
    """Whether a bare ``meet`` or ``receive`` is a verb here: after ``not``, ``to`` or ``will``; other forms are verbs always."""
    bare = s.page.key(place) in {phrase[0] for phrase in phrases_of("verbs", "to_meet")}
    return not bare or s.page.key(place - 1) in listed("guards", "auxiliary")


def may_meet(s: Sentences, place: int, other: Mark) -> bool:
    """``received`` may be of things, and a committee that met under somebody did not meet him."""
    key = s.page.key(place)
    if is_side(other.referent):
        return False  # welcomed the Libyan side: who met is told by the title of the minutes
    if key in {"host", "hosts", "hosted"} and len(s.words(s.page.tokens[place].end, other.start)) > _FEW:
        return False  # a bid to host the Expo, during a meeting with …
    things = key in {"received", "receives", "receive"} and other.kind == "organization"
    if s.page.key(s.reading.token_at(other.end)) in listed("talks", "states"):
        return False  # met with ambassadors of the Union {countries}
    if "from" in s.words(s.page.tokens[place].end, other.start):
        return False  # received a letter from
    asked = key == "called" and {"to", "for"} & set(s.words(other.end, s.sentence(place)[1])[:3])  # called on them {to} act
    between = s.words(s.page.tokens[place].end, other.start)
    other_verb = any(one == "," and two.endswith("ed") for one, two in itertools.pairwise(between))  # welcomed all, {stressed}
    return not (things or asked or other_verb) and not {"under", "chairmanship", "presence", "discussed", "about"} & set(
        s.words(s.page.tokens[place].end, other.start)
    )


def _visited(s: Sentences) -> None:
    for place, end in s.find(phrases_of("verbs", "visit")):
        subject = subject_of(s, place, ACTORS)
        _called_on(s, place, end, subject)
        for goal in s.objects(end, PARTIES, reach=30):
            if subject:
                low = min(subject.start, s.page.tokens[place].start)
                how, denied = posture(s, subject.end, place, end)
                s.reading.claim(Claim("visited", s.who(subject), goal.referent, low, goal.end, how, denied, confidence=0.9))


def _called_on(s: Sentences, place: int, end: int, subject: Mark | None) -> None:
    """Who visited a person met that person: visited {Speaker Salem}, visited the Minister, {Ms. Berg}."""
    at = s.page.tokens[end - 1].end
    for host in s.objects(end, _PEOPLE, reach=_BESIDE, most=1) if subject else []:
        beside = set(s.words(at, host.start)) <= listed("honorifics") | listed("posts", "heads") | {"the", "."}
        beside = beside and s.reading.text[host.end : host.end + 2] not in {"'s", "\u2019s"}  # the Minister's family
        if subject and beside and s.who(host) is not s.who(subject):
            how, denied = s.told(subject.end, place, end)
            low = min(subject.start, s.page.tokens[place].start)
            s.reading.claim(Claim("met_with", s.who(subject), s.who(host), low, host.end, how, denied, confidence=0.85))
