"""Bodies that are called after somebody. All people and bodies are made up."""

from __future__ import annotations

import pytest

from ..reads import accepted, ends, named


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("وحضر وزير الصحة سامي النجار ومدير مؤسسة سالم رائد الفرجاني للأعمال الإنسانية عماد الطيار.", "سالم رائد الفرجاني"),
        ("استقبل الوزير مدير جامعة الأمير سالم بن رائد الفرجاني والوفد المرافق له.", "سالم بن رائد الفرجاني"),
    ],
)
def test_who_gives_a_body_its_name_does_not_hold_the_post(text: str, who: str) -> None:
    assert who in {person for person, _ in ends(text, "holds")}
    assert who not in {person for person, _ in accepted(text, "holds") | accepted(text, "attended")}


@pytest.mark.parametrize(
    "text",
    [
        "حضر اللقاء مدير مؤسسة الوفاق السيد سالم رائد الفرجاني.",
        "حضر اللقاء رئيس مجلس الإدارة سالم رائد الفرجاني.",
        "أكد رئيس قسم العمليات بالصندوق سالم رائد الفرجاني أن العمل مستمر.",
    ],
)
def test_a_holder_behind_a_whole_name_is_believed(text: str) -> None:
    assert "سالم رائد الفرجاني" in {person for person, _ in accepted(text, "holds")}


def test_a_name_may_be_joined_to_the_last_word_of_a_text() -> None:
    text = "التقى وزير الصناعة السيد سالم الفرجاني. وحضر الفرجاني ونجيب"
    assert "نجيب" in named(text, "person")
