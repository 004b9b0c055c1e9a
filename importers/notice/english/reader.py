"""The English parts of a notice, read into the same referents, marks and claims as the Arabic ones."""

from __future__ import annotations

from dataclasses import replace

from ...grammar.cues import reason
from ...grammar.text.spans import Span
from ..claims import Claim
from ..reading import Reading
from .clauses.sentences import Sentences
from .doubts.cut_names import doubt_cut_names
from .doubts.hearsay import doubt_hearsay
from .doubts.plainly import accept_plain
from .encounters.first_person import first_person, mark_speakers
from .meetings.datelines import is_plain_event, seat_by_dateline
from .meetings.days import date_events, dateline_day
from .meetings.fates import follow_fates
from .meetings.meetings import Scene, find_events
from .meetings.minutes import with_meeting
from .names.names import Names
from .names.unlisted_towns import unlisted_towns
from .page.runs import Page, lies_in, mend_sentences, pages, parts
from .rounds import gather, name, seat, work


def outside(spans: list[Span], text: str) -> list[Span]:
    """The spans of the Arabic parts, and all dates: names in English parts are found by this reader."""
    english = parts(text)
    return [s for s in spans if s.kind == "date" or not lies_in(english, s.start)]


def read_english(reading: Reading) -> None:
    """Read every English part of a text; a text without one costs nothing.

    Args:
        reading: the text with its dates; marks, referents and claims are added to it.
    """
    english = parts(reading.text)
    mend_sentences(reading, english)
    for page in pages(reading.phrases, english):
        _read(reading, page)
    if english:
        reading.replace_claims([_explained(claim, english) for claim in reading.claims])


def _explained(claim: Claim, english: list[tuple[int, int]]) -> Claim:
    """A claim that waits says why."""
    waits = not (claim.sure or claim.reason) and lies_in(english, claim.start)
    return replace(claim, reason=reason("unchecked")) if waits else claim


def _read(reading: Reading, page: Page) -> None:
    within = (range(reading.token_at(d.start), reading.token_at(d.end)) for d in reading.dates)
    dated = {n for places in within for n in places if page.first <= n < page.last}
    names = Names(page, dated)
    name(reading, names)
    sentences = Sentences(reading, page)
    unlisted_towns(sentences)
    first_person(sentences)
    seat(sentences, names)
    mark_speakers(sentences)
    scenes = find_events(sentences)
    date_events(sentences, scenes)
    scenes = with_meeting(sentences, scenes)
    gather(sentences, names, scenes)
    work(sentences, names, scenes)
    gone = follow_fates(sentences, scenes)
    accept_plain(sentences)
    doubt_hearsay(sentences)
    doubt_cut_names(sentences)
    _main(reading, sentences, [scene for scene in scenes if id(scene.event) not in gone])


def _main(reading: Reading, sentences: Sentences, scenes: list[Scene]) -> None:
    """The event that an English notice reports: the first not still to come; it takes the date that opens the text."""
    scene = next((scene for scene in scenes if scene.event.status != "planned" and is_plain_event(scene)), None)
    if reading.meeting is None and scene:
        reading.meeting = scene.event
        date = dateline_day(sentences, scene)
        if date and not scene.event.date_words:
            scene.event.start, scene.event.date_words, scene.event.date_reason = date.value, date.text, date.reason
        if date:
            seat_by_dateline(sentences, scene, date)
