"""What tells a task of a list from all others in every version of it, and whether one with a code is one that had none before."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from ...graph.identity import entity_id
from ...graph.model import Document, Proposal, Source
from ...graph.names.keys import match_key
from ...graph.places import place_of
from ...graph.store import Store
from ...graph.vocabulary import vocabulary
from ..read_text import STDIN

_ROW = re.compile(r"(?:sheet (?P<sheet>.*?), )?row \d+(?:, .*)?", re.DOTALL)
_SURE = 0.98


def list_task(file: str, sheet: str, words: str, owners: Iterable[str], topics: Iterable[str], codes: Iterable[str] = ()) -> str:
    """What a task is in every version of its list: where it stands but for the row, its words, owners, topics and codes.

    Args:
        file: what the versions of its file have in common.
        sheet: the sheet, empty where a file is one table.
        words: what is to be done.
        owners: who is to do it, in any order.
        topics: what it is about.
        codes: the codes that its row gives it.
    """
    whose, about = sorted(map(compared, owners)), map(compared, topics)
    return "\x1e".join((file, sheet, compared(words), "\x1f".join(whose), "\x1f".join(about), *map(compared, codes)))


def compared(text: str) -> str:
    """What is compared of a text, or all of it where nothing of it would be."""
    return match_key(text) or text


def ask_coded(store: Store, document: Document) -> tuple[Proposal, ...]:
    """Tasks of a list with those that an earlier version told alike and without a code: whether they are one.

    Where either version tells several tasks so, nothing tells which of them it is, and nothing is asked.

    Args:
        store: the store that the document is about to be added to.
        document: as it was read from a table, with the entities of the store.
    """
    there = {entity.id for entity in document.entities if entity.kind == "task"}
    bare = {ident: made for ident, told in _told(document, there).items() if (made := told.bare())}
    first = {ident: entity_id("task", made) for ident, made in bare.items()}
    count = Counter(first.values())
    alone = {ident: one for ident, one in first.items() if one not in there and count[one] == 1}
    second = {ident: entity_id("task", another(bare[ident], 2)) for ident in alone}
    known = store.entities(sorted({*alone.values(), *second.values()})) if alone else {}
    found = sorted(sorted((ident, one)) for ident, one in alone.items() if one in known and second[ident] not in known)
    return tuple(Proposal(one, other, _SURE, vocabulary().reasons["task_coded"].en) for one, other in found)


def another(is_: str, number: int) -> str:
    """What tells a task from those before it in its list that are told alike."""
    return is_ if number == 1 else f"{is_}\x1e{number}"


@dataclass(slots=True)
class _Told:
    """What a document says of a task."""

    source: Source
    words: str = ""
    at: int = 0
    owners: list[str] = field(default_factory=list)
    topics: list[str] = field(default_factory=list)

    def bare(self) -> str | None:
        """What the task would be without a code; None where it stands in no row of a table."""
        row = _ROW.fullmatch(place_of(self.source, self.at) or "") if self.words else None
        file = self.source.sha256 if self.source.origin == STDIN else self.source.origin
        return list_task(file or "", row["sheet"] or "", self.words, self.owners, self.topics) if row else None


def _told(document: Document, tasks: Collection[str]) -> dict[str, _Told]:
    """What a document says of each of its tasks, by id."""
    found = {ident: _Told(document.source) for ident in tasks}
    for mention in document.mentions if tasks else ():
        if mention.entity in found and not found[mention.entity].words:
            found[mention.entity].words, found[mention.entity].at = mention.text, mention.start
    for relation in document.relations if tasks else ():
        if relation.source in found and relation.type in ("assigned_to", "about"):
            told = found[relation.source]
            (told.owners if relation.type == "assigned_to" else told.topics).append(relation.evidence[0].quote)
    return found
