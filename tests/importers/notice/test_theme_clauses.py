"""A theme ends before the clause that says who held its event. All that is told is made up."""

from __future__ import annotations

import pytest

from rawabit.importers.notice.extract import extract

from .reads import named


@pytest.mark.parametrize("theme", ["التدريب المهني", "إدارة النفايات الصلبة"])
@pytest.mark.parametrize("verb", ["نظمتها", "أقامتها", "استضافتها", "تنظمها"])
@pytest.mark.parametrize("host", ["وزارة العمل في 3 مارس 2026", "الوكالة اليابانية للتعاون الدولي"])
def test_a_theme_ends_before_who_held_the_event(theme: str, verb: str, host: str) -> None:
    text = f"شارك مدير مديرية القروض في ورشة عمل حول {theme} {verb} {host}."
    assert named(text, "topic") == [theme]
    assert {one.label() for one in extract(text).entities if one.kind == "topic"} == {theme}


def test_a_noun_with_the_same_letters_stays() -> None:
    text = "ناقش الوزير السيد سامي النعيمي سبل تطوير المصارف الليبية ونظمها الإدارية مع المدير."
    assert any("نظمها" in name for name in named(text, "topic"))
