"""What bodies and countries pay and belong to in English, and where they have an office or none."""

from __future__ import annotations

from ....graph.model import Modality, Polarity
from ...grammar.english_words import listed, phrases_of, starts
from ..claims import Claim, Mark, Referent
from .clauses import ACTORS, PARTIES
from .named_sides import is_side
from .sentences import Sentences
from .theme_lists import listed_themes

_BODY = frozenset({"organization"})
_PLACE = frozenset({"place"})
_VERBS = frozenset({"is", "are", "was", "were", "will", "has", "had", "have"})  # whose subject is no theme
_ARTICLES = frozenset({"the", "his", "her", "its", "their"})
_LEAVING = frozenset({"left", "leaving", "leaves", "quit", "quitting", "exited", "from"})
_DATED = 12  # characters between a body and the day that it was joined or left


def dealings(s: Sentences) -> None:
    """All families of this file but statements, in order."""
    payments(s)
    memberships(s)
    offices(s)


def claim(
    s: Sentences,
    type_: str,
    source: Mark,
    target: Referent,
    place: int,
    end: int,
    how: Modality,
    denied: Polarity,
    day: Referent | None = None,
) -> None:
    """Claim what a verb or noun at a token says of two ends."""
    low = min(source.start, s.page.tokens[place].start)
    s.reading.claim(Claim(type_, source.referent, target, low, end, how, denied, s.speaker(place), 0.85, dated=day))


def payments(s: Sentences) -> None:
    """``pays``: Libya pays its contributions to UNIDO."""
    for place, end in s.find(phrases_of("verbs", "pay")):
        _, limit = s.sentence(place)
        after = s.words(s.page.tokens[end - 1].end, limit)
        payer = party_before(s, place)
        if not set(after[:6]) & listed("nouns", "dues") or payer is None:
            continue
        for payee in s.objects(end, _BODY, reach=60, most=2):
            denied = s.polarity(payer.end, s.page.tokens[place].start)
            how = Modality.PLANNED if s.page.key(place - 1) == "to" else along(s, payer.end, s.page.tokens[place].start)
            claim(s, "pays", payer, payee.referent, place, payee.end, how, denied)


def party_before(s: Sentences, place: int) -> Mark | None:
    """The body or country right before a verb; a country before a body's name does not stand for it."""
    return next(iter(s.subjects(place, PARTIES)), None)


def along(s: Sentences, start: int, end: int) -> Modality:
    """Planned or wished where the words between two places say so, else a fact."""
    how = s.modality(start, end)
    aim = s.words(start, end)[-1:] == ["to"]  # agreed {to} fund, discussed ways {to} fund: not done
    return how if aim or how in {Modality.PLANNED, Modality.WISHED} else Modality.ACTUAL


def memberships(s: Sentences) -> None:
    """``member_of``: Jordan is a member of …, wishes to join …, joined … in 2020; ended where it left or withdrew from …."""
    for name, table in (("member", "nouns"), ("join", "verbs")):
        for place, end in s.find(phrases_of(table, name)):
            member = party_before(s, place)
            if member is None or (name == "join" and _is_left(s, member)):
                continue
            verb = s.page.tokens[place].start
            how = along(s, s.sentence(place)[0] if name == "join" else member.end, verb)
            for body in s.objects(end, _BODY, reach=10, most=1):
                denied = s.polarity(member.end, verb)
                told = name == "join" and how is Modality.ACTUAL and denied is Polarity.AFFIRMED
                day = _day(s, place, body) if told else None
                claim(s, "member_of", member, body.referent, place, body.end, how, denied, day)
    for place, end in s.find(phrases_of("verbs", "leave")):
        member, (how, denied) = party_before(s, place), s.told(s.clause(place), place, end)
        if member and how is Modality.ACTUAL and denied is Polarity.AFFIRMED:
            for body in s.objects(end, _BODY, reach=6, most=1):
                claim(s, "member_of", member, body.referent, place, body.end, Modality.ENDED, denied, _day(s, place, body))


