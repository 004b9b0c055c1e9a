"""Dates as they are written in notices: the right value, and never a year that is not there."""

from __future__ import annotations

import random
import re
from datetime import date

import pytest
from hijridate import Gregorian
from hypothesis import given, settings
from hypothesis import strategies as st

from rawabit.graph.dates import bounds
from rawabit.importers.grammar.dates.calendars import doubt_words
from rawabit.importers.grammar.dates.finder import find_dates
from rawabit.importers.grammar.text.tokens import tokenize
from rawabit.importers.notice.dates.publication import Published, settle
from rawabit.importers.notice.dates.relative import relative_dates
from rawabit.importers.notice.extract import extract

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
    ("7 الحرث 1372 و.ر", "7 الحرث 1372 و.ر", "2004-11-07"),
    ("من 3 إلى 5 ماي", "3 إلى 5 ماي", "XXXX-05-03/XXXX-05-05"),
    ("من الثاني إلى التاسع من مايو", "الثاني إلى التاسع من مايو", "XXXX-05-02/XXXX-05-09"),
    ("أيام 1 و2 و3 جويلية 2024", "1 و2 و3 جويلية 2024", "2024-07-01/2024-07-03"),
    ("في الخامس والعشرين من أيلول 2024", "الخامس والعشرين من أيلول 2024", "2024-09-25"),
    ("في الحادي عشر من يونيو", "الحادي عشر من يونيو", "XXXX-06-11"),
    ("التاسع والعشرين من شهر ذي القعدة 1446هـ", "التاسع والعشرين من شهر ذي القعدة 1446هـ", "2025-05-27"),
    ("في كانون ثان 2024", "كانون ثان 2024", "2024-01"),
    ("كانون الأول/ديسمبر 2016", "كانون الأول/ديسمبر 2016", "2016-12"),
    ("30 أيار (مايو) 2024", "30 أيار (مايو) 2024", "2024-05-30"),
    ("وديسمبر 2025", "ديسمبر 2025", "2025-12"),
    ("منذ 15 / 10 / 2024", "15 / 10 / 2024", "2024-10-15"),
    ("التاريخ: 8 / 8 / 1444هـ", "8 / 8 / 1444هـ", "2023-02-28"),
    ("(6-8 / 5 / 1445هـ)", "6-8 / 5 / 1445هـ", "2023-11-20/2023-11-22"),
    (r"يوم 21\4\2024", r"21\4\2024", "2024-04-21"),
    ("قبل 31/12", "31/12", "XXXX-12-31"),
    ("الأحد الموافق ٢٤/٩", "٢٤/٩", "XXXX-09-24"),
    ("لغاية شهر ١٠/٢٠٢٣", "١٠/٢٠٢٣", "2023-10"),
    ("سبها - 19 - 11 (وكالة)", "19 - 11", "XXXX-11-19"),
    ("منذ 2016", "2016", "2016"),
    ("فواتير 2023، وغيرها", "2023", "2023"),
    ("العام الجامعي 1446هـ", "1446هـ", "2024-07-07/2025-06-25"),
    ("لعام 1445", "1445", "2023-07-19/2024-07-06"),
    ("موسم 2022-2023", "2022-2023", "2022/2023"),
    ("الربع الأول من 2025م", "الربع الأول من 2025م", "2025-33"),
    ("النصف الثاني من العام 2025", "النصف الثاني من العام 2025", "2025-41"),
    ("محرم من عام 1445هـ", "محرم من عام 1445هـ", "2023-07-19/2023-08-16"),
    ("1 شعبان 1445هـ - 11 فبراير 2024م", "1 شعبان 1445هـ - 11 فبراير 2024م", "2024-02-11"),
    ("من 27 مارس إلى 9 أفريل", "27 مارس إلى 9 أفريل", "XXXX-03-27/XXXX-04-09"),
    ("خلال الفترة من 29 أبريل - 1 مايو 2019", "29 أبريل - 1 مايو 2019", "2019-04-29/2019-05-01"),
    ("30 ديسمبر – 2 يناير 2019", "30 ديسمبر – 2 يناير 2019", "2018-12-30/2019-01-02"),
    ("من 30 نوفمبر وحتى 3 ديسمبر 2024", "30 نوفمبر وحتى 3 ديسمبر 2024", "2024-11-30/2024-12-03"),
    ("في الفترة من 28 أبريل إلى غاية 2 مايو", "28 أبريل إلى غاية 2 مايو", "XXXX-04-28/XXXX-05-02"),
    ("ابتداء من 14 جوان ولغاية 20 جوان 2023", "14 جوان ولغاية 20 جوان 2023", "2023-06-14/2023-06-20"),
    ("من 29 ديسمبر 2024 وحتى 3 يناير", "29 ديسمبر 2024 وحتى 3 يناير", "2024-12-29/2025-01-03"),
    ("من 10 وحتى 12 يونيو 2025", "10 وحتى 12 يونيو 2025", "2025-06-10/2025-06-12"),
    ("من 3 إلى غاية 5 شتنبر", "3 إلى غاية 5 شتنبر", "XXXX-09-03/XXXX-09-05"),
    (
        "من الأحد 5 يناير وحتى يوم الخميس 9 يناير 2025",
        "5 يناير وحتى يوم الخميس 9 يناير 2025",
        "2025-01-05/2025-01-09",
    ),
    ("من 28 ديسمبر إلى 2 يناير 2025", "28 ديسمبر إلى 2 يناير 2025", "2024-12-28/2025-01-02"),
    ("27 نوفمبر 2016 الموافق ل26 صفر 1438 هـ", "27 نوفمبر 2016 الموافق ل26 صفر 1438 هـ", "2016-11-27"),
    ("الثلاثي الأول من سنة 2019", "الثلاثي الأول من سنة 2019", "2019-33"),
    ("قال: «انتهى التعاون في 2014»", "2014", "2014"),
    ("النصف الثاني من ديسمبر", "ديسمبر", "XXXX-12"),
    ("on 7 Nov. 2024", "7 Nov. 2024", "2024-11-07"),
    ("the 7th of November 2024", "7th of November 2024", "2024-11-07"),
    ("March 3-5, 2025", "March 3-5, 2025", "2025-03-03/2025-03-05"),
    ("le 1er mars 2025", "1er mars 2025", "2025-03-01"),
    ("2024/11/07", "2024/11/07", "2024-11-07"),
    ("first quarter of 2025", "first quarter of 2025", "2025-33"),
]


