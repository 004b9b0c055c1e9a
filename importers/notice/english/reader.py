"""The English parts of a notice, read into the same referents, marks and claims as the Arabic ones."""

from __future__ import annotations

from dataclasses import replace

from ...grammar.cues import reason
from ...grammar.text.spans import Span
from ..claims import Claim
from ..reading import Reading
from ..referents import naming
from ..referents.body_names import call_by_list
from .acronyms import acronyms
from .action_items import action_items
from .agenda import agenda
from .agreed_lists import agreed_lists
from .agreements import agreements, cooperation
from .appointments import appointments
from .asks_and_offers import asks_and_offers
from .attached import attached
from .attendance import attendance
from .attended_lists import attended_lists
from .attendees import attendees
from .awards import awards
from .backers import backers
from .bare_offices import bare_offices
from .belonging import belonging
from .bilateral import bilateral
from .boards import boards
from .bodies_met import bodies_met
from .charges import charges
from .committees import committees
from .company import company
from .corrected import corrected
from .cut_names import doubt_cut_names
from .datelines import is_plain_event, seat_by_dateline, seat_ceremonies
from .days import date_events, dateline_day
from .dealings import payments, statements
from .decided import decided
from .delegations import delegations, refer_delegations
from .directives import directives
from .discussions import discussions
from .encounters import encounters
from .encounters_beside import encounters_beside
from .events_about import about
from .events_chaired import led
from .events_missed import missed
from .events_placed import placed
from .fates import follow_fates
from .fellow_travellers import fellow_travellers
from .first_person import first_person, mark_speakers, with_colleague
from .funding import funding
from .heads_of_sides import heads_of_sides
from .hearsay import doubt_hearsay
from .hindrances import hindrances
from .in_common import in_common
from .in_place import in_place, left_as, replaced_by
from .joint_posts import heirs, joint_posts, successions
from .journeys import journeys
from .journeys_made import journeys_made
from .last_names import join_last_names
from .leaving import left_office
from .loose_offices import loose_offices
from .meetings import Scene, find_events, meetings
from .memberships import memberships
from .minutes import next_meeting, venue, with_meeting
from .named_posts import name_posts, posts_beside
from .named_programmes import named_programmes
from .named_sides import refer_sides
from .names import Names
from .of_events import beside_their_day, own_meetings
from .office_places import offices
from .outcomes import outcomes
from .own_offices import own_offices
from .owners import counterparts, part_bodies
from .ownership import ownership
from .passively import passively
from .payments_told import payments_told
from .plainly import accept_plain
from .posts_of_countries import posts_of_countries
from .programmes import programmes, sponsors
from .refer import holders, refer
from .requests import requests
from .runs import Page, lies_in, mend_sentences, pages, parts
from .said import said
from .seats_of_bodies import seats_of_bodies
from .seats_told import seats_told
from .second_offices import second_offices
from .sentences import Sentences
from .serving import services
from .shares import shares
from .short_names import short_names
from .signatures import signatures
from .stated_otherwise import stated_otherwise
from .talked_of import talked_of
from .talks import talks
from .they_meet import they_meet
from .together import together
from .turned_down import turned_down
from .undertaken import undertaken
from .unlisted_towns import unlisted_towns
from .wanted import wanted


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
    _name(reading, names)
    sentences = Sentences(reading, page)
    unlisted_towns(sentences)
    first_person(sentences)
    _seat(sentences, names)
    mark_speakers(sentences)
    scenes = find_events(sentences)
    date_events(sentences, scenes)
    scenes = with_meeting(sentences, scenes)
    _gather(sentences, names, scenes)
    _work(sentences, names, scenes)
    gone = follow_fates(sentences, scenes)
    accept_plain(sentences)
    doubt_hearsay(sentences)
    doubt_cut_names(sentences)
    _main(reading, sentences, [scene for scene in scenes if id(scene.event) not in gone])


def _name(reading: Reading, names: Names) -> None:
    """Whom and what the names are of, one thing under all of its names."""
    naming.name_referents(reading, names.spans())
    call_by_list(reading)
    join_last_names(reading, names)
    part_bodies(reading, names)
    boards(reading, names)
    acronyms(reading, names)
    short_names(reading, names)


def _seat(sentences: Sentences, names: Names) -> None:
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


def _gather(sentences: Sentences, names: Names, scenes: list[Scene]) -> None:
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


def _work(sentences: Sentences, names: Names, scenes: list[Scene]) -> None:
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
