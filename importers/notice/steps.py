"""The steps in which a text is read: names, what refers to them, events, the families of relations, what fitted models add."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from ..grammar.phrases import Phrases
from ..grammar.text.page_lines import without_page_lines
from ..grammar.text.spans import Span
from ..grammar.text.wraps import unwrapped
from ..grammar.trie import Trie
from .countries.nations import nations
from .countries.placing import place_nationals
from .english.reader import outside, read_english
from .english.runs import parts as english_parts
from .first_round import read_by_rules
from .fitted.models import Models, shipped
from .fitted.tagger import MODEL
from .fitted.things import add_things, drop_idle
from .fitted.weighing import claim_ties
from .genders import part_genders
from .modality.absence import drop_absent
from .modality.appointments import weigh_appointments
from .modality.arrivals import told_arrivals
from .modality.calls import doubt_calls
from .modality.coming_days import begin_later
from .modality.designate import doubt_designate
from .modality.due import held_after_all
from .modality.excused import excuse
from .modality.expecting import forget_expected
from .modality.fates import follow_fates
from .modality.fell_through import fall_through
from .modality.hearsay import doubt_hearsay
from .modality.hindering import judge_hindrances
from .modality.itineraries import follow_itinerary
from .modality.lapsed import lapse
from .modality.leaving import left_office
from .modality.listed_leavers import doubt_listed_leavers
from .modality.membership import suspend
from .modality.moving import moved_on
from .modality.namesakes import doubt_namesakes
from .modality.past_members import past_members
from .modality.retraction import take_back
from .modality.run_on_names import doubt_run_on_names
from .modality.signings import told_signings
from .modality.spokespeople import drop_spokespeople
from .modality.supposed import doubt_supposed
from .modality.unsigned import unsigned
from .modality.whose_post import doubt_holders
from .names.finder import find_names
from .names.known import KnownName, trie_of
from .reading import Reading
from .referents import amman, sides
from .referents.alike import doubt_alike
from .referents.articles import restore_articles
from .referents.body_names import call_by_list
from .referents.body_sessions import settle_sessions
from .referents.counterparts import name_counterparts
from .referents.earlier_sessions import part_earlier
from .referents.latin_names import join_latin_names
from .referents.listed_heads import refer_by_list
from .referents.middle_names import join_middle_names
from .referents.naming import country_referent
from .referents.several import part_numbers
from .referents.wider_regions import part_regions
from .relations import (
    adjoining,
    alternating,
    antecedents,
    companions,
    cosigners,
    quoted,
    turns,
)
from .relations.agenda import agenda
from .relations.also_present import also_present
from .relations.apposed_signers import drop_apposed
from .relations.attendance_lists import attendance_lists
from .relations.deadlines import deadlines
from .relations.decided import decided
from .relations.delegations import led_delegations
from .relations.grants import grants
from .relations.guests import doubt_guests
from .relations.halls import forget_halls
from .relations.headlines import tell_once
from .relations.held_at import held_at
from .relations.member_lists import member_lists
from .relations.outcomes import outcomes
from .relations.own_bodies import forget_own
from .relations.own_guests import own_guests
from .relations.pledges import pledges
from .relations.requests import requests
from .relations.signing_sides import signing_sides
from .relations.successors import successors
from .relations.task_tables import task_tables
from .relations.tenures import date_tenures
from .relations.worth import reach_sums
from .second_round import lay_out
from .topics import extents, wholes
from .topics.conjunctions import without_conjunctions
from .topics.in_names import drop_in_names
from .topics.themes import drop_shapeless

_NO_WORDS = re.compile(
    r"!\[[^\[\]\n]*\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)"  # an image, in which none begins: many in one line take no longer
    r"|(?<!\w)(?:(?:https?|ftp|file)://|www\.)[^\s<>\"]*[^\s<>\".,:;!?،؛؟)»\]]"  # an address on the web
    r"|(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+"  # one of e-mail
)


@dataclass(frozen=True, slots=True)
class Aids:
    """What a notice is read with beside the lists that ship: names that people accepted, the models for names, and the code of
    the office's country where a person gave it."""

    known: Trie = field(default_factory=dict)
    model: Path = MODEL
    country: str | None = None

    @classmethod
    def of(cls, names: Iterable[Sequence[str]], model: str | None, country: str | None = None) -> Aids:
        """From plain rows (text, kind, classification), the path of a model, passed over if it is not there, and a code."""
        path = Path(model) if model else MODEL
        return cls(trie_of(KnownName(*row) for row in names), path if path.exists() else MODEL, country)


