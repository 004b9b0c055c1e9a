"""A notice in, a graph document out: the order in which a text is read."""

from __future__ import annotations

import hashlib
import re
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
from ..garbage import uncollected
from ..grammar.cues import reason
from ..grammar.lexicon import UNITS
from .claims import Claim, Referent
from .dates import publication
from .dates.dateline import says_more
from .dates.dating import Dating, dated, own_date
from .reading import Reading
from .relations import structure
from .steps import Aids, read

_UPLOADED = re.compile(r"/(?:uploads|images|media|files)/((?:19|20)\d\d)/(\d\d)/")
_NESTED = 4  # an office of a directorate of a ministry of a country


@uncollected()
def extract(
    text: str,
    *,
    title: str = "",
    origin: str | None = None,
    sha256: str | None = None,
    published: str | None = None,
    published_reason: str | None = None,
    places: tuple[Place, ...] = (),
    aids: Aids | None = None,
) -> Document:
    """Read a notice.

    Args:
        text: the text as read; offsets in the document point into it.
        title: its title; where empty, the first line of the text that says more than a place and a date.
        origin: where it comes from: a path or an address.
        sha256: of the bytes that were read; of the text in UTF-8 where None.
        published: the EDTF year, month or day it was published: dates without a year are seen from it, always marked as inferred.
            Where None, the path of its images or its own dateline may tell.
        published_reason: why that one.
        places: where people would look for its parts.
        aids: what is known beside the lists.

    Returns:
        The document: mentions by place, entities by first mention, relations by place of their evidence.
    """
    if published is None and (hint := _UPLOADED.search(text)):
        published = f"{hint[1]}-{hint[2]}"
        published_reason = f"{reason('uploads')} {published}"
    reading = read(text, aids or Aids())
    own = own_date(reading)
    publication.settle_all(reading, published, published_reason, own)
    reading.text = text
    return _document(reading, dated(reading, own, published, published_reason), title, origin, sha256, places)


def _document(
    reading: Reading, dates: Dating, title: str, origin: str | None, sha256: str | None, places: tuple[Place, ...]
) -> Document:
    ident = source_id(reading.text)
    source = Source(
        id=ident,
        title=title or _title(reading),
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


def _title(reading: Reading) -> str:
    """The first full line that says more than where and when it was written, else the first full one, else the opening."""
    text, at, full = reading.text, 0, []
    for line in text.splitlines(keepends=True):
        if len(line.strip()) > 20:
            full.append((at, at + len(line)))
        at += len(line)
    start, end = next((span for span in full if says_more(reading, *span)), full[0] if full else (0, 0))
    line = text[start:end].strip().strip(" #*") or text.strip()[:80]
    return line if len(line) <= 80 else line[:80].rsplit(" ", 1)[0] + "…"


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
        c for c in reading.claims if types[c.type].joins(c.source.kind, c.target.kind) and ids[id(c.source)] != ids[id(c.target)]
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
    """From when until when a relation was; of an office or membership that ended the day is that of leaving, not of joining."""
    if claim.type not in {"member_of", "holds"} or claim.modality is not Modality.ENDED:
        return dated.start, None
    whole = dated.end is not None and not dated.names  # no event but a day that was told
    return (dated.start, dated.end) if whole else (None, dated.start)
