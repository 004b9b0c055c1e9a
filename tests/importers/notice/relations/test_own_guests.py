"""Whom somebody received, by a pronoun whose owner the sentence before names. All texts are made up."""

from __future__ import annotations

from ..reads import accepted, ends, related

TOLD = "استعرض وزير المياه سامي العوادي مشاريع الوزارة.\n"


def test_whom_he_received_is_told_of_the_one_person_before() -> None:
    text = TOLD + "وتطرق، خلال استقباله السفير الياباني كينجي ساتو، إلى الإجراءات المائية."
    assert ("سامي العوادي", "كينجي ساتو", "actual", "affirmed") in related(text, "met_with")


def test_of_two_people_before_neither_is_meant() -> None:
    text = (
        "استعرض وزير المياه سامي العوادي والخبيرة هدى القاسمي مشاريع الوزارة.\n"
        "وتطرق، خلال استقباله السفير الياباني كينجي ساتو، إلى الإجراءات المائية."
    )
    assert ("هدى القاسمي", "كينجي ساتو") not in ends(text, "met_with")


def test_who_only_came_along_received_nobody() -> None:
    text = "وصل رئيس الجمهورية يرافقه وزير المياه سامي العوادي، وكان في استقباله السفير الياباني كينجي ساتو."
    assert not accepted(text, "met_with")
    text = "سافر رئيس الجمهورية إلى طوكيو يرافقه وزير المياه سامي العوادي.\nوتطرق، خلال استقباله السفير كينجي ساتو، إلى المياه."
    assert ("سامي العوادي", "كينجي ساتو") not in ends(text, "met_with")
