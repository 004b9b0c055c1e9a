"""What the sides of agreed minutes undertake, ask for, offer, pay and talk of. Everybody and everything in them is fictional."""

from __future__ import annotations

import pytest

from rawabit.importers.notice.extract import extract

from ..reads import accepted, ends, related

HEAD = """Record of Discussions
between the Republic of Ghana and the Kingdom of Norway

The consultations took place in Accra on 11 March 2026.
The Ghanaian side thanked the Norwegian side.

"""


def minutes(told: str) -> str:
    return f"{HEAD}{told}\n"


def tasks(told: str) -> dict[str, str | None]:
    return {entity.label(): entity.end for entity in extract(minutes(told)).entities if entity.kind == "task"}


@pytest.mark.parametrize(
    ("told", "task", "day"),
    [
        ("1. The Norwegian side shall draft the statute by 2 May 2026.", "draft the statute", "2026-05-02"),
        ("2.1 The Ghanaian delegation undertook to map the wells before the end of May 2026.", "map the wells", "2026-05"),
        ("- The Norwegian side is to name a contact.", "name a contact", None),
        ("The Norwegian side, represented by the Fjord Fund, shall repair the pier.", "repair the pier", None),
        ("The Norwegian side will draft the statute, no later than 2 May 2026.", "draft the statute", "2026-05-02"),
        ("The Ghanaian side committed itself to repair the gauge in July 2026.", "repair the gauge in July 2026", "2026-07"),
        ("The Ghanaian side will train ten pilots in 2027.", "train ten pilots in 2027", None),
        ("The Norwegian side shall, by 9 June 2026, forward the maps.", "forward the maps", "2026-06-09"),
        ("The Norwegian side confirmed that it will ship the buoys.", "ship the buoys", None),
        ("It was agreed that the Norwegian side would host a tour.", "host a tour", None),
        ("The Ghanaian side requested that the Norwegian side share the model.", "share the model", None),
    ],
)
def test_a_side_has_what_it_undertakes_to_do(told: str, task: str, day: str | None) -> None:
    side = (
        "Ghanaian side"
        if task in {"map the wells", "repair the gauge in July 2026", "train ten pilots in 2027"}
        else "Norwegian side"
    )
    assert related(minutes(told), "assigned_to") == {(task, side, "planned", "affirmed")}
    assert tasks(told) == {task: day}
    assert not accepted(minutes(told), "assigned_to")


@pytest.mark.parametrize(
    ("told", "task"),
    [
        ("Both sides shall jointly review the budget by 1 June 2026.", "review the budget"),
        ("A survey of the reefs will be prepared by both sides.", "survey of the reefs will be prepared"),
        ("Action points:\n1. Both sides to review the budget.", "review the budget"),
    ],
)
def test_what_both_do_is_the_task_of_each(told: str, task: str) -> None:
    assert ends(minutes(told), "assigned_to") == {(task, "Ghanaian side"), (task, "Norwegian side")}


def test_a_passive_tells_who_does_something() -> None:
    told = "- The spare parts shall be sent free of charge by the Norwegian side no later than 3 July 2026;"
    assert ends(minutes(told), "assigned_to") == {("spare parts shall be sent", "Norwegian side")}
    assert tasks(told) == {"spare parts shall be sent": "2026-07-03"}


@pytest.mark.parametrize(
    "told",
    [
        "The Norwegian side will not send the pumps.",
        "The two sides agreed to strengthen their cooperation.",
        "The spare parts will not be sent by the Norwegian side.",
        "The spare parts will be sent by 3 July 2026.",
        "The fair will be hosted by the Norwegian side.",
        "The Norwegian side offered to train ten pilots.",
        "The Norwegian side will pay EUR 90,000 to the Volta Marine Institute.",
    ],
)
def test_what_is_denied_vague_offered_or_paid_is_no_task(told: str) -> None:
    assert not tasks(told)


def test_what_a_side_will_pay_is_planned() -> None:
    text = minutes("The Norwegian side will pay EUR 90,000 to the Volta Marine Institute.")
    assert related(text, "pays") == {("Norwegian side", "Volta Marine Institute", "planned", "affirmed")}


@pytest.mark.parametrize(
    ("told", "thing"),
    [
        ("The Ghanaian side requested assistance in port safety.", "assistance in port safety"),
        ("The Ghanaian delegation asked the Norwegian side for spare parts.", "spare parts"),
        ("The Ghanaian side expressed its interest in salmon hatcheries.", "salmon hatcheries"),
        ("The Ghanaian side also sought funding for the jetty.", "funding for the jetty"),
        ("The Ghanaian side requested from the Norwegian side a training course.", "a training course"),
    ],
)
def test_what_a_side_asks_for_is_wished(told: str, thing: str) -> None:
    assert related(minutes(told), "seeks") == {("Ghanaian side", thing, "wished", "affirmed")}


@pytest.mark.parametrize(
    ("told", "thing", "how"),
    [
        ("The Norwegian side expressed its readiness to equip the laboratory.", "equip the laboratory", "wished"),
        ("The Norwegian side reiterated its willingness to share charts.", "share charts", "wished"),
        ("The Norwegian delegation offered to train ten pilots.", "train ten pilots", "planned"),
        ("The Norwegian side offered technical advice.", "technical advice", "planned"),
    ],
)
def test_what_a_side_offers_is_planned_and_what_it_is_ready_for_wished(told: str, thing: str, how: str) -> None:
    assert related(minutes(told), "offers") == {("Norwegian side", thing, how, "affirmed")}
    assert not ends(minutes(told), "stated")


