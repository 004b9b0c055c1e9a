"""What a denial leaves as it was: its end, its hindrance or only its time is denied. All of it is made up."""

from __future__ import annotations

import pytest

from ..reads import related


@pytest.mark.parametrize(
    ("text", "type_", "told"),
    [
        ("ونفى المسؤول النيجيري إغلاق مكتب اللجنة في مايدوغوري.", "has_office_in", ("actual", "affirmed")),
        ("وأكدت شركة النور للمعادن أنها لن تغلق مكتبها في بنغازي.", "has_office_in", ("actual", "affirmed")),
        ("وأكدت شركة النور للمعادن أن لا مكتب لها في بنغازي.", "has_office_in", ("actual", "negated")),
        ("لم تسدد شركة النور بعد اشتراكها لاتحاد المنتجين، وستسدده في مايو.", "pays", ("planned", "affirmed")),
        ("لم تسدد شركة النور بعد اشتراكها لاتحاد المنتجين.", "pays", ("actual", "negated")),
        ("وأكد أن شركة النور لم تعد تتعاون مع معهد الواحة.", "cooperates_with", ("ended", "affirmed")),
        ("وأكد أن شركة النور لا تتعاون مع معهد الواحة.", "cooperates_with", ("actual", "negated")),
        ("وأضاف أن ليبيا لم تعد عضوا في المنظمة العربية للمعادن.", "member_of", ("ended", "affirmed")),
        ("وأضاف أن ليبيا ليست عضوا في المنظمة العربية للمعادن.", "member_of", ("actual", "negated")),
    ],
)
def test_what_is_denied_of_it_decides(text: str, type_: str, told: tuple[str, str]) -> None:
    assert {(how, polarity) for _, _, how, polarity in related(text, type_)} == {told}


def test_an_exception_is_there() -> None:
    told = {where: polarity for _, where, _, polarity in related("وأكدت الهيئة أن لا مكتب لها إلا في بنغازي.", "has_office_in")}
    assert told == {"بنغازي": "affirmed"}


def test_a_clause_that_follows_a_denial_is_not_denied() -> None:
    text = "وأشار إلى أن شركته لم توقع أي عقد مع شركة السدود حتى الآن ، وتعتزم فتح مكتب لها في بنغازي."
    assert {polarity for _, _, _, polarity in related(text, "has_office_in")} == {"affirmed"}


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("نفى الوزير توقيع اتفاقية إلغاء الرسوم مع شركة الواحة.", "signed"),
        ("نفت شركة الواحة أنها قطعت علاقاتها ووقعت عقدا مع شركة النخيل.", "signed"),
        ("نفت وزارة الصحة إغلاق المستشفى وتوقيع اتفاقية مع شركة الواحة.", "signed"),
        ("لم تدفع تونس اشتراكها لمنظمة المياه العربية وستناقشه مع الدول الأعضاء.", "pays"),
        ("لم يوقع الوزير سالم الهادي اتفاقية مع شركة الواحة وسيبلغهم بالأسباب.", "signed"),
        ("لم تحصل ليبيا على عضوية منظمة المياه العربية.", "member_of"),
        ("لم تنل شركة الواحة عضوية اتحاد الغرف التجارية.", "member_of"),
    ],
)
def test_a_denial_of_the_thing_itself_stands(text: str, type_: str) -> None:
    assert "negated" in {polarity for _, _, _, polarity in related(text, type_)}


def test_two_verbs_without_a_comma_are_denied_together() -> None:
    text = "لم يسافر الوفد إلى تونس ويوقع الوزير سالم الهادي اتفاقية التعاون مع شركة الواحة."
    assert {polarity for _, _, _, polarity in related(text, "signed")} == {"negated"}
