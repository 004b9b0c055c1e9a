"""The text of an agreement tells its parties, who signs for them and when. All agreements are fictional."""

from __future__ import annotations

import pytest

from rawabit.importers.notice.extract import extract

from ..reads import Read, accepted, named, related

FUND, CENTRE = "صندوق تنمية السدود", "مركز بحوث المياه"
HEAD = f"بين\n{FUND}\nو\n{CENTRE}\nفي مجال التدريب\n\n"
DEFINED = (
    f'إن {FUND}، ويشار إليه فيما بعد بـ"الطرف الأول"، ممثلا بمديره السيد سالم الفرجاني،\n'
    f'و{CENTRE}، ويشار إليه فيما بعد بـ"الطرف الثاني"، ممثلا بمديرته السيدة هدى القرقطاوي،\nاتفقا على ما يلي:\n\n'
)
ARTICLES = (
    "المادة الأولى\nتهدف هذه المذكرة إلى تعزيز التعاون بين الطرفين.\n\n"
    "المادة الثانية\nيلتزم الطرف الثاني بتدريب عشرة فنيين خلال سنة 2026.\n\n"
    "المادة الثالثة\nلا تترتب على هذه المذكرة أي التزامات مالية بين الطرفين.\n\n"
)
DONE = "حررت في طبرق بتاريخ 15 أبريل 2026 من نسختين أصليتين.\n"
PAPER = f"مذكرة تفاهم بين {FUND} و{CENTRE}"


def signed(*parties: str, how: str = "actual") -> set[Read]:
    return {(party, PAPER, how, "affirmed") for party in parties}


def test_parties_that_are_given_names_sign_and_so_do_those_who_stand_for_them() -> None:
    text = f"مذكرة تفاهم\n{HEAD}{DEFINED}{ARTICLES}{DONE}"
    assert related(text, "signed") == signed(FUND, CENTRE, "سالم الفرجاني", "هدى القرقطاوي")
    assert not accepted(text, "signed")
    assert {r.start for r in extract(text).relations if r.type == "signed"} == {"2026-04-15"}


def test_who_stands_for_a_party_is_of_it() -> None:
    text = f"مذكرة تفاهم\n{HEAD}{DEFINED}{ARTICLES}{DONE}"
    assert {(who, of) for who, of, *_ in related(text, "member_of")} == {("سالم الفرجاني", FUND), ("هدى القرقطاوي", CENTRE)}


def test_what_a_party_undertakes_is_its_task() -> None:
    text = f"مذكرة تفاهم\n{HEAD}{DEFINED}{ARTICLES}{DONE}"
    assert related(text, "assigned_to") == {("تدريب عشرة فنيين", CENTRE, "planned", "affirmed")}
    assert named(text, "organization").count("الطرف الثاني") == 2


def test_parties_may_stand_below_the_title_only() -> None:
    assert related(f"مذكرة تفاهم\n{HEAD}{ARTICLES}{DONE}", "signed") == signed(FUND, CENTRE)


@pytest.mark.parametrize(
    "text", [f"مذكرة تفاهم\n{HEAD}{DEFINED}{ARTICLES}", f"مشروع مذكرة تفاهم\n{HEAD}{DEFINED}{ARTICLES}{DONE}"]
)
def test_a_draft_and_what_says_no_day_are_still_to_be_signed(text: str) -> None:
    assert {how for *_, how, _ in related(text, "signed")} == {"planned"}


def test_what_has_no_articles_is_no_text_of_an_agreement() -> None:
    text = f"مذكرة تفاهم\nوقع {FUND} و{CENTRE} مذكرة تفاهم في مجال التدريب.\n"
    assert PAPER not in {target for _, target, *_ in related(text, "signed")}


def test_parties_may_be_counted_and_called_in_brackets() -> None:
    text = (
        f"اتفاقية تعاون\nبين كل من:\nأولا: {FUND}، ومقره طبرق، ويمثله مديره العام الدكتور سالم الفرجاني (طرف أول)\n"
        f"ثانيا: {CENTRE}، ويمثله السيد هاشم القرقطاوي (طرف ثان)\n\n"
        "البند الأول: الغرض\nاتفق الطرفان على إنشاء مخبر.\nالبند الثاني\nيلتزم الطرف الثاني بتجهيز المخبر خلال ستة أشهر.\n\n"
        "حررت في طبرق في يوم 7 سبتمبر 2026.\n"
    )
    assert {who for who, *_ in related(text, "signed")} == {FUND, CENTRE, "سالم الفرجاني", "هاشم القرقطاوي"}
    assert {(what, who) for what, who, *_ in related(text, "assigned_to")} == {("تجهيز المخبر", CENTRE)}
