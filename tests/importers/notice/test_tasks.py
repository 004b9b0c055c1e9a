"""Who gave an order and who got it, and what became of it: open, done or cancelled. Everybody in these sentences is fictional."""

from __future__ import annotations

from pathlib import Path

import pytest

from rawabit.graph.model import Document
from rawabit.importers.notice.extract import extract

OPENING = "طرابلس 5 مارس 2025\n"
EXAMPLES = Path(__file__).parents[3] / "examples" / "notices"


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


ORDER = "كلف وزير الصناعة السيد سالم الورفلي وزارة المالية بإعداد تقرير عن الطاقة الشمسية. "


def statuses(text: str) -> set[str | None]:
    return {entity.status for entity in extract(OPENING + text).entities if entity.kind == "task"}


@pytest.mark.parametrize(
    "text",
    [
        "أنجزت إدارة المشاريع إعداد تقرير عن الطاقة الشمسية الذي كلفها به وزير الصناعة السيد سالم الورفلي.",
        "أتمت إدارة المشاريع إعداد خطة التدريب التي كلفها بها الوزير.",
        "استكملت وزارة المالية إعداد تقرير عن الطاقة الشمسية.",
        "انتهت إدارة المشاريع من إعداد التقرير المطلوب منها.",
        "تم الانتهاء من إعداد دليل المصدرين الذي كلفت به إدارة المشاريع.",
        "أعلنت وزارة الصناعة الانتهاء من إعداد دليل المصدرين الذي كلفت به.",
        "قدمت إدارة المشاريع التقرير المطلوب إلى وزير الصناعة السيد سالم الورفلي.",
        "أعدت وزارة المالية تقريرا عن الطاقة الشمسية بتكليف من رئيس الحكومة السيد علي كامل.",
        ORDER + "وقد أنجزت الوزارة التقرير.",
        ORDER + "وتم إنجاز المهمة.",
        "The Projects Department completed the report requested by the Minister of Industry, Mr. Salem Warfalli.",
        "The Minister of Industry, Mr. Salem Warfalli, instructed the Projects Department to prepare a plan. "
        "The Projects Department has completed the plan.",
    ],
)
def test_what_was_finished_is_done(text: str) -> None:
    assert statuses(text) == {"done"}


@pytest.mark.parametrize(
    "text",
    [
        "ألغى وزير الصناعة السيد سالم الورفلي تكليف إدارة المشاريع بإعداد تقرير عن الطاقة الشمسية.",
        "أعفى وزير الصناعة السيد سالم الورفلي إدارة المشاريع من مهمة إعداد تقرير عن الطاقة الشمسية.",
        "سحب وزير الصناعة السيد سالم الورفلي التكليف بإعداد تقرير عن الطاقة الشمسية من إدارة المشاريع.",
        "تم إلغاء تكليف وزارة المالية بإعداد تقرير عن الطاقة الشمسية.",
        ORDER + "ثم ألغى الوزير هذا التكليف.",
        "The Minister of Industry cancelled the assignment of the Projects Department to prepare a report on solar energy.",
        "The Minister of Industry relieved the Projects Department of the task of preparing a report on solar energy.",
    ],
)
def test_an_order_that_was_taken_back_is_cancelled_and_has_ended(text: str) -> None:
    found = extract(OPENING + text)
    assert statuses(text) == {"cancelled"}
    assert {str(r.modality) for r in found.relations if r.type in {"directed", "assigned_to"}} <= {"ended"}


