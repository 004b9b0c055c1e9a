"""Signings that somebody gives out. All that is told is made up."""

from __future__ import annotations

import pytest

from .reads import related

HEAD = "طرابلس، 12 مايو 2025\n"


def along(text: str) -> set[str]:
    return {modality for _, _, modality, _ in related(HEAD + text, "signed")}


@pytest.mark.parametrize("verb", ["أعلنت", "كشفت"])
def test_a_signing_that_is_given_out_is_done(verb: str) -> None:
    assert along(f"{verb} مصلحة الموانئ عن توقيع مذكرة تفاهم مع هيئة ميناء مارسا المالطية بشأن تدريب المهندسين.") == {"actual"}


@pytest.mark.parametrize(
    "text",
    [
        "أعلنت مصلحة الموانئ عن قرب توقيع مذكرة تفاهم مع هيئة ميناء مارسا المالطية بشأن تدريب المهندسين.",
        "أعلنت مصلحة الموانئ عن توقيع مذكرة تفاهم مع هيئة ميناء مارسا المالطية الأسبوع المقبل.",
    ],
)
def test_one_that_is_to_come_is_not(text: str) -> None:
    assert "actual" not in along(text)


@pytest.mark.parametrize("opening", ["أعلنت وزارة التخطيط اليوم 21 يونيو 2026", "كشفت وزارة التخطيط"])
def test_who_gives_out_an_agreement_with_another_is_its_other_side(opening: str) -> None:
    text = f"{opening} عن توقيع اتفاقية قرض ميسر مع البنك الأوروبي لإعادة الإعمار والتنمية لدعم التدريب المهني."
    assert [how for who, _, how, _ in related(text, "signed") if who == "وزارة التخطيط"] == ["actual"]


def test_who_gives_out_what_two_others_signed_is_no_side() -> None:
    text = "أعلنت وزارة الإعلام عن توقيع مذكرة تفاهم بين مصلحة الموانئ وهيئة ميناء مارسا المالطية بشأن تدريب المهندسين."
    assert "وزارة الإعلام" not in {who for who, *_ in related(HEAD + text, "signed")}
