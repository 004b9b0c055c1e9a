"""The people to turn to in the body that a row is about, with the post that stands in a cell beside them."""

from __future__ import annotations

from ....graph.model import Entity
from ...cells.listing import items
from ...cells.parties import parties
from ...grammar.dates.calendars import doubt_words
from ...records.assembly import Assembly
from ...records.said import Said
from ..rows.lines import Line
from .people import doubted, write_party, write_post


def write_contacts(line: Line, body: Entity, into: Assembly) -> None:
    """Write who is named as contacts of a body: they hold the post that the row names, else are members of the body.

    Where a row names several people or several posts, whose post it is waits for review.
    """
    value, post = line.first("contact"), line.first("post")
    if value is None:
        return
    people = [party for party in parties(value.text) if party.kind == "person"]
    posts = items(post.text) if post else []
    why = doubt_words("doubt") if len(people) > 1 or len(posts) > 1 else None
    for party in people:
        who = write_party(into, value, party, body)
        if post and posts and not party.post:
            into.claim(doubted(write_post(into, post, posts[0], who, body), why), post.span, value.within(party.span))
        elif not (party.post or party.body):
            into.claim(Said("member_of", who, body.id), value.within(party.span))
