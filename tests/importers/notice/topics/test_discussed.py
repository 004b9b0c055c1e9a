"""What those who met discussed, where they stand between the verb and the theme. All notices are made up."""

from __future__ import annotations

import pytest

from ..reads import ends, related


@pytest.mark.parametrize(
    ("text", "theme"),
    [
        ("عقدت لجنة المراعي اجتماعا في صحار. وناقش الحاضرون تأخر صرف الأعلاف وحفر الآبار في البادية.", "تأخر صرف الأعلاف"),
        ("عقد المجلس البلدي جلسته الرابعة بصحار. واستعرض المجلس تعثر أشغال الطريق الساحلي.", "تعثر أشغال الطريق الساحلي"),
        (
            "اختتمت في صحار أعمال المؤتمر الخليجي للنخيل. وناقش المشاركون سوسة النخيل الحمراء وتسويق التمور.",
            "سوسة النخيل الحمراء",
        ),
    ],
)
def test_those_who_met_discussed_it(text: str, theme: str) -> None:
    assert theme in [target for _, target in ends(f"صحار 3 مارس 2025\n{text}", "about")]


def test_what_they_did_not_discuss_is_denied() -> None:
    text = "صحار 3 مارس 2025\nعقد الوزيران لقاء في صحار. ولم يناقش الجانبان ديون الشركة المتأخرة."
    assert related(text, "about") == {("لقاء", "ديون الشركة", "actual", "negated")}


def test_a_ministry_that_examines_a_plan_holds_no_meeting() -> None:
    text = "صحار 3 مارس 2025\nعقد الوزيران اجتماعا في صحار. وناقشت وزارة الزراعة تسييج المراعي."
    assert "تسييج المراعي" not in [target for _, target in ends(text, "about")]
