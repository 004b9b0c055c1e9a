"""Who is met over where and when. All people are made up."""

from __future__ import annotations

import pytest

from ..reads import accepted, ends

HOST = "رئيس المجلس سامي عواد"


def met(text: str) -> set[frozenset[str]]:
    return {frozenset(pair) for pair in ends(text, "met_with")}


@pytest.mark.parametrize(
    "aside",
    [
        "، بعد ظهر يوم أمس 29 ديسمبر الجاري بقصر النخيل، ",
        "، صباح اليوم الثلاثاء بمقر المجلس، ",
        " بمكتبه في مدينة تونس أمس ",
        "، يوم 12/3/2024، ",
    ],
)
def test_everybody_of_the_list_is_met(aside: str) -> None:
    text = f"استقبل {HOST}{aside}وزير الفلاحة كريم منصور، ومدير المركز الوطني للمياه معز بن سالم."
    assert met(text) >= {frozenset({"سامي عواد", who}) for who in ("كريم منصور", "معز بن سالم")}


def test_nobody_is_met_over_an_act() -> None:
    text = f"استقبل {HOST} أمس وفدا من الشركة وأشاد بجهود وزير الفلاحة كريم منصور."
    assert ("سامي عواد", "كريم منصور") not in accepted(text, "met_with")
