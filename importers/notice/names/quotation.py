"""The quotation marks and brackets at the end of a name: it keeps those that close what it opens, and no others.

Models are fitted to what comes before.
"""

from __future__ import annotations

import re

from ...grammar.phrases import Phrases
from ...grammar.text.spans import Span
from .body_endings import until

_MARKS = re.compile(r"[\s؟?!؛;:،,…]+$")
_CLOSING = re.compile(r"[\s”»\"}\])]+$")
_OPENED_BY = {"”": "“", "»": "«", "}": "{", "]": "[", ")": "("}
_CLOSED_BY = {"“": "”", "«": "»", "(": ")", '"': '"'}


def mark_end(phrases: Phrases, span: Span) -> Span:
    """A name without the question mark, comma or quotation mark after it, which ends the sentence and not the name, and with the
    mark that closes a quotation or bracket in it: صحيفة «النهار الجديد{»}."""
    marks = _unopened(span.text) or _MARKS.search(span.text)
    if marks and marks.start() and span.kind != "date":
        span = until(phrases, span, span.start + marks.start())
    return until(phrases, span, span.end + 1) if _closes(phrases, span) else span


def _unopened(text: str) -> re.Match[str] | None:
    """The quotation marks or brackets that close at the end of a name what opens before it: (السيد “سامي {عواد”})."""
    closing = _CLOSING.search(text)
    mark = closing[0].strip()[:1] if closing else ""
    opens = text.count(_OPENED_BY.get(mark, mark), 0, closing.start()) if closing and mark else 0
    return closing if closing and (opens % 2 == 0 if mark == '"' else not opens) else None


def _closes(phrases: Phrases, span: Span) -> bool:
    """Whether the sign right after a name closes what is quoted in it."""
    opened = max(span.text.rfind(mark) for mark in _CLOSED_BY)
    if opened < 1:
        return False
    closing = _CLOSED_BY[span.text[opened]]
    return phrases.text[span.end : span.end + 1] == closing and (closing != '"' or span.text.count('"') % 2 == 1)
