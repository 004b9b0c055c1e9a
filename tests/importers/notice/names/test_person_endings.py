"""Where the names of people end. All names are made up."""

from __future__ import annotations

import pytest

from rawabit.importers.grammar.phrases import Phrases
from rawabit.importers.grammar.text.spans import Span
from rawabit.importers.notice.extract import extract
from rawabit.importers.notice.names.endings import mend_endings

from ..reads import named


def ended(text: str) -> list[str]:
    """What comes of a text that was wholly taken for the name of a person."""
    return [span.text for span in mend_endings(Phrases(text), [Span(0, len(text), text, "person")])]


@pytest.mark.parametrize(
    ("taken", "name"),
    [
        ("سامي عواد رسالة", "سامي عواد"),
        ("سامي عواد توضيحات", "سامي عواد"),
        ("سامي عواد ملاحظات عدة", "سامي عواد"),
        ("سامي عواد عبيدات", "سامي عواد عبيدات"),
        ("سامي عواد الرسالة", "سامي عواد"),
        ("سامي عواد رسالةً", "سامي عواد"),
        ("سامي عواد وفداً", "سامي عواد"),
        ("سامي عواد وفدا", "سامي عواد"),
        ("سامي عواد نسخة", "سامي عواد"),
        ("سامي عواد تمحورت حول التعاون", "سامي عواد"),
        ("سامي عواد تركزت", "سامي عواد"),
        ("سامي عواد مباحثات", "سامي عواد"),
        ("سامي عواد مشاورات مطولة", "سامي عواد"),
        ("سامي عواد رعاه الله", "سامي عواد"),
        ("سامي عواد حفظه الله", "سامي عواد"),
        ("سامي عواد حفظ الله", "سامي عواد حفظ الله"),
        ("سامي عواد الشكر", "سامي عواد"),
        ("سامي عواد وسام الاستحقاق", "سامي عواد"),
        ("سامي عواد وساما", "سامي عواد"),
        ("سامي عواد قبعةً", "سامي عواد"),
        ("سامي عواد الحاضرين", "سامي عواد"),
        ("سامي عواد نظيره الليبي", "سامي عواد"),
        ("سامي عواد بتنصيبه", "سامي عواد"),
        ("سامي عواد بتنصيب", "سامي عواد بتنصيب"),
        ("سامي عواد لارتباطه", "سامي عواد"),
        ("سامي عواد لسفره خارج البلاد", "سامي عواد"),
        ("منى عواد لمشاركتها", "منى عواد"),
        ("منى لطيفة", "منى لطيفة"),
        ("منى عواد وتباحثتا", "منى عواد"),
        ("سامي عواد وتبادلا", "سامي عواد"),
        ("سامي عواد وبحثا", "سامي عواد"),
        ("سامي عواد وناقش", "سامي عواد"),
        ("سامي وسيم وهيب", "سامي وسيم وهيب"),
        ("سامي عواد بموجبه", "سامي عواد"),
        ("سامي عواد على ورشة", "سامي عواد"),
        ("سامي عواد على", "سامي عواد على"),
        ("سامي على عواد", "سامي على عواد"),
        ("سامي وسام", "سامي وسام"),
        ("سامي وسام الحداد", "سامي وسام الحداد"),
        ("سامي وسام الطرابلسي", "سامي وسام الطرابلسي"),
        ("عبد السلام عواد", "عبد السلام عواد"),
        ("منى عواد بصفاقس", "منى عواد"),
        ("منى بسام", "منى بسام"),
        ("منى عواد بقاعة", "منى عواد"),
        ("سامي عواد بمكتبه", "سامي عواد"),
        ("سامي ولد بابا ولد عواد", "سامي ولد بابا ولد عواد"),
        ("هاني شكر", "هاني شكر"),
        ("مها رضا", "مها رضا"),
    ],
)
def test_what_is_handed_over_is_no_part_of_a_name(taken: str, name: str) -> None:
    assert ended(taken) == [name]


def test_where_the_fields_waver_the_rules_tell_where_a_name_ends() -> None:
    text = "تونس، 10 مارس 2025\n\nأشرف وزير الصحة السيد منجي بن حسين على ورشة حول التلاقيح، ووقعت وزارة الصحة اتفاقية."
    document = extract(text)
    names = {entity.id: entity.label() for entity in document.entities}
    told = {(names[r.source], r.type) for r in document.relations if r.type in {"holds", "chaired"}}
    assert told == {("منجي بن حسين", "holds"), ("منجي بن حسين", "chaired")}


@pytest.mark.parametrize("mark", ["؟", "!", "؛", "?", " ؟!", "…", "،"])
def test_a_mark_after_a_name_is_no_part_of_it(mark: str) -> None:
    assert ended(f"سامي عواد{mark}") == ["سامي عواد"]


