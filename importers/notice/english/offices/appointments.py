"""Who was named to an office, in English, and whom they follow: Ms. Salem was appointed Director of …, succeeding Mr. Omar."""

from __future__ import annotations

from collections.abc import Iterator

from .....graph.model import Modality, Polarity
from ....grammar.english_words import listed, phrases_of, sorts
from ...claims import Claim, Mark, Referent
from ..clauses.sentences import Sentences

_PERSON, _POST = frozenset({"person"}), frozenset({"post"})
_PASSIVE = frozenset({"was", "were", "been", "be", "is", "being"})
_LEADS = frozenset({"as", "the", "a", "an", "new", "its", "their"})
_OTHER = frozenset({"since", "until", "who", "which", "that", "after", "before", "when"})
_BACK = 4  # tokens from a verb back to what makes it passive
_NEAR = 40  # characters from a name to its verb, and from a post to whom its holder follows


def appointments(s: Sentences) -> None:
    """Claim ``holds`` for who is named to a post, as far along as the verb says; it waits for review."""
    for place, end in s.find(phrases_of("naming", "verbs")):
        found = _named(s, place, end)
        if found:
            _claim(s, place, end, *found)
        for person, post in _joined(s, *found) if found else []:
            _claim(s, place, end, person, post)


def _named(s: Sentences, place: int, end: int) -> tuple[Mark, Mark] | None:
    """The person and the post: before and after a passive verb, both after an active one."""
    start, limit = s.sentence(place)
    at = s.page.tokens[end - 1].end
    if not _PASSIVE.isdisjoint(s.page.key(n) for n in range(place - _BACK, place)):
        marks = s.reading.within(start, s.page.tokens[place].start, _PERSON)
        person = marks[-1] if marks and s.page.tokens[place].start - marks[-1].end <= _NEAR else None
    else:
        person = next(iter(s.reading.within(at, limit, _PERSON)), None)
        if person and not _is_led(s, at, person):
            return None
        at = person.end if person else at
    post = next(iter(s.reading.within(at, limit, _POST)), None)
    offices = listed("posts", "heads") | listed("posts", "before") | listed("posts", "after")
    led = post and set(s.words(at, post.start)) <= listed("naming", "before") | offices | {",", "and"}
    return (person, post) if person and post and led else None


def _joined(s: Sentences, person: Mark, post: Mark) -> Iterator[tuple[Mark, Mark]]:
    """Who else is named with their own posts: Ms. Salem as Minister of Trade, and {Mr. Omar as Minister of Health}."""
    _, limit = s.sentence(s.reading.token_at(person.start))
    people, posts = (s.reading.outer(post.end, limit, kind) for kind in (_PERSON, _POST))
    at = post.end
    for other, own in zip(people, posts, strict=False):
        beside = set(s.words(at, other.start)) <= listed("honorifics") | {"and", ",", "."}
        if not (beside and "as" in s.words(other.end, own.start)[:1] and set(s.words(other.end, own.start)) <= _LEADS):
            return
        yield other, own
        at = own.end


def _is_led(s: Sentences, at: int, person: Mark) -> bool:
    """Whether only titles, a nationality or the post that somebody had leads to a name: appointed {the Governor of Aden,}."""
    words = set(s.words(at, person.start)) - listed("honorifics") - sorts("nationalities").keys() - {"."}
    words -= listed("naming", "callings")
    own = s.reading.within(at, person.start, _POST)
    return not words or (len(own) == 1 and words <= listed("tenures", "past") | {"the", ","})


def _claim(s: Sentences, place: int, end: int, person: Mark, post: Mark) -> None:
    start, _ = s.sentence(place)
    how, denied = s.told(start, place, end)
    meant = s.modality(s.clause(place), s.page.tokens[place].start)
    if end - place > 1 and how is Modality.ACTUAL and denied is Polarity.AFFIRMED:
        how = Modality.WISHED if meant is Modality.DISCUSSED else meant  # called for, discussed the appointment of
    if s.page.key(place) in listed("naming", "proposed") and denied is Polarity.AFFIRMED:
        how = Modality.WISHED
    low, high = min(person.start, s.page.tokens[place].start), post.end
    day = _day(s, place, post) if how is Modality.ACTUAL and denied is Polarity.AFFIRMED else None
    one = Claim("holds", person.referent, post.referent, low, high, how, denied, s.speaker(place), 0.9, dated=day)
    beside = [c for c in s.reading.claims if c.type == "holds" and (c.source, c.target) == (one.source, one.target)]
    s.reading.replace_claims([*(c for c in s.reading.claims if c not in beside), one])
    if how is Modality.ACTUAL and denied is Polarity.AFFIRMED:
        followed(s, post, day)


def followed(s: Sentences, post: Mark, day: Referent | None = None) -> None:
    """Whom somebody follows in a post held it until then: succeeding {Mr. Omar}."""
    start, limit = s.sentence(s.reading.token_at(post.start))
    for _, end in s.find(phrases_of("naming", "after")):
        at = s.page.tokens[end - 1].end
        person = s.reading.after(at, _PERSON) if start <= at <= limit and 0 <= at - post.end <= _NEAR else None
        if person and person.end <= limit and set(s.words(at, person.start)) <= listed("honorifics") | {"."}:
            s.reading.claim(Claim("holds", person.referent, post.referent, post.start, person.end, Modality.ENDED, dated=day))


def _day(s: Sentences, place: int, post: Mark) -> Referent | None:
    """The day of it, as a referent that only carries a date; not that of what a clause after the post tells: since 2011."""
    start, limit = s.sentence(place)
    date = next((d for d in s.reading.dates if start <= d.start < limit and d.value), None)
    if date is None or (date.start > post.end and not _OTHER.isdisjoint(s.words(post.end, date.start))):
        return None
    return s.reading.add(
        Referent("event", "", [], start=date.value, date_words=date.text, date_reason=date.reason, first=date.start)
    )
