"""What a reader of records hands over: documents as they become ready, and what a person should know."""

from __future__ import annotations

from dataclasses import dataclass

from ...graph.model import Document
from ..read_text import STDIN


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a file before it is read: name, title, hash, and the day of publication where a person gave it."""

    origin: str
    title: str
    sha256: str
    date: str | None = None

    @property
    def kept(self) -> str:
        """What its versions have in common: the name; what comes over standard input has none, and is told by its bytes."""
        return self.sha256 if self.origin == STDIN else self.origin


@dataclass(frozen=True, slots=True)
class Made:
    """A document of a file, which part of it that is (empty for the whole), and whether something could not be used.

    One that is ``exported`` stood in the file as rawabit wrote it.
    """

    document: Document
    warnings: tuple[str, ...] = ()
    partial: bool = False
    part: str = ""
    exported: bool = False
