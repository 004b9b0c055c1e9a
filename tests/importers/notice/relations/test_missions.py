"""The head of a report of a mission tells who went where and when. All missions are fictional."""

from __future__ import annotations

import pytest

from rawabit.importers.notice.extract import extract

from ..reads import accepted, related

WHO = "السيد سالم الفرجاني، مدير إدارة السدود؛ السيدة هدى القرقطاوي، خبيرة"
TEXT = (
    "{title}\nالجهة الموفدة: وزارة المياه\n{label}: {who}\nمكان المهمة: الرباط\nالفترة: من 2 إلى 6 مارس 2026\n\n"
    "أولا: الأهداف\nالاطلاع على المحطات.\n"
)


def text(title: str, label: str = "أعضاء المهمة", who: str = WHO) -> str:
    return TEXT.format(title=title, label=label, who=who)


@pytest.mark.parametrize(
    ("title", "how"),
    [("تقرير مهمة", "actual"), ("تقرير عن المهمة", "actual"), ("أمر بمهمة", "planned"), ("قرار إيفاد", "planned")],
)
def test_members_went_where_a_report_says_and_are_to_by_an_order(title: str, how: str) -> None:
    went = {(who, "الرباط", how, "affirmed") for who in ("سالم الفرجاني", "هدى القرقطاوي")}
    assert related(text(title), "visited") == went
    assert not accepted(text(title), "visited")
    assert {r.start for r in extract(text(title)).relations if r.type == "visited"} == {"2026-03-02/2026-03-06"}


def test_members_may_stand_in_lines_of_their_own() -> None:
    who = "\n- السيد سالم الفرجاني\n- السيدة هدى القرقطاوي"
    assert {one for one, *_ in related(text("تقرير مهمة", "أعضاء الوفد", who), "visited")} == {"سالم الفرجاني", "هدى القرقطاوي"}


def test_what_is_no_report_of_a_mission_tells_of_none() -> None:
    assert not related(text("محضر اجتماع"), "visited")
