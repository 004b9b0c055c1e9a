"""A region that begins with the name of a country is not that country. All texts are made up."""

from __future__ import annotations

import pytest

from rawabit.importers.notice.extract import extract

from ..reads import ends


def places(text: str) -> list[tuple[str, str]]:
    """The words of all mentions of places, and what they are taken for."""
    document = extract(text)
    names = {entity.id: entity.names[0].text for entity in document.entities}
    return [(mention.text, names[str(mention.entity)]) for mention in document.mentions if mention.kind == "place"]


def test_the_maghreb_is_not_morocco() -> None:
    assert places("زار وزير الصحة السيد سالم الفرجاني بلدان المغرب العربي.") == [("المغرب العربي", "المغرب العربي")]


@pytest.mark.parametrize("text", ["تقع المدينة في المغرب.", "تقع المدينة في المغرب الأقصى."])
def test_morocco_is(text: str) -> None:
    assert {name for _, name in places(text)} == {"Morocco"}


def test_both_may_stand_in_one_text() -> None:
    text = "وصل وزير الصحة السيد سالم الفرجاني إلى المغرب. ثم زار السيد سالم الفرجاني بلدان المغرب العربي."
    assert dict(places(text)) == {"المغرب": "Morocco", "المغرب العربي": "المغرب العربي"}
    assert ("سالم الفرجاني", "Morocco") in ends(text, "visited")
