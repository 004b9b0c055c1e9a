"""Forms of telling that are accepted, and what is like them and waits. All of it is made up."""

from __future__ import annotations

import pytest

from rawabit.importers.grammar.phrases import Phrases
from rawabit.importers.grammar.text.spans import Span
from rawabit.importers.notice.first_round import read_by_rules
from rawabit.importers.notice.fitted.forms import is_within

from ..reads import accepted, ends

_MET = "استقبل وزير الصناعة سامي العبار سفير فنلندا نادر الفزاع"


def test_the_body_in_the_words_of_a_post_is_accepted() -> None:
    text = "وحضر اللقاء مدير ميناء الواحة العقيد سامي العبار."
    assert accepted(text, "post_in") == {("مدير ميناء الواحة", "ميناء الواحة")}


@pytest.mark.parametrize(
    "text",
    [
        "وقال وكيل الوزارة الفني سامي العبار إن العمل بدأ.",  # the last word is the under-secretary's
        "وقال رئيس مجلس إدارة الجمعية المهندس سامي العبار إن العمل بدأ.",  # whose board?
        "وقالت سلمى العبار مسؤولة برنامج المياه في الهيئة إن العمل بدأ.",  # the name may go on
    ],
)
def test_a_body_that_may_not_be_whole_waits(text: str) -> None:
    assert ends(text, "post_in")
    assert not accepted(text, "post_in")


@pytest.mark.parametrize(
    ("post", "body", "behind", "whole"),
    [
        ("رئيس هيئة الواحات", "هيئة الواحات", "", True),
        ("رئيس هيئة الواحات", "هيئة الواحات", " لترشيد المياه", False),
        ("رئيس هيئة الواحات", "هيئة الواحات", " في سبها", False),
        ("رئيس هيئة الواحات للشؤون المالية", "هيئة الواحات للشؤون المالية", "", False),
        ("رئيسة جمهورية الواحات", "جمهورية الواحات", "", False),
        ("رئيس مجلس إدارتها", "مجلس إدارتها", "", False),
        ("أمين صندوق الغرفة", "صندوق الغرفة", "", False),
        ("المندوب الدائم لدى هيئة الواحات", "هيئة الواحات", "", False),
    ],
)
def test_whether_a_body_stands_whole_in_a_post(post: str, body: str, behind: str, whole: bool) -> None:
    text = f"وقع نادر الفزاع {post}{behind}."
    spans = [Span(at, at + len(words), words, kind) for words, kind in ((post, "post"), (body, "organization"))
             for at in [text.index(words)]]  # fmt: skip
    reading = read_by_rules(text, Phrases(text), spans)
    marks = {mark.kind: mark for mark in reading.marks if (mark.start, mark.end) in {(span.start, span.end) for span in spans}}
    assert is_within(reading, marks["post"], marks["organization"]) is whole


def test_a_body_beside_its_town_is_accepted() -> None:
    text = "ووقع المركز عقد توزيع مع مؤسسة النخيل الطبية بالخرطوم."
    assert accepted(text, "located_in") == {("مؤسسة النخيل الطبية", "الخرطوم")}


def test_a_body_beside_a_country_waits() -> None:
    text = "ووقع المركز عقد توزيع مع مؤسسة النخيل الطبية في السودان."
    assert ends(text, "located_in")
    assert not accepted(text, "located_in")


def test_where_an_event_was_held_is_accepted() -> None:
    text = "وجاء ذلك خلال الملتقى العربي للتمور الذي عقد أمس في نزوى."
    assert accepted(text, "located_in") == {("الملتقى العربي للتمور", "نزوى")}


def test_where_an_event_will_be_held_waits() -> None:
    text = "وجاء ذلك خلال الملتقى العربي للتمور الذي يعقد غدا في نزوى."
    assert ends(text, "located_in") == {("الملتقى العربي للتمور", "نزوى")}
    assert not accepted(text, "located_in")


def test_the_seat_where_a_meeting_was_held_is_accepted() -> None:
    text = "انعقد صباح أمس بمقر هيئة تنمية الواحات الاجتماع الثاني للجنة المتابعة."
    assert accepted(text, "located_in") == {("الاجتماع الثاني للجنة المتابعة", "هيئة تنمية الواحات")}


def test_a_meeting_on_whose_margins_something_was_told_waits() -> None:
    text = "انعقد صباح أمس بمقر هيئة تنمية الواحات لقاء الخبراء على هامش الاجتماع الثاني للجنة المتابعة."
    assert not [pair for pair in accepted(text, "located_in") if pair[0].startswith("الاجتماع الثاني")]


def test_a_body_was_at_its_own_session() -> None:
    text = "وافق مجلس إدارة هيئة الواحات في اجتماعه المنعقد أمس على الموازنة."
    assert accepted(text, "attended") == {("مجلس إدارة هيئة الواحات", "اجتماعه")}


def test_who_met_was_at_the_meeting() -> None:
    text = f"{_MET}. وتناول اللقاء تدريب المهندسين."
    assert accepted(text, "attended") == {("سامي العبار", "اللقاء"), ("نادر الفزاع", "اللقاء")}


def test_who_met_on_the_margins_of_a_meeting_waits() -> None:
    text = f"{_MET} على هامش الاجتماع الوزاري."
    assert ends(text, "attended")
    assert not accepted(text, "attended")


def test_what_was_paid_is_accepted_and_what_was_not_waits() -> None:
    paid = "وقال المدير إن الهيئة {} اشتراكها في المنظمة العربية للتمور."
    assert accepted(paid.format("سددت أمس"), "pays") == {("الهيئة", "المنظمة العربية للتمور")}
    assert not accepted(paid.format("لم تسدد بعد"), "pays")
