"""Bodies right beside their own, or at the end of another's name. All bodies are made up."""

from __future__ import annotations

import pytest

from rawabit.importers.grammar.phrases import Phrases
from rawabit.importers.grammar.text.spans import Span
from rawabit.importers.notice.names.nested import name_nested

from ..reads import accepted, ends


@pytest.mark.parametrize("link", ["ب", "في ", "التابعة ل"])
def test_a_unit_beside_its_body_is_part_of_it(link: str) -> None:
    text = f"زار الوفد كلية العلوم {link}جامعة النخيل أمس واطلع على مختبراتها."
    assert ("كلية العلوم", "جامعة النخيل") in accepted(text, "part_of")


def test_two_bodies_of_one_unit_wait() -> None:
    text = "وقعت كلية العلوم بجامعة النخيل وكلية العلوم بجامعة الواحة اتفاقية تعاون."
    assert not accepted(text, "part_of")


def test_no_unit_is_part_of_where_it_meets() -> None:
    text = "نظمت شركة النخيل بجامعة الواحة ندوة عن المياه."
    assert not accepted(text, "part_of")


def test_a_board_is_part_of_its_body() -> None:
    text = "قال رئيس مجلس إدارة مصرف النخيل الزراعي السيد سالم عواد إن العمل مستمر."
    assert ("مجلس إدارة مصرف النخيل الزراعي", "مصرف النخيل الزراعي") in ends(text, "part_of")


@pytest.mark.parametrize(
    ("body", "inner"),
    [
        ("مجلس إدارة مصرف النخيل", "مصرف النخيل"),
        ("مجلس أمناء جامعة الواحة", "جامعة الواحة"),
        ("الأمانة العامة لاتحاد المزارعين", "اتحاد المزارعين"),
        ("فرع شركة النخيل", "شركة النخيل"),
        ("مجلس الإدارة", ""),
        ("فرع الشركة", ""),
        ("مكتب هيئة السياحة", ""),
    ],
)
def test_the_body_of_a_board_or_branch_is_named(body: str, inner: str) -> None:
    spans = name_nested(Phrases(body), [Span(0, len(body), body, "organization")])
    assert [span.text for span in spans[1:]] == ([inner] if inner else [])


def test_a_board_is_named_beside_its_body() -> None:
    text = "قال رئيس مجلس إدارة شركة النهر إن العمل بدأ."
    spans = [Span(4, 30, text[4:30], "post"), Span(20, 30, text[20:30], "organization")]
    assert [span.text for span in name_nested(Phrases(text), spans)] == [text[4:30], "مجلس إدارة شركة النهر", "شركة النهر"]


@pytest.mark.parametrize(
    "text",
    [
        "رحبت لجنة المتابعة بالاتحاد الأوروبي شريكا جديدا في البرنامج.",
        "أشاد مكتب التعاون بوزارة الصحة لدعمها البرنامج.",
        "استعانت لجنة التحكيم بوزارة العدل في المسألة.",
        "سيصدر مرسوم يلحق هيئة الموانئ بوزارة النقل.",
        "طالب النواب بعدم إلحاق هيئة الموانئ بوزارة النقل.",
        "افتتح معهد النيل للغات في جامعة الواحة معرضا للكتاب.",
        "انفصلت هيئة الموانئ التابعة لوزارة النقل عنها.",
        "قررت الحكومة نقل قسم التخطيط بوزارة الصحة إلى وزارة المالية.",
        "ولا توجد لجنة التعاون في مجلس النواب.",
        "ألغى القرار مكتب المتابعة بوزارة الصحة.",
        "كانت هيئة الموانئ التابعة لوزارة النقل سابقا مستقلة.",
    ],
)
def test_a_unit_is_no_part_of_what_its_verb_leads_to(text: str) -> None:
    assert not accepted(text, "part_of")


@pytest.mark.parametrize(
    "text",
    [
        "أشاد الوزير بدور لجنة المتابعة بوزارة الصحة.",
        "نظمت لجنة المتابعة بوزارة الصحة ندوة.",
        "قال مدير معهد النيل للغات في جامعة الواحة إن المعرض مفتوح.",
    ],
)
def test_a_verb_that_leads_elsewhere_keeps_no_unit_from_its_body(text: str) -> None:
    assert len(accepted(text, "part_of")) == 1
