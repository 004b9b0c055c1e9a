"""Who was moved out of a body is of it no more. All is made up."""

from __future__ import annotations

import pytest

from ..reads import accepted, related


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("نقل طارق الهلباوي من بلدية الزاوية إلى وزارة الري.", "بلدية الزاوية"),
        ("خرج طارق الهلباوي من مجلس المنافسة بعد سبعة أعوام.", "مجلس المنافسة"),
        ("انتقل طارق الهلباوي من هيئة الموانئ إلى شركة الواحة للنسيج.", "هيئة الموانئ"),
    ],
)
def test_who_left_a_body_is_no_member_now(text: str, left: str) -> None:
    assert {how for _, body, how, _ in related(text, "member_of") if body == left} == {"ended"}
    assert not accepted(text, "member_of")


def test_who_joins_a_body_is_a_member() -> None:
    assert accepted("انضم طارق الهلباوي إلى مجلس المنافسة.", "member_of")
