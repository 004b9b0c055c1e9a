"""Who has no office somewhere, and who is no member. All that is told is made up."""

from __future__ import annotations

import pytest

from rawabit.graph.model import Modality, Polarity
from rawabit.importers.notice.extract import extract

from ..reads import related

UNIDO, TOWN, FUND = "منظمة الأمم المتحدة للتنمية الصناعية", "العقبة", "الصندوق الخليجي للتقنيات النظيفة"


def denied(text: str, type_: str) -> list[tuple[str, str, str, str]]:
    """Of what is denied: whose, what, on whose word, and the words that say so."""
    document = extract(text)
    label: dict[str | None, str] = {one.id: one.label() for one in document.entities} | {None: ""}
    found = (r for r in document.relations if r.type == type_)
    return [
        (label[r.source], label[r.target], label[r.attributed_to], text[r.evidence[0].start : r.evidence[0].end])
        for r in found
        if r.polarity is Polarity.NEGATED and r.modality is Modality.ACTUAL
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("أكدت الوزارة أن منظمة اليونيدو ليس لها مكتب في العقبة حتى الآن.", "ليس لها مكتب في العقبة"),
        (
            "نفت وزارة المياه ما تردد حول وجود مكتب لليونيدو في العقبة، مؤكدة أن المنظمة ليس لها مكتب في العقبة حتى الآن.",
            "ليس لها مكتب في العقبة",
        ),
        ("أكدت الوزارة أنه لا يوجد لليونيدو مكتب في العقبة.", "لا يوجد لليونيدو مكتب في العقبة"),
        ("أكدت الوزارة عدم وجود مكتب لليونيدو في العقبة.", "عدم وجود مكتب لليونيدو في العقبة"),
        ("لا يوجد مكتب لليونيدو في العقبة.", "لا يوجد مكتب لليونيدو في العقبة"),
        ("ليس لدى منظمة اليونيدو أي مكتب في العقبة.", "ليس لدى منظمة اليونيدو أي مكتب في العقبة"),
        ("لا تملك منظمة اليونيدو مكتبا في العقبة.", "لا تملك منظمة اليونيدو مكتبا في العقبة"),
    ],
)
def test_it_is_denied_of_whom_the_words_leave_without(text: str, words: str) -> None:
    ((whose, where, _, quote),) = denied(text, "has_office_in")
    assert (whose, where) == (UNIDO, TOWN)
    assert words in quote
    assert len(related(text, "has_office_in")) == 1


def test_it_is_on_the_word_of_who_says_so() -> None:
    (only,) = denied("أكدت وزارة المياه عدم وجود مكتب لليونيدو في العقبة.", "has_office_in")
    assert only == (UNIDO, TOWN, "وزارة المياه", "عدم وجود مكتب لليونيدو في العقبة")


@pytest.mark.parametrize(
    "text",
    [
        "لا تملك ليبيا عضوية في الصندوق الخليجي للتقنيات النظيفة.",
        "ليس لليبيا عضوية في الصندوق الخليجي للتقنيات النظيفة.",
        "تأسس الصندوق الخليجي للتقنيات النظيفة في 2020، ولا تملك ليبيا عضوية فيه.",
    ],
)
def test_a_membership_is_denied(text: str) -> None:
    ((whose, where, _, quote),) = denied(text, "member_of")
    assert (whose, where) == ("ليبيا", FUND)
    assert "عضوية" in quote
    assert "لا تملك" in quote or "ليس" in quote


@pytest.mark.parametrize(
    "text",
    [
        "لا يوجد مكتب في العقبة.",
        "فتحت منظمة اليونيدو مكتبا في العقبة، ولا يوجد مطار قريب.",
    ],
)
def test_where_nobody_is_left_without_nothing_is_denied(text: str) -> None:
    assert all(polarity == "affirmed" for *_, polarity in related(text, "has_office_in"))
