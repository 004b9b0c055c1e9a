"""بلادنا is the country of the notice. All notices are fictional."""

from __future__ import annotations

import pytest

from ..reads import accepted, related

HEAD = (
    "نواكشوط، 12 يناير 2026\nعقد معالي وزير الصناعة والمعادن السيد سالم الفرجاني اجتماعا. "
    "وأشار معاليه إلى المنظمة العربية للتنمية الصناعية والتقييس والتعدين. "
)


@pytest.mark.parametrize(
    ("sentence", "polarity"),
    [
        ("وأوضح معاليه أن بلادنا تسدد مساهماتها السنوية في المنظمة بانتظام.", "affirmed"),
        ("وأوضح معاليه أن بلدنا يدفع اشتراكات للمنظمة.", "affirmed"),
        ("وأوضح معاليه أن بلادنا لم تدفع اشتراكات للمنظمة.", "negated"),
    ],
)
def test_our_country_pays(sentence: str, polarity: str) -> None:
    paid = related(HEAD + sentence, "pays")
    assert {(source, how) for source, _, _, how in paid} == {("Mauritania", polarity)}
    assert not accepted(HEAD + sentence, "pays")


def test_our_country_may_lack_an_office() -> None:
    text = f"{HEAD}وأشار إلى عدم وجود مكاتب تمثيل للمنظمة ببلادنا."
    assert {(where, how) for _, where, _, how in related(text, "has_office_in")} == {("Mauritania", "negated")}


def test_where_nothing_tells_the_country_nothing_is_said_of_it() -> None:
    assert not related("وأوضح المدير أن بلادنا تدفع اشتراكات لليونيدو.", "pays")
