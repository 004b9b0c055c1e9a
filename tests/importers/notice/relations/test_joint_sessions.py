"""Which session joint minutes are of, which is to come, and by when is due what they give. Everything here is fictional."""

from __future__ import annotations

import pytest

from rawabit.importers.notice.extract import extract

from ..reads import ends, related

SECOND = (
    "محضر مشترك\nبشأن أعمال الاجتماع الثاني للجنة الفنية القطرية السنغالية للطاقة\n\n"
    "انعقد الاجتماع الثاني للجنة الفنية القطرية السنغالية للطاقة بمدينة الدوحة يومي 3 و4 مارس 2032. "
    "ورأس الجانب القطري السيد حمد الكواري، فيما رأس الجانب السنغالي السيد عثمان ديوب.\n\n"
    "وبعد استعراض توصيات الاجتماع الأول المنعقد في داكار، اتفق الطرفان على الآتي:\n{item}\n\n"
    "ويعقد الاجتماع الثالث في سان لويس في موعد يحدد لاحقا.\n\nعن الجانب القطري\nحمد الكواري\n"
)
ITEM = "1- يلتزم الجانب القطري بإعداد الدليل {when}."
SEVENTH = (
    "محضر اجتماع اللجنة العليا التونسية الأردنية المشتركة\n\n"
    "إن اللجنة العليا التونسية الأردنية المشتركة المنعقدة في دورتها السابعة بمدينة عمان يومي 3 و4 مارس 2032،\n"
    "وإذ تستحضر نتائج الدورة السادسة المنعقدة بتونس سنة 2029؛\nاتفقت على ما يأتي:\n"
    "1.1 يسهر الطرف الأردني على تعيين نقطة اتصال.\n2.1 يلتزم الطرف التونسي بتوفير عشر منح.\n\n"
    "وتنعقد الدورة الثامنة للجنة بمدينة صفاقس سنة 2034.\n"
)
FOLLOWED = (
    "محضر متابعة\nتنفيذ مشروع بين وزارة الري والبنك الإسلامي للتنمية\n\nالتاريخ: 12/03/2032\nالمكان: مقر وزارة الري\n\n"
    "اعتذر عن الحضور: السيد ليث البدري\n\nخلاصة ما تم الاتفاق عليه\n"
    "1- تقوم وزارة الري بإعداد الجدول خلال شهر من تاريخ هذا المحضر.\n"
    "2- تنظيم دورة تدريبية لعشرين مهندسا.\n"
)


def days(text: str, kind: str) -> dict[str, str | None]:
    return {e.label(): e.end if kind == "task" else e.start for e in extract(text).entities if e.kind == kind}


def test_the_day_of_minutes_is_that_of_the_session_of_their_title() -> None:
    text = SECOND.format(item=ITEM.format(when="قريبا"))
    name = "الاجتماع الثاني للجنة الفنية القطرية السنغالية للطاقة"
    assert {label: day for label, day in days(text, "event").items() if day} == {name: "2032-03-03/2032-03-04"}
    assert {(who, event) for who, event in ends(text, "chaired")} == {("حمد الكواري", name), ("عثمان ديوب", name)}


def test_the_session_of_a_title_was_held_and_a_later_one_is_to_come_without_a_day() -> None:
    found = related(SECOND.format(item=ITEM.format(when="قريبا")), "located_in")
    assert {(event.split()[1], site, how) for event, site, how, _ in found if len(event.split()) > 1} == {
        ("الثاني", "الدوحة", "actual"),
        ("الثالث", "سان لويس", "planned"),
    }


def test_the_session_that_a_committee_sits_in_is_the_meeting_of_the_title() -> None:
    events = sorted(day for day in days(SEVENTH, "event").values() if day)
    assert events == ["2029", "2032-03-03/2032-03-04", "2034"]
    assert {(site, how) for event, site, how, _ in related(SEVENTH, "located_in") if "الثامنة" in event} == {("صفاقس", "planned")}


def test_items_with_numbers_of_two_parts_are_items() -> None:
    tasks = {task for task, _ in ends(SEVENTH, "assigned_to")}
    assert tasks == {"يسهر الطرف الأردني على تعيين نقطة اتصال", "توفير عشر منح"}


@pytest.mark.parametrize(
    ("when", "day"),
    [
        ("خلال شهرين من تاريخ التوقيع", "2032-05-04?"),
        ("خلال سنة من تاريخه", "2033-03-04?"),
        ("خلال مدة لا تزيد على 30 يوما", "2032-04-03?"),
        ("في أجل لا يتجاوز 30 يوما", "2032-04-03?"),
    ],
)
def test_a_time_is_counted_from_the_last_day_of_the_minutes(when: str, day: str) -> None:
    assert day in days(SECOND.format(item=ITEM.format(when=when)), "task").values()


def test_minutes_whose_title_names_no_meeting_are_of_one() -> None:
    assert days(FOLLOWED, "event")["محضر متابعة"] == "2032-03-12"
    assert ends(FOLLOWED, "located_in") == {("محضر متابعة", "وزارة الري")}
    assert related(FOLLOWED, "attended") == {("ليث البدري", "محضر متابعة", "actual", "negated")}
    assert days(FOLLOWED, "task")["إعداد الجدول"] == "2032-04-12?"


def test_a_text_that_sums_up_what_was_agreed_is_minutes() -> None:
    text = (
        "خلاصة ما تم الاتفاق عليه\nفي اجتماع بين وزارة الكهرباء وهيئة السدود\nالكويت، 22 مارس 2032\n\n"
        "1- تسليم الأرض: تلتزم الوزارة بتسليم الأرض خلال أسبوعين. وتسدد الوزارة للهيئة مبلغ 12 مليون دولار.\n"
    )
    assert {how for _, _, how, _ in related(text, "pays")} == {"planned"}


def test_a_heading_of_the_next_session_speaks_of_it() -> None:
    text = (
        "محضر الدورة الثالثة للجنة المشتركة الأردنية البحرينية\n"
        "انعقدت في المنامة يوم 5 أكتوبر 2031 أعمال الدورة الثالثة للجنة المشتركة.\n\n"
        "رابعا: الدورة القادمة\nاتفق الجانبان على عقد الدورة الرابعة في مدينة إربد خلال شهر مايو 2033.\n"
    )
    assert not {"الدورة القادمة"} & days(text, "event").keys()


def test_followed_decisions_stand_as_their_items_say() -> None:
    text = "محضر اجتماع\n\nأولا: متابعة قرارات الدورة الثانية\n1. إعداد دليل المصدرين: تم التنفيذ.\n2. إنشاء مختبر: لم ينفذ.\n"
    assert {e.label(): e.status for e in extract(text).entities if e.kind == "task"} == {
        "إعداد دليل المصدرين": "done",
        "إنشاء مختبر": "open",
    }


def test_a_line_that_says_for_whom_people_were_there_is_none_of_them() -> None:
    text = (
        "محضر اجتماع\n\nالحضور\nعن الوزارة:\n- السيد حيدر الساعدي، مدير التخطيط\n"
        "عن المنظمة:\n- السيد ليث البدري، مدير المشروع\n\n"
        "دار النقاش حول الطاقة.\n"
    )
    assert {who for who, _ in ends(text, "attended")} == {"حيدر الساعدي", "ليث البدري"}
