"""Decisions in the lists of minutes: whose they are, by when, and what is no task. All are made up."""

from __future__ import annotations

import pytest

from rawabit.importers.notice.extract import extract

from ..reads import ends, related

HELD = "محضر اجتماع اللجنة الفنية\nالتاريخ: 12 مارس 2025\nالحضور:\n- سالم عمر البوزنتاني، مدير إدارة الجودة\n"


def tasks(items: str, heading: str = "القرارات:") -> dict[str, tuple[str | None, str | None, bool]]:
    """The open tasks of a list: whose each is, by when, and whether that is accepted without review."""
    document = extract(f"{HELD}{heading}\n{items}\n")
    names = {entity.id: entity.names[0].text for entity in document.entities}
    owned = {r.source: r for r in document.relations if r.type == "assigned_to"}
    found = [entity for entity in document.entities if entity.kind == "task" and entity.status == "open"]
    return {
        one.names[0].text: (names[given.target], one.end, given.review.value == "accepted")
        if (given := owned.get(one.id))
        else (None, one.end, False)
        for one in found
    }


@pytest.mark.parametrize(
    "item",
    [
        "إعداد خطة العمل – إدارة التخطيط – 30 يونيو 2025",
        "إعداد خطة العمل (إدارة التخطيط) قبل 30 يونيو 2025.",
        "إعداد خطة العمل – المسؤول: إدارة التخطيط – الموعد: 30 يونيو 2025",
        "إعداد خطة العمل قبل 30 يونيو 2025، الجهة المسؤولة: إدارة التخطيط",
        "على إدارة التخطيط إعداد خطة العمل قبل 30 يونيو 2025.",
        "تتولى إدارة التخطيط إعداد خطة العمل قبل 30 يونيو 2025.",
        "تقوم إدارة التخطيط بإعداد خطة العمل قبل 30 يونيو 2025.",
        "تكليف إدارة التخطيط بإعداد خطة العمل قبل 30 يونيو 2025.",
        "إعداد خطة العمل (المسؤول: إدارة التخطيط، الموعد: 30 يونيو 2025)",
        "إعداد خطة العمل، الجهة المنفذة: إدارة التخطيط، موعد الإنجاز: 30 يونيو 2025",
        "إلزام إدارة التخطيط بإعداد خطة العمل قبل 30 يونيو 2025.",
        "الإيعاز إلى إدارة التخطيط بإعداد خطة العمل قبل 30 يونيو 2025.",
    ],
)
def test_an_owner_by_the_form_of_the_item_needs_no_review(item: str) -> None:
    assert tasks(f"1. {item}") == {"إعداد خطة العمل": ("إدارة التخطيط", "2025-06-30", True)}


@pytest.mark.parametrize(
    ("item", "name", "owner", "due", "sure"),
    [
        (
            "يرفع كشف شهري إلى الوزير (المكلف: مدير إدارة الجودة، المهلة: 9 مايو 2025).",
            "يرفع كشف شهري إلى الوزير",
            "مدير إدارة الجودة",
            "2025-05-09",
            True,
        ),
        (
            "على إدارة الجودة أن تفحص العينات قبل نهاية مايو 2025.",
            "تفحص العينات",
            "إدارة الجودة",
            "2025-05",
            True,
        ),
        (
            "تحال مسودة اللائحة إلى إدارة الجودة لإبداء الرأي قبل 9 مايو 2025.",
            "تحال مسودة اللائحة إلى إدارة الجودة لإبداء الرأي",
            "إدارة الجودة",
            "2025-05-09",
            False,
        ),
        ("دعوة هيئة الموانئ إلى تقديم الدراسة قبل متم ماي 2025.", "تقديم الدراسة", "هيئة الموانئ", "2025-05", False),
        ("مطالبة هيئة الموانئ بتسليم الدراسة.", "تسليم الدراسة", "هيئة الموانئ", None, False),
    ],
)
def test_who_is_charged_by_other_words(item: str, name: str, owner: str, due: str | None, sure: bool) -> None:
    assert tasks(f"1. {item}") == {name: (owner, due, sure)}


@pytest.mark.parametrize("heading", ["قررت اللجنة:", "وقد أوصى المجلس:", "وبعد المداولة قرر مجلس الإدارة ما يلي:", "تقرر:"])
def test_a_line_that_says_who_decided_opens_a_list(heading: str) -> None:
    assert tasks("1. تتولى إدارة الجودة فحص العينات.", heading) == {"فحص العينات": ("إدارة الجودة", None, True)}


def test_a_label_before_an_owner_is_nobody() -> None:
    document = extract(f"{HELD}القرارات:\n1. يرفع كشف إلى الوزير (المسؤول: مدير إدارة الجودة).\n")
    assert "المسؤول" not in {entity.label() for entity in document.entities}


@pytest.mark.parametrize(
    "item",
    [
        "يقترح تكليف إدارة التخطيط بإعداد خطة العمل قبل 30 يونيو 2025.",
        "اقتراح تكليف إدارة التخطيط بإعداد خطة العمل قبل 30 يونيو 2025.",
        "وتوصي اللجنة بتكليف إدارة التخطيط بإعداد خطة العمل قبل 30 يونيو 2025.",
    ],
)
def test_what_is_only_proposed_is_wished_and_waits(item: str) -> None:
    document = extract(f"{HELD}القرارات:\n1. {item}\n2. تكليف إدارة الجودة بحصر المعدات.\n")
    names = {entity.id: entity.names[0].text for entity in document.entities}
    told = {names[r.target]: (r.modality, r.review) for r in document.relations if r.type == "assigned_to"}
    assert told["إدارة التخطيط"] == ("wished", "proposed")
    assert told["إدارة الجودة"] == ("planned", "accepted")


