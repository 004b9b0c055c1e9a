"""Sentences and clauses of a page: who does what, how far along, up to where a theme goes, when something is done."""
