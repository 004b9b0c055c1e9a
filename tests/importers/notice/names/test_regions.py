"""A post of the Middle East and North Africa is of both. All notices are fictional."""

from __future__ import annotations

import pytest

from rawabit.importers.grammar.phrases import Phrases
from rawabit.importers.grammar.text.spans import Span
from rawabit.importers.notice.names.regions import whole_region

from ..reads import named


@pytest.mark.parametrize("africa", ["وشمال أفريقيا", "وشمال إفريقيا", "وشمال افريقيا"])
def test_north_africa_belongs_to_the_post(africa: str) -> None:
    text = f"حضر المدير الإقليمي لدائرة الشرق الأوسط {africa} السيد سامي العوادي الاجتماع."
    assert f"المدير الإقليمي لدائرة الشرق الأوسط {africa}" in named(text, "post")


def test_another_place_does_not() -> None:
    text = "المدير الإقليمي لدائرة الشرق الأوسط وشمال الوادي"
    post = Span(0, text.index(" وشمال"), text[: text.index(" وشمال")], "post")
    assert whole_region(Phrases(text), post) == post
