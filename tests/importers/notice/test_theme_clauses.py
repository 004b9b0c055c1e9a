"""A theme ends before the clause of who held its event, and before what an agreement is worth. All that is told is made up."""

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


@pytest.mark.parametrize(
    ("text", "theme"),
    [
        ("وقّعت الوزارة ومركز النخيل اتفاقية تعاون في مجال الأسمدة {} 2 مليون دينار.", "الأسمدة"),
        ("وقّعت الوزارة ومركز النخيل مذكرة تفاهم بشأن صيانة السدود {} تبلغ مليون دولار.", "صيانة السدود"),
        ("وقّعت الوزارة ومركز النخيل اتفاقية لتدريب المهندسين {} إجمالية قدرها 300 ألف دينار.", "تدريب المهندسين"),
    ],
)
@pytest.mark.parametrize("worth", ["بقيمة", "بمبلغ", "بتكلفة", "بميزانية"])
def test_a_theme_ends_before_what_the_agreement_is_worth(text: str, theme: str, worth: str) -> None:
    assert {one.label() for one in extract(text.format(worth)).entities if one.kind == "topic"} == {theme}


def test_a_value_without_a_sum_and_money_itself_keep_it() -> None:
    assert named("طلبت الوزارة من البنك الدولي منحة بقيمة ستة ملايين دولار.", "topic") == ["منحة بقيمة ستة ملايين دولار"]
    text = "وقّعت الوزارة ومركز النخيل اتفاقية تعاون في مجال زيادة الصادرات بقيمة مضافة عالية."
    assert any("بقيمة" in name for name in named(text, "topic"))
