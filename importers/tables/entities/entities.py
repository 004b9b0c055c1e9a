"""A row of a table of entities: someone or something with its names, what it is, where it belongs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from ....graph.cells import parted_names
from ....graph.counting import counted
from ....graph.identity import kind_of
from ....graph.model import Entity, Modality, Name
from ....graph.names.keys import best_first, language
from ...cells.heading_words import key
from ...cells.ids import is_id
from ...cells.listing import items, lines
from ...cells.parties import parties
from ...cells.terms import bare, classifications, said_kind, told_kind
from ...grammar.tenure import tenure
from ...records.assembly import Assembly
from ...records.named import Named, named, plain
from ...records.said import Said
from ..rows.ids import OF_ENTITIES, check_ids
from ..rows.lines import Line, Value
from .contacts import write_contacts
from .facts import Facts, exported, facts_of
from .people import doubted, write_named, write_place, write_post, write_ties


class Entities:
    """Reads the rows of one table of entities; ``last`` is the id of what the last row is about."""

    def __init__(self, file: str) -> None:
        self.last: str | None = None
        self._told = 0  # rows whose kind only the name told
        self._postless = 0  # rows with a post that are not of people
        self._renamed = 0  # rows with a cell in a second column of names

    def remarks(self) -> list[str]:
        """What a person should know of rows that were written."""
        told = f"{counted(self._told, 'row does', 'rows do')} not say of what kind the name is; it was told from the name"
        posts = f"{counted(self._postless, 'row names', 'rows name')} a post, but nobody who holds it; it is kept as text only"
        again = (
            f"{counted(self._renamed, 'row has', 'rows have')} a second name in another column of names; it is kept as text only"
        )
        return [remark for count, remark in ((self._told, told), (self._postless, posts), (self._renamed, again)) if count]

    def take(self, line: Line, into: Assembly, *, cells: bool) -> bool:
        """Write a row into the document, unless it has faults, which are then noted with it."""
        if not exported(line):
            line.leave_empty()
        name = line.first("name") or line.first("name_en")
        if name is None:
            line.lacks("the name", "a name")
            return False
        facts = facts_of(line, *self._kind(line, name))
        if not exported(line):
            check_ids(line, OF_ENTITIES)
        if line.faults:
            return False
        self._renamed += _is_called_twice(line.all("name")) and not exported(line)
        line.write(into, cells=cells)
        self.last = self._write(line, name, facts, into)
        return True

    def _kind(self, line: Line, name: Value) -> tuple[str, str | None]:
        said, sort = line.first("kind"), line.first("classification")
        kind, classification = said_kind(said.text) or (None, None) if said else (None, None)
        if said and kind is None:
            line.bad(said, "a kind such as person, organization, place (شخص، جهة، مكان)")
        ident = line.first("id")
        if ident and is_id(ident.text) and said is None:
            kind = kind_of(ident.text)
        elif ident and is_id(ident.text) and kind and kind != kind_of(ident.text):
            line.bad(ident, f"the id of a thing of kind {kind}")
        if is_id(name.text) and (ident is None or ident.text != name.text):
            line.bad(name, "a name; an id stands in the column id")
        if sort:
            classification = classifications(kind or "organization").get(key(sort.text), sort.text)
        if kind is None and said is None:
            kind = self._told_kind(line, name, sort)
        if line.first("post") and kind != "person" and not line.first("contact"):
            self._postless += 1
        return kind or "organization", classification

    def _told_kind(self, line: Line, name: Value, sort: Value | None) -> str:
        """The kind that the other cells tell: what it is classed as, then its name, then that it has a post or a body."""
        if sort and (classed := said_kind(sort.text)):
            return classed[0]
        self._told += 1
        told = told_kind(name.text)
        if line.first("contact"):
            return told or "organization"
        if line.first("post"):
            return "organization" if told == "organization" else "person"
        return told or ("person" if line.first("organisation") else "organization")

    def _write(self, line: Line, name: Value, facts: Facts, into: Assembly) -> str:
        value = line.first("organisation")
        home = None
        if value and facts.kind not in ("place", "topic"):
            home = into.entities[write_named(into, value, items(value.text)[0], "organization")] if items(value.text) else None
        post = line.first("post") if facts.kind == "person" else None
        held = tenure(post.text) if post else None
        parts = items(post.text) if post and not (held and not held.text) else []
        tied = facts.kind == "person" and (home or parts) and not exported(line)
        when, facts = facts.parted() if tied else ({}, facts)
        entity = _entity(line, name, facts, home, into)
        into.mention(name.span, name.text, entity.id)
        if home and held and held.over and not held.text:  # retired, from no post that is named
            over = Said("member_of", entity.id, home.id, Modality.ENDED)
            into.claim(_lasting(over, when), post.span if post else name.span, name.span)
        elif post and parts:
            holds = write_post(into, post, (parts[0][0], parts[-1][1]), entity.id, home)
            into.claim(_lasting(holds, when), post.span, name.span)
        elif home and value and home.id != entity.qualifier:
            into.claim(_lasting(Said(_belongs(facts.kind), entity.id, home.id), when), value.span, name.span)
        for place in line.all("place"):
            self._located(into, entity, place)
        if entity.kind == "organization":
            write_contacts(line, entity, into)
        return entity.id

    def _located(self, into: Assembly, entity: Entity, place: Value) -> None:
        if entity.kind in ("organization", "event"):
            for part in items(place.text):
                into.claim(Said("located_in", entity.id, write_place(into, place, part)), place.within(part))


def _lasting(said: Said, when: Mapping[str, Any]) -> Said:
    """A tie with the days that its row gives; a day that may be another waits."""
    return doubted(said._replace(**when), said.reason or when.get("date_reason"))


def _belongs(kind: str) -> str:
    """How something of a kind belongs to a body."""
    return {"person": "member_of", "post": "post_in", "organization": "part_of"}.get(kind, "related_to")


def _entity(line: Line, name: Value, facts: Facts, home: Entity | None, into: Assembly) -> Entity:
    """The entity of a row, in the document, with all its names."""
    ident = line.first("id")
    kept = ident.text if ident and is_id(ident.text) else None
    is_named = not any(value.text in ("0", "no", "لا") for value in line.all("named"))
    ours = exported(line)
    if kept and (ours or kept == name.text):
        text = name.text
        found = Named(bare(kept, text, named=is_named), len(text))
    else:
        text = _alone(name, facts.kind)
        found = named(" ".join(text.split()), facts.kind, home)
    called = plain(text, facts.kind).names if kept and found.tenure else found.entity.names
    above = line.first("qualifier")
    entity = replace(
        found.entity,
        id=kept or found.entity.id,
        names=best_first((*called, *_more_names(line, exported=ours))),
        qualifier=above.text if above and is_id(above.text) else found.entity.qualifier,
        classification=facts.classification or found.entity.classification,
        named=is_named,
        start=facts.start,
        end=facts.end,
        date_words=facts.words,
        date_reason=facts.reason,
        status=facts.status,
    )
    into.add(entity)
    if not kept:
        write_ties(into, found, text, name.span[0])
    return entity


def _alone(name: Value, kind: str) -> str:
    """The name in a cell, of a person without title and post: a row is one entity, however it is called."""
    told = parties(name.text) if kind == "person" else []
    plainly = len(told) == 1 and told[0].kind == "person" and not told[0].doubt
    return name.text[slice(*told[0].span)] if plainly else name.text


def _more_names(line: Line, *, exported: bool) -> list[Name]:
    english = [Name(value.text, "en" if exported else language(value.text)) for value in line.all("name_en")]
    if exported:
        return english + [_other_name(text) for value in line.all("names") for text in parted_names(value.text)]
    cells = [(value.text, lines(value.text) if "|" in value.text else items(value.text)) for value in line.all("names")]
    parts = [text[slice(*part)] for text, found in cells for part in found]
    called = line.all("name")
    again = [Name(other.text, language(other.text)) for other in called[1:] if _is_other_script(called[0], other)]
    return english + again + [_other_name(text) for text in parts]


def _is_called_twice(found: Sequence[Value]) -> bool:
    """Whether a row has a name in a second column of names that is no spelling of the first in another script."""
    return any(not _is_other_script(found[0], other) for other in found[1:])


def _is_other_script(one: Value, other: Value) -> bool:
    return language(one.text) != language(other.text)


def _other_name(text: str) -> Name:
    return Name(text, language(text), "acronym" if text.isascii() and text.isupper() else "short")
