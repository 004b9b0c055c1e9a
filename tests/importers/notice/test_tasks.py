"""Who gave an order and who got it, and what became of it: open, done or cancelled. Everybody in these sentences is fictional."""

from __future__ import annotations

import pytest

from rawabit.graph.model import Document
from rawabit.importers.notice.extract import extract

OPENING = "طرابلس 5 مارس 2025\n"


def ends(document: Document, type_: str, side: str) -> set[str]:
    """Who stands at one end of the relations of a type."""
    names = {entity.id: entity.label() for entity in document.entities}
    return {names[getattr(r, side)] for r in document.relations if r.type == type_}


@pytest.mark.parametrize(
    ("sentence", "giver", "doer"),
    [
        ("كلف الوزير السيد حسن رشيد مدير المكتب السيد علي كامل بمتابعة تنفيذ خطة التدريب.", "حسن رشيد", "علي كامل"),
        ("كلف السيد حسن رشيد السيد علي كامل بإعداد تقرير عن الطاقة الشمسية.", "حسن رشيد", "علي كامل"),
        ("وجه وزير الصناعة السيد حسن رشيد مدير إدارة الجودة السيدة ليلى بدر بإعداد دليل المصدرين.", "حسن رشيد", "ليلى بدر"),
        ("أوعز رئيس الحكومة السيد حسن رشيد إلى وزير الصناعة السيد علي كامل بمراجعة عقود التوريد.", "حسن رشيد", "علي كامل"),
        ("كلف وزير الصناعة مدير إدارة المشاريع بإعداد تقرير عن الطاقة الشمسية.", "وزير الصناعة", "مدير إدارة المشاريع"),
    ],
)
def test_who_gives_an_order_stands_before_who_gets_it(sentence: str, giver: str, doer: str) -> None:
    found = extract(OPENING + sentence)
    assert ends(found, "directed", "source") == {giver}
    assert doer in ends(found, "assigned_to", "target")
    assert giver not in ends(found, "assigned_to", "target")


def test_the_post_after_a_minister_is_of_who_is_named_after_it() -> None:
    found = extract(OPENING + "كلف الوزير السيد حسن رشيد مدير المكتب السيد علي كامل بمتابعة تنفيذ خطة التدريب.")
    names = {entity.id: entity.label() for entity in found.entities}
    held = {(names[r.source], names[r.target]) for r in found.relations if r.type == "holds"}
    assert ("علي كامل", "مدير المكتب") in held
    assert ("حسن رشيد", "مدير المكتب") not in held


@pytest.mark.parametrize("name", ["محمد السيد علي", "السيد علي بدر"])
def test_a_title_that_is_part_of_a_name_stays_in_it(name: str) -> None:
    found = extract(f"{OPENING}استقبل وزير الصناعة الدكتور {name} في مكتبه.")
    assert name.removeprefix("السيد ") in {entity.label().removeprefix("السيد ") for entity in found.entities}
