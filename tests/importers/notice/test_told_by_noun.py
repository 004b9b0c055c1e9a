"""Receptions that a noun tells, and what belongs to whom of two who meet. All names are made up."""

from __future__ import annotations

import pytest

from .reads import ends, named


@pytest.mark.parametrize(
    "text",
    [
        "جاء ذلك خلال استقبال الدكتور سامي عواد وزير الزراعة، الجمعة، الدكتور رامي بدر مدير الوكالة.",
        "جاء ذلك خلال لقاء وزير الصناعة سامي عواد، اليوم الاثنين، سفير اليابان لدى مصر رامي بدر.",
        "وعقب لقاء معالي الدكتور المهندس سامي عواد، اليوم، السيد رامي بدر مدير الوكالة صدر بيان.",
    ],
)
def test_host_and_guest_after_the_noun_met(text: str) -> None:
    assert ("سامي عواد", "رامي بدر") in ends(text, "met_with")


@pytest.mark.parametrize(
    "text",
    [
        "خلال استقبال وزير الصحة سامي عواد، أكد السفير رامي بدر أهمية التعاون.",
        "وعقب لقاء الوزير سامي عواد صرح مدير الوكالة رامي بدر للصحافة.",
        "جاء ذلك خلال استقبال الوزير سامي عواد بحضور مدير الوكالة رامي بدر.",
    ],
)
def test_who_speaks_or_was_there_was_not_received(text: str) -> None:
    assert not ends(text, "met_with")


def test_whom_somebody_receives_has_no_post_of_the_host() -> None:
    text = (
        "استقبل سعادة الشيخ سامي بن علي الحارثي، وكيل وزارة الخارجية للشؤون الدبلوماسية، سعادة رامي بدر، المدير التنفيذي "
        "للوكالة اليابانية للتعاون."
    )
    assert ends(text, "holds") == {
        ("سامي بن علي الحارثي", "وكيل وزارة الخارجية للشؤون الدبلوماسية"),
        ("رامي بدر", "المدير التنفيذي للوكالة اليابانية للتعاون"),
    }


def test_who_makes_a_visit_may_have_many_titles() -> None:
    text = "قامت معالي الدكتورة منى عواد الأمينة التنفيذية للجنة بزيارة إلى مقر وزارة الصناعة والتقت مع السيد رامي بدر."
    assert ("منى عواد", "وزارة الصناعة") in ends(text, "visited")
    assert "وزارة الصناعة والتقت" not in named(text, "organization")


def test_who_arrives_may_stand_before_the_verb() -> None:
    text = "يذكر أن وزير الطاقة سامي عواد وصل صباح اليوم الأحد إلى العاصمة بغداد."
    assert ("سامي عواد", "بغداد") in ends(text, "visited")
