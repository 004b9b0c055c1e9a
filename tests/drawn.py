"""Graphs of any shape and any text, drawn by hypothesis; nobody and nothing in them is real."""

from __future__ import annotations

import string
from typing import Any

from hypothesis import strategies as st

from rawabit.graph.identity import entity_id, source_id
from rawabit.graph.model import (
    Alternative,
    DateMention,
    Document,
    Entity,
    Evidence,
    Form,
    Mention,
    Modality,
    Name,
    Place,
    Polarity,
    Relation,
    Review,
    Source,
)
from rawabit.graph.vocabulary import vocabulary

# A store keeps no NUL: readers replace it.
ANY = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=12)
PLAIN = st.text(st.sampled_from(string.printable[:-5] + "وزارةالمياه،؛«»\u200f\u202e😀"), min_size=1, max_size=12)
_DAYS = ["2024", "2024-11", "2024-11-07", "XXXX-11-07", "2024-11-07?", "2024-01-01/2024-02-01", "2024-33"]
# Years that a Hijri date may have too, and intervals that are open on either side.
_RARE = ["1400", "1453-05-29", "1446-05~", "1498/1500", "../2024", "1401-40/..", "/1446-01"]
DATES = st.sampled_from([None, *_DAYS, *_RARE])
KINDS = tuple(vocabulary().kinds)
TYPES = tuple(vocabulary().types)


def _are_seen(names: list[Name]) -> bool:
    """Whether there is anything to be seen of some names, without which nothing is stored."""
    return any(name.is_seen for name in names)


@st.composite
def entities(draw: st.DrawFn) -> list[Entity]:
    """Some entities with names in several roles; no two have one id."""
    found = {}
    for _ in range(draw(st.integers(2, 6))):
        kind, key = draw(st.sampled_from(KINDS)), draw(st.integers(0, 10**9))
        role = st.sampled_from(["full", "short", "acronym", "label"])
        names = draw(
            st.lists(st.builds(Name, ANY, st.sampled_from(["ar", "en", "und"]), role), min_size=1, max_size=3).filter(_are_seen)
        )
        ident = entity_id(kind, str(key))
        dates = {"start": draw(DATES), "end": draw(DATES), "date_words": draw(st.none() | PLAIN)}
        status = draw(st.sampled_from(["open", "done", "cancelled"])) if kind == "task" else None
        more: dict[str, Any] = {**dates, "status": status, "date_reason": draw(st.none() | PLAIN), "named": draw(st.booleans())}
        found[ident] = Entity(ident, kind, tuple(dict.fromkeys(names)), draw(st.none() | PLAIN), **more)
    return list(found.values())


@st.composite
def documents(draw: st.DrawFn, known: list[Entity], number: int) -> Document:
    """A document about some of these entities."""
    text = f"{number} {draw(ANY)} {draw(ANY)}"
    ident = source_id(text)
    middle = draw(st.integers(1, len(text) - 1))
    places = draw(st.sampled_from([(), (Place(0, middle, "page 1"), Place(middle, len(text), "page 2"))]))
    facts = (draw(PLAIN), text, "0" * 64, "ar", draw(st.none() | PLAIN), draw(DATES), draw(st.none() | PLAIN))
    source = Source(ident, *facts, places=places)
    said: list[Relation] = []
    ends = [(a, b) for a in known for b in known if a is not b]
    pairs = [(t, a, b) for t in TYPES for a, b in ends if vocabulary().types[t].joins(a.kind, b.kind)]
    for number_ in range(1, draw(st.integers(1, 6)) if pairs else 1):
        said.append(draw(relations(source, known, *draw(st.sampled_from(pairs)), number=number_)))
    mention = Mention(0, middle, text[:middle], known[0].kind, known[0].id, draw(st.sampled_from(Form)))
    day = DateMention(middle, len(text), text[middle:], "2024-11-07")
    return Document(source, tuple(known), tuple(said), (mention,), (day,))


@st.composite
def relations(
    draw: st.DrawFn, source: Source, known: list[Entity], type_: str, one: Entity, other: Entity, number: int
) -> Relation:
    """A relation with everything that it may have."""
    spans = draw(st.lists(st.tuples(st.integers(0, 3), st.integers(4, 5)), min_size=1, max_size=2, unique=True))
    evidence = tuple(Evidence(source.id, a, b, source.text[a:b], "rules") for a, b in spans)
    speaker = draw(st.none() | st.sampled_from(known))
    others = (Alternative("target", known[0].id, draw(ANY)),) if draw(st.booleans()) else ()
    return Relation(
        f"{source.id}/{number}",
        type_,
        one.id,
        other.id,
        evidence,
        draw(st.sampled_from(Modality)),
        draw(st.sampled_from(Polarity)),
        draw(st.sampled_from(Review)),
        draw(DATES),
        draw(DATES),
        draw(st.none() | PLAIN),
        draw(st.none() | PLAIN),
        speaker.id if speaker else None,
        draw(st.floats(0, 1)),
        draw(st.none() | PLAIN),
        others,
    )


@st.composite
def graphs(draw: st.DrawFn) -> list[Document]:
    """Documents that speak of the same entities."""
    known = draw(entities())
    found = [draw(documents(known, number)) for number in range(draw(st.integers(1, 3)))]
    return list({document.source.id: document for document in found}.values())
