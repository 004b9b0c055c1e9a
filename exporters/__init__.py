"""A graph out, in the formats of other tools: one file a format, each a function of a store and a filter."""
