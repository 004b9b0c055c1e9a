"""Who is of a team, where an event stands between the team and its members. All people are made up."""

from __future__ import annotations

import pytest

from ..reads import ends

LIST = "مدير السدود علي الدرسي ومديرة الآبار هدى القاسمي"


@pytest.mark.parametrize(
    ("text", "team"),
    [
        (f"وصل وفد من وزارة المياه لحضور الاجتماع، ويضم في عضويته {LIST}.", "وفد من وزارة المياه"),
        (
            f"شارك الوفد الليبي برئاسة وزير التعليم سامي العوادي في المؤتمر العام للمنظمة، والذي يضم في عضويته {LIST}.",
            "الوفد الليبي",
        ),
    ],
)
def test_they_are_of_the_team_named_before_the_event(text: str, team: str) -> None:
    assert ends(text, "member_of") >= {("علي الدرسي", team), ("هدى القاسمي", team)}


def test_a_membership_that_no_verb_of_being_made_up_tells_is_none_of_it() -> None:
    text = f"وصل وفد من وزارة المياه لحضور الاجتماع، وهنأ الوزير {LIST} على عضويته."
    assert ("هدى القاسمي", "وفد من وزارة المياه") not in ends(text, "member_of")
