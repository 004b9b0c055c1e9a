"""Entities and relations as flat fields of text, for formats whose nodes and edges have attributes and nothing else.

What is a list in the model is JSON text here; the sources of a graph, their texts and what stands in them, are one JSON text.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import msgspec

from .bundle import Bundle
from .errors import InputError
from .model import Alternative, DateMention, Entity, Evidence, Mention, Name, Relation, Source

ENTITY = (
    *("label", "label_en", "kind", "classification", "names", "named", "qualifier", "start", "end", "date_words"),
    *("date_reason", "status"),
)
RELATION = (
    *("type", "modality", "polarity", "review", "start", "end", "date_words", "date_reason", "attributed_to", "confidence"),
    *("reason", "quote", "document", "evidence", "alternatives"),
)
SOURCES = "rawabit"
_PLAIN_ENTITY = ("classification", "qualifier", "start", "end", "date_words", "date_reason", "status")
_PLAIN_RELATION = (
    *("type", "modality", "polarity", "review", "start", "end", "date_words", "date_reason", "attributed_to", "reason"),
)
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class _Sources(msgspec.Struct):
    sources: list[Source]
    mentions: list[tuple[str, Mention]] = []
    dates: list[tuple[str, DateMention]] = []


def entity_fields(entity: Entity) -> dict[str, str]:
    """An entity as fields, empty ones left out."""
    fields = {
        "label": entity.label(),
        "label_en": next((name.text for name in entity.names if name.lang == "en"), None),
        "kind": entity.kind,
        "names": _json(entity.names),
        "named": None if entity.named else "false",
        **{key: getattr(entity, key) for key in _PLAIN_ENTITY},
    }
    return {key: fields[key] for key in ENTITY if fields[key] is not None}


def relation_fields(relation: Relation, titles: Mapping[str, str]) -> dict[str, str]:
    """A relation as fields, empty ones left out, with its first sentence and the title of its document to be read by people."""
    fields = {
        **{key: getattr(relation, key) for key in _PLAIN_RELATION},
        "confidence": repr(relation.confidence),
        "quote": relation.evidence[0].quote,
        "document": titles.get(relation.evidence[0].source),
        "evidence": _json([(e.source, e.start, e.end, e.method) for e in relation.evidence]),
        "alternatives": _json(relation.alternatives) if relation.alternatives else None,
    }
    return {key: str(fields[key]) for key in RELATION if fields[key] is not None}


def sources_text(bundle: Bundle) -> str:
    """The sources of a graph with what stands in them, as JSON that any XML may hold."""
    return _json(_Sources(bundle.sources, bundle.mentions, bundle.dates))


def sources_of(text: str) -> Bundle:
    """What ``sources_text`` was given.

    Raises:
        InputError: the text is damaged.
    """
    found = _read(text, _Sources)
    return Bundle(found.sources, found.mentions, found.dates)


def entity_of(ident: str, fields: Mapping[str, str]) -> Entity:
    """The entity of some fields; a label that another tool changed is one more name.

    Raises:
        InputError: the fields are damaged.
    """
    names = _read(fields["names"], tuple[Name, ...])
    label = fields.get("label", "")
    if label.strip() and _xml(label) not in {_xml(name.text) for name in names}:
        names = (*names, Name(label, names[0].lang if names else "und", "short"))
    plain = {key: fields.get(key) for key in _PLAIN_ENTITY}
    found: Entity = _checked(
        {"id": ident, "kind": fields.get("kind"), "names": names, "named": fields.get("named") != "false", **plain},
        Entity,
    )
    return found


def relation_of(ident: str, ends: tuple[str, str], fields: Mapping[str, str], texts: Mapping[str, str]) -> Relation:
    """The relation of some fields.

    Args:
        ident: its id.
        ends: the ids of its source and target.
        fields: see ``relation_fields``.
        texts: the texts of the sources by their ids.

    Raises:
        InputError: the fields are damaged, or their evidence lies in a source that is not there.
    """
    evidence = []
    for source, start, end, method in _read(fields["evidence"], list[tuple[str, int, int, str]]):
        if source not in texts:
            raise InputError(f"The evidence of {ident} lies in {source}, which is not in the file")
        evidence.append(Evidence(source, start, end, texts[source][start:end], method))
    plain: dict[str, Any] = {key: fields[key] for key in _PLAIN_RELATION if key in fields}
    if "confidence" in fields:
        plain["confidence"] = _read(fields["confidence"], float)
    others = _read(fields.get("alternatives", "[]"), tuple[Alternative, ...])
    found: Relation = _checked(
        {"id": ident, "source": ends[0], "target": ends[1], "evidence": tuple(evidence), "alternatives": others, **plain},
        Relation,
    )
    return found


def is_ours(fields: Mapping[str, str], *needed: str) -> bool:
    """Whether fields are those that rawabit writes."""
    return all(key in fields for key in needed)


def xml_text(text: str) -> str:
    """A text in which what XML cannot hold is U+FFFD."""
    return _NOT_XML.sub("\ufffd", text)


def _xml(text: str) -> str:
    return xml_text(text).replace("\r\n", "\n").replace("\r", "\n")


def _json(value: Any) -> str:
    return _NOT_XML.sub(lambda found: f"\\u{ord(found[0]):04x}", msgspec.json.encode(value).decode("utf-8"))


def _read(text: str, type_: Any) -> Any:
    try:
        return msgspec.json.decode(text, type=type_)
    except msgspec.MsgspecError as error:
        raise InputError(f"What rawabit wrote into it was changed: {error}") from error


def _checked(values: dict[str, Any], type_: Any) -> Any:
    try:
        return msgspec.convert(values, type_, from_attributes=True)
    except msgspec.MsgspecError as error:
        raise InputError(f"{values['id']}: {error}") from error
