"""Whom the two sides means in English: the bodies last met, signed with or spoken of together."""

from __future__ import annotations

from ...claims import Referent
from ..clauses.clauses import PARTIES
from ..clauses.sentences import Sentences


def sides(s: Sentences, at: int) -> list[Referent]:
    """Whom ``the two sides`` means: the two bodies last met, signed with or spoken of together; for people those of their posts.

    Args:
        s: the sentences of a page.
        at: the character where the words stand.
    """
    pairs = [c for c in s.reading.claims if c.type in {"met_with", "cooperates_with"} and c.start < at]
    for claim in sorted(pairs, key=lambda c: (c.source.kind == "organization", c.start), reverse=True):
        found = [_party(s, claim.source), _party(s, claim.target)]
        if found[0] and found[1] and found[0] is not found[1]:
            return [one for one in found if one]
    signers = [c.source for c in s.reading.claims if c.type == "signed" and c.source.kind == "organization" and c.start < at]
    return list(dict.fromkeys(signers))[-2:]


def _party(s: Sentences, who: Referent) -> Referent | None:
    """A body or country itself, or the body of somebody's post."""
    if who.kind in PARTIES:
        return who
    posts = [who] if who.kind == "post" else [c.target for c in s.reading.claims if c.type == "holds" and c.source is who]
    return next((c.target for c in s.reading.claims if c.type == "post_in" and any(c.source is post for post in posts)), None)
