"""People, bodies and posts of a document become those of the store, or are asked about."""
