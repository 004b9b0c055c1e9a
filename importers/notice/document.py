"""From what was read of a notice to a document: referents become entities with ids, claims relations with evidence."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from ...graph.identity import entity_id, source_id
from ...graph.model import (
    Alternative,
    DateMention,
    Document,
    Entity,
    Evidence,
    Mention,
    Modality,
    Name,
    Place,
    Relation,
    Review,
    Source,
)
from ...graph.names.keys import best_first, language
from ...graph.vocabulary import vocabulary
from ..grammar.lexicon import UNITS
from .claims import Claim, Referent
from .dates.dating import Dating
from .modality.denied_words import with_denial
from .reading import Reading
from .relations.bodies import structure

_NESTED = 4  # an office of a directorate of a ministry of a country


def document(
    reading: Reading, dates: Dating, title: str, origin: str | None, sha256: str | None, places: tuple[Place, ...]
) -> Document:
    """Make the document of what was read; see ``extract``.

    Args:
        reading: the text with all that was found in it.
        dates: when it was published, and how that is known.
        title: its title.
        origin: where it comes from.
        sha256: of the bytes that were read; of the text in UTF-8 where None.
        places: where people would look for its parts.
    """
    ident = source_id(reading.text)
    source = Source(
        id=ident,
        title=title,
        text=reading.text,
        sha256=sha256 or hashlib.sha256(reading.text.encode("utf-8", "surrogatepass")).hexdigest(),
        language=language(reading.text),
        origin=origin,
        date=dates.value,
        date_words=dates.words,
        date_reason=dates.reason,
        places=places,
    )
    ids: dict[int, str] = {}
    spoken = _spoken(reading)
    for number, referent in enumerate(spoken, 1):
        _identify(reading, referent, ident, number, ids, set())
    entities = {ids[id(r)]: _entity(r, ids) for r in reversed(spoken)}
    return Document(
        source=source,
        entities=tuple(reversed(entities.values())),
        relations=_relations(reading, source, ids),
        mentions=tuple(
            Mention(
                m.start, m.end, reading.text[m.start : m.end], m.kind, ids[id(m.referent)], m.form, round(reading.trusted(m), 3)
            )
            for m in reading.marks
            if id(m.referent) in ids
        ),
        dates=tuple(DateMention(d.start, d.end, d.text, d.value) for d in reading.dates if d.value),
    )


def _spoken(reading: Reading) -> list[Referent]:
    """The referents that are mentioned or stand in a claim, and what these are told apart by, by first mention."""
    used = {id(m.referent) for m in reading.marks} | {
        id(end) for c in reading.claims for end in (c.source, c.target, c.by) if end
    }
    used |= {id(other) for c in reading.claims for _, other, _ in c.alternatives}
    first: dict[int, int] = {}
    for mark in reading.marks:
        first.setdefault(id(mark.referent), mark.start)
    for _ in range(_NESTED):
        used |= {id(home) for r in reading.referents if id(r) in used and (home := r.qualifier or r.home)}
    found = [r for r in reading.referents if id(r) in used]
    return sorted(found, key=lambda r: first.get(id(r), len(reading.text)))


def _identify(reading: Reading, r: Referent, source: str, number: int, ids: dict[int, str], open_: set[int]) -> str:
    """The id of a referent; its qualifier's id first. A circle of qualifiers is cut."""
    if id(r) in ids:
        return ids[id(r)]
    if id(r) in open_:
        return ""
    if r.local:
        ids[id(r)] = entity_id(r.kind, f"{source}:{r.first}:{r.names[0].text}")
        return ids[id(r)]
    home = r.qualifier
    if r.kind == "organization" and r.classification in UNITS:
        home = structure.parent_of(reading, r) or home
    r.qualifier = home
    base = _identify(reading, home, source, 0, ids, open_ | {id(r)}) if home else None
    ids[id(r)] = entity_id(r.kind, r.key, base or None)
    return ids[id(r)]


def _entity(r: Referent, ids: dict[int, str]) -> Entity:
    home = r.qualifier or r.home
    return Entity(
        id=ids[id(r)],
        kind=r.kind,
        names=best_first(r.names or [Name(r.key)]),
        classification=r.classification,
        named=r.named,
        qualifier=ids.get(id(home)) if home else None,
        start=r.start,
        end=r.end,
        date_words=r.date_words,
        date_reason=r.date_reason,
        status=r.status if r.kind == "task" else None,
    )


def _relations(reading: Reading, source: Source, ids: dict[int, str]) -> tuple[Relation, ...]:
    types = vocabulary().types
    kept = [
        with_denial(reading, c)
        for c in reading.claims
        if types[c.type].joins(c.source.kind, c.target.kind) and ids[id(c.source)] != ids[id(c.target)]
    ]
    kept.sort(key=lambda c: (c.start, c.end, c.type, ids[id(c.source)], ids[id(c.target)]))
    return tuple(_relation(reading, source, n, claim, ids) for n, claim in enumerate(kept, 1))


def _relation(reading: Reading, source: Source, number: int, c: Claim, ids: dict[int, str]) -> Relation:
    dated = c.dated if c.dated and c.dated.date_words else None
    relation = Relation(
        id=f"{source.id}/{number}",
        type=c.type,
        source=ids[id(c.source)],
        target=ids[id(c.target)],
        evidence=(Evidence(source.id, c.start, c.end, reading.text[c.start : c.end], c.method),),
        modality=c.modality,
        polarity=c.polarity,
        review=Review.ACCEPTED if c.sure and not c.reason else Review.PROPOSED,
        attributed_to=ids[id(c.by)] if c.by and c.by is not c.source else None,
        confidence=c.confidence,
        reason=c.reason,
        alternatives=tuple(Alternative(end, ids[id(other)], why) for end, other, why in c.alternatives),
    )
    if dated:
        start, end = _spell(c, dated)
        relation = replace(relation, start=start, end=end, date_words=dated.date_words, date_reason=dated.date_reason)
    return relation


def _spell(claim: Claim, dated: Referent) -> tuple[str | None, str | None]:
    """From when until when a relation was; of an office or membership that ended the day is that of leaving, not of joining, and
    of a branch that was closed that of closing."""
    if claim.type not in {"member_of", "holds", "has_office_in"}:
        return dated.start, None
    if dated.end is not None and not dated.names:  # no event but days that were told
        return dated.start, dated.end
    return (None, dated.start) if claim.modality is Modality.ENDED else (dated.start, None)
