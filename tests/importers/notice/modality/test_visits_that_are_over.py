"""A visit that had results was made. All notices are fictional."""

from __future__ import annotations

import pytest

from ..reads import related

WHO = "عقد معالي وزير المياه السيد سالم الفرجاني اجتماعا. وأطلع معالي الوزير الحضور على"


def test_a_visit_that_had_results_was_made() -> None:
    text = f"{WHO} نتائج زيارته إلى المملكة المغربية خلال الفترة من 5 إلى 8 يناير 2026."
    assert {modality for *_, modality, _ in related(text, "visited")} == {"actual"}


@pytest.mark.parametrize("what", ["برنامج زيارته المرتقبة", "النتائج المرجوة من زيارته"])
def test_one_that_has_none_yet_was_not(what: str) -> None:
    text = f"{WHO} {what} إلى المملكة المغربية في مارس المقبل."
    assert {modality for *_, modality, _ in related(text, "visited")} <= {"planned", "wished"}
