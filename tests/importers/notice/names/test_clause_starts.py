"""Bodies and posts end before the clause after them. All names are made up."""

from __future__ import annotations

import pytest

from rawabit.importers.grammar.phrases import Phrases
from rawabit.importers.grammar.text.spans import Span
from rawabit.importers.notice.names.clause_starts import before_clause

from ..reads import named


@pytest.mark.parametrize(
    ("found", "wanted"),
    [
        ("مجلس النخيل الأعلى ليعلن النتائج", "مجلس النخيل الأعلى"),
        ("الاتحاد الإقليمي للسدود للفترة", "الاتحاد الإقليمي للسدود"),
        ("هيئة الواحات زارت سبها", "هيئة الواحات"),
        ("شركة المناجم وتسلمت", "شركة المناجم"),
        ("شركة غرين بات", "شركة غرين بات"),
        ("الهيئة الوطنية لتبادل البيانات", "الهيئة الوطنية لتبادل البيانات"),
        ("هيئة المياه والري", "هيئة المياه والري"),
    ],
)
def test_a_verb_an_aim_or_a_term_is_no_part_of_a_body(found: str, wanted: str) -> None:
    assert before_clause(Phrases(found), Span(0, len(found), found, "organization")).text == wanted


def test_a_post_ends_before_what_its_holder_did() -> None:
    text = "نحيطكم علما بأن مدير عام شركة الكهرباء زار مصراتة."
    assert (named(text, "post"), named(text, "organization")) == (["مدير عام شركة الكهرباء"], ["شركة الكهرباء"])
