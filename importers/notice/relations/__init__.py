"""Rules that read relations from the form of a sentence: a room for each family of relations, a module for each form."""
