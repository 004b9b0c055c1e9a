"""Readers: what a person would see of a file, and a clear word for what is not read."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawabit.graph.errors import InputError
from rawabit.importers.readers import read

PAGE = """<!doctype html><html><head><title> عنوان  الصفحة </title>
<meta property="article:published_time" content="2025-06-02T09:00"><style>.a{}</style></head>
<body><nav>قائمة</nav><!-- سر --><main><h1>خبر</h1><p>نص &amp; <b>مهم</b></p><p hidden>مخفي</p>
<div style="display: none">مخفي أيضا <p>ومخفي</p></div><p><a href="javascript:alert(1)">رابط</a></p></main>
<script>var x = "<p>سر</p>";</script><template>سر</template><footer>تذييل</footer></body></html>"""


def test_a_page_is_what_is_seen() -> None:
    found = read(PAGE.encode(), "page.html")
    assert found.text == "خبر\nنص & مهم\nرابط"
    assert (found.title, found.date) == ("عنوان الصفحة", "2025-06-02")


def test_a_page_that_lies_about_its_encoding() -> None:
    lie = PAGE.replace("<head>", '<head><meta charset="windows-1252">')
    assert read(lie.encode(), "a.html").text == read(PAGE.encode(), "a.html").text
    true = PAGE.replace("<head>", '<head><meta charset="windows-1256">')
    assert read(true.encode("cp1256"), "a.html").text == read(PAGE.encode(), "a.html").text


@given(st.text(st.characters(exclude_characters="<&", exclude_categories=["Cs", "Cc"]), min_size=1, max_size=80))
def test_script_never_becomes_text(inside: str) -> None:
    found = read(f"<html><body><p>نص ظاهر</p><script>{inside}</script></body></html>".encode(), "a.html")
    assert found.text == "نص ظاهر"


def test_a_hundred_thousand_open_elements_are_read_in_seconds() -> None:
    start = time.process_time()
    assert read(b"<html><body>" + b"<div>" * 100_000 + "نص".encode(), "deep.html").text == "نص"
    assert time.process_time() - start < 20, "reading depth must not be quadratic"


def test_markdown_is_kept_and_its_heading_is_the_title() -> None:
    found = read("# محضر الاجتماع\n\nنص\n![](a.png)\n".encode(), "m.md")
    assert found.title == "محضر الاجتماع"
    assert found.text == "# محضر الاجتماع\n\nنص\n![](a.png)\n"


def test_line_ends_and_control_characters() -> None:
    found = read("أ\r\nب\rج\x07د".encode(), "a.txt")
    assert found.text == "أ\nب\nج\ufffdد"
    assert "1 control characters" in found.warnings[0]


REFUSED = [
    (b"", "a.txt", "empty"),
    (b"  \n ", "a.txt", "empty"),
    (b"%PDF-1.7", "a.pdf", "a PDF file"),
    (b"%PDF-1.7", "a.txt", "a PDF file"),
    (b"PK\x03\x04aaaa", "a.docx", "zip archive"),
    (b"\x7fELF\x02", "a.txt", "a program"),
    (b"{\\rtf1", "a.rtf", "RTF"),
    ("نص".encode(), "a.xyz", "ending in .xyz"),
    (b"... !!! ---", "a.txt", "no text in it"),
    (b"<html><script>x</script></html>", "a.html", "no text in it"),
]


@pytest.mark.parametrize(("data", "name", "words"), REFUSED)
def test_refused(data: bytes, name: str, words: str) -> None:
    with pytest.raises(InputError, match=words):
        read(data, name)
