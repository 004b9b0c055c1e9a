"""Which body brings forth which. All that is told is made up."""

from __future__ import annotations

import pytest

from ..reads import ends

WHOLE = "اللجنة العليا للمياه"


@pytest.mark.parametrize(
    "told",
    [
        f"تنبثق عن {WHOLE} لجنة فنية برئاسة الدكتورة هدى السقاف.",
        f"وانبثقت عن {WHOLE} لجنة فنية.",
        f"قررت {WHOLE} تشكيل لجنة فنية للري منبثقة عن {WHOLE} برئاسة المهندس سامي الهادي.",
        f"شكلت {WHOLE} لجنة فنية للري منبثقة عنها.",
    ],
)
def test_what_a_body_brings_forth_is_its_part(told: str) -> None:
    found = ends(told, "part_of")
    assert {whole for part, whole in found if part == "لجنة فنية"} == {WHOLE}
    assert not {pair for pair in found | ends(told, "member_of") if pair[0] == WHOLE}
