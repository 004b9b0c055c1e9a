"""Who came in company of somebody: مرفوقا ب. All that is told is made up."""

from __future__ import annotations

import pytest

from ..reads import ends

HOST = "استقبلت كاتبة الدولة السيدة هند بنعمرو السيد خورخي ألونسو سفير مملكة إسبانيا، "


@pytest.mark.parametrize("word", ["مرفوقا", "مصحوبا"])
def test_who_came_along_came_with_who_is_named_last(word: str) -> None:
    text = f"{HOST}{word} بالمستشارة الاقتصادية للسفارة السيدة كارمن ريفيرا."
    assert ends(text, "accompanied") == {("كارمن ريفيرا", "خورخي ألونسو")}
