"""What an entry of the journal changed, as a person reads it: what was denied or only planned is told as that."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..graph.decisions import NAMED
from ..graph.vocabulary import vocabulary
from .review_words import FIELDS
from .words import action, denied, term, type_

if TYPE_CHECKING:
    from ..graph.decisions import Decision
    from ..graph.journal import Entry
    from ..graph.store import Store
    from ..graph.vocabulary import Lang

_STATE = re.compile(r" \((?P<words>[a-z, ]+)\)")  # as ``deciding`` writes it behind the names
_TABLES = {"type": "types", "modality": "modalities", "polarity": "polarities"}


def changed(store: Store, entry: Entry, lang: Lang) -> str:
    """What an entry changed and, of an undo, what it took back.

    Args:
        store: the store whose journal has the entry.
        entry: any entry.
        lang: the language of what is not a name.

    Returns:
        A relation as ``show`` has it: its type with the word for denied where it is, and how far along it is where that is not
        actual; what was edited behind it. Words of other entries stay as they were written.
    """
    decisions = store.changes(entry.number).decisions if "/" in entry.subject else ()
    for before, after in decisions:
        told, other = (before, after) if _undoes(entry) else (after, before)
        if (decided := told or other) and decided.claim.type != NAMED:
            about = decided.claim
            done, found, more = entry.summary.partition(f"{about.source_name} {about.type} {about.target_name}")
            if found:
                return "".join(f"{action(word, lang)} " for word in done.split()) + _relation(decided, more, lang)
    done, _, words = entry.summary.partition(" ") if entry.action == "undo" else ("", "", entry.summary)
    return f"{action(done, lang)} {words}" if words and done else entry.summary


def _undoes(entry: Entry) -> bool:
    """Whether an entry tells of what stood before it: an undo does, not the undo of an undo."""
    return entry.action == "undo" and not entry.summary.startswith("undo ")


def _relation(decided: Decision, more: str, lang: Lang) -> str:
    about, state = decided.claim, _STATE.match(more)
    label = type_(about.type, lang)
    label = label if about.polarity == "affirmed" else denied(label, lang)
    known = vocabulary().modalities
    stands = [term("modalities", word, lang) for word in (state["words"].split(", ") if state else ()) if word in known]
    relation = f"{about.source_name} {label} {about.target_name}" + "".join(f" ({word})" for word in stands)
    semicolon = "؛ " if lang == "ar" else "; "
    return semicolon.join([relation, *(_edited(decided, field, value, lang) for field, value in decided.changes)])


def _edited(decided: Decision, field: str, value: str, lang: Lang) -> str:
    shown = term(_TABLES[field], value, lang) if field in _TABLES else dict(decided.new_names).get(field, value)
    return f"{FIELDS[field][lang != 'ar']}: {shown or '-'}"
