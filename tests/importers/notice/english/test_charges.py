"""Who has something to do by sentences of any English page. Everything told here is made up."""

from __future__ import annotations

import pytest

from rawabit.importers.notice.extract import extract

from ..reads import told

BUILDS = "The Nile Company will build two stations in Sfax, while the Ministry of Health undertakes to supply land."


def due(text: str) -> dict[str, str | None]:
    """The tasks of a text with their days."""
    return {entity.label("en"): entity.end for entity in extract(text).entities if entity.kind == "task"}


@pytest.mark.parametrize(
    ("text", "task", "who"),
    [
        (
            "The Nile Institute, which belongs to FAO, has been tasked with choosing the mills by 1 May 2024.",
            "choosing the mills",
            "Nile Institute",
        ),
        ("The Nile Institute must submit the report before 1 May 2024.", "submit the report", "Nile Institute"),
        ("The Nile Institute was given until 1 May 2024 to submit the report.", "submit the report", "Nile Institute"),
        ("Ms. Huda Salem promised to send the list by 1 May 2024.", "send the list", "Huda Salem"),
        ("Ms. Huda Salem is to send the list by 1 May 2024.", "send the list", "Huda Salem"),
        ("Ms. Huda Salem will send the Nile Bank a list by 1 May 2024.", "send the Nile Bank a list", "Huda Salem"),
        (
            "The Embassy of Malta would be grateful if the Ministry of Health would send the names before 1 May 2024.",
            "send the names",
            "Ministry of Health",
        ),
        (
            "The Nile Bank said that the Nile Institute would prepare the report by 1 May 2024.",
            "prepare the report",
            "Nile Institute",
        ),
        ("The report is to be prepared by the Nile Institute by 1 May 2024.", "report is to be prepared", "Nile Institute"),
        ("The Board of the Nile Bank asked management to prepare a study by 1 May 2024.", "prepare a study", "management"),
    ],
)
def test_who_has_what_to_do_by_when(text: str, task: str, who: str) -> None:
    assert told(text, "assigned_to") == {(task, who, "planned", "affirmed")}
    assert due(text) == {task: "2024-05-01"}


def test_both_parties_of_an_agreement_have_their_tasks() -> None:
    assert told(BUILDS, "assigned_to") == {
        ("build two stations in Sfax", "Nile Company", "planned", "affirmed"),
        ("supply land", "Ministry of Health", "planned", "affirmed"),
    }


def test_two_tasks_that_are_joined_are_two() -> None:
    text = "The Directorate of Risk was asked to prepare a study on exposure and to present it on 1 May 2024."
    assert {task for task, *_ in told(text, "assigned_to")} == {"prepare a study on exposure", "present it on 1 May 2024"}
    assert due(text)["prepare a study on exposure"] is None


def test_a_body_that_decides_directs() -> None:
    text = "The Board of the Nile Bank took the following decisions. 1. The Directorate of Risk was asked to prepare a study."
    assert told(text, "directed") == {("Board of the Nile Bank", "prepare a study", "actual", "affirmed")}


@pytest.mark.parametrize(
    "text",
    [
        "The Nile Institute will not submit the report to the Nile Bank.",
        "The Nile Institute was no longer required to submit the report.",
        "The Nile Institute may submit the report to the Nile Bank.",
        "The Nile Bank will become the largest bank in Africa.",
        "The Nile Bank will open a branch in Annaba.",
        "The Nile Company will be paid by the Desert Fund.",
        "The Nile Institute was responsible for drafting the report.",
        "The Nile Bank would make a profit if the Ministry of Health built a hospital.",
        "The Minister of Health will visit Tunis on 3 May 2024.",
        "The programme is to be implemented by the Nile Institute.",
    ],
)
def test_what_is_no_task_is_none(text: str) -> None:
    assert not told(text, "assigned_to")
