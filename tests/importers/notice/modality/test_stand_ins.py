"""Who came in another's place was there. All that is told is made up."""

from __future__ import annotations

import pytest

from ..reads import related

HELD = (
    "الرباط – استقبلت كاتبة الدولة السيدة هند بنعمرو يوم الخميس 22 ماي 2025 السيد خورخي ألونسو سفير مملكة إسبانيا.\n"
    "وتناول اللقاء سبل تجديد بروتوكول الصيد.\n"
)
DUE = "وكان من المرتقب أن يحضر اللقاء مدير المكتب الوطني للصيد السيد عزيز المكينسي، لكنه تعذر عليه ذلك "


@pytest.mark.parametrize(
    "came",
    [
        "وناب عنه الكاتب العام للمكتب السيد سمير أوبها.",
        "وحضر مكانه الكاتب العام للمكتب السيد سمير أوبها.",
    ],
)
def test_who_stands_in_was_there(came: str) -> None:
    told = {(who, polarity) for who, _, _, polarity in related(HELD + DUE + came, "attended")}
    assert ("عزيز المكينسي", "affirmed") not in told
    assert ("سمير أوبها", "affirmed") in told
    assert ("سمير أوبها", "negated") not in told
