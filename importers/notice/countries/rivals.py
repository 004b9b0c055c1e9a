"""Two who hold one ministerial title in one text: ministers of two countries, each with a post of his own.

Where the text says neither's country, the dateline can be true of one of them alone, and which one is for a person to say.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ....graph.model import Form, Modality, Name, Polarity
from ....graph.names.keys import language, match_key
from ...grammar.cues import reason
from ..claims import Claim, Referent
from ..reading import Reading
from .named_countries import parted
from .told import nationals

_OPEN = 0.6  # as sure as of the other reading of الوزير (references)


def part_rivals(reading: Reading) -> None:
    """Give each of several holders of one title his own post; that of the first that is named may be of the country of the text.

    Args:
        reading: the text; what was claimed has been weighed.
    """
    held: dict[int, list[Claim]] = {}
    for claim in reading.claims:
        if claim.type == "holds" and claim.modality is Modality.ACTUAL and claim.polarity is Polarity.AFFIRMED:
            held.setdefault(id(claim.target), []).append(claim)
    several = {ident: claims for ident, claims in held.items() if len(claims) > 1}
    for post in nationals(reading) if several else ():
        claims = _of_strangers(sorted(several.get(id(post), ()), key=lambda claim: claim.start))
        if post.kind == "post" and len(claims) > 1:
            _part(reading, post, claims)


def _of_strangers(claims: Sequence[Claim]) -> list[Claim]:
    """The first claim of each holder; a name in the words of another one's may be a shorter form of it."""
    found: list[tuple[Claim, frozenset[str]]] = []
    for claim in claims:
        words = _words(claim.source)
        if not any(words <= known or known <= words for _, known in found):
            found.append((claim, words))
    return [claim for claim, _ in found]


def _words(person: Referent) -> frozenset[str]:
    return frozenset(match_key(person.names[0].text, "person").split())


def _part(reading: Reading, post: Referent, claims: Sequence[Claim]) -> None:
    titles = {id(claim): _title(reading, claim, post) for claim in claims}
    # A title with its country is the one that the post has it from; the others were taken for short forms of it.
    first = next((claim for claim in claims if parted(titles[id(claim)])[1]), claims[0])
    own = {id(first.source): post}
    local = parted(titles[id(first)])[1] is None
    meant: dict[int, Referent] = {}
    for claim in (other for other in claims if other is not first):
        made = own[id(claim.source)] = reading.add(_post(claim, titles[id(claim)], local=local))
        for mark in reading.within(claim.start, claim.end, {"post"}):
            if mark.referent is post:
                meant.setdefault(id(mark), made)
    reading.marks[:] = [replace(mark, referent=meant[id(mark)]) if id(mark) in meant else mark for mark in reading.marks]
    reading.replace_claims([_waiting(claim, post, own) for claim in reading.claims])


def _title(reading: Reading, claim: Claim, post: Referent) -> str:
    marks = (mark for mark in reading.within(claim.start, claim.end, {"post"}) if mark.referent is post)
    return next((reading.text[mark.start : mark.end] for mark in marks if mark.form is Form.NAME), post.names[0].text)


def _post(claim: Claim, title: str, *, local: bool) -> Referent:
    return Referent("post", match_key(title), [Name(title, language(title))], local=local, first=claim.start)


def _waiting(claim: Claim, post: Referent, own: dict[int, Referent]) -> Claim:
    if claim.type != "holds" or claim.target is not post or id(claim.source) not in own:
        return claim
    doubt = min(claim.confidence, _OPEN)
    return replace(claim, target=own[id(claim.source)], sure=False, confidence=doubt, reason=reason("two_holders"))
