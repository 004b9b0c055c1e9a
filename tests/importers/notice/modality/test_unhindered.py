"""Hindering that is denied, over or only possible is not taken for a fact. All is made up."""

from __future__ import annotations

import pytest

from ..reads import accepted, related

DAM = "إنجاز السد"


@pytest.mark.parametrize(
    ("verb", "how", "polarity"),
    [
        ("ليس ما يعرقل", "actual", "negated"),
        ("ليس هو الذي يعرقل", "actual", "negated"),
        ("لا يعيق", "actual", "negated"),
        ("لم يعرقل", "actual", "negated"),
        ("لم يكن يعيق", "actual", "negated"),
        ("لم يعد يعرقل", "ended", "affirmed"),
        ("ما عاد يعرقل", "ended", "affirmed"),
        ("قد يعرقل", "actual", "affirmed"),
    ],
)
def test_what_is_denied_waits(verb: str, how: str, polarity: str) -> None:
    text = f"قال المدير إن ارتفاع أسعار الإسمنت {verb} {DAM}."
    assert {(m, p) for _, _, m, p in related(text, "hinders")} == {(how, polarity)}
    assert not accepted(text, "hinders")


@pytest.mark.parametrize(
    "words", ["عدم سداد المستحقات يعيق", "تعقيد الإجراءات لم يزل يعيق", "نقص التمويل لا يزال يعرقل", "ضعف الترويج لا يساعد على"]
)
def test_a_denial_of_something_else_denies_no_hindering(words: str) -> None:
    assert accepted(f"قال المدير إن {words} {DAM}.", "hinders")


@pytest.mark.parametrize(
    "text",
    [
        "وأوضح أن تأخر الشحنات غير معطل لتشغيل المصنع.",
        "وأضاف أن نقص الكوادر غير عائق أمام تطوير الخدمات الصحية.",
        "أوضح المدير أن ضعف الإنترنت غير معرقل لتنفيذ المنصة الرقمية.",
    ],
)
def test_a_participle_may_be_denied(text: str) -> None:
    assert {(m, p) for _, _, m, p in related(text, "hinders")} == {("actual", "negated")}
    assert not accepted(text, "hinders")


def test_what_is_not_enough_hinders() -> None:
    assert accepted("وأضاف أن نقص الكوادر غير كاف ويعيق تطوير الخدمات الصحية.", "hinders")
