"""Offices that somebody had besides in English: Ms. A, director of the Fund {and once an adviser}; Mr. B {was later}
director of the Department. All of it waits.
"""

from __future__ import annotations

from .....graph.model import Modality
from ....grammar.cues import reason
from ...claims import Claim, Mark
from ..clauses.sentences import Sentences

_POST, _PERSON = frozenset({"post"}), frozenset({"person"})
_ONCE = frozenset({"once", "formerly", "previously", "earlier"})
_LATER = frozenset({"later", "then", "subsequently", "once", "formerly", "previously"})
_SMALL = frozenset({"and", "a", "an", "the", ","})
_CONFIDENCE = 0.65


def second_offices(s: Sentences) -> None:
    """Claim ``holds``, ended, for posts that a word such as once or was later ties to who is named.

    Args:
        s: the sentences of a page; who holds which post otherwise has been told.
    """
    held = {id(claim.target) for claim in s.reading.claims if claim.type == "holds"}
    first, last = s.page.tokens[s.page.first].start, s.page.tokens[s.page.last - 1].end
    for post in s.reading.outer(first, last, _POST):
        person = _of_former(s, post) or _was_later(s, post) if id(post.referent) not in held else None
        if person and s.who(person).kind == "person":
            low, why = min(person.start, post.start), reason("doubt")
            claim = Claim(
                "holds", s.who(person), post.referent, low, post.end, Modality.ENDED, confidence=_CONFIDENCE, reason=why
            )
            s.reading.claim(claim)


def _of_former(s: Sentences, post: Mark) -> Mark | None:
    """Who has the post right before: Ms. A, director of the Fund {and once an} adviser."""
    before = s.reading.before(post.start, _POST)
    if before is None or s.reading.sentence(before.start) != s.reading.sentence(post.start):
        return None
    words = set(s.words(before.end, post.start))
    return before if "and" in words and words & _ONCE and words <= _SMALL | _ONCE else None


def _was_later(s: Sentences, post: Mark) -> Mark | None:
    """Mr. A, the founder, taught until 1990 and {was later} director: whom the sentence is about."""
    start, _ = s.reading.sentence(post.start)
    words = s.last_words(start, post.start, 2, but={"a", "an", "the"})
    if len(words) != len(("was", "later")) or words[0] != "was" or words[1] not in _LATER:
        return None
    people = s.reading.outer(start, post.start, _PERSON)
    return people[0] if len({id(s.who(p)) for p in people}) == 1 else None
