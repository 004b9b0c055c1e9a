"""Rows that are meetings, or who was at one. Takes from ``rows``, ``entities`` and ``tasks``."""
