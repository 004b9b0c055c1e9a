"""Lists of minutes that say who was there, who led and who was not. All are made up."""

from __future__ import annotations

import pytest

from rawabit.importers.notice.extract import extract

from ..reads import accepted, related

HELD = "محضر اجتماع اللجنة الفنية بتاريخ 12 أكتوبر 2025\n"
SALEM, HUDA, NAJI = "سالم عمر البوزنتاني", "هدى علي القرقطاوي", "ناجي محمود السرتيوي"


def there(text: str) -> dict[str, str]:
    """How each person is tied to a meeting without review: ``attended``, ``chaired`` or ``away``."""
    document = extract(text)
    names = {entity.id: entity.names[0].text for entity in document.entities if entity.kind != "organization"}
    return {
        names[r.source]: "away" if r.polarity.value == "negated" else r.type
        for r in document.relations
        if r.type in {"attended", "chaired"} and r.review.value == "accepted" and r.source in names
    }


@pytest.mark.parametrize(
    "opening",
    [
        "الحضور:\n",
        "أولا: الحضور\n",
        "1- الحاضرون:\n",
        "## قائمة المشاركين\n",
        "السادة الحضور:\n",
        "حضر الاجتماع كل من:\n",
        "وقد عقدت اللجنة اجتماعها بحضور السادة:\n",
        "الحضور الكرام:\n",
        "الحاضرون والممثلون:\n",
    ],
)
@pytest.mark.parametrize("mark", ["- ", "1. ", "٢) ", ""])
def test_each_line_under_a_heading_names_who_was_there(opening: str, mark: str) -> None:
    lines = f"{mark}{SALEM}، مدير إدارة الجودة\n{mark}السيدة/ {HUDA} – خبيرة\n{mark}مدير المكتب {NAJI}\n"
    assert there(f"{HELD}{opening}{lines}جدول الأعمال:\n1. خطة العمل.\n") == dict.fromkeys((SALEM, HUDA, NAJI), "attended")


@pytest.mark.parametrize(
    "line",
    [
        f"الحضور: {SALEM}، {HUDA} (مدير إدارة الجودة)، {NAJI} (مقررا).",
        f"المشاركون في الاجتماع: {SALEM} و{HUDA} و{NAJI}",
        f"الحضور: م. {SALEM}، مدير إدارة الجودة؛ أ. {HUDA}، رئيسة قسم التخطيط؛ {NAJI}.",
        f"حضر الاجتماع السادة: {SALEM}، و{HUDA}، و{NAJI}، وغياب السيد خالد المزوغاوي.",
        f"وحضر الاجتماع: مدير الجودة {SALEM} ومدير التخطيط {HUDA} ومدير المكتب {NAJI}.",
    ],
)
def test_commas_and_joins_part_the_names_of_a_line(line: str) -> None:
    assert there(f"{HELD}{line}\n1. تقرر إعداد تقرير.\n") == dict.fromkeys((SALEM, HUDA, NAJI), "attended")


def test_the_rows_of_a_table_and_the_lists_of_two_sides_are_one_list() -> None:
    rows = f"قائمة الحضور\nالاسم\tالصفة\tالجهة\n{SALEM}\tوكيل الوزارة\tوزارة الاقتصاد\n{HUDA}\tمدير إدارة\tوزارة المالية\n"
    assert there(HELD + rows) == {SALEM: "attended", HUDA: "attended"}
    sides = f"الحضور:\nعن الجانب الليبي:\n- {SALEM}\nعن الجانب التونسي:\n- {HUDA}\n"
    assert there(HELD + sides) == {SALEM: "attended", HUDA: "attended"}


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_empty_lines_may_part_a_heading_from_its_rows_and_items(gap: str) -> None:
    rows = f"الاسم\tالصفة\tالجهة\n\t\n{SALEM}\tوكيل الوزارة\tوزارة الاقتصاد\n{HUDA}\tمدير إدارة\tوزارة المالية\n"
    assert there(f"{HELD}الحضور\n{gap}{rows}") == {SALEM: "attended", HUDA: "attended"}
    assert there(f"{HELD}الحضور:\n{gap}1- {SALEM}\n2- {HUDA}\n") == {SALEM: "attended", HUDA: "attended"}
    assert SALEM not in there(f"{HELD}الحضور\n{gap}{SALEM} وكيل الوزارة السابق\n")  # neither a row nor an item


def test_a_line_may_say_by_a_noun_who_led() -> None:
    assert there(f"{HELD}الرئاسة: الدكتور {SALEM}، وكيل الوزارة\nالحضور:\n- {HUDA}\n") == {SALEM: "chaired", HUDA: "attended"}
    assert there(f"{HELD}برئاسة: السيدة {HUDA}، مديرة\nالحضور:\n- {SALEM}\n") == {HUDA: "chaired", SALEM: "attended"}
    assert SALEM not in there(f"{HELD}الرئاسة الدورية للسيد {SALEM}\n")


