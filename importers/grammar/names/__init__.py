"""Names that word lists and the forms of names tell."""
