"""Sums of money as written, and former members, in gaps and in the tables of relations. Everything told here is made up."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import pytest

from rawabit.exporters.csv_tables import write_csv
from rawabit.graph.amounts import amounts
from rawabit.graph.opening import open_store
from rawabit.importers.notice.extract import extract
from rawabit.queries import gaps

GIVEN = "قدم الاتحاد الأوروبي منحة بقيمة 5 ملايين يورو إلى وزارة الصحة."
LEFT = "انسحبت ليبيا من جامعة الدول العربية. وانضمت تونس إلى جامعة الدول العربية."


def test_gaps_show_what_was_paid_and_no_former_member(tmp_path: Path) -> None:
    with open_store(str(tmp_path / "graph.db"), create=True) as store:
        store.add(extract(GIVEN))
        store.add(extract(LEFT))
        rows = {row.body.label("ar"): row for row in gaps(store)}
        assert rows["وزارة الصحة"].amounts == ("5 ملايين يورو",)
        assert [one.label("ar") for one in rows["جامعة الدول العربية"].members] == ["تونس"]


JOINS, LEAVES = "انضمت ليبيا إلى منظمة الصحة العالمية", "انسحبت ليبيا من منظمة الصحة العالمية"


@pytest.mark.parametrize(
    ("joined", "left", "members"),
    [
        ("طرابلس 5 مارس 2020\n", "طرابلس 5 مارس 2024\n", []),
        ("طرابلس 5 مارس 2024\n", "طرابلس 5 مارس 2020\n", ["ليبيا"]),
        ("طرابلس 5 مارس 2024\n", "طرابلس 5 مارس 2024\n", []),
        ("طرابلس 5 مارس 2020\n", "", []),
        ("", "", []),
    ],
)
def test_who_left_after_joining_is_no_member(tmp_path: Path, joined: str, left: str, members: list[str]) -> None:
    with open_store(str(tmp_path / "graph.db"), create=True) as store:
        store.add(extract(f"{joined}{JOINS}."))
        store.add(extract(f"{left}{LEAVES}."))
        store.add(extract("سددت تونس مساهمتها السنوية لمنظمة الصحة العالمية وقدرها 200 ألف دولار."))
        (row,) = gaps(store, "منظمة الصحة العالمية")
        assert [one.label("ar") for one in row.members] == members
        assert {r.type for r in row.relations} == ({"pays", "member_of"} if members else {"pays"})


def test_the_dates_of_memberships_go_before_those_of_their_sources(tmp_path: Path) -> None:
    with open_store(str(tmp_path / "graph.db"), create=True) as store:
        for text, year, start, end in ((JOINS, 2020, "2024-06", None), (LEAVES, 2025, None, "2023")):
            read = extract(f"طرابلس 5 مارس {year}\n{text}.")
            store.add(replace(read, relations=tuple(replace(r, start=start, end=end) for r in read.relations)))
        assert [[one.label("ar") for one in row.members] for row in gaps(store)] == [["ليبيا"]]


def test_the_table_of_relations_has_the_sum_as_written(tmp_path: Path) -> None:
    with open_store(str(tmp_path / "graph.db"), create=True) as store:
        store.add(extract(GIVEN))
        (path,) = [path for path in write_csv(store, tmp_path) if path.name == "relations.csv"]
    rows = list(csv.DictReader(path.read_text(encoding="utf-8-sig").splitlines()))
    assert {row["amount"] for row in rows if row["type"] == "pays"} == {"5 ملايين يورو"}
    assert {row["amount"] for row in rows if row["type"] != "pays"} <= {""}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("بمبلغ ١٠٫٥ مليون ريال سعودي", "١٠٫٥ مليون ريال سعودي"),
        ("نصف مليون دولار أمريكي", "نصف مليون دولار أمريكي"),
        ("بقيمة مليوني يورو", "مليوني يورو"),
        ("USD 3 million for schools", "USD 3 million"),
        ("paid €2,500,000 in May", "€2,500,000"),
        ("حضر 300 شخص في 5 مايو 2025", None),
        ("تدريب 40 فنيا", None),
        ("in 2025 five million people", None),
    ],
)
def test_sums_are_found_as_they_are_written(text: str, found: str | None) -> None:
    assert [text[start:end] for start, end in amounts(text)] == ([found] if found else [])
