"""Who comes instead of somebody who left, in English: accepted the resignation of Mr. Omar {as Director} and appointed Ms. Salem
{in his place}."""

from __future__ import annotations

from .....graph.model import Modality, Polarity
from ....grammar.english_words import listed, phrases_of
from ...claims import Claim, Mark
from ..clauses.sentences import Sentences

_PERSON, _POST = frozenset({"person"}), frozenset({"post"})
_NEAR = 40  # characters between a name and what tells of it
_LEADS = frozenset({"as", "the", "a", "an", "from", "post", "position", "of", "office", "its", "their"})
_PASSIVE = frozenset({"was", "were", "been", "is", "has", "will", "be"})


def left_as(s: Sentences) -> None:
    """Claim, as ended, the post that the resignation or dismissal of somebody is said to be from; it waits for review."""
    for place, end in s.find(phrases_of("leaving", "departure")):
        person = s.reading.after(s.page.tokens[end - 1].end, _PERSON)
        post = next(iter(s.reading.outer(person.end, s.sentence(place)[1], _POST)), None) if person else None
        if person is None or post is None or person.start - s.page.tokens[end - 1].end > _NEAR:
            continue
        words = s.words(person.end, post.start)
        led = words[:1] and words[0] in {"as", "from"} and set(words) <= _LEADS
        if led and s.told(s.clause(place), place, end) == (Modality.ACTUAL, Polarity.AFFIRMED):
            claim = Claim("holds", person.referent, post.referent, person.start, post.end, Modality.ENDED, confidence=0.8)
            s.reading.claim(claim)


def in_place(s: Sentences) -> None:
    """Claim the post of who left, told in the same sentence or the one before, for whom a verb of naming puts in their place."""
    for place, end in s.find(phrases_of("naming", "in_place")):
        heir = _heir(s, place)
        start, _ = s.sentence(place)
        before, _ = s.reading.sentence(max(0, start - 1))
        left = [c for c in s.reading.claims if c.type == "holds" and c.modality is Modality.ENDED and before <= c.start]
        left = [c for c in left if heir and c.start < heir.start and c.source is not heir.referent]
        how, denied = s.told(s.clause(place), place, end)
        if heir and left and denied is Polarity.AFFIRMED:
            post = max(left, key=lambda c: c.start).target
            low, high = heir.start, s.page.tokens[end - 1].end
            s.reading.claim(Claim("holds", heir.referent, post, low, high, how, confidence=0.8))


def replaced_by(s: Sentences) -> None:
    """Claim the post of who left for who came, by the same sentence: Mr. Omar left … and was replaced by {Ms. Salem}."""
    for place, end in s.find(phrases_of("naming", "replaced_by")):
        start, limit = s.sentence(place)
        heir = s.reading.after(s.page.tokens[end - 1].end, _PERSON)
        held = [c for c in s.reading.claims if c.type == "holds" and start <= c.start < s.page.tokens[place].start]
        beside = heir and set(s.words(s.page.tokens[end - 1].end, heir.start)) <= listed("honorifics") | {"."}
        if heir is None or not beside or heir.end > limit or len({id(c.target) for c in held}) != 1:
            continue
        how, denied = s.told(s.clause(place), place, end)
        if denied is Polarity.AFFIRMED and not any(c.source is heir.referent for c in held):
            s.reading.claim(Claim("holds", heir.referent, held[0].target, held[0].start, heir.end, how, confidence=0.8))


def _heir(s: Sentences, place: int) -> Mark | None:
    """Who is named to an office right before some words: appointed {Ms. Salem}, {Ms. Salem} was elected."""
    start, at = s.sentence(place)[0], s.page.tokens[place].start
    heir = next(iter(s.reading.within(start, at, _PERSON)[-1:]), None)
    if heir is None or at - heir.end > _NEAR:
        return None
    after = set(s.words(heir.end, at))
    before = [w for w in s.words(start, heir.start) if w not in listed("honorifics") | {".", ","}][-1:]
    active = not after and not set(before).isdisjoint(listed("naming", "verbs"))
    passive = bool(after & listed("naming", "verbs")) and after <= listed("naming", "verbs") | _PASSIVE
    return heir if active or passive else None
