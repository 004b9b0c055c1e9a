"""Cities in English notices are those of Arabic ones, and are written as names whatever a dateline does. Notices are made up."""

from __future__ import annotations

import pytest

from rawabit.graph.model import Entity
from rawabit.importers.notice.extract import extract

MET = "The Minister of Water, Dr. Salem Elferjani, met the Ambassador of France."


def cities(text: str) -> dict[str, Entity]:
    return {e.id: e for e in extract(text).entities if e.kind == "place" and e.classification != "country"}


@pytest.mark.parametrize(
    ("english", "arabic"),
    [
        ("AMMAN, 3 March 2025 - ", "زار وزير المياه السيد سالم الفرجاني مدينة عمّان."),
        ("Amman, 3 March 2025 - ", "زار وزير المياه السيد سالم الفرجاني مدينة عمّان."),
        ("TUNIS, 3 March 2025 - ", "زار وزير المياه السيد سالم الفرجاني تونس العاصمة."),
        ("Algiers, 3 March 2025 - ", "زار وزير المياه السيد سالم الفرجاني الجزائر العاصمة."),
    ],
)
def test_a_capital_is_one_in_both_languages(english: str, arabic: str) -> None:
    assert cities(english + MET).keys() == cities(arabic).keys() != set()


@pytest.mark.parametrize(("dateline", "label"), [("TRIPOLI", "Tripoli"), ("NEW YORK", "New York"), ("Rabat", "Rabat")])
def test_a_dateline_in_capitals_names_no_other_city(dateline: str, label: str) -> None:
    (city,) = cities(f"{dateline}, 3 March 2025 - {MET}").values()
    assert [name.text for name in city.names] == [label]
