"""Rows that are someone or something, with posts, bodies, ids and how a post is held; everybody here is fictional."""

from __future__ import annotations

import pytest

from rawabit.graph.errors import InputError
from rawabit.graph.model import Review
from rawabit.importers.grammar.tenure import Tenure, tenure

from .reads import read, said, unusable
from .workbooks import csv


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


@pytest.mark.parametrize("name", ["علي الساعدي ومؤيد العبيدي", "سلوى بن عمر/كريم الطرابلسي", "رنا القضاة (أم علي)"])
def test_a_row_of_entities_is_one_whatever_its_name(name: str) -> None:
    (made,) = read(csv(["الاسم", "النوع"], [name, "شخص"]))
    assert [e.label() for e in made.document.entities] == [name]


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


def test_a_second_column_of_names_is_not_passed_over_in_silence() -> None:
    head = ["الاسم", "الاسم", "النوع", "الجهة"]
    (made,) = read(
        csv(head, ["سالم الفرجاني", "خالد المبروك", "شخص", "وزارة المياه"], ["", "هند الزنتاني", "شخص", "وزارة المياه"])
    )
    assert made.warnings == ("1 row has a second name in another column of names; it is kept as text only",)
    assert {e.label() for e in made.document.entities if e.kind == "person"} == {"سالم الفرجاني", "هند الزنتاني"}


@pytest.mark.parametrize("second", ["Name (passport)", "الاسم حسب جواز السفر", "Name", "الاسم اللاتيني"])
def test_a_column_of_the_same_names_in_the_other_script_gives_each_a_second_name(second: str) -> None:
    (made,) = read(csv(["الاسم", second, "النوع"], ["هند الزنتاني", "HIND ZINTANI", "شخص"]))
    (person,) = made.document.entities
    assert {(name.text, name.lang) for name in person.names} == {("هند الزنتاني", "ar"), ("HIND ZINTANI", "en")}
    assert made.warnings == ()


REGISTERS = [
    ["اسم الجهة", "النوع", "الدولة", "الاسم", "المنصب", "البريد"],
    ["الجهة", "التصنيف", "البلد", "نقطة الاتصال", "الصفة", "البريد"],
    ["Organisation", "Type", "Country", "Contact person", "Position", "E-mail"],
]


@pytest.mark.parametrize("head", REGISTERS)
def test_a_register_of_bodies_names_who_is_to_be_asked_there(head: list[str]) -> None:
    """The sort and the country are those of the body, the post is that of the contact, and a body without one is read too."""
    (made,) = read(
        csv(
            head,
            ["صندوق السدود", "صندوق", "تونس", "هدى المبروك", "مديرة إدارة العمليات", "h@example.org"],
            ["وكالة الري", "وكالة", "تونس", "Erik Lind", "", ""],
            ["غرفة المياه", "غرفة", "تونس", "", "", ""],
        )
    )
    sorts = {e.label(): e.kind for e in made.document.entities}
    assert sorts["هدى المبروك"] == sorts["Erik Lind"] == "person"
    assert sorts["صندوق السدود"] == sorts["غرفة المياه"] == "organization"
    assert said(made.document) == {
        ("صندوق السدود", "located_in", "تونس"),
        ("وكالة الري", "located_in", "تونس"),
        ("غرفة المياه", "located_in", "تونس"),
        ("هدى المبروك", "holds", "مديرة إدارة العمليات"),
        ("مديرة إدارة العمليات", "post_in", "إدارة العمليات"),
        ("إدارة العمليات", "part_of", "صندوق السدود"),
        ("Erik Lind", "member_of", "وكالة الري"),
    }


@pytest.mark.parametrize(("heading", "name"), [("الدولة", "Tunisia"), ("Country", "Tunisia"), ("المدينة", "Tunis")])
def test_below_a_heading_of_countries_stand_countries(heading: str, name: str) -> None:
    (made,) = read(csv(["الاسم", "النوع", heading], ["مركز بحوث المياه", "جهة", "تونس"]))
    assert [e.label("en") for e in made.document.entities if e.kind == "place"] == [name]


def test_a_post_of_one_of_several_contacts_waits() -> None:
    head = ["الجهة", "النوع", "نقطة الاتصال", "المنصب"]
    (made,) = read(csv(head, ["صندوق السدود", "صندوق", "هدى المبروك؛ علي حسن", "مدير البرامج"]))
    holds = [r for r in made.document.relations if r.type == "holds"]
    assert len(holds) == 2
    assert {r.review for r in holds} == {Review.PROPOSED}
