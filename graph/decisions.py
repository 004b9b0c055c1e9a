"""What people decided of relations: accepted, rejected, or accepted with changes; kept by what the source says, not by a number.

A decision is about a claim: the source, the characters, the type, the ends and the polarity as they were read. A source that is
taken back and imported again, by a reader that numbers its relations otherwise, finds its decisions waiting. What is shown then
is in ``shown``.
"""

from __future__ import annotations

from dataclasses import dataclass

from .dates import bounds
from .errors import InputError
from .identity import kind_of
from .model import Document, Mention, Modality, Polarity, Relation, Review
from .vocabulary import vocabulary

NAMED = "named"
"""The type of a claim that its characters name an entity, which stands at both its ends; it can be accepted or rejected."""

FIELDS = ("type", "source", "target", "modality", "polarity", "start", "end")


@dataclass(frozen=True, slots=True)
class Claim:
    """One relation as one source says it; ``document`` is the id of that source, ``start`` and ``end`` its first evidence.

    The title, names and quote are there for people: they let a decision be read where its source is not at hand.
    """

    document: str
    start: int
    end: int
    type: str
    source: str
    target: str
    polarity: Polarity = Polarity.AFFIRMED
    title: str = ""
    source_name: str = ""
    target_name: str = ""
    quote: str = ""

    @property
    def key(self) -> tuple[str, int, int, str, str, str, str]:
        """What tells claims apart, in the order in which they are listed."""
        return self.document, self.start, self.end, self.type, self.source, self.target, self.polarity.value


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided of a claim: ``accepted`` or ``rejected``, by whom and when (ISO 8601, UTC).

    ``changes`` are the fields of ``FIELDS`` that are otherwise than they were read, in that order; an empty date takes the date
    away. ``new_names`` are the names of the new ends, as they were shown.
    """

    claim: Claim
    review: Review
    changes: tuple[tuple[str, str], ...] = ()
    new_names: tuple[tuple[str, str], ...] = ()
    at: str = ""
    by: str = ""

    @property
    def key(self) -> tuple[str, int, int, str, str, str, str]:
        """What it is about: a newer decision with this key takes the place of an older one."""
        return self.claim.key

    @property
    def says(self) -> tuple[Review, tuple[tuple[str, str], ...]]:
        """What it says of it."""
        return self.review, self.changes

    def needs(self) -> tuple[str, ...]:
        """The entities that its changes put at an end; without them it has to wait."""
        return tuple(value for field, value in self.changes if field in {"source", "target"})


def claim(document: Document, relation: Relation) -> Claim:
    """The claim of a relation, both as read."""
    names = {entity.id: entity.label() for entity in document.entities}
    first = relation.evidence[0]
    source, target = relation.source, relation.target
    return Claim(
        document.source.id,
        first.start,
        first.end,
        relation.type,
        source,
        target,
        relation.polarity,
        document.source.title,
        names.get(source, ""),
        names.get(target, ""),
        first.quote,
    )


def name_claim(document: Document, mention: Mention) -> Claim:
    """The claim that a mention, as read, names its entity."""
    name, entity, source = mention.text, mention.entity or "", document.source
    return Claim(source.id, mention.start, mention.end, NAMED, entity, entity, Polarity.AFFIRMED, source.title, name, name, name)


def check(decision: Decision) -> None:
    """Refuse a decision that no relation could be shown with.

    Raises:
        InputError: a proposed review, a change of an unknown field or to a value that the vocabulary lacks, an end that the type
            cannot have, a date that is none.
    """
    if decision.review is Review.PROPOSED or (decision.changes and decision.review is not Review.ACCEPTED):
        raise InputError("A decision accepts or rejects; what is changed is accepted.")
    if decision.claim.type == NAMED:
        if decision.changes or decision.claim.source != decision.claim.target:
            raise InputError("A decision about a name accepts or rejects it, and changes nothing.")
        return
    new = dict(decision.changes)
    if [field for field in FIELDS if field in new] != [field for field, _ in decision.changes]:
        raise InputError(f"Each of these may be changed once, in this order: {', '.join(FIELDS)}.")
    about = decision.claim
    type_ = vocabulary().types.get(new.get("type", about.type))
    ends = [kind_of(new.get("source", about.source)), kind_of(new.get("target", about.target))]
    if type_ is None:
        raise InputError(f"There is no relation type {new.get('type', about.type)!r}.")
    if decision.needs() and new.get("source", about.source) == new.get("target", about.target):
        raise InputError("A relation joins two entities; these two ends are one.")
    if not type_.joins(*ends):
        raise InputError(f"{type_.name} cannot join {ends[0]} to {ends[1]}.")
    for field, words in (("modality", Modality), ("polarity", Polarity)):
        if field in new and new[field] not in list(words):
            raise InputError(f"{new[field]!r} is no {field}. Choose one of: {', '.join(words)}.")
    for field in ("start", "end"):
        bounds(new.get(field) or None)
