"""Which task of the store a document may tell the end of: whose it is, and how like the words are. A person says whether it is.

Nothing is merged here: the same body may have to write such a report every year. Where the two are judged to be one, the task is
done or cancelled (``graph.settling``).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from ...graph.dates import bounds
from ...graph.filter import EVERYTHING, Filter
from ...graph.model import Document, Entity, Proposal, Relation
from ...graph.names.keys import fold, match_key
from ...graph.store import Store
from ...graph.vocabulary import vocabulary
from ..grammar.cues import cues
from ..grammar.english_words import listed
from ..grammar.lexicon import lexicon

_OWNED = Filter(types=frozenset({"assigned_to"}), polarities=EVERYTHING.polarities)
_MOST, _EACH = 200, 5  # tasks of a document, beyond which it is a table that says itself what is done; questions for each
_LEAST, _ALONE = 0.5, 0.75  # likeness where the doer is the same, and where none is named
_SHORT = 3
_BODIES = 20  # of a document, whose tasks are looked at
_FEW = 2  # words that a shorter name has at least
_UNITS = frozenset({"organization", "post"})

Owners = Mapping[str, Collection[str]]
Days = Mapping[str, Collection[str | None]]


def ask_finished(store: Store, document: Document) -> tuple[Proposal, ...]:
    """Open tasks with tasks that are over: of a document and of the store, whichever came first.

    Args:
        store: the store that the document is about to be added to.
        document: a document whose people are those of the store (``namesakes.told_apart``).

    Returns:
        At most five proposals a task, by the ids of both; the score is the share of their words that they have in common, 0 to 1
        (the measure of Dice, 1945, Measures of the Amount of Ecologic Association Between Species).
    """
    tasks = [entity for entity in document.entities if entity.kind == "task"]
    if not tasks or len(tasks) > _MOST:
        return ()
    owners = _owners(document.relations)
    doers = {who for task in tasks for who in owners.get(task.id, ())} | _spoken_of(document, tasks, owners)
    called = _called_so(store, [entity for entity in document.entities if entity.id in doers])
    owned = store.relations(sorted(doers | called.keys()), _OWNED)
    there = {one.id: one for one in store.entities(sorted({r.source for r in owned})).values()}
    alike = store.candidates(tasks)
    days = _days(store, document, owned)
    theirs = {task: {called.get(who, who) for who in whose} for task, whose in _owners(owned).items()}
    found: dict[tuple[str, str], Proposal] = {}
    for task in tasks:
        others = {**there, **{one.id: one for one in alike.get(task.id, ())}}
        for score, other in _best(task, list(others.values()), owners, theirs, days):
            one, two = sorted((task.id, other.id))
            found[one, two] = Proposal(one, two, score, _reason(_shares(task, other, owners, theirs)))
    return tuple(found[pair] for pair in sorted(found))


def _spoken_of(document: Document, tasks: Sequence[Entity], owners: Owners) -> set[str]:
    """The bodies of a document that tells the end of a task and not who did it: أُنجزت المسودة وأُرسلت إلى الوزارة."""
    lone = any(task.status == "done" and task.id not in owners for task in tasks)
    bodies = sorted(entity.id for entity in document.entities if lone and entity.kind == "organization")
    return set(bodies[:_BODIES])


def _called_so(store: Store, doers: Sequence[Entity]) -> dict[str, str]:
    """By the ids of bodies and posts of the store those of a document that may be they: of one name, where it is not said of both
    whose they are (إدارة المشاريع, and that of a ministry)."""
    alike = store.candidates([one for one in doers if one.kind in _UNITS])
    return {
        other.id: one.id
        for one in doers
        for other in alike.get(one.id, ())
        if not (_has_body(one) and _has_body(other)) and not _keys(one).isdisjoint(_keys(other))
    }


def _has_body(unit: Entity) -> bool:
    return unit.qualifier is not None and unit.qualifier.startswith("organization-")


def _keys(entity: Entity) -> set[str]:
    return {match_key(name.text, entity.kind) for name in entity.names}


def _owners(relations: Sequence[Relation]) -> Owners:
    owners: dict[str, set[str]] = {}
    for relation in relations:
        if relation.type == "assigned_to":
            owners.setdefault(relation.source, set()).add(relation.target)
    return owners


def _days(store: Store, document: Document, owned: Sequence[Relation]) -> Days:
    """When sources spoke of each task; None for one that is not dated."""
    dates = {source.id: source.date for source in store.sources(sorted({e.source for r in owned for e in r.evidence}))}
    days: dict[str, set[str | None]] = {}
    for r in owned:
        days.setdefault(r.source, set()).update(dates.get(e.source) for e in r.evidence)
    for task in (entity.id for entity in document.entities if entity.kind == "task"):
        days.setdefault(task, set()).add(document.source.date)
    return days


def _best(task: Entity, others: Sequence[Entity], owners: Owners, theirs: Owners, days: Days) -> list[tuple[float, Entity]]:
    scored = [
        (score, other)
        for other in others
        if other.kind == "task" and other.id != task.id and _follows(task, other, days)
        if (score := max(_likeness(task, other), _LEAST * _is_longer(task, other)))
        >= (_LEAST if _shares(task, other, owners, theirs) or _is_short(task, other) else _ALONE)
    ]
    return sorted(scored, key=lambda found: (-found[0], found[1].id))[:_EACH]


def _follows(task: Entity, other: Entity, days: Days) -> bool:
    """Whether one of two tasks is over and the other open, and the end was not told before the order was given."""
    over = [one for one in (task, other) if one.status not in (None, "open")]
    if len(over) != 1:
        return False
    last, first = over[0], other if over[0] is task else task
    told = [bounds(date)[1] for date in days.get(last.id, (None,))]
    given = [bounds(date)[0] for date in days.get(first.id, (None,))]
    # Each may be told of by several sources: the order may be that of the first, the end that of the last.
    return any(late is None or early is None or early <= late for late in told for early in given)


def _shares(task: Entity, other: Entity, owners: Owners, theirs: Owners) -> bool:
    return not set(owners.get(task.id, ())).isdisjoint(theirs.get(other.id, ()))


def _likeness(one: Entity, other: Entity) -> float:
    return max((_dice(_words(a.text), _words(b.text)) for a in one.names for b in other.names), default=0.0)


def _is_longer(task: Entity, other: Entity) -> bool:
    """Whether what is over says all words of what was ordered, and more: المذكرة حول الفرص من برامج المنظمة."""
    over, ordered = (task, other) if task.status not in (None, "open") else (other, task)
    told = [_words(name.text) for name in ordered.names]
    return any(len(words) > _FEW and words <= _words(name.text) for words in told for name in over.names)


def _is_short(task: Entity, other: Entity) -> bool:
    """Whether what is over is only called shorter than what was ordered: مسودة الدليل, the draft of the national guide."""
    over, ordered = (task, other) if task.status not in (None, "open") else (other, task)
    told = [_words(name.text) for name in over.names]
    return any(len(words) >= _FEW and words <= _words(name.text) for words in told for name in ordered.names)


def _dice(one: frozenset[str], other: frozenset[str]) -> float:
    return round(min(0.98, 2 * len(one & other) / (len(one) + len(other))), 3) if one and other else 0.0


def _words(text: str) -> frozenset[str]:
    """The words that say what is to be done: without nouns of preparing, prepositions, articles and joined particles."""
    idle = cues("tasks")["prepared"] | cues("tasks")["asked"] | lexicon().words["prepositions"] | listed("tasks", "idle")
    return frozenset(_bare(word) for word in fold(text).split() if word not in idle)


def _bare(word: str) -> str:
    for prefix in ("وال", "بال", "ال", "لل"):
        if word.startswith(prefix) and len(word) > len(prefix) + 1:
            return word.removeprefix(prefix)
    return word.removesuffix("ا") if len(word) > _SHORT else word


def _reason(shared: bool) -> str:
    reasons = vocabulary().reasons
    return ": ".join(reasons[name].en for name in ("task_like", "task_over" if shared else "task_may_be"))
