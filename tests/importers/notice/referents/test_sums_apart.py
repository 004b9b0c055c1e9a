"""Names of bodies end before what is paid and what it comes to. All notices are made up."""

from __future__ import annotations

import pytest

from rawabit.importers.notice.extract import extract

BANK = "European Bank for Reconstruction and Development"
FUND = "Saudi Fund for Development"


@pytest.mark.parametrize(
    ("text", "payer", "paid"),
    [
        (
            "سددت وزارة التخطيط والتعاون الدولي القسط المستحق للصندوق السعودي للتنمية بقيمة مليوني دولار بتاريخ 9/7/2026.",
            "وزارة التخطيط والتعاون الدولي",
            FUND,
        ),
        (
            "حول البنك الأوروبي لإعادة الإعمار والتنمية إلى وزارة التخطيط والتعاون الدولي الدفعة الأولى.",
            BANK,
            "وزارة التخطيط والتعاون الدولي",
        ),
        (
            "لم تسدد وزارة التخطيط والتعاون الدولي القسط المستحق للبنك الأوروبي لإعادة الإعمار والتنمية البالغ 750 ألف دينار.",
            "وزارة التخطيط والتعاون الدولي",
            BANK,
        ),
    ],
)
def test_a_body_ends_before_what_is_paid(text: str, payer: str, paid: str) -> None:
    document = extract(text)
    called = {one.id: one.label("en") for one in document.entities}
    assert {(called[r.source], called[r.target]) for r in document.relations if r.type == "pays"} == {(payer, paid)}
    marked = [text[m.start : m.end] for m in document.mentions if m.kind == "organization"]
    assert not [name for name in marked if "القسط" in name or "الدفعة" in name or "البالغ" in name]
    assert marked == sorted(marked, key=text.index)


def test_a_body_named_both_ways_is_one() -> None:
    text = "أعلنت وزارة التخطيط والتعاون الدولي موازنتها. وسددت وزارة التخطيط والتعاون الدولي القسط المستحق للصندوق السعودي."
    bodies = [one.label() for one in extract(text).entities if one.kind == "organization"]
    assert bodies.count("وزارة التخطيط والتعاون الدولي") == 1
    assert not [name for name in bodies if "القسط" in name]


def test_what_is_of_a_body_stays_in_its_name() -> None:
    text = "زار وزير الشؤون الاجتماعية السيد سامي النجار صندوق دعم الأسر المستحقة."
    assert "صندوق دعم الأسر المستحقة" in {one.label() for one in extract(text).entities}
