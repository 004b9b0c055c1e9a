"""Who gives an order and who gets it are two bodies, with no word between them. All notices are made up."""

from __future__ import annotations

import pytest

from rawabit.importers.notice.extract import extract
from rawabit.importers.notice.names.finder import find_names


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("وكلفت وزارة الطاقة إدارة التخطيط بإعداد خطة الربط.", ["وزارة الطاقة", "إدارة التخطيط"]),
        ("كلفت وزارة الطاقة والمعادن المركز الوطني للبحوث بإعداد دراسة.", ["وزارة الطاقة والمعادن", "المركز الوطني للبحوث"]),
        ("كلفت الهيئة العامة للمياه شركة السدود الليبية بتنفيذ الصيانة.", ["الهيئة العامة للمياه", "شركة السدود الليبية"]),
        ("كلفت وزارة الطاقة بإعداد خطة الربط.", ["وزارة الطاقة"]),
        ("كلفت الهيئة العامة للاستثمار بإعداد خطة الربط.", ["الهيئة العامة للاستثمار"]),
    ],
)
def test_two_bodies_of_an_order(text: str, bodies: list[str]) -> None:
    assert [span.text for span in find_names(text) if span.kind == "organization"] == bodies


def test_who_gets_it_has_to_do_it() -> None:
    found = extract("طبرق 1 مارس 2025\nوكلفت وزارة الطاقة إدارة التخطيط بإعداد خطة الربط.")
    names = {e.id: e.label() for e in found.entities}
    assert [names[r.target] for r in found.relations if r.type == "assigned_to"] == ["إدارة التخطيط"]
