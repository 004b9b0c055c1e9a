"""What the sides of minutes take on, ask for and offer. Everything here is fictional."""

from __future__ import annotations

import pytest

from rawabit.importers.notice.extract import extract

from ..reads import ends, related

HEAD = (
    "محضر الاجتماع الثاني للجنة التونسية العمانية للنقل\n"
    "عقد الاجتماع الثاني للجنة التونسية العمانية للنقل بمسقط يوم 6 يناير 2031، وحضره الجانب التونسي والجانب العماني.\n"
)


def told(line: str, type_: str) -> set[tuple[str, str, str, str]]:
    return related(f"{HEAD}{line}\n", type_)


@pytest.mark.parametrize(
    ("line", "task", "side"),
    [
        ("ويلتزم الجانب التونسي بتدريب عشرة ربابنة.", "تدريب عشرة ربابنة", "الجانب التونسي"),
        ("ووافق الطرف العماني على استقبال البعثة.", "استقبال البعثة", "الجانب العماني"),
        ("واتفق الجانبان على ما يلي:\n- يتكفل الجانب التونسي بنفقات السفر.", "نفقات السفر", "الجانب التونسي"),
        ("وسيتولى الجانب العماني إعداد مشروع البرنامج.", "إعداد مشروع البرنامج", "الجانب العماني"),
        ("واتفق الجانبان على ما يلي:\n1. يتولى الجانب العماني إعداد مشروع البرنامج.", "إعداد مشروع البرنامج", "الجانب العماني"),
        (
            "وسيوافي الجانب التونسي الجانب العماني بقائمة الربابنة.",
            "يوافي الجانب التونسي الجانب العماني بقائمة الربابنة",
            "الجانب التونسي",
        ),
        ("وسينظم الوفد العماني ورشة للملاحين.", "ينظم الوفد العماني ورشة للملاحين", "الجانب العماني"),
        ("وتعهدت الهيئة الوطنية للموانئ بترميم الرصيف.", "ترميم الرصيف", "الهيئة الوطنية للموانئ"),
        ("وتلتزم الهيئة الوطنية للموانئ بتوفير المراسي.", "توفير المراسي", "الهيئة الوطنية للموانئ"),
    ],
)
def test_what_a_side_takes_on_is_its_open_task(line: str, task: str, side: str) -> None:
    assert (task, side, "planned", "affirmed") in told(line, "assigned_to")
    tasks = {e.label(): e.status for e in extract(f"{HEAD}{line}\n").entities if e.kind == "task"}
    assert tasks[task] == "open"


def test_a_task_of_a_side_has_its_day() -> None:
    text = f"{HEAD}ويقوم الجانب التونسي بإرسال قائمة المتدربين قبل 15 مارس 2031.\n"
    assert {e.end for e in extract(text).entities if e.kind == "task"} == {"2031-03-15"}


@pytest.mark.parametrize(
    ("line", "type_", "thing", "side", "how"),
    [
        ("وأبدى الجانب العماني استعداده لاستقبال الطلبة.", "offers", "استقبال الطلبة", "الجانب العماني", "wished"),
        ("وأعرب الجانب التونسي عن رغبته في تبادل الخبرات.", "seeks", "تبادل الخبرات", "الجانب التونسي", "wished"),
        ("وطلب الجانب التونسي تزويده بنماذج العقود.", "seeks", "نماذج العقود", "الجانب التونسي", "actual"),
        ("وطلب الجانب التونسي من الجانب العماني دعم المعهد.", "seeks", "دعم المعهد", "الجانب التونسي", "actual"),
        ("وعرض الجانب العماني إقامة معرض مشترك.", "offers", "إقامة معرض مشترك", "الجانب العماني", "actual"),
        ("ويقدم الجانب العماني عشرين مقعدا دراسيا.", "offers", "عشرين مقعدا دراسيا", "الجانب العماني", "planned"),
        (
            "وأبدت الهيئة الوطنية للموانئ استعدادها لاستقبال الطلبة.",
            "offers",
            "استقبال الطلبة",
            "الهيئة الوطنية للموانئ",
            "wished",
        ),
    ],
)
def test_a_side_offers_and_asks(line: str, type_: str, thing: str, side: str, how: str) -> None:
    assert (side, thing, how, "affirmed") in told(line, type_)


