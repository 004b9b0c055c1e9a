"""Tables in PDF files whose cells run over several lines: put together where it is sure, marked where it is not."""

from __future__ import annotations

import shutil

import pytest

from rawabit.graph.model import Document, Evidence, Mention, Relation, Review, Source
from rawabit.importers.doubtful import waiting
from rawabit.importers.readers import ocr, read
from rawabit.importers.readers.pdf_rulings import Cell, grid

from ..forms.conftest import missing
from .test_pdf import IMAGE, pages, show

Row = tuple[list[str], ...]
HEAD: Row = (["Name"], ["Post"])
LONG: Row = (["Mona Ali", "Hamami"], ["Director of the dams", "of the south"])
UNEVEN: Row = (["Mona Ali", "Hamami"], ["Director of dams"])
SHORT: Row = (["Omar"], ["Expert"])


def table(*rows: Row, padding: int, border: bool = False) -> bytes:
    """A file of a page with a table of two columns, 15 points from line to line."""
    return pages(content(*rows, padding=padding, border=border))


def content(*rows: Row, padding: int, border: bool = False) -> bytes:
    """What such a page shows."""
    placed, drawn, y = [], [], 700
    for row in rows:
        for x, cell in zip((60, 120, 240), row, strict=False):
            placed += [(x, y - 15 * n, text) for n, text in enumerate(cell)]
        drawn.append(y + 12)
        y -= 15 * max(map(len, row)) + padding
    drawn.append(y + 12)
    across = b"".join(b"55 %d m 300 %d l S " % (at, at) for at in drawn)
    down = b"".join(b"%d %d m %d %d l S " % (x, drawn[0], x, drawn[-1]) for x in (55, 115, 300))
    return (across + down) * border + show(*placed)


@pytest.mark.parametrize(("padding", "border"), [(0, True), (8, True), (8, False)])
def test_the_lines_of_a_cell_are_put_together(padding: int, border: bool) -> None:
    found = read(table(HEAD, LONG, SHORT, padding=padding, border=border), "a.pdf")
    assert found.text == "Name\tPost\nMona Ali Hamami\tDirector of the dams of the south\nOmar\tExpert\n"
    assert (found.doubtful, found.warnings) == ((), ())
    assert [place.label for place in found.places][2:] == [
        *("page 1, line 2, cell 1", "page 1, line 2, cell 2"),
        *("page 1, line 4, cell 1", "page 1, line 4, cell 2"),
    ]


def test_rows_that_lie_as_near_as_lines_are_marked() -> None:
    found = read(table(HEAD, UNEVEN, SHORT, padding=0), "a.pdf")
    assert "cannot be told apart" in found.warnings[0]
    assert "Mona" in {found.text[start:end].split()[0] for start, end in found.doubtful}


def test_only_what_stands_in_such_rows_is_marked() -> None:
    apart = show((60, 500, "The minister met the governor of the south."), (60, 760, "Minutes of the committee of dams."))
    found = read(pages(content(HEAD, UNEVEN, SHORT, padding=0) + apart), "a.pdf")
    marked = [found.text[start:end] for start, end in found.doubtful]
    assert marked == ["Name", "Post", "Mona Ali", "Director of dams", "Hamami", "Omar", "Expert"]


def test_beside_a_scan_they_are_marked_too(monkeypatch: pytest.MonkeyPatch) -> None:
    if not (program := shutil.which("tesseract")):
        missing("no tesseract: `make office` brings it")
    monkeypatch.setattr(ocr.RECOGNIZER, "program", program)
    found = read(pages(IMAGE, content(HEAD, UNEVEN, SHORT, padding=0)), "a.pdf")
    assert found.warnings[0].startswith("page 1 was read by recognizing letters")
    assert found.warnings[1].startswith("page 2 has a table whose rows cannot be told apart")
    assert "Mona Ali" in {found.text[start:end] for start, end in found.doubtful}


def test_rows_of_one_line_stay_as_they_are() -> None:
    rows: list[Row] = [(["1"], ["Mona, director"], ["11"]), (["2"], ["Omar, expert"], []), (["3"], ["Ali"], ["13"])]
    found = read(table((["No."], ["Name"], ["Room"]), *rows, padding=0), "a.pdf")
    assert found.text == "No.\tName\tRoom\n1\tMona, director\t11\n2\tOmar, expert\n3\tAli\t13\n"
    assert (found.doubtful, found.warnings) == ((), ())


def test_a_frame_about_a_text_is_no_table() -> None:
    box = b"50 600 m 400 600 l 400 720 l 50 720 l 50 600 l S "
    found = read(pages(box + show((60, 700, "The committee met."), (60, 660, "It heard a report."))), "a.pdf")
    assert found.text == "The committee met.\nIt heard a report.\n"


def test_prose_in_cells_stands_in_lines_of_its_own() -> None:
    prose = [
        "The committee met in Sebha on",
        "Wednesday and heard the report",
        "of the director of the dams and",
        "of two experts from the south,",
    ]
    found = read(table((["Item"], ["Minutes"]), (["1"], [*prose, *prose, "and parted."]), padding=8, border=True), "a.pdf")
    assert found.text.splitlines() == ["Item\tMinutes", "1", " ".join([*prose, *prose, "and parted."])]


def test_what_underlines_a_word_bounds_no_cell() -> None:
    lines = [(0, 0, 90, 0), (0, 20, 90, 20), (0, 0, 0, 20), (90, 0, 90, 20), (45, 0, 45, 20), (50, 9, 80, 9)]
    found = grid(lines)
    assert found.cell(60, 12) == found.cell(60, 4) == Cell(20, 0, 45, 90)
    assert found.cell(95, 12) is None


def test_what_stands_in_doubtful_rows_waits_for_review() -> None:
    text = "سالم مدير\nهدى مديرة"
    proof = [(Evidence("source-1", start, end, text[start:end], "rules/1"),) for start, end in ((0, 9), (10, 19))]
    first, second = (Relation(f"source-1/{n}", "holds", "a", "b", e, review=Review.ACCEPTED) for n, e in enumerate(proof))
    mentions = (Mention(0, 4, "سالم", "person", "a"), Mention(10, 13, "هدى", "person", "a"))
    found = waiting(Document(Source("source-1", "", text, ""), relations=(first, second), mentions=mentions), [(0, 9)])
    assert [r.review for r in found.relations] == [Review.PROPOSED, Review.ACCEPTED]
    assert "could not be told apart" in (found.relations[0].reason or "")
    assert [m.confidence < 1 for m in found.mentions] == [True, False]
