"""Countries that talk, agree and sign with nobody named, as headlines tell it. All texts are made up."""

from __future__ import annotations

import pytest

from rawabit.importers.notice.extract import extract

from ..reads import related

BOTH = ("Libya", "Morocco")


def told(text: str, type_: str) -> set[tuple[frozenset[str], str, str]]:
    return {(frozenset({one, other}), how, polarity) for one, other, how, polarity in related(text, type_)}


@pytest.mark.parametrize(
    "text",
    [
        "ليبيا والمغرب يبحثان التعاون في مجال الطاقة",
        "بحثت ليبيا والمغرب التعاون في مجال الموانئ.",
        "بحثت ليبيا مع المغرب التعاون في مجال الموانئ.",
        "مباحثات ليبية مغربية حول التعاون في مجال الصيد البحري",
        "عقد لقاء وزاري ليبي مغربي لبحث التعاون في مجال النقل.",
        "أعلن المتحدث أن ليبيا والمغرب يبحثان التعاون في مجال الطاقة.",
    ],
)
def test_countries_that_talk_of_cooperation_do_not_cooperate_yet(text: str) -> None:
    assert told(text, "cooperates_with") == {(frozenset(BOTH), "discussed", "affirmed")}
    assert told(text, "met_with") == {(frozenset(BOTH), "actual", "affirmed")}


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("ليبيا والمغرب توقعان اتفاقية للنقل البحري", "actual"),
        ("وقعت ليبيا والمغرب اتفاقية للنقل البحري.", "actual"),
        ("من المقرر أن توقع ليبيا والمغرب اتفاقية للنقل.", "planned"),
        ("ليبيا والمغرب ستوقعان اتفاقية للنقل البحري", "planned"),
    ],
)
def test_each_country_signs(text: str, how: str) -> None:
    assert {(who, along, polarity) for who, _, along, polarity in related(text, "signed")} == {
        (country, how, "affirmed") for country in BOTH
    }


@pytest.mark.parametrize("text", ["ليبيا والمغرب لم توقعا الاتفاقية.", "لم توقع ليبيا الاتفاقية مع المغرب."])
def test_who_did_not_sign_may_still_cooperate(text: str) -> None:
    assert {(who, polarity) for who, _, _, polarity in related(text, "signed")} == {(who, "negated") for who in BOTH}
    assert related(text, "cooperates_with") == set()


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("اتفاق ليبي مغربي على فتح خط بحري", "agreed"),
        ("ليبيا والمغرب تتفقان على إنشاء لجنة مشتركة", "agreed"),
        ("تعاون ليبي مغربي في مجال الطاقة الشمسية", "discussed"),
        ("أكد الوزير أهمية التعاون الليبي المغربي.", "wished"),
    ],
)
def test_how_far_along_the_noun_or_verb_puts_it(text: str, how: str) -> None:
    assert told(text, "cooperates_with") == {(frozenset(BOTH), how, "affirmed")}


def test_of_three_countries_each_two_met() -> None:
    met = told("اجتماع ثلاثي ليبي تونسي مغربي لبحث أمن الحدود", "met_with")
    assert {tuple(sorted(both)) for both, _, _ in met} == {("Libya", "Morocco"), ("Libya", "Tunisia"), ("Morocco", "Tunisia")}


@pytest.mark.parametrize(
    "text",
    [
        "وزيرا خارجية ليبيا والمغرب يبحثان الأزمة.",
        "يعيش في ليبيا والمغرب آلاف العمال، وتبحث الوزارة أوضاعهم.",
        "زار وفد من مجلس الأعمال الليبي المغربي المعرض.",
    ],
)
def test_countries_of_others_do_not_talk(text: str) -> None:
    assert told(text, "met_with") == told(text, "cooperates_with") == set()


def test_what_no_field_was_fitted_to_waits() -> None:
    document = extract("ليبيا والمغرب توقعان اتفاقية للتعاون في مجال النقل البحري")
    assert {relation.review.value for relation in document.relations} == {"proposed"}


def test_a_forum_of_two_nations_is_no_meeting_of_states() -> None:
    assert told("انطلق المنتدى الاقتصادي الليبي المغربي بمدينة طرابلس.", "met_with") == set()


def test_between_whom_something_else_is_did_not_talk() -> None:
    assert told("أسفرت اللقاءات عن توقيع اتفاق بين ليبيا والمغرب.", "met_with") == set()


@pytest.mark.parametrize("text", ["توقع ليبيا وتونس تأخر الأمطار.", "وقعت ليبيا وتشاد في أزمة مالية."])
def test_only_an_agreement_is_signed(text: str) -> None:
    assert told(text, "cooperates_with") == told(text, "signed") == set()


@pytest.mark.parametrize(
    "text",
    [
        "دعت الأمم المتحدة إلى مباحثات بين ليبيا والمغرب.",
        "اقترح الأمين العام عقد قمة ليبية مغربية.",
        "رجحت المصادر احتمال انعقاد قمة ليبية مغربية.",
    ],
)
def test_talks_that_somebody_calls_for_are_only_wished(text: str) -> None:
    assert told(text, "met_with") == {(frozenset(BOTH), "wished", "affirmed")}


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("وقعت الحكومتان الليبية والمغربية اليوم اتفاقية للنقل البحري.", ("actual", "affirmed")),
        ("لم توقع الحكومتان الليبية والمغربية أي اتفاقية.", ("actual", "negated")),
    ],
)
def test_two_governments_sign_for_their_countries(text: str, how: tuple[str, str]) -> None:
    signed = {(who, modality, polarity) for who, _, modality, polarity in related(text, "signed")}
    assert signed == {(country, *how) for country in BOTH}
