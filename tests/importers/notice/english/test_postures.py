"""What is denied, wished or only planned in English is no fact. Everybody in these sentences is fictional."""

from __future__ import annotations

import pytest

from rawabit.importers.notice.extract import extract

MINISTER = "The Minister of Water, Huda Tantawi,"


def postures(text: str, type_: str) -> set[tuple[str, str]]:
    return {(r.modality.value, r.polarity.value) for r in extract(text).relations if r.type == type_}


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        (f"{MINISTER} denied that she had met the Italian Ambassador, Marco Rinaldi.", "met_with"),
        (f"{MINISTER} did not meet Mr. Marco Rinaldi.", "met_with"),
        (f"{MINISTER} refused to meet Mr. Marco Rinaldi.", "met_with"),
        (f"{MINISTER} said it was untrue that she had met Mr. Marco Rinaldi.", "met_with"),
        ("It is not true that Ms. Huda Tantawi met Mr. Marco Rinaldi.", "met_with"),
        ("No agreement was signed between Libya and Tunisia.", "signed"),
        ("The Ministry of Water denied that an agreement had been signed with Egypt.", "signed"),
    ],
)
def test_what_is_denied_is_shown_as_denied(text: str, type_: str) -> None:
    assert {polarity for _, polarity in postures(text, type_)} == {"negated"}


def test_a_wish_told_aside_leaves_what_is_done() -> None:
    text = "The Ministry of Water, which seeks more trade, signed an agreement with the Ministry of Health."
    assert {modality for modality, _ in postures(text, "signed")} == {"actual"}


@pytest.mark.parametrize("told", ["It was not surprised", "No one disputes the fact"])
def test_what_nobody_denies_is_affirmed(told: str) -> None:
    assert postures(f"{told} that Ms. Huda Tantawi met Mr. Marco Rinaldi.", "met_with") == {("actual", "affirmed")}


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        (f"{MINISTER} plans to visit Amman next week.", "visited"),
        (f"{MINISTER} is expected to sign an agreement with Jordan.", "signed"),
        (f"{MINISTER} called for the signing of a protocol with Egypt.", "signed"),
        (f"{MINISTER} hopes to meet Mr. Marco Rinaldi.", "met_with"),
        ("The Ministry of Health agreed to consider opening an office in Rabat.", "has_office_in"),
        ("The Ministry of Health agreed to open an office in Rabat.", "has_office_in"),
        ("The Ministry of Energy hopes to join the International Renewable Energy Agency.", "member_of"),
    ],
)
def test_a_wish_or_plan_is_not_done(text: str, type_: str) -> None:
    told = postures(text, type_)
    assert told
    assert "actual" not in {modality for modality, _ in told}


@pytest.mark.parametrize(
    "text",
    [
        "The Minister of Water, Huda Tantawi, asked the African Development Bank to finance a dam.",
        "The Minister of Water, Huda Tantawi, urged the Department of Dams to prepare a plan.",
        "The Minister of Water, Huda Tantawi, would have instructed the Department of Dams to prepare a plan.",
    ],
)
def test_a_request_is_not_accepted_as_an_order(text: str) -> None:
    assert "accepted" not in {r.review for r in extract(text).relations if r.type == "directed"}


def test_an_order_is_accepted() -> None:
    found = extract("The Minister of Water, Huda Tantawi, instructed the Department of Dams to prepare a plan.")
    assert [r.review for r in found.relations if r.type == "directed"] == ["accepted"]


@pytest.mark.parametrize(
    "text",
    [
        "If the Minister of Finance, Adel Karim, chairs the meeting, the Bank will be there.",
        "Had the Minister of Finance, Adel Karim, chaired the meeting, a report would have been discussed.",
        "The Minister of Finance, Adel Karim, was to have chaired the meeting.",
        "The Minister of Finance, Adel Karim, asked whether the Minister of Trade, Huda Salem, chaired the meeting.",
    ],
)
def test_what_is_only_supposed_is_not_accepted(text: str) -> None:
    assert [(r.modality, r.review) for r in extract(text).relations if r.type == "chaired"] == [("planned", "proposed")]


def test_what_somebody_is_told_to_pay_is_not_paid() -> None:
    text = "Prime Minister Hassan Turki instructed the Ministry of Finance to pay the dues of Iraq to the Arab League."
    assert {modality for modality, _ in postures(text, "pays")} == {"planned"}


@pytest.mark.parametrize("type_", ["attended", "chaired"])
@pytest.mark.parametrize(
    ("verb", "posture"),
    [
        ("was {}", ("actual", "affirmed")),
        ("will be {}", ("planned", "affirmed")),
        ("was not {}", ("actual", "negated")),
    ],
)
def test_what_is_done_to_a_meeting_is_told_by_its_verb(type_: str, verb: str, posture: tuple[str, str]) -> None:
    assert postures(f"The workshop {verb.format(type_)} by Ms. Huda Tantawi.", type_) == {posture}
