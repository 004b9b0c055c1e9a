"""Tables without borders whose columns stand as near as words, as two programs print them; nobody in them is real."""

from __future__ import annotations

import random
import shutil
from html import escape
from itertools import product
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext

from rawabit.importers.notice.extract import extract
from rawabit.importers.readers import read

from ..notice.relations.test_task_tables import ARABIC, told
from .conftest import convert, missing
from .notices import NOTICES

FONTS = ("Amiri", "DejaVu Sans")
ENGLISH = [
    ["No", "Task", "Assigned to", "Due date", "Status"],
    ["1", "Prepare the annual maintenance plan", "Dams Directorate", "2024-12-31", "open"],
    ["2", "Update the data", "Khaled Werfalli", "2025-01-15", "done"],
    ["3", "Write to the Arab Water Organisation", "Cooperation Office", "2025-02-10", "in progress"],
    ["4", "Review the rules", "Mona Hammami", "2025-03-01", "cancelled"],
]
TABLES = {
    "rtl": ARABIC,
    "ltr": ENGLISH,
    "rtl, no numbers": [row[1:] for row in ARABIC],
    "ltr, no numbers": [row[1:] for row in ENGLISH],
}
ABOVE = {
    "rtl": "اتفق المجتمعون على أن تنفذ المهام الآتية قبل نهاية العام.",
    "ltr": "It was agreed that all these tasks are to be done.",
}
BELOW = {
    "rtl": "وفي ختام الاجتماع اتفق المجتمعون على أن تعرض نتائج ما تقدم من أعمال على اللجنة في اجتماعها القادم.",
    "ltr": "At the end of the meeting it was agreed that the results of this work will be shown to the committee.",
}
SHEETS = list(product(TABLES, FONTS, (11, 15), (1, 2, 4)))


def page(table: str, font: str, size: int, padding: int) -> str:
    body = "".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in TABLES[table])
    style = f"body{{font:{size}px '{font}'}} td{{padding:{padding}px}}"
    return (
        f'<!doctype html><html dir="{table[:3]}"><head><meta charset="utf-8"><style>{style}</style></head><body>'
        f"<p>{ABOVE[table[:3]]}</p><table>{body}</table><p>{BELOW[table[:3]]}</p></body></html>"
    )


def is_read(table: str, data: bytes) -> bool:
    """Whether all lines are read as written; LibreOffice itself leaves out what stands above the table."""
    found = read(data, "a.pdf")
    lines = [ABOVE[table[:3]], *("\t".join(row) for row in TABLES[table]), BELOW[table[:3]]]
    return found.text.splitlines() in (lines, lines[1:]) and not found.doubtful


@pytest.mark.browser
@pytest.mark.parametrize("table", TABLES)
def test_columns_near_one_another_in_what_a_browser_prints(browser: BrowserContext, table: str) -> None:
    tab = browser.new_page()
    failed: list[object] = []
    for sheet in (sheet for sheet in SHEETS if sheet[0] == table):
        tab.set_content(page(*sheet))
        failed += [] if is_read(table, tab.pdf()) else [sheet[1:]]
    tab.close()
    assert failed == []


@pytest.mark.office
def test_columns_near_one_another_in_what_an_office_program_prints(tmp_path: Path) -> None:
    if shutil.which("soffice") is None:
        missing("no LibreOffice: `make office` brings it")
    for number, sheet in enumerate(SHEETS):
        (tmp_path / f"{number}.html").write_text(page(*sheet), encoding="utf-8")
    convert(tmp_path, "pdf", *sorted(map(str, tmp_path.glob("*.html"))))
    failed = [sheet for number, sheet in enumerate(SHEETS) if not is_read(sheet[0], (tmp_path / f"{number}.pdf").read_bytes())]
    assert failed == []


@pytest.mark.browser
def test_the_tasks_of_such_a_table_are_read(browser: BrowserContext) -> None:
    tab = browser.new_page()
    tab.set_content(page("rtl", FONTS[0], 15, 1))
    found = read(tab.pdf(), "a.pdf")
    tab.close()
    assert told(extract(found.text)) == told(extract("\n".join("\t".join(row) for row in ARABIC)))


@pytest.mark.browser
def test_no_column_is_seen_in_prose_around_a_table(browser: BrowserContext) -> None:
    tab = browser.new_page()
    arabic = [word for notice in NOTICES for block in notice.blocks if isinstance(block, str) for word in block.split()]
    prose = {"rtl": arabic, "ltr": BELOW["ltr"].split()}
    for seed in range(16):
        chosen = random.Random(seed)
        table = chosen.choice(list(TABLES))
        words = prose[table[:3]]
        paragraphs = [" ".join(chosen.choices(words, k=chosen.randint(8, 60))) for _ in range(4)]
        above, below = (
            "".join(f"<p style='margin:3px 0'>{escape(text)}</p>" for text in some) for some in (paragraphs[:2], paragraphs[2:])
        )
        style = f"table{{width:{chosen.choice(('auto', '100%'))}}} body{{text-align:{chosen.choice(('start', 'justify'))}}}"
        body = page(table, chosen.choice(FONTS), chosen.choice((11, 15)), chosen.choice((0, 1, 3)))
        body = body.replace("<style>", f"<style>{style}").replace(f"<p>{ABOVE[table[:3]]}</p>", above)
        tab.set_content(body.replace(f"<p>{BELOW[table[:3]]}</p>", below))
        rows = [line for line in read(tab.pdf(), "a.pdf").text.splitlines() if "\t" in line]
        cells = {word for row in TABLES[table] for cell in row for word in cell.split()}
        assert all(set(row.split()) <= cells for row in rows), seed
    tab.close()
