"""From when until when an office was held. All people are made up."""

from __future__ import annotations

import pytest

from rawabit.importers.notice.extract import extract

SALEM = "سالم الفرجاني"


def held(text: str) -> set[tuple[str | None, str | None, str | None, str, str]]:
    """From when until when, in which words, how far along, accepted or not."""
    found = (r for r in extract(text).relations if r.type == "holds")
    return {(r.start, r.end, r.date_words, r.modality.value, r.review.value) for r in found}


@pytest.mark.parametrize(
    ("text", "start", "words"),
    [
        (f"تم تعيين السيد {SALEM} مديرا عاما للمصرف المركزي في مارس 2021.", "2021-03", "مارس 2021"),
        (f"عين رئيس الحكومة السيد {SALEM} مديرا عاما للمصرف المركزي بتاريخ 3 مارس 2021.", "2021-03-03", "3 مارس 2021"),
        (f"باشر السيد {SALEM} مهامه مديرا عاما للمصرف المركزي يوم الأحد 15 مارس 2026.", "2026-03-15", "15 مارس 2026"),
        (
            f"عين الوزير السيد {SALEM} مديرا للمصرف المركزي ابتداء من يوم الأحد الموافق 15 مارس 2026.",
            "2026-03-15",
            "15 مارس 2026",
        ),
        (f"التقى وزير الصحة السيد {SALEM}، الذي تولى المنصب في مارس 2023، الوفد.", "2023-03", "مارس 2023"),
        (f"أكد مدير المركز السيد {SALEM} الذي تسلم مهامه منذ عام 2020 أن العمل مستمر.", "2020", "2020"),
    ],
)
def test_the_day_of_taking_office_is_the_start(text: str, start: str, words: str) -> None:
    assert held(text) == {(start, None, words, "actual", "proposed")}


def test_the_day_from_which_an_office_will_be_held_is_kept() -> None:
    text = f"قرر وزير النقل تكليف السيد {SALEM} بمهام مدير مكتب التعاون الدولي اعتبارا من 1 ديسمبر 2026."
    assert held(text) == {("2026-12-01", None, "1 ديسمبر 2026", "planned", "proposed")}


@pytest.mark.parametrize(
    "text",
    [
        f"أشاد الوزير بالسيد {SALEM} الذي شغل منصب مدير المركز بين 2019 و2022.",
        f"شغل السيد {SALEM} منصب مدير المركز من عام 2019 إلى عام 2022.",
    ],
)
def test_a_range_is_the_whole_time(text: str) -> None:
    assert {(start, end, how) for start, end, _, how, _ in held(text)} == {("2019", "2022", "ended")}


@pytest.mark.parametrize(
    "text",
    [
        f"تم تعيين السيد {SALEM} مديرا عاما للمصرف المركزي، واجتمع المجلس في مارس 2021.",
        f"زار وزير الصحة السيد {SALEM} في مارس 2023 تونس.",
        f"زار وزير الصحة السيد {SALEM} الذي زار تونس في مارس 2023 المركز.",
    ],
)
def test_the_day_of_something_else_is_none(text: str) -> None:
    assert {(start, end) for start, end, *_ in held(text)} == {(None, None)}


@pytest.mark.parametrize(
    ("days", "told"),
    [
        ("من 2022 إلى 2019", (None, None)),
        ("من مارس 2021 إلى يناير 2021", (None, None)),
        ("من مارس 2021 إلى 2021", ("2021-03", "2021")),
        ("من يناير 2021 إلى مارس 2021", ("2021-01", "2021-03")),
    ],
)
def test_a_time_that_ends_before_it_begins_is_none(days: str, told: tuple[str | None, str | None]) -> None:
    assert {(start, end) for start, end, *_ in held(f"شغل السيد {SALEM} منصب مدير الجمارك {days}.")} == {told}


@pytest.mark.parametrize(
    ("text", "how"),
    [
        (f"منسق الميدان: {SALEM} حتى ديسمبر 2023، وخلفه مازن طه الصلوي.", "ended"),
        (f"كلف مدير المركز {SALEM} حتى ديسمبر 2023.", "actual"),
    ],
)
def test_the_day_until_which_is_the_end(text: str, how: str) -> None:
    assert (None, "2023-12", "ديسمبر 2023", how, "proposed") in held(text)


@pytest.mark.parametrize(
    "text",
    [
        f"يزور وزير الصحة {SALEM} حتى 5 مايو 2024 ثلاث مدن.",
        f"ترأس اللجنة وزير الصحة {SALEM} حتى مارس 2023، ثم عاد إلى عمله.",
        f"تغيب مدير المركز {SALEM} حتى مارس 2024، وخلفه مازن طه الصلوي.",
    ],
)
def test_the_day_until_which_somebody_does_something_is_not_that_of_an_office(text: str) -> None:
    assert {(start, end, how) for start, end, _, how, _ in held(text)} == {(None, None, "actual")}


@pytest.mark.parametrize(
    ("after", "how"),
    [
        ("وحل محله مازن طه الصلوي", "ended"),
        ("ثم مازن طه الصلوي", "ended"),
        ("ثم سافر إلى مسقط", "actual"),
        ("وحل مشكلة قديمة", "actual"),
    ],
)
def test_a_tenure_is_over_where_it_is_told_who_came_after(after: str, how: str) -> None:
    assert (None, "2023-12", "ديسمبر 2023", how, "proposed") in held(f"منسق الميدان: {SALEM} حتى ديسمبر 2023، {after}.")


@pytest.mark.parametrize(
    ("text", "end", "how"),
    [
        (f"عمل السيد {SALEM} مديرا لمركز بحوث الأسماك حتى نهاية مارس 2023.", "2023-03", "ended"),
        (f"شغل السيد {SALEM} منصب مدير معهد المياه حتى نهاية عام 2022.", "2022", "ended"),
        (f"ظل الدكتور {SALEM} رئيسا لجامعة البيضاء إلى غاية يونيو 2019.", "2019-06", "ended"),
        (f"وكان مدير معهد المياه السيد {SALEM} لغاية أواخر العام 2020، وخلفه السيد عماد الطيار.", "2020", "ended"),
        (f"مدير معهد المياه السيد {SALEM} حتى منتصف عام 2020", "2020", "actual"),
    ],
)
def test_the_end_of_a_year_ends_an_office(text: str, end: str, how: str) -> None:
    assert (None, end, how, "proposed") in {(start, end, how, review) for start, end, _, how, review in held(text)}


@pytest.mark.parametrize(
    "text",
    [
        f"زار مدير معهد المياه السيد {SALEM} مسقط حتى نهاية مارس 2023.",
        f"استقبل مدير معهد المياه السيد {SALEM} نهاية عام 2023 وفدا من البنك الدولي.",
    ],
)
def test_until_when_somebody_does_something_else_ends_no_office(text: str) -> None:
    assert {(end, how) for _, end, _, how, _ in held(text)} == {(None, "actual")}
