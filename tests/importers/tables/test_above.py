"""Headings below titles and labels, and what stands above them; everybody here is fictional."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from rawabit.graph.places import place_of

from .test_tables import EXPECTED, read, said
from .workbooks import MEETING, MEETINGS, csv, ods, xlsx

FORMS = [(csv, "t.csv"), (xlsx, "t.xlsx"), (ods, "t.ods")]
PEOPLE = [["م", "الاسم", "الصفة", "الجهة"], ["1", "خالد الورفلي", "مدير إدارة السدود", "وزارة المياه"]]
HELD = {
    ("خالد الورفلي", "holds", "مدير إدارة السدود"),
    ("مدير إدارة السدود", "post_in", "إدارة السدود"),
    ("إدارة السدود", "part_of", "وزارة المياه"),
}


@pytest.mark.parametrize(("make", "name"), FORMS)
def test_headings_stand_below_titles_and_rows_have_their_own_numbers(make: Any, name: str) -> None:
    titles = [["وزارة المياه"], ["سجل الاجتماعات، الربع الرابع"], ["أُعد في 1 ديسمبر 2024"], [""]]
    (made,) = read(make(*titles, MEETINGS, MEETING), name)
    assert said(made.document) == EXPECTED
    chaired = next(r for r in made.document.relations if r.type == "chaired")
    where = place_of(made.document.source, chaired.evidence[0].start)
    assert where.removeprefix("sheet ورقة, ") == "row 6, column D (الرئيس)"


@pytest.mark.parametrize(("make", "name"), FORMS)
@pytest.mark.parametrize(
    "titles",
    [
        [["قائمة الحضور"]],
        [["الاسم"], [""]],
        [["الاجتماع", "متابعة السدود", "الرئيس", "سالم الفرجاني"]],
        [["التاريخ", "7 نوفمبر 2024", "الرئيس", "المكان", "سبها"]],
        [["الرئيس:", "سالم الفرجاني", "المقرر", "رنا القضاة", "القرارات:"]],
    ],
)
def test_neither_a_title_nor_a_label_is_taken_for_headings(make: Any, name: str, titles: Sequence[Sequence[str]]) -> None:
    (made,) = read(make(*titles, *PEOPLE), name)
    assert said(made.document) >= HELD
    assert not any("heading" in warning for warning in made.warnings)


def test_known_headings_and_others_by_turns_are_headings_where_nothing_below_is() -> None:
    (made,) = read(csv(["التاريخ", "المدة", "الرئيس", "العدد"], ["2024-11-07", "ساعة", "سالم الفرجاني", "9"]))
    assert {(source, type_) for source, type_, _ in said(made.document)} == {("سالم الفرجاني", "chaired")}


@pytest.mark.parametrize("mark", [";", "\t", "|"])
def test_titles_do_not_hide_what_parts_the_cells(mark: str) -> None:
    titles = [[title] for title in ("وزارة المياه", "إدارة السدود, سبها", "سجل الاجتماعات", "الربع الرابع")]
    (made,) = read(csv(*titles, MEETINGS, MEETING, mark=mark))
    assert said(made.document) == EXPECTED
