"""What a PDF file tells wrongly of its characters and what the program that made it did with each line."""

from __future__ import annotations

import pytest
from bidi import get_display

from rawabit.importers.readers.pdf_file import line_by_line, opened
from rawabit.importers.readers.pdf_glyphs import Glyph, Sheet
from rawabit.importers.readers.pdf_lines import lines
from rawabit.importers.readers.pdf_paragraphs import paragraphs, written
from rawabit.importers.readers.transcript import Transcript

from .test_pdf import made

SIZE, WIDE = 10.0, 6.0
LONG = "وناقش الاجتماع نتائج زيارة الوزير إلى المملكة وبرنامج تدريب الفنيين بنسبة إنجاز بلغت"


def sheet(*shown: list[str] | str, line_by_line: bool = False) -> Sheet:
    """A page of lines, given as their parts from left to right, each of one glyph; the lines end at its right."""
    glyphs: list[Glyph] = []
    spaces = 0
    for row, line in enumerate(shown):
        for place, part in enumerate(line, 1):
            left = 550.0 - (len(line) - place) * WIDE
            spaces += part == " "
            for letter in part if part != " " else "":
                glyphs.append(Glyph(len(glyphs), letter, left, left + WIDE, left, 700.0 - 14 * row, SIZE, spaces))
        spaces += 1
    return Sheet(600.0, tuple(glyphs), (), (), 0, line_by_line=line_by_line)


def read(page: Sheet) -> str:
    transcript = Transcript()
    for paragraph in paragraphs([lines(page, 1)]):
        written(paragraph, transcript)
    return transcript.text


def shown(line: str) -> str:
    """A line as a page shows it, put in order by itself by another program (UAX #9)."""
    return str(get_display(line, base_dir="R"))


@pytest.mark.parametrize("head", ["42.5% حتى الآن.", "2024-2026 كلها.", "$500 منها."])
def test_a_line_that_was_put_in_order_by_itself_is_read_by_itself(head: str) -> None:
    page = [shown(LONG), shown(LONG), shown(head)]
    assert read(sheet(*page, line_by_line=True)).split() == f"{LONG} {LONG} {head}".split()
    assert read(sheet(*page)).split() != f"{LONG} {LONG} {head}".split()


@pytest.mark.parametrize(("program", "by_line"), [(b"WeasyPrint 70.0", True), (b"LibreOffice 24.2", False)])
def test_the_program_tells_how_it_puts_lines_in_order(program: bytes, by_line: bool) -> None:
    data = made(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] >>",
        b"<< /Producer (%s) >>" % program,
    )
    assert line_by_line(opened(data.replace(b"/Root 1 0 R", b"/Root 1 0 R /Info 4 0 R"))) is by_line


def test_a_number_of_both_sorts_of_digits_is_one_number() -> None:
    page = sheet("٢٠٢3 ةنس يف", "ًانف ٣٥ بيردت")
    assert read(page).split() == ["في", "سنة", "2023", "تدريب", "35", "فناً"]


def test_digits_of_both_sorts_in_numbers_of_their_own_stay() -> None:
    assert read(sheet("٢٠٢٤ ربمفون 7 يف")) == "في 7 نوفمبر ٢٠٢٤\n"


@pytest.mark.parametrize("word", ["الله", "لله"])
@pytest.mark.parametrize("turned", [True, False])
def test_a_word_that_is_one_glyph(word: str, turned: bool) -> None:
    assert read(sheet([word[::-1] if turned else word, *" دبع"])) == f"عبد {word}\n"
