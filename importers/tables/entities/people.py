"""Whoever a cell names goes into the document: the person with the post and its body, the post, the body or the place."""

from __future__ import annotations

from ....graph.model import Entity, Modality, Review
from ...cells.beside import Party
from ...cells.heading_words import is_of_countries
from ...cells.ids import is_id
from ...cells.terms import bare
from ...grammar.dates.calendars import doubt_words
from ...records.assembly import Assembly, Span
from ...records.named import Named, Tied, country_named, named
from ...records.said import Said
from ..rows.lines import Value


def write_party(into: Assembly, value: Value, party: Party, home: Entity | None = None) -> str:
    """Write whoever a part of a cell names, with what stands beside the name; the id of who is meant.

    Args:
        into: the document.
        value: the cell, written already.
        party: the part of it.
        home: the body that another cell says the post or unit belongs to.
    """
    if party.kind != "person":
        return write_named(into, value, party.span, party.kind, home)
    person = write_named(into, value, party.span, "person")
    low = min(span[0] for span in (party.span, party.post, party.body) if span)
    high = max(span[1] for span in (party.span, party.post, party.body) if span)
    where = value.within((low, high))
    if party.post:
        held = write_post(into, value, party.post, person, home)
        into.claim(doubted(held, party.doubt or party.loose or held.reason), where)
    elif party.body:
        body = write_named(into, value, party.body, "organization")
        into.claim(doubted(Said("member_of", person, body), party.doubt or party.loose), where)
    return person


def write_post(into: Assembly, value: Value, part: Span, person: str, home: Entity | None = None) -> Said:
    """Write the post that a part of a cell names; the claim that a person holds it, or did, with any reason to doubt that."""
    found = named(value.text[slice(*part)], "post", home)
    post = write_named(into, value, part, "post", home)
    if not (found.tenure and found.tenure.over):
        return Said("holds", person, post)
    return Said("holds", person, post, Modality.ENDED, reason=doubt_words("stance") if found.tenure.unsure else None)


def write_named(into: Assembly, value: Value, part: Span, kind: str, home: Entity | None = None) -> str:
    """Write what a part of a cell names, and what the name itself says; its id."""
    text = value.text[slice(*part)]
    if is_id(text):
        return into.add(bare(text, text))
    found = named(text, kind, home)
    start = value.within(part)[0]
    into.mention((start + found.start, start + found.end), text[found.start : found.end], into.add(found.entity))
    write_ties(into, found, text, start)
    return found.entity.id


def write_place(into: Assembly, value: Value, part: Span) -> str:
    """Write the place that a part of a cell names; below a heading of countries a country, even where a town has its name."""
    text = value.text[slice(*part)]
    found = country_named(text) if is_of_countries(value.heading) else None
    if found is None:
        return write_named(into, value, part, "place")
    into.mention(value.within(part), text, into.add(found))
    return found.id


def write_ties(into: Assembly, found: Named, text: str, start: int) -> None:
    """Write the others that a name speaks of, and how they are tied."""
    for other, low, high in found.others:
        into.mention((start + low, start + high), text[low:high], into.add(other))
    for tie in found.ties:
        into.claim(said_of(tie), (start, start + len(text)))


def said_of(tie: Tied) -> Said:
    """A tie as a claim: what a title only implies waits for review."""
    if tie.reason:
        return Said(tie.type, tie.source, tie.target, Modality.ACTUAL, review=Review.PROPOSED, confidence=0.9, reason=tie.reason)
    return Said(tie.type, tie.source, tie.target)


def doubted(said: Said, why: str | None) -> Said:
    """A claim that waits for review where there is a reason to doubt it."""
    return said._replace(review=Review.PROPOSED, confidence=0.7, reason=why) if why else said
