"""Names in quotation marks beside posts. All people are made up."""

from __future__ import annotations

import pytest

from ..reads import accepted, ends


@pytest.mark.parametrize(
    ("text", "who", "post"),
    [
        ('وترأس "فائز العوادي" رئيس الجمعية العمومية الاجتماع الذي عقد الأحد.', "فائز العوادي", "رئيس الجمعية العمومية"),
        ('استقبل الوزير السيدة "منى العوادي" مديرة المركز الوطني للمياه أمس.', "منى العوادي", "مديرة المركز الوطني للمياه"),
        ('أصدر رئيس المجلس البلدي "سامي العوادي" قرارا بتشكيل لجنة.', "سامي العوادي", "رئيس المجلس البلدي"),
    ],
)
def test_the_post_beside_is_held(text: str, who: str, post: str) -> None:
    assert (who, post) in ends(text, "holds")


def test_a_post_of_the_next_name_is_not() -> None:
    text = 'التقت السيدة "منى العوادي" مدير المركز الوطني السيد سامي عواد أمس.'
    assert ("منى العوادي", "مدير المركز الوطني") not in ends(text, "holds")


@pytest.mark.parametrize(
    "text",
    [
        'قدم مسرحية "سالم الدرديري" مدير المسرح الوطني أمس.',
        'كان السيد "كامل الطيب" مدير المركز الوطني للمياه حتى 2010.',
        'لم يكن السيد "كامل الطيب" مدير المركز الوطني للمياه.',
    ],
)
def test_what_may_be_a_thing_or_no_longer_so_waits(text: str) -> None:
    assert not accepted(text, "holds")
