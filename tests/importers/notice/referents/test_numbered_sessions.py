"""A session that bears another number is another one. All that is told is made up."""

from __future__ import annotations

import pytest

from ..reads import related


@pytest.mark.parametrize(
    ("first", "next_"),
    [("الحادي عشر", "الثاني عشر"), ("الثالث", "الرابع"), ("العشرون", "الحادي والعشرون")],
)
def test_the_next_one_is_not_the_one_reported(first: str, next_: str) -> None:
    text = (
        f"اختتمت في عمّان أعمال الاجتماع {first} لمجلس إدارة المركز العربي لدراسات الطاقة، بمشاركة منظمة الإسكوا.\n"
        f"وستستضيف بيروت الاجتماع {next_} في نوفمبر 2026."
    )
    there = {place: (event, modality) for event, place, modality, _ in related(text, "located_in")}
    assert there["بيروت"][0] != there["Amman"][0]
    assert (there["Amman"][1], there["بيروت"][1]) == ("actual", "planned")


def test_the_same_number_again_is_the_same_one() -> None:
    text = (
        "عقد في عمّان الاجتماع الحادي عشر لمجلس إدارة المركز العربي لدراسات الطاقة.\n"
        "وحضر الاجتماع الحادي عشر وزير الطاقة السيد سامي العبار."
    )
    (held,) = {event for event, _, _, _ in related(text, "located_in")}
    assert {event for _, event, _, _ in related(text, "attended")} == {held}
