"""Names by the conventions: pairs under one head, sectors, units dealt out; and names that people accepted."""

from __future__ import annotations

import pytest

from rawabit.importers.grammar.phrases import Phrases
from rawabit.importers.grammar.text.spans import Span
from rawabit.importers.notice.names.finder import find_names
from rawabit.importers.notice.names.known import KnownName, find_known, trie_of
from rawabit.importers.notice.names.second_look import second_look


def span(text: str, words: str, kind: str, **more: object) -> Span:
    start = text.index(words)
    return Span(start, start + len(words), words, kind, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("words", "kind"),
    [("وزارتي التعليم والصحة", "organization"), ("القطاع الصناعي", "organization"), ("وزيري المياه والطاقة", "post")],
)
def test_what_is_no_name_goes(words: str, kind: str) -> None:
    text = f"حضر ممثلون عن {words} أمس"
    assert second_look(Phrases(text), [span(text, words, kind)]) == []


def test_what_only_the_fields_see_must_be_likely() -> None:
    text = "زار شركة النخيل الذهبي"
    sure, unsure = (span(text, "شركة النخيل الذهبي", "organization", method="crf", confidence=c) for c in (0.7, 0.55))
    assert second_look(Phrases(text), [sure]) == [sure]
    assert second_look(Phrases(text), [unsure]) == []


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("ومدراء ادارات كل من التخطيط الصناعي و الشؤون الفنية والتعاون الدولي بالوزارة",
         ["التخطيط الصناعي", "الشؤون الفنية", "التعاون الدولي"]),
        ("ومديرا إدارتي التعاون الفني والمتابعة وتقييم الأداء", ["التعاون الفني", "المتابعة وتقييم الأداء"]),
        ("مدير إدارة التعاون الفني", []),
    ],
)  # fmt: skip
def test_units_under_one_head_are_dealt_out(text: str, units: list[str]) -> None:
    found = second_look(Phrases(text), [])
    assert [s.text for s in found] == units
    assert all(text[s.start : s.end] == s.text for s in found)


def test_an_accepted_name_is_believed() -> None:
    text = "وقالت شركة سراب للنخيل إن فراس زمردي سيزور مقرها"
    known = trie_of([KnownName("شركة سراب للنخيل", "organization", "company"), KnownName("فراس زمردي", "person")])
    found = {(s.kind, s.text): s for s in find_names(text, known=known)}
    assert found["organization", "شركة سراب للنخيل"].method == "known"
    assert found["organization", "شركة سراب للنخيل"].classification == "company"
    assert found["person", "فراس زمردي"].method == "known"


def test_an_accepted_name_is_found_in_another_spelling_and_after_proclitics() -> None:
    text = "اجتماع للمنظمه الخيالية للأنهار وبالمنظمة الخيالية للانهار"
    known = trie_of([KnownName("المنظمة الخيالية للأنهار", "organization")])
    assert [s.text for s in find_known(Phrases(text), known)] == ["لمنظمه الخيالية للأنهار", "المنظمة الخيالية للانهار"]


def test_a_common_word_alone_is_not_believed() -> None:
    assert trie_of([KnownName("أمل", "person")]) == {}
