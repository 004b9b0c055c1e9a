"""Rows of tables become meetings, entities and relations, each with the cell that says so; everybody here is fictional."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

import pytest
from openpyxl import Workbook

from rawabit.exporters.csv_tables import TABLES
from rawabit.graph.document import faults
from rawabit.graph.errors import InputError, PassedOver
from rawabit.graph.model import Document, Polarity, Review
from rawabit.graph.places import place_of
from rawabit.importers.cells.dates import read_date
from rawabit.importers.cells.listing import items, lines
from rawabit.importers.cells.nothing import says_nothing
from rawabit.importers.cells.parties import parties
from rawabit.importers.grammar.dates.calendars import doubt_words
from rawabit.importers.grammar.tenure import Tenure, tenure
from rawabit.importers.notice.extract import extract
from rawabit.importers.record_files import documents
from rawabit.importers.records.made import Made
from rawabit.importers.tables import reading
from rawabit.importers.tables.rows import parts

from .workbooks import MEETING, MEETINGS, csv, ods, xlsx


def read(data: bytes, name: str = "t.csv", **tables: Any) -> list[Made]:
    made = list(documents(data, {"name": name, "encoding": None, "date": None, "tables": tables}))
    assert [fault for one in made for fault in faults(one.document)] == []
    return made


def unusable(made: Made) -> tuple[str, ...]:
    """What is said of cells that cannot be used, before the rows are counted."""
    *found, count = made.warnings
    assert count.removeprefix("sheet ورقة: ").startswith("of ")
    return tuple(found)


def said(document: Document) -> set[tuple[str, str, str]]:
    labels = {entity.id: entity.label() for entity in document.entities}
    return {(labels[r.source], r.type, labels[r.target]) for r in document.relations}


EXPECTED = {
    ("اجتماع متابعة السدود", "located_in", "سبها"),
    ("سالم الفرجاني", "chaired", "اجتماع متابعة السدود"),
    ("سالم الفرجاني", "holds", "وزير المياه"),
    ("وزير المياه", "post_in", "وزارة المياه"),
    ("خالد الورفلي", "attended", "اجتماع متابعة السدود"),
    ("خالد الورفلي", "holds", "مدير إدارة السدود"),
    ("مدير إدارة السدود", "post_in", "إدارة السدود"),
    ("منى الهمامي", "attended", "اجتماع متابعة السدود"),
    ("اجتماع متابعة السدود", "about", "صيانة السدود"),
    ("اجتماع متابعة السدود", "about", "التدريب"),
    ("إعداد خطة الصيانة", "about", "اجتماع متابعة السدود"),
    ("سالم الفرجاني", "directed", "إعداد خطة الصيانة"),
    ("إعداد خطة الصيانة", "assigned_to", "إدارة السدود"),
}


@pytest.mark.parametrize(("make", "name"), [(csv, "t.csv"), (xlsx, "t.xlsx"), (ods, "t.ods")])
def test_a_meeting_is_the_same_from_every_form(make: Any, name: str) -> None:
    (made,) = read(make(MEETINGS, MEETING), name)
    document = made.document
    assert said(document) == EXPECTED
    assert (made.warnings, made.partial) == ((), False)
    task = next(e for e in document.entities if e.kind == "task")
    assert (task.status, task.end, task.date_words) == ("open", "2024-12-31", "2024-12-31")
    event = next(e for e in document.entities if e.kind == "event")
    assert (event.start, event.classification, event.named) == ("2024-11-07", "meeting", True)
    waiting = {r.type for r in document.relations if r.review is Review.PROPOSED}
    assert waiting == {"post_in"}  # the ministry that only the title implies


def test_evidence_is_the_cell_and_says_where_it_is() -> None:
    (made,) = read(xlsx(["سجل الاجتماعات"], MEETINGS, MEETING), "t.xlsx")
    relation = next(r for r in made.document.relations if r.type == "chaired")
    (evidence,) = relation.evidence
    assert (evidence.quote, evidence.method) == ("سالم الفرجاني", "table")
    assert place_of(made.document.source, evidence.start) == "sheet ورقة, row 3, column D (الرئيس)"


def test_a_name_in_a_cell_is_the_name_in_a_notice() -> None:
    notice = extract("ترأس وزير المياه السيد سالم الفرجاني اجتماعاً حضره مدير إدارة السدود السيد خالد الورفلي.")
    (made,) = read(csv(MEETINGS, MEETING))
    # A notice gives its directorates the ministry that it speaks of (docs/adr/0018), a row of a table does not: these go by name.
    unit = {e.id for e in notice.entities if e.classification == "directorate"}
    units = {e.id for e in notice.entities if e.id in unit or e.qualifier in unit}
    named = {e.id for e in notice.entities if e.named and e.kind != "event"}
    assert len(named) >= 5
    assert named - units - {e.id for e in made.document.entities} == set()
    assert {e.label() for e in notice.entities if e.id in units} <= {e.label() for e in made.document.entities}


def test_bad_cells_are_named_and_good_rows_go_in() -> None:
    bad = ["32 نوفمبر 2024", *MEETING[1:9], "ربما"]
    country = [*MEETING[:4], "ليبيا", *MEETING[5:]]
    (made,) = read(csv(MEETINGS, bad, MEETING, country, [*MEETING, "زائد"]))
    assert made.partial
    assert said(made.document) == EXPECTED
    assert [warning.partition(", expected")[0] for warning in made.warnings] == [
        "row 2, column A (التاريخ): read '32 نوفمبر 2024'",
        "row 2, column J (الحالة): read 'ربما'",
        "row 4, column E (الحضور): read 'ليبيا'",
        "row 5, column K: read 'زائد'",
        "of 4 rows 1 was taken and 3 were left out",
    ]


@pytest.mark.parametrize(
    ("decision", "due"), [("", "31/02/2025"), ("إعداد خطة", "31/02/2025"), ("إعداد خطة", "2025-03-01\n31/02/2025")]
)
def test_an_impossible_due_date_is_named_once_whether_or_not_anything_is_due(decision: str, due: str) -> None:
    row = ["2025-01-05", "اجتماع الصيانة", "سالم الفرجاني", decision, due]
    good = ["2025-01-06", "اجتماع التدريب", "سالم الفرجاني", "", ""]
    (made,) = read(xlsx(["التاريخ", "العنوان", "الرئيس", "القرارات", "الموعد النهائي"], row, good), "t.xlsx")
    assert [warning.partition(", expected")[0] for warning in unusable(made)] == [
        f"sheet ورقة, row 2, column E (الموعد النهائي): read {due!r}"
    ]
    assert made.partial


def test_rows_are_counted_table_by_table_where_some_are_left_out() -> None:
    book = Workbook()
    head, good = ["no", "name", "kind"], ["Dams Centre", "organization"]
    for title, rows in (
        ("one", [["1", *good], ["2", *good], ["3", "Rana Qudah", "thingamajig"], ["4", "Rana Qudah", "person"]]),
        ("two", [["1", *good], ["2", *good]]),
        ("three", [["1", "Rana Qudah", "thingamajig"]]),
    ):
        sheet = book.create_sheet(title)
        for row in [head, *rows]:
            sheet.append(row)
    book.remove(book.worksheets[0])
    book.save(out := io.BytesIO())
    found = [warning for made in read(out.getvalue(), "t.xlsx") for warning in made.warnings if "taken" in warning]
    assert found == [
        "sheet one: of 4 rows 3 were taken and 1 was left out; 1 is equal to another row",
        "sheet three: of 1 row 0 were taken and 1 was left out",
    ]
    with pytest.raises(InputError) as refused:
        read(out.getvalue(), "t.xlsx", strict=True)
    assert "taken" not in str(refused.value)


def test_strict_takes_all_or_nothing() -> None:
    with pytest.raises(InputError, match="row 2, column A"):
        read(csv(MEETINGS, ["32 نوفمبر 2024", *MEETING[1:]], MEETING), strict=True)
    assert len(read(csv(MEETINGS, MEETING), strict=True)) == 1


def test_a_row_without_a_meeting_belongs_to_the_one_above_and_waits() -> None:
    more = ["", "", "", "", "", "", "حصر قطع الغيار", "مركز بحوث المياه", "", ""]
    (made,) = read(csv(MEETINGS, MEETING, more))
    assert said(made.document) - EXPECTED == {
        ("حصر قطع الغيار", "about", "اجتماع متابعة السدود"),
        ("سالم الفرجاني", "directed", "حصر قطع الغيار"),
        ("حصر قطع الغيار", "assigned_to", "مركز بحوث المياه"),
    }
    new = [r for r in made.document.relations if r.reason and r.reason.startswith("the row names no meeting")]
    assert len(new) == 3
    assert all(r.review is Review.PROPOSED for r in new)


HEAD = ["التاريخ", "العنوان", "الرئيس", "الحضور", "القرارات"]


def test_who_attended_may_go_on_below_the_meeting_and_waits() -> None:
    first = ["2025-01-14", "اجتماع أول", "سالم الفرجاني", "رنا القضاة", ""]
    (made,) = read(csv(HEAD, first, ["", "", "", "علي حسن", ""], ["", "", "", "", "إعداد تقرير"]))
    assert {e.label() for e in made.document.entities if e.kind == "event"} == {"اجتماع أول"}
    waiting = {(r.type, r.reason) for r in made.document.relations if r.review is Review.PROPOSED}
    reason = "the row names no meeting and was read with the one above"
    assert waiting == {("attended", reason), ("about", reason), ("directed", reason)}


def test_what_follows_a_row_that_stays_out_stays_out_too() -> None:
    first, bad = ["2025-01-14", "اجتماع أول", "", "رنا القضاة", ""], ["2025-13-01", "اجتماع ثان", "", "بدر العتيبي", ""]
    (made,) = read(csv(HEAD, first, bad, ["", "", "", "علي حسن", ""], ["", "", "", "", "إعداد تقرير"]))
    assert said(made.document) == {("رنا القضاة", "attended", "اجتماع أول")}
    assert [warning.partition(", expected")[0] for warning in unusable(made)] == [
        "row 3, column A (التاريخ): read '2025-13-01'",
        "row 4: the meeting is empty",
        "row 5: the meeting is empty",
    ]
    with pytest.raises(InputError, match="the meeting is empty, expected a date or a title"):
        read(csv(HEAD, ["", "", "", "علي حسن", ""]))


def test_a_meeting_without_day_and_title_waits() -> None:
    (made,) = read(csv(HEAD, ["", "", "سالم الفرجاني", "رنا القضاة", ""]))
    assert {(r.type, r.review, r.reason) for r in made.document.relations} == {
        (type_, Review.PROPOSED, "the row gives neither the day nor the title of the meeting")
        for type_ in ("chaired", "attended")
    }


def test_a_meeting_of_which_nothing_is_told_is_kept_and_named() -> None:
    (made,) = read(csv(HEAD, ["2025-01-14", "اجتماع أول", "", "رنا القضاة", ""], ["2025-01-15", "اجتماع ثان", "", "", ""]))
    assert {e.label() for e in made.document.entities if e.kind == "event"} == {"اجتماع أول", "اجتماع ثان"}
    assert made.warnings == ("1 row names a meeting, but nobody and nothing there, so that it has no relations: 3",)
    assert not made.partial


@pytest.mark.parametrize(
    ("state", "modality", "polarity"),
    [
        ("cancelled", "actual", "negated"),
        ("ملغى", "actual", "negated"),
        ("planned", "planned", "affirmed"),
        ("مقرر", "planned", "affirmed"),
        ("postponed", "planned", "affirmed"),
        ("held", "actual", "affirmed"),
        ("عُقد", "actual", "affirmed"),
        ("-", "actual", "affirmed"),
    ],
)
def test_a_meeting_that_was_cancelled_or_is_to_come_was_led_and_attended_by_nobody(
    state: str, modality: str, polarity: str
) -> None:
    head = ("date", "title", "chair", "attendees", "place", "status")
    row = ("2025-03-12", "اجتماع السدود", "سالم الفرجاني", "خالد الورفلي", "سبها", state)
    (made,) = read(csv(head, row))
    told = {r.type: (r.modality.value, r.polarity.value) for r in made.document.relations}
    assert told == dict.fromkeys(("chaired", "attended", "located_in"), (modality, polarity))


def test_a_state_of_a_meeting_that_is_none_is_named() -> None:
    head = ("date", "title", "chair", "status")
    (made,) = read(csv(head, ("2025-03-12", "لقاء", "سالم الفرجاني", "held"), ("2025-03-13", "لقاء", "سالم الفرجاني", "أزرق")))
    assert [warning for warning in made.warnings if "held, planned or cancelled" in warning]


def test_a_due_date_stands_under_its_shortest_heading() -> None:
    head = ("التاريخ", "العنوان", "القرارات", "المكلف", "الاستحقاق")
    (made,) = read(csv(head, ("2025-03-12", "لقاء", "إعداد خطة", "خالد الورفلي", "2025-04-30")))
    assert [e.end for e in made.document.entities if e.kind == "task"] == ["2025-04-30"]


def test_tasks_and_owners_go_together_line_by_line() -> None:
    row = [*MEETING[:6], "1- إعداد الخطة\n2- حصر القطع", "إدارة السدود\nمركز بحوث المياه", "2024-12-01\n2024-12-15", "منجزة"]
    (made,) = read(csv(MEETINGS, row))
    assert {(a, c) for a, b, c in said(made.document) if b == "assigned_to"} == {
        ("إعداد الخطة", "إدارة السدود"),
        ("حصر القطع", "مركز بحوث المياه"),
    }
    assert {(e.label(), e.end, e.status) for e in made.document.entities if e.kind == "task"} == {
        ("إعداد الخطة", "2024-12-01", "done"),
        ("حصر القطع", "2024-12-15", "done"),
    }
    uneven = [*MEETING[:6], "أ ب\nج د\nه و", "إدارة السدود\nمركز بحوث المياه", "", ""]
    (made,) = read(csv(MEETINGS, uneven))
    assert {r.reason for r in made.document.relations if r.type == "assigned_to"} == {
        "there are not as many of these in the cell as tasks"
    }


@pytest.mark.parametrize("empty", ["-", "لا يوجد"])
def test_what_stands_beside_a_task_stays_beside_it_where_another_has_none(empty: str) -> None:
    row = [*MEETING[:6], "إعداد الخطة\nحصر القطع", f"{empty}\nمركز بحوث المياه", f"2024-12-01\n{empty}", f"{empty}\nمنجزة"]
    (made,) = read(xlsx(MEETINGS, row), "t.xlsx")
    assert [(r[0], r[2]) for r in said(made.document) if r[1] == "assigned_to"] == [("حصر القطع", "مركز بحوث المياه")]
    assert {(e.label(), e.end, e.status) for e in made.document.entities if e.kind == "task"} == {
        ("إعداد الخطة", "2024-12-01", "open"),
        ("حصر القطع", None, "done"),
    }
    assert (made.warnings, made.partial) == ((), False)


def test_a_date_that_may_be_another_waits() -> None:
    (made,) = read(csv(MEETINGS, ["03/04/2025", *MEETING[1:]]))
    chaired = next(r for r in made.document.relations if r.type == "chaired")
    assert (chaired.start, chaired.review) == ("2025-04-03", Review.PROPOSED)
    assert chaired.reason
    assert "other way round" in chaired.reason


def test_headings_are_mapped_and_saved_mappings_hold() -> None:
    table = csv(["يوم اللقاء السعيد", "مين حضر", "حاجة تانية"], ["2024-11-07", "سالم الفرجاني", "س"])
    with pytest.raises(InputError, match=r"No sheet has headings.*rawabit template"):
        read(table)
    (made,) = read(table, columns={"يوم اللقاء السعيد": "date", "مين حضر": "attendees"})
    assert {b for _, b, _ in said(made.document)} == {"attended"}
    assert "حاجة تانية" in made.warnings[0]
    assert "حاجة تانية: س" in made.document.source.text


def test_entities_with_posts_bodies_and_places() -> None:
    head = ["الاسم", "الاسم بالإنجليزية", "النوع", "التصنيف", "المنصب", "الجهة", "المدينة"]
    (made,) = read(
        csv(
            head,
            ["د. سالم الفرجاني", "Salem Elferjani", "شخص", "", "مدير إدارة السدود", "وزارة المياه", ""],
            ["مركز بحوث المياه", "Water Research Centre", "جهة", "مركز", "", "وزارة المياه", "سبها"],
            ["هدى المبروك", "", "", "", "", "مركز بحوث المياه", ""],
            ["شيء", "", "لا أدري", "", "", "", ""],
        )
    )
    assert said(made.document) == {
        ("سالم الفرجاني", "holds", "مدير إدارة السدود"),
        ("مدير إدارة السدود", "post_in", "إدارة السدود"),
        ("إدارة السدود", "part_of", "وزارة المياه"),
        ("مركز بحوث المياه", "part_of", "وزارة المياه"),
        ("مركز بحوث المياه", "located_in", "سبها"),
        ("هدى المبروك", "member_of", "مركز بحوث المياه"),
    }
    salem = next(e for e in made.document.entities if e.label() == "سالم الفرجاني")
    assert salem.label("en") == "Salem Elferjani"
    assert any("row 5, column C (النوع): read 'لا أدري'" in warning for warning in made.warnings)
    assert any("1 row does not say of what kind" in warning for warning in made.warnings)


TENURES = [
    ("وزير الطاقة سابقاً", "ended", "accepted"),
    ("وزير الطاقة السابق", "ended", "accepted"),
    ("وزير الطاقة (سابقاً)", "ended", "accepted"),
    ("وزير الطاقة المكلف", "actual", "accepted"),
    ("وزير الطاقة بالإنابة", "actual", "accepted"),
]


@pytest.mark.parametrize(("post", "modality", "review"), TENURES)
def test_how_a_post_is_held_is_no_part_of_its_name(post: str, modality: str, review: str) -> None:
    row = ["علي حسن", "شخص", post, "وزارة الطاقة"]
    meeting = ["2025-07-01", "اجتماع المتابعة", f"علي حسن، {post}؛ {post} السيد بدر العتيبي"]
    relation = ["علي حسن", "يشغل", post]
    for table in (
        csv(["الاسم", "النوع", "المنصب", "الجهة"], row),
        csv(["التاريخ", "العنوان", "الحضور"], meeting),
        csv(["من", "العلاقة", "إلى"], relation),
    ):
        (made,) = read(table)
        assert {e.label() for e in made.document.entities if e.kind in ("post", "organization")} == {
            "وزير الطاقة",
            "وزارة الطاقة",
        }
        assert {(r.modality, r.review) for r in made.document.relations if r.type == "holds"} == {(modality, review)}


@pytest.mark.parametrize(
    ("post", "name", "ended", "review"),
    [
        ("Former Minister of Energy", "Minister of Energy", True, "accepted"),
        ("ex-Minister of Energy", "Minister of Energy", True, "accepted"),
        ("رئيس جامعة الواحة السابق", "رئيس جامعة الواحة", True, "accepted"),
        ("رئيس مجلس الأمناء السابق", "رئيس مجلس الأمناء", True, "proposed"),
        ("رئيس لجنة متابعة العقود السابقة", "رئيس لجنة متابعة العقود السابقة", False, "accepted"),
        ("المدير المكلف بالشؤون المالية", "المدير المكلف بالشؤون المالية", False, "accepted"),
    ],
)
def test_a_word_of_tenure_is_said_of_the_post(post: str, name: str, ended: bool, review: str) -> None:
    (made,) = read(csv(["الاسم", "النوع", "المنصب"], ["علي حسن", "شخص", post]))
    assert [e.label() for e in made.document.entities if e.kind == "post"] == [name]
    assert [(r.modality == "ended", r.review) for r in made.document.relations if r.type == "holds"] == [(ended, review)]


@pytest.mark.parametrize("words", ["المكلف بالنيابة", "المكلف بالإنابة", "المكلف"])
def test_no_word_of_tenure_is_left_of_several(words: str) -> None:
    assert tenure(f"المدير {words}") == Tenure("المدير", 0, over=False, unsure=False)


def test_a_post_with_an_id_is_called_as_it_is_written() -> None:
    (made,) = read(csv(["id", "الاسم", "النوع"], ["post-0000000000000001", "وزير الطاقة المكلف", "منصب"]))
    assert [(e.id, e.label()) for e in made.document.entities] == [("post-0000000000000001", "وزير الطاقة المكلف")]


def test_who_once_held_a_post_is_not_the_post() -> None:
    (made,) = read(csv(["التاريخ", "العنوان", "الحضور"], ["2025-07-01", "اجتماع", "وزير الطاقة السابق؛ السفير السابق سالم علي"]))
    assert {r.review for r in made.document.relations if r.type in ("attended", "holds")} == {Review.PROPOSED}
    (made,) = read(csv(["الاسم", "النوع", "المنصب", "الجهة"], ["علي حسن", "شخص", "متقاعد", "وزارة الطاقة"]))
    assert [(r.type, r.modality) for r in made.document.relations] == [("member_of", "ended")]


def test_a_stage_that_a_post_denies_waits() -> None:
    head = ["من", "العلاقة", "إلى", "المرحلة"]
    (made,) = read(
        csv(head, ["علي حسن", "holds", "وزير الطاقة سابقاً", "قائم"], ["علي حسن", "holds", "وزير المياه سابقاً", "منته"])
    )
    assert [(r.modality, r.review) for r in made.document.relations if r.type == "holds"] == [
        ("actual", "proposed"),
        ("ended", "accepted"),
    ]


@pytest.mark.parametrize("total", ["الإجمالي", "المجموع: 6", "Total"])
def test_a_row_of_totals_is_passed_over_and_named(total: str) -> None:
    (made,) = read(xlsx(["الاسم", "النوع"], ["علي حسن", "شخص"], [total, 1]), "t.xlsx")
    assert [e.label() for e in made.document.entities] == ["علي حسن"]
    assert made.warnings == (f"sheet ورقة, row 3: passed over, for it begins with {total!r}: a total",)
    assert not made.partial


def test_an_id_that_contradicts_the_kind_beside_it_is_a_bad_cell() -> None:
    head = ["من", "نوع المصدر", "source_id", "العلاقة", "إلى", "نوع الهدف"]
    good = ["وزارة المياه", "جهة", "organization-0000000000000001", "يتعاون مع", "وزارة الصناعة", "جهة"]
    bad = ["وزارة المياه", "جهة", "person-0000000000000001", "يتعاون مع", "وزارة الصناعة", "جهة"]
    (made,) = read(csv(head, good, bad), kind="relations")
    assert unusable(made) == (
        "row 3, column C (source_id): read 'person-0000000000000001', expected the id of a thing of kind organization",
    )
    assert len(made.document.relations) == 1


def test_an_entity_is_of_the_kind_that_its_id_gives() -> None:
    head = ["id", "الاسم", "النوع"]
    rows = [["person-0000000000000001", "وزارة المياه", ""], ["person-0000000000000002", "مركز البحوث", "جهة"]]
    (made,) = read(csv(head, *rows), kind="entities")
    assert [(e.id, e.kind) for e in made.document.entities] == [("person-0000000000000001", "person")]
    assert unusable(made) == (
        "row 3, column A (id): read 'person-0000000000000002', expected the id of a thing of kind organization",
    )


def test_an_id_alone_names_nobody() -> None:
    ident, named = "person-0000000000000001", "person-0000000000000002"
    head = ["من", "نوع الطرف الأول", "العلاقة", "إلى", "attributed_to", "attributed_to_label"]
    row = [named, "", "يتعاون مع", "organization-0000000000000003", ident, ""]
    (made,) = read(csv(head, ["وزارة المياه", "جهة", *row[2:]], ["وزارة الصناعة", "جهة", *row[2:4], named, "طارق الحوراني"]))
    known = {e.id: [(n.text, n.lang, n.role) for n in e.names] for e in made.document.entities}
    assert known[ident] == [(ident, "und", "label")]
    assert known[named] == [("طارق الحوراني", "ar", "full")]
    assert [r.attributed_to for r in made.document.relations] == [ident, named]


@pytest.mark.parametrize("table", ["evidence", "sources"])
def test_tables_of_an_export_that_only_tell_of_others_are_passed_over(table: str) -> None:
    with pytest.raises(PassedOver):
        read(csv(TABLES[table], ["1"] * len(TABLES[table])))


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


def test_a_long_table_comes_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "PART", 40)
    monkeypatch.setattr(reading, "PART", 40)
    rows = [[f"مركز {n}", "يتعاون مع", f"مركز {n + 1}"] for n in range(100)]
    made = read(csv(["من", "العلاقة", "إلى"], *rows))
    assert [(one.part, len(one.document.relations)) for one in made] == [
        ("rows 2–41", 40),
        ("rows 42–81", 40),
        ("rows 82–101", 20),
    ]


def test_the_example_of_a_template_is_passed_over() -> None:
    made = read(csv(["م", *MEETINGS], ["مثال", *MEETING], ["1", *MEETING]))
    assert len([e for e in made[0].document.entities if e.kind == "event"]) == 1
    with pytest.raises(PassedOver, match="no row below its headings"):
        read(csv(["م", *MEETINGS], ["مثال", *MEETING]))


def test_what_only_looks_like_a_formula_is_text() -> None:
    (made,) = read(csv(["name", "note"], ["=cmd|' /C calc'!A0", "x"], ["+218 91", "-طرابلس"]))
    assert {e.label() for e in made.document.entities} == {"=cmd|' /C calc'!A0", "+218 91"}


CELLS = [
    ("سالم الفرجاني، خالد الورفلي", [("person", "سالم الفرجاني", None), ("person", "خالد الورفلي", None)]),
    ("سالم الفرجاني، مدير إدارة السدود", [("person", "سالم الفرجاني", "مدير إدارة السدود")]),
    ("وزير المياه السيد سالم الفرجاني", [("person", "سالم الفرجاني", "وزير المياه")]),
    ("السيد سالم الفرجاني والدكتورة منى الهمامي", [("person", "سالم الفرجاني", None), ("person", "منى الهمامي", None)]),
    ("وليد وائل", [("person", "وليد وائل", None)]),
    ("علي الساعدي ومؤيد العبيدي", [("person", "علي الساعدي", None), ("person", "مؤيد العبيدي", None)]),
    ("علي الساعدي و مؤيد العبيدي", [("person", "علي الساعدي", None), ("person", "مؤيد العبيدي", None)]),
    ("د. علي الساعدي ود. مؤيد العبيدي", [("person", "علي الساعدي", None), ("person", "مؤيد العبيدي", None)]),
    (
        "السيد كمال الشامي وعبد الرحمن الورفلي ووليد الهمامي مدير إدارة السدود والآبار",
        [
            ("person", "كمال الشامي", None),
            ("person", "عبد الرحمن الورفلي", None),
            ("person", "وليد الهمامي", "مدير إدارة السدود والآبار"),
        ],
    ),
    ("علي الساعدي، ومؤيد العبيدي", [("person", "علي الساعدي", None), ("person", "مؤيد العبيدي", None)]),
    ("محمد علي وسيم الشامي", [("person", "محمد علي وسيم الشامي", None)]),
    ("مدير إدارة الشباب ورياض الأطفال", [("post", "مدير إدارة الشباب ورياض الأطفال", None)]),
    ("وزارة الشباب ورياض الأطفال", [("organization", "وزارة الشباب ورياض الأطفال", None)]),
    ("محمد أمين سالم", [("person", "محمد أمين سالم", None)]),
    (
        "1- خالد الورفلي - مدير إدارة السدود\n2) د.منى الهمامي",
        [("person", "خالد الورفلي", "مدير إدارة السدود"), ("person", "منى الهمامي", None)],
    ),
    ("وزير المياه، ومدير إدارة السدود", [("post", "وزير المياه", None), ("post", "مدير إدارة السدود", None)]),
    ("سالم الفرجاني (وزارة المياه)", [("person", "سالم الفرجاني", "وزارة المياه")]),
    ("منير الزواري (نيابة عن الوزير)", [("person", "منير الزواري", None)]),
    ("منير الزواري، نيابة عن وزير الطاقة", [("person", "منير الزواري", None)]),
    ("السيد كريم الطرابلسي عن السيد منير الزواري", [("person", "كريم الطرابلسي", None)]),
    ("Salem Elferjani (on behalf of the Minister)", [("person", "Salem Elferjani", None)]),
    ("سلوى بن عمر/كريم الطرابلسي", [("person", "سلوى بن عمر", None), ("person", "كريم الطرابلسي", None)]),
    (
        "السادة: رنا القضاة - وليد الناصر - بدر العتيبي",
        [("person", "رنا القضاة", None), ("person", "وليد الناصر", None), ("person", "بدر العتيبي", None)],
    ),
    (
        "كل من: علي الساعدي ومؤيد العبيدي، السيد خالد الورفلي",
        [("person", "علي الساعدي", None), ("person", "مؤيد العبيدي", None), ("person", "خالد الورفلي", None)],
    ),
    ("سالم الفرجاني، عبر الهاتف", [("person", "سالم الفرجاني", None)]),
    ("السيد/ سالم علي؛ د/ منى الهمامي", [("person", "سالم علي", None), ("person", "منى الهمامي", None)]),
    ("خالد الورفلي/مدير إدارة السدود", [("person", "خالد الورفلي", "مدير إدارة السدود")]),
    ("السفير التركي", [("post", "السفير التركي", None)]),
    ("سعادة السفير التركي السيد محمد علي", [("person", "محمد علي", "السفير التركي")]),
    ("السفير سالم المصري", [("person", "سالم المصري", None)]),
    ("المستشار التجاري سالم علي", [("person", "سالم علي", "المستشار التجاري")]),
    ("سفير تركيا", [("post", "سفير تركيا", None)]),
    ("وزير المياه سالم الفرجاني", [("person", "سالم الفرجاني", "وزير المياه")]),
    ("مدير إدارة السدود: خالد الورفلي", [("person", "خالد الورفلي", "مدير إدارة السدود")]),
    ("رئيس جامعة محمد الخامس", [("post", "رئيس جامعة محمد الخامس", None)]),
    ("رنا القضاة (مقررة)، سالم الفرجاني، عضواً", [("person", "رنا القضاة", None), ("person", "سالم الفرجاني", None)]),
    ("رئيس الجلسة: السيد سالم الفرجاني", [("person", "سالم الفرجاني", None)]),
    ("رنا القضاة؛ لا يوجد؛ -", [("person", "رنا القضاة", None)]),
    (
        "Dr. Salem Elferjani, Director of Dams; UNIDO",
        [("person", "Salem Elferjani", "Director of Dams"), ("organization", "UNIDO", None)],
    ),
]


@pytest.mark.parametrize(("cell", "expected"), CELLS)
def test_who_is_in_a_cell(cell: str, expected: Sequence[tuple[str, str, str | None]]) -> None:
    found = [(p.kind, cell[slice(*p.span)], next((cell[slice(*s)] for s in (p.post, p.body) if s), None)) for p in parties(cell)]
    assert found == list(expected)


DOUBTS = [
    ("علي الساعدي ومؤيد العبيدي", False),
    ("وليد وائل", False),
    ("محمد وسيم الشامي", False),
    ("خالد وافي", False),
    ("خالد الورفلي، مدير إدارة السدود والآبار", False),
    ("علي ومؤيد العبيدي", True),
    ("علي الساعدي ومؤيد", True),
    ("سالم الفرجاني وعبد الله", True),
    ("علي الساعدي وغسيل المري", True),
    ("علي الساعدي مدير إدارة السدود ومؤيد العبيدي", True),
    ("علي الساعدي ومدير إدارة السدود", True),
]


@pytest.mark.parametrize(("cell", "waits"), DOUBTS)
def test_what_may_be_two_people_is_one_and_waits(cell: str, waits: bool) -> None:
    found = parties(cell)
    assert len(found) == (2 if cell == DOUBTS[0][0] else 1)
    assert {bool(party.doubt) for party in found} == {waits}
    (made,) = read(csv(["التاريخ", "عنوان الاجتماع", "الحضور"], ["2025-03-12", "اجتماع متابعة السدود", cell]))
    of_person = [r for r in made.document.relations if r.type in ("attended", "holds")]
    assert of_person
    assert {r.review for r in of_person} == {Review.PROPOSED if waits else Review.ACCEPTED}
    assert {r.reason for r in of_person} == {"and (و) may join two people here" if waits else None}


@pytest.mark.parametrize(
    ("cell", "reason"),
    [
        ("رنا القضاة (الملقبة بأم علي)", "beside"),
        ("عبد الرحمن - علي", "beside"),
        ("عدد من المهندسين", "nameless"),
        ("آخرون", "nameless"),
        ("several engineers", "nameless"),
        ("نائب الوزير سالم علي", "doubt"),
        ("الوزير المفوض سامي علي", "doubt"),
    ],
)
def test_what_may_be_no_name_waits(cell: str, reason: str) -> None:
    (party,) = parties(cell)
    assert party.doubt == doubt_words(reason)
    assert "(" not in cell[slice(*party.span)]


def test_a_body_for_which_somebody_came_may_not_be_theirs() -> None:
    cell = "منى الهمامي (ممثلة عن وزارة المياه)"
    (made,) = read(csv(["التاريخ", "عنوان الاجتماع", "الحضور"], ["2025-03-12", "اجتماع المتابعة", cell]))
    assert {(r.type, r.review) for r in made.document.relations} == {
        ("attended", Review.ACCEPTED),
        ("member_of", Review.PROPOSED),
    }


def test_the_article_that_lam_swallows_comes_back() -> None:
    cell = "المدير العام للصندوق العربي للتنمية السيد بدر العتيبي"
    (made,) = read(csv(["التاريخ", "العنوان", "الحضور", "الجهات"], ["2025-03-12", "اجتماع", cell, "الصندوق العربي للتنمية"]))
    assert [e.label() for e in made.document.entities if e.kind == "organization"] == ["الصندوق العربي للتنمية"]


@pytest.mark.parametrize("place", ["عن بعد", "عبر الاتصال المرئي", "online"])
def test_a_meeting_at_a_distance_is_in_no_place(place: str) -> None:
    (made,) = read(csv(["التاريخ", "العنوان", "المكان", "الرئيس"], ["2025-03-12", "اجتماع المتابعة", place, "سالم الفرجاني"]))
    assert {r.type for r in made.document.relations} == {"chaired"}


NOTHING = [
    *("لا يوجد", "لا توجد قرارات", "لا توجد أي ملاحظات حتى الآن", "لا شيء", "لا أحد", "لم يتم اتخاذ قرار", "لم تُتخذ قرارات"),
    *("غير محدد", "غير محدد بعد", "بدون", "-", "—", "n/a", "N/A", "None", "No decisions yet", "TBD", "(لا يوجد)", "لا ينطبق."),
]
SOMETHING = ["لا يوجد مانع", "لا", "no", "No objection", "لا توجد موانع قانونية", "غير محدد المدة", "No Name Ltd", "Na Li", "8"]


@pytest.mark.parametrize(("cell", "nothing"), [*((c, True) for c in NOTHING), *((c, False) for c in SOMETHING)])
def test_what_says_that_there_is_nothing(cell: str, nothing: bool) -> None:
    assert says_nothing(cell) is nothing


@pytest.mark.parametrize("cell", ["لا يوجد", "-", "none"])
def test_a_cell_that_says_that_there_is_nothing_is_empty(cell: str) -> None:
    row = ["2025-02-03", "لقاء التعاون", "منير الزواري", *[cell] * 7]
    head = ["التاريخ", "العنوان", "الرئيس", "الحضور", "الجهات", "المواضيع", "القرارات", "المكلف", "الموعد النهائي", "الحالة"]
    (made,) = read(csv(head, row))
    assert said(made.document) == {("منير الزواري", "chaired", "لقاء التعاون")}
    assert (made.warnings, made.partial) == ((), False)
    assert f"القرارات: {cell}" in made.document.source.text
    (made,) = read(csv(["الاسم", "النوع", "المنصب", "الجهة"], ["رنا القضاة", "شخص", cell, cell]))
    assert (said(made.document), made.warnings) == (set(), ())
    good = ["وزارة المياه", "يتعاون مع", "وزارة الصناعة", cell, cell, cell]
    bad = ["وزارة المياه", "يتعاون مع", cell, "", "", ""]
    (made,) = read(csv(["من", "العلاقة", "إلى", "المرحلة", "التاريخ", "على لسان"], good, bad))
    assert said(made.document) == {("وزارة المياه", "cooperates_with", "وزارة الصناعة")}
    assert unusable(made) == ("row 3: the target is empty, expected a name",)


# A cell of attendees: who was there (+), who was not (-), and who of them waits (?).
PRESENCE = [
    ("اعتذر: رنا القضاة؛ لم يحضر بدر العتيبي؛ وليد الناصر (غائب)", ["-رنا القضاة", "-بدر العتيبي", "-وليد الناصر"]),
    (
        "رنا القضاة (اعتذرت)\nوليد الناصر - غائب\nبدر العتيبي: حاضر\nهند المرابط (عبر الاتصال المرئي)",
        ["-رنا القضاة", "-وليد الناصر", "+بدر العتيبي", "+هند المرابط"],
    ),
    ("بدر العتيبي لم يحضر، رنا القضاة", ["-بدر العتيبي", "+رنا القضاة"]),
    ("رنا القضاة، أمين عام وزارة الطاقة، اعتذرت؛ سالم الفرجاني", ["-رنا القضاة", "+سالم الفرجاني"]),
    ("رنا القضاة، أمين عام وزارة الطاقة (غائبة)؛ سالم الفرجاني", ["-رنا القضاة", "+سالم الفرجاني"]),
    (
        "الحاضرون: سالم الفرجاني\nالمعتذرون: علي الساعدي ومؤيد العبيدي، منى الهمامي\nرنا القضاة",
        ["+سالم الفرجاني", "-علي الساعدي", "-مؤيد العبيدي", "-منى الهمامي", "-رنا القضاة"],
    ),
    ("الغائبون:\nرنا القضاة\nسالم الفرجاني", ["-رنا القضاة", "-سالم الفرجاني"]),
    ("اعتذر: رنا القضاة؛ سالم الفرجاني", ["-رنا القضاة", "+سالم الفرجاني?"]),
    ("لم يحضر بدر العتيبي، سالم الفرجاني", ["-بدر العتيبي", "-سالم الفرجاني?"]),
    ("غائب بعذر: رنا القضاة", ["-رنا القضاة"]),
    ("الغائبون بعذر:\nرنا القضاة\nسالم الفرجاني", ["-رنا القضاة", "-سالم الفرجاني"]),
    ("Absent with apologies: Rana Qudah", ["-Rana Qudah"]),
    ("Rana Qudah - absent, with apologies; Salem Ferjani", ["-Rana Qudah", "+Salem Ferjani"]),
    ("رنا القضاة، سالم الفرجاني (غائبان)", ["+رنا القضاة?", "-سالم الفرجاني?"]),
    ("رنا القضاة، سالم الفرجاني (كلاهما غائب)", ["+رنا القضاة?", "-سالم الفرجاني?"]),
    ("Rana Qudah, Salem Ferjani (both absent)", ["+Rana Qudah?", "-Salem Ferjani?"]),
    ("Salem Ferjani\nExcused: Ali Hassan", ["+Salem Ferjani", "-Ali Hassan"]),
    ("سالم الفرجاني\nفي إجازة: علي حسن", ["+سالم الفرجاني", "-علي حسن"]),
    ("Excused:\nAli Hassan\nRana Qudah", ["-Ali Hassan", "-Rana Qudah"]),
    ("Excused - Ali Hassan; Rana Qudah", ["-Ali Hassan?", "+Rana Qudah?"]),
    ("Online via Zoom: Ali Hassan; Rana Qudah", ["+Ali Hassan", "+Rana Qudah"]),
    ("سالم الفرجاني\nعن بعد: علي حسن", ["+سالم الفرجاني", "+علي حسن"]),
    ("Salem Ferjani, excused: Ali Hassan", ["+Salem Ferjani?", "-Ali Hassan?"]),
    ("Salem Ferjani\nonline: Zoom\nRana Qudah", ["+Salem Ferjani", "+Rana Qudah"]),
    ("سالم الفرجاني؛ في إجازة علي حسن", ["-سالم الفرجاني?"]),
    ("Salem Ferjani, absent from 11:00", ["-Salem Ferjani?"]),
    ("Salem Ferjani\nApologies received:\nAli Hassan", ["+Salem Ferjani", "-Ali Hassan?"]),
    ("Absent from 11:00: Ali Hassan", ["-Ali Hassan?"]),
    ("لم يحضر عن الوزارة علي حسن", ["-عن الوزارة علي حسن?"]),
    ("apologies: rana qudah", ["-rana qudah"]),
    ("excused: ali hassan", ["-ali hassan?"]),
    ("Salem Ferjani\nExcused: illness", ["-Salem Ferjani?"]),
    ("عبر الاتصال المرئي: علي حسن", ["+علي حسن?"]),
    ("Salem Ferjani (absent from 11:00)", ["-Salem Ferjani?"]),
    ("سالم الفرجاني (غائب في البداية)", ["-سالم الفرجاني?"]),
    ("سالم الفرجاني (غاب جزئيا)", ["-سالم الفرجاني?"]),
    ("سالم الفرجاني (حضر نيابة عنه بدر العتيبي)", ["-سالم الفرجاني", "+بدر العتيبي?"]),
    ("سالم الفرجاني، حضر نيابة عنه بدر العتيبي؛ رنا القضاة", ["-سالم الفرجاني", "+بدر العتيبي?", "+رنا القضاة"]),
    ("سالم الفرجاني (غائب، ناب عنه د. بدر العتيبي)", ["-سالم الفرجاني", "+بدر العتيبي?"]),
    ("Salem Ferjani (represented by Badr Otaibi); Rana Qudah", ["-Salem Ferjani", "+Badr Otaibi?", "+Rana Qudah"]),
    ("Salem Ferjani represented by Badr Otaibi", ["-Salem Ferjani", "+Badr Otaibi?"]),
    ("Salem Ferjani (absent due to illness)", ["-Salem Ferjani"]),
    ("Salem Ferjani, absent because of travel; Rana Qudah", ["-Salem Ferjani", "+Rana Qudah"]),
    ("سالم الفرجاني (غائب لظرف صحي)؛ رنا القضاة - معتذرة لسفرها", ["-سالم الفرجاني", "-رنا القضاة"]),
    ("سالم الفرجاني، معتذر لسفره، رنا القضاة", ["-سالم الفرجاني", "+رنا القضاة"]),
    ("رنا القضاة اعتذرت بسبب ارتباط سابق", ["-رنا القضاة"]),
    ("Salem Ferjani (absent from 11:00 due to illness)", ["-Salem Ferjani?"]),
    ("Salem Ferjani (absent due to illness from 11:00)", ["-Salem Ferjani?"]),
    ("وزارة المياه (مثلها بدر العتيبي)", ["+وزارة المياه", "+بدر العتيبي?"]),
    ("Salem Ferjani (absent due to illness in the second half)", ["-Salem Ferjani?"]),
    ("سالم الفرجاني (غائب لظرف صحي في الجلسة الأولى)", ["-سالم الفرجاني?"]),
    ("سالم الفرجاني لم يحضر الاجتماع؛ رنا القضاة (حضرت الجلسة)", ["-سالم الفرجاني", "+رنا القضاة"]),
    ("Salem Ferjani (absent, on leave)", ["-Salem Ferjani"]),
    ("Salem Ferjani (late, excused)", ["-Salem Ferjani?"]),
    ("Salem Ferjani with apologies", ["+Salem Ferjani with apologies?"]),
    ("سالم الفرجاني (غائب) مدير الفرع", ["-سالم الفرجاني?"]),
    ("وزارة المياه (لم تحضر)؛ وزارة الصناعة", ["-وزارة المياه", "+وزارة الصناعة"]),
    ("Absent: Salem Elferjani, Mona Alhammami\nPresent: Ali Hassan", ["-Salem Elferjani", "-Mona Alhammami", "+Ali Hassan"]),
    ("Salem Elferjani (absent); Ali Hassan (online)", ["-Salem Elferjani", "+Ali Hassan"]),
    ("حاضر الكعبي؛ غانم الغائب", ["+حاضر الكعبي", "+غانم الغائب"]),
    ("جميع الأعضاء ما عدا رنا القضاة", ["+جميع الأعضاء ما عدا رنا القضاة?"]),
]


@pytest.mark.parametrize(("cell", "expected"), PRESENCE)
def test_who_was_not_there_did_not_attend(cell: str, expected: list[str]) -> None:
    (made,) = read(xlsx(["التاريخ", "عنوان الاجتماع", "الحضور"], ["2025-07-01", "اجتماع المتابعة", cell]), "t.xlsx")
    labels = {e.id: e.label() for e in made.document.entities}
    found = {
        f"{'-' if r.polarity is Polarity.NEGATED else '+'}{labels[r.source]}{'?' if r.review is Review.PROPOSED else ''}"
        for r in made.document.relations
        if r.type == "attended"
    }
    assert found == set(expected)


@pytest.mark.parametrize("heading", ["Attended (Y/N)", "Present?", "الحضور (نعم/لا)", "هل حضر؟"])
def test_a_column_of_answers_beside_one_of_names_is_that_of_who_attended(heading: str) -> None:
    head = ["date", "title", "name", heading]
    rows = [["2025-07-01", "Board meeting", "Rana Qudah", "Y"], ["2025-07-01", "Board meeting", "Ali Hassan", "N"]]
    (made,) = read(csv(head, *rows, ["2025-07-01", "Board meeting", "Salem Ferjani", "absent due to illness"]))
    labels = {e.id: e.label() for e in made.document.entities}
    assert {(labels[r.source], r.polarity, r.review) for r in made.document.relations} == {
        ("Rana Qudah", Polarity.AFFIRMED, Review.ACCEPTED),
        ("Ali Hassan", Polarity.NEGATED, Review.ACCEPTED),
        ("Salem Ferjani", Polarity.NEGATED, Review.ACCEPTED),
    }


def test_answers_beside_a_list_of_those_who_attended_name_nobody() -> None:
    (made,) = read(csv(["date", "title", "attendees", "Attended (Y/N)"], ["2025-07-01", "Board meeting", "Rana Qudah", "Y"]))
    assert said(made.document) == {("Rana Qudah", "attended", "Board meeting")}


def test_the_evidence_of_an_absence_has_the_word_that_says_it() -> None:
    head = ["التاريخ", "عنوان الاجتماع", "الرئيس", "الحضور", "المعتذرون"]
    row = ["2025-07-01", "اجتماع المتابعة", "بدر العتيبي (اعتذر)", "وليد الناصر (غائب)", "رنا القضاة"]
    (made,) = read(xlsx(head, row), "t.xlsx")
    assert {(r.type, r.polarity, tuple(e.quote for e in r.evidence)) for r in made.document.relations} == {
        ("chaired", Polarity.NEGATED, ("بدر العتيبي", "اعتذر")),
        ("attended", Polarity.NEGATED, ("وليد الناصر", "غائب")),
        ("attended", Polarity.NEGATED, ("رنا القضاة",)),
    }


@pytest.mark.parametrize("name", ["علي الساعدي ومؤيد العبيدي", "سلوى بن عمر/كريم الطرابلسي", "رنا القضاة (أم علي)"])
def test_a_row_of_entities_is_one_whatever_its_name(name: str) -> None:
    (made,) = read(csv(["الاسم", "النوع"], [name, "شخص"]))
    assert [e.label() for e in made.document.entities] == [name]


def test_bodies_are_parted_by_and_only_where_another_begins() -> None:
    cell = "وزارة المياه والري ووزارة الصناعة، إدارة الفروع والمكاتب"
    assert [cell[slice(*s)] for s in items(cell, "organization")] == [
        "وزارة المياه والري",
        "وزارة الصناعة",
        "إدارة الفروع والمكاتب",
    ]
    numbered = "١. إعداد خطة، ثم عرضها\n- متابعة 2024"
    assert [numbered[slice(*s)] for s in lines(numbered)] == ["إعداد خطة، ثم عرضها", "متابعة 2024"]


DATES = [
    ("٧ نوفمبر ٢٠٢٤", "2024-11-07"),
    ("1446/05/05", "2024-11-07"),
    ("5 جمادى الأولى 1446 هـ", "2024-11-07"),
    ("يوم الخميس الموافق 7 نوفمبر 2024م", "2024-11-07"),
    ("2024-11-07 00:00:00", "2024-11-07"),
    ("2025-01-14 0:00:00", "2025-01-14"),
    ("2025-01-15T09:30", "2025-01-15"),
    ("2025-01-15T09:30:00.000+02:00", "2025-01-15"),
    ("14.01.2025 00:00:00", "2025-01-14"),
    ("7 نوفمبر 2024، الساعة 10:30 ص", "2024-11-07"),
    ("٢٠٢٥-٠١-١٤ ٠:٠٠", "2025-01-14"),
    ("2025-01-14 25:99", None),
    ("10:30", None),
    ("1:" * 500_000, None),
    ("2024-11-09/2024-11-07", None),
    ("45603", "2024-11-07"),
    ("2024", "2024"),
    ("2024-11-07/2024-11-09", "2024-11-07/2024-11-09"),
    ("2025-02-30", None),
    ("قريباً", None),
    ("اجتماع 7 نوفمبر 2024", None),
    ("12", None),
]


@pytest.mark.parametrize(("cell", "value"), DATES)
def test_dates(cell: str, value: str | None) -> None:
    found = read_date(cell)
    assert (found.value if found else None) == value


@pytest.mark.parametrize(
    ("head", "row"),
    [
        (["الاسم", "التصنيف", "الصفة"], ["المركز العربي لبحوث التربة", "منظمة إقليمية", "المدير الإقليمي"]),
        (["الاسم", "الصفة"], ["المركز العربي لبحوث التربة", "المدير الإقليمي"]),
        (["الاسم", "النوع", "الصفة"], ["واحات", "منظمة دولية", "عضو مراقب"]),
        (["name", "classification", "position"], ["Oases", "regional organization", "Director General"]),
        (["الجهة", "النوع", "الصفة"], ["واحات", "منظمة إقليمية", "المدير الإقليمي"]),
        (["الجهة", "الدولة", "الصفة"], ["مؤسسة واحات للتنمية", "تونس", "منسق"]),
    ],
)
def test_a_body_with_a_post_beside_it_is_no_person_who_holds_it(head: list[str], row: list[str]) -> None:
    (made,) = read(csv(head, row))
    assert row[0] in {e.label() for e in made.document.entities if e.kind == "organization"}
    assert not {e.kind for e in made.document.entities} & {"person", "post"}
    assert "1 row names a post, but nobody who holds it; it is kept as text only" in made.warnings


def test_a_person_with_a_post_is_one_however_the_body_is_called() -> None:
    (made,) = read(csv(["الاسم", "الصفة", "الجهة"], ["سلوى", "مدير الإدارة", "مؤسسة واحات للتنمية"]))
    assert {e.label() for e in made.document.entities if e.kind == "person"} == {"سلوى"}
    assert "holds" in {type_ for _, type_, _ in said(made.document)}


def test_a_list_of_bodies_and_notes_alone_is_no_table_of_entities() -> None:
    with pytest.raises(InputError, match="No sheet has headings"):
        read(csv(["الجهة", "المبلغ", "ملاحظات"], ["مؤسسة واحات للتنمية", "200", "سدد"]))


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


def test_a_day_beside_decisions_and_owners_alone_is_a_deadline() -> None:
    (made,) = read(csv(["القرار", "المكلف", "الموعد"], ["صيانة السد", "إدارة السدود", "2025-03-15"]))
    assert [(e.kind, e.end) for e in made.document.entities if e.kind in ("task", "event")] == [("task", "2025-03-15")]


@pytest.mark.parametrize(("title", "cell"), [("المكان", "سبها"), ("برئاسة", "سالم الفرجاني"), ("الموعد النهائي", "2025-04-01")])
def test_a_day_beside_what_tells_of_a_meeting_is_its_own(title: str, cell: str) -> None:
    head = ["القرار", "المكلف", "الموعد", title]
    (made,) = read(csv(head, ["صيانة السد", "إدارة السدود", "2025-03-15", cell]))
    assert [e.start for e in made.document.entities if e.kind == "event"] == ["2025-03-15"]


@pytest.mark.parametrize(
    ("said", "status"),
    [
        *dict.fromkeys(("لم تبدأ", "قيد المراجعة", "غير منجزة", "Not started"), "open").items(),
        ("أنجزت", "done"),
        ("اكتملت", "done"),
    ],
)
def test_the_usual_words_for_the_state_of_a_task(said: str, status: str) -> None:
    (made,) = read(csv(["المهمة", "المكلف", "الحالة"], ["صيانة السد", "إدارة السدود", said]))
    assert [e.status for e in made.document.entities if e.kind == "task"] == [status]


def test_a_sheet_of_meetings_with_french_headings() -> None:
    head = ["Date", "Lieu", "Objet", "Président de séance", "Participants", "Décisions", "Responsable", "Échéance", "État"]
    row = [*MEETING[:2], "صيانة السدود", "سالم الفرجاني", "منى الهمامي", MEETING[6], "إدارة السدود", "2024-12-31", "En cours"]
    (made,) = read(csv(head, row))
    assert made.warnings == ()
    assert {r.type for r in made.document.relations} == {
        *("chaired", "attended", "located_in", "about", "directed", "assigned_to"),
    }
    (task,) = [e for e in made.document.entities if e.kind == "task"]
    assert (task.end, task.status) == ("2024-12-31", "open")


def test_a_cell_of_thousands_of_words_is_one_name() -> None:
    cell = "علي " + "و".join(["محمد "] * 20_000)  # minutes, where it is looked at as a whole from each و in it
    assert len(items(cell, "person")) < 10
