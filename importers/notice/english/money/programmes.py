"""What bodies and countries sponsor, offer, receive and seek in English, and the programme that is meant."""

from __future__ import annotations

from .....graph.model import Form
from ....grammar.english_words import phrases_of, starts
from ...claims import Referent
from ..clauses.sentences import Sentences
from ..clauses.themes import named, themes
from ..sides.named_sides import is_side
from .dealings import along, claim, party_before

_ARTICLES = frozenset({"the", "its", "our", "their", "a"})
Kept = tuple[Referent, int]
"""A programme, and where its words end."""


def sponsors(s: Sentences) -> None:
    """``sponsors``: the Facility was ready to finance …; what is financed by somebody: ``backers``."""
    for place, end in s.find(phrases_of("verbs", "sponsor")):
        payer = party_before(s, place)
        aim = s.page.key(place - 1) == "to" and any(
            s.sentence(n) == s.sentence(place) for n, _ in s.find(phrases_of("verbs", "sign"))
        )
        if (
            payer is None or s.page.key(end) in {"by", "of"} or aim
        ):  # signed agreements {to} finance a project: who pays is not told
            continue
        kept = programme_at(s, end) or (programme_before(s, place) if s.page.word(end) in {".", ","} else None)
        if kept:
            how = along(s, payer.end, s.page.tokens[place].start)
            denied = s.polarity(payer.end, s.page.tokens[place].start)
            claim(s, "sponsors", payer, kept[0], place, max(kept[1], s.page.tokens[end - 1].end), how, denied)


def programmes(s: Sentences) -> None:
    """``offers``, ``receives``, ``seeks``: a body or country and a programme."""
    for type_, name in (("offers", "offer"), ("receives", "receive"), ("seeks", "seek")):
        for place, end in s.find(phrases_of("verbs", name)):
            party = party_before(s, place)
            kept = programme_at(s, end) if party and not is_side(party.referent) else None  # asks_and_offers
            if party and kept:
                how = along(s, party.end, s.page.tokens[place].start)
                denied = s.polarity(party.end, s.page.tokens[place].start)
                claim(s, type_, party, kept[0], place, kept[1], how, denied)


def programme_at(s: Sentences, place: int) -> Kept | None:
    """The programme that begins at a token, a noun phrase with programme, project or course in it, and where it ends."""
    _, limit = s.sentence(place - 1)
    own = place + (s.page.key(place) in _ARTICLES)
    known = s.reading.at(s.page.tokens[own].start, {"programme"}) if own < s.page.last else None
    if known and known.form is Form.NAME:
        return known.referent, known.end
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


def programme_before(s: Sentences, place: int) -> Kept | None:
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
