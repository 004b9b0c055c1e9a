"""The days of signings, talks and visits. All that is told is made up."""

from __future__ import annotations

import pytest

from rawabit.importers.notice.extract import extract

HEAD, BODY, FIRM = "طرابلس، 12 مايو 2025\n", "وزارة المياه", "شركة الأفق للصيانة"
MINISTER, ENVOY = "وزير المياه السيد سالم الهنشيري", "السفير المالطي السيد بول كاردانو"


def days(text: str, type_: str) -> set[str | None]:
    return {r.start for r in extract(text).relations if r.type == type_}


@pytest.mark.parametrize(
    ("text", "type_", "wanted"),
    [
        (f"{HEAD}وقعت {BODY} و{FIRM} عقد صيانة المضخات يوم 2 يونيو 2025.", "signed", "2025-06-02"),
        (f"{HEAD}وقعت {BODY} و{FIRM}، يوم 2 يونيو 2025، مذكرة تفاهم.", "signed", "2025-06-02"),
        (f"{HEAD}وفي 2 أبريل 2025 وقعت {BODY} و{FIRM} مذكرة تفاهم.", "signed", "2025-04-02"),
        (f"{HEAD}التقى {MINISTER} مع {ENVOY} في 25 شتنبر 2024.", "met_with", "2024-09-25"),
        (f"{HEAD}زار {MINISTER} {FIRM} بتاريخ 3 مارس 2024.", "visited", "2024-03-03"),
        (f"{HEAD}التقى {MINISTER} مع {ENVOY} في 25 أبريل.", "met_with", "2025-04-25?"),
        (f"{HEAD}التقى {MINISTER} يوم الأحد 4 مايو 2025 {ENVOY}.", "met_with", "2025-05-04"),
        (f"{HEAD}استقبل {MINISTER}، اليوم الأحد الموافق 4 مايو 2025، {ENVOY}.", "met_with", "2025-05-04"),
        (f"{HEAD}استقبل {MINISTER}، الأحد 4 مايو 2025، {ENVOY}.", "met_with", "2025-05-04"),
        (f"{HEAD}بحث {MINISTER} مع {ENVOY}، يوم 4 مايو 2025، صيانة المضخات.", "met_with", "2025-05-04"),
        (f"{HEAD}التقى {MINISTER} {ENVOY}، يوم الأحد 4 مايو 2025.", "met_with", "2025-05-04"),
        (f"{HEAD}زار {MINISTER} يوم الأحد 4 مايو 2025 {FIRM}.", "visited", "2025-05-04"),
    ],
)
def test_a_deal_has_the_day_that_its_sentence_tells(text: str, type_: str, wanted: str) -> None:
    assert days(text, type_) == {wanted}


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        (f"{HEAD}التقى {MINISTER} مع {ENVOY} لبحث الاجتماع المقرر عقده في 3 مارس 2026.", "met_with"),
        (f"{HEAD}التقى {MINISTER} مع {ENVOY}، وبحثا المعرض الذي يقام في 3 مارس 2026.", "met_with"),
        (f"{HEAD}وقعت {BODY} و{FIRM} ملحق الاتفاقية المبرمة في 3 مارس 2021.", "signed"),
        (f"{HEAD}وقعت {BODY} و{FIRM} مذكرة تفاهم تسري حتى يوم 3 مارس 2027.", "signed"),
        (f"{HEAD}وقعت {BODY} و{FIRM} عقدا ينتهي في 3 مارس 2027.", "signed"),
        (f"{HEAD}التقى {MINISTER} مع {ENVOY}، وفي 3 مارس 2024 افتتح المعرض.", "met_with"),
        (f"{HEAD}التقى {MINISTER} مع {ENVOY}، ويوم الأحد 4 مايو 2025 افتتح المعرض.", "met_with"),
    ],
)
def test_the_day_of_something_else_is_none(text: str, type_: str) -> None:
    assert days(text, type_) == {None}
