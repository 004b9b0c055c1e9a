"""Words between which the blank is missing are two. All notices are fictional."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawabit.importers.grammar.text.glued import unglued, with_blanks
from rawabit.importers.grammar.text.tokens import tokenize

from .reads import ends


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("وزيرالبيئة", "وزير البيئة"),
        ("والتنميةالمستدامة", "والتنمية المستدامة"),
        ("المديرالعام", "المدير العام"),
        ("وحضرالاجتماع", "وحضر الاجتماع"),
        ("الأممالمتحدة", "الأمم المتحدة"),
        ("رئيسالوزراء ووزيرالخارجية", "رئيس الوزراء ووزير الخارجية"),
        ("الدكتورسعيد منصور", "الدكتور سعيد منصور"),
        ("والسيدةسعاد", "والسيدة سعاد"),
        ("والسيدعلاء", "والسيد علاء"),
    ],
)
def test_two_words_are_two(written: str, meant: str) -> None:
    assert with_blanks(written) == meant
    assert with_blanks(meant) == meant


@pytest.mark.parametrize(
    "word",
    [
        "عبدالسميع",
        "جمالالدين",
        "دارالسلام",
        "الاحتفالات",
        "استقبالاتهم",
        "المعاليم",
        "إشكاليات",
        "وبالتالي",
        "مذكرةً",
        "السيدات",
        "المهندسين",
    ],
)
def test_one_word_is_one(word: str) -> None:
    assert with_blanks(word) == word


@given(st.text(st.sampled_from("وزيرالبئةىـ ًمدحضجتاع.a1"), max_size=40))
def test_every_letter_stays_where_it_stands(text: str) -> None:
    tokens = list(unglued(tokenize(text)))
    assert [text[token.start : token.end] for token in tokens] == [token.text for token in tokens]
    assert "".join(token.text for token in tokens) == "".join(text.split())
    assert with_blanks(text).replace(" ", "") == text.replace(" ", "")


def test_a_post_without_a_blank_is_the_post() -> None:
    text = "عقد وزيرالزراعة السيد سالم الحارثي اجتماعا مع المديرالعام لهيئة السدود الدكتورة منى الشامسي."
    assert ends(text, "holds") == {("سالم الحارثي", "وزير الزراعة"), ("منى الشامسي", "المدير العام لهيئة السدود")}


def test_an_ambassador_without_a_blank_has_a_country() -> None:
    assert with_blanks("سفيرالجزائر") == "سفير الجزائر"


@pytest.mark.parametrize("name", ['شركة "النخيل" للتمور', "منظمة السدود (مسد)", "شركة «النخيل»", "شركة “النخيل”"])
def test_what_opens_a_quotation_or_bracket_lacks_no_blank(name: str) -> None:
    assert with_blanks(name) == name