@pytest.mark.parametrize(
    "text",
    [
        ORDER,
        ORDER + "ولم تنجز الوزارة التقرير بعد.",
        ORDER + "ومن المقرر أن يتم إنجاز التقرير قبل يونيو.",
        ORDER + "ونفى المتحدث أن الوزارة أنجزت التقرير.",
        ORDER + "وإذا أنجزت الوزارة التقرير عقد اجتماع.",
        ORDER + "وأنجزت الوزارة جزءا من التقرير.",
        ORDER + "ولن يلغي الوزير هذا التكليف.",
        "لم تنجز وزارة المالية إعداد تقرير عن الطاقة الشمسية الذي كلفها به وزير الصناعة.",
        "ستنجز وزارة المالية إعداد تقرير عن الطاقة الشمسية الذي كلفها به وزير الصناعة.",
        "أنهى وزير الصناعة السيد سالم الورفلي زيارته إلى تونس.",
        "انتهت اللجنة من مناقشة جدول الأعمال.",
        "أعفى وزير الصناعة السيد سالم الورفلي مدير المصنع من مهامه.",
        "ألغت وزارة الصحة اجتماع لجنة الدواء.",
        "The Projects Department has not completed the report requested by the Minister of Industry.",
        "The Projects Department will complete the report requested by the Minister of Industry.",
        "The Projects Department completed its visit to Tunis.",
        "The Projects Department almost completed the report requested by the Minister of Industry.",
        "The Projects Department has all but finished the report requested by the Minister of Industry.",
        "The Projects Department is close to having completed the report requested by the Minister of Industry.",
        "The Projects Department completed most of the report requested by the Minister of Industry.",
        "The Projects Department has partially completed the report requested by the Minister of Industry.",
    ],
)
def test_what_is_not_finished_stays_open(text: str) -> None:
    assert statuses(text) <= {"open", None}


def ended(text: str) -> dict[str, set[str]]:
    """The tasks that are done, each with whose they were."""
    found = extract(OPENING + text)
    names = {entity.id: entity.label() for entity in found.entities}
    done = {e.id: e.label() for e in found.entities if e.kind == "task" and e.status == "done"}
    return {
        label: {names[r.target] for r in found.relations if r.type == "assigned_to" and r.source == task}
        for task, label in done.items()
    }


@pytest.mark.parametrize(
    ("text", "task", "doer"),
    [
        ("أنهت إدارة التخطيط في وزارة الكهرباء إعداد خطة الصيانة.", "إعداد خطة الصيانة", "إدارة التخطيط"),
        ("أنهت إدارة التخطيط بوزارة الكهرباء إعداد خطة الصيانة.", "إعداد خطة الصيانة", "إدارة التخطيط"),
        ("استكملت إدارة التخطيط التابعة لوزارة الكهرباء إعداد خطة الصيانة.", "إعداد خطة الصيانة", "إدارة التخطيط"),
        (
            "أنهت إدارة التخطيط إعداد دراسة الربط الكهربائي مع تونس.",
            "دراسة الربط الكهربائي مع تونس",
            "إدارة التخطيط",
        ),
        ("أنجزت إدارة التخطيط دراسة الربط الكهربائي مع تونس.", "دراسة الربط الكهربائي مع تونس", "إدارة التخطيط"),
        ("أكملت إدارة التخطيط خطة الصيانة.", "خطة الصيانة", "إدارة التخطيط"),
        ("سلمت إدارة التخطيط وزير الكهرباء خطة الصيانة.", "خطة الصيانة", "إدارة التخطيط"),
        ("سلمت إدارة التخطيط خطة الصيانة إلى وزير الكهرباء.", "خطة الصيانة", "إدارة التخطيط"),
        ("رفعت إدارة التخطيط إلى وزير الكهرباء تقرير الصيانة.", "تقرير الصيانة", "إدارة التخطيط"),
        ("The Planning Department has completed the work plan.", "work plan", "Planning Department"),
        (
            "The Planning Department submitted the maintenance report to the Minister of Electricity.",
            "maintenance report",
            "Planning Department",
        ),
    ],
)
def test_a_plan_or_report_that_was_made_is_done_by_who_made_it(text: str, task: str, doer: str) -> None:
    assert ended(text) == {task: {doer}}


