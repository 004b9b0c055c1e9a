"""What a web page writes around a notice is no part of it. All people are made up."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawabit.importers.grammar.text.page_lines import without_page_lines
from rawabit.importers.notice.extract import extract

NOTICE = "استقبل وزير الصناعة سامي عواد السفير رامي بدر."
PARTS = ["كتب: ", "كتبت / ", "منى عواد", "المصدر", ":", "\n", " | ", "استقبل", "الموقع: ", "sana.sy", "أضف تعليقا", "é", "x"]


@pytest.mark.parametrize(
    "line",
    [
        "المصدر",
        "المصدر: صحيفة المساء",
        "المصدر (صحيفة المساء، بتصرف)",
        "الكاتب: منى",
        "الموقع : example.org",
        "متابعة أخبار الصحيفة على تلغرام",
        "نشر الخبر اول مرة بتاريخ : 2024-03-10 16:25:48",
        "اترك تعليقاً",
        "تعليقات القرّاء",
        "جميع الحقوق محفوظة للموقع",
    ],
)
def test_lines_of_the_page_are_left_out(line: str) -> None:
    assert without_page_lines(f"{NOTICE}\n{line}\n").split() == NOTICE.split()


@pytest.mark.parametrize(
    "line",
    [
        "المصدر الرئيسي للمياه هو النهر.",
        "الموقع: قاعة الاجتماعات",
        "وزار الوزير الموقع: محطة التحلية.",
        "أكد المدير متابعة أخبار المشروع.",
        "كتب الوزير إلى السفير.",
        "وعلى منصة إكس كتب: شكرا لوزارة الصحة",
        "متابعة تنفيذ الاتفاق مع شركة فيسبوك: وزارة الاتصالات",
        "المصدر: وزارة الصناعة وقعت اتفاقا مع شركة الواحة",
        "الرئيس: سالم الهادي\nالكاتب: علي عواد\nالحضور: منى كريم",
    ],
)
def test_lines_of_the_notice_stay(line: str) -> None:
    assert without_page_lines(line) == line


@pytest.mark.parametrize("byline", ["كتبت: منى عواد ", "كتب/ سامي الورفلي –\n", "تصوير : سامي بدر\n", "كتب: سامي بدر | "])
def test_who_wrote_it_holds_no_post(byline: str) -> None:
    document = extract(f"{byline}{NOTICE}")
    people = {mention.text for mention in document.mentions if mention.kind == "person" and mention.form == "name"}
    assert people == {"سامي عواد", "رامي بدر"}


@given(st.lists(st.sampled_from(PARTS), max_size=12).map("".join))
def test_the_text_keeps_its_length_and_lines(text: str) -> None:
    left = without_page_lines(text)
    assert len(left) == len(text)
    assert left.count("\n") == text.count("\n")
    assert all(now in {was, " "} for now, was in zip(left, text, strict=True))


def test_a_byline_ends_with_its_sentence() -> None:
    assert without_page_lines("كتبت: منى. وصل الوزير.").strip() == "وصل الوزير."
