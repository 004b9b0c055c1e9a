"""Looking a graph in Neo4j through for faults, from its schema up to the promises of the model."""

from __future__ import annotations

from ..judgements import canonical
from . import schema
from .connection import Connection, Transaction
from .decisions import judgements
from .patience import WHOLE_SECONDS
from .words import KEPT, RELATION

_PROMISES = {
    "relation {} has no evidence": "MATCH (:Entity)-[r:"
    + KEPT
    + "]->(:Entity) WHERE NOT EXISTS { (:Evidence {relation: r.id}) } RETURN r.id AS found ORDER BY found LIMIT 20",
    "evidence of relation {} lies outside its text": """MATCH (e:Evidence)-[:IN]->(s:Source)
        WHERE e.start < 0 OR e.end <= e.start OR substring(s.text, e.start, e.end - e.start) <> e.quote
        RETURN DISTINCT e.relation AS found ORDER BY found LIMIT 20""",
    "evidence speaks of relation {}, which is not there": "MATCH (e:Evidence) WHERE NOT EXISTS { MATCH (:Entity)-[r:"
    + KEPT
    + "]->(:Entity) WHERE r.id = e.relation } RETURN DISTINCT e.relation AS found ORDER BY found LIMIT 20",
    "mention at {} lies outside its text": """MATCH (m:Mention)-[:IN]->(s:Source)
        WHERE m.start < 0 OR m.end <= m.start OR m.end > size(s.text)
        RETURN s.id + ':' + m.start AS found ORDER BY found LIMIT 20""",
    "entity {} has no name": """MATCH (e:Entity) WHERE NOT EXISTS { (e)<-[:OF]-(:Name) }
        RETURN e.id AS found ORDER BY found LIMIT 20""",
    "entity {} is in no source": """MATCH (e:Entity) WHERE NOT EXISTS { (e)<-[:SPEAKS_OF]-(:Source) }
        RETURN e.id AS found ORDER BY found LIMIT 20""",
    "entity {} is there though another stands for it": """MATCH (m:Merged) MATCH (e:Entity {id: m.id})
        RETURN e.id AS found ORDER BY found LIMIT 20""",
    "relation {} is not where its end was moved to": "MATCH (s:Entity)-[r:"
    + RELATION
    + """]->(t:Entity) OPTIONAL MATCH (m:Merged {id: r.source}) OPTIONAL MATCH (n:Merged {id: r.target})
        WITH r, s, t, m, n WHERE r.source IS NOT NULL AND coalesce(m.canonical, '') <> s.id
            OR r.target IS NOT NULL AND coalesce(n.canonical, '') <> t.id OR s = t
        RETURN r.id AS found ORDER BY found LIMIT 20""",
    "name {} is in no source": """MATCH (n:Name) WHERE NOT EXISTS { (n)<-[:NAMES]-(:Source) }
        RETURN n.text AS found ORDER BY found LIMIT 20""",
}
_MERGED = "MATCH (m:Merged) RETURN m.id, m.canonical"


def faults(connection: Connection) -> list[str]:
    """Every fault found, in words; at most 20 of each sort."""
    return [*schema.faults(connection), *connection.read(_faults, timeout=WHOLE_SECONDS)]


def _faults(tx: Transaction) -> list[str]:
    found = []
    follows = {ident: stands for ident, stands in canonical(judgements(tx)).items() if ident != stands}
    if follows != dict(tx.run(_MERGED).values()):
        found.append("merged entities do not agree with the judgements")
    for message, query in _PROMISES.items():
        found += [message.format(value) for value in tx.run(query).value()]
    return found
