"""Several offices of one holder in English (Governor of Aden and Director of the Fund), and whom somebody follows in one."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import replace

from .....graph.model import Form, Modality, Polarity
from ....grammar.cues import reason
from ....grammar.english_words import listed, phrases_of
from ...claims import Claim, Mark
from ..clauses.sentences import Sentences
from ..names.post_heads import tells_country

_BEFORE_ONE = frozenset({"with", "by", "met", "received", "from", "—", "-", "said"})
_KINDS = frozenset({"person", "post"})
_PERSON = frozenset({"person"})
_DENIED = Polarity.NEGATED
_NEAR = 40  # characters from a verb of following to whom somebody follows


def joint_posts(s: Sentences) -> None:
    """Claim ``holds`` for a post joined by ``and``, without article, to one that somebody beside it holds.

    It waits where an article or a country stands before the two, who may be two: {the Iranian} President and Prime Minister.
    """
    first, last = s.page.tokens[s.page.first].start, s.page.tokens[s.page.last - 1].end
    marks = [m for m in s.reading.outer(first, last, _KINDS) if m.form is Form.NAME]
    for one, other in itertools.pairwise(marks):
        if {one.kind, other.kind} != {"post"} or s.reading.text[one.end : other.start].strip(" ,") != "and":
            continue
        held = [claim for claim in _held(s, one, other) if claim.modality is Modality.ACTUAL]
        bare = {id(one.referent): other, id(other.referent): one}
        for claim in held[:1] if len(held) == 1 else []:
            post = bare[id(claim.target)]
            low, high = min(claim.start, post.start), max(claim.end, post.end)
            joint = replace(claim, target=post.referent, start=low, end=high, confidence=0.7, sure=False)
            why = None if claim.sure and _is_one(s, one, claim) else reason("unchecked")
            s.reading.claim(replace(joint, reason=why, sure=why is None))


def _is_one(s: Sentences, first: Mark, claim: Claim) -> bool:
    """Whether the first of two posts follows its holder, or opens what is said of one: Deputy Prime Minister and Minister of …,
    Omar Nadir; not {the} Minister … and, {the Libyan} President and, {between} the …."""
    place = s.reading.token_at(first.start)
    behind = claim.start < first.start
    free = s.page.opens(place) or s.page.key(place - 1) in _BEFORE_ONE
    return behind or (free and not tells_country(s.page, place))


def _held(s: Sentences, one: Mark, other: Mark) -> Iterator[Claim]:
    """Who is told beside one of two posts to hold it."""
    for claim in s.reading.claims:
        near = claim.start <= one.start < claim.end or claim.start <= other.start < claim.end
        if claim.type == "holds" and near and any(claim.target is mark.referent for mark in (one, other)):
            yield claim


def heirs(s: Sentences) -> None:
    """Claim, as planned, that who is to follow somebody has their post or the one that is named: Ms. Salem will succeed Mr. Omar
    {as Director of …}."""
    for place, end in s.find(phrases_of("naming", "to_follow")):
        heir, at = s.subject(place, _PERSON), s.page.tokens[end - 1].end
        former = s.reading.after(at, _PERSON)
        if heir is None or former is None or former.start - at > _NEAR or s.told(s.clause(place), place, end)[1] is _DENIED:
            continue
        post = next(iter(s.reading.outer(former.end, s.sentence(place)[1], {"post"})), None)
        named = post is not None and s.words(former.end, post.start)[:1] == ["as"]
        held = [c.target for c in s.reading.claims if c.type == "holds" and c.source is former.referent]
        office = post.referent if post and named else held[-1] if held else None
        if office:
            high = post.end if post and named else former.end
            claim = Claim("holds", heir.referent, office, heir.start, high, Modality.PLANNED, confidence=0.7)
            s.reading.claim(claim)


def successions(s: Sentences) -> None:
    """Claim that whom somebody follows held the post that the text gives the other: Ms. Salem replaces {Mr. Omar}."""
    for place, end in s.find(phrases_of("naming", "followed")):
        heir = s.subject(place, _PERSON)
        former = s.reading.after(s.page.tokens[end - 1].end, _PERSON)
        if heir is None or former is None or former.start - s.page.tokens[end - 1].end > _NEAR:
            continue
        how, denied = s.told(s.clause(place), place, end)
        held = [c for c in s.reading.claims if c.type == "holds" and c.source is s.who(heir) and c.modality is Modality.ACTUAL]
        plain = how is Modality.ACTUAL and denied is Polarity.AFFIRMED
        own = any(c.type == "holds" and c.source is former.referent for c in s.reading.claims)
        between = set(s.words(s.page.tokens[end - 1].end, former.start))
        if held and plain and not own and between <= listed("honorifics") | {".", "former", "the"}:
            low = min(heir.start, former.start)
            post = held[-1].target
            s.reading.claim(Claim("holds", former.referent, post, low, former.end, Modality.ENDED, confidence=0.7))
