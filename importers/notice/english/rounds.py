"""The rounds in which an English page is read: its names, who holds what, who was where, and what came of it."""

from __future__ import annotations

from ..reading import Reading
from ..referents import naming
from ..referents.body_names import call_by_list
from .agreements.agreements import agreements, cooperation
from .agreements.corrected import corrected
from .agreements.signatures import signatures
from .bodies.attached import attached
from .bodies.belonging import belonging
from .bodies.committees import committees
from .bodies.in_common import in_common
from .bodies.memberships import memberships
from .bodies.office_places import offices
from .bodies.ownership import ownership
from .bodies.seats_told import seats_told
from .bodies.shares import shares
from .bodies.together import together
from .bodies.turned_down import turned_down
from .clauses.sentences import Sentences
from .encounters.bilateral import bilateral
from .encounters.company import company
from .encounters.delegations import delegations, refer_delegations
from .encounters.discussions import discussions
from .encounters.encounters import encounters
from .encounters.encounters_beside import encounters_beside
from .encounters.fellow_travellers import fellow_travellers
from .encounters.first_person import with_colleague
from .encounters.heads_of_sides import heads_of_sides
from .encounters.journeys import journeys
from .encounters.journeys_made import journeys_made
from .encounters.talked_of import talked_of
from .encounters.talks import talks
from .encounters.they_meet import they_meet
from .meetings.agenda import agenda
from .meetings.attendance import attendance
from .meetings.attended_lists import attended_lists
from .meetings.attendees import attendees
from .meetings.bodies_met import bodies_met
from .meetings.datelines import seat_ceremonies
from .meetings.events_about import about
from .meetings.events_chaired import led
from .meetings.events_missed import missed
from .meetings.events_placed import placed
from .meetings.meetings import Scene, meetings
from .meetings.minutes import next_meeting, venue
from .meetings.of_events import beside_their_day, own_meetings
from .meetings.seats_of_bodies import seats_of_bodies
from .minutes.agreed_lists import agreed_lists
from .minutes.asks_and_offers import asks_and_offers
from .money.awards import awards
from .money.backers import backers
from .money.dealings import payments, statements
from .money.funding import funding
from .money.hindrances import hindrances
from .money.named_programmes import named_programmes
from .money.payments_told import payments_told
from .money.programmes import programmes, sponsors
from .money.wanted import wanted
from .names.acronyms import acronyms
from .names.boards import boards
from .names.last_names import join_last_names
from .names.names import Names
from .names.owners import counterparts, part_bodies
from .names.short_names import short_names
from .offices.appointments import appointments
from .offices.bare_offices import bare_offices
from .offices.in_place import in_place, left_as, replaced_by
from .offices.joint_posts import heirs, joint_posts, successions
from .offices.leaving import left_office
from .offices.loose_offices import loose_offices
from .offices.named_posts import name_posts, posts_beside
from .offices.own_offices import own_offices
from .offices.posts_of_countries import posts_of_countries
from .offices.refer import holders, refer
from .offices.second_offices import second_offices
from .offices.serving import services
from .sides.named_sides import refer_sides
from .statements.said import said
from .statements.stated_otherwise import stated_otherwise
from .tasks.action_items import action_items
from .tasks.charges import charges
from .tasks.decided import decided
from .tasks.directives import directives
from .tasks.outcomes import outcomes
from .tasks.passively import passively
from .tasks.requests import requests
from .tasks.undertaken import undertaken


def name(reading: Reading, names: Names) -> None:
    """Whom and what the names are of, one thing under all of its names."""
    naming.name_referents(reading, names.spans())
    call_by_list(reading)
    join_last_names(reading, names)
    part_bodies(reading, names)
    boards(reading, names)
    acronyms(reading, names)
    short_names(reading, names)


def seat(sentences: Sentences, names: Names) -> None:
    """Who holds or held which post of which body, what body is part of which, and what words such as "the minister" refer to."""
    name_posts(sentences.reading, names)
    posts_beside(sentences, names)
    holders(sentences)
    posts_of_countries(sentences)
    counterparts(sentences)
    refer(sentences, names)
    refer_sides(sentences)
    refer_delegations(sentences)
    belonging(sentences)
    attached(sentences)
    appointments(sentences)
    services(sentences)
    bare_offices(sentences)
    joint_posts(sentences)
    successions(sentences)
    heirs(sentences)
    left_as(sentences)
    in_place(sentences)
    replaced_by(sentences)
    loose_offices(sentences)
    second_offices(sentences)
    own_offices(sentences)


def gather(sentences: Sentences, names: Names, scenes: list[Scene]) -> None:
    """Who met whom, and who was at which event."""
    encounters(sentences)
    talks(sentences)
    journeys(sentences)
    journeys_made(sentences)
    company(sentences)
    fellow_travellers(sentences)
    they_meet(sentences)
    bilateral(sentences, scenes)
    encounters_beside(sentences, scenes)
    meetings(sentences, scenes)
    heads_of_sides(sentences, scenes)
    led(sentences, scenes)
    attendance(sentences, scenes)
    missed(sentences, scenes)
    delegations(sentences)
    attendees(sentences, names.items, scenes)
    attended_lists(sentences, scenes)
    agenda(sentences, scenes)
    venue(sentences, scenes)
    next_meeting(sentences, scenes)
    own_meetings(sentences, scenes)
    beside_their_day(sentences, scenes)
    placed(sentences, scenes)
    bodies_met(sentences, scenes)
    with_colleague(sentences)
    seat_ceremonies(sentences, scenes)
    seats_of_bodies(sentences)
    seats_told(sentences)
    about(sentences, scenes)


def work(sentences: Sentences, names: Names, scenes: list[Scene]) -> None:
    """What was agreed, discussed, paid, ordered and said, and who left."""
    named_programmes(sentences)
    agreements(sentences)
    in_common(sentences)
    signatures(sentences)
    cooperation(sentences)
    together(sentences)
    discussions(sentences)
    payments(sentences)
    memberships(sentences)
    turned_down(sentences)
    committees(sentences)
    offices(sentences)
    sponsors(sentences)
    backers(sentences)
    ownership(sentences)
    shares(sentences)
    programmes(sentences)
    asks_and_offers(sentences)
    talked_of(sentences, scenes)
    funding(sentences)
    payments_told(sentences)
    awards(sentences)
    wanted(sentences)
    hindrances(sentences)
    directives(sentences)
    action_items(sentences, names.items)
    undertaken(sentences, names.items)
    passively(sentences, names.items)
    charges(sentences, names.items)
    decided(sentences)
    agreed_lists(sentences, names.items)
    requests(sentences)
    outcomes(sentences)
    statements(sentences)
    left_office(sentences)
    said(sentences)
    stated_otherwise(sentences)
    corrected(sentences)
