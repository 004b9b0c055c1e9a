"""All who signed one agreement, countries among them. All texts are made up."""

from __future__ import annotations

import pytest

from ..reads import ends, related

WATER, BANK = "وزارة المياه", "البنك الدولي"
PAIR = {"سامي العوادي", "ماركو بيانكي"}


def _signers(text: str) -> set[str]:
    return {who for who, _ in ends(text, "signed")}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (f"وقعت ليبيا و{BANK} أمس في طرابلس اتفاقية تمويل.", {"Libya", BANK}),
        ("تم، أول أمس بالرباط، التوقيع على مذكرة تفاهم بين المملكة المغربية ودولة ليبيا تهم حماية البيئة.", {"Morocco", "Libya"}),
        (f"سيتم غدا التوقيع على اتفاقية قرض بين {WATER} ممثلة بالسيد سامي العوادي و{BANK}.", {WATER, BANK}),
        (f"وقع وزير الصحة الدكتور سامي العوادي اتفاقية منحة مع {BANK}.", {"سامي العوادي", BANK}),
        (
            "وتهدف الاتفاقية، التي وقعها بالأحرف الأولى رئيس المؤسسة، سامي العوادي، والمدير التنفيذي للبرنامج، ماركو بيانكي، إلى "
            "حماية البيئة.",
            PAIR,
        ),
        ("تم توقيع الاتفاق من قبل وزير الصحة سامي العوادي وممثل المنظمة ماركو بيانكي.", PAIR),
        ("ووقع الاتفاقية مدير الصندوق سامي العوادي والسفير الإيطالي في عمان ماركو بيانكي.", PAIR),
    ],
)
def test_everybody_of_the_list_signed(text: str, who: set[str]) -> None:
    assert _signers(text) == who


def test_who_only_stands_for_a_party_or_is_apposed_is_no_further_one() -> None:
    text = "وقعت المؤسسة العربية للتأمين، عضو مجموعة بنك الساحل، والصندوق الوطني للطرق أمس بتونس اتفاقية ضمان."
    assert _signers(text) == {"المؤسسة العربية للتأمين", "الصندوق الوطني للطرق"}


@pytest.mark.parametrize(
    ("text", "how"),
    [
        (f"وقعت ليبيا و{BANK} أمس اتفاقية تمويل.", ("actual", "affirmed")),
        (f"من المقرر أن توقع ليبيا و{BANK} غدا اتفاقية تمويل.", ("planned", "affirmed")),
        (f"لم توقع ليبيا و{BANK} أي اتفاقية تمويل.", ("actual", "negated")),
    ],
)
def test_a_signing_is_as_far_along_as_its_verb_says(text: str, how: tuple[str, str]) -> None:
    assert {read[2:] for read in related(text, "signed")} == {how}


@pytest.mark.parametrize(
    "text",
    [
        "وقعت ليبيا وتشاد في أزمة.",
        f"وقعت {WATER} الاتفاقية أمس، وأشاد سفير تونس كريم منصور ب{BANK}.",
        f"بحثت ليبيا و{BANK} مشروع اتفاقية جديدة.",
    ],
)
def test_who_signed_nothing_is_no_party(text: str) -> None:
    assert not _signers(text) & {"Libya", "Chad", BANK, "كريم منصور"}
