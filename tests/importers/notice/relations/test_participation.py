"""Who took part where the verb comes first. All people and meetings are made up."""

from __future__ import annotations

import pytest

from rawabit.importers.notice.extract import extract


def attended(text: str) -> set[tuple[str, str, str]]:
    """Who took part, and how far that is so."""
    document = extract(text)
    names = {entity.id: entity.label() for entity in document.entities}
    found = [r for r in document.relations if r.type == "attended"]
    return {(names[r.source], r.modality, r.polarity) for r in found}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "شارك وزير المياه بحكومة الوحدة، أحمد التجريبي، في أعمال الدورة الثامنة للجمعية العامة لمنظمة السدود.",
            ("أحمد التجريبي", "actual", "affirmed"),
        ),
        ("حضر مدير مركز السدود سالم الورفلي أمس افتتاح الندوة.", ("سالم الورفلي", "actual", "affirmed")),
        ("سيشارك وزير المياه أحمد التجريبي في المؤتمر العربي للسدود.", ("أحمد التجريبي", "planned", "affirmed")),
        ("لم يشارك وزير المياه سالم الورفلي في المؤتمر العربي للسدود.", ("سالم الورفلي", "actual", "negated")),
    ],
)
def test_who_took_part(text: str, wanted: tuple[str, str, str]) -> None:
    assert wanted in attended(text)


def test_another_who_stands_between_takes_the_event() -> None:
    text = "شارك وزير المياه أحمد التجريبي مدير المركز سالم الورفلي فرحته بعد اجتماع اللجنة."
    assert not any(who == "أحمد التجريبي" for who, _, _ in attended(text))
