"""Names in notices: where they begin and end. All sentences are made up."""

from __future__ import annotations

import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from rawabit.importers.grammar.text.tokens import tokenize
from rawabit.importers.notice.names.finder import find_names

CASES = [
    (
        "عقد معالي وزير المياه والري السيد سالم عمر الفرجاني اجتماعاً",
        [("post", "وزير المياه والري"), ("person", "سالم عمر الفرجاني")],
    ),
    ("حضر مدير إدارة السدود بالوزارة", [("post", "مدير إدارة السدود"), ("organization", "إدارة السدود")]),
    (
        "مدير ادارة التخطيط ومدير ادارة المتابعة",
        [
            ("post", "مدير ادارة التخطيط"),
            ("organization", "ادارة التخطيط"),
            ("post", "مدير ادارة المتابعة"),
            ("organization", "ادارة المتابعة"),
        ],
    ),
    (
        "مدير إدارة الشؤون الإدارية والمالية",
        [("post", "مدير إدارة الشؤون الإدارية والمالية"), ("organization", "إدارة الشؤون الإدارية والمالية")],
    ),
    ("المنظمة العربية لتنمية المياه والري والسدود", [("organization", "المنظمة العربية لتنمية المياه والري والسدود")]),
    ("كاليونيدو مثلا", [("organization", "اليونيدو")]),
    ("مع منظمة اليونيدو قريبا", [("organization", "منظمة اليونيدو")]),
    ("الى المملكة المغربية", [("place", "المملكة المغربية")]),
    ("وبالمغرب وليبيا", [("place", "المغرب"), ("place", "ليبيا")]),
    ("شركة “المسداة” لتنظيم المعارض", [("organization", "شركة “المسداة” لتنظيم المعارض")]),
    ("جامعة بنغازي", [("organization", "جامعة بنغازي")]),
]


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_found(text: str, wanted: list[tuple[str, str]]) -> None:
    found = [(span.kind, span.text) for span in find_names(text)]
    assert [row for row in wanted if row not in found] == []


TRAPS = [
    ("على رأس مباحثات", "place"),
    ("تعليمات عليا", "person"),
    ("اطار التعاون", "place"),
    ("مجلس إدارة", "organization"),
    ("القطاع الصناعي", "organization"),
    ("السيد الوزير", "person"),
]


@pytest.mark.parametrize(("text", "kind"), TRAPS)
def test_not_found(text: str, kind: str) -> None:
    assert [span.text for span in find_names(text) if span.kind == kind] == []


@settings(max_examples=150)
@given(st.text(st.sampled_from("وزير إدارةالمنظم بكلف ـًٌ\u200fسيد/.،\n12٣(“ABc"), max_size=120))
@example("1(ـ 1")  # the stroke stands by itself before a name
@example("إب ـ")  # the end of a listed name, then a word that folds to nothing
def test_any_text_gives_spans_that_fit_it(text: str) -> None:
    spans = find_names(text)
    assert spans == sorted(spans, key=lambda s: (s.start, -s.end, s.kind))
    for span in spans:
        assert text[span.start : span.end] == span.text
        assert span.text.strip() == span.text != ""


@given(st.text(max_size=200))
def test_tokens_point_into_the_text(text: str) -> None:
    tokens = tokenize(text)
    assert [text[t.start : t.end] for t in tokens] == [t.text for t in tokens]
    assert "".join(t.text for t in tokens) == "".join(text.split())


def test_long_and_repetitive_text_is_read_in_linear_time() -> None:
    """Four times the text takes nothing like sixteen times as long; the best of three, for a busy machine slows any of them."""

    def best(size: int) -> float:
        text = "مدير إدارة السدود والسدود والسدود للسدود بالسدود، السيد محمد محمد محمد محمد " * (size // 70)
        times = []
        for _ in range(3):
            start = time.process_time()
            find_names(text)
            times.append(time.process_time() - start)
        return min(times)

    assert best(8_000) < 12 * max(best(2_000), 0.02)


@pytest.mark.parametrize(
    "text",
    [
        "ودعت الوزارة الشركات الوطنية إلى المشاركة.",
        "وأبلغت الشركة الموردين المحليين بالتأخير.",
        "واستعرضت اللجنة نتائج التفتيش على المخابز الأهلية، ثم اتخذت القرارات التالية.",
    ],
)
def test_a_head_with_the_article_is_no_name_with_what_does_not_agree_with_it(text: str) -> None:
    assert [span.text for span in find_names(text) if span.kind == "organization"] == []


def test_a_head_is_a_name_with_what_agrees_or_is_quoted() -> None:
    text = "وزار الوفد الشركة «نور» للأغذية، والهيئة الليبية للموانئ."
    assert [span.text for span in find_names(text) if span.kind == "organization"] == [
        "الشركة «نور» للأغذية",
        "الهيئة الليبية للموانئ",
    ]