@pytest.mark.parametrize(
    "text",
    [
        "استقبل وزير العمل السيد سامي عواد رسالة من سفير فرنسا.",
        "استقبل وزير العمل السيد سامي عواد نسخة من أوراق اعتماد السفير الفرنسي.",
        "قلد وزير الصحة السيد سامي عواد وسام الاستحقاق من الدرجة الأولى.",
        "استقبل وزير العمل السيد سامي عواد وفداً من منظمة العمل الدولية.",
        "هل التقى وزير العمل السيد سامي عواد؟",
    ],
)
def test_one_who_is_given_something_stays_one_person(text: str) -> None:
    assert [entity.names[0].text for entity in extract(text).entities if entity.kind == "person"] == ["سامي عواد"]


def test_a_country_with_vowels_is_no_family_name() -> None:
    text = "سامي عواد عُمان"
    spans = mend_endings(Phrases(text), [Span(0, len(text), text, "person")])
    assert [(span.kind, span.text) for span in spans] == [("person", "سامي عواد"), ("place", "عُمان")]


def test_a_present_alone_is_nobody() -> None:
    for text, people in (("سلم وزير الثقافة هدية إلى المدير", []), ("أهدت السيدة هدية إلى المدير", ["هدية"])):
        at = text.index("هدية")
        spans = mend_endings(Phrases(text), [Span(at, at + len("هدية"), "هدية", "person")])
        assert [span.text for span in spans] == people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("زار وزير الصحة السيد علي سالم بنغازي.", ["علي سالم"]),
        ("التقى رئيس مصلحة الجمارك السيد سليمان سالم بالسيد عمر المبروك.", ["سليمان سالم", "عمر المبروك"]),
        ("لن يحضر وزير الصحة السيد علي سالم المؤتمر العربي للصحة.", ["علي سالم"]),
        ("استقبل وزير الصحة السيد علي سالم بنغازي.", ["علي سالم بنغازي"]),
        ("زار وزير النقل السيد علي الطاهري الميناء.", ["علي الطاهري"]),
        ("افتتح وزير الصحة السيد علي الطاهري المستشفى.", ["علي الطاهري"]),
        ("زار وزير النقل السيد علي الطاهري الحداد مدينة طبرق.", ["علي الطاهري الحداد"]),
    ],
)
def test_a_name_ends_before_the_town_visited_the_next_name_and_an_event(text: str, people: list[str]) -> None:
    assert [entity.names[0].text for entity in extract(text).entities if entity.kind == "person"] == people


@pytest.mark.parametrize(
    ("taken", "names"),
    [
        ("سامي عواد وميثاء العوادي", ["سامي عواد", "ميثاء العوادي"]),
        ("منى بنت سعيد وضرغام حسن البدري", ["منى بنت سعيد", "ضرغام حسن البدري"]),
        ("سامي عواد وليد العوادي", ["سامي عواد وليد العوادي"]),
        ("سامي ولد ميثاء", ["سامي ولد ميثاء"]),
    ],
)
def test_two_people_joined_by_and_are_two(taken: str, names: list[str]) -> None:
    assert ended(taken) == names


def test_a_given_name_that_opens_a_line_begins_another_person() -> None:
    text = "الحضور:\nالسيدة منى الفيتوري\nعلي كامل رئيس قسم الجودة\nسالم القاضي مدير المصنع"
    assert {m.text for m in extract(text).mentions if m.kind == "person"} == {"منى الفيتوري", "علي كامل", "سالم القاضي"}


def test_a_name_goes_on_in_the_next_line_where_it_did_not_open_its_own() -> None:
    text = "استقبل وزير الصحة السيد خالد سالم\nعلي المبروك سفير تونس بمقر الوزارة."
    assert {m.text for m in extract(text).mentions if m.kind == "person"} == {"خالد سالم\nعلي المبروك"}


@pytest.mark.parametrize("taken", ["قرارا أعفى بموجبه", "قرارا عين"])
def test_a_decision_is_nobody(taken: str) -> None:
    assert ended(taken) == []


@pytest.mark.parametrize("name", ["زكريا", "رضا عواد", "رانيا عواد", "مايا كامل"])
def test_a_given_name_may_end_as_the_accusative_does(name: str) -> None:
    assert ended(name) == [name]


@pytest.mark.parametrize(
    ("text", "office", "taken", "name"),
    [
        ("مديرة وكالة حوض سبو منى عواد", "مديرة وكالة حوض سبو", "سبو منى عواد", "منى عواد"),
        ("مدير ميناء الخمس سامي عواد", "مدير ميناء الخمس", "الخمس سامي عواد", "سامي عواد"),
        ("مدير الميناء سامي عواد", "مدير الميناء", "سامي عواد", "سامي عواد"),
    ],
)
def test_a_person_begins_where_the_office_ends(text: str, office: str, taken: str, name: str) -> None:
    at = text.index(taken)
    spans = [Span(0, len(office), office, "post"), Span(at, at + len(taken), taken, "person")]
    assert [s.text for s in mend_endings(Phrases(text), spans) if s.kind == "person"] == [name]


