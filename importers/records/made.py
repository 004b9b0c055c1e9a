"""What a reader of records hands over: documents as they become ready, and what a person should know."""

from __future__ import annotations

from dataclasses import dataclass

from ...graph.model import Document


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a file before it is read: name, title, hash, and the day of publication where a person gave it."""

    origin: str
    title: str
    sha256: str
    date: str | None = None


@dataclass(frozen=True, slots=True)
class Made:
    """A document of a file, which part of it that is (empty for the whole), and whether something could not be used."""

    document: Document
    warnings: tuple[str, ...] = ()
    partial: bool = False
    part: str = ""
