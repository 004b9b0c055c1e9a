"""What bodies and countries pay and belong to in English, and where they have an office or none."""

from __future__ import annotations

from .....graph.model import Modality, Polarity
from ....grammar.english_words import listed, phrases_of, starts
from ...claims import Claim, Mark, Referent
from ..clauses.clauses import ACTORS, PARTIES
from ..clauses.sentences import Sentences
from ..clauses.theme_lists import listed_themes
from ..sides.named_sides import is_side

_BODY = frozenset({"organization"})
_PLACE = frozenset({"place"})
_VERBS = frozenset({"is", "are", "was", "were", "will", "has", "had", "have"})  # whose subject is no theme
_ARTICLES = frozenset({"the", "his", "her", "its", "their"})
_LEAVING = frozenset({"left", "leaving", "leaves", "quit", "quitting", "exited", "from"})
_DATED = 12  # characters between a body and the day that it was joined or left


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
