"""When an event is, by the English sentence that tells of it. Everybody and everything in these sentences is fictional."""

from __future__ import annotations

import pytest

from rawabit.importers.notice.extract import extract

OPENING = "AMMAN, 3 March 2026 - "  # a Tuesday


def days(text: str) -> dict[str, str | None]:
    """The events of a notice with their days, by the last word of their names."""
    found = extract(OPENING + text)
    return {e.names[0].text.split()[-1].lower(): e.start for e in found.entities if e.kind == "event"}


@pytest.mark.parametrize(
    "sentence",
    [
        "The next session of the joint committee will be held in Irbid on 14 May 2026.",
        "The session is scheduled to take place on 14 May 2026 in Irbid.",
        "A session on water is due to open in Irbid on 14 May 2026.",
        "On 14 May 2026, Jordan will host a session on water.",
        "The Ministry of Trade agreed to hold a session in Irbid on 14 May 2026.",
        "The Ministry of Trade spoke of a session (14 May 2026) on water.",
    ],
)
def test_an_event_has_the_day_that_its_sentence_tells(sentence: str) -> None:
    assert days(sentence)["session"] == "2026-05-14"


@pytest.mark.parametrize(
    "sentence",
    [
        "The next session of the joint committee will be held in Irbid.",
        "Jordan will host a session on water.",
        "The session was held on Sunday.",
        "The session took place last week.",
        "The session reviewed the protocol signed on 4 May 2020.",
        "The session was told that the report is due by 14 May 2026.",
    ],
)
def test_an_event_of_another_or_an_unsure_day_has_not_that_of_the_dateline(sentence: str) -> None:
    assert days(sentence)["session"] is None


@pytest.mark.parametrize("words", ["was held in Irbid", "took place on Tuesday", "was held today"])
def test_what_the_notice_reports_has_the_day_of_the_dateline(words: str) -> None:
    assert days(f"The session {words}.")["session"] == "2026-03-03"


def test_a_date_inside_the_first_sentence_opens_no_text() -> None:
    found = extract("The Ministry of Trade and the Ministry of Water, since 4 March 2025 in one house, held a session.")
    assert [e.start for e in found.entities if e.kind == "event"] == [None]


def test_an_announced_event_leaves_the_day_to_the_one_that_is_reported() -> None:
    told = days("The next conference will be held in Irbid. The Minister of Trade, Nader Qasim, chaired a meeting on water.")
    assert told == {"conference": None, "meeting": "2026-03-03"}


def test_a_seminar_is_not_the_conference_spoken_of_before() -> None:
    told = days("The conference was held in Irbid. The seminar will be held on 14 May 2026.")
    assert told == {"conference": "2026-03-03", "seminar": "2026-05-14"}
