"""How far along a relation is, affirmed or denied, and how far the words reach that say so."""
