"""Who joined an agreement and who withdrew from it. All that is told is made up."""

from __future__ import annotations

import pytest

from rawabit.importers.notice.extract import extract

from ..reads import related

SIGNED = "نواكشوط، 3 مارس 2025\nوقعت موريتانيا والجزائر والمغرب اتفاقية إنشاء مركز رصد الجراد.\n"


def signed(text: str) -> dict[str, tuple[str, str]]:
    return {who: (modality, polarity) for who, _, modality, polarity in related(text, "signed")}


def test_who_withdrew_is_no_party_now_and_the_others_are() -> None:
    told = SIGNED + "وانسحب المغرب من الاتفاقية في 1 يناير 2026."
    assert signed(told) == {
        "Mauritania": ("actual", "affirmed"),
        "Algeria": ("actual", "affirmed"),
        "Morocco": ("ended", "affirmed"),
    }
    ended = {frozenset((one, other)) for one, other, how, _ in related(told, "cooperates_with") if how == "ended"}
    assert ended == {frozenset(("Morocco", "Mauritania")), frozenset(("Morocco", "Algeria"))}
    (left,) = [r for r in extract(told).relations if r.type == "signed" and r.modality == "ended"]
    assert (left.start, left.review) == ("2026-01-01", "proposed")


@pytest.mark.parametrize(
    ("rest", "wanted"),
    [
        ("وانضمت ليبيا إلى الاتفاقية في 12 يونيو 2025.", ("actual", "affirmed")),
        ("وستنضم ليبيا إلى الاتفاقية العام القادم.", ("planned", "affirmed")),
        ("ولم تنضم ليبيا إلى الاتفاقية.", ("actual", "negated")),
        ("وتونس تنضم إلى المركز.", None),
    ],
)
def test_who_joins_is_a_party(rest: str, wanted: tuple[str, str] | None) -> None:
    assert signed(SIGNED + rest).get("Libya") == wanted


@pytest.mark.parametrize("rest", ["ولم ينسحب المغرب من الاتفاقية.", "وسينسحب المغرب من الاتفاقية العام القادم."])
def test_who_did_not_withdraw_is_a_party_still(rest: str) -> None:
    assert signed(SIGNED + rest)["Morocco"] == ("actual", "affirmed")
