"""What a correction calls wrong is denied, or waits. All notices are fictional."""

from __future__ import annotations

import pytest

from ..reads import accepted, related

SIGNED = "شركة الأفق للإسمنت وقعت اتفاقية مع مركز بحوث السدود"


@pytest.mark.parametrize(
    "text",
    [
        f"ورد خطأ في الخبر المنشور أن {SIGNED}، والصواب أن الشركة قدمت عرضا فقط.",
        f"نشر سهوا أن {SIGNED}. والصحيح هو أن الشركة لم توقع أي اتفاقية.",
    ],
)
def test_what_was_said_wrongly_is_denied(text: str) -> None:
    signed = related(text, "signed")
    assert signed
    assert {polarity for *_, polarity in signed} == {"negated"}
    assert not accepted(text, "signed")
    assert not related(text, "cooperates_with")


def test_other_words_in_the_place_of_some_deny_nothing() -> None:
    text = "ورد خطأ أن وزير المياه السيد سالم الفرجاني التقى السيد عمر البوزنتاني في طرابلس، والصواب مدينة بنغازي."
    assert {polarity for *_, polarity in related(text, "met_with")} == {"affirmed"}
    assert not accepted(text, "met_with")


@pytest.mark.parametrize(
    "text", [f"{SIGNED}.", f"{SIGNED}، وهذا القرار الصحيح.", f"لتفادي الخطأ {SIGNED} وفق الفهم الصحيح للقانون."]
)
def test_what_no_correction_speaks_of_stands(text: str) -> None:
    assert {polarity for *_, polarity in related(text, "signed")} == {"affirmed"}
