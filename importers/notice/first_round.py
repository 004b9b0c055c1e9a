"""The first round of rules: what the words say once names and dates are known. Models are fitted to what it claims."""

from __future__ import annotations

from ..grammar.phrases import Phrases
from ..grammar.text.spans import Span
from .reading import Reading
from .referents import coreference, duals, groups, naming, offices, post_names
from .relations.agreements import agreements
from .relations.bodies import cooperation, dealings, structure
from .relations.encounters import encounters
from .relations.meetings import events, scenes, statements
from .relations.meetings.event_days import date_events
from .relations.meetings.held_already import part_coming, part_held
from .relations.meetings.reported import report
from .relations.offices import holders
from .relations.tasks import directives

# The families, in the order in which one may lean on another.
_FAMILIES = (
    structure.posts,
    structure.parts,
    encounters.meetings,
    encounters.visits,
    dealings.payments,
    dealings.memberships,
    dealings.sponsors,
    dealings.offices,
    dealings.offers,
    agreements.agreements,
    cooperation.cooperation,
    directives.directives,
    statements.statements,
)


def read_by_rules(words: str, phrases: Phrases, spans: list[Span]) -> Reading:
    """What the rules make of a text whose names and dates are known.

    Args:
        words: the text without its images.
        phrases: the same in tokens.
        spans: names and dates by start and then longest first.
    """
    reading = Reading(words, phrases, [s for s in spans if s.kind == "date"])
    reading.trust = {(s.start, s.end, s.kind): s.confidence for s in spans}
    naming.name_referents(reading, [s for s in spans if s.kind != "post"])
    coreference.refer_bodies(reading)
    post_names.name_posts(reading, spans)
    offices.deal_posts(reading)
    duals.deal_duals(reading)
    offices.name_counterparts(reading)
    holders.holders(reading)
    coreference.refer_bodies(reading)  # again: a ministry is known once its minister is
    coreference.refer_people(reading)
    groups.find_groups(reading)
    found = part_coming(reading, events.find_events(reading))
    date_events(reading, found)
    found = part_held(reading, found)
    report(reading, found)
    scenes.read_scenes(reading, found)
    encounters.journeys(reading, found)
    for family in _FAMILIES:
        family(reading)
    return reading
