"""Posts of those in charge of an embassy. All people are made up."""

from __future__ import annotations

import pytest

from rawabit.importers.grammar.phrases import Phrases
from rawabit.importers.grammar.text.spans import Span
from rawabit.importers.notice.names.affairs import name_charged

from ..reads import ends


def posts(text: str, *known: tuple[str, str]) -> list[str]:
    """The posts among the names of a text when some are known."""
    spans = [Span(text.index(words), text.index(words) + len(words), words, kind) for kind, words in known]
    return [span.text for span in name_charged(Phrases(text), spans) if span.kind == "post"]


@pytest.mark.parametrize(
    ("text", "known", "wanted"),
    [
        ("حضرت القائمة بالأعمال في السفارة", [], ["القائمة بالأعمال"]),
        ("حضر والقائم بالأعمال بالنيابة سامي", [], ["القائم بالأعمال بالنيابة"]),
        ("حضر القائم بالاعمال بالإنابة سامي", [("post", "القائم بالاعمال")], ["القائم بالاعمال بالإنابة"]),
        (
            "حضرت القائمة بأعمال سفارة الأوروغواي منى",
            [("organization", "سفارة الأوروغواي")],
            ["القائمة بأعمال سفارة الأوروغواي"],
        ),
    ],
)
def test_who_is_in_charge_has_a_post(text: str, known: list[tuple[str, str]], wanted: list[str]) -> None:
    assert posts(text, *known) == wanted


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("نشرت القائمة بأسماء الفائزين", []),
        ("حضر القائم بأعمال الصيانة", []),
        ("حضر المستشار القائم بالأعمال سامي", [("post", "المستشار القائم بالأعمال")]),  # part of a longer one
    ],
)
def test_other_words_and_longer_posts_stay(text: str, known: list[tuple[str, str]]) -> None:
    assert posts(text, *known) == [words for _, words in known]


def test_she_holds_it() -> None:
    text = "استقبل وزير الصناعة القائمة بالأعمال في سفارة اليابان السيدة ميثاء العوادي."
    assert ("ميثاء العوادي", "القائمة بالأعمال") in ends(text, "holds")
