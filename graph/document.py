"""The graph document, JSON in the format "rawabit/1": what ``rawabit extract`` prints."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

import msgspec

from .columnar import Mentions, Relations
from .dates import bounds
from .errors import InputError
from .identity import kind_of, number
from .model import LONGEST_NAME, ROLES, Document, Entity, Proposal
from .place_columns import columns_of
from .vocabulary import vocabulary

FORMAT = "rawabit/1"
_SHOWN = 60
_OPENING = f'{{"format":"{FORMAT}",'.encode()


def to_json(document: Document, *, indent: int = 0) -> str:
    """Write one document.

    Args:
        document: what one source says.
        indent: spaces a level; 0 for one line.

    Returns:
        The JSON text; keys in the order of the model, sequences in the order of the document.
    """
    raw = to_bytes(document)
    return (msgspec.json.format(raw, indent=indent) if indent else raw).decode("utf-8")


def to_bytes(document: Document) -> bytes:
    """The same in UTF-8, on one line."""
    return _OPENING + msgspec.json.encode(document, enc_hook=tuple)[1:]


class _Head(msgspec.Struct):
    """What tells what a JSON text is."""

    format: str = ""


def _format(text: str | bytes | memoryview) -> str:
    if not isinstance(text, str) and bytes(text[: len(_OPENING)]) == _OPENING:
        return FORMAT  # as we write it: a large one need not be read twice
    try:
        return msgspec.json.decode(text, type=_Head).format
    except msgspec.ValidationError:
        return ""


def from_json(text: str | bytes | memoryview) -> Document:
    """Read one document and check it.

    Raises:
        InputError: it is not a graph document, or it contradicts itself; the message names the place.
    """
    document = unchecked(text)
    check(document)
    return document


def unchecked(text: str | bytes | memoryview) -> Document:
    """Read one document that is not whole yet; whoever completes it calls ``check``.

    Raises:
        InputError: it is not a graph document.
    """
    try:
        if _format(text) != FORMAT:
            raise InputError(f'Not a graph document: "format" must be "{FORMAT}".')
        return msgspec.json.decode(text, type=Document)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise InputError(f"The graph document cannot be read: {error}.") from error


def check(document: Document, new: Sequence[Entity] | None = None) -> None:
    """Refuse a document that contradicts itself.

    Args:
        document: any.
        new: those of its entities that were not in a document that was checked before; without it all.

    Raises:
        InputError: a word that the vocabulary lacks, an end that is no entity, an id or a date that is none, a relation without
            evidence, a quote that is not what the text says; the first fault is named.
    """
    for fault in faults(document, new):
        raise InputError(f"{document.source.title or document.source.id}: {fault}.")


def check_proposals(proposals: Collection[Proposal]) -> None:
    """Refuse a proposal that is not about two entities of one kind, in order, with a score from 0 to 1.

    Raises:
        InputError: the first such proposal is named.
    """
    for p in proposals:
        if not (p.one < p.other and kind_of(p.one) == kind_of(p.other) and 0 <= p.score <= 1):
            raise InputError(f"{p} proposes nothing: it takes two ids of one kind, in order, and a score from 0 to 1.")


def faults(document: Document, new: Sequence[Entity] | None = None) -> Iterator[str]:
    """Every way in which a document contradicts itself, in words, in the order of the document."""
    kinds = {entity.id: entity.kind for entity in document.entities}
    yield from _place_faults(document)
    yield from _entity_faults(document.entities if new is None else new)
    yield from _unread(_spoken_of(document), number)
    if len(kinds) < len(document.entities):
        times = Counter(entity.id for entity in document.entities)
        yield from (f"entity {ident} stands there twice" for ident, count in times.items() if count > 1)
    text, known = document.source.text, vocabulary().kinds
    said = document.mentions
    for mention in said.differing(kinds) if isinstance(said, Mentions) else said:
        if mention.kind not in known:
            yield f"mention {mention.text!r} at {mention.start}: unknown kind {mention.kind!r}"
        if _differs(text, mention.start, mention.end, mention.text):
            yield f"mention {mention.text!r} at {mention.start} is not what the text says"
        if mention.entity is not None and mention.entity not in kinds:
            yield f"mention {mention.text!r} at {mention.start} names an entity that is not there: {mention.entity}"
        if not 0 <= mention.confidence <= 1:
            yield f"mention {mention.text!r} at {mention.start}: the confidence {mention.confidence} is not from 0 to 1"
    for date in document.dates:
        if _differs(text, date.start, date.end, date.text):
            yield f"date {date.text!r} at {date.start} is not what the text says"
    yield from _unread(_dates_of(document), bounds)
    yield from _relation_faults(document, kinds)


def _differs(text: str, start: int, end: int, words: str) -> bool:
    """Whether other words stand there, or none: from its end a text counts only for Python."""
    return start < 0 or end - start != len(words) or text[start:end] != words


def _place_faults(document: Document) -> Iterator[str]:
    end, length = 0, len(document.source.text)
    if columns_of(document.source.places).follow(length):
        return
    for place in document.source.places:
        if not end <= place.start <= place.end <= length:
            yield f"place {place.label!r} at {place.start} does not follow the one before, or lies outside the text"
        end = place.end


def _entity_faults(entities: Sequence[Entity]) -> Iterator[str]:
    known = vocabulary().kinds
    for entity in entities:
        if entity.kind not in known:
            yield f"entity {entity.id}: unknown kind {entity.kind!r}"
        if not any(name.is_seen for name in entity.names):
            yield f"entity {entity.id} has no name"
        for name in entity.names:
            if name.role not in ROLES:
                yield f"entity {entity.id}: unknown role {name.role!r} of the name {name.text!r}; a name is {', '.join(ROLES)}"
            if (size := len(name.text)) > LONGEST_NAME:
                yield f"entity {entity.id}: a name of {size:,} characters, more than {LONGEST_NAME:,}: {name.text[:_SHOWN]}…"
    yield from _unread((entity.qualifier for entity in entities), number)
    yield from _unread((date for entity in entities for date in (entity.start, entity.end)), bounds)
    for status in sorted({entity.status for entity in entities} - {None, *vocabulary().statuses}, key=str):
        yield f"a task is {', '.join(vocabulary().statuses)}, and not {status!r}"


def _unread(values: Iterable[str | None], read: Callable[[str], object]) -> Iterator[str]:
    """Why values cannot be read as they will be by whoever asks for them; each is looked at once."""
    faults: dict[str, str] = {}
    for value in {value for value in values if value is not None}:
        try:
            read(value)
        except InputError as error:
            faults[value] = str(error).rstrip(".")
    yield from (faults[value] for value in sorted(faults))


def _spoken_of(document: Document) -> set[str | None]:
    """The ids that relations of a document speak of besides their ends: who says it, and what else may stand at an end."""
    said = document.relations
    if isinstance(said, Relations):
        return {*said.columns.attributed_to, *(a.entity for others in said.columns.alternatives.values() for a in others)}
    return {ident for r in said for ident in (r.attributed_to, *(a.entity for a in r.alternatives))}


def _dates_of(document: Document) -> set[str | None]:
    """The dates that relations of a document have."""
    said = document.relations
    if isinstance(said, Relations):
        return {*said.columns.start, *said.columns.end}
    return {date for r in said for date in (r.start, r.end)}


def _relation_faults(document: Document, kinds: dict[str, str]) -> Iterator[str]:
    source, text, types = document.source.id, document.source.text, vocabulary().types
    said = document.relations
    for relation in said.differing(kinds) if isinstance(said, Relations) else said:
        type_, ends = types.get(relation.type), (kinds.get(relation.source), kinds.get(relation.target))
        if type_ is None:
            yield f"relation {relation.id}: unknown type {relation.type!r}"
        elif ends[0] is None or ends[1] is None:
            missing = relation.target if ends[0] else relation.source
            yield f"relation {relation.id}: {missing} is not among the entities"
        elif not type_.joins(ends[0], ends[1]):
            yield f"relation {relation.id}: {relation.type} cannot join {ends[0]} to {ends[1]}"
        if not 0 <= relation.confidence <= 1:
            yield f"relation {relation.id}: the confidence {relation.confidence} is not from 0 to 1"
        if not relation.evidence:
            yield f"relation {relation.id} has no evidence"
        for evidence in relation.evidence:
            if evidence.start >= evidence.end:
                yield f"relation {relation.id}: the evidence at {evidence.start} has no words"
            if evidence.source != source or _differs(text, evidence.start, evidence.end, evidence.quote):
                yield f"relation {relation.id}: the evidence at {evidence.start} is not what the text says"
