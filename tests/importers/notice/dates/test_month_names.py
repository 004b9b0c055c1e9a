"""Months that are family names. All of it is made up."""

from __future__ import annotations

from rawabit.importers.notice.extract import extract


def test_a_month_behind_a_given_name_is_no_day() -> None:
    document = extract("ترأس رئيس الحكومة سامي العبار اجتماع اللجنة الوزارية، بحضور رئيس الهيئة وسام شباط والمستشار هاني الرمال.")
    assert not document.dates


def test_a_month_behind_other_words_is_one() -> None:
    document = extract("ترأس رئيس الحكومة سامي العبار في منتصف شباط اجتماع اللجنة الوزارية.")
    assert [date.value for date in document.dates] == ["XXXX-02"]
