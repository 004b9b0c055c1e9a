"""A meeting that was held and the next one, in one sentence: two events, each with its own day. All notices are fictional."""

from __future__ import annotations

import pytest

from rawabit.importers.notice.extract import extract

from ..reads import ends, related

_HELD = {
    "رنا الخطيب": "عمان، 3 مارس 2025 – عقدت لجنة المناقصات بوزارة الأشغال أمس اجتماعا برئاسة المهندسة رنا الخطيب، على أن يُعقد"
    " الثاني يوم 10 مارس 2025 بمقر البلدية.",
    "سالم الفرجاني": "تونس، 12 مايو 2025 – عقدت اللجنة الوطنية للمياه أمس اجتماعها الأول برئاسة السيد سالم الفرجاني، فيما ينعقد"
    " الاجتماع الثاني يوم 20 مايو 2025.",
    "حليمة الزياني": "طرابلس، 5 مايو 2025 – ترأست مديرة السدود حليمة الزياني أمس اجتماع المجلس الأعلى للمياه، على أن يعقد"
    " المجلس اجتماعا ثانيا يوم 20 مايو 2025.",
}


@pytest.mark.parametrize("chair", _HELD)
def test_what_was_held_is_not_what_is_to_come(chair: str) -> None:
    led = {(who, how, denied) for who, _, how, denied in related(_HELD[chair], "chaired")}
    assert led == {(chair, "actual", "affirmed")}


@pytest.mark.parametrize("chair", _HELD)
def test_each_has_its_own_day(chair: str) -> None:
    days = [entity.start or "" for entity in extract(_HELD[chair]).entities if entity.kind == "event"]
    assert len(days) == 2
    assert days[0].endswith("?")  # of أمس
    assert days[1] in {"2025-03-10", "2025-05-20"}


def test_where_the_next_one_is_was_not_the_first_one() -> None:
    text = "عقدت إدارة النقل أمس اجتماعا برئاسة السيدة هدى العريبي، على أن يُعقد الاجتماع الثاني يوم 20 يونيو 2025 في مصراتة."
    assert ("الاجتماع الثاني", "مصراتة") in ends(text, "located_in")
    assert len(ends(text, "located_in")) == 1


def test_a_number_behind_the_verb_names_the_next_one() -> None:
    text = "عقدت الإدارة جلسة برئاسة الدكتورة ليلى بن صالح، على أن تُعقد الثانية يوم الخميس المقبل في مدينة زوارة."
    labels = [entity.names[0].text for entity in extract(text).entities if entity.kind == "event"]
    assert labels == ["جلسة", "الجلسة الثانية"]


def test_a_number_that_only_counts_names_none() -> None:
    text = "عقدت الإدارة أمس اجتماعا برئاسة الدكتورة ليلى بن صالح، على أن تجتمع اللجان لاحقا، والثاني منها في طرابلس."
    assert len([entity for entity in extract(text).entities if entity.kind == "event"]) == 1
