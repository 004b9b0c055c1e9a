"""Agreements that somebody waits for. All that is told is made up."""

from __future__ import annotations

import pytest

from ..reads import accepted, related

HEALTH, TRADE = "وزارة الصحة الأردنية", "بلدية إربد"
DAY = "عمان، 3 مارس 2025\n"


@pytest.mark.parametrize(
    "told",
    [
        f"لن يستأنف البرنامج إلى أن يتم توقيع اتفاقية بين {HEALTH} و{TRADE}.",
        f"لا تصرف أي مبالغ حتى يتم توقيع اتفاقية بين {HEALTH} و{TRADE}.",
        f"ولم يبدأ العمل بانتظار توقيع اتفاقية بين {HEALTH} و{TRADE}.",
        f"وتأجل المشروع ريثما توقع {HEALTH} اتفاقية مع {TRADE}.",
    ],
)
def test_who_waits_for_a_signing_denies_none(told: str) -> None:
    found = related(DAY + told, "signed") | related(DAY + told, "cooperates_with")
    assert {who for who, _, _, _ in found} | {other for _, other, _, _ in found} >= {HEALTH, TRADE}
    assert {(how, sign) for _, _, how, sign in found} == {("planned", "affirmed")}
    assert accepted(DAY + told, "signed") == set()


@pytest.mark.parametrize(
    "told",
    [f"وقعت {HEALTH} اتفاقية مع {TRADE}، ويستمر العمل بها حتى نهاية العام.", f"وقعت {HEALTH} اتفاقية مع {TRADE} بعد انتظار."],
)
def test_what_was_signed_is_no_plan(told: str) -> None:
    assert {how for _, _, how, _ in related(DAY + told, "signed")} == {"actual"}
