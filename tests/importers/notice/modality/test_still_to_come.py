"""What a text dates after its own day is still to come. All that is told is made up."""

from __future__ import annotations

import pytest

from ..reads import accepted, related

NOTICE = (
    "{line}\nعقد رئيس هيئة تنمية الصادرات المهندس فهد الجاسر اجتماعاً مع وزيرة التجارة في أوزبكستان السيدة دلنوزا كريموفا. "
    "وجرى خلال الاجتماع بحث إطلاق خط شحن مباشر بين ميناء جدة الإسلامي ومدينة طشقند، "
    "وتوقيع اتفاقية إطارية بين بنك التصدير السعودي والبنك الوطني الأوزبكي {when}."
)


@pytest.mark.parametrize("when", ["خلال الربع الثالث من العام الحالي", "في 15 مايو 2025"])
def test_a_later_day_is_no_fact_yet(when: str) -> None:
    text = NOTICE.format(line="الرياض: 17 فبراير 2025", when=when)
    assert {how for _, _, how, _ in related(text, "signed")} == {"planned"}
    assert accepted(text, "signed") == set()


@pytest.mark.parametrize(
    ("line", "when"),
    [("الرياض: 17 فبراير 2025", "في 15 يناير 2025"), ("الرياض: 17 فبراير", "في 15 مايو 2025")],
    ids=["an earlier day", "no day of the text"],
)
def test_other_days_change_nothing(line: str, when: str) -> None:
    assert {how for _, _, how, _ in related(NOTICE.format(line=line, when=when), "signed")} == {"actual"}
