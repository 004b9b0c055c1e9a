"""What is reported of a newer version: which document it is a version of, how much differs, and a line for each difference."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..graph.vocabulary import vocabulary
from .language import language
from .terminal import safe

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..graph.vocabulary import Lang
    from ..importers.newer import Change, Newer

_SIGNS = {"new": "+", "gone": "-", "changed": "~"}
_SHOWN = 20
CHOICES = "--newer replace puts newer versions in the place of the old ones, --newer keep-both keeps both."
# How far along a relation is or what has become of a task, behind what it is called; then whether it is denied.
_STATE = re.compile(r"(?P<called>(?:«.*» )?)(?P<state>[a-z]+)(?P<denied>(?: negated)?)(?= |$)")


def told(newer: Newer) -> Iterator[str]:
    """What is reported of a version: which document it is a version of and how much differs, then a line for each difference."""
    counts = [(sum(c.what == what for c in newer.changes), what) for what in _SIGNS]
    said = ", ".join(f"{n} {what}" for n, what in counts if n) or "the same relations"
    again = f"; this version was here until {newer.was_here[:10]}" if newer.was_here else ""
    which = "Another" if newer.was_here else "A newer"
    yield f"{newer.done}. {which} version of {safe(newer.title)} ({newer.of}): {said}{again}"
    yield from (f"  {_line(change)}" for change in newer.changes[:_SHOWN])
    if len(newer.changes) > _SHOWN:
        yield f"  … +{len(newer.changes) - _SHOWN}"


def _line(change: Change) -> str:
    lang = language()
    arrow = " ← " if lang == "ar" else " → "
    posture = safe(arrow.join(_in_words(part, lang) for part in (change.before, change.after) if part))
    words = vocabulary()
    type_ = (words.types.get(change.type) or words.kinds[change.type]).label(lang)
    ends = " ".join(filter(None, (safe(change.source), f"‹{type_}›", safe(change.target))))
    return f"{_SIGNS[change.what]} {ends}  {posture}"


def _in_words(posture: str, lang: Lang) -> str:
    """How far along a relation is, or the state of a task, with its words in a language."""
    words = vocabulary()
    found = _STATE.match(posture)
    label = words.modalities.get(found["state"]) or words.statuses.get(found["state"]) if found else None
    if not found or not label:
        return posture
    denied = f" {words.polarities['negated'].label(lang)}" if found["denied"] else ""
    return f"{found['called']}{label.label(lang)}{denied}{posture[found.end() :]}"
