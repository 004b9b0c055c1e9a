"""Sums of money as written, and former members, in gaps and in the tables of relations. Everything told here is made up."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import pytest

from rawabit.exporters.csv_tables import write_csv
from rawabit.graph.amounts import amounts, paid
from rawabit.graph.deciding import accept
from rawabit.graph.opening import open_store
from rawabit.graph.vocabulary import vocabulary
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


def test_a_leaving_that_is_only_claimed_by_others_ends_no_membership(tmp_path: Path) -> None:
    with open_store(str(tmp_path / "graph.db"), create=True) as store:
        store.add(extract(f"طرابلس 5 مارس 2020\n{JOINS}."))
        left = extract(f"طرابلس 5 مارس 2024\n{LEAVES}.")
        rumour = vocabulary().reasons["hearsay"].en
        store.add(replace(left, relations=tuple(replace(r, reason=rumour) for r in left.relations)))
        assert [[one.label("ar") for one in row.members] for row in gaps(store)] == [["ليبيا"]]


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
        ("US$ 5m for schools", "US$ 5m"),
        ("paid EUR 5,000, and left", "EUR 5,000"),
        ("paid $300.", "$300"),
        ("paid €2,500,000 in May", "€2,500,000"),
        ("حضر 300 شخص في 5 مايو 2025", None),
        ("تدريب 40 فنيا", None),
        ("in 2025 five million people", None),
        ("دفعت مليون ونصف المليون جنيه للمعهد", "مليون ونصف المليون جنيه"),
        ("دفعت مليون دينار ونصف المليون للمعهد", "مليون دينار ونصف المليون"),
        ("مليون دينار ونصف من الصندوق", "مليون دينار ونصف"),
        ("5 ملايين دينار ونصف سنة", "5 ملايين دينار"),
        ("بثلاثة ملايين دينار", "ثلاثة ملايين دينار"),
        ("خمسة عشر مليون دولار", "خمسة عشر مليون دولار"),
        ("2 مليون و300 ألف دينار أردني", "2 مليون و300 ألف دينار أردني"),
        ("ألف وخمسمائة دينار", "ألف وخمسمائة دينار"),
        ("one and a half million pounds", "one and a half million pounds"),
        ("a million and a half pounds", "a million and a half pounds"),
        ("75,000 Jordanian dinars", "75,000 Jordanian dinars"),
        ("three hundred thousand dinars", "three hundred thousand dinars"),
    ],
)
def test_sums_are_found_as_they_are_written(text: str, found: str | None) -> None:
    assert [text[start:end] for start, end in amounts(text)] == ([found] if found else [])


@pytest.mark.parametrize("text", ["1" * 100_000, "1," * 50_000, "١" * 100_000, "$" + "1." * 50_000])
def test_a_long_row_of_digits_is_read_once(text: str) -> None:
    # Tried from each digit anew this would take hours.
    assert len(amounts(text)) <= 1


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("سدد 75 ألف دينار من أصل 300 ألف دينار", ["75 ألف دينار"]),
        ("سدد 75 ألف دينار من 300 ألف دينار", ["75 ألف دينار"]),
        ("من إجمالي مساهمته البالغة 300 ألف دينار سدد 75 ألف دينار", ["75 ألف دينار"]),
        ("سدد 75 ألف دينار وبقي عليه 225 ألف دينار", ["75 ألف دينار"]),
        ("سدد 75 ألف دينار بدلاً من 300 ألف دينار", ["75 ألف دينار"]),
        ("سدد 75 ألف دينار من مساهمته البالغة 300 ألف دينار", ["75 ألف دينار"]),
        ("سدد ربع مستحقاته البالغة 300 ألف دينار", []),
        ("سدد القسط الأول من مساهمته البالغة 300 ألف دينار", []),
        ("سدد القسط الأول وقدره 75 ألف دينار", ["75 ألف دينار"]),
        ("سدد مساهمته السنوية البالغة 300 ألف دينار", ["300 ألف دينار"]),
        ("5 ملايين يورو من البنك و300 ألف دينار من الاتحاد", ["5 ملايين يورو", "300 ألف دينار"]),
        ("paid a quarter of its 300,000 dinars", []),
        ("سدد المبلغ المتبقي وقدره 225 ألف دينار", ["225 ألف دينار"]),
        ("مليون دينار ونصف مليون دولار", ["مليون دينار", "نصف مليون دولار"]),
        ("5 ملايين يورو، و300 ألف دينار", ["5 ملايين يورو", "300 ألف دينار"]),
        ("paid 75,000 dinars out of 300,000 dinars", ["75,000 dinars"]),
        ("paid 75,000 dinars of the 300,000 dinars it owed", ["75,000 dinars"]),
        ("paid JOD 75,000 out of a total of JOD 300,000", ["JOD 75,000"]),
        ("paid a total of 5 million dinars", ["5 million dinars"]),
    ],
)
def test_what_a_payment_is_set_against_is_not_paid(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in paid(text)] == found


@pytest.mark.parametrize(
    ("text", "worth"),
    [
        ("سدد الأردن 75 ألف دينار من أصل 300 ألف دينار لمنظمة المياه العربية.", ("75 ألف دينار",)),
        ("دفعت مصر مليون ونصف المليون جنيه لمنظمة المياه العربية.", ("مليون ونصف المليون جنيه",)),
        ("Jordan paid 75,000 dinars out of 300,000 dinars to the Arab Water Organization.", ("75,000 dinars",)),
    ],
)
def test_gaps_show_what_was_paid_alone(tmp_path: Path, text: str, worth: tuple[str, ...]) -> None:
    with open_store(str(tmp_path / "graph.db"), create=True) as store:
        store.add(extract(text))
        assert [row.amounts for row in gaps(store) if row.payers] == [worth]


@pytest.mark.parametrize(
    "text",
    [
        "يتردد أن الأردن دفع 2 مليون دولار لصندوق البحث العلمي العربي.",
        "قيل إن الأردن دفع 2 مليون دولار لصندوق البحث العلمي العربي.",
        "It is rumoured that Jordan paid 2 million dollars to the Arab Research Fund.",
        "Jordan reportedly paid 2 million dollars to the Arab Research Fund.",
    ],
)
def test_hearsay_stands_in_gaps_once_somebody_accepts_it(tmp_path: Path, text: str) -> None:
    found = extract("عمّان 3 يونيو 2026\n" + text)
    with open_store(str(tmp_path / "graph.db"), create=True) as store:
        store.add(found)
        assert not any(row.payers for row in gaps(store))
        (payment,) = [relation for relation in found.relations if relation.type == "pays"]
        accept(store, payment.id)
        assert [row.amounts != () for row in gaps(store) if row.payers] == [True]
