"""The second round of rules, which needs the events and actors that the fields see; classifiers look at what it claims too."""

from __future__ import annotations

from .reading import Reading
from .referents import coreference, houses, seats, titles
from .referents.new_teams import new_teams
from .referents.shared_heads import shared_heads
from .relations.agreements import parties, signatories, signers
from .relations.bodies import belonging, departures, openings, teams, together, venues
from .relations.clauses.frames import frames
from .relations.clauses.rosters import Rosters
from .relations.encounters import companions, gathered, journeys, talks
from .relations.meetings import attendance, hosting, leading, participation, represented
from .relations.meetings.due_meetings import due_meetings
from .relations.minutes.action_lists import action_lists
from .relations.money.funding import funding
from .relations.offices import holders, representing
from .relations.tasks.orders import orders
from .topics.themes import themes


def lay_out(reading: Reading) -> None:
    """Claim what rules say of the things that the fields saw."""
    look_again(reading)
    themes(reading)
    frames(reading)
    funding(reading)
    orders(reading)
    action_lists(reading)


def look_again(reading: Reading) -> None:
    """The rules that need the events and actors which the fields see; classifiers look at what these claim too."""
    shared_heads(reading)
    coreference.refer_rest(reading)
    venues.name_diwans(reading)
    seats.seats(reading)
    houses.houses(reading)
    titles.shorten_titles(reading)
    titles.name_holders(reading)
    holders.second_posts(reading)
    new_teams(reading)
    rosters = Rosters(reading)
    attendance.attendance(reading, rosters)
    participation.participation(reading, rosters)
    venues.venues(reading)
    talks.talks(reading, rosters)
    gathered.gathered(reading, rosters)
    due_meetings(reading, rosters)
    talks.received(reading, rosters)
    talks.told_by_noun(reading, rosters)
    journeys.told_visits(reading, rosters)
    talks.welcomes(reading, rosters)
    belonging.belonging(reading, rosters)
    representing.representing(reading)
    represented.represented(reading, rosters)
    parties.parties(reading, rosters)
    departures.departures(reading, rosters)
    together.together(reading, rosters)
    signers.signers(reading, rosters)
    signatories.signatories(reading, rosters)
    openings.openings(reading, rosters)
    hosting.hosting(reading)
    companions.companions(reading, rosters)
    leading.leading(reading, rosters)
    teams.teams(reading, rosters)
