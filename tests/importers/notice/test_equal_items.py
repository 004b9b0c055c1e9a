"""Items of a list in the same words: two tasks where owner or day differ. All bodies are made up."""

from __future__ import annotations

import pytest

from rawabit.importers.notice.extract import extract

from .reads import accepted


def tasks(text: str) -> set[tuple[str, str | None, frozenset[str]]]:
    """The tasks of a text, each with its day and who has to do it."""
    document = extract(text)
    names = {entity.id: entity.names[0].text for entity in document.entities}
    whose = [(r.source, names[r.target]) for r in document.relations if r.type == "assigned_to"]
    found = (e for e in document.entities if e.kind == "task")
    return {(names[e.id], e.end, frozenset(owner for task, owner in whose if task == e.id)) for e in found}


@pytest.mark.parametrize(
    "text",
    [
        "التوصيات:\n- تكليف {} بإعداد دراسة قبل 1 مارس 2025.\n- تكليف {} بإعداد دراسة قبل 1 أبريل 2025.",
        "التوصيات:\n- إعداد دراسة من قبل {} قبل 1 مارس 2025.\n- إعداد دراسة من قبل {} قبل 1 أبريل 2025.",
    ],
)
def test_another_owner_or_day_is_another_task(text: str) -> None:
    dams, wells = frozenset({"إدارة السدود"}), frozenset({"إدارة الآبار"})
    march, april = "2025-03-01", "2025-04-01"
    assert tasks(text.format(*dams, *wells)) == {("إعداد دراسة", march, dams), ("إعداد دراسة", april, wells)}
    assert tasks(text.format(*dams, *dams)) == {("إعداد دراسة", march, dams), ("إعداد دراسة", april, dams)}


def test_the_same_item_twice_is_one_task() -> None:
    item = "- تكليف إدارة السدود بإعداد دراسة قبل 1 مارس 2025.\n"
    assert tasks(f"التوصيات:\n{item}{item}") == {("إعداد دراسة", "2025-03-01", frozenset({"إدارة السدود"}))}


@pytest.mark.parametrize(
    "text",
    [
        "نتشرف بإحاطتكم بما أسند إلى كل جهة:\n- {}: حصر المضخات المعطلة.\n- {}: إعداد خطة للصيانة.",
        "يرجى ما يلي:\n- أن تقوم {} بحصر المضخات المعطلة.\n- أن تقوم {} بإعداد خطة للصيانة.",
        "نحيطكم بأن ما أنيط بالجهات كما يأتي:\n1- {}: حصر المضخات المعطلة.\n2- {}: إعداد خطة للصيانة.",
    ],
)
def test_a_letter_asks_and_tells_what_was_entrusted_to_whom(text: str) -> None:
    dams, wells = frozenset({"إدارة السدود"}), frozenset({"إدارة الآبار"})
    whole = text.format(*dams, *wells)
    assert tasks(whole) == {("حصر المضخات المعطلة", None, dams), ("إعداد خطة للصيانة", None, wells)}
    assert accepted(whole, "assigned_to") == {("حصر المضخات المعطلة", *dams), ("إعداد خطة للصيانة", *wells)}
