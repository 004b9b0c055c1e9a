"""The paragraphs of sources that a page shows beside what they say, each once, and where in them the words stand."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ..graph.model import Evidence, Relation, Source
from ..graph.store import Store


class Paragraphs:
    """The paragraphs that hold evidence, each once, and the documents they stand in."""

    def __init__(self, store: Store, relations: Iterable[Relation]) -> None:
        wanted = sorted({e.source for r in relations for e in r.evidence})
        self._sources = {source.id: source for source in store.sources(wanted)}
        self._numbers = {ident: n for n, ident in enumerate(self._sources)}
        self._paragraphs: dict[tuple[str, int], int] = {}
        self.texts: list[str] = []
        self.documents = [_document(source) for source in self._sources.values()]

    def place(self, evidence: Evidence) -> list[int]:
        """Document, paragraph, and where in it the words begin and end."""
        text = self._sources[evidence.source].text
        start = text.rfind("\n", 0, evidence.start) + 1
        end = text.find("\n", evidence.end)
        key = (evidence.source, start)
        if key not in self._paragraphs:
            self._paragraphs[key] = len(self.texts)
            self.texts.append("")
        number = self._paragraphs[key]
        whole = text[start : end if end >= 0 else len(text)]
        self.texts[number] = max(self.texts[number], whole, key=len)
        return [self._numbers[evidence.source], number, _utf16(text, start, evidence.start), _utf16(text, start, evidence.end)]


def _utf16(text: str, start: int, end: int) -> int:
    """How many of a browser's characters lie between two places: those beyond the basic plane count double there."""
    return len(text[start:end].encode("utf-16-le", "surrogatepass")) // 2


def _document(source: Source) -> dict[str, Any]:
    facts = {"title": source.title, "date": source.date, "why": source.date_reason, "origin": source.origin}
    return {key: value for key, value in facts.items() if value}
