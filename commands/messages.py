"""What people are told, in Arabic: a message is known by its English words, and what is in its holes goes into the Arabic ones.

Messages come from everywhere, from the process that reads files too, and one stands in another (``graph/messages.toml`` has
all), so they are told apart here, where they are printed, and nowhere else.
"""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..graph.vocabulary import Lang

Parts = tuple[str, ...]

_HOLE = "{}"
_LONGEST = 500  # no longer a message stands in another, but a list of them; a name of a thousand commas would be as many
_ISOLATE, _POP = "\u2068", "\u2069"
# Words of a program in an Arabic sentence: options, commands, names of formats, with what is put in between.
_CODE = re.compile(r"[!-~…]+(?:(?<!:) [!-~…]+)*")
# How the Arabic of what is counted begins: its hole takes no other message, nor the name of a file (exp.xlsx › {entities}).
_COUNTED = "{} من "
# One of several that may be meant (``queries.resolving``).
_CANDIDATE = re.compile(r"(?m)^(?P<before>  (?P<kind>[a-z]+)-[0-9a-f]{16}  .* \()(?P<sort>[a-z][a-z ]*)(?P<after>(?:, .*)?\))$")
_COMMA = re.compile(r", (?![A-Za-z])")  # between what is told of a candidate; Latin words keep theirs
# A kind of entities as a message names it.
_KIND = re.compile(r"(?<=of the kind )[a-z]+(?=[,:])")
# What is put in; words that are typed stay as they are, whatever else they mean.
_ROW = re.compile(r"(?:(?<=^)|(?<=, ))row (?=\d+ ')")  # of a table, before what stands there
_PUT_IN = re.compile(r"\{(\d*)(!s)?\}")


def said(message: str, lang: Lang) -> str:
    """A message in the language that was asked for; what is not known of it stays as it is.

    Args:
        message: as the code has it, in English.
        lang: ``ar`` or ``en``.

    Returns:
        In Arabic each name, number and piece of code keeps its own direction (Unicode Bidirectional Algorithm, FSI and PDI).

    Example:
        >>> said("The file is empty.", "ar"), said("x1.txt", "ar")
        ('الملف فارغ.', 'x1.txt')
    """
    if lang != "ar":
        return message
    message = _KIND.sub(_kind_in_arabic, _CANDIDATE.sub(_sort_in_arabic, message))
    whole, lines = in_arabic(message), [in_arabic(line) for line in message.split("\n")]
    if whole[0] > sum(known for known, _ in lines):
        return whole[1]
    return "\n".join(arabic if known else line for (known, arabic), line in zip(lines, message.split("\n"), strict=True))


def in_cell(message: str, lang: Lang) -> str:
    """A message for a cell of a table, which is laid out by itself: without the marks that keep directions apart in a line.

    >>> in_cell("only in water.db", "ar")
    'في water.db فقط'
    """
    return said(message, lang).replace(_ISOLATE, "").replace(_POP, "")


def _sort_in_arabic(line: re.Match[str]) -> str:
    """A line of those that may be meant, with the sort of thing in Arabic: post-… وزير الصحة ({post}, ليبيا)."""
    from ..graph.vocabulary import vocabulary

    kind, words = line["kind"], vocabulary()
    sort = words.kinds[kind] if line["sort"] == kind else words.classification(kind, line["sort"])
    return f"{line['before']}{sort.label('ar')}{_COMMA.sub('، ', line['after'])}"


def _kind_in_arabic(name: re.Match[str]) -> str:
    from ..graph.vocabulary import vocabulary

    kind = vocabulary().kinds.get(name[0])
    return kind.ar if kind else name[0]


@lru_cache(maxsize=1)
def catalogue() -> dict[Parts, str]:
    """The Arabic of every message by what stands between its holes; a full stop at the end counts for nothing."""
    pairs = tomllib.loads((files("rawabit.graph") / "messages.toml").read_text(encoding="utf-8"))
    return {parts_of(english): arabic.removesuffix(".").expandtabs() for english, arabic in pairs.items()}


def parts_of(template: str) -> Parts:
    """What stands between the holes of a message.

    >>> parts_of("{} is empty.")
    ('', ' is empty')
    """
    return tuple(template.expandtabs().removesuffix(".").split(_HOLE))


@lru_cache(maxsize=4096)
def in_arabic(text: str) -> tuple[int, str]:
    """How many letters of a text are of words that are known, and the text in Arabic; of several ways the one that knows most.

    >>> in_arabic("Name.txt: refused. The file is empty.")[0]
    21
    """
    body, stop = (text[:-1], ".") if text.endswith(".") and not text.endswith("..") else (text, "")
    found = (0, _isolated(text))
    for parts, arabic in catalogue().items():
        filled = _holes(parts, body)
        if filled is None or body in filled or (arabic.startswith(_COUNTED) and not filled[0].replace(",", "").isdecimal()):
            continue
        typed = {int(hole[1] or at) for at, hole in enumerate(_PUT_IN.finditer(arabic)) if hole[2]}
        inner = [_put_in(hole, typed=at in typed) for at, hole in enumerate(filled)]
        known = sum(map(_letters, parts)) + sum(count for count, _ in inner)
        if known > found[0]:
            found = known, with_code(arabic).format(*(hole for _, hole in inner)) + stop
    return found


def _put_in(text: str, *, typed: bool) -> tuple[int, str]:
    if typed:  # known, all of it, or a list of them would rather be one of messages
        return _letters(text), _isolated(_ROW.sub(catalogue()[parts_of("row {}")].format(""), text))
    if len(text) <= _LONGEST:
        return in_arabic(text)
    parts = [in_arabic(part) if len(part) <= _LONGEST else (0, _isolated(part)) for part in text.split("; ")]
    known = sum(count for count, _ in parts)
    return (known, "؛ ".join(arabic for _, arabic in parts)) if known else (0, _isolated(text))


def _letters(text: str) -> int:
    return sum(map(str.isalpha, text))


def _holes(parts: Parts, text: str) -> list[str] | None:
    """What stands in the holes between parts of a text; None where the parts are not those of the text."""
    first, last = parts[0], parts[-1]
    if len(parts) == 1:
        return [] if text == first else None
    at, end = len(first), len(text) - len(last)
    if at > end or not (text.startswith(first) and text.endswith(last)):
        return None
    found = []
    for part in parts[1:-1]:
        begin = text.find(part, at, end)
        if begin < 0:
            return None
        found.append(text[at:begin])
        at = begin + len(part)
    return [*found, text[at:end]]


def with_code(arabic: str) -> str:
    """An Arabic text in which words of a program, options and commands, keep their own direction."""
    return _CODE.sub(_code, arabic)


def _code(run: re.Match[str]) -> str:
    """A run of Latin words with its direction, without the punctuation that is of the sentence around it."""
    text = run[0]
    if not _letters(text.replace("!s", "")):
        return text
    head = len(text) - len(text.lstrip("("))
    body = text if text.endswith("...") else text.rstrip(" (.,:;!?")  # a bracket that opens last is of what follows
    while body.endswith(")") and body[head:].count(")") > body[head:].count("("):
        body = body[:-1].rstrip(".,:;!?")
    return text[:head] + _isolated(body[head:]) + text[len(body) :]


def _isolated(text: str) -> str:
    """Text that keeps its own direction, line by line."""
    return "\n".join(f"{_ISOLATE}{line}{_POP}" if line.strip() else line for line in text.split("\n"))
