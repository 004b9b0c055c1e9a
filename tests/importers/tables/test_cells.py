"""What a cell says: who is in it, when, or that there is nothing; everybody here is fictional."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from rawabit.graph.model import Review
from rawabit.importers.cells.dates import read_date
from rawabit.importers.cells.listing import items, lines
from rawabit.importers.cells.nothing import says_nothing
from rawabit.importers.cells.parties import parties
from rawabit.importers.grammar.dates.calendars import doubt_words

from .reads import read, said, unusable
from .workbooks import csv

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
    ("3/2020", "2020-03"),
    ("٠٣-٢٠٢٠", "2020-03"),
    ("2020/3", "2020-03"),
    ("5/1446", "2024-11-03/2024-12-01"),
    ("13/2020", None),
    ("3/0020", None),
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
