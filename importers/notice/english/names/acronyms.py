"""An acronym in brackets is the body before it, wherever it stands later: the {Industrial Board (IB)}. A list may know another
body by it: the Indian Chamber of Commerce ({ICC}) is no International Criminal Court."""

from __future__ import annotations

from dataclasses import replace

from .....graph.model import Form
from .....graph.names.keys import fold
from ...claims import Mark, Referent
from ...reading import Reading
from ...uniting import forget, unite
from .boards import whole_of
from .names import Names

_STEM = 4  # letters by which two words are one: Refugees, Refugee
_SMALL = frozenset({"of", "and", "the", "for", "in", "on", "&", "to", "de", "des", "du", "la", "et"})
_COMMON = frozenset(
    [
        "international", "inter", "organization", "organisation", "agency", "united", "nations", "national", "world",
        "global", "arab", "african", "european", "centre", "center", "council", "association", "institute", "authority",
        "committee", "commission", "general", "bank", "fund", "union"
    ]
)  # fmt: skip


def acronyms(reading: Reading, names: Names) -> None:
    """Make one body of a name and the acronym in brackets behind it, and mark the acronym where it stands alone later.

    Args:
        reading: the text; the bodies of the page have been named.
        names: the names of the page.
    """
    for body in names.bodies:
        if not body.acronym:
            continue
        full = whole_of(reading, reading.at(names.page.span(body.piece)[0], {"organization"}))
        short = reading.at(names.page.span(body.acronym)[0], {"organization"})
        if full is None:
            continue
        acronym = names.page.text(body.acronym)
        if short and full.referent is not short.referent:
            if is_another(names.page.text(body.piece), acronym, short.referent):
                _take_over(reading, names, acronym, short.referent, full.referent)
            else:
                _join(reading, short.referent, full.referent)
        _mark_later(reading, names, body.acronym[1], acronym, full.referent)


def is_another(name: str, acronym: str, listed: Referent) -> bool:
    """Whether a list knows by an acronym a body with which the name before it shares no word that tells, though its own words
    spell the acronym."""
    words = [fold(word) for word in name.split() if fold(word) not in _SMALL]
    if "".join(word[0] for word in words) != fold(acronym):
        return False
    stems = {word[:_STEM] for known in listed.names for word in fold(known.text).split() if word not in _COMMON | _SMALL}
    return len(listed.names) > 1 and stems.isdisjoint(word[:_STEM] for word in words if word not in _COMMON)


def _take_over(reading: Reading, names: Names, acronym: str, listed: Referent, full: Referent) -> None:
    """Let the acronym mean the body that the page calls so; the one that a list knows goes where nothing else names it."""
    low, high = names.page.tokens[names.page.first].start, names.page.tokens[names.page.last - 1].end

    def meant(mark: Mark) -> Mark:
        own = mark.referent is listed and low <= mark.start < high and reading.text[mark.start : mark.end] == acronym
        return replace(mark, referent=full) if own else mark

    reading.keep_marks([meant(mark) for mark in reading.marks])
    used = any(mark.referent is listed for mark in reading.marks) or any(r.qualifier is listed for r in reading.referents)
    if not used:
        forget(reading, [listed])


def _mark_later(reading: Reading, names: Names, first: int, acronym: str, body: Referent) -> None:
    page = names.page
    for place in range(first, page.last):
        if page.word(place) == acronym and not reading.at(page.tokens[place].start, {"organization", "person"}):
            reading.mark(*page.span((place, place + 1)), body, Form.NAME)


def _join(reading: Reading, gone: Referent, kept: Referent) -> None:
    """Make two referents one, under the name that a list knows where it knows either."""
    if any(ord(c) > 0x600 for c in gone.key) and not any(ord(c) > 0x600 for c in kept.key):
        reading.register.rename(kept, gone.key)
        kept.classification = gone.classification
    unite(reading, gone, kept)
