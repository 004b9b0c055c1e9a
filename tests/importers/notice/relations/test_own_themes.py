"""What agreements are about by their own noun. All of it is made up."""

from __future__ import annotations

import pytest

from ..reads import accepted


@pytest.mark.parametrize(
    ("agreement", "noun", "theme"),
    [("اتفاقية لتبادل الخبراء", "اتفاقية", "تبادل الخبراء"), ("عقد توريد الأسمدة", "عقد", "توريد الأسمدة")],
)
def test_what_the_noun_of_an_agreement_names_is_accepted(agreement: str, noun: str, theme: str) -> None:
    assert (noun, theme) in accepted(f"وقعت وزارة الصناعة وهيئة الواحات أمس {agreement}.", "about")


@pytest.mark.parametrize("agreement", ["اتفاقية لتعزيز التعاون", "اتفاقية اطارية للتعاون"])
def test_cooperation_alone_is_no_theme(agreement: str) -> None:
    assert not accepted(f"وقعت وزارة الصناعة وهيئة الواحات أمس {agreement}.", "about")


def test_what_an_agreement_does_not_cover_waits() -> None:
    assert not accepted("وقعت الهيئة والوزارة أمس مذكرة تفاهم، ولا تشمل المذكرة تدريب المهندسين.", "about")


def test_a_draft_is_not_about_the_agreement_that_it_is_of() -> None:
    text = "محضر اجتماع\nجدول الأعمال:\n- عرض مسودة اتفاقية الضمان مع البنك الإسلامي للتنمية\n"
    assert not [target for _, target in accepted(text, "about") if target.startswith("اتفاقية")]
