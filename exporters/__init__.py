"""A graph out, in the formats of other tools."""
