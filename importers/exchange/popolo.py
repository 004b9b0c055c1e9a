"""Popolo (https://www.popoloproject.com, 2013): persons, organizations, posts, memberships, areas and events, as JSON or YAML."""

from __future__ import annotations

from typing import Any

from ...graph.model import Name
from ...graph.names.keys import language
from .ours import keep
from .records import Edge, Found, Node

_KINDS = {
    "persons": "person",
    "organizations": "organization",
    "posts": "post",
    "areas": "place",
    "events": "event",
}
LISTS = (*_KINDS, "memberships")
_REFERENCES = {
    "posts": (("organization_id", "post_in"),),
    "organizations": (("parent_id", "part_of"), ("area_id", "located_in")),
    "events": (("parent_id", "part_of"),),
}


def read(body: dict[str, Any]) -> Found:
    """Read the lists of a Popolo document; memberships may also stand inside persons, organizations and posts.

    Raises:
        InputError: what rawabit wrote into it was changed.
    """
    found = Found("popolo")
    kept = body.get("rawabit") or []
    for number, record in enumerate(kept if isinstance(kept, list) else [kept], 1):
        keep(found.ours, record, f"rawabit {number}")
    members: list[tuple[str, dict[str, Any]]] = []
    for section in LISTS:
        records = body.get(section, [])
        for number, record in enumerate(records if isinstance(records, list) else [records], 1):
            place = f"{section} {number}"
            if not isinstance(record, dict):
                found.faults.append(f"{place}: read {str(record)[:40]!r}, expected an object")
            elif keep(found.ours, record.get("rawabit"), place):
                continue
            elif section == "memberships":
                members.append((place, record))
            else:
                _node(found, section, number, record, place)
                members += _inner(section, record, place)
    for place, record in members:
        _membership(found, record, place)
    return found


def _node(found: Found, section: str, number: int, record: dict[str, Any], place: str) -> None:
    ref = _text(record.get("id")) or f"{section}-{number}"
    found.nodes.append(
        Node(
            ref,
            place,
            _names(record),
            _KINDS[section],
            _text(record.get("classification")) or None,
            start=_text(record.get("start_date")) or None if section == "events" else None,
            end=_text(record.get("end_date")) or None if section == "events" else None,
            home=_text(record.get("organization_id" if section == "posts" else "parent_id")) or None,
            fields=[(key, _text(value)) for key, value in record.items() if _text(value).strip()],
        )
    )
    for key, type_ in _REFERENCES.get(section, ()):
        if other := _text(record.get(key)):
            found.edges.append(Edge(ref, other, place, type_, fields=[(key, other)]))
    if section == "events":
        attendees = record.get("attendees") or []
        for one in attendees if isinstance(attendees, list) else []:
            if other := _text(one.get("id") if isinstance(one, dict) else one):
                found.edges.append(Edge(other, ref, place, "attended", fields=[("attendees", other)]))


def _names(record: dict[str, Any]) -> list[Name]:
    first = next((_text(record.get(key)) for key in ("name", "label", "role") if _text(record.get(key)).strip()), "")
    names = [Name(first, language(first))] if first else []
    others = record.get("other_names") or []
    for one in others if isinstance(others, list) else []:
        if isinstance(one, dict) and (text := _text(one.get("name"))).strip():
            names.append(Name(text, _text(one.get("lang")) or language(text), "short"))
    return names


def _inner(section: str, record: dict[str, Any], place: str) -> list[tuple[str, dict[str, Any]]]:
    """Memberships inside a record, with the record's own id where they leave it out."""
    key = {"persons": "person_id", "organizations": "organization_id", "posts": "post_id"}.get(section)
    inside = record.get("memberships") or []
    if key is None or not isinstance(inside, list):
        return []
    return [
        (f"{place}, membership {n}", {key: record.get("id"), **one}) for n, one in enumerate(inside, 1) if isinstance(one, dict)
    ]


def _membership(found: Found, record: dict[str, Any], place: str) -> None:
    """A membership is holding a post where it names one, else belonging to the organization."""
    member = next((_text(record.get(key)) for key in ("person_id", "member_id") if _text(record.get(key))), "")
    post, body = _text(record.get("post_id")), _text(record.get("organization_id") or record.get("on_behalf_of_id"))
    if not member or not (post or body):
        found.faults.append(f"{place}: expected person_id and organization_id or post_id")
        return
    fields = [(key, _text(value)) for key, value in record.items() if _text(value).strip()]
    dates = (_text(record.get("start_date")) or None, _text(record.get("end_date")) or None)
    ends = (member, post, place, "holds") if post else (member, body, place, "member_of")
    found.edges.append(Edge(*ends, _text(record.get("role")), *dates, ended=bool(dates[1]), fields=fields))


def _text(value: Any) -> str:
    """A value that is text or a number; empty for all else."""
    return (
        value if isinstance(value, str) else str(value) if isinstance(value, int | float) and not isinstance(value, bool) else ""
    )
