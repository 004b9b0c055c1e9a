"""What a person means by a name that several have, or by what an import told. Everything is made up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from rawabit.graph.errors import AmbiguousName
from rawabit.graph.model import Document, Entity
from rawabit.graph.placed import placed
from rawabit.graph.store import Store
from rawabit.queries import resolve
from rawabit.queries.sources import find_source

from ..graphs import body
from ..meetings import telling, thing


def sheet(name: str) -> Document:
    made = telling(name, [(body(1), "signed", thing("agreement", name))])
    return replace(made, source=replace(made.source, title=f"سجل › {name}", origin="سجل.xlsx"))


@pytest.mark.parametrize("asked", ["سجل.xlsx › المساهمات", "office/سجل.xlsx › المساهمات"])
def test_a_sheet_is_found_as_its_import_told(store_of: Callable[..., Store], asked: str) -> None:
    store = store_of(sheet("الجهات"), sheet("المساهمات"))
    assert find_source(store, asked).title == "سجل › المساهمات"


def test_a_file_of_several_sheets_is_asked_about(store_of: Callable[..., Store]) -> None:
    with pytest.raises(AmbiguousName):
        find_source(store_of(sheet("الجهات"), sheet("المساهمات")), "سجل.xlsx")


def test_those_alike_are_told_apart_by_a_document(store_of: Callable[..., Store]) -> None:
    papers = [replace(thing("agreement", f"{day}"), names=thing("agreement", "مذكرة").names) for day in (1, 2)]
    documents = [_dated(paper, f"2026-0{n}-01") for n, paper in enumerate(papers, 1)]
    with pytest.raises(AmbiguousName) as caught:
        resolve(store_of(*documents), "مذكرة")
    lines = str(caught.value).split("\n")
    assert next(line for line in lines if papers[0].id in line).endswith("(agreement, خبر 2026-01-01, 2026-01-01)")
    assert next(line for line in lines if papers[1].id in line).endswith("(agreement, خبر 2026-02-01, 2026-02-01)")


def test_two_of_a_kind_may_be_merged(store_of: Callable[..., Store]) -> None:
    alike = [replace(thing("agreement", f"{n}"), names=thing("agreement", "مذكرة").names) for n in (1, 2)]
    with pytest.raises(AmbiguousName, match=r"If two are one: rawabit merge ID ID\."):
        resolve(store_of(telling("خبر", [(body(1), "signed", one) for one in alike])), "مذكرة")


def test_a_person_is_known_by_offices_of_one_name_once(store_of: Callable[..., Store]) -> None:
    offices = [replace(thing("organization", f"{n}"), names=thing("organization", "مكتب التعاون").names) for n in (1, 2)]
    person = thing("person", "نسرين تجريبية")
    store = store_of(telling("خبر", [(person, "member_of", one) for one in offices]))
    assert placed(store, [person]) == {person.id: "نسرين تجريبية (مكتب التعاون)"}


def test_those_of_different_sorts_name_no_document(store_of: Callable[..., Store]) -> None:
    told = telling("خبر", [(body(1), "signed", thing("agreement", "مذكرة")), (body(1), "attended", thing("event", "مذكرة"))])
    with pytest.raises(AmbiguousName, match=r"\(agreement\)") as caught:
        resolve(store_of(told), "مذكرة")
    assert "merge" not in str(caught.value)


def test_the_only_name_found_is_not_meant_where_it_hardly_sounds_alike(store_of: Callable[..., Store]) -> None:
    plan = thing("organization", "وزارة التخطيط والتعاون الدولي الدفعة الأولى")
    store = store_of(telling("خبر", [(body(1), "met_with", plan)]))
    with pytest.raises(AmbiguousName, match="Nothing is called just"):
        resolve(store, "وزارة السعادة")
    assert resolve(store, "وزارة التخطيط").id == plan.id


def _dated(paper: Entity, day: str) -> Document:
    made = telling(day, [(body(1), "signed", paper)])
    return replace(made, source=replace(made.source, title=f"خبر {day}", date=day))
