"""What happened to each file of an import: a document stored, and what a person is told of it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ..graph.answers import Added
from ..graph.counting import counted
from ..graph.errors import InputError, PicturesOnly
from ..graph.model import Document, Proposal, Review
from ..graph.shown import match
from ..graph.store import Store
from ..graph.vocabulary import vocabulary
from .identity.admission import admit
from .identity.familiar import Familiar
from .newer import Keep, Newer
from .sandbox.replies import Read

_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Outcome:
    """What happened to one file: stored (``added``), refused with the reason in words, or ``unpacked`` into so many files, each
    with an outcome of its own. ``newer`` is set where it is a version of a known document, ``known_as`` where it is known
    from a file of another name: that name."""

    file: str
    title: str = ""
    added: Added | None = None
    refused: str | None = None
    unpacked: int | None = None
    warnings: tuple[str, ...] = ()
    partial: bool = False
    newer: Newer | None = None
    known_as: str | None = None


def stored(store: Store, file: str, read: Read, keep: Keep | None, familiar: Familiar) -> Outcome:
    """Store what was read of one document.

    Args:
        store: open for writing.
        file: what the file is called.
        read: what the reader gave.
        keep: stores a document; else it is added (see ``load``).
        familiar: what the documents of this file met before.
    """
    if read.document is None:
        return Outcome(file, unpacked=len(read.members), warnings=read.warnings, partial=read.partial)
    document, proposals = read.document, list[Proposal]()
    known = store.sources([document.source.id])
    shared = () if known else _shared(store, document)
    if known and read.exported:
        familiar.settled.recall(document, store.document(document.source.id))
    if not known:
        document, proposals = admit(store, document, familiar, exported=read.exported)
    checked = document is read.document  # the reader's answer was checked when it came
    added, newer = keep(document, proposals) if keep else (store.add(document, proposals, checked=checked), None)
    if added and added.waiting:
        added = replace(added, waiting=_waiting(store, document, added.waiting))
    if added and added.replaced:
        familiar.forget()
    elif added and not added.known:
        familiar.meet(document)
    label = f"{file} › {read.part}" if read.part else file
    outcome = Outcome(label, read.document.source.title, added, None, None, read.warnings, read.partial, newer)
    if not newer:
        outcome = replace(outcome, warnings=(*outcome.warnings, *shared))
    if known:
        outcome = replace(outcome, warnings=(*outcome.warnings, *_other_country(store, document)))
    if known and known[0].origin != document.source.origin:
        outcome = replace(outcome, known_as=known[0].origin or known[0].id)
    which = "another" if newer and newer.was_here else "a newer"
    return outcome if added or not newer else replace(outcome, refused=f"It is {which} version of {newer.title} ({newer.of})")


def _shared(store: Store, document: Document) -> tuple[str, ...]:
    """Which tasks of a document that is not stored yet are told of by other files too, as two lists of one name do; in words."""
    tasks = {one.id: one.label() for one in document.entities if one.kind == "task"}
    there = store.appearances(sorted(store.known(tasks.keys()))) if tasks else {}
    if not there:
        return ()
    sources = store.sources(sorted({source for each in there.values() for source in each}))
    others = {source.id for source in sources if source.sha256 != document.source.sha256}
    shared = [tasks[ident] for ident, each in there.items() if not others.isdisjoint(each)]
    names = ", ".join(shared[:_SHOWN]) + (", …" if len(shared) > _SHOWN else "")
    told = (
        f"{counted(len(shared), 'task is', 'tasks are')} known from another file, and what both say is kept (`rawabit conflicts`)"
    )
    return (f"{told}: {names}",) if shared else ()


def _other_country(store: Store, document: Document) -> tuple[str, ...]:
    """A word where a document is known already, and was read without the country of the office that it is read with now."""
    now = _countries(document, "country_office")
    if not now or now <= _countries(store.document(document.source.id), "country_office", "country_graph"):
        return ()
    return (
        "it was read without this country of the office, and stays as it is: `rawabit forget` it, then import it again; "
        "decisions about it wait",
    )


def _countries(document: Document, *reasons: str) -> set[str | None]:
    """The countries that bodies and posts of a document have for one of these reasons of the vocabulary."""
    why = tuple(vocabulary().reasons[reason].en for reason in reasons)
    return {one.qualifier for one in document.entities if (one.date_reason or "").startswith(why)}


def told_of_mapping(store: Store, outcome: Outcome, read: Read) -> Outcome:
    """The same outcome, with a word where a table is known already and was read otherwise than it is now."""
    if not (read.document and outcome.added and outcome.added.known):
        return outcome
    now, then = (_claims(one) for one in (read.document, store.document(outcome.added.source)))
    if now == then:
        return outcome
    told = (
        "it was read with other columns, and stays as it is: `rawabit forget` it, then import it again; decisions about it wait"
    )
    return replace(outcome, warnings=(*outcome.warnings, told))


def _claims(document: Document) -> list[tuple[str, ...]]:
    """The relations of a document with what their ends are called, for ids depend on what else is there."""
    called = {one.id: one.label() for one in document.entities}
    return sorted(
        (called[r.source], r.type, called[r.target], r.modality, r.polarity, r.start or "", r.end or "")
        for r in document.relations
    )


def _waiting(store: Store, document: Document, proposed: int) -> int:
    """How many relations of a stored document, which proposes so many, wait now that what was decided earlier holds for it."""
    decisions, judged = store.decisions([document.source.id]), store.judgements()
    if not (decisions or judged):
        return proposed
    decided = match(document.relations, decisions)
    waits = [r for r in document.relations if r.review is Review.PROPOSED and r.id not in decided]
    if not judged:
        return len(waits)
    stands = store.entities(sorted({end for r in waits for end in (r.source, r.target)}))
    return sum(stands[r.source].id != stands[r.target].id for r in waits)


def refused(file: str, error: InputError) -> Outcome:
    """The outcome of a file that cannot be used."""
    return Outcome(file, refused=str(error).rstrip("."), partial=isinstance(error, PicturesOnly))
