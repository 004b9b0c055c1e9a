"""The fifth round: what the forms of an office tell, and what is to be settled once all is read: minutes, letters, programmes of
a visit, project sheets, agreements and their days."""

from __future__ import annotations

from .claims import Mark
from .countries.in_tasks import not_by_task
from .countries.own_country import own_country
from .modality.corrections import take_corrections
from .modality.itineraries import follow_itinerary
from .modality.lapsed import lapse
from .modality.membership import suspend
from .modality.new_days import days_put_off_to
from .reading import Reading
from .referents.articles import restore_cut_articles
from .referents.body_sessions import settle_sessions
from .referents.own_companies import own_companies
from .relations.agreements.adhering import settle_parties
from .relations.agreements.deal_days import date_deals
from .relations.agreements.extended import keep_parties
from .relations.agreements.instruments import instrument
from .relations.agreements.not_signed import not_signed
from .relations.agreements.separate import part_agreements
from .relations.bodies.having_none import having_none
from .relations.bodies.no_partners import forget_no_partners
from .relations.bodies.renamings import renamings
from .relations.bodies.shares import shares
from .relations.bodies.will_join import will_join
from .relations.encounters.met_others import met_others
from .relations.encounters.missions import missions
from .relations.meetings.headlines import tell_once
from .relations.meetings.letterheads import forget_letterheads
from .relations.meetings.own_sessions import own_sessions
from .relations.minutes.decided import decided
from .relations.minutes.held_on import count_terms, held_on
from .relations.minutes.next_meeting import next_meeting
from .relations.minutes.own_meeting import came_about
from .relations.minutes.title_meeting import one_meeting
from .relations.money.arrived import arrived
from .relations.money.awards import awards
from .relations.money.denied_receipts import denied_receipts
from .relations.money.fiches import fiches
from .relations.money.offered import offered
from .relations.money.pledges import pledges
from .relations.offices.caretakers import caretakers
from .relations.offices.letter_lines import letter_lines
from .relations.offices.zones import zones
from .relations.sides.agreed import agreed_sides
from .relations.sides.led import claim_heads, part_delegations
from .relations.sides.named import forget_idle_sides, name_sides, other_bodies
from .relations.sides.present import sides_present
from .relations.sides.said import claim_said
from .relations.tasks.charges import charges
from .relations.tasks.deadlines import deadlines
from .relations.tasks.not_yet import not_yet
from .relations.tasks.requests import requests
from .relations.tasks.task_tables import task_tables
from .relations.tasks.undertakings import undertakings


def read_forms(reading: Reading) -> None:
    """Claim what the forms tell, and settle what several of them speak of."""
    _settle_first(reading)
    sides = _read_minutes(reading)
    _read_tasks_and_money(reading)
    _settle_last(reading)
    forget_idle_sides(reading, sides)


def _settle_first(reading: Reading) -> None:
    """Settle what minutes rest on: sessions, members, parties to agreements, programmes of a visit."""
    settle_sessions(reading)
    restore_cut_articles(reading)
    own_companies(reading)
    suspend(reading)
    lapse(reading)
    settle_parties(reading)
    instrument(reading)
    keep_parties(reading)
    part_agreements(reading)
    follow_itinerary(reading)


def _read_minutes(reading: Reading) -> list[Mark]:
    """Claim what minutes decide, and settle which meeting they are of; the marks of their sides."""
    part_delegations(reading)
    sides = name_sides(reading)
    claim_heads(reading)
    decided(reading, claim_said(reading, sides, other_bodies(reading, sides)))
    agreed_sides(reading, sides)
    one_meeting(reading)
    held_on(reading)
    came_about(reading)
    sides_present(reading, sides)
    next_meeting(reading)
    return sides


def _read_tasks_and_money(reading: Reading) -> None:
    """Claim tasks and payments that are told in other forms, and what bodies and offices become by them."""
    task_tables(reading)
    requests(reading)
    pledges(reading)
    undertakings(reading)
    not_yet(reading)
    charges(reading)
    awards(reading)
    offered(reading)
    arrived(reading)
    not_signed(reading)
    denied_receipts(reading)
    having_none(reading)
    will_join(reading)
    caretakers(reading)
    own_country(reading)
    shares(reading)
    fiches(reading)
    letter_lines(reading)
    zones(reading)
    missions(reading)
    renamings(reading)


def _settle_last(reading: Reading) -> None:
    """Give tasks their last days, and make one of the meetings and agreements that are told twice."""
    deadlines(reading)
    count_terms(reading)
    not_by_task(reading)
    met_others(reading)
    forget_no_partners(reading)
    forget_letterheads(reading)
    tell_once(reading)
    own_sessions(reading)
    days_put_off_to(reading)
    date_deals(reading)
    take_corrections(reading)
