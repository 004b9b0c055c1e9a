"""Where a letter greets, and where its foot begins, in which its sender signs."""

from __future__ import annotations

import re

_GREETING = re.compile(r"\b(?:المحترم(?:ة|ين|ون)?|تحي[ةه] طيب[ةه]|السلام عليكم)\b")
_SIGNS = r"[^\w\n]{0,20}"  # in one line, and not without end: a text may be all signs
_WISH = r"خالص|فائق|وافر|أطيب|اطيب|أصدق|أسمى"
_CLOSING = re.compile(rf"\b(?:و?تفضلوا|و?تفضلي?|و?تقبلوا|و?اقبلوا)\b.*|^{_SIGNS}(?:و?مع |و?لكم )?(?:{_WISH})\b.*", re.MULTILINE)
_SENTENCE = re.compile(rf"[.،,؛!]{_SIGNS}$", re.MULTILINE)

COPY = re.compile(rf"^{_SIGNS}(?:نسخة|صورة)\b", re.MULTILINE)


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
