"""Who was not made something, or not yet, does not hold it; everybody in these sentences is fictional."""

from __future__ import annotations

import pytest

from rawabit.graph.model import Review
from rawabit.importers.notice.extract import extract


def offices(sentence: str) -> dict[str, tuple[str, str, Review]]:
    """How far along each person's office is, whether it is denied and waits, by the person's name."""
    found = extract(f"بيروت 1 مارس 2025\n{sentence}\n")
    names = {entity.id: entity.label() for entity in found.entities}
    held = (relation for relation in found.relations if relation.type == "holds")
    return {names[r.source]: (r.modality.value, r.polarity.value, r.review) for r in held}


DENIED = [
    "لم يعين السيد سامي النعيمي مديراً لإدارة التخطيط.",
    "لم يعين السيد سامي النعيمي مدير إدارة التخطيط.",
    "لم يتم تعيين السيد سامي النعيمي مديراً لإدارة التخطيط.",
    "لن يعين السيد سامي النعيمي مديراً عاماً لهيئة المعابر.",
    "رفض السيد سامي النعيمي منصب مدير إدارة التخطيط.",
    "اعتذر السيد سامي النعيمي عن منصب مدير إدارة التخطيط.",
    "أوصى المجلس بعدم تعيين السيد سامي النعيمي مديراً لإدارة التخطيط.",
    "نفت الوزارة تعيين السيد سامي النعيمي مديراً لإدارة التخطيط.",
    "ليس السيد سامي النعيمي مديراً لإدارة التخطيط.",
]
AHEAD = [
    ("اقترح المجلس السيد سامي النعيمي رئيساً لجامعة الساحل.", "wished"),
    ("رشح المجلس السيد سامي النعيمي لمنصب رئيس جامعة الساحل.", "wished"),
    ("أوصت اللجنة بتعيين السيد سامي النعيمي مديراً لإدارة التخطيط.", "wished"),
    ("من المنتظر تعيين السيد سامي النعيمي مديراً عاماً لهيئة المعابر.", "planned"),
    ("تعتزم الوزارة تعيين السيد سامي النعيمي مديراً لإدارة التخطيط.", "planned"),
    ("اقترح المجلس إعفاء المدير، وتعيين السيد سامي النعيمي مديراً لإدارة التخطيط.", "wished"),
    ("سيتم تعيين السيد سامي النعيمي مديراً لإدارة التخطيط.", "planned"),
]


@pytest.mark.parametrize("sentence", DENIED)
def test_who_was_not_appointed_is_asked_about_as_denied(sentence: str) -> None:
    assert offices(sentence) == {"سامي النعيمي": ("actual", "negated", Review.PROPOSED)}


@pytest.mark.parametrize(("sentence", "modality"), AHEAD)
def test_who_is_only_proposed_is_no_holder_yet(sentence: str, modality: str) -> None:
    assert offices(sentence) == {"سامي النعيمي": (modality, "affirmed", Review.PROPOSED)}


def test_who_is_it_no_more_was_it() -> None:
    assert offices("لم يعد السيد سامي النعيمي مديراً لإدارة التخطيط.") == {"سامي النعيمي": ("ended", "affirmed", Review.PROPOSED)}


@pytest.mark.parametrize(
    "sentence",
    [
        "عين السيد سامي النعيمي مديراً لإدارة التخطيط.",
        "قرر الوزير تعيين السيد سامي النعيمي مديراً لإدارة التخطيط.",
        "لم يحضر مدير إدارة التخطيط السيد سامي النعيمي الاجتماع.",
        "لا يزال السيد سامي النعيمي مديراً لإدارة التخطيط.",
        "لم يعقد الاجتماع وعين السيد سامي النعيمي مديراً لإدارة التخطيط.",
        "لم يعقد الاجتماع، وعين السيد سامي النعيمي مديراً لإدارة التخطيط.",
        "رفض السيد سامي النعيمي مدير إدارة التخطيط العرض.",
    ],
)
def test_another_denial_leaves_an_office_alone(sentence: str) -> None:
    modality, polarity, _ = offices(sentence)["سامي النعيمي"]
    assert (modality, polarity) == ("actual", "affirmed")