@pytest.mark.parametrize(
    "text",
    [
        "أنجزت إدارة التخطيط جزءا من خطة الصيانة.",
        "لم تنجز إدارة التخطيط خطة الصيانة.",
        "ستسلم إدارة التخطيط خطة الصيانة إلى وزير الكهرباء.",
        "أنجزت شركة البناء مشروع الطريق.",
        "قدمت وزارة الصحة خطة التطعيم في مؤتمر صحفي.",
        "The Planning Department has not completed the work plan.",
        "The Planning Department completed half of the work plan.",
        "The Planning Department completed talks on the work plan.",
    ],
)
def test_what_is_half_done_shown_or_only_to_come_is_not_done(text: str) -> None:
    assert ended(text) == {}


def test_a_task_that_is_not_done_yet_is_still_somebodys() -> None:
    text = "لم تنجز وزارة المالية إعداد تقرير عن الطاقة الشمسية الذي كلفها به وزير الصناعة."
    found = [r for r in extract(OPENING + text).relations if r.type == "assigned_to"]
    assert {str(r.polarity) for r in found} <= {"affirmed"}


DAMS = "كلف الوزير إدارة السدود بإعداد تقرير عن المياه. "
TAKEN = "ألغى الوزير تكليف إدارة السدود بإعداد تقرير عن المياه.\n"
GIVEN = "وكلف وزير الزراعة إدارة التخطيط بإعداد تقرير عن المياه."


def whose(text: str) -> tuple[str | None, dict[str, str]]:
    """The status of the only task of a text, and how far along it is with everybody who has or had it."""
    found = extract(OPENING + text)
    names = {entity.id: entity.label() for entity in found.entities}
    (task,) = [entity for entity in found.entities if entity.kind == "task"]
    return task.status, {names[r.target]: str(r.modality) for r in found.relations if r.type == "assigned_to"}


@pytest.mark.parametrize("before", ["", DAMS])
def test_an_order_that_is_given_to_another_later_stands(before: str) -> None:
    assert whose(before + TAKEN + GIVEN) == ("open", {"إدارة السدود": "ended", "إدارة التخطيط": "planned"})
    directed = [str(r.modality) for r in extract(OPENING + before + TAKEN + GIVEN).relations if r.type == "directed"]
    assert directed[-1:] == ["actual"]


def test_who_had_the_order_beside_the_one_released_has_it_still() -> None:
    assert whose(DAMS + GIVEN + " " + TAKEN) == ("open", {"إدارة السدود": "ended", "إدارة التخطيط": "planned"})


def test_an_order_told_of_after_its_end_has_ended_where_it_is_of_the_same_doer() -> None:
    assert whose(f"{TAKEN}وكان الوزير قد {DAMS}") == ("cancelled", {"إدارة السدود": "ended"})


def test_in_english_too_who_had_the_order_beside_the_one_released_has_it_still() -> None:
    given = "The Minister of Industry instructed the Dams Department and the Planning Department to prepare a report on water. "
    released = "The Minister of Industry relieved the Dams Department of the task."
    assert whose(given + released) == ("open", {"Dams Department": "ended", "Planning Department": "planned"})
    both = released + " " + released.replace("Dams", "Planning")
    assert whose(given + both) == ("cancelled", {"Dams Department": "ended", "Planning Department": "ended"})


def test_a_minister_with_the_name_gives_the_order_and_does_not_get_it() -> None:
    document = extract("ووجه الوزير السيد سالم الورفلي بضرورة الإسراع في استكمال المصنع.")
    names = {entity.id: entity.label() for entity in document.entities}
    found = {(r.type, names[r.source]) for r in document.relations if r.type in {"directed", "assigned_to"}}
    assert found == {("directed", "سالم الورفلي")}


@pytest.mark.parametrize(
    ("sentence", "polarities"),
    [
        ("لم تكلف الوزارة إدارة التخطيط بإعداد دراسة عن المصانع.", ["negated"]),
        ("قرر الوزير عدم تكليف إدارة التخطيط بإعداد دراسة عن المصانع.", ["negated"]),
        ("كلف الوزير إدارة التخطيط بإعداد دراسة عن المصانع، ولم يكلف إدارة الإعلام بإعداد تقرير.", ["affirmed", "negated"]),
    ],
)
def test_an_order_that_was_not_given_is_denied(sentence: str, polarities: list[str]) -> None:
    assigned = [r for r in extract(sentence).relations if r.type == "assigned_to"]
    assert [r.polarity.value for r in assigned] == polarities


