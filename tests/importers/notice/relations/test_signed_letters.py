"""Who a letter is to and who signs it hold the offices in the lines beside their names. All made up."""

from __future__ import annotations

import pytest

from ..reads import ends, named

BODY = "\nتحية طيبة وبعد،\nوصلنا كتابكم المؤرخ في 3 مارس 2025.\n\nوتفضلوا بقبول فائق الاحترام،\n\n"
MAIL = "From: Hind Saleh <h@example.org>\nTo: Rashid Mansouri <r@example.org>\nDate: Tue, 4 Mar 2025 10:15:00 +0100\n"
WARM = ("راشد المنصوري", "المدير التنفيذي لصندوق الواحات")
SIGNED = ("بدرية الغافرية", "مديرة دائرة التعاون الدولي")


@pytest.mark.parametrize("line", ["سعادة الشيخ راشد المنصوري المحترم", "سعادة الشيخ راشد المنصوري حفظه الله"])
def test_a_word_of_respect_may_stand_behind_the_name(line: str) -> None:
    assert WARM in ends(f"{line}\n{WARM[1]}\n{BODY}", "holds")


def test_the_office_may_be_told_with_its_country() -> None:
    text = f"سعادة الدكتورة هند المنصوري المحترمة\nممثلة منظمة الصحة العالمية (WHO) بالأردن\n{BODY}"
    assert ("هند المنصوري", "ممثلة منظمة الصحة العالمية") in ends(text, "holds")


@pytest.mark.parametrize("foot", ["الأمين العام\nد. جهاد المنصوري\n", "م. جهاد المنصوري\nالأمين العام\n"])
def test_who_signs_may_be_called_by_the_letter_of_a_title(foot: str) -> None:
    assert ("جهاد المنصوري", "الأمين العام") in ends(f"السيد راشد المنصوري المحترم\n{BODY}{foot}", "holds")


@pytest.mark.parametrize("after", ["", MAIL])
def test_who_signs_beside_an_office_is_named_though_no_list_holds_the_name(after: str) -> None:
    text = f"السيد راشد المنصوري المحترم\n{BODY}{SIGNED[0]}\n{SIGNED[1]}\n{after}"
    assert SIGNED in ends(text, "holds")


@pytest.mark.parametrize("foot", ["صورة لملف الصادر العام\n", "قاعة الزهور الكبرى\n\nنسخة للحفظ\n"])
def test_a_line_of_words_away_from_an_office_is_nobody(foot: str) -> None:
    text = f"السيد راشد المنصوري المحترم\n{BODY}{SIGNED[1]}\n{SIGNED[0]}\nنسخة إلى:\n{foot}"
    assert named(text, "person") == ["راشد المنصوري", SIGNED[0]]