@pytest.mark.parametrize(
    ("item", "name", "owner", "due"),
    [
        (
            "تسدد وكالة النهوض مبلغ 150 ألف دينار قبل 1 مايو 2025.",
            "تسدد وكالة النهوض مبلغ 150 ألف دينار",
            "وكالة النهوض",
            "2025-05-01",
        ),
        ("يعد مركز البحوث دراسة جدوى.", "يعد مركز البحوث دراسة جدوى", "مركز البحوث", None),
        ("يقدم السيد سالم عمر البوزنتاني عرضا.", "يقدم السيد سالم عمر البوزنتاني عرضا", "سالم عمر البوزنتاني", None),
    ],
)
def test_who_acts_by_a_verb_has_a_task_that_waits(item: str, name: str, owner: str, due: str | None) -> None:
    assert tasks(f"- {item}") == {name: (owner, due, False)}


@pytest.mark.parametrize(
    "item",
    [
        "الموافقة على مقترح إنشاء المنطقة الصناعية.",
        "اعتماد محضر الاجتماع السابق.",
        "تنذر شركة النور بسبب التأخير.",
        "يعقد الاجتماع القادم في مايو.",
        "تمنح شركة النور مهلة شهر.",
    ],
)
def test_what_is_decided_at_once_or_done_to_somebody_is_no_task_of_theirs(item: str) -> None:
    assert not tasks(f"1. {item}")


@pytest.mark.parametrize(
    "heading", ["القرارات", "ثالثا: القرارات", "## القرارات والتوصيات", "ما تم الاتفاق عليه:", "الخطوات القادمة:"]
)
def test_headings_may_have_numbers_and_no_colon(heading: str) -> None:
    assert tasks("1. إعداد خطة العمل – إدارة التخطيط", heading) == {"إعداد خطة العمل": ("إدارة التخطيط", None, True)}


def test_any_noun_of_action_may_begin_an_item() -> None:
    assert tasks("- شراء قطع الغيار (قسم المعايرة)") == {"شراء قطع الغيار": ("قسم المعايرة", None, True)}


def test_each_item_of_a_list_is_its_own() -> None:
    items = (
        "1. مخاطبة وزارة الخارجية بشأن التأشيرات (إدارة التعاون الدولي).\n2. الموافقة على الميزانية.\n"
        "3. تزود شركة الكهرباء المصنع بالتيار.\n4. إحالة الملف (وزارة العدل) إلى المجلس.\n"
    )
    found = tasks(items)
    assert found["مخاطبة وزارة الخارجية بشأن التأشيرات"] == ("إدارة التعاون الدولي", None, True)
    assert found["تزود شركة الكهرباء المصنع بالتيار"] == ("شركة الكهرباء", None, False)
    assert ("وزارة العدل", None, True) not in found.values()  # what stands amid an item is no owner


def test_what_is_not_to_be_done_waits() -> None:
    assert not any(sure for _, _, sure in tasks("1. عدم تكليف إدارة التخطيط بإعداد خطة العمل.").values())


def test_items_may_be_counted_in_words() -> None:
    items = "أولا: الموافقة على الخطة.\nثانيا: تكليف إدارة التخطيط بإعداد خطة العمل.\nثالثاً- إعداد ميزانية (إدارة المالية).\n"
    assert tasks(items, "وبعد المناقشة تقرر ما يلي:") == {
        "إعداد خطة العمل": ("إدارة التخطيط", None, True),
        "إعداد ميزانية": ("إدارة المالية", None, True),
    }


def test_an_order_that_an_item_takes_back_is_not_given_again() -> None:
    document = extract(
        f"{HELD}قررت اللجنة:\n1. إلغاء تكليف إدارة التخطيط بإعداد خطة العمل.\n2. تتولى إدارة الجودة فحص العينات.\n"
    )
    names = {entity.id: entity.names[0].text for entity in document.entities}
    told = {(names[r.target], r.modality.value) for r in document.relations if r.type == "assigned_to"}
    assert told == {("إدارة التخطيط", "ended"), ("إدارة الجودة", "planned")}


def test_a_line_that_says_what_was_agreed_opens_a_list() -> None:
    text = "محضر اجتماع\nالنقاط التي تم الاتفاق عليها:\n1. ترسل الهيئة الوطنية للموانئ الوثائق الفنية قبل 3 مايو 2031.\n"
    assert {owner for _, owner in ends(text, "assigned_to")} == {"الهيئة الوطنية للموانئ"}


def test_a_payment_that_an_item_tells_in_the_imperfect_is_still_to_be_made() -> None:
    text = "محضر اجتماع\nتم الاتفاق على ما يلي:\n1. تسدد الهيئة الوطنية للموانئ للشركة العامة للنقل مبلغ 40 ألف دينار.\n"
    assert {how for *_, how, _ in related(text, "pays")} == {"planned"}
