"""Denials that reach a verb across أن and helping verbs. All bodies and people are made up."""

import pytest

from rawabit.importers.notice.extract import extract


def polarities(text: str) -> set[tuple[str, str]]:
    """What is affirmed or denied of events."""
    return {(r.type, r.polarity.value) for r in extract(text).relations if r.type in {"located_in", "attended"}}


@pytest.mark.parametrize(
    "before", ["لم يحدث أن استضافت", "لم يسبق أن استضافت", "نفى المتحدث أن تكون قد استضافت", "لم تكن قد استضافت"]
)
def test_who_did_not_host(before: str) -> None:
    assert polarities(f"{before} مدينة سوسة المؤتمر الدولي للمياه.") == {("located_in", "negated")}


@pytest.mark.parametrize("before", ["سبق أن استضافت", "استضافت", "أكد المتحدث أن المنظمة شاركت، وقد استضافت"])
def test_who_did_host(before: str) -> None:
    assert ("located_in", "negated") not in polarities(f"{before} مدينة سوسة المؤتمر الدولي للمياه.")


def test_who_did_not_take_part() -> None:
    text = "لم يكن قد شارك وزير النقل السيد سالم الغرياني في أعمال المنتدى الدولي للنقل."
    assert polarities(text) == {("attended", "negated")}