@pytest.mark.parametrize(("text", "words", "value"), DATES)
def test_read(text: str, words: str, value: str) -> None:
    assert [(d.text, d.value) for d in find_dates(tokenize(text), text)] == [(words, value)]


APART = [
    "تسلم الطلبات قبل 30 نوفمبر وحتى 3 ديسمبر تعلن النتائج",
    "تقبل الطلبات لغاية 30 نوفمبر، وتعلن النتائج في 3 ديسمبر",
    "عقد اجتماع في 30 نوفمبر وتأجل آخر حتى 3 ديسمبر",
]


@pytest.mark.parametrize("text", APART)
def test_two_days_that_are_no_range(text: str) -> None:
    assert [d.value for d in find_dates(tokenize(text), text)] == ["XXXX-11-30", "XXXX-12-03"]


def test_no_range_ends_before_it_begins() -> None:
    text = "من 10 مارس 2024 حتى 5 مارس"
    assert [d.value for d in find_dates(tokenize(text), text)] == ["2024-03-10", "XXXX-03-05"]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("عقد الاجتماع في 5 مارس 2024 وحتى 12 أفريل 2024 لم يصدر التقرير", ["2024-03-05", "2024-04-12"]),
        ("مدد المهلة من 3 مارس 2024 إلى غاية 3 ماي 2024", ["2024-03-03", "2024-05-03"]),
        ("تأجل الاجتماع من يوم 5 مارس 2024 إلى يوم 12 مارس 2024", ["2024-03-05", "2024-03-12"]),
        ("من 28 وحتى 3 مارس 2024", [None]),
    ],
)
def test_no_range_where_a_clause_begins_or_something_was_moved(text: str, days: list[str | None]) -> None:
    assert [d.value for d in find_dates(tokenize(text), text)] == days


NONE = [
    "السيد ناصر 2005 دينار",
    "ثورة 17 فبراير",
    "صحيفة 14 أكتوبر",
    "14 أكتوبر/ عدن",
    "التقى لويجي دي مايو الوفد",
    "شارع 9 أبريل",
    "بمدينة السادس من أكتوبر",
    "القرار رقم 825 لسنة 2022",
    "قرار رقم 10/2023",
    "الساعة 10:30",
    "بقيمة 2000 دينار",
    "نحو 2020 طالباً",
    "فاز 6-4",
    "رؤية 2030",
    "برنامج «أركان 2030»، الذي",
    "الإصدار 2.10.24",
    "خط العرض 32.11.13",
    "مارس ضغوطاً",
    "أب العائلة",
    "كرة الماء",
    "باب المدينة",
    "You may attend",
    "① و፩",
    "هاتف 0912-345-6789",
    "السيد رجب محمد",
    "قرار رقم 825",
    "img_7778-1-1024",
    "10,5 مليون",
    "النائب شعبان",
]


