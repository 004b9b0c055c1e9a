"""The places of a letter that name its sender, the head and the foot: a unit there is not of the ministry that is written to."""

from __future__ import annotations

import re

from ..claims import Mark
from ..reading import Reading

_GREETING = re.compile(r"\b(?:المحترم(?:ة|ين|ون)?|تحي[ةه] طيب[ةه]|السلام عليكم)\b")
_SIGNS = r"[^\w\n]{0,20}"  # in one line, and not without end: a text may be all signs
_WISH = r"خالص|فائق|وافر|أطيب|اطيب|أصدق|أسمى"
_CLOSING = re.compile(rf"\b(?:و?تفضلوا|و?تفضلي?|و?تقبلوا|و?اقبلوا)\b.*|^{_SIGNS}(?:و?مع |و?لكم )?(?:{_WISH})\b.*", re.MULTILINE)
_COPY = re.compile(rf"^{_SIGNS}(?:نسخة|صورة)\b", re.MULTILINE)
_SENTENCE = re.compile(rf"[.،,؛!]{_SIGNS}$", re.MULTILINE)


def foot(text: str) -> tuple[int, int] | None:
    """Where a letter greets, and where its foot begins: behind its closing words, else behind the last line that ends a sentence.

    Args:
        text: a text as read.

    Returns:
        Two places in code points; None where nobody is greeted, or nothing is closed after that, as in any other text.

    >>> text = "السيد المدير المحترم\\nوصلنا كتابكم.\\nسعاد المنصوري\\n"
    >>> text[foot(text)[1]:]
    'سعاد المنصوري\\n'
    """
    greeting = _GREETING.search(text)
    if greeting is None:
        return None
    ends = [*_CLOSING.finditer(text, greeting.end())] or [*_SENTENCE.finditer(text, greeting.end())]
    begin = text.find("\n", ends[-1].start()) + 1 if ends else 0
    return (greeting.start(), begin) if begin else None


def senders(reading: Reading) -> list[Mark]:
    """The names that may tell who sends a letter: in its foot above who gets a copy, or alone in a line before its greeting."""
    if (found := foot(reading.text)) is None:
        return []
    greeting, begin = found
    copy = _COPY.search(reading.text, begin)
    end = copy.start() if copy else len(reading.text)
    return [m for m in reading.marks if begin <= m.start < end or (m.end <= greeting and _has_line(reading.text, m))]


def _has_line(text: str, mark: Mark) -> bool:
    before, after = text[: mark.start].rpartition("\n")[2], text[mark.end :].partition("\n")[0]
    return not re.search(r"\w", before + after)
