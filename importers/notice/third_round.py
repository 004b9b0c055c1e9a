"""The third round: what classifiers see of pairs, and what rules say once they were asked, to which no model is fitted."""

from __future__ import annotations

from .countries.nations import nations
from .fitted.models import Models
from .fitted.weighing import claim_ties
from .genders import part_genders
from .modality.arrivals import told_arrivals
from .modality.signings import told_signings
from .reading import Reading
from .referents import sides
from .referents.bare_titles import settle_bare_titles
from .referents.counterparts import name_counterparts, without_own_counterparts
from .referents.earlier_sessions import part_earlier
from .referents.excellencies import settle_excellencies
from .referents.latin_names import join_latin_names
from .referents.numbered_sessions import part_numbered
from .referents.several import part_numbers
from .referents.speakers_house import settle_speakers_houses
from .referents.wider_regions import part_regions
from .relations.agreements import cosigners
from .relations.agreements.adhering import adhering
from .relations.agreements.announced_sides import announced_sides
from .relations.agreements.apposed_signers import drop_apposed
from .relations.agreements.extended import extended
from .relations.agreements.signing_sides import signing_sides
from .relations.bodies import adjoining
from .relations.bodies.member_lists import member_lists
from .relations.bodies.offshoots import offshoots
from .relations.clauses import antecedents, turns
from .relations.encounters import companions
from .relations.encounters.guests_company import guests_company
from .relations.encounters.own_guests import own_guests
from .relations.meetings.also_present import also_present
from .relations.meetings.delegations import led_delegations
from .relations.meetings.next_in_sentence import part_next
from .relations.minutes.agenda import agenda
from .relations.minutes.attendance_lists import attendance_lists
from .relations.minutes.held_at import held_at
from .relations.minutes.listed_bodies import listed_bodies
from .relations.minutes.own_meeting import own_meeting
from .relations.money.grants import grants
from .relations.offices import alternating, quoted
from .second_round import lay_out
from .topics import extents, wholes
from .topics.clauses import without_clauses
from .topics.conjunctions import without_conjunctions
from .topics.discussed import discussed
from .topics.from_afar import take_afar
from .topics.in_names import drop_in_names
from .topics.themes import drop_shapeless


def claim_rest(reading: Reading, models: Models) -> None:
    """Claim what the models see, and what is told of events, actors and agreements once they are known."""
    _see(reading, models)
    _tell(reading)


def _see(reading: Reading, models: Models) -> None:
    """Claim what rules and models see, and settle who is meant by the words that stand for people."""
    part_numbers(reading)
    part_earlier(reading)
    part_numbered(reading)
    part_regions(reading)
    name_counterparts(reading)
    join_latin_names(reading)
    first = list(reading.claims)
    lay_out(reading)
    claim_ties(reading, models, first)
    without_own_counterparts(reading)
    settle_excellencies(reading)
    settle_bare_titles(reading)
    settle_speakers_houses(reading)


def _tell(reading: Reading) -> None:
    """Claim what rules tell of what was seen, and settle the names of events, agreements and themes."""
    alternating.deal_in_turn(reading)
    adjoining.take_adjoining(reading)
    quoted.claim_quoted(reading)
    part_genders(reading)
    companions.part_company(reading)
    guests_company(reading)
    turns.part_events(reading)
    led_delegations(reading)
    antecedents.antecedents(reading)
    nations(reading)
    grants(reading)
    cosigners.cosigners(reading)
    extended(reading)
    offshoots(reading)
    adhering(reading)
    drop_apposed(reading)
    also_present(reading)
    own_meeting(reading)
    attendance_lists(reading)
    listed_bodies(reading)
    held_at(reading)
    agenda(reading)
    own_guests(reading)
    member_lists(reading)
    discussed(reading)
    sides.sides(reading)
    signing_sides(reading)
    extents.whole_agreements(reading)
    drop_shapeless(reading)
    drop_in_names(reading)
    without_conjunctions(reading)
    wholes.whole_themes(reading)
    without_clauses(reading)
    take_afar(reading)
    told_signings(reading)
    announced_sides(reading)
    told_arrivals(reading)
    part_next(reading)
