"""What was paid and what was received, body by body; an office stated absent is never mixed with no record of one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from ..graph.filter import Filter
from ..graph.model import Entity, Modality, Polarity, Relation, Review
from ..graph.store import Store
from ..graph.vocabulary import vocabulary
from .membership import lasting
from .parties import Parties
from .resolving import resolve
from .sums import open_dues, sums
from .vicinity import latest_first

_TYPES = frozenset(
    {"member_of", "pays", "receives", "offers", "seeks", "has_office_in", "met_with", "attended", "chaired", "holds", "post_in"}
)
_PARTIES = ("place-", "organization-")
_SHOWN = ("pays", "owed", "not_paid", "member_of", "office", "no_office", "planned_office")
_GIVEN = ("pays", "owed", "not_paid", "member_of")
_OWED = frozenset({Modality.PLANNED, Modality.AGREED})  # due, promised


@dataclass(frozen=True, slots=True)
class Gap:
    """What goes to one body and what comes from it.

    ``amounts`` are the sums that payments name, as written, latest payment first; ``owed`` those that are due or promised and
    settled by no payment, and ``owed_by`` who owes them; ``not_paid`` those of payments that a source denies, and ``not_paid_by``
    who did not make them. ``office`` is ``stated absent`` (a source denies it), ``stated`` (a source affirms it), ``planned``,
    ``discussed``, ``wished`` or ``no record``.
    """

    body: Entity
    members: tuple[Entity, ...]
    payers: tuple[Entity, ...]
    amounts: tuple[str, ...]
    owed_by: tuple[Entity, ...]
    owed: tuple[str, ...]
    not_paid_by: tuple[Entity, ...]
    not_paid: tuple[str, ...]
    received: tuple[Entity, ...]
    not_taken_up: tuple[Entity, ...]
    sought: tuple[Entity, ...]
    office: str
    places: tuple[Entity, ...]
    last_contact: str | None
    relations: tuple[Relation, ...]


@dataclass(slots=True)
class _Account:
    found: dict[str, list[Relation]] = field(default_factory=dict)

    def ends(self, kind: str, end: str) -> list[str]:
        return list(dict.fromkeys(getattr(r, end) for r in self.found.get(kind, ())))


def gaps(store: Store, subject: str | Entity | None = None, *, where: Filter | None = None) -> list[Gap]:
    """Per body: membership, money paid, owed and denied to be paid, what was received or not taken up, offices stated absent.

    Args:
        store: any store.
        subject: one body, or who pays: of others then those that it is a member of, pays, owes or is said not to have paid, each
            without what others pay to it. None for every body that is paid, owed money or said not to be paid, joined, or said to
            have or lack an office.
        where: which relations count.

    Returns:
        The subject itself first. Those that are paid first, then those that money is owed to, then those that a source says are
        not paid; without anything
        received before the others, then by label. Something counts as received where a source says that someone receives what
        this body offers, or received it from the body; a wish or plan does not count, nor hearsay that nobody accepted.

    Raises:
        AmbiguousName, NotFound: see ``resolve``.
    """
    wide = replace(where or Filter(), types=_TYPES, polarities=frozenset(Polarity))
    only = resolve(store, subject).id if subject is not None else None
    accounts = _accounts(lasting(store, [r for r in store.scan(wide) if not _is_rumour(r)]))
    if only is not None:
        accounts = {body: account if body == only else _given_by(account, only) for body, account in accounts.items()}
    chosen = {body: account for body, account in accounts.items() if _counts(account)}
    wanted = {end for a in chosen.values() for rs in a.found.values() for r in rs for end in (r.source, r.target)}
    known = store.entities(sorted(wanted | set(chosen)))
    rows = [_row(known, known[body], account) for body, account in chosen.items()]
    return sorted(rows, key=lambda row: (row.body.id != only, *_order(row)))


def _order(row: Gap) -> tuple[bool, bool, bool, bool, str, str]:
    return (not row.payers, not row.owed_by, not row.not_paid_by, bool(row.received), row.body.label(), row.body.id)


def _counts(account: _Account) -> bool:
    return any(account.found.get(kind) for kind in _SHOWN)


def _given_by(account: _Account, payer: str) -> _Account:
    """What one who pays has to do with a body, and whatever else is said of that; nothing where it has nothing to do with it."""
    given = {kind: [r for r in account.found.get(kind, ()) if r.source == payer] for kind in _GIVEN}
    return _Account({**account.found, **given}) if any(given.values()) else _Account()


def _accounts(relations: list[Relation]) -> dict[str, _Account]:
    accounts: dict[str, _Account] = {}
    parties = Parties(relations)
    offered: dict[str, list[str]] = {}

    def note(body: str, kind: str, relation: Relation) -> None:
        accounts.setdefault(body, _Account()).found.setdefault(kind, []).append(relation)

    for r in relations:
        affirmed, done = r.polarity is Polarity.AFFIRMED, r.modality.rank >= Modality.ACTUAL.rank
        if r.type in {"pays", "member_of"} and affirmed and done and r.source.startswith(_PARTIES):
            note(r.target, r.type, r)
        elif r.type == "pays" and affirmed and r.modality in _OWED and r.source.startswith(_PARTIES):
            note(r.target, "owed", r)
        elif r.type == "pays" and not affirmed and r.source.startswith(_PARTIES):
            note(r.target, "not_paid", r)
        elif r.type == "offers" and affirmed:
            note(r.source, "offers", r)
            offered.setdefault(r.target, []).append(r.source)
        elif r.type == "has_office_in":
            note(r.source, "no_office" if not affirmed else "office" if done else "planned_office", r)
        elif r.type in {"met_with", "attended", "chaired"} and affirmed and done:
            for end in (r.source, r.target):
                note(parties.of(end)[0], "contact", r)
    for r in relations:
        if r.type in {"receives", "seeks"} and r.polarity is Polarity.AFFIRMED:
            kind = "receives" if r.type == "receives" and r.modality.rank >= Modality.ACTUAL.rank else "seeks"
            for body in offered.get(r.target, ()):
                note(body, kind, r)
    for account in accounts.values():
        account.found["owed"] = open_dues(account.found.get("owed", ()), account.found.get("pays", ()))
    return accounts


def _is_rumour(relation: Relation) -> bool:
    """Whether a relation is only what others claim, and nobody accepted it."""
    return relation.review is Review.PROPOSED and relation.reason == vocabulary().reasons["hearsay"].en


def _to_come(offices: Sequence[Relation]) -> str:
    """How far along an office is that is not there yet: what the surest source says of it; an agreement on one plans it."""
    furthest = max((r.modality for r in offices), key=lambda modality: modality.rank, default=None)
    if furthest is None:
        return "no record"
    return furthest.value if furthest.rank < Modality.PLANNED.rank else Modality.PLANNED.value


def _row(known: dict[str, Entity], body: Entity, account: _Account) -> Gap:
    def entities(kind: str, end: str) -> tuple[Entity, ...]:
        return tuple(known[ident] for ident in account.ends(kind, end))

    received = account.ends("receives", "target")
    absent, present = (account.found.get(kind) for kind in ("no_office", "office"))
    rests_on = tuple(r for kind, rs in account.found.items() if kind != "contact" for r in rs)
    contacts = tuple(account.found.get("contact", ()))
    latest = max((r.start for r in contacts if r.start and r.start[0].isdigit()), default=None)
    return Gap(
        body=body,
        members=entities("member_of", "source"),
        payers=entities("pays", "source"),
        amounts=sums(account.found.get("pays", ())),
        owed_by=entities("owed", "source"),
        owed=sums(account.found.get("owed", ())),
        not_paid_by=entities("not_paid", "source"),
        not_paid=sums(account.found.get("not_paid", ())),
        received=entities("receives", "target"),
        not_taken_up=tuple(e for e in entities("offers", "target") if e.id not in received),
        sought=entities("seeks", "target"),
        office="stated absent" if absent else "stated" if present else _to_come(account.found.get("planned_office", ())),
        places=entities("no_office" if absent else "office" if present else "planned_office", "target"),
        last_contact=latest,
        relations=tuple(sorted(rests_on, key=lambda r: (*latest_first((r,)), r.type, r.id))),
    )
