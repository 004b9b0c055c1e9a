"""Whom a notice calls by the family name alone, and posts that a head and the body after it make. All names are made up."""

from __future__ import annotations

import pytest

from rawabit.importers.grammar.phrases import Phrases
from rawabit.importers.grammar.text.spans import Span
from rawabit.importers.notice.names.body_heads import name_heads
from rawabit.importers.notice.names.family_again import name_again

from ..reads import named


def spanned(text: str, *names: tuple[str, str]) -> list[Span]:
    """The first place of each name of a kind in a text."""
    return [Span(text.index(name), text.index(name) + len(name), name, kind) for name, kind in names]


@pytest.mark.parametrize("family", ["المهيدري", "الدرديري", "شوفرانت"])
def test_family_name_is_its_bearer_again(family: str) -> None:
    text = f"زار السيد سالم {family} المركز. وشكر {family} العاملين."
    again = name_again(Phrases(text), spanned(text, (f"سالم {family}", "person")))
    assert [(span.text, span.start) for span in again][1:] == [(family, text.rindex(family))]


@pytest.mark.parametrize("before", ["ووعد", "وطالب", "وأوعز", "أما"])
def test_verbs_that_are_names_too_stand_before_a_family_name(before: str) -> None:
    text = f"زار السيد سالم الدرديري المركز. {before} الدرديري بالدعم."
    assert [span.text for span in name_again(Phrases(text), spanned(text, ("سالم الدرديري", "person")))][1:] == ["الدرديري"]


def test_a_rare_word_with_the_article_is_its_bearer_again() -> None:
    text = "زار السيد سالم الطالع المركز. وصرح الطالع بذلك."
    assert [span.text for span in name_again(Phrases(text), spanned(text, ("سالم الطالع", "person")))][1:] == ["الطالع"]


@pytest.mark.parametrize(
    "text",
    [
        "شكر الدرديري العاملين. ثم تحدث السيد سالم الدرديري.",  # before the whole name
        "تحدث السيد سالم الوزير. ثم غادر الوزير.",  # a common word
        "تحدث السيد سالم أحمد. ثم غادر أحمد.",  # a given name
        "تحدث السيد سالم البصري. ثم تحدث السيد كريم البصري.",  # another of the family
        "تحدث السيد سالم طرابلس. وعاد إلى طرابلس.",  # a town
    ],
)
def test_other_words_are_nobody(text: str) -> None:
    name = next(words for words in ("سالم الدرديري", "سالم الوزير", "سالم أحمد", "سالم البصري", "سالم طرابلس") if words in text)
    spans = spanned(text, (name, "person"))
    assert name_again(Phrases(text), spans) == spans


def test_who_is_named_again_is_met() -> None:
    text = (
        "زار السيد سالم بن سعيد المهيدري، مدير الهيئة العامة للموانئ، المركز.\nوخلال الزيارة، شكر المهيدري الدكتورة منى المنصوري."
    )
    assert named(text, "person").count("المهيدري") == 1


@pytest.mark.parametrize(
    ("before", "head"), [("السيدة منى عواد ", "عضو"), ("حضر و", "رئيس"), ("مع ", "مدير عام"), ("ممثلا ل", "رئيس")]
)
def test_head_before_a_body_is_a_post(before: str, head: str) -> None:
    text = f"{before}{head} مجلس النخيل أمس."
    posts = [span for span in name_heads(Phrases(text), spanned(text, ("مجلس النخيل", "organization"))) if span.kind == "post"]
    assert [post.text for post in posts] == [f"{head} مجلس النخيل"]


@pytest.mark.parametrize("before", ["توجه والى ", "إلى ", "بمساعدة ", "حضر مديرا ", "من مبعوث ", "زار "])
def test_other_words_before_a_body_are_no_post(before: str) -> None:
    text = f"{before}مجلس النخيل أمس."
    spans = spanned(text, ("مجلس النخيل", "organization"))
    assert name_heads(Phrases(text), spans) == spans


@pytest.mark.parametrize(("head", "posts"), [("سفير", 1), ("والي", 1), ("محافظ", 1), ("رئيس", 0), ("من والى", 0)])
def test_envoys_and_governors_are_of_a_place(head: str, posts: int) -> None:
    text = f"حضر {head} تونس أمس."
    assert sum(span.kind == "post" for span in name_heads(Phrases(text), spanned(text, ("تونس", "place")))) == posts


def test_post_that_was_seen_stays() -> None:
    text = "قال نائب رئيس مجلس النخيل أمس."
    spans = spanned(text, ("نائب رئيس مجلس النخيل", "post"), ("مجلس النخيل", "organization"))
    assert name_heads(Phrases(text), spans) == spans
