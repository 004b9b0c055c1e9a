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
    posts = [mark for mark in reading.within(0, len(reading.text), {"post"}) if len(holders.get(id(mark.referent), ())) == 1]
    titles = [mark for mark in posts if reading.principal(mark) is mark.referent]
    units = members(reading) if titles else []
    named = {(m.start, m.end) for unit in units if any(m.kind == "person" for m in unit.marks) for m in unit.marks}
    for mark in titles:
        if (mark.start, mark.end) not in named:
            reading.mark(mark.start, mark.end, next(iter(holders[id(mark.referent)].values())), Form.NOMINAL)
