"""What was to be and was not, and what somebody rules out. All of it is made up."""

from __future__ import annotations

import pytest

from ..reads import related


@pytest.mark.parametrize(
    ("text", "type_", "told"),
    [
        ("وكان من المقرر أن يحضر الافتتاح مدير المركز السيد سالم الطاهري، غير أنه اعتذر.", "attended", ("actual", "negated")),
        ("وكان من المقرر أن يحضر الافتتاح مدير المركز السيد سالم الطاهري.", "attended", ("planned", "affirmed")),
        ("وكان من المفترض أن ينضم المركز إلى الشبكة العربية للمياه في 2023 ولم يتم ذلك.", "member_of", ("actual", "negated")),
    ],
)
def test_what_came_between_denies_it(text: str, type_: str, told: tuple[str, str]) -> None:
    assert {(how, polarity) for _, _, how, polarity in related(text, type_)} == {told}


@pytest.mark.parametrize(("verb", "polarity"), [("واستبعد", "negated"), ("ولم يستبعد", "affirmed")])
def test_what_is_ruled_out_is_denied(verb: str, polarity: str) -> None:
    text = f"{verb} الوزير أن توقع وزارة الصناعة اتفاقية مع شركة النور."
    assert {denied for _, _, _, denied in related(text, "signed")} == {polarity}


def test_who_takes_part_in_what_is_tomorrow_has_not_yet() -> None:
    text = "تستضيف الدوحة غدا المؤتمر الثالث للمدن، بمشاركة رئيس بلدية طبرق السيد سالم الطاهري."
    assert {how for _, _, how, _ in related(text, "attended")} == {"planned"}


def test_an_informal_meeting_takes_nothing_back() -> None:
    text = "كان من المقرر أن يوقع الوزير سالم الهادي اتفاقية التعاون مع شركة الواحة في اجتماع غير رسمي لم يعلن عنه."
    assert {(how, polarity) for _, _, how, polarity in related(text, "signed")} == {("planned", "affirmed")}
