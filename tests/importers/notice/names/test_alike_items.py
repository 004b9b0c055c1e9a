"""Who is named in an item of a list as others are in theirs. All that is told is made up."""

from __future__ import annotations

from rawabit.importers.notice.extract import extract

from ..reads import ends, named

MINUTES = """محضر الاجتماع التنسيقي
التاريخ: الأحد 12 أكتوبر 2025
الحضور:
1- سيدي محمد ولد الطالب - المدير العام لهيئة الاستثمار (رئيسا)
2- زينب بنت أحمدو - مديرة الشراكة
3- جان بيير لوكلير - ممثل الاتحاد الأوروبي
4- الشيخ ولد بيه - المستشار القانوني للهيئة (مقررا)
"""


def test_items_that_are_built_alike_name_people() -> None:
    assert named(MINUTES, "person") == ["سيدي محمد ولد الطالب", "زينب بنت أحمدو", "جان بيير لوكلير", "الشيخ ولد بيه"]
    assert ("جان بيير لوكلير", "ممثل الاتحاد الأوروبي") in ends(MINUTES, "holds")
    assert {source for source, _ in ends(MINUTES, "attended")} >= {"جان بيير لوكلير", "الشيخ ولد بيه"}


def test_other_items_name_nobody() -> None:
    equipment = "الأجهزة:\n1- مضخة ماء كبيرة - مدير المشروع يستلمها\n2- محول كهرباء صغير - مدير المشروع يستلمه\n"
    assert named(equipment, "person") == []
    mixed = MINUTES + "5- قسم المتابعة والتنفيذ - مدير الإدارة\n"
    assert named(mixed, "person") == named(MINUTES, "person")


def test_what_brackets_say_of_somebody_is_no_name() -> None:
    assert not {e.names[0].text for e in extract(MINUTES).entities if e.kind == "person"} & {"رئيسا", "مقررا"}


def test_one_of_many_is_no_body_of_its_own() -> None:
    text = "تشكل في كل مديرية لجنة لمتابعة أسعار الطحين برئاسة مدير المديرية."
    assert not [name for name in named(text, "organization") if name.startswith("مديرية لجنة")]
    assert "مديرية الصحة" in named("زار الوزير مديرية الصحة بالمدينة، وكل مديرية الصحة تعمل.", "organization")