def test_what_a_side_pays_is_planned_or_done_as_its_verb_says() -> None:
    line = "ويدفع الجانب العماني للشركة الوطنية للنقل 3 ملايين دولار، وقدم الجانب التونسي هبة بقيمة 5 آلاف دينار لمعهد الملاحة."
    paid = {(who, whom[:6], how) for who, whom, how, _ in told(line, "pays")}
    assert paid == {("الجانب العماني", "الشركة", "planned"), ("الجانب التونسي", "معهد ا", "actual")}


def test_who_leads_a_side_chaired_the_meeting() -> None:
    line = "ورأس الجانب التونسي السيد أنيس الغرياني، ورأس الجانب العماني السيدة هند الكيومي."
    assert {who for who, _, _, _ in told(line, "chaired")} == {"أنيس الغرياني", "هند الكيومي"}


@pytest.mark.parametrize(
    "line",
    ["ولم يبد الجانب العماني استعداده لاستقبال الطلبة.", "ولم يطلب الجانب التونسي تزويده بنماذج العقود."],
)
def test_what_a_side_does_not_say_is_not_claimed(line: str) -> None:
    assert not told(line, "offers") | told(line, "seeks")


@pytest.mark.parametrize(
    "line",
    [
        "واعتذر الجانب العماني عن تمويل المختبر.",
        "ولم يوافق الجانب العماني على تمويل المختبر.",
        "ويتعذر على الجانب العماني تمويل المختبر.",
    ],
)
def test_what_a_side_declines_or_cannot_do_is_no_offer(line: str) -> None:
    assert told(line, "offers") == {("الجانب العماني", "تمويل المختبر", "actual", "negated")}


def test_a_body_of_minutes_declines_and_asks_by_verbs_that_are_no_nouns() -> None:
    line = "واعتذرت الهيئة الوطنية للموانئ عن استضافة الندوة. وطلبت الهيئة الوطنية للموانئ تمديد المهلة."
    assert told(line, "offers") == {("الهيئة الوطنية للموانئ", "استضافة الندوة", "actual", "negated")}
    assert told(line, "seeks") == {("الهيئة الوطنية للموانئ", "تمديد المهلة", "actual", "affirmed")}


def test_a_verb_without_a_subject_goes_back_to_the_side_before() -> None:
    line = "ورحب الجانب العماني بهذا المقترح، وأبدى استعداده لاستقبال الطلبة."
    assert told(line, "offers") == {("الجانب العماني", "استقبال الطلبة", "wished", "affirmed")}
    assert not told("ورحب الجانب العماني بهذا المقترح، ولم يبد استعداده لاستقبال الطلبة.", "offers")


def test_what_a_side_will_not_do_is_no_task() -> None:
    assert not told("ولن يرسل الجانب التونسي قائمة المتدربين.", "assigned_to")


@pytest.mark.parametrize("line", ["وبناء على طلب الجانب التونسي تأجل البند.", "وتم عرض الجانب العماني على اللجنة."])
def test_a_noun_that_looks_like_a_verb_asks_for_nothing(line: str) -> None:
    assert not told(line, "seeks") | told(line, "offers")


def test_one_side_alone_is_an_actor_of_minutes() -> None:
    text = "محضر اجتماع\nالحضور: سالم الزوي\nيلتزم الجانب الليبي بتوفير مقر للخبير.\n"
    assert ends(text, "assigned_to") == {("توفير مقر للخبير", "الجانب الليبي")}


def test_each_verb_has_the_words_up_to_the_next_side() -> None:
    line = "وطلب الجانب التونسي تزويده بنماذج العقود، ووعد الجانب العماني بإرسال الدليل."
    assert {what for _, what, _, _ in told(line, "seeks")} == {"نماذج العقود"}
    assert ("إرسال الدليل", "الجانب العماني", "planned", "affirmed") in told(line, "assigned_to")


def test_a_side_is_one_body_of_its_country_and_is_forgotten_where_nothing_is_said_of_it() -> None:
    line = "ويلتزم الجانب التونسي بتدريب عشرة ربابنة. وطلب الطرف التونسي تزويده بنماذج العقود."
    sides = [e for e in extract(f"{HEAD}{line}\n").entities if e.classification == "group"]
    assert [e.label() for e in sides] == ["الجانب التونسي"]
    assert not sides[0].named
    countries = {e.id: e.label("en") for e in extract(f"{HEAD}{line}\n").entities if e.kind == "place"}
    assert countries[sides[0].qualifier or ""] == "Tunisia"


def test_a_side_that_does_something_was_at_the_meeting() -> None:
    there = told("ويلتزم الجانب التونسي بتدريب عشرة ربابنة.", "attended")
    assert {(who, how) for who, _, how, _ in there if who.startswith("الجانب")} == {("الجانب التونسي", "actual")}


