"""Offices of the body that a text is of, in English: the Society's {librarian}, ILO {specialist}, our {engineer}, the {treasurer}
in its own minutes, the {Mayor} of a town whose municipality writes. All of it waits.
"""

from __future__ import annotations

from ....grammar.cues import reason
from ....grammar.english_words import listed, owner_of, sorts
from ...claims import Claim, Mark, Referent
from ..clauses.sentences import Sentences
from .named_posts import last_body

_BODY = frozenset({"organization"})
_OPENING = 160  # characters from where a page begins to whose it is
_OURS = frozenset({"our", "your"})
_BEFORE = frozenset({"the", "by", "with", "as", "and", ",", "our", "then", "former"})
_CONFIDENCE = 0.65


def own_offices(s: Sentences) -> None:
    """Claim ``post_in`` for posts whose body no rule has told, of those that somebody holds.

    Args:
        s: the sentences of a page; who holds which post has been told.
    """
    placed = {id(claim.source) for claim in s.reading.claims if claim.type == "post_in"}
    held = {id(claim.target): claim for claim in s.reading.claims if claim.type == "holds"}
    first, last = s.page.tokens[s.page.first].start, s.page.tokens[s.page.last - 1].end
    owner = _owner(s)
    for post in s.reading.outer(first, last, {"post"}):
        if id(post.referent) in placed or id(post.referent) not in held or post.referent.qualifier:
            continue
        body = _beside(s, post) or _of_town(s, post) or _of_page(s, post, owner)
        if body:
            placed.add(id(post.referent))
            why = reason("doubt")
            s.reading.claim(Claim("post_in", post.referent, body, post.start, post.end, confidence=_CONFIDENCE, reason=why))


def _owner(s: Sentences) -> Referent | None:
    """The body that a page opens with, where it is no ministry: that of its title, letterhead or first sentence."""
    start = s.page.tokens[s.page.first].start
    mark = next(iter(s.reading.outer(start, start + _OPENING, _BODY)), None)
    return mark.referent if mark and mark.referent.classification not in {"ministry", "government"} else None


def _beside(s: Sentences, post: Mark) -> Referent | None:
    """Whose name stands before a post, {the Society's} librarian, {ILO} specialist, or behind it, {at your Ministry}."""
    first, end = s.reading.token_at(post.start), s.reading.token_at(post.end)
    for place in (first, first - 1):
        key = owner_of(s.page.word(place))
        if key in sorts("heads"):
            return last_body(s.reading, post.start, key)
    before = s.reading.before(post.start, _BODY)
    if before and s.reading.token_at(before.end) == first and before.start < post.start and _is_beside(s, before, post):
        return before.referent
    if s.page.key(end) in {"at", "of"} and s.page.key(end + 1) in _OURS and s.page.key(end + 2) in sorts("heads"):
        return last_body(s.reading, post.end, s.page.key(end + 2))
    return None


def _is_beside(s: Sentences, body: Mark, post: Mark) -> bool:
    """Whether only a blank stands between a body and a post, and somebody's name behind it: {ILO} specialist Omar Nadir."""
    person = s.reading.after(post.end, {"person"})
    close = person is not None and not s.words(post.end, person.start)
    return close and s.reading.text[body.end : post.start] == " "


def _of_town(s: Sentences, post: Mark) -> Referent | None:
    """The {Mayor} of Sfax is in the Municipality of Sfax, where the page tells of it."""
    words = s.reading.text[post.start : post.end].split(" of ")
    if len(words) != len(("mayor", "town")) or words[0].casefold().split()[-1:] != ["mayor"]:
        return None
    names = {f"municipality of {words[1]}".casefold(), f"{words[1]} municipality".casefold()}
    bodies = (r for r in s.reading.referents if r.kind == "organization")
    return next((r for r in bodies if any(name.text.casefold() in names for name in r.names)), None)


def _of_page(s: Sentences, post: Mark, owner: Referent | None) -> Referent | None:
    """Whose page it is, for {our} engineer, and for an office that any body has: the {treasurer}, Ms. A."""
    place = s.reading.token_at(post.start)
    words = [s.page.key(n) for n in range(place, s.reading.token_at(post.end))]
    inner = len(words) == 1 and words[0] in listed("own_offices", "inner")
    inner = inner and (s.page.key(place - 1) in _BEFORE) and s.page.key(place + 1) != "of"
    return owner if inner or s.page.key(place - 1) == "our" else None
