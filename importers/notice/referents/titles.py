"""Titles that come again: said more shortly (وكيل الوزارة after وكيل الوزارة لشؤون المياه), and without the holder's name."""

from __future__ import annotations

from ....graph.model import Form
from ....graph.names.keys import fold
from ..claims import Mark, Referent
from ..lists import members
from ..reading import Reading
from ..uniting import unite

_ARTICLE, _PROCLITIC = "ال", 1


def shorten_titles(reading: Reading) -> None:
    """Make one post of a title and the shorter one that comes after it, of the same body and with no holder of its own."""
    homes = {id(claim.source): id(claim.target) for claim in reading.claims if claim.type == "post_in"}
    held = {id(claim.target) for claim in reading.claims if claim.type == "holds"}
    before: dict[tuple[int, str], list[tuple[frozenset[str], Referent]]] = {}
    for mark in _firsts(reading):
        words = _words(reading, mark)
        home = homes.get(id(mark.referent))
        if home is None or not words:
            continue
        known = before.setdefault((home, words[0]), [])
        longer = [post for told, post in known if told >= frozenset(words)]
        if len(longer) == 1 and id(mark.referent) not in held:
            unite(reading, mark.referent, longer[0])
        else:
            known.append((frozenset(words), mark.referent))


def _firsts(reading: Reading) -> list[Mark]:
    """The first mark of every post."""
    firsts: dict[int, Mark] = {}
    for mark in reading.within(0, len(reading.text), {"post"}):
        firsts.setdefault(id(mark.referent), mark)
    return list(firsts.values())


def _words(reading: Reading, post: Mark) -> list[str]:
    """The words of a title up to the body in it, without articles and the ل that leads to the body."""
    body = next(iter(reading.within(post.start + 1, post.end, {"organization"})), None)
    words = fold(reading.text[post.start : body.start if body else post.end]).split()
    if body and words and len(words[-1]) == _PROCLITIC:
        words.pop()
    return [word.removeprefix(_ARTICLE) for word in words]


def name_holders(reading: Reading) -> None:
    """Let a title alone, of a post that one person of the text holds, be a mention of that person too."""
    holders: dict[int, dict[int, Referent]] = {}
    for claim in reading.claims:
        if claim.type == "holds":
            holders.setdefault(id(claim.target), {})[id(claim.source)] = claim.source
    units = [member.marks for member in members(reading) if any(mark.kind == "person" for mark in member.marks)]
    named = {(mark.start, mark.end) for marks in units for mark in marks}
    for mark in reading.within(0, len(reading.text), {"post"}):
        found = list(holders.get(id(mark.referent), {}).values())
        alone = (mark.start, mark.end) not in named and reading.principal(mark) is mark.referent
        if len(found) == 1 and alone:
            reading.mark(mark.start, mark.end, found[0], Form.NOMINAL)
