"""Rows that are relations: their ends, how far along they are, and since when; everybody here is fictional."""

from __future__ import annotations

import pytest

from rawabit.graph.model import Review

from .reads import read, said, unusable
from .workbooks import csv, xlsx


def test_relations_in_either_language_and_direction() -> None:
    head = ["من", "نوع الطرف الأول", "العلاقة", "إلى", "نوع الطرف الثاني", "المرحلة", "الإثبات", "التاريخ", "الثقة"]
    (made,) = read(
        csv(
            head,
            ["وزارة المياه", "جهة", "يتعاون مع", "مركز بحوث المياه", "organization", "مرغوب", "", "2024", "80%"],
            ["اجتماع السدود", "", "برئاسة", "سالم الفرجاني", "", "", "", "", ""],
            ["اليونيدو", "جهة", "has_office_in", "سبها", "مكان", "", "منفي", "", ""],
            ["س", "", "يحب", "ع", "", "", "", "", ""],
            ["سبها", "مكان", "chaired", "اجتماع", "حدث", "", "", "", ""],
        )
    )
    assert said(made.document) == {
        ("وزارة المياه", "cooperates_with", "مركز بحوث المياه"),
        ("سالم الفرجاني", "chaired", "اجتماع السدود"),
        ("منظمة الأمم المتحدة للتنمية الصناعية", "has_office_in", "سبها"),
    }
    first, second, third = made.document.relations
    assert (first.modality, first.confidence, first.start, first.review) == ("wished", 0.8, "2024", "accepted")
    assert first.evidence[0].quote.startswith("من: وزارة المياه\n")
    assert (second.review, third.polarity) == ("accepted", "negated")
    assert [warning.partition(": read")[0] for warning in unusable(made)] == [
        "row 5, column C (العلاقة)",
        "row 6, column A (من)",
    ]


@pytest.mark.parametrize(
    ("review", "confidence", "found"),
    [
        ("accepted", "1", ("accepted", 1.0, None)),
        ("مرفوض", "", ("rejected", 1.0, None)),
        ("", "0.4", ("proposed", 0.4, "why")),
        ("", "", ("proposed", 0.7, "why")),
    ],
)
@pytest.mark.parametrize(
    ("target", "start", "why"),
    [
        ("مركز بحوث المياه", "5/6/2024", "day_first"),
        ("رئيس مجلس الأمناء السابق", "2024", "stance"),
        ("المنارة", "2024", "kind_told"),
    ],
)
def test_what_a_row_says_of_itself_stands_before_any_doubt(
    review: str, confidence: str, found: tuple[str, float, str | None], target: str, start: str, why: str
) -> None:
    type_, source = ("holds", "علي حسن") if why == "stance" else ("cooperates_with", "وزارة المياه")
    row = [source, type_, target, review, confidence, start]
    (made,) = read(csv(["source", "type", "target", "review", "confidence", "start"], row))
    (said,) = (r for r in made.document.relations if r.type == type_)
    reason = said.reason and "why"
    assert (said.review, said.confidence, reason) == found
    assert bool(said.date_reason) == (why == "day_first")


def test_an_end_that_names_several_is_a_relation_of_each() -> None:
    head = ["من", "العلاقة", "إلى", "المرحلة"]
    row = ["جامعة الواحة؛ جامعة النخيل", "يتعاون مع", "معهد التربة\nمعهد البذور والشتلات; -", "قائم"]
    (made,) = read(xlsx(head, row), "t.xlsx")
    assert said(made.document) == {
        (one, "cooperates_with", other)
        for one in ("جامعة الواحة", "جامعة النخيل")
        for other in ("معهد التربة", "معهد البذور والشتلات")
    }
    assert {m.text for m in made.document.mentions} >= {"جامعة الواحة", "جامعة النخيل", "معهد التربة"}
    assert {r.review for r in made.document.relations} == {Review.ACCEPTED}


def test_an_end_with_an_id_is_one_however_it_is_called() -> None:
    head = ["من", "source_id", "العلاقة", "إلى"]
    (made,) = read(csv(head, ["مركز أ؛ فرع ب", "organization-0000000000000001", "يتعاون مع", "وزارة المياه"]))
    assert said(made.document) == {("مركز أ؛ فرع ب", "cooperates_with", "وزارة المياه")}


def test_what_is_wrong_with_several_is_said_once_and_nothing_of_them_goes_in() -> None:
    head = ["من", "العلاقة", "إلى", "المرحلة"]
    good = ["جامعة الواحة", "يتعاون مع", "معهد التربة", ""]
    (made,) = read(csv(head, good, ["أ؛ ب؛ ج", "يتعاون مع", "معهد التربة", "ربما"], ["أ؛ ب", "يتعاون مع", "ب", ""]))
    assert len(made.document.relations) == 1
    assert [warning.partition(", expected")[0] for warning in unusable(made)] == [
        "row 3, column D (المرحلة): read 'ربما'",
        "row 4, column C (إلى): read 'ب'",
    ]
    many = ";".join(f"جهة {n}" for n in range(100_000))
    (made,) = read(xlsx(head, good, [many[:30_000], "يتعاون مع", many[:30_000], ""]), "t.xlsx")
    assert [warning.partition("expected ")[2] for warning in unusable(made)] == ["at most 100 names in a cell"] * 2