@pytest.mark.parametrize(
    "chair", ["رئيسا", "رئيساً", "(رئيسا)", "رئيسا للجنة", "رئيسة للاجتماع", "- رئيس الجلسة", "مدير إدارة الجودة، رئيسا"]
)
def test_who_is_listed_as_chair_chaired(chair: str) -> None:
    assert there(f"{HELD}الحضور:\n- {HUDA}، {chair}\n- {NAJI}\n") == {HUDA: "chaired", NAJI: "attended"}


@pytest.mark.parametrize("post", ["رئيس قسم التخطيط", "رئيسة اللجنة المالية", "نائب رئيس البلدية"])
def test_a_post_that_begins_with_the_same_word_is_no_chair(post: str) -> None:
    assert there(f"{HELD}الحضور:\n- {HUDA}، {post}\n")[HUDA] == "attended"


def test_lines_for_the_chair_and_who_kept_the_minutes() -> None:
    assert there(f"{HELD}رئيس الاجتماع: {SALEM}\nمقرر الاجتماع: {HUDA}\n") == {SALEM: "chaired", HUDA: "attended"}


@pytest.mark.parametrize("heading", ["الغائبون:", "المعتذرون عن الحضور:", "الغائب بعذر:", "لم يحضر:", "واعتذر عن الحضور:"])
def test_who_is_listed_as_away_was_not_there(heading: str) -> None:
    assert there(f"{HELD}الحضور: {SALEM}.\n{heading} {NAJI}.\n") == {SALEM: "attended", NAJI: "away"}
    told = related(f"{HELD}{heading}\n- {NAJI}\n", "attended")
    assert {one for one in told if one[0] != "اللجنة الفنية"} == {(NAJI, "اجتماع اللجنة الفنية", "actual", "negated")}


def test_a_remark_beside_a_name_says_that_they_were_away() -> None:
    assert there(f"{HELD}الحضور:\n- {SALEM}\n- {NAJI} (اعتذر عن الحضور)\n") == {SALEM: "attended", NAJI: "away"}
    assert there(f"{HELD}الحضور: {SALEM} و{HUDA}. واعتذر {NAJI}.\n")[HUDA] == "attended"


def test_whom_somebody_stood_in_for_is_not_listed() -> None:
    assert set(there(f"{HELD}الحضور: {SALEM}، {HUDA} (نيابة عن السيد {NAJI}).\n")) == {SALEM, HUDA}
    assert set(there(f"{HELD}الغائبون: {SALEM}، ناب عنه {NAJI}.\n")) == {SALEM}


@pytest.mark.parametrize(
    "text",
    [
        f"أكد المشاركون في الاجتماع: ضرورة التعاون مع {SALEM}.\n",
        f"يحضر الاجتماع غدا:\n- {SALEM}\n",
        f"الحضور:\n{SALEM} أكد في كلمته ضرورة العمل المشترك بين الجهات.\n",
        f"الحضور:\nأشاد الجميع بالسيد {SALEM}\n",
    ],
)
def test_what_is_no_list_waits(text: str) -> None:
    assert not accepted(HELD + text, "attended")


def test_a_meeting_to_come_and_two_meetings_in_one_text_wait() -> None:
    assert not there(f"سيعقد اجتماع اللجنة الفنية يوم 5 مايو 2031.\nالمشاركون:\n- {SALEM}\n- {HUDA}\n")
    first, second = (f"الاجتماع {n}\nالحضور:\n- {who}\nعقد الاجتماع {n}.\n" for n, who in (("الأول", SALEM), ("الثاني", HUDA)))
    assert not there(first + second)


MET = f"محضر اجتماع\nفي يوم الأحد الموافق 9/3/2025 اجتمعت لجنة متابعة المصانع برئاسة السيد/ {SALEM} مدير إدارة الجودة"


def test_a_committee_that_met_under_somebody_and_with_its_members() -> None:
    members = f"، وعضوية كل من:\n1- السيدة/ {HUDA}    عضوا\n2- السيد/ {NAJI} مندوب وزارة التخطيط    عضوا\n"
    away = "وتغيب عن الحضور السيد/ خالد سعيد المزوغاوي بدون عذر.\n"
    assert there(MET + members + away) == {
        SALEM: "chaired",
        HUDA: "attended",
        NAJI: "attended",
        "خالد سعيد المزوغاوي": "away",
    }
    assert there(f"{HELD}واعتذر عن عدم حضور الاجتماع السيد {SALEM} والسيدة {HUDA}.\n") == {SALEM: "away", HUDA: "away"}


def test_a_committee_that_is_only_formed_and_a_council_that_a_notice_names_by_its_head_met_nobody() -> None:
    formed = f"محضر اجتماع\nتقرر تشكيل لجنة برئاسة السيد/ {SALEM} وعضوية كل من:\n1- السيدة/ {HUDA}\n"
    assert HUDA not in there(formed)
    assert SALEM not in there(f"عقد مجلس الأعمال برئاسة {SALEM} جلسة مباحثات في طرابلس يوم الأحد.\n")