@pytest.mark.parametrize("text", NONE)
def test_not_a_date(text: str) -> None:
    assert find_dates(tokenize(text), text) == []


DOUBTED = [
    ("30 فبراير 2024", None, "no_such_day"),
    ("31 نونبر", None, "no_such_day"),
    ("40/13/2024", None, None),
    ("31/13/2024", None, "no_such_day"),
    ("خلال شهر رمضان", None, "hijri_year"),
    ("قبل رمضان المبارك", None, "hijri_year"),
    ("يوم 12/5/24", None, "short_year"),
    ("03/04/2025", "2025-04-03", "day_first"),
    ("12/13/2024", "2024-12-13?", "month_first"),
    ("الأحد 4 يناير 2025", "2025-01-04", "weekday"),
    ("25 شوال 1436 هـ الموافق 14 اغسطس 2015 م", "2015-08-14?", "calendars"),
]


@pytest.mark.parametrize(("text", "value", "doubt"), DOUBTED)
def test_what_cannot_be_or_may_be_read_another_way_says_so(text: str, value: str | None, doubt: str | None) -> None:
    found = [(d.value, d.reason) for d in find_dates(tokenize(text), text)]
    assert found == ([(value, doubt_words(doubt))] if doubt else [])


@pytest.mark.parametrize(("weekday", "value"), [("الخميس", "2025-04-03"), ("الثلاثاء", "2025-03-04")])
def test_a_weekday_tells_the_day_from_the_month(weekday: str, value: str) -> None:
    text = f"{weekday} 03/04/2025"
    (found,) = find_dates(tokenize(text), text)
    assert (found.value, found.reason) == (value, None)


JANUARY = Published(date(2025, 1, 3), date(2025, 1, 3), "the notice says so")
SEEN = [
    ("28 ديسمبر", "2024-12-28?"),
    ("5 يناير", "2025-01-05?"),
    ("يناير المقبل", "2026-01?"),
    ("ديسمبر الماضي", "2024-12?"),
    ("27 يناير الجاري", "2025-01-27?"),
    ("شعبان الماضي", "2024-02-11?/2024-03-10?"),
    ("رمضان المقبل", "2025-03-01?/2025-03-29?"),
    ("مايو من العام الماضي", "2024-05?"),
    ("الربع الأول من العام المقبل", "2026-33?"),
    ("7 نوفمبر 2024", None),
]


@pytest.mark.parametrize(("words", "value"), SEEN)
def test_a_date_without_year_is_seen_from_the_day_of_publication(words: str, value: str | None) -> None:
    found, reason = settle(words, JANUARY)
    assert found == value
    assert (reason is not None and reason.endswith("the notice says so")) == (value is not None)


RELATIVE = [
    ("عُقد اليوم الاجتماع", "اليوم", "2025-01-03?"),
    ("اليوم الجمعة", "اليوم الجمعة", "2025-01-03?"),
    ("اليوم الأحد", "اليوم الأحد", None),
    ("التقى أول أمس", "أول أمس", "2025-01-01?"),
    ("والأسبوع القادم", "الأسبوع القادم", "2025-01-05?/2025-01-11?"),
    ("الشهر الجاري", "الشهر الجاري", "2025-01?"),
    ("العام الماضي", "العام الماضي", "2024?"),
    ("يوم الثلاثاء الماضي", "الثلاثاء الماضي", "2024-12-31?"),
    ("last Monday", "last Monday", "2024-12-30?"),
    ("next week", "next week", "2025-01-05?/2025-01-11?"),
]


@pytest.mark.parametrize(("text", "words", "value"), RELATIVE)
def test_relative_words_are_counted_from_the_day_of_publication(text: str, words: str, value: str | None) -> None:
    assert [(d.text, d.value) for d in relative_dates(tokenize(text), text, JANUARY.first)] == [(words, value)]
    assert [(d.text, d.value) for d in relative_dates(tokenize(text), text)] == [(words, None)]


def test_the_world_day_of_something_is_not_today() -> None:
    text = "اليوم العالمي للمياه"
    assert relative_dates(tokenize(text), text, JANUARY.first) == []


