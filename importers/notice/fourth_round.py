"""The fourth round: which claims stand, which wait for review, and how far along each is."""

from __future__ import annotations

from .modality.absence import drop_absent
from .modality.appointments import weigh_appointments
from .modality.awaited import await_signing
from .modality.calls import doubt_calls
from .modality.coming_days import begin_later
from .modality.cut_names import doubt_cut_names
from .modality.denied_behind import affirm_before
from .modality.designate import doubt_designate
from .modality.due import held_after_all
from .modality.excused import excuse
from .modality.expecting import forget_expected
from .modality.fates import follow_fates
from .modality.fell_through import fall_through
from .modality.hearsay import doubt_hearsay
from .modality.hindering import judge_hindrances
from .modality.leaving import left_office
from .modality.leaving_days import date_leaving
from .modality.listed_leavers import doubt_listed_leavers
from .modality.moving import moved_on
from .modality.namesakes import doubt_namesakes
from .modality.once import done_once
from .modality.past_members import past_members
from .modality.ratified import ratified
from .modality.replaced import drop_replaced
from .modality.retraction import take_back
from .modality.run_on_names import doubt_run_on_names
from .modality.spokespeople import drop_spokespeople
from .modality.stand_ins import affirm_stand_ins
from .modality.supposed import doubt_supposed
from .modality.two_towns import doubt_two_towns
from .modality.unsigned import unsigned
from .modality.whose_post import doubt_holders
from .reading import Reading
from .referents.acting_nouns import free_acting_nouns
from .referents.alike import doubt_alike
from .referents.chambers import name_chambers
from .referents.common_groups import name_no_groups
from .referents.fuller_names import fuller_names
from .referents.places_after_li import name_after_li
from .referents.said_again import name_said_again
from .referents.sums_apart import end_before_sums
from .referents.unseen_people import name_unseen
from .referents.verbs_in_names import free_names_of_verbs
from .referents.whole_names import whole_names
from .relations.agreements.own_themes import own_themes
from .relations.clauses.told_plainly import accept_told
from .relations.encounters.guests import doubt_guests
from .relations.encounters.own_bodies import forget_own
from .relations.meetings.elsewhere import held_elsewhere
from .relations.meetings.halls import forget_halls
from .relations.money.worth import reach_sums
from .relations.offices.held_plainly import accept_held
from .relations.offices.successors import keep_heirs, successors
from .relations.offices.tenures import date_tenures
from .relations.offices.told_twice import leave_to_holders
from .relations.tasks.outcomes import outcomes


def retract(reading: Reading) -> None:
    """Take back what did not come about, who was not there, and what only lends its name."""
    take_back(reading)
    affirm_before(reading)
    held_after_all(reading)
    unsigned(reading)
    await_signing(reading)
    ratified(reading)
    follow_fates(reading)
    drop_absent(reading)
    drop_replaced(reading)
    excuse(reading)
    drop_spokespeople(reading)
    forget_halls(reading)
    forget_own(reading)
    forget_expected(reading)
    outcomes(reading)
    held_elsewhere(reading)


def weigh(reading: Reading) -> None:
    """Let wait what is doubtful by who says it or by what else is claimed, and tell since and until when posts are held."""
    end_before_sums(reading)
    accept_told(reading)
    accept_held(reading)
    own_themes(reading)
    name_after_li(reading)
    free_names_of_verbs(reading)
    name_unseen(reading)
    name_said_again(reading)
    whole_names(reading)
    fuller_names(reading)
    name_chambers(reading)
    name_no_groups(reading)
    free_acting_nouns(reading)
    doubt_hearsay(reading)
    doubt_supposed(reading)
    doubt_calls(reading)
    judge_hindrances(reading)
    done_once(reading)
    fall_through(reading)
    affirm_stand_ins(reading)
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
    date_leaving(reading)
    doubt_alike(reading)
    doubt_two_towns(reading)
    doubt_guests(reading)
    keep_heirs(reading)
    successors(reading)
    doubt_run_on_names(reading)
    doubt_cut_names(reading)
    reach_sums(reading)
    leave_to_holders(reading)
