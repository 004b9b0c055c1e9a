"""Two bodies side by side are two names. All that is told is made up."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from rawabit.importers.grammar.phrases import Phrases
from rawabit.importers.grammar.text.spans import Span
from rawabit.importers.notice.names.second_heads import part_bodies

from ..reads import named


def test_the_visited_body_is_not_in_the_name_of_the_visitor() -> None:
    text = "زار وفد من شركة الأفق للمعادن مصنع الحديد والصلب بمصراتة."
    assert named(text, "organization")[-2:] == ["شركة الأفق للمعادن", "مصنع الحديد والصلب"]


def _parted(text: str) -> list[str]:
    return [one.text for one in part_bodies(Phrases(text), [Span(0, len(text), text, "organization")])]


def test_heads_that_a_name_governs_stay() -> None:
    for whole in ("مجلس إدارة شركة الأفق للمعادن", "كلية هندسة جامعة طرابلس", "وزارة الصناعة والمعادن"):
        assert _parted(whole) == [whole]
    assert _parted("الشركة العامة للكهرباء مصنع") == ["الشركة العامة للكهرباء"]


@given(
    st.lists(st.sampled_from(["شركة", "مصنع", "الأفق", "للمعادن", "الحديد", "وزارة", "الصلب", "طرابلس"]), min_size=1, max_size=9)
)
def test_what_is_parted_stands_in_the_text_in_order(words: list[str]) -> None:
    text = " ".join(words)
    parts = part_bodies(Phrases(text), [Span(0, len(text), text, "organization")])
    assert all(text[one.start : one.end] == one.text != "" for one in parts)
    assert all(one.end <= two.start for one, two in pairwise(parts))
