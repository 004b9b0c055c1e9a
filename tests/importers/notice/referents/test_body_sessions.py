"""The session of a body is a meeting, a course is training. Everything here is made up."""

from __future__ import annotations

import pytest

from rawabit.importers.notice.extract import extract


def sorts(text: str) -> set[str | None]:
    return {e.classification for e in extract(text).entities if e.kind == "event"}


@pytest.mark.parametrize(
    "text",
    [
        "عقدت اللجنة العمانية التونسية المشتركة دورتها الرابعة في مسقط برئاسة السيد سامي العبار.",
        "ترأس وزير الطاقة السيد سامي العبار الدورة الثالثة للجنة القطاعية المختلطة.",
        "ترأس وزير الطاقة السيد سامي العبار الدورة الأولى للمجلس الوطني للمياه.",
        "شارك الوفد في الدورة 79 للجمعية العامة للأمم المتحدة.",
    ],
)
def test_a_session_of_a_body_is_a_meeting(text: str) -> None:
    assert sorts(text) == {"meeting"}


@pytest.mark.parametrize(
    "text",
    [
        "افتتح وزير الصحة السيد سامي العبار دورة تدريبية للجنة الطبية.",
        "اختتمت الدورة الثالثة في إدارة المشاريع.",
    ],
)
def test_a_course_is_training(text: str) -> None:
    assert sorts(text) == {"training"}
