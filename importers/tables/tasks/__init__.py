"""Rows and cells that say what is to be done. Takes from ``rows`` and ``entities``."""
