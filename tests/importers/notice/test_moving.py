"""Who was moved out of a body is of it no more. All is made up."""

from __future__ import annotations

import pytest

from .reads import accepted, related


@pytest.mark.parametrize(
    "text",
    [
        "نقل طارق الهلباوي من بلدية الزاوية إلى وزارة الري.",
        "خرج طارق الهلباوي من مجلس المنافسة بعد سبعة أعوام.",
        "انتقل طارق الهلباوي من هيئة الموانئ إلى شركة الواحة للنسيج.",
    ],
)
def test_who_left_a_body_is_no_member_now(text: str) -> None:
    assert {how for _, _, how, _ in related(text, "member_of")} == {"ended"}
    assert not accepted(text, "member_of")


def test_who_joins_a_body_is_a_member() -> None:
    assert accepted("انضم طارق الهلباوي إلى مجلس المنافسة.", "member_of")