LISTED = {"إعداد دراسة عن المصانع", "إعداد خطة للتدريب", "حصر المصانع المتعثرة"}


@pytest.mark.parametrize(
    "text",
    [
        "وأوصت اللجنة بما يلي:\n1- تكليف إدارة التخطيط بإعداد دراسة عن المصانع.\n2- إعداد خطة للتدريب.\n3- حصر المصانع المتعثرة.",
        "قرر المجلس ما يلي: 1- تكليف إدارة التخطيط بإعداد دراسة عن المصانع. 2- إعداد خطة للتدريب. 3- حصر المصانع المتعثرة.",
        "القرارات: 1- تكليف إدارة التخطيط بإعداد دراسة عن المصانع 2- إعداد خطة للتدريب 3- حصر المصانع المتعثرة",
        "القرارات:\n1- تكليف إدارة التخطيط بإعداد دراسة عن المصانع 2- ضرورة إعداد خطة للتدريب\n3- حصر المصانع المتعثرة",
    ],
)
def test_every_item_of_a_list_is_a_task_of_its_own_whether_it_names_anybody_or_not(text: str) -> None:
    found = extract(text)
    tasks = {entity.id: entity.label() for entity in found.entities if entity.kind == "task"}
    assert set(tasks.values()) == LISTED
    assert [tasks[r.source] for r in found.relations if r.type == "assigned_to"] == ["إعداد دراسة عن المصانع"]


def test_who_is_to_do_it_stands_after_the_verb_of_an_item() -> None:
    found = extract("وأوصت اللجنة بما يلي:\n- أن تعد إدارة التخطيط دراسة عن المصانع.\n- إعداد خطة للتدريب.")
    names = {entity.id: entity.label() for entity in found.entities}
    assigned = [(names[r.source], names[r.target]) for r in found.relations if r.type == "assigned_to"]
    assert assigned == [("دراسة عن المصانع", "إدارة التخطيط")]


def test_an_order_has_the_day_of_the_meeting_at_which_it_was_given() -> None:
    text = (EXAMPLES / "01-water-ministry.txt").read_text("utf-8")
    orders = [r for r in extract(text).relations if r.type == "directed"]
    assert {r.target.split("-")[0] for r in orders} == {"organization", "task"}
    assert {r.start for r in orders} == {"2025-03-12"}


@pytest.mark.parametrize(
    ("item", "task", "doer"),
    [
        ("تتولى وزارة المالية فتح حساب خاص بالمشروع في أجل أقصاه 28 مارس 2025.", "فتح حساب خاص بالمشروع", "وزارة المالية"),
        ("على إدارة الري مراجعة المسودة قبل 10 مارس 2025.", "مراجعة المسودة", "إدارة الري"),
        ("يتولى مدير إدارة الموانئ السيد عمر التاجوري حصر المعدات.", "حصر المعدات", "عمر التاجوري"),
    ],
)
def test_an_item_may_begin_with_who_undertakes_it(item: str, task: str, doer: str) -> None:
    found = extract(f"{OPENING}القرارات:\n1- {item}\n2- تأجيل بقية البنود.\n")
    assert task in ends(found, "assigned_to", "source")
    assert doer in ends(found, "assigned_to", "target")
    assert all(doer not in entity.label() for entity in found.entities if entity.kind == "task")


def test_who_is_to_send_a_list_is_not_called_by_it() -> None:
    """The object has no article, as most have that a noun with one completes: {قائمة المرشحين}."""
    text = "محضر اجتماع\nالقرارات:\n1. يرسل قسم المنظمات قائمة المرشحين إلى معهد البحار قبل 5 مايو 2026.\n"
    names = {e.names[0].text for e in extract(text).entities if e.kind == "organization"}
    assert "قسم المنظمات" in names
    assert not any("قائمة" in name for name in names)
