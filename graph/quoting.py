"""What a message quotes of a document, a heading or an id, may be of any length; what is shown of it is not."""

from __future__ import annotations

_LONGEST = 1_000  # characters of one thing that is said: the longest list of fields and the longest path fit in
_HEAD, _TAIL = 600, 300
_IN_ALL = 4_000  # of a line: twenty faults of a table
_NEXT = "; "


def shortened(message: str) -> str:
    """A message without the middle of what is long in it, each line by itself.

    How it begins and ends stays, by which it is known (``commands.messages``). Of many things in one line the first are kept.

    Args:
        message: in one line or several; what is said one after another in a line is parted by semicolons.

    Returns:
        The same where nothing in it has more than 1,000 characters and no line more than 4,000.

    Example:
        >>> len(shortened("Column " + "x" * 900_000 + " is kept as text")), shortened("The file is empty")
        (903, 'The file is empty')
    """
    if len(message) <= _LONGEST:
        return message
    return "\n".join(map(_line, message.split("\n")))


def _line(line: str) -> str:
    parts = list(map(_part, line.split(_NEXT)))
    shown, size = 0, 0
    while shown < len(parts) and size + len(parts[shown]) <= _IN_ALL:
        size += len(parts[shown]) + len(_NEXT)
        shown += 1
    return _NEXT.join(parts[:shown]) + (f"{_NEXT}…" if shown < len(parts) else "")


def _part(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_HEAD]} … {text[-_TAIL:]}"
