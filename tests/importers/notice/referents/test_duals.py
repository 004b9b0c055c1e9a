"""Two posts of two countries under one head. All people are made up."""

from __future__ import annotations

import pytest

from rawabit.importers.notice.extract import extract


def held(text: str) -> set[tuple[str, str, str]]:
    """Who holds which post of which country."""
    document = extract(text)
    found = {entity.id: entity for entity in document.entities}
    held = [(found[r.source], found[r.target]) for r in document.relations if r.type == "holds"]
    return {(who.label(), post.label(), found[post.qualifier].label("en") if post.qualifier else "") for who, post in held}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "وقع وزيرا خارجية السعودية الأمير سعود الفهد ومصر أحمد أبو الغيث مذكرة تفاهم.",
            {("سعود الفهد", "وزير خارجية", "Saudi Arabia"), ("أحمد أبو الغيث", "وزير خارجية", "Egypt")},
        ),
        (
            "أكد وزيرا الصناعة الليبي أحمد سالم والتونسي منير الطاهر أهمية التعاون.",
            {("أحمد سالم", "وزير الصناعة", "Libya"), ("منير الطاهر", "وزير الصناعة", "Tunisia")},
        ),
    ],
)
def test_each_holds_the_post_of_the_own_country(text: str, wanted: set[tuple[str, str, str]]) -> None:
    assert held(text) == wanted


def test_a_minister_in_the_accusative_is_one() -> None:
    assert {who for who, _, _ in held("عُيّن السيد سالم منير وزيراً للنقل في ليبيا وتونس.")} == {"سالم منير"}


@pytest.mark.parametrize("title", ["سفيرا لدى", "سفيراً مقيماً لدى", "سفيرا فوق العادة لدى"])
def test_an_ambassador_in_the_accusative_is_one(title: str) -> None:
    document = extract(f"عين الرئيس السيد سالم منير {title} ليبيا وتونس.")
    assert [entity.label() for entity in document.entities if entity.kind == "post" and "تونس" in entity.label()] == []


def test_two_ambassadors_of_a_country_whose_name_begins_like_a_preposition_are_two() -> None:
    document = extract("اجتمع سفيرا ليبيا لدى تونس والجزائر في طرابلس.")
    posts = {entity.label() for entity in document.entities if entity.kind == "post"}
    assert {"سفير ليبيا لدى تونس", "سفير ليبيا لدى الجزائر"} <= posts


def test_two_posts_of_one_country_are_those_of_its_two_ministries() -> None:
    posts = {entity.label() for entity in extract("اجتمع وزيرا الصناعة والتجارة في طرابلس.").entities if entity.kind == "post"}
    assert posts == {"وزير الصناعة", "وزير التجارة"}
