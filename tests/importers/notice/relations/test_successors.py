"""Who leaves an office or a body and who comes after. Everybody in these sentences is fictional."""

from __future__ import annotations

import pytest

from rawabit.importers.notice.extract import extract

OLD, NEW = "خالد الفيتوري", "سالم المبروك"


def told(sentence: str, type_: str) -> set[tuple[str, str, str | None, str | None]]:
    found = extract(sentence)
    names = {entity.id: entity.label() for entity in found.entities}
    return {(names[r.source], r.modality.value, r.start, r.end) for r in found.relations if r.type == type_}


@pytest.mark.parametrize(
    ("sentence", "type_"),
    [
        (
            f"قرر رئيس الوزراء إعفاء السيد {OLD} من مهامه على رأس الهيئة العامة للاستثمار وتعيين السيد {NEW} خلفاً له.",
            "member_of",
        ),
        (
            f"أعفى رئيس الوزراء السيد {OLD} من مهامه على رأس الهيئة العامة للاستثمار، وعين السيد {NEW} خلفاً له.",
            "member_of",
        ),
        (
            f"صدر قرار بإعفاء السيد {OLD} من مهام رئيس الهيئة العامة للاستثمار، وتكليف السيد {NEW} بدلاً منه.",
            "holds",
        ),
        (f"أقيل مدير إدارة التخطيط السيد {OLD} من منصبه، وكلف السيد {NEW} مكانه.", "holds"),
    ],
)
def test_who_is_named_in_the_place_of_another_has_what_that_one_had(sentence: str, type_: str) -> None:
    assert told(sentence, type_) == {(OLD, "ended", None, None), (NEW, "actual", None, None)}


def test_who_dismisses_somebody_does_not_hand_on_the_own_post() -> None:
    assert told(f"أعفى رئيس الوزراء السيد {OLD} من مهامه.", "holds") == set()


def test_nobody_follows_who_was_not_named() -> None:
    sentence = f"أقيل مدير إدارة التخطيط السيد {OLD} من منصبه، ولم يعين السيد {NEW} خلفاً له."
    assert (NEW, "actual", None, None) not in told(sentence, "holds")


@pytest.mark.parametrize(
    ("text", "spells"),
    [
        (
            "انضمت تونس إلى الاتحاد الأفريقي عام 2010. وانسحبت تونس من الاتحاد الأفريقي عام 2020.",
            {("تونس", "ended", "2010", "2020")},
        ),
        (
            "انضمت ليبيا إلى منظمة التجارة العالمية في 3 مارس 2010، وانسحبت منها في 5 أبريل 2023.",
            {("ليبيا", "ended", "2010-03-03", "2023-04-05")},
        ),
        (
            "انسحبت تونس من الاتحاد الأفريقي عام 2010. وانضمت تونس إلى الاتحاد الأفريقي عام 2020.",
            {("تونس", "ended", None, "2010"), ("تونس", "actual", "2020", None)},
        ),
    ],
)
def test_who_joins_and_leaves_was_a_member_in_between_and_who_comes_back_is_one(
    text: str, spells: set[tuple[str, str, str | None, str | None]]
) -> None:
    assert told(text, "member_of") == spells


def test_who_is_elected_in_the_place_of_another_holds_the_office() -> None:
    sentence = "وانتخب المجلس الدكتور ياسين المرزوقي من تونس رئيساً للدورة القادمة خلفاً للمهندسة سعاد الكندري من الكويت."
    held = {(who, modality) for who, modality, _, _ in told(sentence, "holds")}
    assert ("ياسين المرزوقي", "ended") not in held
    assert ("ياسين المرزوقي", "actual") in held
