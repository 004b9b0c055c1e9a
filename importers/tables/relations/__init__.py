"""Rows that relate two ends, payments among them. Takes from ``rows`` and ``entities``."""
