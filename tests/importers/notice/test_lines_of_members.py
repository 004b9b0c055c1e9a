"""Who is of a team by the lines below the words for its membership. All that is told is made up."""

from __future__ import annotations

import pytest

from .reads import ends

HEAD, TEAM = "طرابلس، 12 مايو 2025\n", "لجنة متابعة السدود"


@pytest.mark.parametrize(
    "told",
    [
        "وعضوية كل من:\n1- السيد كامل الزنتوتي، مصلحة الموانئ\n2- السيد بشير القماطي، مصلحة الجمارك\n",
        "وعضوية السادة:\nالسيد كامل الزنتوتي\nالسيد بشير القماطي\n",
    ],
)
def test_who_stands_in_the_lines_below_is_of_the_team(told: str) -> None:
    text = f"{HEAD}تشكل {TEAM} برئاسة المهندسة خلود الأوجلي {told}\nواجتمعت اللجنة مع السيد رمزي الطشاني.\n"
    assert {who for who, team in ends(text, "member_of") if team == TEAM} == {"خلود الأوجلي", "كامل الزنتوتي", "بشير القماطي"}


def test_the_membership_of_a_country_is_no_list() -> None:
    text = f"{HEAD}بحثت {TEAM} عضوية ليبيا في المنظمة العربية للمياه بحضور:\n1- السيد كامل الزنتوتي\n"
    assert not {who for who, team in ends(text, "member_of") if team == TEAM}
