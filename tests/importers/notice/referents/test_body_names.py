"""Bodies under further names are those that they are: told of what was read, not looked for. Notices are made up."""

from __future__ import annotations

import pytest

from rawabit.importers.grammar.gazetteer import bodies, named_bodies
from rawabit.importers.grammar.list_files import keys, rows
from rawabit.importers.grammar.trie import find
from rawabit.importers.identity.linking import known_as
from rawabit.importers.notice.extract import extract


def names() -> list[tuple[str, str]]:
    """Every name of the list with the acronym of its row."""
    return [(row[0], name) for row in rows("body_names.tsv") for column in row[1:4] for name in column.split("|") if name]


def test_each_name_is_that_of_one_body() -> None:
    told = [(find(named_bodies(), keys(name)), acronym, name) for acronym, name in names()]
    assert [
        name for (size, known), acronym, name in told if not known or known.acronyms[0] != acronym or size != len(keys(name))
    ] == []
    assert [name for _, name in names() if find(bodies(), keys(name))[0] == len(keys(name))] == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("برنامج الأمم المتحدة للتنمية", "UNDP"),
        ("بنك التنمية الأفريقي", "African Development Bank"),
        ("الصندوق الكويتي للتنمية", "KFAED"),
        ("أكساد", "Arab Center for the Studies of Arid Zones and Dry Lands"),
    ],
)
def test_two_names_are_known_for_one_body(one: str, other: str) -> None:
    assert known_as("organization", " ".join(keys(one))) == known_as("organization", " ".join(keys(other))) is not None


def test_notices_in_two_languages_speak_of_one() -> None:
    arabic = extract("وقع وزير التخطيط السيد سالم الفرجاني اتفاقية مع صندوق أبوظبي للتنمية.")
    english = extract("The Minister of Planning met officials of the Abu Dhabi Fund for Development.")
    found = [
        {e.id: e.classification for e in d.entities if "Abu Dhabi Fund for Development" in {n.text for n in e.names}}
        for d in (arabic, english)
    ]
    assert found[0] == found[1]
    assert list(found[0].values()) == ["fund"]
