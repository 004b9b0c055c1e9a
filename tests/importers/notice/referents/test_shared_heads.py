"""Posts of several under one head in the dual or plural, and who holds them. All people are made up."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rawabit.importers.notice.extract import extract

from ..meetings import pairs
from ..reads import accepted, ends, named

SALEM, KHALED, ADEL = "سالم الفرجاني", "خالد المنصوري", "عادل الهوني"


def posts(text: str) -> set[tuple[str, str]]:
    """The posts that a text speaks of, each with its country or body."""
    document = extract(text)
    found = {entity.id: entity for entity in document.entities}
    return {(e.names[0].text, found[e.qualifier].label("en") if e.qualifier else "") for e in found.values() if e.kind == "post"}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            f"وقع وزيرا الصحة والتعليم {SALEM} و{KHALED} اتفاقا.",
            {(SALEM, "وزير الصحة"), (KHALED, "وزير التعليم")},
        ),
        (
            f"حضر الاجتماع وكيلا وزارتي الصحة والزراعة السيد {SALEM} والسيد {KHALED}.",
            {(SALEM, "وكيل وزارة الصحة"), (KHALED, "وكيل وزارة الزراعة")},
        ),
        (
            f"استقبل رئيس الحكومة وزيري الداخلية والدفاع {KHALED} و{SALEM}.",
            {(KHALED, "وزير الداخلية"), (SALEM, "وزير الدفاع")},
        ),
        (
            f"حضر وزيرا البيئة والثقافة، السيدان {SALEM} و{KHALED}، الحفل.",
            {(SALEM, "وزير البيئة"), (KHALED, "وزير الثقافة")},
        ),
        (
            f"التقى وكيلا وزارتي الصحة والزراعة المهندسان {SALEM} و{ADEL} الوفد.",
            {(SALEM, "وكيل وزارة الصحة"), (ADEL, "وكيل وزارة الزراعة")},
        ),
        (
            f"أكد وزراء المالية والتخطيط والنقل {SALEM} و{KHALED} و{ADEL} أهمية الخطة.",
            {(SALEM, "وزير المالية"), (KHALED, "وزير التخطيط"), (ADEL, "وزير النقل")},
        ),
    ],
)
def test_as_many_names_hold_the_posts_in_order(text: str, wanted: set[tuple[str, str]]) -> None:
    assert ends(text, "holds") == wanted
    assert not accepted(text, "holds")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("التقى وزيرا الصحة والتعليم في طرابلس.", {("وزير الصحة", "Libya"), ("وزير التعليم", "Libya")}),
        ("استقبل الأمين العام وزيري الصحة والتعليم الليبيين.", {("وزير الصحة", "Libya"), ("وزير التعليم", "Libya")}),
        ("حضر نائبا وزيري النقل والصحة الجلسة.", {("نائب وزير النقل", ""), ("نائب وزير الصحة", "")}),
        (
            "اجتمع وزراء خارجية تونس والجزائر ومصر في القاهرة.",
            {("وزير خارجية", "Tunisia"), ("وزير خارجية", "Algeria"), ("وزير خارجية", "Egypt")},
        ),
        ("اجتمع سفراء دول فرنسا وإيطاليا وألمانيا.", {("سفير فرنسا", ""), ("سفير إيطاليا", ""), ("سفير ألمانيا", "")}),
        (
            "اجتمع نواب وزراء خارجية تونس والجزائر ومصر.",
            {(f"نائب وزير خارجية {country}", "") for country in ("تونس", "الجزائر", "مصر")},
        ),
        ("اجتمع رؤساء وزراء تونس والجزائر ومصر.", {("رئيس وزراء تونس", ""), ("رئيس وزراء الجزائر", ""), ("رئيس وزراء مصر", "")}),
        ("اجتمع سفراء فرنسا وإيطاليا وألمانيا.", {("سفير فرنسا", ""), ("سفير إيطاليا", ""), ("سفير ألمانيا", "")}),
    ],
)
def test_each_part_is_a_post_of_its_own(text: str, wanted: set[tuple[str, str]]) -> None:
    assert posts(text) >= wanted
    assert not any(name.startswith(("وزيرا ", "وزيري ", "وزراء ", "نائبا ", "سفراء ")) for name, _ in posts(text))


@pytest.mark.parametrize(
    "text",
    [
        "دعا وزيرا الخارجية والتعاون الدولي والصناعة إلى التهدئة.",  # which words belong together is open
        "اجتمع وزراء الخارجية العرب في القاهرة.",
        "اجتمع وزراء الصحة والتعليم والزراعة العرب في القاهرة.",
        "غادر وزيرا الصحة والتعليم السابقان القاعة.",
        "حضر وزراء الصحة والتعليم والزراعة السابقون الجلسة.",
        "ناقش وزراء الصحة والتعليم الخطة.",  # two words or any number of ministers of both
    ],
)
def test_what_may_be_any_number_is_no_post(text: str) -> None:
    assert not posts(text)


@pytest.mark.parametrize(
    ("text", "subject", "held"),
    [
        (f"بحث وزيرا الخارجية المصري والتونسي، {SALEM} و{KHALED}، العلاقات الثنائية.", "الخارجية", {SALEM}),
        ("وقع وزيرا الصحة المصري والتونسي مذكرة تفاهم.", "الصحة", set()),
        (f"وقع وزيرا الخارجية والهجرة المصري والتونسي السيد {SALEM} والسيد {KHALED} اتفاقا.", "الخارجية والهجرة", {SALEM}),
        (f"ترأس وزيرا الصحة والسكان المصري {SALEM} والتونسي {KHALED} الاجتماع.", "الصحة والسكان", {SALEM, KHALED}),
    ],
)
def test_one_subject_in_two_countries_is_two_posts_of_that_subject(text: str, subject: str, held: set[str]) -> None:
    assert posts(text) == {(f"وزير {subject}", "Egypt"), (f"وزير {subject}", "Tunisia")}
    right = {(who, f"وزير {subject}") for who in held}
    assert accepted(text, "holds") <= right <= ends(text, "holds")


@pytest.mark.parametrize("heads", ["رؤساء وفود", "رؤساء برلمانات", "وزراء حكومات", "رؤساء دول وحكومات"])
def test_of_several_in_each_country_no_post_is_of_one(heads: str) -> None:
    assert not posts(f"اجتمع {heads} تونس والجزائر ومصر في القاهرة.")


@pytest.mark.parametrize("verb", ["وحضره", "وشارك فيه", "والتقى بهم"])
def test_who_is_named_after_a_verb_holds_none_of_the_posts(verb: str) -> None:
    assert not ends(f"نظم اللقاء وزيرا الصحة والتعليم، {verb} السيد {SALEM} والسيد {KHALED}.", "holds")


def test_one_in_the_accusative_keeps_his_whole_post() -> None:
    text = f"عين المجلس السيد {SALEM} وزيرا للصحة والتعليم."
    assert named(text, "post") == ["وزيرا للصحة والتعليم"]


def test_two_under_one_head_met_each_other_or_the_one_after_them() -> None:
    assert pairs("التقى وزيرا الصحة والتعليم في طرابلس.") == {frozenset(("وزير الصحة", "وزير التعليم"))}
    guest = "سفيرة اليابان"
    assert pairs(f"استقبل وزيرا الصحة والتعليم {guest} في طرابلس.") == {
        frozenset(("وزير الصحة", guest)),
        frozenset(("وزير التعليم", guest)),
    }


def test_one_who_holds_the_post_elsewhere_in_the_text_keeps_it() -> None:
    text = f"وقع الاتفاق وزير التعليم د. {SALEM} ووزير الصحة م. {KHALED}.\nورفع المدير الشكر لوزيري التعليم والصحة."
    assert accepted(text, "holds") == {(SALEM, "وزير التعليم"), (KHALED, "وزير الصحة")}


@pytest.mark.parametrize("past", ["السابقين", "الأسبقين", "المستقيلين"])
def test_one_in_office_does_not_wait_for_those_who_were_before(past: str) -> None:
    text = f"قال وزير الصحة السيد {ADEL} إن وزيري الصحة والتعليم {past} السيد {SALEM} والسيد {KHALED} في الخارج."
    assert accepted(text, "holds") == {(ADEL, "وزير الصحة")}
    assert not {post for _, post in ends(text, "holds")} & {"وزير التعليم", f"وزير التعليم {past}"}


@settings(max_examples=25)
@given(st.permutations(["الصحة", "التعليم", "الزراعة", "النقل", "الدفاع", "المالية", "العدل"]))
def test_the_order_of_the_words_is_that_of_the_holders(subjects: list[str]) -> None:
    text = f"قال وزيرا {subjects[0]} و{subjects[1]}، {SALEM} و{KHALED}، إن العمل مستمر."
    assert ends(text, "holds") == {(SALEM, f"وزير {subjects[0]}"), (KHALED, f"وزير {subjects[1]}")}
