"""A text of twice the length makes about twice the work, module by module; all people and bodies are fictional."""

from __future__ import annotations

from collections.abc import Callable
from itertools import islice, product

import pytest

from .work import lines_run

_GIVEN = ("سالم", "خالد", "منى", "هدى", "سامي", "نادر", "كريم", "ليلى", "عمر", "يوسف", "سعاد", "جمال", "فريد", "رانيا")
_FAMILY = ("الفرجاني", "الورفلي", "الهمامي", "العبار", "بوشناق", "القاسم", "عواد", "الزروق", "الصويعي", "المبروك")
_MOST = 2.5  # times the work for twice the text, with what only a longer text has


def _people(count: int) -> str:
    return "\n".join(f"حضر السيد {one} {two} الاجتماع." for one, two in islice(product(_GIVEN, _FAMILY), count))


@pytest.mark.parametrize(
    ("module", "text", "count"),
    [
        pytest.param("referents/naming.py", _people, 60, id="people"),
    ],
)
def test_work_grows_with_the_text(module: str, text: Callable[[int], str], count: int) -> None:
    lines_run(text(count))  # what is read once of the word lists
    once, twice = (lines_run(text(size))[module] for size in (count, 2 * count))
    assert 0 < twice <= _MOST * once
