"""Which date is that of the document, and which only of what it tells. All notices are made up."""

from __future__ import annotations

import pytest

from rawabit.importers.notice.extract import extract


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("طرابلس – 14 أكتوبر 2025\nشارك وزير الصحة السيد علي سالم في المنتدى.", "2025-10-14"),
        ("طرابلس في 3 مارس 2025 استقبل الوزير السفير.", "2025-03-03"),
        ("القاهرة (أ ش أ) – 3 مارس 2025 – قال الوزير إن العمل مستمر.", "2025-03-03"),
        ("طرابلس 3 مارس 2025 (وال) - قال الوزير إن العمل مستمر.", "2025-03-03"),
        ("دمشق، سانا - 3 مارس 2025\nقال الوزير إن العمل مستمر.", "2025-03-03"),
        ("وات - تونس - 3 مارس 2025 - قال الوزير إن العمل مستمر.", "2025-03-03"),
        ("بيان صحفي صادر عن وزارة الموارد المائية - عدن 3/3/2025م\nقال الوزير إن العمل مستمر.", "2025-03-03"),
        ("وزارة الموارد المائية – عدن – 3 مارس 2025\nقال الوزير إن العمل مستمر.", "2025-03-03"),
        ("TRIPOLI, 7 November 2025 - The Minister said that work goes on.", "2025-11-07"),
        ("سبها 3 مارس\nقال الوزير إن العمل مستمر.", "XXXX-03-03"),
        ("5 مارس 2025\nخبر من الوزارة.", "2025-03-05"),
        ("2025-03-14 10:20\nقال الوزير إن العمل مستمر.", "2025-03-14"),
        ("التاريخ: 14/3/2025\nالموضوع: طلب", "2025-03-14"),
        ("Date: 3 March 2025\nSubject: a request", "2025-03-03"),
        ("وزارة الصحة\nإدارة الإعلام\nطرابلس: 3 مارس 2025\nقال الوزير إن العمل مستمر.", "2025-03-03"),
        ("قرار الوزير بتشكيل لجنة.\nصدر في طرابلس بتاريخ 3 مارس 2025م.", "2025-03-03"),
        ("محضر اجتماع اللجنة المنعقد بتاريخ 3 مارس 2025\nالحاضرون", "2025-03-03"),
        ("يعقد الاجتماع يوم 5 مارس 2025 في سبها.\nطرابلس 4 مارس 2025", "2025-03-04"),
        ("استقبل الوزير اليوم الثلاثاء الموافق 14 أكتوبر 2025 السفير.", "2025-10-14"),
    ],
)
def test_a_document_is_dated_by_its_dateline_a_line_of_its_own_or_today(text: str, wanted: str) -> None:
    assert extract(text).source.date == wanted


@pytest.mark.parametrize(
    "text",
    [
        "استقبل الوزير السفيرة هدى عمر في إطار التحضير للمؤتمر العربي المقرر عقده في بنغازي يومي 11 و12 فبراير 2026.",
        "أعلنت الوزارة أنها لن تشارك في المؤتمر العربي من 20 إلى 23 نوفمبر 2025.",
        "سددت ليبيا اشتراكاتها لعام 2024 لدى المنظمة.",
        "كان الوزير قد التقى السفير سنة 2023.",
        "في 3 مارس 2025 وقعت الوزارة اتفاقية مع الشركة.",
        "ليبيا حتى 3 مارس 2025 – تقرير عن الزراعة.",
        "وينتهي العمل بالقرار في آخر المؤتمر المقرر عقده بتاريخ 11 فبراير 2026.",
        "المؤتمر العربي للمياه - تونس - 3 مارس 2025\nقال الوزير إن العمل مستمر.",
        "دمشق، سانا - وقعت الوزارة اتفاقية 3 مارس 2025\nقال الوزير إن العمل مستمر.",
        "عمل الوزير منذ ذلك اليوم الذي وقع فيه اتفاق 3 مارس 2025 على تنفيذه.",
    ],
)
def test_the_date_of_what_a_notice_tells_is_not_its_own(text: str) -> None:
    source = extract(text).source
    assert (source.date, source.date_words) == (None, None)
    assert source.date_reason == "the dates in the text are those of what it tells; none is its own"


def test_a_document_without_any_date_has_no_reason() -> None:
    assert extract("وقعت الوزارة اتفاقية.").source.date_reason is None


def test_a_document_that_says_no_day_has_the_day_of_its_page_or_mail() -> None:
    told = extract("سددت ليبيا اشتراكاتها لعام 2024.", published="2025-03-03", published_reason="the page").source
    assert (told.date, told.date_reason) == ("2025-03-03?", "the page")
    own = extract("سبها 4 مارس 2024\nقال الوزير إن العمل مستمر.", published="2025-03-03", published_reason="the page").source
    assert (own.date, own.date_reason) == ("2024-03-04", None)


def test_years_are_counted_from_no_date_but_that_of_the_document() -> None:
    told = "وكلف الوزير السيد علي سالم إدارة السدود بإعداد خطة الصيانة قبل 30 أبريل."
    (task,) = [e for e in extract(f"طرابلس 3 مارس 2025\n{told}").entities if e.kind == "task"]
    assert task.end == "2025-04-30?"
    (task,) = [e for e in extract(f"سددت ليبيا اشتراكاتها في 3 مارس 2023. {told}").entities if e.kind == "task"]
    assert task.end == "XXXX-04-30"
