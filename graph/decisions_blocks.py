"""A block of the text of decisions: its lines, what is escaped in them, and the judgement or decision that they say.

What is wrong is said with the number of its line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from .decisions import FIELDS, NAMED, Claim, Decision, check
from .errors import InputError
from .identity import kind_of, number
from .judgements import Judgement, Verdict
from .model import Polarity, Review
from .vocabulary import vocabulary

LABELS = {"source": "from", "target": "to"}
_FIELDS = {LABELS.get(field, field): field for field in FIELDS}
# Control characters, line ends, marks that turn the direction of text, and spaces at either end.
_UNSAFE = re.compile("[\\\\\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]|^\\s|\\s$")
_ESCAPED = re.compile(r"\\u((?!d[89a-f])[0-9a-f]{4})|\\(\\)|(\\)")
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00")


def blocks(lines: Sequence[str]) -> Iterator[Block]:
    """The blocks of a text, its first line left out."""
    start = None
    for place, line in enumerate([*lines[1:], ""], 1):
        if line and start is None:
            start = place
        elif not line and start is not None:
            yield Block(start + 1, lines[start:place])
            start = None


def escaped(text: str) -> str:
    """Text for people, with what could break or turn a line written as an escape."""
    return _UNSAFE.sub(lambda m: "\\\\" if m[0] == "\\" else f"\\u{ord(m[0]):04x}", text)


_SHOWN = 400  # characters of a fault, which may quote a line


@dataclass(slots=True)
class Block:
    """The lines of one block, and where the next to be read stands."""

    start: int
    lines: Sequence[str]
    place: int = 0

    def thing(self) -> Judgement | Decision:
        """What the block says."""
        head = self.lines[0]
        self.place = 1
        if head in list(Verdict):
            return self._judgement(Verdict(head))
        if head in (Review.ACCEPTED, Review.REJECTED):
            return self._decision(Review(head))
        raise self.fault(f"{head!r} is no decision; it must be same, apart, accepted or rejected", 0)

    def _judgement(self, verdict: Verdict) -> Judgement:
        (one, one_name), (other, other_name) = self.named("one"), self.named("other")
        if one >= other or kind_of(one) != kind_of(other):
            raise self.fault("a judgement is about two entities of one kind, in order", 0)
        return Judgement(one, other, verdict, one_name, other_name, *self.signed())

    def _decision(self, review: Review) -> Decision:
        document, title = self.named("source", "source")
        type_, _, polarity = self.value("relation").partition(" ")
        if type_ not in {*vocabulary().types, NAMED} or polarity not in list(Polarity):
            raise self.fault(f"{type_!r} must be a relation type and {polarity!r} affirmed or negated")
        (source, source_name), (target, target_name) = self.named("from"), self.named("to")
        place, quote = self.split("words")
        span = re.fullmatch(r"(\d{1,9})-(\d{1,9})", place, re.ASCII)
        if not span or int(span[1]) >= int(span[2]):
            raise self.fault(f"{place!r} is no place in a text; it must be like 45-72")
        people = (title, source_name, target_name, quote)
        claim = Claim(document, int(span[1]), int(span[2]), type_, source, target, Polarity(polarity), *people)
        changes, names = self.changes()
        decision = Decision(claim, review, changes, names, *self.signed())
        try:
            check(decision)
        except InputError as error:
            raise self.fault(str(error).rstrip("."), 0) from None
        return decision

    def changes(self) -> tuple[tuple[tuple[str, str], ...], tuple[tuple[str, str], ...]]:
        """The fields that are otherwise than read, and the names of new ends."""
        changes, names = [], []
        while self.place < len(self.lines) and self.lines[self.place].startswith("new "):
            label = self.lines[self.place][4:].partition(":")[0]
            field = _FIELDS.get(label, "")
            if field in LABELS:
                ident, name = self.named(f"new {label}")
                names += [(field, name)]
                changes += [(field, ident)]
            elif field:
                changes += [(field, self.value(f"new {label}"))]
            else:
                raise self.fault(f"there is no field {label!r}; fields are {', '.join(_FIELDS)}", self.place)
        return tuple(changes), tuple(names)

    def signed(self) -> tuple[str, str]:
        """When and by whom; nothing may come after it."""
        at = self.value("at")
        if not _TIME.fullmatch(at) or not _is_time(at):
            raise self.fault(f"{at!r} is no time; it must be like 2026-03-01T09:30:00+00:00")
        by = self.value("by") if self.place < len(self.lines) else ""
        if self.place < len(self.lines):
            raise self.fault("nothing may stand here; an empty line ends a decision", self.place)
        return at, self.text(by)

    def named(self, label: str, kind: str | None = None) -> tuple[str, str]:
        """An id and the name beside it."""
        ident, name = self.split(label)
        try:
            number(ident)
        except InputError:
            raise self.fault(f"{ident!r} is not an id (kind, hyphen, 16 hexadecimal digits)") from None
        if kind_of(ident) != kind and (kind or kind_of(ident) not in vocabulary().kinds):
            raise self.fault(f"{ident!r} is not the id of {'a source' if kind else 'an entity'}")
        return ident, name

    def split(self, label: str) -> tuple[str, str]:
        """A value and the text for people beside it."""
        value, _, text = self.value(label).partition(" ")
        return value, self.text(text)

    def value(self, label: str) -> str:
        """The value of the next line, which must have this label."""
        line = self.lines[self.place] if self.place < len(self.lines) else ""
        if line != f"{label}:" and not line.startswith(f"{label}: "):
            raise self.fault(f'"{label}:" is missing', self.place)
        self.place += 1
        return line[len(label) + 2 :]

    def text(self, raw: str) -> str:
        """Text with what was escaped put back."""
        if _UNSAFE.search(_ESCAPED.sub("x", raw)) or any(m[3] for m in _ESCAPED.finditer(raw)):
            raise self.fault("a character stands here that must be written as \\u and four hexadecimal digits")
        return _ESCAPED.sub(lambda m: "\\" if m[2] else chr(int(m[1], 16)), raw)

    def fault(self, words: str, place: int | None = None) -> InputError:
        """The error for a line, by default the one that was read last."""
        shown = words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"
        return InputError(f"line {self.start + (self.place - 1 if place is None else place)}: {shown}")


def _is_time(text: str) -> bool:
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True
