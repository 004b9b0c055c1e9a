"""The store on a Neo4j server: the same contract, the same answers."""
