"""Capitals that share the name of their country. All notices are made up."""

from __future__ import annotations

import pytest

from rawabit.graph.identity import entity_id
from rawabit.graph.model import Document
from rawabit.importers.notice.extract import extract

GOES = "وصل وزير العدل الليبي السيد سامي عواد إلى "
MEETS = "عقد وزير العدل السيد سامي عواد اجتماعا مع سفير فرنسا."
CITY, STATE = entity_id("place", "تونس العاصمه"), entity_id("place", "تونس")
ALGIERS, ALGERIA = entity_id("place", "الجزائر العاصمه"), entity_id("place", "الجزائر")


def places(document: Document) -> list[str]:
    """What the names of Tunis, Tunisia, Algiers and Algeria stand for, in the order of the text."""
    return [m.entity for m in document.mentions if m.entity in {CITY, STATE, ALGIERS, ALGERIA}]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (f"{GOES}تونس العاصمة يوم الأحد.", [CITY]),
        (f"{GOES}مدينة تونس يوم الأحد.", [CITY]),
        (f"{GOES}العاصمة تونس يوم الأحد.", [CITY]),
        (f"{GOES}العاصمة التونسية تونس يوم الأحد.", [CITY]),
        (f"{GOES}تونس يوم الأحد.", [STATE]),
        (f"{GOES}الجزائر العاصمة يوم الأحد.", [ALGIERS]),
        (f"{GOES}الجزائر يوم الأحد.", [ALGERIA]),
        (f"تونس، 2 مارس 2025 - {MEETS}", [CITY]),
        (f"الجزائر 2 مارس 2025\n\n{MEETS}", [ALGIERS]),
        (f"تونس، ليبيا، الجزائر: {MEETS}", [STATE, ALGERIA]),
        (f"{MEETS} وشاركت فيه ليبيا وتونس والجزائر.", [STATE, ALGERIA]),
        (f"{GOES}العاصمة تونس قادما من الجزائر، وبحث دعم تونس للمشروع.", [CITY, ALGERIA, STATE]),
    ],
)
def test_the_words_beside_it_tell_the_city_from_the_country(text: str, wanted: list[str]) -> None:
    assert places(extract(text)) == wanted


def test_a_capital_lies_in_its_country_and_is_not_called_like_it() -> None:
    document = extract(f"تونس، 2 مارس 2025 - {MEETS}")
    (tunis,) = [one for one in document.entities if one.id == CITY]
    assert (tunis.classification, tunis.qualifier) == ("city", STATE)
    assert {name.text for name in tunis.names} == {"تونس العاصمة", "Tunis"}
    assert STATE in {one.id for one in document.entities}
