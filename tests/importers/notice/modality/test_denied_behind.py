"""A later clause that denies something else leaves what was talked of as it is. All notices are fictional."""

from __future__ import annotations

import pytest

from ..reads import related

_TALKS = "عقد وزير المياه السيد سالم الفرجاني اجتماعا مع وفد صندوق الأنهار، تناول تعزيز التعاون في مجالي صيانة السدود"


@pytest.mark.parametrize(
    "behind", ["فيما لم يتم التوقيع على أي اتفاقية", "غير أنه لم يتم تحديد موعد", "ولم يتم التوقيع على أي عقد"]
)
def test_themes_are_not_denied_by_a_later_clause(behind: str) -> None:
    told = related(f"{_TALKS} ومكافحة التلوث الصناعي، {behind}.", "about")
    assert told
    assert {denied for *_, denied in told} == {"affirmed"}


def test_a_theme_that_somebody_denies_stays_denied() -> None:
    told = related("نفت الوزارة أن يكون الاجتماع قد تناول صيانة السدود، ولم يتم التوقيع على أي عقد.", "about")
    assert {denied for *_, denied in told} == {"negated"}
