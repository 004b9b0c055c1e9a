"""What a hall is named for is no meeting. All names are made up."""

from __future__ import annotations

import pytest

from rawabit.importers.notice.extract import extract


def events(text: str) -> set[str]:
    """The names of the events that claims of a text are about."""
    found = extract(text)
    ends = {end for r in found.relations for end in (r.source, r.target)}
    return {entity.names[0].text for entity in found.entities if entity.kind == "event" and entity.id in ends}


@pytest.mark.parametrize("hall", ["بقاعة الاجتماعات", "في قاعة المؤتمرات", "بصالة الاحتفالات"])
def test_a_hall_is_no_event(hall: str) -> None:
    told = events(f"حضر وزير الصحة السيد سامي عواد {hall} بفندق الواحة في مدينة طرابلس أعمال الملتقى الوطني الأول للتخطيط.")
    assert told
    assert not any(hall.split()[-1] in name for name in told)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("حضر وزير الصحة السيد سامي عواد المؤتمر الوطني الأول للتخطيط بقاعة الواحة في مدينة طرابلس.", "المؤتمر الوطني الأول"),
        ("عقد وزير الصحة السيد سامي عواد بقاعة الواحة اجتماعا مع السيد هاني شكر مدير الميناء.", "اجتماعا"),
    ],
)
def test_what_is_held_in_a_hall_is_one(text: str, event: str) -> None:
    assert any(name.startswith(event) for name in events(text))


def test_who_follows_up_the_results_of_a_meeting_was_not_there() -> None:
    text = "كشف الوزير سامي عواد أن الوزير هاني شكر سيبحث معه متابعة مخرجات اجتماعات لجنة التنسيق العليا."
    there = [r for r in extract(text).relations if r.type in {"attended", "chaired"}]
    assert not [r for r in there if not r.source.startswith("organization-")]  # the committee was at its own meetings
