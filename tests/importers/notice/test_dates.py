"""Dates as they are written in notices: the right value, and never a year that is not there."""

from __future__ import annotations

import pytest

from rawabit.importers.notice.dates import find_dates
from rawabit.importers.notice.text import tokenize

DATES = [
    ("طرابلس 7 نوفمبر", "7 نوفمبر", "XXXX-11-07"),
    ("في ٧ نوفمبر ٢٠٢٤م", "٧ نوفمبر ٢٠٢٤م", "2024-11-07"),
    ("تاجوراء9يوليو", "9يوليو", "XXXX-07-09"),
    ("طرابلس_12مارس", "12مارس", "XXXX-03-12"),
    ("20 و21 مايو 2024", "20 و21 مايو 2024", "2024-05-20/2024-05-21"),
    ("من 26-28 نوفمبر", "26-28 نوفمبر", "XXXX-11-26/XXXX-11-28"),
    ("يوم الخميس الموافق 6 يونيو2024", "6 يونيو2024", "2024-06-06"),
    ("الثلاثاء 18 نونبر 2025", "18 نونبر 2025", "2025-11-18"),
    ("15 جوان 2020", "15 جوان 2020", "2020-06-15"),
    ("23 تشرين الثاني", "23 تشرين الثاني", "XXXX-11-23"),
    ("غرة أوت", "غرة أوت", "XXXX-08-01"),
    ("بتاريخ 28/7/1392هـ", "28/7/1392هـ", "1972-09-06"),
    ("1446/06/02 هـ الموافق: 03/12/2024", "1446/06/02 هـ الموافق: 03/12/2024", "2024-12-03"),
    ("25 شوال 1436 هـ الموافق 10 اغسطس 2015 م", "25 شوال 1436 هـ الموافق 10 اغسطس 2015 م", "2015-08-10"),
    ("١١ فبراير ٢٠٢٥ م الموافق ١٢ شعبان ١٤٤٦ هـ", "١١ فبراير ٢٠٢٥ م الموافق ١٢ شعبان ١٤٤٦ هـ", "2025-02-11"),
    ("ديسمبر الماضي", "ديسمبر الماضي", "XXXX-12"),
    ("27 مارس الجاري", "27 مارس الجاري", "XXXX-03-27"),
    ("الثالث من تموز القادم", "الثالث من تموز القادم", "XXXX-07-03"),
    ("عام 2021", "2021", "2021"),
    ("on November 7, 2024", "November 7, 2024", "2024-11-07"),
    ("12 هانيبال 1998", "12 هانيبال 1998", "1998-08-12"),
]


@pytest.mark.parametrize(("text", "words", "value"), DATES)
def test_read(text: str, words: str, value: str) -> None:
    assert [(d.text, d.value) for d in find_dates(tokenize(text), text)] == [(words, value)]


NONE = ["السيد ناصر 2005 دينار", "شهر رمضان", "السيد رجب محمد", "قرار رقم 825", "img_7778-1-1024", "10,5 مليون", "النائب شعبان"]


@pytest.mark.parametrize("text", NONE)
def test_not_a_date(text: str) -> None:
    assert find_dates(tokenize(text), text) == []


def test_an_impossible_day_is_kept_as_written_and_has_no_value() -> None:
    text = "30 فبراير 2024"
    (found,) = find_dates(tokenize(text), text)
    assert (found.text, found.value) == (text, None)
    assert found.reason