MONTHS = {
    "general": "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
    "Tunisia and Algeria": "جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر",
    "Morocco": "يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر",
    "Levant": "كانون_الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين_الأول تشرين_الثاني كانون_الأول",
    "Libya 1986-2011": "أي_النار النوار الربيع الطير الماء الصيف ناصر هانيبال الفاتح التمور الحرث الكانون",
    "English": "January February March April May June July August September October November December",
}
DIGITS = ("0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹")
HIJRI = "محرم صفر ربيع_الأول ربيع_الآخر جمادى_الأولى جمادى_الآخرة رجب شعبان رمضان شوال ذو_القعدة ذو_الحجة"
FIRST, LAST = date(1950, 1, 1), date(2077, 12, 31)


def written(day: date, months: str, digits: str) -> str:
    """A day in the words of a region and in one sort of digits."""
    name = months.split()[day.month - 1].replace("_", " ")
    return f"{day.day} {name} {day.year}".translate(str.maketrans(DIGITS[0], digits))


@pytest.mark.parametrize("region", MONTHS)
def test_every_day_is_read_as_itself(region: str) -> None:
    """Each day in the words of one region after the other: in those of each, every day of the year comes in twenty years."""
    for number in range(FIRST.toordinal() + list(MONTHS).index(region), LAST.toordinal() + 1, len(MONTHS)):
        day = date.fromordinal(number)
        text = written(day, MONTHS[region], DIGITS[number // len(MONTHS) % 3])
        (found,) = find_dates(tokenize(text), text)
        assert (found.text, found.value) == (text, day.isoformat())


@given(day=st.dates(FIRST, LAST), digits=st.sampled_from(DIGITS), before=st.sampled_from(["", "يوم ", "السيد محمد، ", "on "]))
def test_a_numeric_date_is_read_as_itself(day: date, digits: str, before: str) -> None:
    words = day.strftime("%Y/%m/%d").translate(str.maketrans(DIGITS[0], digits))
    (found,) = find_dates(tokenize(before + words), before + words)
    assert (found.text, found.value) == (words, day.isoformat())


@given(day=st.dates(date(1950, 1, 1), date(2076, 12, 31)), digits=st.sampled_from(DIGITS))
def test_a_hijri_day_is_read_as_itself(day: date, digits: str) -> None:
    hijri = Gregorian(day.year, day.month, day.day).to_hijri()
    month = HIJRI.split()[hijri.month - 1].replace("_", " ")
    words = f"{hijri.day} {month} {hijri.year}هـ".translate(str.maketrans(DIGITS[0], digits))
    (found,) = find_dates(tokenize(words), words)
    assert (found.text, found.value) == (words, day.isoformat())


LETTERS = st.sampled_from([*"ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأإةىabcMayNov،,.:/-()[]«» \n\u200f\u202b\u202c\u0640\u064e"])
WORDS = "شهر الثالث والعشرين عشر من إلى و هـ م الموافق غدا الماضي عام 2024 1446 31 7/11 الربع يوم May th \u202e - / ٣١"
PIECES = st.sampled_from([*MONTHS["general"].split(), *MONTHS["Levant"].split(), *WORDS.split()])


@given(st.lists(LETTERS | PIECES.filter(lambda p: not any(c.isdigit() for c in p)), max_size=30).map("".join))
def test_no_number_no_day_but_in_words(text: str) -> None:
    days = {"الأول", "الثاني", "الثالث", "والعشرين", "عشر", "غر"}
    for found in find_dates(tokenize(text), text):
        assert not re.search(r"-\d\d-\d\d", found.value or "") or any(word in found.text for word in days)


@settings(max_examples=400)
@given(st.lists(PIECES | LETTERS | st.text(max_size=3), max_size=40).map(" ".join))
def test_any_text_is_read_and_offsets_point_at_the_quote(text: str) -> None:
    tokens = tokenize(text)
    for found in [*find_dates(tokens, text), *relative_dates(tokens, text, JANUARY.first)]:
        assert text[found.start : found.end] == found.text
        bounds(found.value)
        if found.value is None or found.value.startswith("XXXX"):
            bounds(settle(found.text, JANUARY)[0])


def test_twenty_thousand_random_strings_are_read() -> None:
    chosen = random.Random(5)
    pieces = [*MONTHS["Levant"].split("_"), *HIJRI.split("_"), *WORDS.split(), *"ابهـمو0123٣٤/-,،.:() \u202e\u200f\u0640"]
    for _ in range(20_000):
        text = "".join(chosen.choice(pieces) + chosen.choice(["", " "]) for _ in range(chosen.randrange(12)))
        tokens = tokenize(text)
        for found in [*find_dates(tokens, text), *relative_dates(tokens, text)]:
            assert text[found.start : found.end] == found.text
            bounds(found.value)


def test_a_notice_of_january_speaks_of_the_december_before() -> None:
    document = extract("طرابلس 28 ديسمبر\nترأس وزير المياه السيد سالم الفرجاني اجتماعاً بمقر الوزارة.", published="2025-01-03")
    (meeting,) = [e for e in document.entities if e.kind == "event"]
    assert (meeting.start, meeting.date_words) == ("2024-12-28?", "28 ديسمبر")
    assert meeting.date_reason
    assert [d.value for d in document.dates] == ["XXXX-12-28"]


def test_a_meeting_held_today_takes_the_day_of_the_dateline() -> None:
    text = "طرابلس - ترأس وزير المياه السيد سالم الفرجاني اليوم اجتماعاً بمقر الوزارة."
    (meeting,) = [e for e in extract(text, published="2025-01-03").entities if e.kind == "event"]
    assert (meeting.start, meeting.date_words) == ("2025-01-03?", "اليوم")
    (undated,) = [e for e in extract(text).entities if e.kind == "event"]
    assert (undated.start, undated.date_words) == (None, None)


HELD = "ترأس وزير المياه السيد سالم الفرجاني اجتماعاً بمقر الوزارة."
DATELINES = [
    ("سبها 3 فبراير 2025 ", "سبها 3 فبراير 2025"),
    ("سبها 27 أبريل 2025\n\n", "سبها 27 أبريل 2025"),
    ("سبها، الأحد 3 فبراير 2025 (وكالة تجريبية) – ", "سبها، الأحد 3 فبراير 2025"),
    ("سبها – 5 جمادى الأولى 1446 هـ الموافق 7 نوفمبر 2024م\n", "سبها – 5 جمادى الأولى 1446 هـ الموافق 7 نوفمبر 2024م"),
    ("سبها\nالأحد 3 فبراير 2025\n", "سبها\nالأحد 3 فبراير 2025"),
    ("سبها: ", "سبها"),
]


@pytest.mark.parametrize(("opening", "dateline"), DATELINES)
def test_the_place_of_a_meeting_rests_on_the_dateline_alone(opening: str, dateline: str) -> None:
    document = extract(opening + HELD)
    said = [r.evidence[0] for r in document.relations if r.type == "located_in" and "dateline" in (r.reason or "")]
    assert [e.quote for e in said] == [dateline]


TITLES = [
    ("القاهرة 27 أبريل 2025\n\n" + HELD, HELD),
    ("مدينة سبها في يوم 27 أبريل 2025 م\n" + HELD, HELD),
    ("الرباط – المملكة المغربية، الأحد 12 مارس 2025\n" + HELD, HELD),
    ("طرابلس – 5 جمادى الأولى 1446 هـ الموافق 7 نوفمبر 2024م\nسطر قصير\n# " + HELD, HELD),
    ("Madrid, 3 February 2025\nThe Minister of Water chaired a meeting.", "The Minister of Water chaired a meeting."),
    ("اجتماع في القاهرة 27 أبريل 2025\n" + HELD, "اجتماع في القاهرة 27 أبريل 2025"),
    ("القاهرة 27 أبريل 2025", "القاهرة 27 أبريل 2025"),
    ("القاهرة 27 أبريل 2025\nقصير", "القاهرة 27 أبريل 2025"),
    ("قصير", "قصير"),
    ("محضر لقاء\nالتاريخ: 27 أبريل 2025\nالمكان: مقر وزارة المياه في مدينة سبها\n" + HELD, "محضر لقاء"),
    ("المكان: مقر وزارة المياه في مدينة سبها\n" + HELD, "المكان: مقر وزارة المياه في مدينة سبها"),
    ("محضر اجتماع\nبين هيئة الموانئ ومكتب الشحن الدولي\n", "محضر اجتماع بين هيئة الموانئ ومكتب الشحن الدولي"),
    ("AGREED MINUTES\nof the Second Session of the Committee\n", "AGREED MINUTES of the Second Session of the Committee"),
]


@pytest.mark.parametrize(("text", "title"), TITLES)
def test_a_title_says_more_than_where_and_when(text: str, title: str) -> None:
    assert extract(text).source.title == title
    assert extract(text, title="عنوان").source.title == "عنوان"


def test_a_hijri_date_without_year_has_the_one_seen_from_the_day_of_publication() -> None:
    told = "عقد مدير هيئة النخيل الاجتماع في الخامس من ذي القعدة وقبل نهاية شهر شوال."
    seen = [(d.text, d.value) for d in extract(f"الرياض 12 رمضان 1446هـ\n{told}").dates]
    assert seen[1:] == [("الخامس من ذي القعدة", "2025-05-03?"), ("شوال", "2025-03-30?/2025-04-28?")]
    assert not extract(told).dates  # without such a day nothing is inferred
