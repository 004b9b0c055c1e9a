"""Agreements with several, each its own. All that is told is made up."""

from __future__ import annotations

import pytest

from rawabit.importers.notice.extract import extract

HEAD, BODY = "عمان، 3 مارس 2025\n", "وزارة البيئة الأردنية"
PARTNERS = ("جامعة اليرموك", "بلدية إربد")


def papers(text: str) -> list[set[str]]:
    """Who signed each agreement."""
    document = extract(text)
    names = {entity.id: entity.names[0].text for entity in document.entities}
    signed = [r for r in document.relations if r.type == "signed"]
    return [{names[r.source] for r in signed if r.target == paper} for paper in dict.fromkeys(r.target for r in signed)]


@pytest.mark.parametrize(
    "told",
    [
        f"وقعت {BODY} اتفاقيتين مع {PARTNERS[0]} و{PARTNERS[1]} كلا على حدة.",
        f"وقعت {BODY} مذكرتي تفاهم مع كل من {PARTNERS[0]} و{PARTNERS[1]} كلٌّ على حدة.",
        f"أبرمت {BODY} مذكرتي تفاهم منفصلتين مع {PARTNERS[0]} و{PARTNERS[1]}.",
    ],
)
def test_each_party_has_an_agreement_of_its_own(told: str) -> None:
    assert sorted(map(sorted, papers(HEAD + told))) == sorted(sorted({BODY, partner}) for partner in PARTNERS)


def test_who_signs_together_signs_one() -> None:
    assert papers(f"{HEAD}وقعت {BODY} اتفاقية مع {PARTNERS[0]} و{PARTNERS[1]}.") == [{BODY, *PARTNERS}]
