"""What models are fitted to, as one number: whether the files that ship were fitted to the notices and rules of the day.

Fitting takes long, and every rule that changes what the models are shown changes their bytes. So the fit leaves the digest of
what it showed of one notice in eight, and whoever changed a rule asks in a minute whether the models have to be fitted anew.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from ..notice.fitted.models import FIELDS, Models, stretches
from ..notice.fitted.tagger import LAYERS
from ..notice.fitted.things import LEAST, mark_things
from ..notice.names.finder import first_look
from ..notice.steps import words_of
from .examples import example
from .fit import processes, teach_names
from .lessons import Lesson, annotated_names, lesson
from .markup import Annotated
from .relations import TOLD, teach_field, teach_linear

FITTED_TO = Path(__file__).with_name("fitted_to.txt")
_EVERY = 8
_CHUNK = 4


class Digest:
    """A pupil that learns nothing but tells whether it was shown the same."""

    def __init__(self) -> None:
        self._hash = hashlib.sha256()

    def append(self, xseq: Sequence[Any], yseq: Sequence[str], /) -> None:
        """Take one sequence."""
        self._hash.update(repr((list(xseq), list(yseq))).encode("utf-8", "surrogatepass"))

    def told(self) -> str:
        """What stands for all that was shown so far, in hexadecimal digits."""
        return self._hash.hexdigest()


def lesson_digest(notices: Sequence[Annotated], names: Path, ties: Path) -> str:
    """The digest of what models are shown of one in eight of these notices.

    Names and things that fields have to find are those that the given models find, where a fit asks fields that have not seen the
    notice: they are read by the same rules, and fitting those takes as long as the rest.

    Args:
        notices: what to learn from, in a fixed order.
        names: the file of models for names.
        ties: the file of models for relations.

    Returns:
        SHA-256 in hexadecimal digits.
    """
    with processes() as pool:
        told = pool.map(partial(_told, names, ties), notices[::_EVERY], chunksize=_CHUNK)
        return hashlib.sha256("\n".join(told).encode()).hexdigest()


def _told(names: Path, ties: Path, notice: Annotated) -> str:
    seen, models = Digest(), Models(ties)
    for layer in LAYERS:
        teach_names(seen, example(notice), layer)
    for spans in (first_look(words_of(notice.text), model=names), annotated_names(notice)):
        _show(seen, lesson(notice, spans), models)
    return seen.told()


def _show(seen: Digest, one: Lesson, models: Models) -> None:
    for field in FIELDS:
        teach_field(seen, field, one)
    if one.parts:
        found = {name: stretches(labelled, LEAST) for name, labelled in models.fields().read(one.columns).items()}
        mark_things(one.reading, one.parts, found)
    for name in TOLD:
        teach_linear(seen, name, one)