def test_the_countries_of_sides_that_agree_work_together() -> None:
    assert {how for *_, how, _ in told("واتفق الجانبان على ما يلي:\n1. تبادل الطلبة.", "cooperates_with")} == {"agreed"}
    assert not told("ولم يتفق الجانبان على موعد.", "cooperates_with")


def test_in_a_notice_that_is_no_minutes_no_side_is_made() -> None:
    text = "التقى الوزير نظيره، وأبدى الجانب العماني استعداده لاستقبال الطلبة، وشكره الجانب التونسي.\n"
    assert not [e for e in extract(text).entities if e.label() == "الجانب التونسي"]


def test_the_session_of_a_higher_number_is_still_to_come() -> None:
    text = f"{HEAD}واتفق الجانبان على عقد الاجتماع الثالث في صفاقس عام 2032.\n"
    events = {e.label(): e.start for e in extract(text).entities if e.kind == "event"}
    assert events["الاجتماع الثالث"] == "2032"
    assert {(site, how) for event, site, how, _ in related(text, "located_in") if event == "الاجتماع الثالث"} == {
        ("صفاقس", "planned")
    }


def test_minutes_of_a_session_over_days_are_of_those_days() -> None:
    text = (
        "محضر الدورة الخامسة للجنة العليا المشتركة\n"
        "انعقدت في مسقط خلال الفترة 12 - 13 أيار 2031 أعمال الدورة الخامسة للجنة العليا المشتركة.\n"
        "واتفق الجانبان على عقد الدورة السادسة في تونس عام 2032.\n"
    )
    events = {e.label(): e.start for e in extract(text).entities if e.kind == "event"}
    assert events["الدورة الخامسة للجنة العليا المشتركة"] == "2031-05-12/2031-05-13"
    assert events["الدورة السادسة"] == "2032"


def test_the_first_meeting_is_no_coming_one_because_the_second_is() -> None:
    text = (
        "محضر مشترك\nبشأن أعمال الاجتماع الأول للفريق الفني\nاجتمع الفريق الفني في صفاقس بتاريخ 6 يناير 2031.\n"
        "ورحب الطرف التونسي بزيارة المعهد.\nويعقد الاجتماع الثاني في مسقط خلال شهر مايو 2031.\n"
    )
    events = {e.label(): (e.start, e.classification) for e in extract(text).entities if e.kind == "event"}
    assert events["الاجتماع الثاني"] == ("2031-05", "meeting")
    assert ("2031-01-06", "meeting") in events.values()


def test_a_side_that_was_seen_as_a_name_is_one_all_the_same() -> None:
    text = (
        "محضر اجتماع اللجنة السعودية السودانية\nاجتمعت اللجنة يوم 4 مارس 2032 بالرياض، وحضره الجانب السعودي والجانب السوداني.\n"
        "اتفق الطرفان على الآتي:\nالمادة (1): المحاجر\n"
        "يقوم الطرف السوداني بتزويد الطرف السعودي بقائمة المحاجر، وذلك في موعد لا يتجاوز 1 شعبان 1454هـ.\n"
    )
    assert ends(text, "assigned_to") == {("تزويد الطرف السعودي بقائمة المحاجر", "الطرف السوداني")}
    assert {e.end for e in extract(text).entities if e.kind == "task"} == {"2032-11-04"}


def test_a_country_that_takes_something_on_stands_for_its_side() -> None:
    text = f"{HEAD}واتفق الجانبان على ما يلي:\n- تتحمل سلطنة عمان نفقات سفر الخبراء، ويتكفل الجانب التونسي بنفقات الإقامة.\n"
    text += "- يلتزم الجانب العماني بتوفير المراسي.\n"
    assert ends(text, "assigned_to") == {
        ("نفقات سفر الخبراء", "الجانب العماني"),
        ("نفقات الإقامة", "الجانب التونسي"),
        ("توفير المراسي", "الجانب العماني"),
    }
    assert len([e for e in extract(text).entities if e.kind == "task"]) == 3


def test_the_share_of_another_is_no_task_of_nobody() -> None:
    line = "وتم الاتفاق على أن تتحمل الهيئة الوطنية للموانئ 60% من التكاليف ووزارة النقل التونسية 40% منها."
    tasks = [e.label() for e in extract(f"{HEAD}{line}\n").entities if e.kind == "task"]
    assert tasks == ["60% من التكاليف"]
