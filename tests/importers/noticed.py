"""Notices read once, for tests that import the same ones in every order: a document never changes."""

from __future__ import annotations

from functools import lru_cache

from rawabit.graph.model import Document
from rawabit.importers.notice.extract import extract


@lru_cache(maxsize=200)
def extracted(text: str, title: str = "") -> Document:
    """A notice as it is read; the same document for the same text and title."""
    return extract(text, title=title)
