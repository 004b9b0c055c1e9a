"""Who tells what others did took no part in it. All people are made up."""

from __future__ import annotations

import pytest

from ..reads import ends

TALKS = ("met_with", "attended")


@pytest.mark.parametrize(
    "text",
    [
        "أجرى وزير الخارجية سامح عواد مشاورات مع الوزير ناصر بدر. وصرح السفير أحمد الورفلي المتحدث الرسمي باسم وزارة الخارجية"
        " بأن الوزيرين عقدا المشاورات أمس.",
        "صرح السفير أحمد الورفلي، المتحدث الرسمي باسم الوزارة، بأنه من المقرر أن يلتقي الوزير سامح عواد مع السفير ناصر بدر.",
        "قال الناطق باسم الوزارة السيد أحمد الورفلي إن الوزير سامح عواد التقى السفير ناصر بدر.",
    ],
)
def test_a_spokesperson_took_no_part(text: str) -> None:
    assert not [pair for type_ in TALKS for pair in ends(text, type_) if "أحمد الورفلي" in pair]


def test_a_spokesperson_who_was_there_was() -> None:
    text = "عقد الوزير سامح عواد اجتماعا، وحضر الاجتماع المتحدث الرسمي باسم وزارة الخارجية السفير أحمد الورفلي."
    assert "أحمد الورفلي" in {who for who, _ in ends(text, "attended")}


def test_whom_a_spokesperson_met_before_telling_is_kept() -> None:
    text = "صرح الناطق باسم وزارة الزراعة سالم الهادي، عقب استقباله السفير الإيطالي، بأن الوزارة ملتزمة بالاتفاق."
    assert ("سالم الهادي", "السفير الإيطالي") in ends(text, "met_with")
