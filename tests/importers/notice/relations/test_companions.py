"""Who went with whom. All people are made up."""

from __future__ import annotations

import pytest

from rawabit.importers.notice.extract import extract

from ..meetings import pairs


def company(text: str) -> set[tuple[str, str, str]]:
    """Who accompanied whom, and how far that is so."""
    document = extract(text)
    names = {entity.id: entity.label() for entity in document.entities}
    found = [r for r in document.relations if r.type == "accompanied" and r.polarity == "affirmed"]
    return {(names[r.source], names[r.target], r.modality) for r in found}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "زار وزير المياه سالم الورفلي مدينة سبها رفقة وكيل الوزارة منير الطاهر.",
            {("منير الطاهر", "سالم الورفلي", "actual")},
        ),
        (
            "وصل إلى طرابلس وزير المياه التونسي سالم الورغي، يرافقه السفير منير الطاهر ومدير مركز السدود علي كامل.",
            {("منير الطاهر", "سالم الورغي", "actual"), ("علي كامل", "سالم الورغي", "actual")},
        ),
        (
            "ورافق الوزير سالم الورغي في زيارته كل من السيد منير الطاهر والسيد علي كامل.",
            {("منير الطاهر", "سالم الورغي", "actual"), ("علي كامل", "سالم الورغي", "actual")},
        ),
        ("زار وزير المياه سالم الورفلي مدينة سبها.", set()),
        ("زار وزير المياه سالم الورفلي مدينة سبها، ولم يرافقه السيد منير الطاهر.", set()),
    ],
)
def test_who_went_with_whom(text: str, wanted: set[tuple[str, str, str]]) -> None:
    assert company(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "التقى وزير النقل السيد سالم الورفلي، برفقة وكيل الوزارة السيد منير الطاهر، وزير التجارة التونسي السيد علي كامل.",
        "استقبل وزير النقل السيد سالم الورفلي، رفقة وكيل الوزارة السيد منير الطاهر، سفير تونس السيد علي كامل.",
    ],
)
def test_in_commas_stands_who_came_along(text: str) -> None:
    """Who is named after the second comma was met, and did not come along."""
    assert company(text) == {("منير الطاهر", "سالم الورفلي", "actual")}
    assert pairs(text) == {frozenset(("سالم الورفلي", "علي كامل"))}


def test_who_came_with_a_guest_did_not_come_with_the_host() -> None:
    text = "استقبل وزير النقل السيد سالم الورفلي سفير تونس السيد كامل المنصوري يرافقه الملحق التجاري السيد منير الطاهر."
    assert company(text) == {("منير الطاهر", "كامل المنصوري", "actual")}
    assert pairs(text) == {frozenset(("سالم الورفلي", "كامل المنصوري"))}


def test_who_is_named_before_the_verb_came_along() -> None:
    text = "وذكر أن مدير شركة الواحة علي كامل رافق الوزير سالم الورغي في زيارته للميناء."
    assert company(text) == {("علي كامل", "سالم الورغي", "actual")}
