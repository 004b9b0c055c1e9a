"""Names of bodies and posts that ran into what follows, and words that are written wider. All names are made up."""

from __future__ import annotations

from rawabit.graph.names.keys import fold
from rawabit.importers.grammar.lexicon import lexicon
from rawabit.importers.grammar.phrases import Phrases
from rawabit.importers.grammar.text.segments import segments
from rawabit.importers.grammar.text.spans import Span
from rawabit.importers.grammar.text.tokens import tokenize
from rawabit.importers.notice.names.run_ins import cut_run_ins

from ..reads import accepted, ends, named


def _cut(text: str, *names: tuple[str, str]) -> list[str]:
    spans, at = [], 0
    for name, kind in names:
        at = text.index(name, at)
        spans.append(Span(at, at + len(name), name, kind))
        at += len(name)
    return [span.text for span in cut_run_ins(Phrases(text), spans)]


def test_a_body_ends_where_the_text_ends_it_elsewhere() -> None:
    text = "زار رئيس حكومة إقليم النخيل تونس، وبحث مع حكومة إقليم النخيل القضايا المشتركة"
    long, post = ("حكومة إقليم النخيل القضايا المشتركة", "organization"), ("رئيس حكومة إقليم النخيل", "post")
    assert _cut(text, post, long) == ["رئيس حكومة إقليم النخيل", "حكومة إقليم النخيل"]
    assert _cut(text, long) == [long[0]]  # nothing shows that it is shorter


def test_an_adjective_may_be_of_another_body() -> None:
    text = "وقعت وزارة التعليم مذكرة مع وزارة التعليم العالي ومع جامعة بيرث وجامعة بيرث التقنية"
    bodies = ["وزارة التعليم", "وزارة التعليم العالي", "جامعة بيرث", "جامعة بيرث التقنية"]
    assert _cut(text, *((body, "organization") for body in bodies)) == bodies


def test_a_misspelt_title_is_no_word_of_a_post() -> None:
    text = "حضر اللقاء وكيل وزارة الزراعة والري المنهدس رامي بدر."
    assert ("رامي بدر", "وكيل وزارة الزراعة والري") in accepted(text, "holds")
    assert fold("المنهدس") in lexicon().honorifics
    assert fold("الحمامي") not in lexicon().honorifics  # a family name, and no lawyer


def test_words_that_are_written_wider_are_the_same_words() -> None:
    text = "التقى الوفد معالي سامي بن علي الصقـــري وزير التجارة والصناعـــــة وترويج الاستثمــــار."
    plain = text.replace("ـ", "")
    assert ends(text, "holds") == ends(plain, "holds") == {("سامي بن علي الصقري", "وزير التجارة والصناعة وترويج الاستثمار")}
    assert named(text, "post") == ["وزير التجارة والصناعـــــة وترويج الاستثمــــار"]


def test_a_wide_word_is_parted_from_what_is_joined_to_it() -> None:
    text = "والصناعـــة"
    assert [(s.start, s.end, s.key) for s in segments(tokenize(text))] == [(0, 1, "و"), (1, len(text), fold("الصناعة"))]
