"""Whose body somebody speaks of by its head alone. All notices are made up."""

from __future__ import annotations

import pytest

from ..reads import ends

_MET = "صحار 3 مارس 2025\nالتقى مدير شركة الواحة للتمور سالم الحارثي مدير شركة دلتا الهولندية يان فيسر. "


@pytest.mark.parametrize(
    ("said", "payer"),
    [
        ("وقال الحارثي إن الشركة سددت ديونها لبنك صحار الأهلي.", "شركة الواحة للتمور"),
        ("وقال الحارثي إن الموسم جيد. وأضاف أن الشركة دفعت رسومها لبنك صحار الأهلي.", "شركة الواحة للتمور"),
        ("وقال فيسر إن الشركة سددت ديونها لبنك صحار الأهلي.", "شركة دلتا الهولندية"),
    ],
)
def test_a_company_is_that_of_who_speaks_of_it(said: str, payer: str) -> None:
    assert ends(_MET + said, "pays") == {(payer, "بنك صحار الأهلي")}


def test_a_club_is_that_of_its_chairman() -> None:
    text = (
        "صحار 3 مارس 2025\nاجتمع رئيس نادي السويق سالم الحارثي مع ممثل نادي ريفر الأرجنتيني خوان بيريز. "
        "وأعلن الحارثي أن النادي انضم إلى اتحاد الأندية العربية."
    )
    assert ends(text, "member_of") == {("نادي السويق", "اتحاد الأندية العربية")}
