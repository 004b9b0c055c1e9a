"""Themes, events, agreements, programmes, tasks and nominal actors that only the tagger sees, made referents."""

from __future__ import annotations

from collections.abc import Iterable

from ...graph.model import Form, Name
from ...graph.names import fold, match_key
from .cues import event_nouns
from .reading import Reading, Referent
from .tagger import Guess

_LEAST = 0.35


def add_things(reading: Reading, guesses: Iterable[Guess]) -> None:
    """Mark what the tagger found and no rule did; a definite noun alone goes back to the last thing with that head."""
    for one in sorted(guesses, key=lambda g: (g.start, -g.end)):
        kind = one.kind.rstrip("~")
        if one.layer in {"things", "nominals"} and one.probability >= _LEAST and not _covered(reading, one, kind):
            referent = refer(reading, one.start, one.end, kind, named=one.layer == "things")
            reading.mark(one.start, one.end, referent, Form.NAME if kind == "topic" else Form.NOMINAL)


def _covered(reading: Reading, one: Guess, kind: str) -> bool:
    """Whether a mark of this kind stands on the same words already."""
    near = reading.within(max(0, one.start - 200), one.end + 200, {kind})
    return any(m.start < one.end and one.start < m.end for m in near)


def refer(reading: Reading, start: int, end: int, kind: str, *, named: bool = True) -> Referent:
    """What these words refer to: the same theme, the last thing of this kind with the same head, or something new."""
    text = " ".join(reading.text[start:end].split())
    if kind == "topic":
        key = match_key(text)
        known = next((r for r in reading.referents if r.kind == "topic" and r.key == key), None)
        return known or reading.add(Referent("topic", key, [Name(text, "ar")]))
    if known := _last(reading, start, text, kind):
        return known
    sort = event_nouns().get(fold(text.split()[0])) if kind == "event" else "group" if kind == "organization" else None
    named = named and kind != "organization"
    return reading.add(Referent(kind, match_key(text), [Name(text, "ar", "label")], sort, named=named, local=True, first=start))


def _last(reading: Reading, at: int, text: str, kind: str) -> Referent | None:
    """For a definite noun of one word, or one with a demonstrative: the last mark of the kind with that head."""
    words = [word for word in fold(text).split() if word not in {"هذا", "هذه", "تلك", "ذلك"}]
    if not words or len(words) > 1 or not words[0].startswith("ال"):
        return None
    for mark in reversed(reading.within(0, at, {kind})):
        head = fold(reading.text[mark.start : mark.end]).split()[0].removeprefix("ال")
        if head in {words[0][2:], words[0][2:] + "ا"}:
            return mark.referent
    return None
