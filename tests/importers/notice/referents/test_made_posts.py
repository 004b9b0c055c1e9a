"""A post that somebody is made is called as it is by itself. Everybody is made up."""

from __future__ import annotations

import pytest

from ..reads import ends

HEAD = "تونس، 9 سبتمبر 2025\n"


@pytest.mark.parametrize(
    ("made", "post"),
    [
        ("وكيلا لوزارة الصحة", "وكيل وزارة الصحة"),
        ("رئيسًا لهيئة السدود", "رئيس هيئة السدود"),
        ("نائبًا لرئيس هيئة السدود", "نائب رئيس هيئة السدود"),
        ("مديرا عاما للهيئة الوطنية للسدود", "المدير العام للهيئة الوطنية للسدود"),
        ("مديرا عاما للجزائرية للمياه", "المدير العام للجزائرية للمياه"),
    ],
)
def test_a_post_that_is_given_is_called_as_its_holder_is(made: str, post: str) -> None:
    assert ends(f"{HEAD}عين المجلس السيد سامي النعيمي {made}.", "holds") == {("سامي النعيمي", post)}


@pytest.mark.parametrize(
    ("made", "post"), [("وكيلا لوزارة الصحة", "وكيل وزارة الصحة"), ("نائبا لرئيس هيئة السدود", "نائب رئيس هيئة السدود")]
)
def test_it_is_the_post_that_is_told_elsewhere(made: str, post: str) -> None:
    text = f"{HEAD}عين المجلس السيد سامي النعيمي {made}.\nوقال {post} السيد سامي النعيمي إن العمل مستمر.\n"
    assert ends(text, "holds") == {("سامي النعيمي", post)}
