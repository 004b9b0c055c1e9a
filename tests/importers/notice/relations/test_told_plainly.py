"""Relations that a sentence tells in so many words, which are accepted, and what is like them and waits. All of it is made up."""

from __future__ import annotations

import pytest

from ..reads import accepted, ends

_NAMES = "مدير مركز السجل المهندس سالم رائد الفرجاني ومديرة معهد الري الدكتورة هدى سامي عواد"


@pytest.mark.parametrize(
    "text",
    [
        f"عقد في المدينة أمس الاجتماع التنسيقي الخامس لوكلاء الري في دول المجلس، وحضره من مملكة البحرين {_NAMES}.",
        f"نظمت الهيئة لقاء جمعها في دمشق بعدد من الشركات لبحث نقل الحبوب بين الموانئ، بحضور {_NAMES}.",
    ],
)
def test_who_was_there_by_a_word_of_presence_is_accepted(text: str) -> None:
    assert {"سالم رائد الفرجاني", "هدى سامي عواد"} <= {person for person, _ in accepted(text, "attended")}


def test_who_is_listed_by_another_word_waits() -> None:
    text = f"جاء ذلك عقب لقاء جمع رئيس الهيئة السيد عماد كامل الطيار مع وفد من مزارعي الوادي ضم {_NAMES}."
    assert not {"سالم رائد الفرجاني", "هدى سامي عواد"} & {person for person, _ in accepted(text, "attended")}


def test_a_conference_that_only_tells_of_the_guests_waits() -> None:
    who = "المهندس سالم رائد الفرجاني مدير شركة الوادي المنظمة للمؤتمر"
    text = f"التقى وزير الري السيد رامي العواد وفد سلطنة عمان المشارك في المؤتمر الرابع للمياه بحضور {who}."
    assert not [event for _, event in accepted(text, "attended") if "المؤتمر" in event]


@pytest.mark.parametrize(
    "text",
    [
        "ترأس وزير الري السيد سالم رائد الفرجاني إلى جانب نظيره وزير المياه، يوم الخميس، أشغال الدورة الخامسة للجنة المشتركة.",
        "أقر مجلس إدارة الهيئة في جلسته المنعقدة أمس في المدينة، برئاسة نائب رئيس المجلس الدكتور سالم رائد الفرجاني، الخطة.",
    ],
)
def test_who_chaired_by_a_word_of_chairing_is_accepted(text: str) -> None:
    assert "سالم رائد الفرجاني" in {person for person, _ in accepted(text, "chaired")}


def test_sessions_that_a_body_under_somebody_begins_wait() -> None:
    text = "يبدأ مجلس الإدارة برئاسة مدير الهيئة سالم رائد الفرجاني، الثلاثاء، المرحلة الثانية من جلساته في المدن."
    assert not accepted(text, "chaired")


def test_whom_a_verb_of_meeting_leads_to_is_accepted() -> None:
    text = "استقبل اللواء سالم رائد الفرجاني محافظ الوادي السفير عماد كامل الطيار سفير لاتفيا لدى القاهرة والوفد المرافق له."
    both = {"سالم رائد الفرجاني", "عماد كامل الطيار"}
    assert both in [set(pair) for pair in accepted(text, "met_with")]


def test_two_who_were_met_together_did_not_meet() -> None:
    text = "ثم التقى في المحافظة رئيس نادي الوادي سالم رائد الفرجاني ونائبه عماد كامل الطيار لمناقشة الديون."
    assert {"سالم رائد الفرجاني", "عماد كامل الطيار"} not in [set(pair) for pair in accepted(text, "met_with")]


def test_who_signed_by_the_verb_is_accepted() -> None:
    text = "بعد نقاشات استمرت يومين، وقّعت بلدية الوادي ونقابة البنائين في المدينة في 29 كانون الأول 2024 اتفاقاً لترميم السور."
    assert {"بلدية الوادي", "نقابة البنائين"} <= {signer for signer, _ in accepted(text, "signed")}


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("التقى بنائب رئيس الوزراء وزير الصناعة والبناء في جمهورية كازاخستان السيد سالم رائد الفرجاني.", "نائب رئيس الوزراء"),
        ("سالم رائد الفرجاني / مندوب وزارة المالية", "مندوب وزارة المالية"),
    ],
)
def test_a_post_that_only_the_classifier_sees_beside_a_name_is_accepted(text: str, post: str) -> None:
    assert ("سالم رائد الفرجاني", post) in accepted(text, "holds")


def test_a_post_of_the_next_in_a_list_waits() -> None:
    text = "ضم الاجتماع رئيسة المركز هدى سامي عواد، المديرة العامة للتعليم المهني والتقني منى كامل الطيار، ورئيسة الدائرة."
    assert ("هدى سامي عواد", "المديرة العامة للتعليم المهني") not in accepted(text, "holds")
    assert ends(text, "holds")


@pytest.mark.parametrize("more", ["", " والسفير نادر الفزاع"])
def test_who_took_part_by_the_verb_is_accepted(more: str) -> None:
    text = f"شارك مدير عام هيئة الواحات سامي العبار{more} في الملتقى العربي للتمور الذي عقد أمس في نزوى."
    assert ("سامي العبار", "الملتقى العربي للتمور") in accepted(text, "attended")


def test_who_speaks_of_an_event_did_not_take_part() -> None:
    text = "أكد مدير عام هيئة الواحات سامي العبار أهمية الملتقى العربي للتمور الذي عقد أمس في نزوى."
    assert not accepted(text, "attended")
