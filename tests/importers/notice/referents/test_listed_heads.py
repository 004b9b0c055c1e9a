"""A bare head stands for the body that only the list calls by it. All notices are made up."""

from __future__ import annotations

from rawabit.graph.model import Polarity, Review
from rawabit.importers.notice.extract import extract

SAID = "وأوضح الوزير أن المنظمة ليس لها مكتب في طبرق."


def offices(text: str) -> list[tuple[str, Polarity, Review]]:
    """Who has an office or has none, and whether that waits."""
    document = extract(text)
    labels = {e.id: e.label("en") for e in document.entities}
    return [(labels[r.source], r.polarity, r.review) for r in document.relations if r.type == "has_office_in"]


def test_a_head_means_the_body_known_by_its_acronym() -> None:
    found = offices(f"ناقش الوزير مع ممثلة الفاو مارية كوستا سبل التعاون.\n\n{SAID}")
    assert found == [("Food and Agriculture Organization", Polarity.NEGATED, Review.PROPOSED)]


def test_of_two_such_bodies_none_is_chosen() -> None:
    found = offices(f"ناقش الوزير مع ممثلة الفاو مارية كوستا وممثل اليونيدو سبل التعاون.\n\n{SAID}")
    assert [body for body, _, _ in found] == ["المنظمة"]


def test_a_body_named_later_is_not_meant() -> None:
    found = offices(f"{SAID}\n\nثم ناقش الوزير مع ممثلة الفاو مارية كوستا سبل التعاون.")
    assert [body for body, _, _ in found] == ["المنظمة"]


def test_the_head_becomes_no_name_of_the_body() -> None:
    document = extract(f"ناقش الوزير مع ممثلة الفاو مارية كوستا سبل التعاون.\n\n{SAID}")
    assert "المنظمة" not in {name.text for e in document.entities for name in e.names}
