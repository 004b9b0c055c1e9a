"""Everything that can go wrong for a user, by consequence; each branch has its exit code.

RawabitError (2)
├── InputError            what was given cannot be used; nothing changed (2)
│   ├── PicturesOnly      the file is sound, but its letters have to be recognized first (3)
│   ├── PassedOver        the file is sound and holds nothing that is not elsewhere (2)
│   ├── VocabularyError   a word that the vocabulary lacks (2)
│   └── AmbiguousName     a name that fits several entities (2)
├── PartlyDone            some of the work was refused; each refusal is named (3)
├── StoreError            the store cannot be opened, read or written (4)
│   ├── StoreMissing      there is no store at that address (4)
│   ├── ForeignStore      the file belongs to another program or a newer rawabit (4)
│   ├── EarlierStore      the store must be brought up to date before it can be read (4)
│   └── DamagedStore      the store fails its integrity check (4)
└── NotFound              what was asked for is not in the graph (5)
"""

from __future__ import annotations


class RawabitError(Exception):
    """The root: a message for the user that says what happened, where, and what to do."""

    exit_code = 2


class InputError(RawabitError):
    """What was given cannot be used; nothing was changed."""


class PicturesOnly(InputError):
    """The file holds pictures of text and no text; nothing is wrong with it, and with help it can be read."""

    exit_code = 3


class PassedOver(InputError):
    """The file is sound, but holds nothing to import, or only what other files tell; beside those nothing is wrong with it."""


class VocabularyError(InputError):
    """A kind, type, modality or other word that the vocabulary does not hold."""


class AmbiguousName(InputError):
    """A name that fits several entities; ``candidates`` holds their ids, best first."""

    def __init__(self, message: str, candidates: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.candidates = candidates


class PartlyDone(RawabitError):
    """Some of the work was refused; the message names each refusal."""

    exit_code = 3


class StoreError(RawabitError):
    """The store cannot be opened, read or written."""

    exit_code = 4


class StoreMissing(StoreError):
    """There is no store at that address."""


class ForeignStore(StoreError):
    """The file belongs to another program, or to a newer rawabit."""


class EarlierStore(StoreError):
    """The store is of an earlier format; opening it for writing brings it up to date."""


class DamagedStore(StoreError):
    """The store fails its integrity check."""


class NotFound(RawabitError):
    """What was asked for is not in the graph."""

    exit_code = 5
