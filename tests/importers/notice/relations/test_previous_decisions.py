"""What became of the decisions of an earlier meeting, in lists of minutes. Everything here is fictional."""

from __future__ import annotations

import pytest

from rawabit.importers.notice.extract import extract

TITLE = "محضر اجتماع لجنة الموانئ\n"


def tasks(items: str, heading: str) -> dict[str, tuple[str | None, ...]]:
    """The tasks of a list: how each stands, whose it is, how far along that is, and whether it waits."""
    document = extract(f"{TITLE}{heading}\n{items}\n")
    names = {e.id: e.label() for e in document.entities}
    owned = {r.source: (names[r.target], r.modality.value, r.review.value) for r in document.relations if r.type == "assigned_to"}
    return {e.label(): (e.status, *owned.get(e.id, (None, None, None))) for e in document.entities if e.kind == "task"}


HEADINGS = ["متابعة تنفيذ توصيات الاجتماع السابق:", "أولا: قرارات الجلسة السابقة", "ثانيا – ما تم من تكليفات الاجتماع الماضي:"]
QUALITY = "إدارة الجودة"


@pytest.mark.parametrize("heading", HEADINGS)
@pytest.mark.parametrize(
    ("item", "name", "told"),
    [
        ("شراء الحاويات: تم تنفيذه.", "شراء الحاويات", ("done", None, None, None)),
        ("إعداد اللائحة: قيد الدراسة لدى إدارة الجودة.", "إعداد اللائحة", ("open", QUALITY, "planned", "proposed")),
        ("إعداد اللائحة – لم تنجز بعد", "إعداد اللائحة", ("open", None, None, None)),
        ("إعداد اللائحة (قيد الإعداد)", "إعداد اللائحة", ("open", None, None, None)),
        ("تم توريد الأجهزة من قبل إدارة الجودة.", "توريد الأجهزة", ("done", QUALITY, "actual", "proposed")),
        ("تم الانتهاء من توريد الأجهزة.", "توريد الأجهزة", ("done", None, None, None)),
        ("لم يتم توريد الأجهزة بعد.", "توريد الأجهزة", ("open", None, None, None)),
        ("جار توريد الأجهزة (إدارة الجودة).", "توريد الأجهزة", ("open", QUALITY, "planned", "proposed")),
        ("تم تأجيل توريد الأجهزة.", "توريد الأجهزة", ("open", None, None, None)),
        ("تم إلغاء توريد الأجهزة.", "توريد الأجهزة", ("cancelled", None, None, None)),
    ],
)
def test_an_item_says_how_an_earlier_decision_stands(heading: str, item: str, name: str, told: tuple[str | None, ...]) -> None:
    assert tasks(f"1- {item}\n2- حضر الجميع.", heading) == {name: told}


def test_an_item_that_says_no_state_is_read_as_a_decision() -> None:
    found = tasks("1- إعداد اللائحة (إدارة الجودة)", "قرارات الاجتماع السابق:")
    assert found == {"إعداد اللائحة": ("open", QUALITY, "planned", "accepted")}


def test_other_lists_are_not_of_earlier_decisions() -> None:
    assert tasks("1- تم توريد الأجهزة من قبل إدارة الجودة.", "أعمال الدائرة:") == {}


FOLLOWED = "متابعة تنفيذ تكليفات الوزير\nترأس وكيل الوزارة اجتماعا. وتبين من المتابعة ما يلي:"


@pytest.mark.parametrize(
    "heading", [FOLLOWED, "موقف تنفيذ التكليفات:", "الموضوع: الموقف التنفيذي لتوجيهات الوزير\n", "متابعة قرارات الاجتماع السابق:"]
)
@pytest.mark.parametrize(
    ("item", "name", "told"),
    [
        (
            "أنجزت إدارة الجودة المذكرة حول فرص التدريب وسلمتها بتاريخ 3 مايو 2025.",
            "المذكرة حول فرص التدريب",
            ("done", QUALITY, "actual", "proposed"),
        ),
        ("أنهت إدارة الجودة حصر الآبار وأرسلت الكشف إلى الوزير.", "حصر الآبار", ("done", QUALITY, "actual", "proposed")),
        ("أنهت إدارة الجودة حصر المختبرات، وتبقى المصانع.", "حصر المختبرات", ("done", QUALITY, "actual", "proposed")),
        ("لم تستكمل إدارة الجودة حصر المختبرات.", "حصر المختبرات", ("open", QUALITY, "planned", "proposed")),
        ("لا يزال إعداد اللائحة قيد الإنجاز لدى إدارة الجودة.", "إعداد اللائحة", ("open", QUALITY, "planned", "proposed")),
        ("تم إلغاء توريد الأجهزة بعد اعتذار الشركة.", "توريد الأجهزة", ("cancelled", None, None, None)),
    ],
)
def test_an_item_says_so_by_a_verb_too(heading: str, item: str, name: str, told: tuple[str | None, ...]) -> None:
    assert tasks(f"- {item}\n- حضر الجميع.", heading) == {name: told}


def test_what_somebody_finished_that_is_nothing_to_be_done_is_no_task() -> None:
    assert tasks("- أنهت إدارة الجودة اجتماعها.\n- حضر الجميع.", "متابعة قرارات الاجتماع السابق:") == {}
