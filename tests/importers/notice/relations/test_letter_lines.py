"""Who a letter is to and who signs it, with the office in a line of its own. Everybody is made up."""

from __future__ import annotations

import pytest

from ..reads import accepted, ends

TEXT = "تحية طيبة وبعد،\nنحيطكم علما بأن وزارة المياه وافقت على الدراسة المقدمة إليها.\nوتفضلوا بقبول فائق الاحترام\n"
TO, FROM = ("نبيل العسكراني", "رئيس هيئة الموانئ"), ("وداد الصنيبع", "مديرة إدارة الخزانات")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (f"السيد الدكتور / {TO[0]}\n{TO[1]}\n{TEXT}", {TO}),
        (f"{TEXT}{FROM[1]}\n{FROM[0]}\n", {FROM}),
        (f"{TEXT}المهندسة {FROM[0]}\n{FROM[1]}\n", {FROM}),
        (f"السيد/ {TO[0]}\n{TO[1]}\n{TEXT}{FROM[1]}\n{FROM[0]}\n", {TO, FROM}),
        (f"{TEXT}{FROM[1]}\n{FROM[0]}\nنسخة إلى الملف\n", {FROM}),
    ],
)
def test_who_stands_above_or_below_an_office_holds_it(text: str, wanted: set[tuple[str, str]]) -> None:
    assert ends(text, "holds") == wanted
    assert not accepted(text, "holds")


@pytest.mark.parametrize(
    "text",
    [
        f"السيد / {TO[0]}\n{TO[1]}\nالسيدة / {FROM[0]}\n{TEXT}",  # whose office it is stays open
        f"السيد / {TO[0]} المحترم يرجى الاطلاع\n{TO[1]}\n{TEXT}",
        f"{TEXT}{FROM[1]}\nنرفع إليكم ما تقدم للنظر فيه.\n{FROM[0]}\n",
    ],
)
def test_an_office_that_may_be_of_another_is_nobodys(text: str) -> None:
    assert not ends(text, "holds") & {TO, FROM}
