"""What a notice is read into: what is referred to, where, and what is claimed of it."""

from __future__ import annotations

from dataclasses import dataclass

from ...graph.model import Form, Modality, Name, Polarity

# The confidence of a rule that is believed even where the classifier sees nothing.
FIRM = 0.97


@dataclass(eq=False, slots=True)
class Referent:
    """Something spoken of: an entity in the making. ``local`` ones are told apart by the source, others by key and qualifier.
    ``title`` is the one that told a person from others. ``home`` is whose a body or post is that others have under the same
    name, a country or body; it is no part of the id. ``sure`` is how probable it is that it was spoken of at all, 0 to 1."""

    kind: str
    key: str
    names: list[Name]
    classification: str | None = None
    named: bool = True
    local: bool = False
    qualifier: Referent | None = None
    home: Referent | None = None
    start: str | None = None
    end: str | None = None
    date_words: str | None = None
    date_reason: str | None = None
    status: str | None = None
    first: int = 0
    title: str | None = None
    sure: float = 1.0


@dataclass(frozen=True, slots=True)
class Mark:
    """Characters that refer to something."""

    start: int
    end: int
    kind: str
    form: Form
    referent: Referent


@dataclass(frozen=True, slots=True)
class Claim:
    """A relation in the making."""

    type: str
    source: Referent
    target: Referent
    start: int
    end: int
    modality: Modality = Modality.ACTUAL
    polarity: Polarity = Polarity.AFFIRMED
    by: Referent | None = None
    confidence: float = 0.8
    reason: str | None = None
    sure: bool = False
    alternatives: tuple[tuple[str, Referent, str], ...] = ()
    dated: Referent | None = None
    method: str = "rules/1"
