"""In which body a post is, and which body belongs to which: read from what stands beside what."""

from __future__ import annotations

from .....graph.model import Form
from .....graph.names.keys import fold
from ....grammar.cues import reason
from ....grammar.lexicon import UNITS
from ...claims import FIRM, Claim, Mark, Referent
from ...reading import Reading
from ...referents.naming import ministry_of
from ...referents.rows import only

_NAMELY = {fold(w) for w in ("والمتمثلة", "المتمثلة", "وهم", "وهي", "المتمثل", "والمتمثل")}
_MOREOVER = {fold(w) for w in ("وكذلك", "وكذا", "إضافة")}


def posts(reading: Reading) -> None:
    """``post_in``: the body inside a post's name; for a minister the ministry that the title implies, marked as inferred."""
    for mark in reading.within(0, len(reading.text), {"post"}):
        if beside := _body_of_row(reading, mark):
            start, end = min(mark.start, beside.start), max(mark.end, beside.end)
            named = only(reading, mark.start, "person") is not None
            sure = FIRM if named else 0.85  # a row that tells of a person says whose post it is, and where
            reading.claim(Claim("post_in", mark.referent, beside.referent, start, end, confidence=sure, sure=named))
        elif body := mark.referent.qualifier:
            reading.claim(Claim("post_in", mark.referent, body, mark.start, mark.end, confidence=0.95, sure=True))
        elif ministry := ministry_of(reading, mark.referent):
            why = reason("minister")
            reading.claim(Claim("post_in", mark.referent, ministry, mark.start, mark.end, confidence=0.9, reason=why))
        elif beside := _body_after(reading, mark):
            reading.claim(Claim("post_in", mark.referent, beside.referent, mark.start, beside.end, confidence=0.85))


def _body_of_row(reading: Reading, post: Mark) -> Mark | None:
    """The body in another cell of the row of a table, where a post took it for its own."""
    body = only(reading, post.start, "organization")
    return body if body and body.referent is post.referent.qualifier and not post.start <= body.start < post.end else None


def _body_after(reading: Reading, post: Mark) -> Mark | None:
    following = reading.after(post.end, {"organization"})
    gap = reading.text[post.end : following.start] if following else ""
    return following if following and gap in (" ب", " ل", " في ", "ب", "ل") else None


def parts(reading: Reading) -> None:
    """``part_of``: a body inside the name of a unit, and a parent named once for a whole list (… بالمركز)."""
    for mark in reading.within(0, len(reading.text), {"organization"}):
        if mark.form is Form.NAME and mark.referent.classification in UNITS:
            for inner in reading.within(mark.start + 1, mark.end, {"organization"}):
                if inner.end == mark.end and inner.referent.classification not in UNITS:
                    reading.claim(
                        Claim("part_of", mark.referent, inner.referent, mark.start, mark.end, confidence=0.9, sure=True)
                    )
    for start, end in reading.sentences():
        _scopes(reading, start, end)


def _scopes(reading: Reading, start: int, end: int) -> None:
    """Give every unit of a list the parent that closes it, or that opened it with المتمثلة في."""
    waiting: list[Mark] = []
    ahead: Mark | None = None
    for mark in reading.outer(start, end, {"organization"}):
        gap = reading.text[max(start, mark.start - 3) : mark.start]
        if ahead and reading.has(ahead.end, mark.start, frozenset(_MOREOVER)) is not None:
            ahead = None
        if _closes(reading, mark, gap):
            if reading.has(mark.end, min(mark.end + 25, end), frozenset(_NAMELY)) is not None:
                ahead = mark
            elif waiting:
                _belong(reading, waiting, mark)
            waiting = []
        elif mark.form is Form.NAME and mark.referent.classification in UNITS:
            if ahead:
                _belong(reading, [mark], ahead)
            else:
                waiting.append(mark)
        elif mark.form is Form.NAME:
            waiting = []


def _closes(reading: Reading, mark: Mark, gap: str) -> bool:
    """Whether a body is joined by بـ to the words before it, so that it is their parent and no member of the list."""
    if not gap.endswith("ب") or mark.referent.classification in UNITS:
        return False
    token = reading.token_at(mark.start - 1)
    before = reading.phrases.tokens[token - 1] if token else None
    return before is not None and reading.text[before.end : mark.start - 1].strip() == ""


def _belong(reading: Reading, units: list[Mark], parent: Mark) -> None:
    first, last = units[0], units[-1]
    for unit in units:
        nearest = unit is last
        why = None if nearest else reason("parent")
        reading.claim(
            Claim(
                "part_of",
                unit.referent,
                parent.referent,
                min(first.start, parent.start),
                max(last.end, parent.end),
                confidence=0.9 if nearest else FIRM,
                reason=why,
                sure=nearest and len(units) == 1,
            )
        )


def parent_of(reading: Reading, body: Referent) -> Referent | None:
    """The body that a unit was read as a part of."""
    return next((c.target for c in reading.claims if c.type == "part_of" and c.source is body), None)
