"""Texts of dates alone, as no office writes them: what is looked at grows with the text and no faster; all of it fictional."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

import pytest

from rawabit.importers.grammar.dates.signs import signs
from rawabit.importers.notice.dates import dateline
from rawabit.importers.notice.extract import extract

NOTICE = "خبر خيالي. استقبل وزير المياه السيد سالم الفرجاني وفداً من منظمة المياه العربية.\n"


@pytest.mark.parametrize("between", [" ", "، ", "\n"])
def test_what_is_looked_at_for_the_date_of_a_text_of_dates_grows_with_it(between: str, monkeypatch: pytest.MonkeyPatch) -> None:
    looked = Counter[str]()

    def counting(tokens: Sequence[Any]) -> list[Any]:
        looked["tokens"] += len(tokens)
        return signs(list(tokens))

    monkeypatch.setattr(dateline, "signs", counting)
    extract(NOTICE + between.join(["7 نوفمبر 2024"] * 1_000), title="", origin="a.txt", sha256="")
    assert looked["tokens"] < 30_000


def test_where_the_first_lines_end_is_found_once_for_all_dates() -> None:
    dateline._opening.cache_clear()
    extract(NOTICE + "7 نوفمبر 2024\n" * 1_000, title="", origin="a.txt", sha256="")
    assert dateline._opening.cache_info().misses <= 4


@pytest.mark.parametrize(
    ("before", "found"), [("طرابلس ", True), ("\n\n\nطرابلس ", True), ("أ\nب\nج\nطرابلس ", True), ("أ\nب\nج\nد\nطرابلس ", False)]
)
def test_a_day_after_a_place_dates_a_text_in_its_first_four_lines_that_say_anything(before: str, found: bool) -> None:
    document = extract(f"{before}7 نوفمبر 2024\n{NOTICE}", title="", origin="a.txt", sha256="")
    assert (document.source.date == "2024-11-07") == found
