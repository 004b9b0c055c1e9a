"""Agreements that a clause tells to be signed, or only undertakes to. All that is told is made up."""

from __future__ import annotations

import pytest

from ..reads import related

MET = "الدوحة - 3 مارس 2026\nاجتمع السيد ناصر الكواري، وزير البلدية، مع السيدة إيلينا بتروفا، وزيرة الزراعة بجمهورية مولدوفا.\n"


@pytest.mark.parametrize(
    ("told", "how"),
    [
        (
            "وتم خلال الاجتماع استعراض علاقات التعاون، والتوقيع على مذكرة تفاهم بين محطة روضة الفرس ومعهد كيشيناو للبستنة.",
            "actual",
        ),
        ("ومن المقرر أن يتم استعراض التعاون، والتوقيع على مذكرة تفاهم بين محطة روضة الفرس ومعهد كيشيناو للبستنة.", "planned"),
    ],
)
def test_signing_joined_to_what_came_about(told: str, how: str) -> None:
    assert {modality for _, _, modality, _ in related(MET + told, "signed")} == {how}


def test_what_somebody_binds_himself_to_is_still_to_come() -> None:
    told = (
        "وزارة البيئة\nتونس في 21 نوفمبر 2025\n"
        "تبعا لجلسة العمل المنعقدة بمقر الوزارة يوم 14 نوفمبر 2025 برئاسة السيد رئيس الديوان الوطني للتطهير منير الجويني "
        "وبحضور السيدة أنكه فيشر ممثلة البنك الألماني للتنمية، تقرر ما يلي:\n- موافاة البنك بالوثائق المالية لسنة 2024\n"
        "وقد التزم البنك بتوفير هبة بقيمة 800 ألف أورو لفائدة الديوان.\n"
    )
    found = related(told, "sponsors") | related(told, "pays")
    assert {modality for _, _, modality, _ in found} == {"planned"}
