"""What happens once does not end: كان قد {زار} الموصل tells of a visit that was made, and of none that is over as an office is.

In the corpus 5 of 8,000 such relations are told as ended, and the classifier says so of others.
"""

from __future__ import annotations

from dataclasses import replace

from ....graph.model import Modality
from ..reading import Reading

_ONCE = frozenset({"visited", "met_with", "attended", "chaired", "accompanied", "stated"})


def done_once(reading: Reading) -> None:
    """Let meetings, visits and statements that are told as ended be done."""
    reading.replace_claims(
        [replace(c, modality=Modality.ACTUAL) if c.type in _ONCE and c.modality is Modality.ENDED else c for c in reading.claims]
    )
