"""Bodies inside the names of posts. All names are made up."""

from __future__ import annotations

import pytest

from rawabit.importers.grammar.phrases import Phrases
from rawabit.importers.grammar.text.spans import Span
from rawabit.importers.notice.extract import extract
from rawabit.importers.notice.names.nested import name_nested


def bodies(text: str, *posts: str) -> list[tuple[str, str | None]]:
    """The bodies of a text, with what they are, once these posts were found in it."""
    spans = [Span(text.index(post), text.index(post) + len(post), post, "post") for post in posts]
    found = name_nested(Phrases(text), spans)
    assert all(text[span.start : span.end] == span.text for span in found)
    return [(span.text, span.classification) for span in found if span.kind == "organization"]


@pytest.mark.parametrize(
    ("post", "body"),
    [
        ("مديرة دائرة التنمية السمكية", "دائرة التنمية السمكية"),
        ("الرئيس التنفيذي لشركة النهر للمقاولات", "شركة النهر للمقاولات"),
        ("نائب رئيس اتحاد الغرف التجريبية", "اتحاد الغرف التجريبية"),
        ("مدير معهد بحوث الري لشؤون التدريب", "معهد بحوث الري"),
    ],
)
def test_the_body_a_post_names(post: str, body: str) -> None:
    text = f"قال {post} سالم الفرجاني إن العمل بدأ."
    assert [name for name, _ in bodies(text, post)] == [body]


@pytest.mark.parametrize(
    "post", ["مدير عام الشركة", "وكيل الوزارة المساعد", "رئيس الحكومة المؤقتة", "رئيس مجلس الإدارة", "وزير المياه"]
)
def test_no_body_where_only_a_head_stands(post: str) -> None:
    assert bodies(f"قال {post} سالم الفرجاني إن العمل بدأ.", post) == []


def test_a_body_that_was_found_stays_the_only_one() -> None:
    text = "قال مدير مركز بحوث الري سالم الفرجاني إن العمل بدأ."
    post, body = "مدير مركز بحوث الري", "مركز بحوث"
    spans = [
        Span(text.index(words), text.index(words) + len(words), words, kind)
        for words, kind in ((post, "post"), (body, "organization"))
    ]
    assert name_nested(Phrases(text), spans) == spans


@pytest.mark.parametrize(
    ("post", "body", "name"),
    [
        ("رئيس منظمة الصحة العالمية لإقليم الشرق الأوسط", "منظمة الصحة العالمية لإقليم الشرق الأوسط", "منظمة الصحة العالمية"),
        ("مدير البنك الدولي لدول المغرب العربي", "البنك الدولي لدول المغرب العربي", "البنك الدولي"),
        ("مدير برنامج الأمم المتحدة للبيئة", "برنامج الأمم المتحدة للبيئة", "برنامج الأمم المتحدة للبيئة"),
        ("مدير هيئة السدود لمنطقة الوادي", "هيئة السدود لمنطقة الوادي", "هيئة السدود لمنطقة الوادي"),
    ],
)
def test_a_region_belongs_to_the_post_and_not_to_a_body_on_the_list(post: str, body: str, name: str) -> None:
    text = f"قال {post} سالم الفرجاني إن العمل بدأ."
    at = text.index(body)
    spans = [Span(text.index(post), text.index(post) + len(post), post, "post"), Span(at, at + len(body), body, "organization")]
    assert [span.text for span in name_nested(Phrases(text), spans) if span.kind == "organization"] == [name]


def test_a_body_that_is_no_part_of_a_post_keeps_its_region() -> None:
    text = "زار منظمة الصحة العالمية لشرق المتوسط."
    body = Span(4, len(text) - 1, text[4:-1], "organization")
    assert name_nested(Phrases(text), [body]) == [body]


@pytest.mark.parametrize("mark", ["\u2067", "\u064e", "\u0640"])
def test_a_word_of_marks_alone_is_no_head(mark: str) -> None:
    sentence = "استقبل وزير المياه السيد سالم الفرجاني سفير تونس مدير إدارة السدود بشركة المياه"
    for text in (f" {mark} ".join(sentence.split()), "".join(f"\u2067{letter}\u2069" for letter in sentence)):
        read = extract(text)  # raised an IndexError
        assert all(text[m.start : m.end] == m.text for m in read.mentions)
        assert not any(m.text.strip() == mark for m in read.mentions)
