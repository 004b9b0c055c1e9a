"""Who led which delegation, and who is of which. Everything here is fictional."""

from __future__ import annotations

import pytest

from ..reads import ends

HEAD = "محضر اجتماع اللجنة العمانية اليمنية المشتركة للصيد\nعقدت اللجنة اجتماعها الأول بصلالة يوم 4 مارس 2032.\n"
KINGDOM = "وترأس وفد سلطنة عمان معالي السيد سعود الهنائي وزير الثروة السمكية، وترأست وفد الجمهورية اليمنية السيدة أروى العنسي."
BODIES = (
    "وترأس وفد وزارة الثروة السمكية السيد سعود الهنائي وضم الوفد كلا من السيد هلال المعولي والسيدة زوينة الرحبي، "
    "وترأس وفد هيئة المصائد اليمنية المهندس مروان العنسي وضم الوفد المهندسة بشرى القباطي."
)


def test_nobody_is_of_a_delegation_over_the_verb_that_leads_another() -> None:
    assert ends(HEAD + KINGDOM, "member_of") == {
        ("سعود الهنائي", "وفد سلطنة عمان"),
        ("أروى العنسي", "وفد الجمهورية اليمنية"),
    }


def test_members_stay_with_the_delegation_that_their_list_is_of() -> None:
    assert ends(HEAD + BODIES, "member_of") == {
        ("سعود الهنائي", "وفد وزارة الثروة السمكية"),
        ("هلال المعولي", "وفد وزارة الثروة السمكية"),
        ("زوينة الرحبي", "وفد وزارة الثروة السمكية"),
        ("مروان العنسي", "وفد هيئة المصائد اليمنية"),
        ("بشرى القباطي", "وفد هيئة المصائد اليمنية"),
    }


@pytest.mark.parametrize(
    "line",
    [
        KINGDOM,
        "ورأس الوفد العماني السيد سعود الهنائي، ورأست الوفد اليمني السيدة أروى العنسي.",
        "واجتمعت اللجنة برئاسة كل من السيد سعود الهنائي عن الجانب العماني والسيدة أروى العنسي مديرة الصيد عن الجانب اليمني.",
    ],
)
def test_the_heads_of_both_sides_chaired(line: str) -> None:
    assert {who for who, _ in ends(f"{HEAD}{line}\n", "chaired")} == {"سعود الهنائي", "أروى العنسي"}
