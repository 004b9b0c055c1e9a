"""What a meeting charges somebody with is their task. All that is told is made up."""

from __future__ import annotations

import pytest

from rawabit.importers.notice.extract import extract

from ..reads import ends


@pytest.mark.parametrize(
    ("text", "task", "who"),
    [
        (
            "أقر الاجتماع تكليف صندوق صيانة الطرق بصرف المستخلص رقم 5 البالغ 340 مليون ريال.",
            "صرف المستخلص رقم 5 البالغ 340 مليون ريال",
            "صندوق صيانة الطرق",
        ),
        ("قرر المجلس إلزام شركة البراق للمقاولات بتسليم المرحلة الأولى.", "تسليم المرحلة الأولى", "شركة البراق للمقاولات"),
    ],
)
def test_who_is_charged_has_the_task(text: str, task: str, who: str) -> None:
    assert (task, who) in ends(text, "assigned_to")
    assert {r.review.value for r in extract(text).relations if r.type == "assigned_to"} == {"proposed"}
    (made,) = (one for one in extract(text).entities if one.kind == "task")
    assert made.status == "open"


@pytest.mark.parametrize(
    "text",
    ["لم يقر الاجتماع تكليف صندوق صيانة الطرق بصرف المستخلص.", "تكليف السيد سالم الفرجاني مديرا لصندوق صيانة الطرق."],
)
def test_what_nobody_is_charged_with_is_no_task(text: str) -> None:
    assert ends(text, "assigned_to") == set()
