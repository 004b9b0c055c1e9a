"""Readers: what a person would see of a file, and a clear word for what is not read."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawabit.graph.errors import InputError
from rawabit.importers.read_text import ReadText, cleaned
from rawabit.importers.readers import read

from ..made import docx, p, zipped

PAGE = """<!doctype html><html><head><title> عنوان  الصفحة </title>
<meta property="article:published_time" content="2025-06-02T09:00"><style>.a{}</style></head>
<body><nav>قائمة</nav><!-- سر --><main><h1>خبر</h1><p>نص &amp; <b>مهم</b></p><p hidden>مخفي</p>
<div style="display: none">مخفي أيضا <p>ومخفي</p></div><p><a href="javascript:alert(1)">رابط</a></p></main>
<script>var x = "<p>سر</p>";</script><template>سر</template><footer>تذييل</footer></body></html>"""


def test_a_page_is_what_is_seen() -> None:
    found = read(PAGE.encode(), "page.html")
    assert found.text == "خبر\nنص & مهم\nرابط"
    assert (found.title, found.date) == ("عنوان الصفحة", "2025-06-02")


@pytest.mark.parametrize("declared", ["windows-1252", "iso-8859-6", "utf-8", "klingon", "hex"])
@pytest.mark.parametrize("encoding", ["utf-8", "cp1256", "utf-16"])
def test_the_bytes_decide_and_not_what_a_page_declares(declared: str, encoding: str) -> None:
    page = PAGE.replace("<head>", f'<head><meta charset="{declared}">')
    assert read(page.encode(encoding), "a.html").text == read(PAGE.encode(), "a.html").text


def test_what_a_page_declares_is_tried_where_the_bytes_do_not_tell() -> None:
    greek = '<meta charset="iso-8859-7"><p>Υπουργείο Βιομηχανίας και Ενέργειας'
    assert read(greek.encode("iso-8859-7"), "a.html").text == "Υπουργείο Βιομηχανίας και Ενέργειας"


def test_a_page_that_lies_about_its_encoding() -> None:
    lie = PAGE.replace("<head>", '<head><meta charset="windows-1252">')
    assert read(lie.encode(), "a.html").text == read(PAGE.encode(), "a.html").text
    true = PAGE.replace("<head>", '<head><meta charset="windows-1256">')
    assert read(true.encode("cp1256"), "a.html").text == read(PAGE.encode(), "a.html").text


SEEN = [
    ("<html><head><title>ع</title><body><p>نص", "نص"),  # end tags may be left out
    ("<form><input value=س><p>نص</p><select><option>خيار</select></form>", "نص"),  # whole pages stand in a form
    ("<div>قائمة</div><main><header><h1>عنوان</h1></header><p>نص</p></main><header>رأس</header>", "عنوان\nنص"),
    ("<div>قائمة</div><article>أول</article><article>ثان</article>", "أول\nثان"),
    ("<main></main><p>نص خارج الإطار</p>", "نص خارج الإطار"),
    ("<p hidden>سر<p>نص", "نص"),
    ("<div hidden>سر<div>سر</div>سر</div>نص", "نص"),
    ("<div role=navigation>قائمة</div><p>نص", "نص"),
    ("<p>نص</p><script/>var x = 1</script>", "نص"),
    ("<p>نص</p><script>var x = '</p>'; <p>لا", "نص"),
    ("<svg><title>سهم</title><text>سهم</text></svg><p>نص", "نص"),
    ("<p>نص<br/>آخر&nbsp;&#1605;</p>", "نص\nآخر م"),
]


@pytest.mark.parametrize(("page", "text"), SEEN)
def test_what_is_seen_of_pages_as_they_are_written(page: str, text: str) -> None:
    assert read(page.encode(), "a.html").text == text


def test_the_main_part_is_taken_only_where_there_is_something_in_it() -> None:
    assert read(("<main>نص</main>" + "<p>نص طويل</p>" * 100).encode(), "a.html").text.count("طويل") == 100


DATED = [
    ('<meta name="date" content="2025-06-02">', "2025-06-02", "day of publication"),
    ('<main><time itemprop="datePublished" datetime="2025-06-02T10:00">', "2025-06-02", "day of publication"),
    ('<main><img src="/wp-content/uploads/2024/12/a.jpg"></main>', "2024-12", "uploaded in 2024-12"),
    ('<main><img src="/uploads/2024/12/a.jpg"><meta name="date" content="2025-06-02">', "2025-06-02", "day of publication"),
    ('<img src="/uploads/2019/01/logo.png">', None, None),
    ('<meta name="date" content="yesterday">', None, None),
]


@pytest.mark.parametrize(("page", "date", "reason"), DATED)
def test_days_that_a_page_gives(page: str, date: str | None, reason: str | None) -> None:
    found = read(f"{page}<p>نص".encode(), "a.html")
    assert found.date == date
    assert (reason or "") in (found.date_reason or "")


@given(st.text(alphabet="<>/!-\"' =abpdivscriptmnhe\u0627\u0644&;#x", max_size=120))
def test_any_markup_gives_text_without_markup_or_a_refusal(markup: str) -> None:
    try:
        found = read(f"<p>نص</p>{markup}".encode(), "a.html")
    except InputError:
        return
    assert "نص" in found.text


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


def test_no_text_holds_what_no_text_may_hold() -> None:
    found = cleaned(ReadText("سطر\n\ud800نص\ufdd0\U0001ffff\x0cآخر", "عنوان\x00\ud800"))
    assert found.text == "سطر\n\ufffdنص\ufffd\ufffd\nآخر"
    assert found.title == "عنوان"
    assert found.warnings == ("3 control characters were replaced by \ufffd, the first in line 2",)


def test_line_ends_and_control_characters() -> None:
    found = read("أ\r\nب\rج\x07د".encode(), "a.txt")
    assert found.text == "أ\nب\nج\ufffdد"
    assert "1 control character was" in found.warnings[0]


WORD = docx(p("نص من ملف Word"))
MISNAMED = [
    (WORD, "a.txt", ".docx"),
    (WORD, "a.pdf", ".docx"),
    (WORD, "a.doc", ".docx"),
    (zipped({"a.txt": "نص"}), "a.docx", ".zip"),
    (b"<!doctype html><p>" + "نص".encode(), "a.docx", ".html"),
    (b"<html><p>" + "نص".encode(), "a.txt", ".html"),
    (b"MIME-Version: 1.0\nFrom: a@b\n\n" + "نص".encode(), "a.txt", None),
    (b"From: a@b\nMIME-Version: 1.0\n\n" + "نص".encode(), "a.txt", ".eml"),
]


@pytest.mark.parametrize(("data", "name", "inside"), MISNAMED)
def test_a_wrong_ending_is_said_and_the_file_read_as_what_it_is(data: bytes, name: str, inside: str | None) -> None:
    found = read(data, name)
    wanted = f"its name ends in {name[1:]}, but it is a {inside} file and was read as one"
    assert wanted in found.warnings or inside is None
    assert "نص" in found.text or found.members


def test_without_an_ending_the_content_decides() -> None:
    assert (read(WORD, "notice").text, read(WORD, "notice").warnings) == ("نص من ملف Word\n", ())


def test_white_space_of_the_source_is_none_of_the_page() -> None:
    page = "<p>سبها\n  12\n مارس</p><pre>أ\nب</pre>"
    assert read(page.encode(), "a.html").text == "سبها 12 مارس\nأ\nب"


def test_rows_of_a_page_and_their_places() -> None:
    page = "<p>الحضور<table><tr><th>الاسم<th>الصفة</tr><tr><td><p>منى</p><td>مدير</tr></table><p>نص"
    found = read(page.encode(), "a.html")
    assert found.text == "الحضور\nالاسم\tالصفة\nمنى\tمدير\nنص"
    wanted = ["paragraph 1", *(f"table 1, row {row}, cell {cell}" for row in (1, 2) for cell in (1, 2)), "paragraph 2"]
    assert [place.label for place in found.places] == wanted


def test_lines_that_are_only_links_are_a_menu_where_there_are_many() -> None:
    menu = "<ul>\n<li><a>الرئيسية</a></li>\n<li><a>أخبار</a> | <a>صور</a></li>\n<li><a>اتصل</a></li></ul>"
    assert read(f"{menu}<p>خبر <a>رابط</a><p><a>طباعة</a>".encode(), "a.html").text == "خبر رابط\nطباعة"
    assert read(menu.encode(), "a.html").text.startswith("- الرئيسية")


REFUSED = [
    (b"", "a.txt", "empty"),
    (b"  \n ", "a.txt", "empty"),
    (b"%PDF-1.7", "a.pdf", "damaged"),
    (b"%PDF-1.7", "a.txt", "damaged"),
    (b"PK\x03\x04aaaa", "a.docx", "no .docx file"),
    (b"PK\x03\x04aaaa", "a.xyz", "ending in .xyz"),
    ("نص".encode(), "a.pdf", "no .pdf file"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a.doc", "old Office file"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a.msg", "message of Outlook"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "a.docx", "password"),
    (b"\x89PNG", "a.png", "an image.*--ocr"),
    (b"\x00\x00\x00\x18ftypheic", "page.heic", "an image"),
    (b"RIFF\x10\x00\x00\x00WEBP", "a.webp", "an image"),
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


@pytest.mark.parametrize("line", ["# خبر ##", "## خبر", "# خبر #   "])
def test_the_marks_of_a_heading_are_no_part_of_the_title(line: str) -> None:
    assert read(f"{line}\nنص\n".encode(), "m.md").title == "خبر"


def test_a_heading_of_blanks_takes_no_time() -> None:
    assert read(b"# a" + b" " * 900_000 + b"b\n", "m.md").title.startswith("a")  # minutes, where each blank is tried as the last
