"""Dates in two calendars with a dash between them, and years that a plan reaches to."""

from __future__ import annotations

import pytest

from rawabit.importers.notice.extract import extract


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        (
            "مقديشو 14 رمضان 1442 – الموافق 26 أبريل 2021 – وقعت وزارة الري اتفاقية مع هيئة المياه.",
            [("14 رمضان 1442 – الموافق 26 أبريل 2021", "2021-04-26")],
        ),
        ("تحقق الخطة أهداف التنمية المستدامة في أفق 2030.", [("2030", "2030")]),
        ("تحقق الخطة أهدافها في أفق سنة 2035 وما بعدها.", [("2035", "2035")]),
        ("عقد اللقاءان في 14 مايو 2021 – و16 مايو 2021.", [("14 مايو 2021", "2021-05-14"), ("16 مايو 2021", "2021-05-16")]),
    ],
)
def test_dates_are_as_they_are_written(text: str, dates: list[tuple[str, str]]) -> None:
    assert [(date.text, date.value) for date in extract(text).dates] == dates
