"""No name stands in the formulas of letters, nor does tatweel begin one. All notices are made up."""

from __future__ import annotations

import pytest

from rawabit.importers.grammar.phrases import Phrases
from rawabit.importers.grammar.text.spans import Span
from rawabit.importers.notice.names.formulas import without_formulas

from ..reads import named


def kept(text: str, word: str, kind: str) -> list[str]:
    """The words of a name of a text that stay names."""
    at = text.index(word)
    return [span.text for span in without_formulas(Phrases(text), [Span(at, at + len(word), word, kind)])]


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        ("تحية طيبة وبعد،", "طيبة", "place"),
        ("وتحية عطرة", "عطرة", "person"),
        ("بقبول فائق الاحترام", "فائق", "person"),
        ("مع وافر التقدير", "وافر", "person"),
    ],
)
def test_no_name_stands_in_a_formula(text: str, word: str, kind: str) -> None:
    assert kept(text, word, kind) == []


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        ("زار الوفد جامعة طيبة", "طيبة", "place"),
        ("قال فائق العبدلي إن", "فائق", "person"),
        ("حضر فائق الاحترامي", "فائق", "person"),
    ],
)
def test_the_same_words_elsewhere_are_names(text: str, word: str, kind: str) -> None:
    assert kept(text, word, kind) == [word]


def test_the_stroke_after_a_proclitic_is_no_part_of_a_name() -> None:
    text = "وتعقد الهيئة الليبية للنخيل ورشة عن الجفاف بـإنجمينا في أكتوبر."
    assert [words for words in named(text, "place") if "نجمينا" in words] == ["إنجمينا"]


@pytest.mark.parametrize(
    ("text", "kind", "wanted"),
    [
        ("رئيس هيئة الموانئ المحترم", "post", ["رئيس هيئة الموانئ"]),
        ("هيئة الموانئ الموقرة", "organization", ["هيئة الموانئ"]),
        ("المحترم", "person", ["المحترم"]),
        ("بعذر", "person", []),
    ],
)
def test_a_courtesy_is_no_part_of_who_a_letter_is_to(text: str, kind: str, wanted: list[str]) -> None:
    assert [span.text for span in without_formulas(Phrases(text), [Span(0, len(text), text, kind)])] == wanted
