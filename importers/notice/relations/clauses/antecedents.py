"""Whose doing a relative clause tells: in استقبل الوزير {السفير}، الذي كان قد التقى المدير the ambassador's.

The classifier joins whom such a clause names to everybody of its sentence; here the clause decides.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from .....graph.names.keys import fold
from ....grammar.cues import cues
from ....grammar.lexicon import lexicon
from ...claims import Claim, Mark, Referent
from ...modality.clauses import close
from ...reading import Reading

_WHO = {fold("الذي"): False, fold("التي"): True}  # and whether it is of a woman
_ASIDE = frozenset(fold(w) for w in ("كان", "كانت", "قد", "سبق", "له", "لها", "أن"))
_HELPERS = 4  # such words before the verb
_BESIDE = frozenset(" ،,")
_HOLDERS = frozenset({"person", "post"})
_ACTORS = _HOLDERS | {"organization"}
_TOLD = frozenset({"met_with", "visited"})


@dataclass(frozen=True, slots=True)
class Clause:
    """The characters of a relative clause that tells of a meeting or visit, who الذي is, and who else was named before."""

    start: int
    end: int
    who: Referent
    others: frozenset[int]


def antecedents(reading: Reading) -> None:
    """Let whom a relative clause tells of be who met or visited those that it names; what was read of another is asked."""
    if clauses := list(_clauses(reading)):
        reading.replace_claims([_given(reading, claim, clauses) for claim in reading.claims])


def _clauses(reading: Reading) -> Iterator[Clause]:
    for place, word in reading.find(frozenset(_WHO)):
        token = reading.phrases.tokens[place]
        verb = next((n for n in range(place + 1, place + 2 + _HELPERS) if reading.phrases.key(n) not in _ASIDE), place)
        told = reading.phrases.key(verb) in cues("verbs")["meet"] | cues("verbs")["visit"]
        before = reading.before(token.start, _HOLDERS)
        if not told or before is None or not set(reading.text[before.end : token.start]) <= _BESIDE:
            continue
        start, _ = reading.sentence(token.start)
        who = reading.principal(before)
        others = {id(reading.principal(m)) for m in reading.within(start, before.start, _ACTORS)} - {id(who)}
        if others and not _is_other(reading, before, woman=_WHO[word]):
            end = reading.phrases.tokens[min(close(reading, verb), len(reading.phrases) - 1)].end
            yield Clause(token.start, end, who, frozenset(others))


def _is_other(reading: Reading, mark: Mark, *, woman: bool) -> bool:
    """Whether the title before a name says that it is not whom الذي or التي speaks of: السيدة فلانة، الذي …."""
    title = reading.phrases.reading(reading.token_at(mark.start) - 1, lexicon().honorifics)
    return title is not None and title[0].startswith("ال") and title[0].endswith("ه") is not woman


def _given(reading: Reading, claim: Claim, clauses: list[Clause]) -> Claim:
    """A claim between whom a clause names and who was named before its antecedent, given to the antecedent."""
    for clause in clauses if claim.type in _TOLD else ():
        named = {id(reading.principal(m)) for m in reading.within(clause.start, clause.end, _ACTORS | {"place"})}
        named |= {id(m.referent) for m in reading.within(clause.start, clause.end, _ACTORS | {"place"})}
        if id(claim.source) in clause.others - named and id(claim.target) in named - clause.others:
            return _moved(claim, clause, source=clause.who)
        symmetric = claim.type == "met_with" and id(claim.target) in clause.others - named and id(claim.source) in named
        if symmetric and id(claim.source) not in clause.others:
            return _moved(claim, clause, source=claim.source, target=clause.who)
    return claim


def _moved(claim: Claim, clause: Clause, *, source: Referent, target: Referent | None = None) -> Claim:
    low = max(claim.start, clause.start)
    return replace(claim, source=source, target=target or claim.target, start=low, end=max(low + 1, claim.end), sure=False)
