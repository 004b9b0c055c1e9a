"""Names end with their line where the line is an item of a list or a heading. All are made up."""

from __future__ import annotations

from ..reads import ends, named

HELD = "محضر اجتماع اللجنة الفنية بتاريخ 12 أكتوبر 2025\nالحضور:\nسالم عمر البوزنتاني، مدير إدارة الجودة\n"
HELD += "السيدة/ هدى علي القرقطاوي – "


def test_a_post_goes_no_further_than_its_line() -> None:
    lines = "خبيرة\nمدير المكتب ناجي محمود السرتيوي\n"
    assert named(HELD + lines, "post") == ["مدير إدارة الجودة", "خبيرة", "مدير المكتب"]
    assert ("هدى علي القرقطاوي", "خبيرة") in ends(HELD + lines, "holds")


def test_a_line_end_of_a_page_of_fixed_width_ends_no_name() -> None:
    text = (
        "استقبل وزير الصناعة اليوم في مكتبه بمقر الوزارة وفدا رفيعا من اتحاد غرف\nالتجارة والصناعة، وبحث معه سبل التعاون في مجال "
        "التدريب وتبادل الخبرات\nبين الجانبين خلال السنة القادمة، وأكد أن الوزارة ترحب بكل ما من شأنه\nأن يدعم الصناعة الوطنية.\n"
    )
    assert "اتحاد غرف\nالتجارة والصناعة" in named(text, "organization")
