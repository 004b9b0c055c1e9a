"""Lists and footnotes of web pages: their marks are drawn by browsers, and stand in the text as they do in Word files."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawabit.importers.readers import read

LISTS = [
    ("<ol><li>منى<li><p>سالم</p></ol>", "1. منى\n2. سالم"),
    ("<ol start=4><li>أ<li value=9>ب<li>ج</ol>", "4. أ\n9. ب\n10. ج"),
    ("<ol start='-2'><li>أ</ol>", "1. أ"),
    ("<ol start=0><li>أ<li>ب</ol>", "0. أ\n1. ب"),
    (f"<ol start={'9' * 5000}><li>أ</ol>", "1. أ"),
    ("<ul><li>أ<ol><li>ب</ol><li>ج</ul>", "- أ\n1. ب\n- ج"),
    ("<ul><li><b>منى</b> مديرة</ul>", "- منى مديرة"),
    ("<ul><li><h2>خبر</h2><li><img src=a>نص</ul>نص", "خبر\nنص\nنص"),
    ("<li>نص<p>فقرة", "نص\nفقرة"),
    ("<ul><li></ul><p>نص", "نص"),
]


@pytest.mark.parametrize(("page", "text"), LISTS)
def test_items_have_their_marks(page: str, text: str) -> None:
    assert read(page.encode(), "a.html").text == text


NOTES = [
    "<p>الوزير<a href='#n1'><sup>1</sup></a> نص<p><a href='#r1'>1</a> ملاحظة",
    "<p>الوزير<sup><a href='#n1'>[12]</a></sup> نص<p>ملاحظة<a href='#r1'>↩\ufe0e</a>",
    "<p>الوزير<a href='#n1'>*</a> نص<p>ملاحظة <a href='#r1'>^</a>",
]


@pytest.mark.parametrize("page", NOTES)
def test_marks_of_footnotes_are_no_text(page: str) -> None:
    assert read(page.encode(), "a.html").text.split() == ["الوزير", "نص", "ملاحظة"]


def test_other_links_and_numbers_stay() -> None:
    page = "<p><a href='#s'>القسم 2</a> بلغت <a href=x>35</a> م<sup>2</sup> في <a href='#y'>2025</a>"
    assert read(page.encode(), "a.html").text == "القسم 2 بلغت 35 م2 في 2025"


@given(st.lists(st.sampled_from(["<ol>", "</ol>", "<ul>", "</ul>", "<li>", "</li>", "<p>", "نص", "<li value=7>", "<h2>"])))
def test_any_nesting_keeps_every_word_in_order(pieces: list[str]) -> None:
    text = read(("نص " + " ".join(pieces)).encode(), "a.html").text
    assert [word for word in text.split() if word == "نص"] == ["نص"] * (1 + pieces.count("نص"))
