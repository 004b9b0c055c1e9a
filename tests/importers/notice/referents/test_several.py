"""Events in the singular and in the plural are not one. All sentences are made up."""

from __future__ import annotations

from ..reads import accepted, ends

TALKS = (
    "بحث وزير الخارجية الدكتور سامي عواد مع وزير الخارجية الجيبوتي محمود بدر العلاقات الثنائية. كما اتفق الوزيران على استئناف"
    " اجتماعات اللجنة الوزارية المشتركة خلال الفترة القادمة. حضر اللقاء سفير جيبوتي السفير ضياء عواد."
)


def test_who_was_at_the_talks_was_at_no_meetings_to_come() -> None:
    assert ("ضياء عواد", "اللقاء") in ends(TALKS, "attended")
    assert not [event for _, event in accepted(TALKS, "attended") if event.startswith("اجتماعات")]


def test_who_led_the_preparatory_meetings_did_not_lead_the_session() -> None:
    text = (
        "يرأس وزير الخارجية سامح بدر غدا الاثنين اجتماع اللجنة المصرية العمانية المشتركة. وبدأت الاجتماعات التحضيرية للجنة اليوم"
        " برئاسة السفير رامي عواد مساعد وزير الخارجية."
    )
    assert not [event for who, event in ends(text, "chaired") if who == "رامي عواد" and event.startswith("اجتماع ")]


def test_talks_that_are_plural_in_form_stay_the_meeting() -> None:
    text = "أجرى وزير الصناعة سامي عواد مباحثات مع السفير رامي بدر. وحضر المباحثات مدير الإدارة السيد ضياء عواد."
    assert len({event for _, event in ends(text, "attended")}) == 1


def test_a_hall_for_meetings_is_no_second_meeting() -> None:
    text = "وبحضور رمضان فرج عقد الاجتماع الثالث للجنة الفنية بقاعة الاجتماعات بمركز تنمية الصادرات بمصراتة."
    assert ("الاجتماع الثالث للجنة الفنية", "مركز تنمية الصادرات") in ends(text, "located_in")