@pytest.mark.parametrize(("start", "end"), [("2025-04-03", "2024-01-01"), ("2025", "2024-12"), ("7 نوفمبر 2024", "1446/05/04")])
def test_an_end_before_its_start_is_a_bad_cell(start: str, end: str) -> None:
    head = ["من", "العلاقة", "إلى", "التاريخ", "إلى تاريخ"]
    good = ["وزارة المياه", "يتعاون مع", "وزارة الصناعة", start, start]
    (made,) = read(csv(head, good, [*good[:4], end]))
    assert unusable(made) == (
        f"row 3, column E (إلى تاريخ): read {end!r}, expected a date that is not before the start, {start!r}",
    )
    assert len(made.document.relations) == 1
    head = ["الاسم", "النوع", "البداية", "النهاية"]
    (made,) = read(csv(head, ["برنامج أ", "برنامج", start, start], ["برنامج ب", "برنامج", start, end]))
    assert (len(made.document.entities), len(unusable(made))) == (1, 1)


def test_an_end_whose_kind_only_its_name_tells_waits() -> None:
    (made,) = read(csv(["من", "العلاقة", "إلى"], ["الطرف الأول", "met_with", "الطرف الآخر"]))
    (relation,) = made.document.relations
    assert (relation.review, relation.reason) == (
        Review.PROPOSED,
        "the table does not say of what kind it is; told from the name",
    )


@pytest.mark.parametrize(
    "start", ["تاريخ البداية", "تاريخ بدايه", "تاريخ البدء", "من تاريخ", "start date", "Since", "date de début"]
)
@pytest.mark.parametrize(
    "end", ["تاريخ الانتهاء", "تاريخ النهايه", "إلى تاريخ", "الى التاريخ", "end date", "Until", "date de fin"]
)
def test_when_a_relation_begins_and_ends_stands_under_any_usual_heading(start: str, end: str) -> None:
    row = ["مركز بحوث المياه", "يتعاون مع", "وزارة المياه", "2021-03-01", "2023-05-31"]
    (made,) = read(csv(["من", "العلاقة", "إلى", start, end], row))
    (relation,) = made.document.relations
    assert (relation.start, relation.end, made.warnings) == ("2021-03-01", "2023-05-31", ())


@pytest.mark.parametrize(("start", "end"), [("من", "إلى"), ("From", "To")])
def test_from_and_to_are_days_where_other_columns_name_the_ends(start: str, end: str) -> None:
    row = ["سالم الفرجاني", "يشغل", "وزير المياه", "2021-03-01", "2023-05-31"]
    (made,) = read(csv(["الطرف الأول", "العلاقة", "الطرف الثاني", start, end], row))
    held = next(r for r in made.document.relations if r.type == "holds")
    assert (held.start, held.end, made.warnings) == ("2021-03-01", "2023-05-31", ())


def test_from_and_to_are_the_days_that_somebody_held_a_post() -> None:
    (made,) = read(
        csv(["الاسم", "الصفة", "الجهة", "من", "إلى"], ["سالم الفرجاني", "وزير المياه", "وزارة المياه", "2021", "2023-05"])
    )
    (held,) = [r for r in made.document.relations if r.type == "holds"]
    assert (held.start, held.end, held.date_words) == ("2021", "2023-05", "2021")
    assert [e.start for e in made.document.entities if e.kind == "person"] == [None]


@pytest.mark.parametrize("end", ["حتى الآن", "مستمر", "على رأس عمله", "Present", "to date", "-"])
def test_an_end_that_is_not_there_yet_is_none(end: str) -> None:
    listed, related = (
        csv(["الاسم", "الصفة", "الجهة", "من", "إلى"], ["سالم الفرجاني", "وزير المياه", "وزارة المياه", "2021", end]),
        csv(["الطرف الأول", "العلاقة", "الطرف الثاني", "من", "إلى"], ["سالم الفرجاني", "يشغل", "وزير المياه", "2021", end]),
    )
    for table in (listed, related):
        (held,) = [r for made in read(table) for r in made.document.relations if r.type == "holds"]
        assert (held.start, held.end, held.date_words) == ("2021", None, "2021")


def test_a_day_of_a_post_that_may_be_another_waits() -> None:
    (made,) = read(csv(["الاسم", "الجهة", "تاريخ التعيين"], ["سالم الفرجاني", "وزارة المياه", "03/04/2025"]))
    (member,) = made.document.relations
    assert (member.type, member.start, member.review) == ("member_of", "2025-04-03", Review.PROPOSED)


def test_from_beside_a_day_of_the_beginning_is_kept_as_text_and_named() -> None:
    head = ["الطرف الأول", "العلاقة", "الطرف الثاني", "البداية", "من"]
    (made,) = read(csv(head, ["مركز بحوث المياه", "يتعاون مع", "وزارة المياه", "2021", "2022"]))
    (relation,) = made.document.relations
    assert relation.start == "2021"
    assert "من" in made.warnings[0]


@pytest.mark.parametrize(
    "head", [["الشخص", "الجهة", "العلاقة", "من", "إلى"], ["Name", "Body", "Relation", "From", "To"]], ids=["ar", "en"]
)
def test_from_and_to_are_days_beside_a_person_and_a_body(head: list[str]) -> None:
    (made,) = read(csv(head, ["سالم الفرجاني", "وزارة المياه", "عضو في", "2019", "2021-05"]))
    (relation,) = made.document.relations
    assert said(made.document) == {("سالم الفرجاني", "member_of", "وزارة المياه")}
    assert (relation.start, relation.end, made.warnings) == ("2019", "2021-05", ())


def test_from_and_to_are_ends_where_two_columns_may_be_one() -> None:
    head = ["من", "إلى", "العلاقة", "الجهة", "المؤسسة", "الشخص"]
    (made,) = read(csv(head, ["جامعة الواحة", "وزارة المياه", "يتعاون مع", "أ", "ب", "ج"]))
    assert said(made.document) == {("جامعة الواحة", "cooperates_with", "وزارة المياه")}
