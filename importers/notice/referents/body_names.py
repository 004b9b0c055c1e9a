"""Bodies that are known by a further name: بنك التنمية الأفريقي is the African Development Bank. The models for Arabic are fitted
to bodies as the first list has them, so there it is told when they have been asked."""

from __future__ import annotations

from ....graph.model import Name
from ....graph.names.keys import match_key
from ...grammar.gazetteer import named_bodies
from ...grammar.list_files import keys
from ...grammar.trie import Known, find
from ..claims import Referent
from ..reading import Reading
from ..uniting import unite


def call_by_list(reading: Reading) -> None:
    """Give bodies that have a further name of a known body the names of that one, and make one of those that are the same.

    Args:
        reading: the text; what was claimed has been weighed.
    """
    for body in [r for r in reading.referents if r.kind == "organization" and r.named and r.qualifier is None and not r.local]:
        known = next((known for name in body.names if (known := _known(name.text))), None)
        if known and not {known.english, known.names[0]} <= {name.text for name in body.names}:
            _become(reading, body, known, match_key(known.names[0]))


def _known(name: str) -> Known | None:
    words = keys(name)
    size, known = find(named_bodies(), words)
    return known if known and known.names and size == len(words) else None


def _become(reading: Reading, body: Referent, known: Known, key: str) -> None:
    own = [Name(name.text, name.lang, "short") for name in body.names if name.text != known.names[0]]
    reading.register.rename(body, key)
    body.classification = known.classification
    listed = [Name(known.names[0]), Name(known.english, "en"), Name(known.acronyms[0], "en", "acronym")]
    body.names = listed + [name for name in own if name.text not in {each.text for each in listed}]
    if known.classification == "intergovernmental":
        body.home = None
    for same in [r for r in reading.register.called(body.kind, key) if r is not body and r.qualifier is None]:
        unite(reading, body, same)
        return