def _is_left(s: Sentences, body: Mark) -> bool:
    """Whether a body is what somebody left before joining another: Ali Hassan {left the Ministry} and joined the Bank."""
    before = [word for word in s.words(s.reading.sentence(body.start)[0], body.start) if word not in _ARTICLES]
    return not _LEAVING.isdisjoint(before[-1:])


def _day(s: Sentences, place: int, body: Mark) -> Referent | None:
    """The day of joining or leaving, right after the body, as a referent that only carries a date."""
    _, limit = s.sentence(place)
    date = next((d for d in s.reading.dates if 0 <= d.start - body.end <= _DATED and d.end <= limit and d.value), None)
    if date is None:
        return None
    told = Referent("event", "", [], start=date.value, date_words=date.text, date_reason=date.reason, first=date.start)
    return s.reading.add(told)


def offices(s: Sentences) -> None:
    """``has_office_in``, affirmed or denied: has no office in …, plans to open an office in …."""
    for place, end in s.find(phrases_of("nouns", "office")):
        start, limit = s.sentence(place)
        where = next(
            (m for m in s.reading.outer(s.page.tokens[end - 1].end, min(limit, s.page.tokens[end - 1].end + 40), _PLACE)), None
        )
        if where is None or s.page.key(s.reading.token_at(where.start) - 1) not in {"in", "the"}:
            continue
        owner = next(iter(s.subjects(place, _BODY)), None) or _host(s, place)
        if owner is None or owner.kind != "organization":
            continue
        clause = max(s.clause(place), start)
        denied = s.polarity(clause, where.start)
        how = _opened(s, owner, start, place, where) if denied is Polarity.AFFIRMED else Modality.ACTUAL
        claim(s, "has_office_in", owner, where.referent, place, where.end, how, denied)


def _opened(s: Sentences, owner: Mark, start: int, place: int, where: Mark) -> Modality:
    """How far along an office is; one whose opening is agreed or talked of after its owner is no office yet."""
    how = along(s, start, where.start)
    spoken = s.modality(owner.end, s.page.tokens[place].start)
    return spoken if how is Modality.ACTUAL and spoken in {Modality.AGREED, Modality.DISCUSSED} else how


def _host(s: Sentences, place: int) -> Mark | None:
    """Whose office it is where the sentence does not say: the body of whoever speaks, else the last body spoken of."""
    by = s.speaker(place)
    held = {c.target for c in s.reading.claims if c.type == "holds" and c.source is by}
    body = next((c.target for c in s.reading.claims if c.type == "post_in" and c.source in held), None)
    marks = s.reading.within(0, s.page.tokens[place].start, _BODY)
    return next((m for m in reversed(marks) if body is None or m.referent is body), None)


def _is_ready(s: Sentences, speaker: Mark, place: int) -> bool:
    """Whether a side of talks says what it is ready for or wants, which it offers or seeks (``asks_and_offers``)."""
    said = phrases_of("agreed", "ready") + phrases_of("agreed", "wishes")
    return is_side(speaker.referent) and bool(starts(s.page.tokens, place, said))


def statements(s: Sentences) -> None:
    """``stated``: who stressed or called for what."""
    for place, end in s.find(phrases_of("verbs", "theme")):
        speaker = s.subject(place, ACTORS)
        if speaker is None or s.page.key(end) == "that" or _is_ready(s, speaker, place):
            continue
        if s.page.key(end) in {",", "in", "at", "during"}:
            continue  # stressed, in a statement, …
        if s.page.key(end + 1) in {"importance", "need", "role"} and s.page.key(end + 2) in {"of", "to", "for"}:
            end += 3
        for start, high, theme in listed_themes(s, end, most=1):
            if s.page.key(s.reading.token_at(high)) in _VERBS:
                continue  # underlined {his office} is ready
            low = min(speaker.start, start)
            s.reading.claim(Claim("stated", s.who(speaker), theme, low, high, confidence=0.75))
