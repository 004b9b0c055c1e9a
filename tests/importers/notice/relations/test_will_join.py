"""Who is to join a body, told by a noun. All that is told is made up."""

from __future__ import annotations

import pytest

from ..reads import related

HEAD = "تونس، 9 سبتمبر 2025\n"
BODY = "صندوق الواحات العربي"


@pytest.mark.parametrize(
    ("text", "who", "how"),
    [
        (f"قررت ليبيا الانضمام إلى {BODY}.", "Libya", "planned"),
        (f"وبيّن الوزير السيد كريم البشتي أن تونس تعتزم الانخراط في {BODY} بداية من سنة 2026.", "Tunisia", "planned"),
        (f"طلب العراق الانضمام إلى عضوية {BODY}.", "العراق", "wished"),
        (f"وافق مجلس إدارة الهيئة السعودية للتأهيل على الانضمام إلى {BODY}.", "الهيئة السعودية للتأهيل", "planned"),
    ],
)
def test_who_decides_or_wishes_to_join_is_to_be_a_member(text: str, who: str, how: str) -> None:
    assert (who, BODY, how, "affirmed") in related(HEAD + text, "member_of")
    assert not related(HEAD + text, "pays")


def test_who_did_not_agree_to_join_is_no_member() -> None:
    told = related(f"{HEAD}لم توافق الهيئة السعودية للتأهيل على الانضمام إلى {BODY}.", "member_of")
    assert all(sign == "negated" for _, _, _, sign in told)


def test_a_wish_to_join_efforts_is_no_membership() -> None:
    assert not related(f"{HEAD}قررت ليبيا الانضمام إلى الجهود الدولية لحماية الواحات.", "member_of")
