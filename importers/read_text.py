"""What a reader hands over: the text that evidence points into, and the facts found on the way."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

_CONTROL = re.compile("[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class ReadText:
    """The text of a file as read, its title, the year its facts suggest and why, and what a person should know.

    ``partial`` is set where something could not be read; ``date`` is the day of publication where the file itself gives it.
    """

    text: str
    title: str = ""
    date: str | None = None
    date_reason: str | None = None
    warnings: tuple[str, ...] = ()
    partial: bool = False


def cleaned(read: ReadText) -> ReadText:
    """The same with line ends as ``\\n`` and without characters that no text may hold; those are counted in a warning."""
    text = read.text.replace("\r\n", "\n").replace("\r", "\n")
    text, count = _CONTROL.subn("\ufffd", text)
    note = (f"{count} control characters were replaced",) if count else ()
    return replace(read, text=text, warnings=read.warnings + note)
