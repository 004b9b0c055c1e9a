"""The steps in which a text is read: names, what refers to them, events, the families of relations, what fitted models add."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from ...graph.names.keys import fold
from ..grammar.phrases import Phrases
from ..grammar.text.page_lines import without_page_lines
from ..grammar.text.spans import Span
from ..grammar.text.wraps import unwrapped
from ..grammar.trie import Trie
from .countries.own_house import own_house
from .countries.placing import place_nationals
from .dates.month_names import without_namesakes
from .dates.one_day import one_day
from .english.reader import outside, read_english
from .english.runs import parts as english_parts
from .first_round import read_by_rules
from .fitted.models import Models, shipped
from .fitted.tagger import MODEL
from .fitted.things import add_things, drop_idle
from .fourth_round import retract, weigh
from .modality.itineraries import follow_itinerary
from .modality.lapsed import lapse
from .modality.membership import suspend
from .names.finder import find_names
from .names.known import KnownName, trie_of
from .reading import Reading
from .referents import amman
from .referents.articles import restore_articles
from .referents.body_names import call_by_list
from .referents.body_sessions import settle_sessions
from .referents.listed_heads import refer_by_list
from .referents.middle_names import join_middle_names
from .referents.naming import country_referent
from .referents.own_boards import name_own_boards
from .referents.pronoun_posts import name_pronoun_posts
from .relations.agreements.adhering import settle_parties
from .relations.agreements.deal_days import date_deals
from .relations.agreements.extended import keep_parties
from .relations.agreements.not_signed import not_signed
from .relations.agreements.separate import part_agreements
from .relations.bodies.having_none import having_none
from .relations.bodies.renamings import renamings
from .relations.bodies.shares import shares
from .relations.bodies.will_join import will_join
from .relations.meetings.headlines import tell_once
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
from .third_round import claim_rest

_NO_WORDS = re.compile(
    r"!\[[^\[\]\n]*\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)"  # an image, in which none begins: many in one line take no longer
    r"|(?<!\w)(?:(?:https?|ftp|file)://|www\.)[^\s<>\"]*[^\s<>\".,:;!?،؛؟)»\]]"  # an address on the web
    r"|(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+"  # one of e-mail
    r"|(?m:^[ \t]*+>[> \t]*+)"  # what a mail puts before the lines that it answers
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
    named = [_before_bracket(span) for span in found if fold(span.text).strip()]  # a sign that nobody sees is no name
    reading = read_by_rules(words, phrases, outside(without_namesakes(phrases, named), words))
    if models := shipped():
        complete(reading, models)
    if aids.country == amman.HOME:
        amman.at_home(reading, country_referent(reading, amman.HOME))
    amman.ask_which(reading)
    read_english(reading)
    _read_forms(reading)
    amman.ask_which(reading)  # also of what forms tell
    own_house(reading)
    name_own_boards(reading)
    place_nationals(reading, aids.country)
    one_day(reading)
    name_pronoun_posts(reading)
    return reading


def _read_forms(reading: Reading) -> None:
    """What the forms of an office tell, and what is to be settled once all is read: minutes, letters, programmes, project sheets,
    agreements and their days."""
    settle_sessions(reading)
    suspend(reading)
    lapse(reading)
    settle_parties(reading)
    keep_parties(reading)
    part_agreements(reading)
    follow_itinerary(reading)
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
    shares(reading)
    fiches(reading)
    letter_lines(reading)
    renamings(reading)
    deadlines(reading)
    count_terms(reading)
    tell_once(reading)
    one_meeting(reading)
    own_sessions(reading)
    date_deals(reading)
    forget_idle_sides(reading, sides)


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
    claim_rest(reading, models)
    retract(reading)
    weigh(reading)
    drop_idle(reading)
    restore_articles(reading)
    call_by_list(reading)
    refer_by_list(reading)
    join_middle_names(reading)


def words_of(text: str) -> str:
    """The text with blanks in the place of images and addresses, which are no words, of what a page writes around a notice,
    and of line ends that are no ends."""
    return unwrapped(_NO_WORDS.sub(lambda m: " " * len(m[0]), without_page_lines(text)))
