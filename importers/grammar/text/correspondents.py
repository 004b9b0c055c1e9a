"""The lines of a letter or e-mail that say who wrote to whom: they are no part of what it tells."""

from __future__ import annotations

import re

_WRITER = r"From|من"
_READERS = r"To|Cc|Bcc|إلى|الى|نسخة|نسخة إلى"
_OTHERS = r"Date|Sent|Subject|Reply-To|التاريخ|تاريخ الإرسال|تم الإرسال|الموضوع"
FIELD = re.compile(rf"[ \t>*]*(?:({_WRITER}|{_READERS})|{_OTHERS})[ \t*]*:[ \t*]*", re.IGNORECASE)
_FROM = re.compile(rf"[ \t>*]*(?:{_WRITER})[ \t*]*:", re.IGNORECASE)
_FEWEST = 2  # fields, one below the other


def correspondents(text: str) -> list[tuple[int, int]]:
    """The lines that name a writer or readers, where fields of a letter stand one below the other, as stretches in order.

    >>> text = "حضر المدير.\\nFrom: منى\\nSubject: خبر\\n"
    >>> [text[start:end] for start, end in correspondents(text)]
    ['From: منى\\n']
    """
    found: list[tuple[int, int]] = []
    block: list[tuple[int, int, bool]] = []
    at, has_writer = 0, False
    for line in [*text.splitlines(keepends=True), ""]:
        if field := FIELD.match(line):
            block.append((at, at + len(line), field[1] is not None))
            has_writer = has_writer or _FROM.match(line) is not None
        else:
            if has_writer and len(block) >= _FEWEST:
                found += [(start, end) for start, end, named in block if named]
            block, has_writer = [], False
        at += len(line)
    return found
