"""Sums of money in the currencies that an office writes of, in the spellings that it meets."""

from __future__ import annotations

import pytest

from rawabit.graph.amounts import amounts
from rawabit.graph.worth import number_and_currency


@pytest.mark.parametrize(
    ("written", "number", "code"),
    [
        ("5 ملايين فرنك سويسري", 5_000_000, "CHF"),
        ("2 million Swiss francs", 2_000_000, "CHF"),
        ("CHF 2 million", 2_000_000, "CHF"),
        ("200 مليون ين ياباني", 200_000_000, "JPY"),
        ("500 million yen", 500_000_000, "JPY"),
        ("JPY 300 million", 300_000_000, "JPY"),
        ("3 ملايين يوان صيني", 3_000_000, "CNY"),
        ("CNY 20 million", 20_000_000, "CNY"),
        ("5 دنانير ليبية", 5, "LYD"),
        ("20 دينارا ليبيا", 20, "LYD"),
        ("300 مليون د.ل", 300_000_000, "LYD"),
        ("100 دينار تونسى", 100, "TND"),
        ("20 ألف دج", 20_000, "DZD"),
        ("30 ألف دينار كويتي", 30_000, "KWD"),
        ("30 ألف دينار أردني", 30_000, "JOD"),
        ("BHD 2 million", 2_000_000, "BHD"),
        ("IQD 3 billion", 3_000_000_000, "IQD"),
        ("10 آلاف درهم مغربي", 10_000, "MAD"),
        ("20 درهماً إماراتياً", 20, "AED"),
        ("5 million Saudi riyals", 5_000_000, "SAR"),
        ("7 ملايين ريال قطري", 7_000_000, "QAR"),
        ("7 ملايين ريال عمانى", 7_000_000, "OMR"),
        ("4 ملايين ريال يمني", 4_000_000, "YER"),
        ("9 ملايين جنيه مصرى", 9_000_000, "EGP"),
        ("9 ملايين جنيه سوداني", 9_000_000, "SDG"),
        ("7 ملايين جنيه استرليني", 7_000_000, "GBP"),
        ("50 ليره سوريه", 50, "SYP"),
        ("50 ألف ليرة لبنانية", 50_000, "LBP"),
        ("6 ملايين ليرة تركية", 6_000_000, "TRY"),
        ("50 ألف أوقية", 50_000, "MRU"),
        ("1000 دولار امريكي", 1_000, "USD"),
    ],
)
def test_a_sum_is_found_whole_with_its_currency(written: str, number: int, code: str) -> None:
    text = f"دفعت الوزارة {written}، ثم اجتمعت."
    assert [text[start:end] for start, end in amounts(text)] == [written]
    assert number_and_currency(written) == (str(number), code)


@pytest.mark.parametrize("coin", ["دينار", "درهم", "ريال", "دنانير", "pounds"])
def test_a_coin_that_several_countries_strike_stays_as_it_is_written(coin: str) -> None:
    assert number_and_currency(f"5 {coin}") == ("5", coin)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("زار 5 ينابيع في الجنوب", []),
        ("حضر 3 د.ليلى ود.منى", []),
        ("the three won 5 medals", []),
        ("قدم مليون دولار سورية الشقيقة", ["مليون دولار"]),
    ],
)
def test_what_only_begins_like_a_currency_is_none(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in amounts(text)] == found


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("مليوني دولار", ("2000000", "دولار")),
        ("ألفي يورو", ("2000", "EUR")),
        ("مليوني دولار ونصف المليون", None),
        ("مليون دولار", None),
    ],
)
def test_two_of_a_scale_is_a_number(written: str, told: tuple[str, str] | None) -> None:
    assert number_and_currency(written) == told
