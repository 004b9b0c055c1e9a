"""Cells of attendees: who was there, who was not, and of whom that is asked; everybody here is fictional."""

from __future__ import annotations

import pytest

from rawabit.graph.model import Polarity, Review

from .reads import read, said
from .workbooks import csv, xlsx

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
