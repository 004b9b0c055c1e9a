"""Whose a unit is that signs a letter. Everybody is made up."""

from __future__ import annotations

import pytest

from rawabit.importers.grammar.text.letters import foot
from rawabit.importers.notice.extract import extract

_SIGNED = "سعاد المرزوقية\nمديرة إدارة التعاون الدولي\n"
_WRITTEN = "السيد وكيل وزارة المياه والري المحترم\nتحية طيبة وبعد،\nوصلنا كتابكم بشأن البرنامج.\n"


@pytest.mark.parametrize(
    ("text", "ministry"),
    [
        (f"{_WRITTEN}وتفضلوا بقبول فائق الاحترام.\n{_SIGNED}", None),
        (f"{_WRITTEN}{_SIGNED}", None),
        (f"{_WRITTEN}مع خالص التحية\n{_SIGNED}نسخة إلى وزارة المالية.\n", None),
        (f"إدارة التعاون الدولي\n{_WRITTEN}وتفضلوا بقبول فائق الاحترام.\nسعاد المرزوقية\n", None),
        (f"وزارة الصناعة والتجارة\n{_WRITTEN}وتفضلوا بقبول فائق الاحترام.\n{_SIGNED}", "وزارة الصناعة والتجارة"),
        ("أعلنت وزارة المياه والري عن البرنامج. وتحدثت مديرة إدارة التعاون الدولي السيدة سعاد المرزوقية.", "وزارة المياه والري"),
    ],
)
def test_a_unit_that_signs_a_letter_is_not_of_the_ministry_that_is_written_to(text: str, ministry: str | None) -> None:
    named = {entity.id: entity for entity in extract(text).entities}
    (unit,) = (entity for entity in named.values() if entity.classification == "directorate")
    assert (named[unit.qualifier].label("ar") if unit.qualifier else None) == ministry


def test_signs_without_end_are_looked_at_a_few_times() -> None:
    text = "السيد المدير المحترم\n" + "\n\n" * 300_000 + "." * 300_000 + "خ"
    assert foot(text) is None