@pytest.mark.parametrize(
    ("taken", "post"),
    [
        ("وزير النقل قرارا عين بموجبه", "وزير النقل"),
        ("وزير النقل والموانئ", "وزير النقل والموانئ"),
        ("مديرا عاما", "مديرا عاما"),
    ],
)
def test_a_post_ends_before_what_its_holder_decides(taken: str, post: str) -> None:
    assert [s.text for s in mend_endings(Phrases(taken), [Span(0, len(taken), taken, "post")])] == [post]


@pytest.mark.parametrize(
    ("taken", "name"),
    [
        ("سامي عواد وعقيلته", "سامي عواد"),
        ("سامي عواد ومرافقوه", "سامي عواد"),
        ("سامي عواد وتتوج", "سامي عواد"),
        ("سامي عواد ويتقدم", "سامي عواد"),
        ("سامي عواد التحضيرات", "سامي عواد"),
        ("سامي عواد التعاون", "سامي عواد"),
        ("سامي عواد بالمستشار", "سامي عواد"),
        ("سامي عواد بالحاج", "سامي عواد بالحاج"),
        ("سامي عواد”", "سامي عواد"),
        ("“سامي عواد”", "سامي عواد"),
        ('"سامي عواد"', "سامي عواد"),
        ("سامي عواد}", "سامي عواد"),
        ("سامي (عواد)", "سامي (عواد)"),
    ],
)
def test_what_came_along_or_was_done_is_of_no_name(taken: str, name: str) -> None:
    assert ended(taken) == [name]


@pytest.mark.parametrize("after", ["، وزير التجارة.", " الذي يزور البلاد.", " والوفد المرافق له."])
def test_ali_belongs_to_the_name_where_no_preposition_can_stand(after: str) -> None:
    text = f"استقبل وزير الصناعة السيد سامي عواد علي{after}"
    phrases, start = Phrases(text), text.index("سامي")
    assert [span.text for span in mend_endings(phrases, [Span(start, start + 9, "سامي عواد", "person")])] == ["سامي عواد علي"]


def test_ali_before_a_noun_may_be_the_preposition() -> None:
    text = "أكد السيد سامي عواد علي أهمية التعاون."
    phrases, start = Phrases(text), text.index("سامي")
    assert [span.text for span in mend_endings(phrases, [Span(start, start + 9, "سامي عواد", "person")])] == ["سامي عواد"]


def test_a_season_after_a_father_is_the_family_whatever_the_verb() -> None:
    text = "قام وزير الصناعة بندر بن ابراهيم الخريف بزيارة إلى تونس."
    assert "بندر بن ابراهيم الخريف" in [mention.text for mention in extract(text).mentions]


def test_an_everyday_verb_ends_a_name() -> None:
    text = "صدر مرسوم وقعه رئيس الحكومة سامي العوادي قضى بتكليف السيدة منى الشامسي برئاسة الوفد."
    assert named(text, "person")[0] == "سامي العوادي"


@pytest.mark.parametrize("verb", ["سيوقع", "سيزور", "سيفتتح"])
def test_a_verb_of_the_future_ends_a_name(verb: str) -> None:
    assert named(f"أعلن المدير أن وزير النفط سامي العوادي {verb} الاتفاقية.", "person") == ["سامي العوادي"]


def test_a_family_name_that_begins_like_the_future_stays() -> None:
    assert named("استقبل وزير النفط السيد بول كوفي ستيفنز أمس.", "person") == ["بول كوفي ستيفنز"]


@pytest.mark.parametrize("blessing", ["رعاه الله", "حفظها الله", "أيده الله"])
def test_blessing_is_nobody(blessing: str) -> None:
    assert ended(blessing) == []


@pytest.mark.parametrize("taken", ["لقاء جمع", "لقاء جمعها", "لقاء ضم"])
def test_what_brought_people_together_is_nobody(taken: str) -> None:
    assert ended(taken) == []


def test_a_woman_of_that_name_stays() -> None:
    assert ended("لقاء جمعة الزرقي") == ["لقاء جمعة الزرقي"]


def test_a_label_in_the_next_line_is_no_part_of_a_name() -> None:
    text = "سامي عواد\nالغائبون: لا أحد"
    spans = mend_endings(Phrases(text), [Span(0, text.index(":"), text[: text.index(":")], "person")])
    assert [span.text for span in spans] == ["سامي عواد"]
