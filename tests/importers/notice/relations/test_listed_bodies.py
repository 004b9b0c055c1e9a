"""Bodies behind posts in the lists of minutes. All that is told is made up."""

from __future__ import annotations

import pytest

from ..reads import accepted, ends

HELD = "محضر اجتماع اللجنة الفنية\nالتاريخ: 12 مارس 2025\nالحضور:\n"
BODY = "صندوق الواحات"


@pytest.mark.parametrize("parts", [("، ", "، "), (" - ", " - "), (" / ", " / "), ("، ", " (")])
def test_who_has_a_post_of_no_body_is_of_the_body_behind_it(parts: tuple[str, str]) -> None:
    line = f"- المهندس سالم البوزنتاني{parts[0]}مدير الدعم التنفيذي{parts[1]}{BODY}{')' if '(' in parts[1] else ''}\n"
    assert ("سالم البوزنتاني", BODY) in ends(HELD + line, "member_of")
    assert accepted(HELD + line, "member_of") == set()
