"""Which column of a table is what, by its headings and by what a person says."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from .answers import asks
from .contacts import with_contacts
from .heading_words import columns, field_of, fields, key, lists

KINDS = ("meetings", "entities", "relations", "payments")
# Without one of each of these a table of that kind says nothing.
_NEEDED: dict[str, tuple[tuple[str, ...], ...]] = {
    "meetings": (
        ("date", "title", "chair", "attendees", "decisions"),
        ("attendees", "organisations", "chair", "decisions", "topics"),
    ),
    "entities": (("name",),),
    "relations": (("source",), ("type",), ("target",)),
    "payments": (("source",), ("target",), ("amount",)),
}
_OF_BODIES = frozenset({"kind", "classification", "place", "post", "contact"})  # what a table says of bodies besides their names
_OF_MEETINGS = frozenset({"title", "chair", "attendees", "absent", "organisations", "place", "due"})
_LOOKED_AT = 20
_GIVES, _GIVEN = re.compile("ل\\u0651?\\u0650\\u0651?ف"), re.compile("ل\\u0651?\\u064e\\u0651?ف")  # المكلِّف, المكلَّف


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a person says of tables: what their rows are (None: as the headings tell), headings by field, all rows or none."""

    kind: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    strict: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """What the rows below are, which field each column gives, and the heading of every column as written."""

    kind: str
    fields: Mapping[int, str]
    titles: Mapping[int, str]

    @property
    def unread(self) -> list[str]:
        """The headings that stand for no field; of an export of ours without those that say again what stands in the quotes."""
        ours = lists()["again"]["relations"] if "unnamed" in self.fields.values() else []
        return [title for column, title in self.titles.items() if column not in self.fields and title not in ours]


def looked_at() -> int:
    """How far down the headings may stand."""
    return _LOOKED_AT


def recognized(cells: Mapping[int, str], wanted: Wanted) -> Heading | None:
    """What a row of cells is the heading of; None where it is none.

    Of several kinds the one that knows most of the columns is taken; of two that know as many, the first of ``KINDS``. Where each
    row has a name, and neither a day nor a title, it is no meeting.
    """
    found = [_heading(kind, cells, wanted.columns) for kind in ((wanted.kind,) if wanted.kind else KINDS)]
    fitting = [heading for heading in found if _says_something(heading)]
    if any(heading.kind == "entities" and "name" in heading.fields.values() and _is_named(heading) for heading in fitting):
        fitting = [
            heading for heading in fitting if heading.kind != "meetings" or {"date", "title"} & set(heading.fields.values())
        ]
    return max(fitting, key=lambda heading: len(set(heading.fields.values())), default=None)


def _heading(kind: str, cells: Mapping[int, str], said: Mapping[str, str]) -> Heading:
    known = {key(title): name for title, name in said.items()}
    titles = {column: " ".join(text.split()) for column, text in sorted(cells.items())}
    named = {column: known.get(key(title)) or field_of(title, kind) for column, title in titles.items()}
    found = {column: name for column, name in named.items() if name in fields(kind)}
    unsaid = {column: title for column, title in titles.items() if key(title) not in known}
    days = _as_days(unsaid)
    found = _with_days(found, titles, days) if days and kind in ("entities", "relations") else found
    found |= deadlines(found, unsaid) if kind == "meetings" else _payees(found, unsaid) if kind == "payments" else {}
    found = givers(found, unsaid) if kind == "meetings" else found
    return Heading(kind, _of_bodies(with_contacts(found)) if kind == "entities" else _with_answers(found, titles, kind), titles)


def deadlines(found: Mapping[int, str | None], titles: Mapping[int, str]) -> dict[int, str]:
    """The columns called الموعد or المدة that say until when a task is: beside tasks and owners, and nothing of a meeting.

    Args:
        found: the fields of the columns of a table of meetings or tasks.
        titles: the headings that may be meant.
    """
    there = set(found.values())
    if not {"decisions", "owner"} <= there or there & _OF_MEETINGS:
        return {}
    words = set(map(key, lists()["deadlines"]["due"]))
    return {column: "due" for column, title in titles.items() if found.get(column) in (None, "date") and key(title) in words}


