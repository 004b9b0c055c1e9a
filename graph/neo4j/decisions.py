"""Judgements and decisions in Neo4j, and what follows from decisions for the relationships that show relations.

A relationship that a decision shows otherwise than its relation was read keeps what was read in ``read``.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from typing import Any

from ..decisions import Claim, Decision
from ..housing import HOMES
from ..judgements import Judgement, Verdict
from ..model import Polarity, Review
from ..shown import shown
from . import documents, homes, merging
from .connection import Transaction
from .records import keep_read, relation_properties
from .words import TYPES

_JUDGEMENTS = "MATCH (n:Judgement) RETURN n.one, n.other, n.verdict, n.one_name, n.other_name, n.at, n.by"
_JUDGE = "CREATE (n:Judgement) SET n = $given.properties"
_UNJUDGE = "MATCH (n:Judgement {one: $given.one, other: $given.other}) DELETE n"
_DECISION = """[n.document, n.start, n.end, n.type, n.source, n.target, n.polarity, n.title, n.source_name, n.target_name,
    n.quote, n.review, n.changes, n.new_names, n.at, n.by]"""
_DECISIONS = "MATCH (n:Decision) RETURN " + _DECISION
_ABOUT = "UNWIND $given.documents AS document MATCH (n:Decision {document: document}) RETURN " + _DECISION
_HOUSING = "MATCH (n:Decision) WHERE n.type IN $given.types AND (n.review = 'rejected' OR n.changes <> '[]') RETURN " + _DECISION
_DECIDE = "CREATE (n:Decision) SET n = $given.properties"
_UNDECIDE = """MATCH (n:Decision {document: $given.document}) WHERE n.start = $given.start AND n.end = $given.end
    AND n.type = $given.type AND n.source = $given.source AND n.target = $given.target
    AND n.polarity = $given.polarity DELETE n"""
_NEEDING = """UNWIND $given.ids AS id OPTIONAL MATCH (m:Merged {id: id}) WITH DISTINCT coalesce(m.canonical, id) AS canonical
    WITH canonical, [canonical] + COLLECT { MATCH (m:Merged {canonical: canonical}) RETURN m.id } AS members
    UNWIND members AS member
    CALL (member) { MATCH (n:Decision {new_source: member}) RETURN n UNION MATCH (n:Decision {new_target: member}) RETURN n }
    RETURN DISTINCT n.document AS document ORDER BY document"""
_DECIDED = """UNWIND $given.documents AS document MATCH (s:Source {id: document})
    WHERE s.decided OR EXISTS { (:Decision {document: document}) } RETURN s.id ORDER BY s.id"""
_MARK = "MATCH (s:Source {id: $given.document}) SET s.decided = CASE WHEN $given.decided THEN true END"


def judgements(tx: Transaction) -> list[Judgement]:
    """The judgements in force, by their ids."""
    rows = sorted(tx.run(_JUDGEMENTS).values())
    return [Judgement(one, other, Verdict(verdict), *rest) for one, other, verdict, *rest in rows]


def judge(tx: Transaction, before: Judgement | None, after: Judgement | None) -> None:
    """Put one judgement in the place of another; ``rewire`` makes it count."""
    if before:
        tx.run(_UNJUDGE, one=before.one, other=before.other).consume()
    if after:
        names = {"one_name": after.one_name, "other_name": after.other_name}
        properties = {
            "one": after.one,
            "other": after.other,
            "verdict": after.verdict.value,
            **names,
            "at": after.at,
            "by": after.by,
        }
        tx.run(_JUDGE, properties=properties).consume()


def decisions(tx: Transaction, documents: Collection[str] | None) -> list[Decision]:
    """The decisions in force about claims of these sources, or all, in the order of their claims."""
    rows = tx.run(_DECISIONS) if documents is None else tx.run(_ABOUT, documents=sorted(set(documents)))
    return sorted((_decision(row) for row in rows.value()), key=lambda d: d.key)


def housing(tx: Transaction) -> list[Decision]:
    """See ``Rows.housing``."""
    return sorted((_decision(row) for row in tx.run(_HOUSING, types=sorted(HOMES)).value()), key=lambda d: d.key)


def decide(tx: Transaction, before: Decision | None, after: Decision | None) -> None:
    """Put one decision in the place of another; ``show`` makes it count."""
    if before:
        tx.run(_UNDECIDE, _key(before.claim)).consume()
    if after:
        tx.run(_DECIDE, properties=_properties(after)).consume()


def needing(tx: Transaction, ids: Collection[str]) -> list[str]:
    """The sources with a decision that puts one of these entities, or one that is the same, at an end; by id."""
    return tx.run(_NEEDING, ids=sorted(ids)).value()


def show(tx: Transaction, documents: Iterable[str]) -> None:
    """Show the relations of these sources as their decisions, and the entities that are there, have it."""
    found = tx.run(_DECIDED, documents=sorted(documents)).value()
    about = decisions(tx, found) if found else []
    present = merging.present(tx, {ident for decision in about for ident in decision.needs()})
    for document in found:
        _show(tx, document, [d for d in about if d.claim.document == document], present)


def _show(tx: Transaction, document: str, about: list[Decision], present: set[str]) -> None:
    read = documents.relations(tx, document)
    after = shown([found.relation for found in read], about, present)
    changed = [(b, a) for b, a in zip(read, after, strict=True) if b.decided or a != b.relation]
    merging.delete(tx, [before.element for before, _ in changed])
    rows = []
    for before, now in changed:
        kept = {"read": keep_read(before.relation)} if now != before.relation else {}
        rows.append((TYPES[now.type], now.source, now.target, relation_properties(now) | kept))
    stands_for = homes.standing(tx, {end for row in rows for end in row[1:3]}) if rows else {}
    merging.create(tx, rows, stands_for)
    decided = any(now != before.relation for before, now in changed)
    tx.run(_MARK, document=document, decided=decided).consume()


def _key(claim: Claim) -> dict[str, Any]:
    names = ("document", "start", "end", "type", "source", "target", "polarity")
    return dict(zip(names, claim.key, strict=True))


def _properties(decision: Decision) -> dict[str, Any]:
    claim, new = decision.claim, dict(decision.changes)
    ends = {f"new_{end}": new[end] for end in ("source", "target") if end in new}
    return {
        **_key(claim),
        "title": claim.title,
        "source_name": claim.source_name,
        "target_name": claim.target_name,
        "quote": claim.quote,
        "review": decision.review.value,
        "changes": json.dumps(decision.changes, ensure_ascii=False),
        "new_names": json.dumps(decision.new_names, ensure_ascii=False),
        "at": decision.at,
        "by": decision.by,
        **ends,
    }


def _decision(row: list[Any]) -> Decision:
    document, start, end, type_, source, target, polarity, *people, review, changes, new_names, at, by = row
    claim = Claim(document, start, end, type_, source, target, Polarity(polarity), *people)
    return Decision(claim, Review(review), _pairs(changes), _pairs(new_names), at, by)


def _pairs(text: str) -> tuple[tuple[str, str], ...]:
    return tuple((field, value) for field, value in json.loads(text))
