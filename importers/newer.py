"""What becomes of a document that is a newer version of a known one: what the pipeline is told, and what it reports."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Protocol

from ..graph.answers import Added
from ..graph.model import Document, Proposal


@dataclass(frozen=True, slots=True)
class Change:
    """A relation that two versions do not have alike: ``new``, ``gone`` or ``changed``, with its type and the names at its ends.

    ``before`` and ``after`` say how far along it is, whether it is denied, when, and by whom where that changed; empty where a
    version does not have it. Of a thing that changed ``type`` is its kind, ``target`` is empty, and ``before`` and ``after`` say
    its dates and state, and what it is called where that changed.
    """

    what: str
    type: str
    source: str
    target: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Newer:
    """A version of a known document: the id and title of that one, what was ``done``, and what the two say otherwise.

    ``done`` is ``replaced``, ``kept both`` or ``refused``; ``was_here`` is when this very version was taken out, if it ever was.
    """

    of: str
    title: str
    done: str
    changes: tuple[Change, ...]
    was_here: str | None = None


class Keep(Protocol):
    """Stores one document; None in place of what was added where it is refused as a version of a known one."""

    def __call__(self, document: Document, proposals: Collection[Proposal]) -> tuple[Added | None, Newer | None]: ...
