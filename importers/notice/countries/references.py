"""الوزارة and الوزير where two may be meant: the claims that rest on such a word wait, with the other reading kept.

The only one of the same sentence is meant, or the only one of the nearest sentence that names any, where it is the notice's own.
Within one country the last one stands, as before.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ....graph.model import Form
from ....graph.names.keys import fold
from ...grammar.cues import reason
from ..claims import Claim, Mark, Referent
from ..reading import Reading
from .datelines import code_of
from .named_before import LONGEST, MINISTERS, Named, candidates
from .named_countries import nationality
from .officials import Countries

_THE_MINISTER = frozenset(f"ال{word}" for word in MINISTERS)
_TWO = 2
_OPEN = 0.6  # as sure as of the other reading of المنظمة (dealings.offers)


def doubt_references(reading: Reading, home: Referent | None) -> None:
    """Let what is claimed of a body or minister by a word that may mean another wait for review.

    Args:
        reading: the text; its bodies and posts have their countries.
        home: the country of the notice.
    """
    countries, known = Countries(reading), Named(reading)
    for mark in [m for m in reading.marks if m.kind in ("organization", "person", "post") and _refers(reading, m)]:
        named = list(candidates(known, mark))
        if said := _said(reading, mark) if named else None:
            likely = list({id(r): r for _, r in named if (country := countries.of(r)) and code_of(country) == said}.values())
            if len(likely) == 1 and likely[0] is not mark.referent:
                known.moved(mark, doubt(reading, mark, likely))
            continue
        likely = _likely(reading, mark, named, home, countries)
        if len(likely) > 1:
            known.moved(mark, doubt(reading, mark, likely))


def _refers(reading: Reading, mark: Mark) -> bool:
    """Whether a mark refers to what has a name elsewhere; الوزير and الوزير الليبي are read as names of posts, too."""
    if mark.form is not Form.NAME:
        return True
    words = reading.text[mark.start : mark.end].split() if mark.kind == "post" else []
    alone = len(words) == 1 or (len(words) == _TWO and nationality(words[1]) is not None)
    if not alone or fold(words[0]) not in _THE_MINISTER:
        return False
    return not any(claim.type == "holds" and claim.target is mark.referent for claim in reading.claims)


def _said(reading: Reading, mark: Mark) -> str | None:
    """The code of the country that a word says with a reference: {الوزير} الليبي."""
    after = reading.token_at(mark.end)
    tokens = reading.phrases.tokens[after : after + 1]
    follows = tokens and reading.text[mark.end : tokens[0].start] == " "
    inside = reading.text[mark.start : mark.end].split()[1:]
    return (nationality(inside[-1]) if inside else None) or (nationality(tokens[0].text) if follows else None)


def _likely(
    reading: Reading, mark: Mark, named: Sequence[tuple[int, Referent]], home: Referent | None, countries: Countries
) -> list[Referent]:
    """Whom a reference may mean, likeliest first; none where its head was never named."""
    distinct = list({id(r): r for _, r in reversed(named)}.values())
    if len({id(country) for r in distinct if (country := countries.of(r))}) < _TWO:
        return distinct[:1]
    nearest = reading.sentence(max(at for at, _ in named))
    near = list({id(r): r for at, r in named if nearest[0] <= at < nearest[1]}.values())
    if len(near) == 1:
        one = near[0]
        if nearest[0] <= mark.start < nearest[1] or countries.of(one) is home:
            return near
    own = [r for r in distinct if home is not None and countries.of(r) is home]
    chosen = own if len(own) == 1 else [mark.referent] if any(r is mark.referent for r in distinct) else distinct[:1]
    return [*chosen, *(r for r in distinct if r is not chosen[0])]


def doubt(reading: Reading, mark: Mark, likely: Sequence[Referent]) -> Mark:
    """Let the claims that rest on a reference wait, with the likeliest at their end and the others as alternatives.

    Args:
        reading: the text with its claims.
        mark: the word that refers.
        likely: what it may mean, likeliest first.

    Returns:
        The mark, as it is by now.
    """
    chosen, others = likely[0], [r for r in likely[1:] if r is not likely[0]]
    claims = [_waiting(reading, claim, mark, chosen, others) for claim in reading.claims]
    if claims != reading.claims:
        reading.replace_claims(claims)
    now = reading.turn(mark, chosen)
    for post in reading.within(max(0, mark.start - LONGEST), mark.end, {"post"}):
        # A post of an open body is no other notice's post either, until somebody decides.
        if post.start < mark.start < post.end and _only_refers(post.referent, mark.referent):
            post.referent.qualifier, post.referent.local, post.referent.first = None, True, post.start
    return now


def _only_refers(post: Referent, body: Referent) -> bool:
    """Whether a title never names its body: الأمين العام للوزارة."""
    return post.qualifier is None or (post.qualifier is body and all(name.role == "label" for name in post.names))


def _waiting(reading: Reading, claim: Claim, mark: Mark, chosen: Referent, others: Sequence[Referent]) -> Claim:
    if claim.by is mark.referent and _says(reading, mark, claim):
        claim = replace(claim, by=chosen, sure=False, confidence=min(claim.confidence, _OPEN), reason=reason("another"))
    if not (claim.start <= mark.start and mark.end <= claim.end):
        return claim
    ends = [end for end in ("source", "target") if getattr(claim, end) is mark.referent]
    if len(ends) != 1 or _is_named(reading, claim, mark.referent):
        return claim
    more = tuple((ends[0], other, reason("same")) for other in others)
    source, target = (chosen, claim.target) if ends[0] == "source" else (claim.source, chosen)
    doubt = min(claim.confidence, _OPEN)
    waits = replace(claim, source=source, target=target, sure=False, confidence=doubt, reason=reason("another"))
    return replace(waits, alternatives=more)


def _says(reading: Reading, mark: Mark, claim: Claim) -> bool:
    """Whether a claim is attributed by this word: it is the last before the claim, in its sentence, that means who says so."""
    start = reading.sentence(claim.start)[0]
    told = [m for m in reading.within(start, claim.end, {mark.kind}) if m.referent is mark.referent and m.start < claim.start]
    return bool(told) and told[-1] is mark


def _is_named(reading: Reading, claim: Claim, r: Referent) -> bool:
    """Whether the words of a claim name its end, too."""
    return any(m.referent is r and m.form is Form.NAME for m in reading.within(claim.start, claim.end, {r.kind}))