def givers(found: Mapping[int, str], titles: Mapping[int, str]) -> dict[int, str]:
    """The fields without owners who are not: الجهة المكلِّفة gave the order, and where it has no vowel beside الجهة المنفذة
    it may have.

    Args:
        found: the fields of the columns of a table of meetings or tasks.
        titles: the headings that may be meant.
    """
    words, beside = (set(map(key, lists()["givers"][name])) for name in ("owner", "beside"))
    carried_out = any(key(title) in beside for title in titles.values())
    fields_ = dict(found)
    for column, title in titles.items():
        if found.get(column) == "owner" and key(title) in words:
            if _GIVES.search(title):
                fields_[column] = "giver"
            elif carried_out and not _GIVEN.search(title):
                del fields_[column]
    return fields_


def _payees(found: Mapping[int, str], titles: Mapping[int, str]) -> dict[int, str]:
    """The one column called by what it lists, المنظمة or الجهة, where others name a payer and a sum and none who is paid."""
    if not {"source", "amount"} <= set(found.values()) or "target" in found.values():
        return {}
    words = set(map(key, lists()["payees"]["target"]))
    named = [column for column, title in titles.items() if column not in found and key(title) in words]
    return {named[0]: "target"} if len(named) == 1 else {}


def _as_days(titles: Mapping[int, str]) -> dict[int, str]:
    """The columns whose heading names an end of a relation or a day, من and إلى, with the day."""
    words = {key(title): name for name in ("start", "end") for title in lists()["days"][name]}
    return {column: words[key(title)] for column, title in titles.items() if key(title) in words}


def _with_days(found: dict[int, str], titles: Mapping[int, str], days: dict[int, str]) -> dict[int, str]:
    """The fields of a table in which من and إلى are days: others name both ends, or none is a relation and both are there."""
    rest = {column: name for column, name in found.items() if column not in days}
    if set(days.values()) == {"start", "end"} and "type" in rest.values():
        rest |= _ends_beside_days(titles, rest.keys() | days.keys())
    ends = {"source", "target"} <= set(rest.values())
    related = any(field_of(title, "relations") == "type" for title in titles.values())
    if not ends and (related or set(days.values()) != {"start", "end"}):
        return found
    return rest | {column: name for column, name in days.items() if name not in rest.values()}


def _ends_beside_days(titles: Mapping[int, str], taken: Collection[int]) -> dict[int, str]:
    """The columns of a person and a body that are the ends of a relation whose days are من and إلى, where one may be each."""
    holders = set(map(key, lists()["days"]["holder"]))
    free = {column: title for column, title in titles.items() if column not in taken}
    source = [column for column, title in free.items() if key(title) in holders]
    target = [column for column, title in free.items() if field_of(title, "entities") == "organisation"]
    return {source[0]: "source", target[0]: "target"} if len(source) == len(target) == 1 else {}


def _with_answers(found: dict[int, str], titles: Mapping[int, str], kind: str) -> dict[int, str]:
    """The fields of a table of meetings whose only column of who attended answers for the name beside it: Attended (Y/N)."""
    named = any(column not in found and field_of(title, "entities") == "name" for column, title in titles.items())
    if kind != "meetings" or not named or {"attendees", "absent"} & set(found.values()):
        return found
    asked = {column: asks(title) for column, title in titles.items() if column not in found}
    return found | {column: "attendees" if yes else "absent" for column, yes in asked.items() if yes is not None}


def _is_named(heading: Heading) -> bool:
    """Whether a column of its own is called that of names, and not only that of bodies."""
    return any(columns("entities").get(key(heading.titles[column])) == "name" for column in heading.fields)


def _of_bodies(found: dict[int, str]) -> dict[int, str]:
    """The fields of a table in which nothing but bodies has a name: there the column of the body names what the row is about."""
    there = set(found.values())
    if there & {"name", "name_en"} or not there & _OF_BODIES:
        return found
    return {column: "name" if name == "organisation" else name for column, name in found.items()}


def unknown(wanted: Wanted, titles: Collection[str]) -> list[str]:
    """The columns that a person says something of and that no table has."""
    there = set(map(key, titles))
    return [column for column in wanted.columns if key(column) not in there]


def _says_something(heading: Heading) -> bool:
    there = set(heading.fields.values())
    alone = len(there) == 1 and len(heading.titles) > 1  # a word of a list, not a heading
    return not alone and all(there.intersection(needed) for needed in _NEEDED[heading.kind])
