"""What two countries, ministries or ministers have under one name stays two. All notices are made up."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from rawabit.graph.errors import NotFound
from rawabit.graph.model import Entity
from rawabit.graph.opening import open_store
from rawabit.graph.store import Store
from rawabit.importers.admission import admit
from rawabit.importers.notice.countries.national import is_national
from rawabit.importers.notice.extract import extract
from rawabit.queries import path

Kept = Callable[..., Store]


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Kept]:
    """Makes a store of texts as the pipeline does."""
    with open_store(str(tmp_path / "graph.db"), create=True) as store:

        def keep(*texts: str) -> Store:
            for number, text in enumerate(texts):
                document, proposals = admit(store, extract(text, title=f"{number}"))
                store.add(document, proposals)
            return store

        yield keep


def called(store: Store, kind: str, name: str) -> list[Entity]:
    """The entities that have a name."""
    return [e for e in store.all_entities([kind]) if name in {known.text for known in e.names}]


@pytest.mark.parametrize(
    "body",
    [
        "إدارة التعاون الدولي",
        "قسم العلاقات الدولية",
        "مكتب التعاون الدولي",
        "الإدارة العامة للعلاقات الدولية",
        "شعبة الشؤون الأفريقية",
        "إدارة الشؤون العربية",
        "وزارة التخطيط والتعاون الدولي",
        "وزارة الشؤون الإسلامية",
    ],
)
def test_what_a_body_does_with_others_makes_it_no_body_of_theirs(kept: Kept, body: str) -> None:
    store = kept(
        f"طرابلس 4 فبراير 2026\nاجتمع وزير الكهرباء السيد عبد الباسط المجبري مع مدير {body} السيدة هناء بن رمضان.",
        f"القاهرة 5 فبراير 2026\nاجتمع وزير الكهرباء السيد كمال الدمنهوري مع مدير {body} السيدة نهى شلبي.",
    )
    assert len({e.qualifier for e in called(store, "organization", body)}) == 2
    people = [called(store, "person", name)[0] for name in ("هناء بن رمضان", "نهى شلبي")]
    with pytest.raises(NotFound):
        path(store, *people)


@pytest.mark.parametrize(
    ("name", "sort", "national"),
    [
        ("International Cooperation Department", "directorate", True),
        ("Office of International Relations", "office", True),
        ("قسم اللغة العربية", "section", True),
        ("مديرية الأمن", "directorate", True),
        ("مكتب شؤون المنظمات الدولية", "office", True),
        ("هيئة التعاون الدولي", "authority", True),
        ("مكتب العمل الدولي", "office", False),
        ("المكتب الإقليمي للصحة", "office", False),
        ("إدارة الأمم المتحدة للإعلام", "directorate", False),
        ("مجلس التعاون لدول الخليج العربية", "council", False),
        ("مؤسسة التمويل الدولية", "institution", False),
        ("الهيئة العربية للاستثمار", "authority", False),
    ],
)
def test_bodies_of_many_countries_are_of_none(name: str, sort: str, national: bool) -> None:
    assert is_national("organization", name, sort) is national
