"""Who joined a body and who left it; who left is no member now. Everything told here is made up."""

from __future__ import annotations

import pytest

from rawabit.importers.notice.extract import extract

HEALTH, TRADE, LEAGUE = "منظمة الصحة العالمية", "منظمة التجارة العالمية", "جامعة الدول العربية"


def members(text: str) -> list[tuple[str, str, str, str | None, str | None]]:
    """Each member, the body, how far along, and the days of joining and leaving."""
    found = extract(text)
    names = {entity.id: entity.label() for entity in found.entities}
    return [
        (names[r.source], names[r.target], "negated" if r.polarity == "negated" else str(r.modality), r.start, r.end)
        for r in found.relations
        if r.type == "member_of"
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("انضمت تونس إلى منظمة الصحة العالمية في 5 مايو 2020.", ("تونس", HEALTH, "actual", "2020-05-05", None)),
        ("انضمت ليبيا رسميا إلى منظمة التجارة العالمية.", ("ليبيا", TRADE, "actual", None, None)),
        ("ستنضم تونس إلى منظمة الصحة العالمية.", ("تونس", HEALTH, "planned", None, None)),
        ("لم تنضم تونس إلى منظمة التجارة العالمية.", ("تونس", TRADE, "negated", None, None)),
        ("انسحبت ليبيا من جامعة الدول العربية.", ("ليبيا", LEAGUE, "ended", None, None)),
        ("انسحبت ليبيا من جامعة الدول العربية في 3 مارس 2021.", ("ليبيا", LEAGUE, "ended", None, "2021-03-03")),
        ("الجزائر عضو في جامعة الدول العربية.", ("الجزائر", LEAGUE, "actual", None, None)),
        ("حصلت الأردن على العضوية في منظمة الصحة العالمية.", ("الأردن", HEALTH, "actual", None, None)),
        ("Tunisia joined the World Trade Organization in May 2020.", ("تونس", TRADE, "actual", "2020-05", None)),
        ("Tunisia will join the World Trade Organization.", ("تونس", TRADE, "planned", None, None)),
        ("Libya left the World Trade Organization.", ("ليبيا", TRADE, "ended", None, None)),
        ("Libya withdrew from the World Trade Organization in May 2021.", ("ليبيا", TRADE, "ended", None, "2021-05")),
    ],
)
def test_who_is_a_member_was_or_will_be_one(text: str, wanted: tuple[str, str, str, str | None, str | None]) -> None:
    assert members(text) == [wanted]


@pytest.mark.parametrize(
    "text",
    [
        "لم تنسحب ليبيا من جامعة الدول العربية.",
        "Libya has not left the World Trade Organization.",
        "The delegation left Tunis.",
        "انسحبت ليبيا من المباراة.",
    ],
)
def test_who_did_not_leave_has_left_nothing(text: str) -> None:
    assert not [row for row in members(text) if row[2] == "ended"]