def read(text: str, aids: Aids) -> Reading:
    """Everything found in a text, before it becomes a document."""
    words = words_of(text)
    phrases = Phrases(words)
    found = find_names(words, phrases=phrases, known=aids.known, model=aids.model)
    reading = read_by_rules(words, phrases, outside([_before_bracket(span) for span in found], words))
    if models := shipped():
        complete(reading, models)
    if aids.country == amman.HOME:
        amman.at_home(reading, country_referent(reading, amman.HOME))
    amman.ask_which(reading)
    read_english(reading)
    settle_sessions(reading)
    suspend(reading)
    lapse(reading)
    follow_itinerary(reading)
    decided(reading)
    task_tables(reading)
    requests(reading)
    pledges(reading)
    deadlines(reading)
    tell_once(reading)
    place_nationals(reading, aids.country)
    return reading


def _before_bracket(span: Span) -> Span:
    """A name without the bracket of the address behind it, whose letters are no words: سامي العبار {<}s@example.org>."""
    text = span.text.partition("<")[0].rstrip()
    return replace(span, end=span.start + len(text), text=text) if text and "<" in span.text else span


def complete(reading: Reading, models: Models) -> None:
    """Add what fitted models see to what the rules read."""
    add_things(reading, models, english_parts(reading.text))
    finish(reading, models)


def finish(reading: Reading, models: Models) -> None:
    """Add what clauses say of the things that the fields saw, weigh all claims, take back what is no fact, forget the rest."""
    _claim(reading, models)
    _retract(reading)
    _weigh(reading)
    drop_idle(reading)
    restore_articles(reading)
    call_by_list(reading)
    refer_by_list(reading)
    join_middle_names(reading)


def _claim(reading: Reading, models: Models) -> None:
    """What the models see, and what is told of events, actors and agreements once they are known."""
    part_numbers(reading)
    part_earlier(reading)
    part_regions(reading)
    name_counterparts(reading)
    join_latin_names(reading)
    first = list(reading.claims)
    lay_out(reading)
    claim_ties(reading, models, first)
    alternating.deal_in_turn(reading)
    adjoining.take_adjoining(reading)
    quoted.claim_quoted(reading)
    part_genders(reading)
    companions.part_company(reading)
    turns.part_events(reading)
    led_delegations(reading)
    antecedents.antecedents(reading)
    nations(reading)
    grants(reading)
    cosigners.cosigners(reading)
    drop_apposed(reading)
    also_present(reading)
    attendance_lists(reading)
    held_at(reading)
    agenda(reading)
    own_guests(reading)
    member_lists(reading)
    sides.sides(reading)
    signing_sides(reading)
    extents.whole_agreements(reading)
    drop_shapeless(reading)
    drop_in_names(reading)
    without_conjunctions(reading)
    wholes.whole_themes(reading)
    told_signings(reading)
    told_arrivals(reading)


def _retract(reading: Reading) -> None:
    """What did not come about, who was not there, and what only lends its name."""
    take_back(reading)
    held_after_all(reading)
    unsigned(reading)
    follow_fates(reading)
    drop_absent(reading)
    excuse(reading)
    drop_spokespeople(reading)
    forget_halls(reading)
    forget_own(reading)
    forget_expected(reading)
    outcomes(reading)


def _weigh(reading: Reading) -> None:
    """What waits because of who says it or of what else is claimed, and since when and until when posts are held."""
    doubt_hearsay(reading)
    doubt_supposed(reading)
    doubt_calls(reading)
    judge_hindrances(reading)
    fall_through(reading)
    weigh_appointments(reading)
    doubt_designate(reading)
    begin_later(reading)
    left_office(reading)
    doubt_listed_leavers(reading)
    moved_on(reading)
    past_members(reading)
    doubt_holders(reading)
    doubt_namesakes(reading)
    date_tenures(reading)
    doubt_alike(reading)
    doubt_guests(reading)
    successors(reading)
    doubt_run_on_names(reading)
    reach_sums(reading)


def words_of(text: str) -> str:
    """The text with blanks in the place of images and addresses, which are no words, of what a page writes around a notice,
    and of line ends that are no ends."""
    return unwrapped(_NO_WORDS.sub(lambda m: " " * len(m[0]), without_page_lines(text)))
