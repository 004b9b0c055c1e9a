"""A notice in, a graph document out: the order in which a text is read."""

from __future__ import annotations

import re

from ...graph.model import Document, Place
from ..cells.heading_words import field_of
from ..garbage import uncollected
from ..grammar.cues import reason
from .dates import publication
from .dates.dateline import says_more
from .dates.dating import dated, own_date
from .dates.day_before import the_day_before
from .document import document
from .modality.still_to_come import still_to_come
from .modality.undated_plans import undate_plans
from .reading import Reading
from .relations.agreements.told_today import date_deals_today
from .relations.offices.appointed_on import date_appointments
from .steps import Aids, read

_LABELS = frozenset({"date", "place", "attendees", "absent", "chair"})
_GOES_ON = frozenset(("of", "between", "on", "with", "for", "بين", "بشأن", "حول"))
_UPLOADED = re.compile(r"/(?:uploads|images|media|files)/((?:19|20)\d\d)/(\d\d)/")


@uncollected()
def extract(
    text: str,
    *,
    title: str = "",
    origin: str | None = None,
    sha256: str | None = None,
    published: str | None = None,
    published_reason: str | None = None,
    places: tuple[Place, ...] = (),
    aids: Aids | None = None,
) -> Document:
    """Read a notice.

    Args:
        text: the text as read; offsets in the document point into it.
        title: its title; where empty, the first line of the text that says more than a place and a date.
        origin: where it comes from: a path or an address.
        sha256: of the bytes that were read; of the text in UTF-8 where None.
        published: the EDTF year, month or day it was published: dates without a year are seen from it, always marked as inferred.
            Where None, the path of its images or its own dateline may tell.
        published_reason: why that one.
        places: where people would look for its parts.
        aids: what is known beside the lists.

    Returns:
        The document: mentions by place, entities by first mention, relations by place of their evidence.
    """
    if published is None and (hint := _UPLOADED.search(text)):
        published = f"{hint[1]}-{hint[2]}"
        published_reason = f"{reason('uploads')} {published}"
    reading = read(text, aids or Aids())
    own = own_date(reading)
    publication.settle_all(reading, published, published_reason, own)
    the_day_before(reading, own)
    undate_plans(reading, own)
    date_deals_today(reading, published, published_reason, own)
    date_appointments(reading, own)
    reading.text = text
    told = dated(reading, own, published, published_reason)
    still_to_come(reading, told.value)
    return document(reading, told, title or _title(reading), origin, sha256, places)


def _title(reading: Reading) -> str:
    """The first full line that says more than where and when it was written, else the first full one, else the opening; where
    that is a label of minutes (المكان: …), the heading above it (محضر لقاء), and both where it goes on (محضر / {بين} …)."""
    text, at, full = reading.text, 0, []
    for line in text.splitlines(keepends=True):
        if len(line.strip()) > 20:
            full.append((at, at + len(line)))
        at += len(line)
    start, end = next((span for span in full if says_more(reading, *span)), full[0] if full else (0, 0))
    heading = text[:start].strip().partition("\n")[0].strip(" #*")
    if _is_label(text[start:end]) and heading and not _is_label(heading):
        return heading
    line = text[start:end].strip().strip(" #*") or text.strip()[:80]
    line = f"{heading} {line}" if heading and line.partition(" ")[0].lower() in _GOES_ON else line
    return line if len(line) <= 80 else line[:80].rsplit(" ", 1)[0] + "…"


def _is_label(line: str) -> bool:
    """Whether a line says where, when or with whom a meeting was, behind a word for that and a colon."""
    return ":" in line and field_of(line.partition(":")[0].strip(" #*"), "meetings") in _LABELS
