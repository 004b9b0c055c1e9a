"""Whose people are, by the lists of minutes: the body behind a post that names none, فلان، مدير التخطيط، {وزارة المياه}.

No field was fitted to these claims, so they wait.
"""

from __future__ import annotations

import re

from ....grammar.cues import reason
from ...claims import Claim, Mark
from ...reading import Reading
from ..clauses.rosters import Rosters
from .roll_items import Item, all_items
from .rolls import openings

_BODY, _ABOUT = frozenset({"organization"}), frozenset({"post", "organization", "person"})
_PARTED = re.compile(r"\s*[،,؛/–—(-]\s*")
_SURE = 0.5


def listed_bodies(reading: Reading) -> None:
    """Claim ``member_of`` for each person of a list with the body that stands behind the post, where the post has none."""
    opened = openings(reading)
    for _, item in all_items(reading, Rosters(reading), opened) if opened else ():
        if body := _behind(reading, item):
            who, what = item.person.referent, body.referent
            if not reading.tells("member_of", who, what):
                why = reason("unseen")
                reading.claim(Claim("member_of", who, what, item.person.start, body.end, confidence=_SURE, reason=why))


def _behind(reading: Reading, item: Item) -> Mark | None:
    """The body right behind the post that is right behind a name, each parted by a comma or dash."""
    post, body = [*reading.outer(item.person.end, max(item.end, item.person.end), _ABOUT), None, None][:2]
    if post is None or body is None or post.kind != "post" or body.kind != "organization":
        return None
    homeless = post.referent.qualifier is None and not reading.within(post.start, post.end, _BODY)
    parted = (_PARTED.fullmatch(reading.text, one.end, other.start) for one, other in ((item.person, post), (post, body)))
    return body if homeless and all(parted) else None
