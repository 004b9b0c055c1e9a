"""Ministries of several countries in one sheet. All meetings are made up."""

from __future__ import annotations

import pytest

from rawabit.importers.records.named import named


@pytest.mark.parametrize(
    ("text", "kind", "country", "short"),
    [
        ("وزارة الصحة التونسية", "organization", "تونس", "وزارة الصحة"),
        ("وزير الصحة بالجمهورية التونسية", "post", "تونس", "وزير الصحة"),
        ("الهيئة العامة للاستثمار الليبية", "organization", "ليبيا", "الهيئة العامة للاستثمار"),
        ("Libyan Ministry of Health", "organization", "ليبيا", "Ministry of Health"),
    ],
)
def test_a_name_with_its_country_is_known_without_it(text: str, kind: str, country: str, short: str) -> None:
    found = named(text, kind)
    (place,) = [one for one, *_ in found.others if one.kind == "place"]
    assert found.entity.qualifier == place.id
    assert place.label() == country
    assert {text, short} == {name.text for name in found.entity.names}


@pytest.mark.parametrize(
    "text", ["وزارة الصحة", "وزارة المالية", "وزير الشؤون المالية", "مركز طرابلس الطبي", "الخطوط الجوية الليبية"]
)
def test_what_says_no_country_has_none(text: str) -> None:
    found = named(text, "post" if text.startswith("وزير") else "organization")
    assert found.entity.qualifier is None


def test_the_ministry_inside_a_title_has_its_country() -> None:
    found = named("مدير إدارة السدود بوزارة المياه الليبية", "post")
    ministry = next(one for one, *_ in found.others if one.classification == "ministry")
    assert ministry.qualifier in {one.id for one, *_ in found.others if one.kind == "place"}