@pytest.mark.parametrize(
    ("told", "theme", "denied"),
    [
        ("Both sides exchanged views on herring quotas.", "herring quotas", "affirmed"),
        ("The Ghanaian side took note of the survey results.", "the survey results", "affirmed"),
        ("The Norwegian side briefed the Ghanaian side on the new dock.", "the new dock", "affirmed"),
        ("The two sides did not discuss herring quotas.", "herring quotas", "negated"),
    ],
)
def test_what_the_sides_spoke_of_is_a_theme_of_the_meeting(told: str, theme: str, denied: str) -> None:
    assert related(minutes(told), "about") == {("consultations", theme, "actual", denied)}


@pytest.mark.parametrize(
    "told",
    [
        "The two sides did not reach agreement on herring quotas.",
        "No agreement was reached on herring quotas.",
        "The two sides could not agree on herring quotas.",
    ],
)
def test_what_was_not_agreed_is_no_agreement(told: str) -> None:
    document = extract(minutes(told))
    assert not [entity for entity in document.entities if entity.kind in {"agreement", "task"}]
    assert not [relation for relation in document.relations if relation.modality.value == "agreed"]


def test_a_list_of_tasks_in_a_table_ends_with_it() -> None:
    table = "Action points\nNo.\tAction\tResponsible\tDeadline\n1\tMap the wells\tGhanaian side\t2 May 2026\n\nThe fees are open."
    assert tasks(table) == {"Map the wells": "2026-05-02"}
    assert ends(minutes(table), "assigned_to") == {("Map the wells", "Ghanaian side")}


@pytest.mark.parametrize("mark", ["- ", "1. ", "a) "])
def test_whoever_opens_a_list_has_its_items_to_do(mark: str) -> None:
    told = f"The two sides agreed to:\n{mark}exchange lists of ports by 1 July 2026;\n{mark}explore cooperation in fisheries;"
    assert ends(minutes(told), "assigned_to") == {
        ("exchange lists of ports", "Ghanaian side"),
        ("exchange lists of ports", "Norwegian side"),
    }
    assert tasks(told) == {"exchange lists of ports": "2026-07-01"}


def test_an_item_that_names_somebody_else_is_not_of_who_opens_the_list() -> None:
    told = "The Ghanaian side shall:\n- map the wells;\n- the Norwegian side will ship the buoys;\nThe fees are open."
    assert ends(minutes(told), "assigned_to") == {("map the wells", "Ghanaian side"), ("ship the buoys", "Norwegian side")}


def test_the_second_verb_of_a_sentence_is_of_the_same_side() -> None:
    text = minutes("The Ghanaian side expressed its thanks for the visit and asked for additional sensors.")
    assert ("Ghanaian side", "additional sensors", "wished", "affirmed") in related(text, "seeks")
    text = minutes("The Parties reviewed the state of trade and noted the growth of exports.")
    assert ends(text, "about") == {("consultations", "the state of trade"), ("consultations", "the growth of exports")}


def test_who_heads_a_side_and_welcomes_guests_tells_no_theme() -> None:
    assert not ends(minutes("The head of the Ghanaian delegation welcomed the guests."), "about")


def test_what_was_not_agreed_is_no_task() -> None:
    assert not tasks("It was not agreed that the Norwegian side would pay the fees.")


def test_what_a_list_says_that_a_side_pays_is_planned_and_the_next_section_ends_the_list() -> None:
    told = """3. Actions
- Norwegian side: pay the second instalment to the Volta Marine Institute by 30 June 2026.

4. Other
The Ghanaian side asked for an extension.
"""
    assert related(minutes(told), "pays") == {("Norwegian side", "Volta Marine Institute", "planned", "affirmed")}
    assert tasks(told) == {"pay the second instalment to the Volta Marine Institute": "2026-06-30"}


@pytest.mark.parametrize("told", ["The Norwegian side offered its condolences.", "The Norwegian side offered no opinion."])
def test_politeness_is_no_offer(told: str) -> None:
    assert not related(minutes(told), "offers")


def test_a_list_ends_with_the_number_after_that_of_the_line_that_opened_it() -> None:
    told = "2.2 The Norwegian side undertook:\n(i) to deliver a pump;\n(ii) to share the maps.\n2.3 Both Parties stressed safety."
    assert ends(minutes(told), "assigned_to") == {("deliver a pump", "Norwegian side"), ("share the maps", "Norwegian side")}


def test_another_side_that_takes_note_is_nothing_that_is_asked_for() -> None:
    text = minutes("The Ghanaian side reiterated its need for scanners, and the Norwegian side took note.")
    assert related(text, "seeks") == {("Ghanaian side", "scanners", "wished", "affirmed")}


def test_a_body_that_acts_together_with_a_side_has_the_task() -> None:
    told = "The Volta Marine Institute shall, in cooperation with the Norwegian side, draft the manual by May 2027."
    assert ends(minutes(told), "assigned_to") == {("draft the manual", "Volta Marine Institute")}
