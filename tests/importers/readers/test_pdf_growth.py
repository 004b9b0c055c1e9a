"""Pages with a great many lines, gaps and rulings: each is looked at once or a few times. All texts are made up."""

from __future__ import annotations

import pytest

from rawabit.importers.readers import pdf_aligned, pdf_stretches
from rawabit.importers.readers.pdf_glyphs import Glyph
from rawabit.importers.readers.pdf_line import Line, Part
from rawabit.importers.readers.pdf_rulings import grid


def row(base: float, *lefts: float) -> Line:
    """A line of letters that begin at some places, each a cell and a word of its own."""
    parts = [Part("ا", Glyph(n, "ا", x, x + 1, x, base, 2.0), x, x + 1) for n, x in enumerate(lefts)]
    return Line(1, base, 2.0, parts, [["ا"] for _ in parts], [(x, x + 1) for x in lefts])


def test_the_direction_of_a_table_is_told_once_for_all_its_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Line] = []
    told = Line.from_right

    def counted(line: Line) -> bool:
        asked.append(line)
        return told(line)

    monkeypatch.setattr(Line, "from_right", counted)
    found = pdf_aligned.with_rows([row(3_000 - 10 * n, 10 + n % 7, 40 + n % 7, 70 + n % 7) for n in range(200)])
    assert all(line.right_first for line in found)
    assert len(asked) <= 20 * 200


def test_where_no_line_begins_at_a_gap_lines_are_not_cut_at_it(monkeypatch: pytest.MonkeyPatch) -> None:
    cut: list[Line] = []
    by_gaps = pdf_stretches.by_gaps

    def counted(line: Line, gaps: list[pdf_stretches.Gap]) -> dict[int, Line]:
        cut.append(line)
        return by_gaps(line, gaps)

    monkeypatch.setattr(pdf_stretches, "by_gaps", counted)
    spread = [row(3_000 - 3 * n, 10, 10 + 1.5 * (n + 1), 10 + 1.5 * (n + 40)) for n in range(100)]
    assert pdf_stretches.free(spread) == [(11, 11.5)]
    assert not cut


def test_the_gap_before_what_begins_at_one_place_is_found_as_before() -> None:
    lines = [row(100 - 5 * n, 10 - 0.2 * n, 11.5) for n in range(4)]
    assert pdf_stretches.free(lines) == [(11.0, 11.5)]


def test_rulings_are_looked_through_once_for_all_letters_beside_them() -> None:
    across = [(0.0, 8.0 * n, 20.0, 8.0 * n) for n in range(600)]
    page = grid([*across, (0, 0, 0, 4_800), (20, 0, 20, 4_800)])
    assert page.cell(10, 4) is not None
    assert page.cell(300, 4) is None
    assert len(page._flat._passing) == 2
    for n in range(1_000):
        assert page.cell(300 + n / 10, 4.0 * n) is None
    assert len(page._flat._passing) == 2
