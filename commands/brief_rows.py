"""What the sections of a brief are called, and the columns of their rows."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from ..graph.amounts import amount
from ..graph.model import Modality, Polarity
from .happening import change_columns
from .noting import note_columns
from .reporting import followup_columns, who_columns
from .reviewing import conflict_columns
from .words import grouped, spell, spells, term, type_, types, unreviewed

if TYPE_CHECKING:
    from ..graph.model import Entity, Relation
    from ..queries.briefing.brief import Brief
    from .options import Asked
    from .render import Columns

TITLES: dict[str, tuple[str, str]] = {
    "posts": ("المناصب ومن يشغلها", "Posts and who holds them"),
    "delegates": ("أعضاء الوفود", "Members of delegations"),
    "ours": ("ما بيننا", "Ties with us"),
    "ties": ("التعاون", "Ties"),
    "agreements": ("الاتفاقات", "Agreements"),
    "next": ("اللقاءات المقبلة", "Meetings to come"),
    "last": ("آخر اللقاءات", "Latest meetings"),
    "payments": ("المدفوعات والمستحقات", "Payments and dues"),
    "offers": ("المعروض والمطلوب والمستفاد منه", "Offered, sought, received"),
    "standing": ("العضويات والمكاتب وغيرها من الصلات", "Memberships, offices and other ties"),
    "directives": ("توجيهات مفتوحة", "Open directives"),
    "stated": ("التصريحات", "Statements"),
    "conflicts": ("ما تتعارض فيه المصادر", "Where sources conflict"),
    "denied": ("المنفي", "What is denied"),
    "chains": ("من يعرف من", "Who knows whom"),
    "notes": ("ملاحظاتنا", "Our notes"),
    "changes": ("الجديد", "What is new"),
}
_PAID = {
    Modality.PLANNED: ("مستحق", "due"),
    Modality.AGREED: ("متعهد به", "pledged"),
    Modality.ACTUAL: ("مدفوع", "paid"),
}
_UNPAID = ("غير مدفوع", "not paid")
_SIGNED = {Modality.AGREED: ("موقّع", "signed"), Modality.ACTUAL: ("موقّع", "signed")}
_RECEIVED = {True: ("استُفيد منه", "received"), False: ("لم يُستفد منه", "not taken up"), None: None}
_ENCOUNTERS = {"met_with": ("لقاء", "meeting"), "visited": ("زيارة", "visit")}
_UNDATED = ("بلا تاريخ", "undated")


def columns_of(name: str, asked: Asked, found: Brief) -> Columns:
    """The columns of a section.

    Args:
        name: of the section.
        asked: how it is printed.
        found: the brief.
    """
    arabic = asked.words == "ar"
    if name in {"ours", "ties"}:
        return _ties(asked, found.subject)
    if name in _OTHERS:
        return _OTHERS[name](asked)
    columns: Columns = {
        "posts": _posts(asked, found),
        "delegates": {"name": lambda s: s.one, "body": lambda s: s.other, "date": _date},
        "agreements": {
            "agreement": lambda a: a.agreement,
            "signed_by": lambda a: a.signed_by,
            "topics": lambda a: a.topics,
            "status": lambda a: _label(_SIGNED.get(a.state), a.state, asked),
            "date": lambda a: a.date,
        },
        "payments": {
            "from": lambda s: s.one,
            "to": lambda s: s.other,
            "amount": lambda s: amount(s.relations[0]) if asked.format_ == "json" else grouped(amount(s.relations[0])),
            "status": lambda s: _payment(s, asked),
            "date": _date,
            "attributed_to": lambda s: s.by,
        },
        "offers": {
            "one": lambda s: s.one,
            "relation": lambda s: type_(s.type, asked.words),
            "other": lambda s: s.other,
            "status": lambda s: (word := _RECEIVED[s.received]) and word[not arabic],
            "attributed_to": lambda s: s.by,
        },
        "chains": {"chain": lambda c: _chain(c, asked)},
    }.get(name) or _plainly(asked)
    return {
        **columns,
        "note": lambda row: [*unreviewed(row.relations, asked.words, beside=frozenset()), *_over(name, row, asked)],
    }


def _over(name: str, row: object, asked: Asked) -> list[str]:
    """That a holder is told to have left, which nobody accepted."""
    ended = name == "posts" and any(r.modality is Modality.ENDED for r in _held(row))
    return [term("modalities", "ended", asked.words)] if ended else []


def _ties(asked: Asked, subject: Entity) -> Columns:
    """As ``who`` has them, the subject first and the note last."""
    columns = who_columns(asked)
    note = columns.pop("note")
    ends: Columns = {
        "one": lambda c: c.other if c.other.id == subject.id else c.one,
        "other": lambda c: c.one if c.other.id == subject.id else c.other,
    }
    return {**columns, **ends, "note": note}


def _meetings(asked: Asked) -> Columns:
    undated = _UNDATED[asked.words != "ar"]
    return {
        "date": lambda m: m.date if asked.format_ == "json" else spell(m.date, None, asked.words) or undated,
        "meeting": lambda m: m.event or _encounter(m.relations[0].type, asked),
        "attended": lambda m: m.attended,
        "place": lambda m: m.places,
        "topics": lambda m: m.topics,
        "modality": lambda m: term("modalities", m.modality, asked.words),
        "note": lambda m: unreviewed(m.relations, asked.words),
    }


def _encounter(name: str, asked: Asked) -> str:
    """What a meeting is called of which no source gives a name: for people a noun, as the names of the others are."""
    noun = None if asked.format_ == "json" else _ENCOUNTERS.get(name)
    return noun[asked.words != "ar"] if noun else type_(name, asked.words)


def _changes(asked: Asked) -> Columns:
    """As ``changes`` has them; here who holds a post is news too, and may be only proposed."""
    columns = change_columns(asked)
    columns.pop("first", None)
    return {**columns, "note": lambda c: unreviewed(c.relations, asked.words, beside=frozenset())}


_OTHERS: dict[str, Callable[[Asked], Columns]] = {
    "next": _meetings,
    "last": _meetings,
    "directives": followup_columns,
    "conflicts": conflict_columns,
    "notes": lambda asked: note_columns(),
    "changes": _changes,
}


def _plainly(asked: Asked) -> Columns:
    return {
        "one": lambda s: s.one,
        "relation": lambda s: types(s.relations, asked.words),
        "other": lambda s: s.other,
        "modality": lambda s: _furthest(s, asked),
        "date": _date,
        "attributed_to": lambda s: s.by,
    }


def _furthest(row: Any, asked: Asked) -> str:
    return term("modalities", max((r.modality for r in row.relations), key=lambda modality: modality.rank), asked.words)


def _label(words: tuple[str, str] | None, modality: Modality, asked: Asked) -> str:
    return words[asked.words != "ar"] if words else term("modalities", modality, asked.words)


def _payment(row: Any, asked: Asked) -> str:
    first = row.relations[0]
    if first.polarity is Polarity.NEGATED:
        return _UNPAID[asked.words != "ar"]
    return _label(_PAID.get(first.modality), first.modality, asked)


def _date(row: Any) -> str | None:
    return max((r.start for r in row.relations if r.start), default=None)


def _posts(asked: Asked, found: Brief) -> Columns:
    """Who holds which post; the part of the body that it is in, where there is any for people to see."""
    columns: Columns = {"post": lambda s: s.other, "holder": lambda s: s.one, "spells": lambda s: spells(_held(s), asked.words)}
    units = [row for section in found.sections if section.name == "posts" for row in section.rows if _unit(row)]
    return {**columns, "body": _unit} if units or asked.format_ == "json" else columns


def _unit(row: Any) -> Any:
    return getattr(row, "unit", None)


def _held(row: Any) -> list[Relation]:
    return [r for r in row.relations if r.type == "holds"]


def _chain(chain: Any, asked: Asked) -> Any:
    """The entities of a chain with what joins them between; for people as one line, read from our side on."""
    links: list[Any] = [chain.steps[0].source]
    for step in chain.steps:
        links += [types(step.relations, asked.words, step.source.id), step.target]
    if asked.format_ == "json":
        return links
    arrow, comma = (" ← ", "، ") if asked.lang == "ar" else (" → ", ", ")
    return arrow.join(comma.join(link) if isinstance(link, list) else link.label(asked.lang) for link in links)
