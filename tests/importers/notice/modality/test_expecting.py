"""Who expects something together neither signs nor agrees. All bodies but countries are made up."""

from __future__ import annotations

import pytest

from ..reads import related


@pytest.mark.parametrize(
    "text",
    [
        "توقع ليبيا وتونس ارتفاعا في الصادرات خلال العام المقبل.",
        "توقع الجزائر والمغرب نقصا في الحبوب.",
        "توقع وزارة الزراعة ومنظمة المياه العربية زيادة في الإنتاج.",
    ],
)
def test_who_expects_does_not_cooperate(text: str) -> None:
    assert not related(text, "cooperates_with") | related(text, "signed")


@pytest.mark.parametrize(
    "text",
    [
        "توقع ليبيا وتونس عقدا لتوريد الكهرباء.",
        "توقع الجزائر والمغرب بروتوكولا للنقل.",
        "توقع وزارة الزراعة ومنظمة المياه العربية إعلانا مشتركا.",
    ],
)
def test_who_signs_something_still_does(text: str) -> None:
    assert related(text, "cooperates_with")
