"""Sheets of projects. All that is told is made up."""

from __future__ import annotations

import pytest

from rawabit.graph.amounts import amount
from rawabit.importers.notice.extract import extract

from ..reads import ends

SHEET = """بطاقة مشروع
اسم المشروع: تطوير ميناء الزيتون
الجهة المانحة: الوكالة الكورية للتنمية
الجهة المنفذة: مصلحة الموانئ
الجهة المستفيدة: بلدية سوسة
قيمة المشروع: ٢٬٥٠٠٬٠٠٠ دولار أمريكي
تاريخ البدء: 1 فبراير 2025
تاريخ الانتهاء: 31 يناير 2027
"""
PROJECT, DONOR = "تطوير ميناء الزيتون", "الوكالة الكورية للتنمية"


@pytest.mark.parametrize(("type_", "who"), [("sponsors", DONOR), ("related_to", "مصلحة الموانئ"), ("receives", "بلدية سوسة")])
def test_a_sheet_tells_who_funds_carries_out_and_gets_its_project(type_: str, who: str) -> None:
    assert ends(SHEET, type_) == {(who, PROJECT)}


def test_a_donor_gives_the_sum_and_the_project_has_its_days() -> None:
    document = extract(SHEET)
    assert [amount(r) for r in document.relations if r.type == "sponsors"] == ["٢٬٥٠٠٬٠٠٠ دولار أمريكي"]
    assert [(e.start, e.end) for e in document.entities if e.kind == "programme"] == [("2025-02-01", "2027-01-31")]


def test_when_a_project_begins_is_no_date_of_its_sheet() -> None:
    assert extract(SHEET).source.date is None
    assert extract(f"{SHEET}التاريخ: 3 مارس 2026\n").source.date == "2026-03-03"


def test_a_line_is_of_the_project_above_it_and_of_none_over_an_empty_line() -> None:
    two = f"المشروع: حفر الآبار\nالمانح: {DONOR}\nالمشروع: صيانة السدود\nالمانح: بلدية سوسة\n\nالمانح: مصلحة الموانئ\n"
    assert ends(two, "sponsors") == {(DONOR, "حفر الآبار"), ("بلدية سوسة", "صيانة السدود")}


@pytest.mark.parametrize("mark", " *-#|")
def test_a_line_of_blanks_or_stars_is_looked_at_once(mark: str) -> None:
    """Begun anew at each of them, with each again the end, a line of 20,000 took hours."""
    text = f"اسم المشروع: محطة المياه\n{mark * 20_000}x\nالجهة المانحة: صندوق الإعمار\n"
    assert [r.type for r in extract(text).relations] == ["sponsors"]


def test_a_sheet_may_tell_the_whole_budget_the_country_and_the_expected_end() -> None:
    sheet = (
        f"اسم المشروع: {PROJECT}\nالدولة المستفيدة: تونس\nالجهة المستفيدة: بلدية سوسة\nالجهة المانحة: {DONOR}\n"
        "الوكالة المنفذة: مصلحة الموانئ\nالميزانية الإجمالية: 900,000 دولار أمريكي\nتاريخ الانتهاء المتوقع: 30 سبتمبر 2028\n"
    )
    document = extract(sheet)
    assert ends(sheet, "receives") == {("Tunisia", PROJECT), ("بلدية سوسة", PROJECT)}
    assert ends(sheet, "related_to") == {("مصلحة الموانئ", PROJECT)}
    assert [amount(r) for r in document.relations if r.type == "sponsors"] == ["900,000 دولار أمريكي"]
    assert [e.end for e in document.entities if e.kind == "programme"] == ["2028-09-30"]
