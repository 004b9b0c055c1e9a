"""Bodies that one notice calls by a long and a short name are asked about. Every name here is made up."""

from __future__ import annotations

from rawabit.graph.model import Entity
from rawabit.importers.identity.within import within
from rawabit.importers.notice.extract import extract


def pairs(text: str) -> set[frozenset[str]]:
    """The names of the bodies that may be one."""
    new = [entity for entity in extract(text).entities if entity.named]
    called = {entity.id: entity.label() for entity in new}
    return {frozenset((called[p.one], called[p.other])) for p in within(new) if p.one.startswith("organization-")}


LONG = "وقعت شركة المرجان للصناعات المعدنية مذكرة تفاهم مع وزارة المياه في الكرك. "


def test_a_company_with_its_short_name_is_asked_about() -> None:
    assert pairs(LONG + "واستقبل الوزير مدير شركة المرجان.") == {frozenset({"شركة المرجان", "شركة المرجان للصناعات المعدنية"})}


def test_with_two_long_names_it_is_open_and_nobody_is_asked() -> None:
    other = "وحضر التوقيع مدير شركة المرجان للنقل البري السيد سالم الدرديري. "
    assert not pairs(LONG + other + "واستقبل الوزير مدير شركة المرجان السيد علي الزنتاني.")


def test_another_name_and_another_sort_are_not() -> None:
    assert not pairs(LONG + "واستقبل الوزير مدير شركة النخيل ومدير مصنع المرجان.")


def test_the_ids_come_in_order_whatever_the_order_of_the_text() -> None:
    new: list[Entity] = [entity for entity in extract(LONG + "واستقبل الوزير مدير شركة المرجان.").entities if entity.named]
    assert list(within(new)) == list(within(new[::-1]))
    assert all(p.one < p.other for p in within(new))
