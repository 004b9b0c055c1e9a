"""What a programme of a visit tells is still to be. Everybody in it is made up."""

from __future__ import annotations

import pytest

from rawabit.importers.notice.extract import extract

from ..reads import ends, related

TITLE = "برنامج زيارة معالي وزيرة التخطيط الأردنية السيدة هدى الورفلي إلى الجمهورية التونسية"
HEAD = "الساعة\tالنشاط\tالمكان"
MEETS = "10:30\tلقاء مع وزير الاقتصاد السيد علي كامل\tمقر وزارة الاقتصاد"
SIGNS = "12:00\tالتوقيع على مذكرة تفاهم بين وزارة الصحة الأردنية ووزارة الصحة التونسية\tمقر وزارة الاقتصاد"
OFF = "16:00\tألغي: لقاء مع محافظ البنك المركزي التونسي السيد سامي بدر\t"
PROGRAMME = "\n".join(
    (TITLE, "الأحد 22 فبراير 2026", HEAD, MEETS, SIGNS, "الاثنين 23 فبراير 2026", HEAD, "09:00\tزيارة المصنع\tسوسة", OFF)
)


@pytest.mark.parametrize("type_", ["visited", "signed", "cooperates_with"])
def test_what_is_on_the_programme_is_planned(type_: str) -> None:
    found = related(PROGRAMME, type_)
    assert found
    assert {(modality, polarity) for _, _, modality, polarity in found} == {("planned", "affirmed")}


def test_who_is_visited_and_the_visitor_will_meet_unless_it_is_called_off() -> None:
    found = related(PROGRAMME, "attended")
    assert {(who, modality, polarity) for who, _, modality, polarity in found} >= {
        ("هدى الورفلي", "planned", "affirmed"),
        ("علي كامل", "planned", "affirmed"),
        ("هدى الورفلي", "actual", "negated"),
        ("سامي بدر", "actual", "negated"),
    }
    assert ("سامي بدر", "planned", "affirmed") not in {(who, modality, polarity) for who, _, modality, polarity in found}


def test_an_event_is_on_the_day_above_its_row() -> None:
    document = extract(PROGRAMME)
    days = {e.names[0].text[:5]: e.start for e in document.entities if e.kind == "event" and "كامل" in e.names[0].text}
    assert set(days.values()) == {"2026-02-22"}


def test_the_hall_in_the_next_cell_signs_nothing() -> None:
    assert "وزارة الاقتصاد" not in {who for who, _ in ends(PROGRAMME, "signed")}


def test_a_report_of_the_same_meetings_is_no_programme() -> None:
    report = f"زيارة معالي وزيرة التخطيط الأردنية السيدة هدى الورفلي إلى الجمهورية التونسية\n{HEAD}\n{MEETS}\n{SIGNS}"
    assert "actual" in {modality for _, _, modality, _ in related(report, "signed")}


def test_the_last_cell_of_a_programme_may_be_empty() -> None:
    last = "18:00\tلقاء مع وزير الاقتصاد السيد علي كامل\t"
    found = related(f"{PROGRAMME}\n{last}", "attended")
    assert ("علي كامل", "planned", "affirmed") in {(who, modality, polarity) for who, _, modality, polarity in found}


ITEMS = """برنامج زيارة وفد هيئة السدود الأردنية إلى الجمهورية التونسية
السبت 21 فبراير 2026
- جلسة عمل برئاسة المهندس سامي بدر مدير ديوان المياه
- زيارة محطة النسيم لتحلية المياه ثم ميناء سوسة
- زيارة المتحف الوطني للخزف، ألغيت لضيق الوقت
ويستمع الوفد إلى عرض عن المحطة."""


def test_a_programme_in_items_is_planned_too() -> None:
    assert {(modality, polarity) for *_, modality, polarity in related(ITEMS, "chaired")} == {("planned", "affirmed")}


def test_the_delegation_visits_what_an_item_names_unless_that_is_called_off() -> None:
    found = {(goal, modality, polarity) for _, goal, modality, polarity in related(ITEMS, "visited")}
    assert found >= {("محطة النسيم لتحلية المياه", "planned", "affirmed"), ("المتحف الوطني للخزف", "actual", "negated")}
    assert ("المتحف الوطني للخزف", "planned", "affirmed") not in found


def test_items_of_another_programme_are_what_they_tell() -> None:
    text = "برنامج تدريب موظفي السدود\n- ترأس المهندس سامي بدر مدير ديوان المياه الاجتماع الأول.\n- حضر السيد علي كامل.\n"
    assert {modality for *_, modality, _ in related(text, "chaired")} == {"actual"}
