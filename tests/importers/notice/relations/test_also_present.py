"""Who was there, by a sentence that opens with بحضور. All texts are made up."""

from __future__ import annotations

import pytest

from ..reads import ends

MET = "استقبل وزير المناجم سامي العوادي، اليوم الخميس، بمقر الوزارة، رئيس الشركة الإسبانية ماركو بيانكي.\n"
TALKS = "\nوخلال هذا اللقاء، استعرض الطرفان آفاق التعاون."
LIST = "سفير إسبانيا لدى الجزائر، ورئيس مجمع الطاقة، علي الدرسي، إلى جانب إطارات من الوزارة."


@pytest.mark.parametrize("opening", ["وذلك بحضور", "بحضور"])
def test_they_were_at_the_meeting_that_the_sentence_before_tells(opening: str) -> None:
    there = {who for who, event in ends(MET + f"{opening} {LIST}" + TALKS, "attended") if event == "اللقاء"}
    assert there >= {"علي الدرسي", "سفير إسبانيا لدى الجزائر"}


def test_without_a_meeting_before_nobody_was_at_one() -> None:
    text = f"قال وزير المناجم سامي العوادي إن الإنتاج ارتفع.\nوذلك بحضور {LIST}"
    assert "علي الدرسي" not in {who for who, _ in ends(text, "attended")}
