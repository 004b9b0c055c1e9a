"""A store as a networkx graph, for measures that need all of it; the only module of the model that imports networkx."""

from __future__ import annotations

import networkx

from .filter import Filter
from .store import Store


def multigraph(store: Store, where: Filter) -> networkx.MultiDiGraph[str]:
    """Copy a store into networkx.

    Args:
        store: any store.
        where: which relations become edges; every entity becomes a node.

    Returns:
        A new graph: nodes are entity ids, by id, with the attribute ``entity``; edges have the relation's id as key and the
        attribute ``relation``, by source and place. A symmetric relation is one edge, as it was stated.
    """
    graph: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    graph.add_nodes_from((entity.id, {"entity": entity}) for entity in store.all_entities())
    for relation in store.scan(where):
        graph.add_edge(relation.source, relation.target, relation.id, relation=relation)
    return graph
