"""A draft that was finished and went on to somebody is done, also where nobody is told to have. All notices are fictional."""

from __future__ import annotations

import pytest

from rawabit.importers.notice.extract import extract


def tasks(text: str) -> list[tuple[str, str | None]]:
    return [(entity.names[0].text, entity.status) for entity in extract(text).entities if entity.kind == "task"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("أعلن مركز بحوث السدود أنه أُنجزت مسودة الخطة وأُرسلت إلى الوزارة.", "مسودة الخطة"),
        ("أنجزت إدارة الآبار مسودة دليل الصيانة وسلمتها إلى وزير المياه السيد سالم الفرجاني.", "مسودة دليل الصيانة"),
        ("اكتملت مسودة دليل الآبار ورُفعت إلى وزارة المياه.", "مسودة دليل الآبار"),
    ],
)
def test_what_was_sent_on_is_done(text: str, found: str) -> None:
    assert tasks(text) == [(found, "done")]


@pytest.mark.parametrize(
    "text",
    [
        "لم تُنجز مسودة الخطة ولم تُرسل إلى الوزارة.",
        "أُنجزت مسودة الخطة.",  # a part of what there is to do
        "إذا أُنجزت مسودة الخطة وأُرسلت إلى الوزارة بدأ العمل.",
    ],
)
def test_what_was_not_is_not(text: str) -> None:
    assert "done" not in {status for _, status in tasks(text)}
