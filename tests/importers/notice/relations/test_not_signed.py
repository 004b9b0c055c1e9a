"""That those who met signed nothing is told of both. All notices are fictional."""

from __future__ import annotations

import pytest

from ..reads import related

_MET = "التقى وزير المياه السيد سالم الفرجاني مدير صندوق الأنهار السيد عادل المنصوري"
_BOTH = {"سالم الفرجاني", "عادل المنصوري"}


@pytest.mark.parametrize(
    "denied", ["، فيما لم يتم التوقيع على أي اتفاقية.", ". ولم يتم التوقيع على أي اتفاقية.", "، ولم يوقعا أي مذكرة تفاهم."]
)
def test_neither_signed(denied: str) -> None:
    told = related(f"{_MET}{denied}", "signed")
    assert {(who, how, polarity) for who, _, how, polarity in told} == {(who, "actual", "negated") for who in _BOTH}


def test_where_more_than_two_met_nobody_is_meant() -> None:
    text = f"{_MET} والسفيرة السيدة منى الورفلي. ولم يتم التوقيع على أي اتفاقية."
    assert "negated" not in {polarity for *_, polarity in related(text, "signed")}
