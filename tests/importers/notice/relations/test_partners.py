"""With whom a task is to be done is no part of the task. Everybody is made up."""

from __future__ import annotations

import pytest

from rawabit.importers.notice.extract import extract

_FROM = "وجه وكيل وزارة المياه والري السيد فاضل النوراوي إدارة السدود"


@pytest.mark.parametrize(
    ("order", "task"),
    [
        ("بالتنسيق مع مركز تقنيات التحلية إعداد خطة صيانة السدود", "إعداد خطة صيانة السدود"),
        ("بالتنسيق مع مركز تقنيات التحلية بإعداد خطة صيانة السدود", "إعداد خطة صيانة السدود"),
        ("بالإسراع في إعداد خطة صيانة السدود", "إعداد خطة صيانة السدود"),
        ("بالتنسيق مع مركز تقنيات التحلية بشأن البرنامج", "التنسيق مع مركز تقنيات التحلية بشأن البرنامج"),
    ],
)
def test_a_task_is_told_without_its_partners_and_is_not_theirs(order: str, task: str) -> None:
    document = extract(f"{_FROM} {order}.")
    labels = {entity.id: entity.label("ar") for entity in document.entities}
    owned = {(labels[r.source], labels[r.target]) for r in document.relations if r.type == "assigned_to"}
    assert owned == {(task, "إدارة السدود")}


def test_partners_before_the_order_do_not_own_its_task() -> None:
    document = extract(f"{_FROM} بالتعاون مع مركز تقنيات التحلية بإعداد خطة صيانة السدود.")
    labels = {entity.id: entity.label("ar") for entity in document.entities}
    assert "مركز تقنيات التحلية" in labels.values()
    assert "مركز تقنيات التحلية" not in {labels[r.target] for r in document.relations if r.type == "assigned_to"}
