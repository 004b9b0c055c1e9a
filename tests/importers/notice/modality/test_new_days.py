"""The day that a meeting was put off to, in Arabic and English. Every name is made up."""

from __future__ import annotations

import pytest

from rawabit.importers.notice.extract import extract

from ..reads import related


def days(text: str) -> list[str | None]:
    return [one.start for one in extract(text).entities if one.kind == "event"]


@pytest.mark.parametrize(
    "text",
    [
        "تأجل اجتماع مجلس الإدارة إلى 10 مايو 2026.",
        "تأجل اجتماع مجلس الإدارة من 3 مايو 2026 إلى يوم الأحد 10 مايو 2026.",
        "أجلت الهيئة اجتماع مجلس الإدارة من 3 إلى 10 مايو 2026.",
        "كان من المقرر عقد اجتماع مجلس الإدارة يوم 3 مايو 2026، لكنه تأجل إلى 10 مايو 2026.",
        "كان من المقرر عقد اجتماع مجلس الإدارة يوم 3 مايو 2026، غير أنه قد تأجل ليوم 10 مايو 2026.",
        "The meeting of the Board of Trade was postponed to 10 May 2026.",
        "The meeting of the Board of Trade, scheduled for 3 May 2026, was postponed until 10 May 2026.",
        "The meeting of the Board of Trade was postponed from 3 to 10 May 2026.",
        "The Wadi Cement Company postponed its meeting from 3 May to 10 May 2026.",
        "The Trade Forum has been rescheduled from 3 May 2026 to 10 May 2026.",
    ],
)
def test_a_meeting_put_off_has_its_new_day(text: str) -> None:
    assert days(text) == ["2026-05-10"]


@pytest.mark.parametrize(
    "text",
    ["يعقد مجلس الإدارة اجتماعه من 3 إلى 10 مايو 2026.", "The workshop will be held from 3 to 10 May 2026 in Tunis."],
)
def test_one_that_was_not_lasts_over_its_days(text: str) -> None:
    assert days(text) == ["2026-05-03/2026-05-10"]


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("تأجل اجتماع مجلس الإدارة إلى 10 مايو 2026.", ("planned", "affirmed")),
        ("ألغي اجتماع مجلس الإدارة يوم 10 مايو 2026.", ("actual", "negated")),
    ],
)
def test_nobody_was_at_their_own_meeting_that_was_put_off_or_called_off(text: str, polarity: tuple[str, str]) -> None:
    told = related(text, "attended")
    assert {(how, denied) for _, _, how, denied in told} == {polarity}


def test_a_pronoun_speaks_of_the_event_named_last() -> None:
    text = "عُقدت الندوة يوم 1 مايو 2026، وكان مقررا عقد الاجتماع يوم 3 مايو 2026، لكنه تأجل إلى 10 مايو 2026."
    assert sorted(filter(None, days(text))) == ["2026-05-01", "2026-05-10"]
