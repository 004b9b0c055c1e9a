"""Holders whom the words do not surely give a post: they wait. All people are made up."""

from __future__ import annotations

import pytest

from ..reads import accepted, related

KHALED = "خالد المنصوري"


@pytest.mark.parametrize(
    "text",
    [
        f"التقى نجل وزير الصحة {KHALED} الوفد.",
        f"معاون مدير المركز {KHALED}.",
        f"زارت شقيقة وزير النقل {KHALED} المعرض.",
        f"التقى الوزير {KHALED} السفير الإيطالي.",
        f"استقبل {KHALED} السفير الياباني.",
        f"افتتحت عقيلة وزير الصحة {KHALED} المعرض.",
        f"قال خلف وزير الصحة {KHALED} إن العمل مستمر.",
        f"استقبل رئيس الحكومة وزير الدفاع {KHALED} بمكتبه.",
        f"كما حضر اللقاء المستشارة بديوان وزير الصحة {KHALED}.",
    ],
)
def test_whose_it_is_waits(text: str) -> None:
    assert not {(who, post) for who, post in accepted(text, "holds") if not post.startswith("وزير الدفاع")}


@pytest.mark.parametrize(
    "text",
    [
        f"الرئيس: هدى سالم، المقرر: {KHALED}، أمين السر: كامل الطيب.",
        f"رئيس الجلسة: {KHALED}، مدير الصندوق: هدى سالم، وزير الصحة: كامل الطيب.",
    ],
)
def test_what_is_the_label_of_the_next_is_nobodys_before(text: str) -> None:
    assert not {post for who, post in accepted(text, "holds") if who == KHALED}


def test_the_second_post_of_a_host_is_not_his_guests() -> None:
    host = "استقبل السيد كامل الطيب رئيس مجلس الوزراء ووزير الطيران"
    told = accepted(f"{host}، سعادة السيد {KHALED} الأمين العام لمنظمة الوفاق.", "holds")
    assert ("كامل الطيب", "رئيس مجلس الوزراء") in told
    assert (KHALED, "وزير الطيران") not in told


def test_the_post_behind_a_quoted_name_is_not_the_next_ones() -> None:
    told = accepted("وحضر اللقاء “زيدو بيه” وزير الري و“سالم النجار” وزير الصحة و“هدى فال” وزيرة البيطرة.", "holds")
    assert ("هدى فال", "وزير الصحة") not in told


def test_one_word_right_before_a_post_may_be_no_holder() -> None:
    assert not accepted("استقبل الوزير زيدانوف سفير مملكة الوفاق بمكتبه.", "holds")
    assert accepted("وأوضح هوبسن، مدير مركز السجل، أن العمل مستمر.", "holds") == {("هوبسن", "مدير مركز السجل")}


def test_who_serves_a_minister_is_none() -> None:
    assert accepted("قالت سكرتيرة وزير التخطيط السيدة منى الهاشمي إن الاجتماع تأجل.", "holds") == {
        ("منى الهاشمي", "سكرتيرة وزير التخطيط")
    }


@pytest.mark.parametrize(
    ("text", "post"),
    [
        (f"قال وزير الصحة {KHALED} إن العمل مستمر.", "وزير الصحة"),
        (f"قال السيد {KHALED}، مدير الصندوق: العمل مستمر في كامل المدن.", "مدير الصندوق"),
        (f"استقبل وزير الدفاع {KHALED} السفير الياباني.", "وزير الدفاع"),
        (f"وأكد السيد وزير الصحة {KHALED} أهمية الحملة.", "وزير الصحة"),
    ],
)
def test_whose_is_plain_is_accepted(text: str, post: str) -> None:
    assert (KHALED, post) in accepted(text, "holds")


def test_who_was_a_minister_is_none_now() -> None:
    assert related(f"كان السيد {KHALED} وزيرا للصحة والتعليم.", "holds") == {(KHALED, "وزير الصحة والتعليم", "ended", "affirmed")}
    assert related(f"وكان وزير الصحة {KHALED} قد زار تونس.", "holds") == {(KHALED, "وزير الصحة", "actual", "affirmed")}


@pytest.mark.parametrize(
    "text",
    [
        "السيدة منى عواد عضو مجلس الشورى، السيد كامل الطيب رئيس بلدية النهر السابق، وعضوة جمعية الأمل هدى سالم.",
        "السادة: منى عواد، مديرة مصرف النخيل، كامل الطيب، مدير هيئة الموانئ (سابقا).",
    ],
)
def test_a_post_that_is_called_former_behind_it_is_not_accepted_as_held(text: str) -> None:
    assert "كامل الطيب" not in {who for who, _ in accepted(text, "holds")}
    assert "منى عواد" in {who for who, _ in accepted(text, "holds")}


@pytest.mark.parametrize("verb", ["ولم تلتق", "وستلتقي", "ودعت", "وتقابل"])
def test_who_is_called_by_one_name_after_a_verb_may_meet_the_bearer_of_the_next_post(verb: str) -> None:
    text = f"شاركت الدكتورة هدى الورفلي، مديرة الصندوق، في المنتدى. {verb} الورفلي وزير الصحة الكازاخستاني في باكو."
    assert accepted(text, "holds") == {("هدى الورفلي", "مديرة الصندوق")}
