"""Nobody meets who was away, stood in for or only wrote, nor before a meeting is held; everybody here is fictional."""

from __future__ import annotations

import pytest

from rawabit.importers.notice.extract import extract

from ..reads import ends

MET = "اجتمع وزير الصحة الدكتور سامي النعيمي مع مدير البنك السيد هشام بدر"
ABSENT = "مفلح الجاسر"


def there(sentence: str) -> set[tuple[str, str, str, str]]:
    """Who met, led or attended: the type, the label of an end, how far along and whether denied, for both ends of a claim."""
    found = extract(f"بيروت 1 مارس 2025\n{sentence}\n")
    names = {entity.id: entity.label() for entity in found.entities}
    told = (r for r in found.relations if r.type in {"met_with", "attended", "chaired"})
    return {(r.type, names[end], r.modality.value, r.polarity.value) for r in told for end in (r.source, r.target)}


@pytest.mark.parametrize(
    "sentence",
    [
        f"{MET} في غياب وزير النقل السيد مفلح الجاسر.",
        f"{MET} نيابة عن وزير النقل السيد مفلح الجاسر.",
        f"{MET} بدلاً من وزير النقل السيد مفلح الجاسر.",
        f"{MET} عوضاً عن وزير النقل السيد مفلح الجاسر.",
        f"{MET} لمناقشة رسالة وزير النقل السيد مفلح الجاسر.",
        f"{MET} لبحث مقترحات وزير النقل السيد مفلح الجاسر.",
        f"{MET}، وغاب عن الاجتماع وزير النقل السيد مفلح الجاسر.",
        f"{MET}، وتغيب وزير النقل السيد مفلح الجاسر.",
    ],
)
def test_who_was_not_there_met_nobody(sentence: str) -> None:
    told = there(sentence)
    assert not any(who == ABSENT and polarity == "affirmed" for _, who, _, polarity in told)
    assert {("met_with", "سامي النعيمي", "actual", "affirmed"), ("met_with", "هشام بدر", "actual", "affirmed")} <= told


@pytest.mark.parametrize(
    "sentence",
    [
        f"{MET} ووزير النقل السيد مفلح الجاسر.",
        "التقى وزير الصحة الدكتور سامي النعيمي وزير النقل السيد مفلح الجاسر لمناقشة رسالة البنك.",
    ],
)
def test_who_was_there_met_them(sentence: str) -> None:
    assert ("met_with", ABSENT, "actual", "affirmed") in there(sentence)


@pytest.mark.parametrize(
    ("sentence", "modality", "polarity"),
    [
        ("أرجأ وزير الصحة الدكتور سامي النعيمي لقاءه مع وزير النقل السيد مفلح الجاسر.", "planned", "affirmed"),
        ("أجلت وزيرة الصحة الدكتورة هدى عواد اجتماعها مع وزير النقل السيد مفلح الجاسر.", "planned", "affirmed"),
        ("رفض وزير الصحة الدكتور سامي النعيمي لقاء وزير النقل السيد مفلح الجاسر.", "actual", "negated"),
        ("ألغى وزير الصحة الدكتور سامي النعيمي لقاءه مع وزير النقل السيد مفلح الجاسر.", "actual", "negated"),
    ],
)
def test_a_meeting_told_by_its_noun_is_put_off_with_it(sentence: str, modality: str, polarity: str) -> None:
    met = {claim for claim in there(sentence) if claim[0] == "met_with"}
    assert {claim[2:] for claim in met} == {(modality, polarity)}


@pytest.mark.parametrize("away", ["الذي اعتذر عن الحضور", "الذي تغيب لمرضه", "الذي اعتذر عن عدم المشاركة"])
def test_of_whom_it_is_told_that_they_were_away(away: str) -> None:
    told = there(f"{MET}، كان من المقرر أن يشارك فيه وزير النقل السيد مفلح الجاسر {away}.")
    assert not any(who == ABSENT and polarity == "affirmed" for _, who, _, polarity in told)


def test_who_missed_another_meeting_was_at_this_one() -> None:
    text = (
        "ترأس وزير الصحة السيد سامي النعيمي اجتماعاً بحضور مدير إدارة السدود السيد علي كامل ووزير النقل "
        "السيد مفلح الجاسر الذي تغيب عن الاجتماع السابق."
    )
    assert ("attended", ABSENT, "actual", "affirmed") in there(text)


@pytest.mark.parametrize(
    "told",
    ["الذي اعتذر عن تأخر المشاركة", "الذي اعتذر باسم الحضور عن التأخير", "الذي غاب عن المشهد سنوات", "الذي تغيب عن جلسة أمس"],
)
def test_who_excused_something_else_was_there(told: str) -> None:
    text = (
        f"ترأس وزير الصحة السيد سامي النعيمي اجتماعاً بحضور مدير إدارة السدود السيد علي كامل ووزير النقل السيد مفلح الجاسر {told}."
    )
    assert ("attended", ABSENT, "actual", "affirmed") in there(text)


@pytest.mark.parametrize("instead", ["نيابة عن", "بالنيابة عن", "ممثلا عن"])
def test_for_whom_another_stood_neither_signed_nor_came(instead: str) -> None:
    text = f"وقع الاتفاقية {instead} وزير الصحة سامي النعيمي الأمين العام مفلح الجاسر."
    assert {who for who, _ in ends(text, "signed")} == {"مفلح الجاسر"}
    text = f"حضر الاجتماع {instead} وزير الصحة سامي النعيمي الأمين العام مفلح الجاسر."
    assert "سامي النعيمي" not in {who for who, _ in ends(text, "attended")}
