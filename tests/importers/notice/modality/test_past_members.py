"""Who was a member and is none now. All people and bodies are made up."""

from __future__ import annotations

import pytest

from ..reads import accepted, related

CLUB = "الاتحاد العربي للنقل"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (f"قال السيد سامي الكيلاني العضو السابق في {CLUB} إن الطريق آمن.", "سامي الكيلاني"),
        (f"كان السيد سامي الكيلاني عضوا في {CLUB}.", "سامي الكيلاني"),
        (f"وكانت السيدة هدى النجار عضوة في {CLUB}.", "هدى النجار"),
        (f"وكان الأردن عضوا في {CLUB}.", "Jordan"),
    ],
)
def test_a_membership_that_is_past_is_ended(text: str, who: str) -> None:
    assert related(text, "member_of") == {(who, CLUB, "ended", "affirmed")}
    assert not accepted(text, "member_of")


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("غادر السيد سامي الكيلاني اتحاد الناشرين العرب.", "اتحاد الناشرين العرب"),
        ("غادر السيد سامي الكيلاني نقابة الصيادلة العرب.", "نقابة الصيادلة"),
        ("ترك السيد سامي الكيلاني نقابة الصيادلة العرب عام 2021.", "نقابة الصيادلة"),
    ],
)
def test_who_left_a_body_is_no_member_now(text: str, body: str) -> None:
    assert related(text, "member_of") == {("سامي الكيلاني", body, "ended", "affirmed")}


@pytest.mark.parametrize(
    "text",
    [
        f"وكان الوزير قد أكد أن الأردن عضو في {CLUB}.",
        f"الأردن عضو في {CLUB}.",
    ],
)
def test_a_membership_of_now_stays_so(text: str) -> None:
    assert ("Jordan", CLUB, "actual", "affirmed") in related(text, "member_of")


@pytest.mark.parametrize(
    "text",
    [
        "ترك السيد عماد الطيار مدير الإنتاج شركة النسيج الحديثة.",
        "غادرت السيدة هدى النجار مديرة المختبر منظمة المياه العربية.",
    ],
)
def test_who_leaves_a_body_is_not_believed_to_have_a_post(text: str) -> None:
    assert related(text, "holds")
    assert not accepted(text, "holds")


@pytest.mark.parametrize(
    "text",
    [
        "غادر وزير التجارة السيد سالم الفرجاني تونس متوجها إلى مالطا.",
        "غادر السيد عماد الطيار مدير الإنتاج إلى تونس.",
        "وغادر وزير التجارة السيد سالم الفرجاني مقر الأمم المتحدة.",
    ],
)
def test_who_leaves_a_town_keeps_the_post(text: str) -> None:
    assert len(accepted(text, "holds")) == 1
