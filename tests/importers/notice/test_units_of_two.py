"""Units of one name in two bodies of one text. Everybody is made up."""

from __future__ import annotations

import pytest

from rawabit.importers.notice.extract import extract


@pytest.mark.parametrize(
    ("text", "units"),
    [
        (
            "حضر اللقاء مدير إدارة التعاون بوزارة الصحة الليبية السيد أنور الشيب، "
            "ومدير إدارة التعاون بوزارة الصحة التونسية السيد نبيل الغرب.",
            2,
        ),
        (
            "حضر مدير إدارة التخطيط بوزارة التعليم السيد سالم الغرياني ومدير إدارة التخطيط بوزارة العمل السيد مصباح القماط.",
            2,
        ),
        (
            "وصل مدير إدارة التخطيط بوزارة التعليم السيد سالم الغريب. وغادر مدير إدارة التخطيط بوزارة التعليم سالم الغريب.",
            1,
        ),
        ("وصل مدير إدارة التخطيط بوزارة التعليم السيد سالم الغريب. وغادر مدير إدارة التخطيط السيد سالم الغريب.", 1),
    ],
)
def test_a_unit_of_another_body_is_another_unit_with_a_director_of_its_own(text: str, units: int) -> None:
    document = extract(text)
    found = {entity.id for entity in document.entities if entity.classification == "directorate"}
    posts = {r.target for r in document.relations if r.type == "holds"}
    assert len(found) == units
    assert len(posts) == units
