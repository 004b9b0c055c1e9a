"""Who left an office held it: never shown as still in it, and asked about; everybody in these sentences is fictional."""

from __future__ import annotations

import pytest

from rawabit.graph.model import Modality, Review
from rawabit.importers.notice.extract import extract


def held(sentence: str) -> dict[str, tuple[Modality, Review]]:
    """How far along each person's office is, by the person's name."""
    found = extract(f"بيروت 1 مارس 2025\n{sentence}\n")
    names = {entity.id: entity.label() for entity in found.entities}
    return {names[r.source]: (r.modality, r.review) for r in found.relations if r.type == "holds"}


LEFT = [
    ("أقيل السيد سامي النعيمي من منصب مدير عام هيئة المعابر.", "سامي النعيمي"),
    ("أعفي السيد سامي النعيمي من منصبه مديراً عاماً لهيئة المعابر.", "سامي النعيمي"),
    ("استقال مدير عام هيئة المعابر السيد سامي النعيمي وعين مكانه السيد هشام بدر.", "سامي النعيمي"),
    ("قدّم وزير النقل السيد صالح الجاسر استقالته من منصبه.", "صالح الجاسر"),
    ("قرر مجلس الوزراء إقالة وزير النقل السيد صالح الجاسر.", "صالح الجاسر"),
    ("أقال رئيس الحكومة السيد عمر الحاسي وزير النقل السيد صالح الجاسر.", "صالح الجاسر"),
    ("أعفى رئيس الحكومة السيد عمر الحاسي وزير النقل السيد صالح الجاسر من مهامه.", "صالح الجاسر"),
    ("قبل رئيس الحكومة السيد عمر الحاسي استقالة وزير النقل السيد صالح الجاسر.", "صالح الجاسر"),
    ("وأعلن وزير النقل السيد صالح الجاسر استقالته.", "صالح الجاسر"),
    ("عُيّن السيد هشام بدر مديراً عاماً لهيئة الموانئ خلفاً للسيد ماجد العلي.", "ماجد العلي"),
]


@pytest.mark.parametrize(("sentence", "who"), LEFT)
def test_who_left_held_the_office_and_nobody_else_did(sentence: str, who: str) -> None:
    offices = held(sentence)
    assert offices.pop(who) == (Modality.ENDED, Review.PROPOSED)
    assert all(modality is Modality.ACTUAL for modality, _ in offices.values())


@pytest.mark.parametrize(
    "sentence",
    [
        "نفى المتحدث إقالة وزير النقل السيد صالح الجاسر.",
        "لم يستقل وزير النقل السيد صالح الجاسر من منصبه.",
        "أعفى وزير النقل السيد صالح الجاسر الشركة من الرسوم.",
        "زار وزير النقل السيد صالح الجاسر مدينة طبرق.",
        "أحيلت الشكوى إلى وزير النقل السيد صالح الجاسر.",
        "بعد استقالة الحكومة التقى وزير النقل السيد صالح الجاسر السفير.",
        "استقال الوزير وعين السيد صالح الجاسر مديراً عاماً لهيئة الموانئ.",
        "رفض وزير النقل السيد صالح الجاسر استقالته.",
        "أقال وزير النقل السيد صالح الجاسر الشركة المنفذة.",
    ],
)
def test_who_stays_holds_it(sentence: str) -> None:
    assert held(sentence)["صالح الجاسر"][0] is Modality.ACTUAL


def test_two_are_dismissed_at_once() -> None:
    offices = held("أقال رئيس الحكومة السيد عمر الحاسي وزير النقل السيد صالح الجاسر ووزير العمل السيد سامي عواد.")
    assert {who: modality.value for who, (modality, _) in offices.items()} == {
        "عمر الحاسي": "actual",
        "صالح الجاسر": "ended",
        "سامي عواد": "ended",
    }
