"""Letters that ask whom they are to for something. All letters are fictional."""

from __future__ import annotations

import pytest

from rawabit.importers.notice.extract import extract

from ..reads import ends, related

HEAD = "الجمهورية الإسلامية الموريتانية\nوزارة المياه\nإدارة التعاون الدولي\n\n"
TO = "إلى السيد/ رئيس غرفة التجارة والصناعة الموريتانية\n\nتحية طيبة وبعد،\n"
FOOT = "\nوتفضلوا بقبول فائق التقدير والاحترام\n\nمديرة إدارة التعاون الدولي\nهدى القرقطاوي\n"
READER = "رئيس غرفة التجارة والصناعة الموريتانية"


@pytest.mark.parametrize(
    "asking",
    [
        "نرجو منكم التكرم بترشيح ثلاثة مهندسين في موعد أقصاه 5 مارس 2026.",
        "وعليه يرجى من سيادتكم ترشيح ثلاثة مهندسين قبل 5 مارس 2026.",
        "نرجو تفضلكم بترشيح ثلاثة مهندسين قبل 5 مارس 2026.",
        "الرجاء ترشيح ثلاثة مهندسين قبل 5 مارس 2026.",
    ],
)
def test_whom_a_letter_is_to_has_what_it_asks_for(asking: str) -> None:
    text = f"{HEAD}{TO}{asking}{FOOT}"
    assert related(text, "assigned_to") == {("ترشيح ثلاثة مهندسين", READER, "planned", "affirmed")}
    assert [(e.status, e.end) for e in extract(text).entities if e.kind == "task"] == [("open", "2026-03-05")]


def test_all_that_a_letter_asks_for_has_its_day() -> None:
    asking = "نرجو منكم التكرم بترشيح ثلاثة مهندسين، وموافاتنا بأسمائهم في موعد أقصاه 5 مارس 2026."
    tasks = [entity for entity in extract(f"{HEAD}{TO}{asking}{FOOT}").entities if entity.kind == "task"]
    assert [(task.status, task.end) for task in tasks] == [("open", "2026-03-05")] * 2


@pytest.mark.parametrize("asking", ["يرجى العلم بأن الدورة تأجلت.", "نرجو لكم التوفيق.", "نرجو تفضلكم بقبول الاحترام."])
def test_courtesies_ask_for_nothing(asking: str) -> None:
    assert not related(f"{HEAD}{TO}{asking}{FOOT}", "assigned_to")


def test_what_is_no_letter_asks_nobody() -> None:
    assert not related("أعلنت الغرفة عن دورة. نرجو ترشيح ثلاثة مهندسين.", "assigned_to")


def test_who_signs_above_the_copies_holds_the_post() -> None:
    copies = "\nنسخة إلى:\n- الأمين العام للوزارة\n- مركز بحوث السدود\n"
    assert ("هدى القرقطاوي", "مديرة إدارة التعاون الدولي") in ends(f"{HEAD}{TO}نحيطكم علما بالدورة.{FOOT}{copies}", "holds")


def test_the_country_at_the_head_is_no_place_of_a_meeting() -> None:
    text = f"{HEAD}{TO}الموضوع: المشاركة في الدورة التدريبية حول السدود.\nنحيطكم علما بالدورة.{FOOT}"
    assert "Mauritania" not in {target for _, target in ends(text, "located_in")}


def test_only_the_body_that_acts_cooperates() -> None:
    text = (
        "تعتزم المنظمة العربية للتنمية الصناعية والتقييس والتعدين تنظيم دورة تدريبية حول نظم إدارة الجودة بمدينة الرباط "
        "خلال الفترة من 20 إلى 24 أبريل 2026، بالتعاون مع المعهد المغربي للتقييس."
    )
    sources = {source for source, _ in ends(text, "cooperates_with")}
    assert len(sources) == 1
    assert sources.isdisjoint({"الرباط", "إدارة الجودة"})
