"""Whose doing a relative clause tells; every sentence and name is made up."""

import pytest

from rawabit.importers.notice.extract import extract

_MINISTER, _DIRECTOR = "وزير الصحة السيد علي سالم", "وزير الداخلية السيد خالد الورفلي"


def _met(text: str) -> set[frozenset[str]]:
    document = extract(text)
    names = {entity.id: entity.label() for entity in document.entities}
    return {frozenset((names[r.source], names[r.target])) for r in document.relations if r.type == "met_with"}


@pytest.mark.parametrize(
    ("guest", "clause", "name"),
    [
        ("سفير تونس السيد نبيل بن عمر", "الذي كان قد التقى", "نبيل بن عمر"),
        ("سفير تونس السيد نبيل بن عمر", "الذي سبق أن التقى", "نبيل بن عمر"),
        ("سفيرة تونس السيدة هدى بن عمر", "التي كانت قد التقت", "هدى بن عمر"),
    ],
)
def test_whom_a_relative_clause_follows_met_those_that_it_names(guest: str, clause: str, name: str) -> None:
    met = _met(f"استقبل {_MINISTER} {guest}، {clause} {_DIRECTOR}.")
    assert frozenset({name, "خالد الورفلي"}) in met
    assert frozenset({"علي سالم", "خالد الورفلي"}) not in met


def test_a_clause_of_a_man_is_not_about_the_woman_before_it() -> None:
    met = _met(f"استقبل {_MINISTER} سفيرة تونس السيدة هدى بن عمر، الذي كان قد التقى {_DIRECTOR}.")
    assert frozenset({"علي سالم", "خالد الورفلي"}) in met


def test_what_such_a_clause_tells_waits_for_review() -> None:
    document = extract(f"استقبل {_MINISTER} سفير تونس السيد نبيل بن عمر، الذي كان قد التقى {_DIRECTOR}.")
    who = {entity.id: entity.names[0].text for entity in document.entities}
    told = {frozenset({who[r.source], who[r.target]}): r.review.value for r in document.relations if r.type == "met_with"}
    assert told[frozenset({"نبيل بن عمر", "خالد الورفلي"})] == "proposed"
