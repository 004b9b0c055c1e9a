"""Judgements and decisions as plain text that lives well beside other files under version control: docs/review.md.

A block for each, blocks apart by an empty line, in a fixed order; ids with the names beside them, the quote beside its place.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from .decisions import FIELDS, NAMED, Claim, Decision, check
from .errors import InputError
from .identity import kind_of, number
from .judgements import Judgement, Verdict
from .model import Polarity, Review
from .vocabulary import vocabulary

HEAD = "rawabit decisions 1"
_LABELS = {"source": "from", "target": "to"}
_FIELDS = {_LABELS.get(field, field): field for field in FIELDS}
# Control characters, line ends, marks that turn the direction of text, and spaces at either end.
_UNSAFE = re.compile("[\\\\\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]|^\\s|\\s$")
_ESCAPED = re.compile(r"\\u((?!d[89a-f])[0-9a-f]{4})|\\(\\)|(\\)")
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00")


def to_text(judgements: Collection[Judgement], decisions: Collection[Decision]) -> str:
    """Write judgements and decisions.

    Returns:
        The text: judgements by their ids, then decisions by their claims; the same of both give the same bytes.
    """
    blocks = [_judgement(j) for j in sorted(judgements, key=lambda j: j.key)]
    blocks += [_decision(d) for d in sorted(decisions, key=lambda d: d.key)]
    return "\n\n".join([HEAD, *("\n".join(block) for block in blocks)]) + "\n"


def from_text(text: str) -> list[Judgement | Decision]:
    """Read judgements and decisions, in the order of the text.

    Raises:
        InputError: the text is not as ``to_text`` writes it; the message names the line.
    """
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n")
    if lines[0] != HEAD:
        raise InputError(f'line 1: this is not a file of decisions; it must begin with "{HEAD}"')
    found: list[Judgement | Decision] = []
    places: dict[object, int] = {}
    for block in _blocks(lines):
        thing = block.thing()
        if earlier := places.setdefault(thing.key, block.start) - block.start:
            raise InputError(f"line {block.start}: this was decided in line {block.start + earlier} already")
        found.append(thing)
    return found


def _judgement(j: Judgement) -> list[str]:
    return [j.verdict.value, f"one: {_named(j.one, j.one_name)}", f"other: {_named(j.other, j.other_name)}", *_signed(j)]


def _decision(d: Decision) -> list[str]:
    c, names = d.claim, dict(d.new_names)
    return [
        d.review.value,
        f"source: {_named(c.document, c.title)}",
        f"relation: {c.type} {c.polarity}",
        f"from: {_named(c.source, c.source_name)}",
        f"to: {_named(c.target, c.target_name)}",
        f"words: {_named(f'{c.start}-{c.end}', c.quote)}",
        *(f"new {_LABELS.get(field, field)}: {_named(value, names.get(field, ''))}".rstrip() for field, value in d.changes),
        *_signed(d),
    ]


def _signed(thing: Judgement | Decision) -> Iterator[str]:
    yield f"at: {thing.at}"
    if thing.by:
        yield f"by: {_safe(thing.by)}"


def _named(ident: str, name: str) -> str:
    return f"{ident} {_safe(name)}".rstrip()


def _safe(text: str) -> str:
    return _UNSAFE.sub(lambda m: "\\\\" if m[0] == "\\" else f"\\u{ord(m[0]):04x}", text)


_SHOWN = 400  # characters of a fault, which may quote a line


@dataclass(slots=True)
class _Block:
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
            if field in _LABELS:
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


def _blocks(lines: Sequence[str]) -> Iterator[_Block]:
    start = None
    for place, line in enumerate([*lines[1:], ""], 1):
        if line and start is None:
            start = place
        elif not line and start is not None:
            yield _Block(start + 1, lines[start:place])
            start = None


def _is_time(text: str) -> bool:
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True
