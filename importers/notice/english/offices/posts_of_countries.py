"""Who has a post whose country stands behind it in English: the Director at the Ministry of Trade {of Bahrain}, Mr. A."""

from __future__ import annotations

from ...claims import Claim
from ..clauses.sentences import Sentences
from .tenures import tenure

_NEAR = 60  # characters from a post to its holder
_CONFIDENCE = 0.85


def posts_of_countries(s: Sentences) -> None:
    """Claim ``holds`` for who is named behind a post and its country.

    Args:
        s: the sentences of a page; those named right beside a post have been told.
    """
    first, last = s.page.tokens[s.page.first].start, s.page.tokens[s.page.last - 1].end
    held = {id(claim.target) for claim in s.reading.claims if claim.type == "holds"}
    for post in s.reading.outer(first, last, {"post"}):
        person = s.reading.after(post.end, {"person"})
        if person is None or id(post.referent) in held or person.start - post.end > _NEAR:
            continue
        lands = s.reading.outer(post.end, person.start, {"place"})
        gap = [word for word in s.words(post.end, person.start) if word != "the"]
        beside = len(lands) == 1 and lands[0].referent.classification == "country" and gap[:2] == ["of", ","]
        if beside and s.apposed(post, person) is False and _is_titled(s, lands[0].end, person.start):
            how = tenure(s, post)
            claim = Claim("holds", person.referent, post.referent, post.start, person.end, how, confidence=_CONFIDENCE)
            s.reading.claim(claim)


def _is_titled(s: Sentences, start: int, end: int) -> bool:
    """Whether a comma and at most a title stand between a country and a name, in one sentence."""
    one = s.reading.sentence(start) == s.reading.sentence(end)
    words = s.words(start, end)
    return one and words[:1] == [","] and not {"and", ","} & set(words[1:]) and len(words) <= 4
