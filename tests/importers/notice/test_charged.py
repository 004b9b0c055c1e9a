"""Who charges whom, where the one charged is told by a pronoun. All bodies are made up."""

from __future__ import annotations

import pytest

from .reads import ends, named, related


@pytest.mark.parametrize(
    ("text", "giver", "owner", "words"),
    [
        ("كلفت اللجنة رئيسها بإعداد تقرير حول الموانئ.", "اللجنة", "الرئيس", "رئيسها"),
        ("كلفت وزارة الثقافة مديرها العام بإعداد خطة للمتاحف.", "وزارة الثقافة", "المدير العام", "مديرها العام"),
    ],
)
def test_who_charges_its_own_gives_the_order(text: str, giver: str, owner: str, words: str) -> None:
    assert {source for source, _ in ends(text, "directed")} == {giver}
    (told,) = {target for _, target in ends(text, "assigned_to")}
    assert told.startswith(owner)
    assert words in named(text, "post")


def test_a_body_that_a_minister_charges_gives_no_order() -> None:
    text = "كلف وزير الثقافة إدارة المتاحف بإعداد خطة للمتاحف."
    assert {target for _, target in ends(text, "assigned_to")} == {"إدارة المتاحف"}
    assert {(source, how) for source, _, how, _ in related(text, "directed")} == {("وزير الثقافة", "actual")}
