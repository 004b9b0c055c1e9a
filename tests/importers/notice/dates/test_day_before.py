"""The day of a meeting that was held before the day in the dateline. Everybody is made up."""

from __future__ import annotations

import pytest

from rawabit.importers.notice.extract import extract

_LINE = "طرابلس 12 مارس 2025 – "
_ABOUT = "وكيل وزارة المياه والري السيد فاضل النوراوي"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (f"{_LINE}ترأس {_ABOUT} أمس اجتماعا لبحث صيانة السدود.", "2025-03-11?"),
        (f"{_LINE}عقد أول أمس اجتماع برئاسة {_ABOUT} لبحث صيانة السدود.", "2025-03-10?"),
        (f"{_LINE}ترأس {_ABOUT} الأحد الماضي اجتماعا لبحث صيانة السدود.", "2025-03-09?"),
        (f"{_LINE}ترأس {_ABOUT} اجتماعا لبحث صيانة السدود.", "2025-03-12"),
        (f"{_LINE}ترأس {_ABOUT} اليوم اجتماعا لبحث صيانة السدود. ووصل أمس وفد من الهيئة.", "2025-03-12"),
        (f"{_LINE}ترأس {_ABOUT} اجتماعا لبحث الحريق الذي اندلع أمس.", "2025-03-12"),
        (f"{_LINE}ترأس {_ABOUT} اجتماعا لبحث صيانة السدود. وكان قد وصل أمس.", "2025-03-12"),
    ],
)
def test_a_meeting_has_the_day_that_its_clause_names_and_else_that_of_the_dateline(text: str, day: str) -> None:
    (meeting,) = (entity for entity in extract(text).entities if entity.kind == "event")
    assert meeting.start == day
