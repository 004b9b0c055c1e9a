"""Who signed for whom: each signer for the body after the عن before. All names are made up."""

from __future__ import annotations

import pytest

from ..reads import ends, related

SIGNED = "وقعت وزارة النقل وشركة البناء الحديث مذكرة تفاهم."


@pytest.mark.parametrize(
    "words",
    [
        "ووقع عن الوزارة سالم الفرجاني وعن الشركة كمال أرسلان.",
        "ووقعها عن الوزارة السيد سالم الفرجاني، وعن الشركة السيد كمال أرسلان.",
    ],
)
def test_each_signs_for_a_body_and_is_of_it(words: str) -> None:
    text = f"{SIGNED} {words}"
    assert {who for who, _ in ends(text, "signed")} == {"وزارة النقل", "شركة البناء الحديث", "سالم الفرجاني", "كمال أرسلان"}
    assert ends(text, "member_of") == {("سالم الفرجاني", "وزارة النقل"), ("كمال أرسلان", "شركة البناء الحديث")}


def test_whose_post_is_told_needs_no_other_tie_to_the_body() -> None:
    text = f"{SIGNED} ووقعها عن الوزارة وكيل وزارة النقل السيد سالم الفرجاني."
    assert ("سالم الفرجاني", "وزارة النقل") not in ends(text, "member_of")


def test_all_after_each_of_sign() -> None:
    text = f"{SIGNED} ووقعها كل من وزير النقل السيد سالم الفرجاني والمدير العام للشركة السيد كمال أرسلان."
    told = {(who, how, polarity) for who, _, how, polarity in related(text, "signed")}
    assert {("سالم الفرجاني", "actual", "affirmed"), ("كمال أرسلان", "actual", "affirmed")} <= told
