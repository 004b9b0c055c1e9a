"""A document from the nodes and edges of another tool: its text are the records as lines, so every relation has its evidence."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from dataclasses import replace

from ...graph.bundle import check_ids, documents
from ...graph.dates import bounds
from ...graph.errors import InputError
from ...graph.identity import entity_id
from ...graph.model import LONGEST_NAME, Entity, Modality, Name, Polarity, Review
from ...graph.names.keys import best_first, match_key
from ...graph.vocabulary import vocabulary
from ..cells.terms import told_kind
from ..read_text import clean
from ..records.assembly import Assembly, Span
from ..records.made import Facts, Made
from ..records.named import named
from ..records.said import Said
from .records import Edge, Found, Node

_NAMED_FAULTS = 100
_SHOWN = 400  # characters of a fault, which may quote an id or a value of any length


def made_of(found: Found, facts: Facts) -> Iterator[Made]:
    """The documents of a file: those that rawabit wrote into it as they were, and one of what else is there.

    Raises:
        InputError: nothing in the file can be used, or what rawabit wrote into it was changed into nonsense.
    """
    check_ids(found.ours)
    ready = [Made(document, exported=True) for document in documents(found.ours)]
    builder = _Builder(found)
    builder.build()
    faults = [_shortened(fault) for fault in found.faults[:_NAMED_FAULTS]]
    if len(found.faults) > _NAMED_FAULTS:
        faults.append(f"{len(found.faults) - _NAMED_FAULTS} more records cannot be used")
    warnings = found.warnings[:_NAMED_FAULTS]
    if len(found.warnings) > _NAMED_FAULTS:
        warnings.append(f"{len(found.warnings) - _NAMED_FAULTS} more records say nothing of ties and are not read")
    if builder.into.length:
        document = builder.into.document(title=facts.title, origin=facts.origin, sha256=facts.sha256, date=facts.date)
        ready.append(Made(document))
    if not ready:
        raise InputError(
            f"Nothing in it can be used: {'; '.join(faults[:20])}" if faults else f"There is nothing in this {found.format}"
        )
    last = len(ready) - 1
    for number, made in enumerate(ready):
        part = made.document.source.title if last else ""
        words = (*faults, *warnings) if number == last else ()
        yield replace(made, part=part, warnings=words, partial=number == last and bool(found.faults))


def _shortened(fault: str) -> str:
    """What is wrong, without the middle of what is quoted where that is long."""
    return fault if len(fault) <= _SHOWN else f"{fault[: _SHOWN // 2]} … {fault[-_SHOWN // 2 :]}"


class _Builder:
    """Puts one document together."""

    def __init__(self, found: Found) -> None:
        self._found = found
        self._entities: dict[str, Entity] = {}
        self._taken: dict[str, str] = {}
        self._over: set[str] = set()  # posts that their names say to be held no more
        self.into = Assembly(found.format)

    def build(self) -> None:
        """Write every record that can be used, nodes first; note the others as faults."""
        nodes: dict[str, Node] = {}
        for node in self._found.nodes:
            if node.ref in nodes:
                self._fault(node.place, f"the id {node.ref!r} stands there a second time")
            elif not (seen := [name for name in node.names if name.is_seen]):
                self._fault(node.place, f"{node.ref!r} has no name")
            elif size := next((len(name.text) for name in node.names if len(name.text) > LONGEST_NAME), 0):
                self._fault(node.place, f"a name of {node.ref!r} has {size:,} characters, more than {LONGEST_NAME:,}")
            else:
                nodes[node.ref] = replace(node, names=seen)
        for node in nodes.values():
            for ref, home in reversed(_unmade(node, nodes, self._entities).items()):
                self._entity(nodes[ref], self._entities.get(home or ""))
        for node in nodes.values():
            self._write(node)
        for edge in self._found.edges:
            self._relation(edge)

    def _fault(self, place: str, what: str) -> None:
        self._found.faults.append(f"{place}: {what}")

    def _entity(self, node: Node, above: Entity | None) -> None:
        """Make the entity of a node, which belongs to another one. Two nodes with one name stay two."""
        text = " ".join(clean(node.names[0].text).split()) or node.names[0].text
        kind = node.kind or told_kind(text) or "organization"
        found = named(text, kind, above if above and above.kind == "organization" else None)
        entity = found.entity
        if found.tenure and found.tenure.over:
            self._over.add(node.ref)
        ident = entity.id
        if self._taken.setdefault(ident, node.ref) != node.ref:
            ident = entity_id(kind, match_key(text, kind) or text, node.ref)
        names = [Name(clean(n.text), n.lang, n.role) for n in node.names]
        start, end = self._dates(node)
        self._entities[node.ref] = replace(
            entity,
            id=ident,
            names=best_first((*entity.names, *names)),
            classification=node.classification or entity.classification,
            start=start,
            end=end,
            status=node.status if kind == "task" else None,
        )

    def _write(self, node: Node) -> None:
        entity = self._entities[node.ref]
        self.into.add(entity)
        name = clean(node.names[0].text)
        start = self.into.length
        span = self.into.line(entity.kind, name)
        self.into.mention(span, name, entity.id)
        self._end(node.fields, start, node.place)

    def _end(self, fields: list[tuple[str, str]], start: int, place: str) -> Span:
        for heading, value in fields:
            self.into.line(heading, value)
        span = (start, self.into.length - 1)
        self.into.places.append((*span, place))
        self.into.write("\n")
        return span

    def _relation(self, edge: Edge) -> None:
        missing = next((ref for ref in (edge.source, edge.target) if ref not in self._entities), None)
        if missing is not None:
            self._fault(edge.place, f"it points to {missing!r}, which is not in the file or cannot be used")
            return
        source, target = self._entities[edge.source], self._entities[edge.target]
        if source.id == target.id:
            self._fault(edge.place, f"both ends are {source.label()!r}")
            return
        start_, end_ = self._dates(edge)
        type_, why = edge.type, edge.words
        if not vocabulary().types[type_].joins(source.kind, target.kind):
            type_, why = "related_to", why or type_
        ended = edge.ended or (type_ == "holds" and edge.target in self._over)
        at = self.into.length
        self.into.line(type_, f"{source.label()} → {target.label()}")
        span = self._end([*((("as", edge.words),) if edge.words else ()), *edge.fields], at, edge.place)
        review = Review.PROPOSED if type_ == "related_to" and edge.type != "related_to" else Review.ACCEPTED
        said = Said(
            type_,
            source.id,
            target.id,
            Modality.ENDED if ended else Modality.ACTUAL,
            Polarity.NEGATED if edge.negated else Polarity.AFFIRMED,
            start=start_,
            end=end_,
            review=review,
            confidence=0.7 if review is Review.PROPOSED else 1.0,
            reason=clean(why) if type_ == "related_to" and why else None,
        )
        self.into.claim(said, span)

    def _dates(self, record: Node | Edge) -> tuple[str | None, str | None]:
        """Start and end; what is no date is noted and left out."""
        good: list[str | None] = []
        for text in (record.start, record.end):
            day = text.partition("T")[0].strip() if text else None
            try:
                bounds(day or None)
                good.append(day or None)
            except InputError as error:
                self._fault(record.place, str(error).rstrip("."))
                good.append(None)
        return good[0], good[1]


def _unmade(node: Node, nodes: Mapping[str, Node], made: Container[str]) -> dict[str, str | None]:
    """A node and those it belongs to, one above the other, up to one that is made; each with what it belongs to.

    Of those that belong to one another in a ring the last one belongs to none.
    """
    found: dict[str, str | None] = {}
    ref = node.ref
    while ref in nodes and ref not in made and ref not in found:
        found[ref] = nodes[ref].home
        ref = nodes[ref].home or ""
    return found
