"""Rows that are someone or something, and whoever a cell of another row names. Takes from ``rows``."""
