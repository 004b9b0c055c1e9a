"""What bodies and countries pay, belong to, sponsor, offer and receive in English, and where they have an office or none."""

from __future__ import annotations

from ....graph.model import Modality, Polarity
from ...grammar.english_words import listed, phrases_of, starts
from ..claims import Claim, Mark, Referent
from .clauses import ACTORS, PARTIES
from .sentences import Sentences
from .themes import named, themes

_BODY = frozenset({"organization"})
_PLACE = frozenset({"place"})
_DATED = 12  # characters between a body and the day that it was joined or left
Kept = tuple[Referent, int]


def dealings(s: Sentences) -> None:
    """All families of this file, in order."""
    payments(s)
    memberships(s)
    offices(s)
    sponsors(s)
    programmes(s)


def _claim(
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
    low = min(source.start, s.page.tokens[place].start)
    s.reading.claim(Claim(type_, source.referent, target, low, end, how, denied, s.speaker(place), 0.85, dated=day))


def payments(s: Sentences) -> None:
    """``pays``: Libya pays its contributions to UNIDO."""
    for place, end in s.find(phrases_of("verbs", "pay")):
        _, limit = s.sentence(place)
        after = s.words(s.page.tokens[end - 1].end, limit)
        payer = _party(s, place)
        if not set(after[:6]) & listed("nouns", "dues") or payer is None:
            continue
        for payee in s.objects(end, _BODY, reach=60, most=2):
            denied = s.polarity(payer.end, s.page.tokens[place].start)
            how = Modality.PLANNED if s.page.key(place - 1) == "to" else _along(s, payer.end, s.page.tokens[place].start)
            _claim(s, "pays", payer, payee.referent, place, payee.end, how, denied)


def _party(s: Sentences, place: int) -> Mark | None:
    """The body or country right before a verb; a country before a body's name does not stand for it."""
    return next(iter(s.subjects(place, PARTIES)), None)


def _along(s: Sentences, start: int, end: int) -> Modality:
    how = s.modality(start, end)
    return how if how in {Modality.PLANNED, Modality.WISHED} else Modality.ACTUAL


def memberships(s: Sentences) -> None:
    """``member_of``: Jordan is a member of …, wishes to join …, joined … in 2020; ended where it left or withdrew from …."""
    for name, table in (("member", "nouns"), ("join", "verbs")):
        for place, end in s.find(phrases_of(table, name)):
            member = _party(s, place)
            if member is None:
                continue
            verb = s.page.tokens[place].start
            how = _along(s, s.sentence(place)[0] if name == "join" else member.end, verb)
            for body in s.objects(end, _BODY, reach=10, most=1):
                denied = s.polarity(member.end, verb)
                told = name == "join" and how is Modality.ACTUAL and denied is Polarity.AFFIRMED
                day = _day(s, place, body) if told else None
                _claim(s, "member_of", member, body.referent, place, body.end, how, denied, day)
    for place, end in s.find(phrases_of("verbs", "leave")):
        member, (how, denied) = _party(s, place), s.told(s.clause(place), place, end)
        if member and how is Modality.ACTUAL and denied is Polarity.AFFIRMED:
            for body in s.objects(end, _BODY, reach=6, most=1):
                _claim(s, "member_of", member, body.referent, place, body.end, Modality.ENDED, denied, _day(s, place, body))


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
        _claim(s, "has_office_in", owner, where.referent, place, where.end, how, denied)


def _opened(s: Sentences, owner: Mark, start: int, place: int, where: Mark) -> Modality:
    """How far along an office is; one whose opening is agreed or talked of after its owner is no office yet."""
    how = _along(s, start, where.start)
    spoken = s.modality(owner.end, s.page.tokens[place].start)
    return spoken if how is Modality.ACTUAL and spoken in {Modality.AGREED, Modality.DISCUSSED} else how


def _host(s: Sentences, place: int) -> Mark | None:
    """Whose office it is where the sentence does not say: the body of whoever speaks, else the last body spoken of."""
    by = s.speaker(place)
    held = {c.target for c in s.reading.claims if c.type == "holds" and c.source is by}
    body = next((c.target for c in s.reading.claims if c.type == "post_in" and c.source in held), None)
    marks = s.reading.within(0, s.page.tokens[place].start, _BODY)
    return next((m for m in reversed(marks) if body is None or m.referent is body), None)


def sponsors(s: Sentences) -> None:
    """``sponsors``: the programme is sponsored by …, the Facility was ready to finance …."""
    for place, end in s.find(phrases_of("verbs", "sponsored_by")):
        kept = _programme_before(s, place)
        for sponsor in s.objects(end, PARTIES, reach=10, most=2):
            if kept:
                denied = s.polarity(s.clause(place), sponsor.start)
                _claim(s, "sponsors", sponsor, kept[0], place, sponsor.end, Modality.ACTUAL, denied)
    for place, end in s.find(phrases_of("verbs", "sponsor")):
        payer = _party(s, place)
        if payer is None or s.page.key(end) == "by":
            continue
        kept = _programme_at(s, end) or (_programme_before(s, place) if s.page.word(end) in {".", ","} else None)
        if kept:
            how = _along(s, payer.end, s.page.tokens[place].start)
            denied = s.polarity(payer.end, s.page.tokens[place].start)
            _claim(s, "sponsors", payer, kept[0], place, max(kept[1], s.page.tokens[end - 1].end), how, denied)


def programmes(s: Sentences) -> None:
    """``offers``, ``receives``, ``seeks``: a body or country and a programme."""
    for type_, name in (("offers", "offer"), ("receives", "receive"), ("seeks", "seek")):
        for place, end in s.find(phrases_of("verbs", name)):
            party = _party(s, place)
            kept = _programme_at(s, end) if party else None
            if party and kept:
                how = _along(s, party.end, s.page.tokens[place].start)
                denied = s.polarity(party.end, s.page.tokens[place].start)
                _claim(s, type_, party, kept[0], place, kept[1], how, denied)


def _programme_at(s: Sentences, place: int) -> Kept | None:
    """The programme that begins at a token, a noun phrase with programme, project or course in it, and where it ends."""
    _, limit = s.sentence(place - 1)
    for at in range(place, min(place + 8, s.page.last)):
        if s.page.tokens[at].end > limit or s.page.word(at) in ",;":
            return None
        if starts(s.page.tokens, at, phrases_of("nouns", "programme")):
            end = at + 1
            if s.page.key(end) in {"in", "of", "on", "for"} and not _is_place(s, end + 1):
                found = themes(s, place, kind="programme", most=1)
                return (found[0][2], found[0][1]) if found else None
            return named(s, s.page.tokens[place].start, s.page.tokens[at].end, "programme"), s.page.tokens[at].end
    return None


def _is_place(s: Sentences, place: int) -> bool:
    return place < s.page.last and s.reading.at(s.page.tokens[place].start, {"place"}) is not None


def _programme_before(s: Sentences, place: int) -> Kept | None:
    """The programme before ``, which is sponsored by``, by its last mark or its noun."""
    start, _ = s.sentence(place)
    mark = s.reading.before(s.page.tokens[place].start, {"programme"})
    if mark and mark.start >= start:
        return mark.referent, mark.end
    for at in range(place - 1, s.page.first, -1):
        if s.page.tokens[at].start < start:
            return None
        if starts(s.page.tokens, at, phrases_of("nouns", "programme")):
            first = at
            while (
                s.page.word(first - 1).islower()
                and at - first < 4
                and s.page.key(first - 1) not in {"the", "a", "an", "on", "of"}
            ):
                first -= 1
            return named(s, s.page.tokens[first].start, s.page.tokens[at].end, "programme"), s.page.tokens[at].end
    return None


def statements(s: Sentences) -> None:
    """``stated``: who stressed or called for what."""
    for place, end in s.find(phrases_of("verbs", "theme")):
        speaker = s.subject(place, ACTORS)
        if speaker is None or s.page.key(end) == "that":
            continue
        if s.page.key(end + 1) in {"importance", "need", "role"}:
            end += 3
        for start, high, theme in themes(s, end, most=1):
            low = min(speaker.start, start)
            s.reading.claim(Claim("stated", s.who(speaker), theme, low, high, confidence=0.75))
