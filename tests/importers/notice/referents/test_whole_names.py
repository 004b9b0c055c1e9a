"""Names with the ends that they have, and those that stop short and wait. All people and bodies are made up."""

from __future__ import annotations

import pytest

from ..reads import accepted, ends, named


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ('استقبل السيد سالم رائد الفرجاني رئيس الدولة "حفظه الله" اليوم وزير الري.', "رئيس الدولة"),
        ("وقع الاتفاقية السيد سالم رائد الفرجاني رئيس الجمهورية التركية الشقيقة في المدينة.", "رئيس الجمهورية التركية"),
    ],
)
def test_a_post_ends_before_a_blessing_and_a_word_of_friendship(text: str, post: str) -> None:
    assert post in {held for _, held in ends(text, "holds")}
    assert post in named(text, "post")


def test_a_body_ends_before_the_others_concerned() -> None:
    text = "تعتزم الوزارة مفاتحة وزارة التخطيط والوزارات المعنية من أجل تقديم قائمة بالمشاريع."
    assert "وزارة التخطيط" in named(text, "organization")


def test_a_rank_of_two_words_is_no_part_of_a_name() -> None:
    text = "ترأس الاجتماع رئيس مجلس الوفاق الفريق أول سامي رائد النجار."
    assert ("سامي رائد النجار", "رئيس مجلس الوفاق") in accepted(text, "holds")


def test_a_first_name_that_reads_like_a_preposition_is_kept() -> None:
    text = (
        "شملت القرارات تعيين المهندس سامي ناصر العواد رئيسا للهيئة العامة للري، وعلي أحمد ناصر الحجار وكيلا لمحافظة الوادي، "
        "وعلي سالم حسن الفرجاني وكيلا لمحافظة الساحل."
    )
    assert "علي أحمد ناصر الحجار" in {person for person, _ in ends(text, "holds")}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "زار المدينة وزير الري سالم رائد، ووزير التعليم العالي الدكتور عزمي محافظة، ووزير النقل الدكتور سامي عواد.",
            "عزمي",
        ),
        ("عين الرئيس سالم رائد الفرجاني مستشارا لرئيس الجمهورية لشؤون إعادة الإعمار.", "سالم رائد الفرجاني"),
    ],
)
def test_a_name_that_stops_short_waits(text: str, who: str) -> None:
    assert who in {person for person, _ in ends(text, "holds")}
    assert who not in {person for person, _ in accepted(text, "holds")}


def test_a_body_that_took_the_name_of_its_head_waits() -> None:
    text = "حضر الاجتماع المدير العام للري سامي عواد، ورئيسة دائرة المحاسبة لارا عبدالله."
    assert not [post for post, _ in accepted(text, "post_in") if "لارا" in post]
    assert not [post for _, post in accepted(text, "holds") if "لارا" in post]


def test_all_of_those_who_were_dismissed_by_number_wait() -> None:
    text = "جرى إقالة اثنين من المديرين، وهما سالم رائد الفرجاني مدير ميناء الوادي، وعماد سامي الطيار مدير مركز السجل."
    assert {"سالم رائد الفرجاني", "عماد سامي الطيار"} <= {person for person, _ in ends(text, "holds")}
    assert not accepted(text, "holds")


def test_a_dash_is_no_part_of_a_name() -> None:
    text = "حضر سيف سالم آل علي، سفير مالطا لدى الجزائر، بدعوة من معالي سعيد حلاب - وزير التجارة الجزائري، حفل الافتتاح."
    assert "سعيد حلاب" in {person for person, _ in ends(text, "holds")}


def test_what_a_minister_is_for_is_no_body() -> None:
    text = "نص المرسوم على تعيين المهندس سالم الفرجاني وزيرا للموارد المائية، ولمياء سامي عواد وزيرا للإدارة المحلية والبيئة."
    assert not accepted(text, "post_in")


@pytest.mark.parametrize(
    "text",
    [
        "كما عين المحافظ سالم رائد الفرجاني مديرا للميناء. وينهي القرار تسمية عماد سامي الطيار مديرا لمركز السجل.",
        "أصدر المحافظ قرارا يقضي بإنهاء تكليف كل من معاوني مدير التعليم لشؤون الامتحانات، عماد سامي الطيار، ومدير السجل.",
    ],
)
def test_whose_appointment_was_ended_waits(text: str) -> None:
    assert "عماد سامي الطيار" in {person for person, _ in ends(text, "holds")}
    assert "عماد سامي الطيار" not in {person for person, _ in accepted(text, "holds")}
