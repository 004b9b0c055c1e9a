"""How a task stands and until when it is, as cells of lists of tasks say it. Everything here is fictional."""

from __future__ import annotations

import pytest

from rawabit.importers.cells.dates import read_deadline
from rawabit.importers.cells.states import state_of


@pytest.mark.parametrize(
    ("cell", "status"),
    [
        ("منفذ", "done"),
        ("نُفِّذ بالكامل", "done"),
        ("تم بتاريخ 12/2/2026", "done"),
        ("أنجزت (كتاب رقم 14)", "done"),
        ("100 %", "done"),
        ("تم بنسبة ١٠٠٪", "done"),
        ("Completed on 12 February 2026", "done"),
        ("قيد المراجعة – لدى المكتب القانوني", "open"),
        ("لم تنفذ بعد", "open"),
        ("مؤجلة", "open"),
        ("نفذ جزئيا", "open"),
        ("70%", "open"),
        ("تم بنسبة 70%", "open"),
        ("on hold", "open"),
        ("تم صرف النظر عنه", "cancelled"),
        ("ألغيت – لانتهاء المشروع", "cancelled"),
    ],
)
def test_a_word_for_a_state_tells_it_also_before_more_about_it(cell: str, status: str) -> None:
    assert state_of(cell) == status


@pytest.mark.parametrize(
    "cell", ["تم إرسال كتاب", "تم، ولم يرد المورد", "تم عدا البند الثاني", "done, but not paid", "", "12", "تم " * 90]
)
def test_what_says_more_or_less_than_that_tells_none(cell: str) -> None:
    assert state_of(cell) is None


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("قبل 9 مايو 2026", "2026-05-09"),
        ("نهاية مايو 2026", "2026-05"),
        ("حتى نهاية شهر مايو 2026", "2026-05"),
        ("في موعد أقصاه 9 مايو 2026", "2026-05-09"),
        ("متم ماي 2026", "2026-05"),
        ("by the end of May 2026", "2026-05"),
        ("no later than 9 May 2026", "2026-05-09"),
        ("9 مايو 2026", "2026-05-09"),
    ],
)
def test_what_bounds_a_day_is_read_to_that_day(cell: str, day: str) -> None:
    found = read_deadline(cell)
    assert found
    assert found.value == day


@pytest.mark.parametrize("cell", ["بعد 9 مايو 2026", "خلال شهرين", "قبل", "فورا", "قبل 9 مايو 2026 أو بعده", "قبل " * 80])
def test_what_bounds_no_day_is_none(cell: str) -> None:
    assert read_deadline(cell) is None
