"""Whom the two sides stand for that sign, where the text has told who talked with whom. All names are made up."""

from __future__ import annotations

import pytest

from rawabit.importers.notice.extract import extract

from ..reads import related

MET = "التقى وزير الصحة الليبي السيد سالم الفرجاني نظيره التونسي السيد منير العياري."


@pytest.mark.parametrize(
    ("text", "signers"),
    [
        (f"{MET} ووقع الجانبان مذكرة تفاهم في مجال الصحة.", {"Libya", "Tunisia"}),
        (f"{MET} ووقع البلدان مذكرة تفاهم في مجال الصحة.", {"Libya", "Tunisia"}),
        ("جرت في طرابلس مباحثات بين ليبيا وتركيا. ووقع الجانبان مذكرة تفاهم في مجال الطاقة.", {"Libya", "Türkiye"}),
        (
            "عقدت بتونس جلسة مباحثات بين وزارة النقل الليبية ووزارة النقل التونسية. ووقع الطرفان اتفاقية للنقل البري.",
            {"وزارة النقل الليبية", "وزارة النقل التونسية"},
        ),
        ("بحثت وزارة الصحة مع شركة الدواء المتحدة توريد الأدوية. ووقع الطرفان عقدا.", {"وزارة الصحة", "شركة الدواء المتحدة"}),
    ],
)
def test_the_two_sides_sign_for_whom_they_stand(text: str, signers: set[str]) -> None:
    told = related(text, "signed")
    assert {who for who, _, _, _ in told} == signers
    assert {(how, polarity) for _, _, how, polarity in told} == {("actual", "affirmed")}
    assert {r.review.value for r in extract(text).relations if r.type == "signed"} == {"proposed"}


@pytest.mark.parametrize(
    ("words", "how", "polarity"),
    [
        ("ومن المقرر أن يوقع الجانبان مذكرة تفاهم الشهر المقبل.", "planned", "affirmed"),
        ("وسيوقع الجانبان مذكرة تفاهم الشهر المقبل.", "planned", "affirmed"),
        ("ولم يوقع الجانبان مذكرة التفاهم.", "actual", "negated"),
    ],
)
def test_a_signing_of_the_two_sides_is_as_far_along_as_its_words_say(words: str, how: str, polarity: str) -> None:
    told = {(who, along, denied) for who, _, along, denied in related(f"{MET} {words}", "signed")}
    assert told == {("Libya", how, polarity), ("Tunisia", how, polarity)}


def test_sides_that_nobody_told_of_stay_what_they_are() -> None:
    assert {who for who, _, _, _ in related("ووقع الجانبان مذكرة تفاهم في مجال الصحة.", "signed")} <= {"الجانبان"}


def test_between_whom_a_meeting_was_is_no_speaker() -> None:
    text = "عقد اجتماع بين وزير النقل الليبي السيد سالم الفرجاني ووزير النقل التونسي السيد منير العياري."
    assert not any(relation.attributed_to for relation in extract(text).relations)


def test_what_is_only_awaited_is_planned() -> None:
    told = {how for _, _, how, _ in related(f"{MET} وينتظر أن يوقع الجانبان مذكرة تفاهم.", "signed")}
    assert told == {"planned"}
