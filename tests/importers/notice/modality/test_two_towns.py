"""Bodies of one name in two towns. All of it is made up."""

from __future__ import annotations

import pytest

from ..reads import accepted, ends

_CHAMBER = "غرفة التجارة والصناعة والخدمات"
_SIGNED = (
    f"تم التوقيع على اتفاقية بين {_CHAMBER} بجهة سوسة ونظيرتها بجهة صفاقس. ووقعها كل من رئيس {_CHAMBER} بجهة سوسة، "
    f"نادر الفزاع، ورئيس لجنة السياحة ب{_CHAMBER} لجهة {{}} السيد سامي العبار."
)


@pytest.mark.parametrize(("town", "sure"), [("سوسة", True), ("صفاقس", False)])
def test_a_post_waits_where_its_body_has_two_towns(town: str, sure: bool) -> None:
    text, post = _SIGNED.format(town), f"رئيس {_CHAMBER}"
    assert [pair for pair in ends(text, "post_in") if pair[0] == post]
    assert bool([pair for pair in accepted(text, "post_in") if pair[0] == post]) is sure