def test_who_is_away_is_not_said_of_the_one_before() -> None:
    assert there(f"{HELD}وحضر الاجتماع: {SALEM} وعدد من المديرين، واعتذر ممثل الشركة.\n")[SALEM] == "attended"


@pytest.mark.parametrize("form", ["الحضور: د. {0} رئيسا، م. {1} عضوا.", "الحضور:\n- د. {0}، رئيساً للجنة\n- م. {1}، عضواً\n"])
def test_the_word_for_who_led_is_no_post(form: str) -> None:
    document = extract(f"{HELD}{form.format(SALEM, HUDA)}\n")
    assert [e.names[0].text for e in document.entities if e.kind == "post"] == []
    assert [r for r in document.relations if r.type in {"holds", "post_in"}] == []


def test_the_post_of_who_heads_the_committee_is_one() -> None:
    document = extract(f"{HELD}الحضور:\n- د. {SALEM}، رئيس اللجنة\n")
    assert [e.names[0].text for e in document.entities if e.kind == "post"] == ["رئيس اللجنة"]


@pytest.mark.parametrize(
    ("heads", "answers", "roles"),
    [
        ("الاسم\tالوظيفة\tالحضور", ("حاضر", "معتذر", "غائب بعذر"), ("attended", "away", "away")),
        ("الاسم\tالوظيفة\tحالة الحضور", ("حاضرة", "حضر", "لم يحضر"), ("attended", "attended", "away")),
        ("الاسم\tالوظيفة\tحضر", ("نعم", "لا", "نعم"), ("attended", "away", "attended")),
        ("الاسم\tالوظيفة\tالحضور", ("حاضر", "لم يحضر الجلسة الأولى", "حاضر"), ("attended", None, "attended")),
        ("الاسم\tالوظيفة\tالتوقيع", ("", "", ""), ("attended", "attended", "attended")),
    ],
)
def test_a_column_of_a_table_says_who_was_not_there(heads: str, answers: tuple[str, ...], roles: tuple[str | None, ...]) -> None:
    people = (SALEM, HUDA, NAJI)
    rows = "".join(f"{name}\tمدير إدارة الجودة\t{said}\n" for name, said in zip(people, answers, strict=True))
    expected = {name: role for name, role in zip(people, roles, strict=True) if role}
    assert there(f"{HELD}الحضور\n{heads}\n{rows}جدول الأعمال:\n1. خطة العمل.\n") == expected


@pytest.mark.parametrize(
    "line",
    [
        f"ولم يحضر السيد {SALEM} مدير إدارة الجودة لسفره.",
        f"ولم تحضر الاجتماع السيدة {HUDA}.",
        f"لم يحضر الجلسة كل من {SALEM} و{NAJI}.",
    ],
)
def test_who_did_not_come_to_what_minutes_tell_of_was_away(line: str) -> None:
    named = {name for name in (SALEM, HUDA, NAJI) if name in line}
    assert there(f"{HELD}عقدت اللجنة اجتماعها في طرابلس.\n{line}\n") == dict.fromkeys(named, "away")
    assert not there(f"زار الوزير المصنع.\n{line}\n")


def test_who_supervised_the_session_of_minutes_led_it() -> None:
    led = f"انعقدت يوم 12 أكتوبر 2025 جلسة عمل تحت إشراف السيد {SALEM} مدير إدارة الجودة."
    assert there(f"محضر جلسة عمل\n{led}\nالحاضرون السادة:\n- السيدة {HUDA}\n") == {SALEM: "chaired", HUDA: "attended"}


def test_all_who_send_apologies_were_away_and_not_who_is_sorry_for_something_else() -> None:
    said = f"عقدت اللجنة اجتماعها في طرابلس.\nواعتذر كل من السيد {SALEM} والسيدة {HUDA}"
    assert there(f"{HELD}{said}.\n") == {SALEM: "away", HUDA: "away"}
    assert not there(f"{HELD}{said} عن التأخير في تسليم التقرير.\n")
    assert not there(f"{said}.\n")


@pytest.mark.parametrize("label", ["رئيس الاجتماع", "ترأس الاجتماع", "رئيس الجلسة"])
def test_a_row_of_two_cells_tells_who_led(label: str) -> None:
    text = f"{HELD}المكان\tقاعة الديوان\n{label}\tد. {SALEM}\nأمين السر\tأ. {HUDA}\nالحضور:\n1. السيد {NAJI}\n"
    assert there(text) == {SALEM: "chaired", NAJI: "attended"}
    assert not {post for _, post, _, _ in related(text, "holds")} & {"رئيس الاجتماع", "رئيس الجلسة"}


def test_heads_of_columns_for_signatures_tell_nothing() -> None:
    text = f"{HELD}الحضور:\n1. السيد {NAJI}\n\nرئيس الجلسة\tمقرر الجلسة\nد. {SALEM}\tأ. {HUDA}\n"
    assert "chaired" not in there(text).values()
