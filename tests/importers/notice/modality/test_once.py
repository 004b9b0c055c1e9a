"""What happens once does not end. All that is told is made up."""

from __future__ import annotations

from ..reads import related


def test_a_visit_that_was_made_is_not_ended() -> None:
    text = "يذكر أن الوكيل كاظم الدليمي كان قد زار الموصل الأسبوع الماضي والتقى محافظ نينوى عبد القادر الدخيل."
    found = related(text, "visited") | related(text, "met_with")
    assert {how for _, _, how, _ in found} == {"actual"}
    assert ("كاظم الدليمي", "الموصل", "actual", "affirmed") in found
