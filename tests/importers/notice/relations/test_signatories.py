"""Who signed an agreement that is told before them. All people are made up."""

from __future__ import annotations

import pytest

from ..reads import ends, related

BOTH = {"سامي عواد", "كريم منصور"}


@pytest.mark.parametrize(
    "text",
    [
        "ووقع الاتفاقية في مبنى الوزارة، وزير البيئة سامي عواد والسفير التونسي كريم منصور.",
        "ووقع الاتفاقية كل من وزير البيئة سامي عواد والسفير التونسي كريم منصور.",
        "تولى كل من وزير البيئة سامي عواد والسفير التونسي كريم منصور أمس بمقر الوزارة التوقيع على اتفاق تعاون مالي.",
        "وبموجب مذكرة التفاهم التي وقعها كل من السيد سامي عواد والدكتور كريم منصور، سيقدم الصندوق دعما.",
        "وبموجب الاتفاق الذي وقع عليه كل من السيد سامي عواد والدكتور كريم منصور، سيقدم الصندوق دعما.",
    ],
)
def test_everybody_of_the_list_signed(text: str) -> None:
    assert {who for who, _ in ends(text, "signed")} >= BOTH


@pytest.mark.parametrize(
    "text",
    [
        "وقع الاتفاقية وزير البيئة سامي عواد بحضور السفير التونسي كريم منصور.",
        "وقعت الوزارة الاتفاقية أمس، وأشاد السيد كريم منصور بالتعاون.",
        "وقعت الوزارة الاتفاقية أمس في مقرها، بحضور السيد كريم منصور.",
    ],
)
def test_who_was_only_there_did_not_sign(text: str) -> None:
    assert "كريم منصور" not in {who for who, _ in ends(text, "signed")}


def test_a_signing_to_come_is_planned() -> None:
    text = "ومن المقرر أن يوقع الاتفاقية كل من وزير البيئة سامي عواد والسفير التونسي كريم منصور."
    assert all(how != "actual" for who, _, how, _ in related(text, "signed") if who in BOTH)
