"""All that a store holds, as text that two stores can be compared by."""

from __future__ import annotations

import io

from rawabit.exporters.json_graph import write_json
from rawabit.graph.store import Store


def export(store: Store) -> str:
    """What a store shows."""
    out = io.StringIO()
    write_json(store, out)
    return out.getvalue()


def facts(store: Store) -> list[object]:
    """What a store shows, what was read, and what was decided; the journal apart."""
    sources = [source.id for source in store.sources()]
    return [
        export(store),
        *(store.document(ident) for ident in sources),
        store.judgements(),
        store.decisions(),
        store.proposals(),
        store.counts(),
        store.members([entity.id for entity in store.all_entities()]),
    ]
