"""What a letter calls its own is its sender's. Everybody and everything in it is fictional."""

from __future__ import annotations

from ..reads import ends, named

LETTER = """شركة المرجان للمياه
الكرك، في 20 يناير 2026

السيد وزير المياه المحترم
تحية طيبة وبعد،

ونود الإشارة إلى أن شركتنا شريك لمنظمة التنمية المائية العربية، وأنها وقعت معها اتفاقية إطارية في مجال التدريب.

وتفضلوا بقبول فائق الاحترام،
لمى الدرديري
{}
"""


def test_it_is_no_name_and_what_it_did_its_sender_did() -> None:
    text = LETTER.format("شركة المرجان للمياه")
    assert not [name for name in named(text, "organization") if name.startswith("شركتنا ")]
    assert ("شركة المرجان للمياه", "اتفاقية إطارية") in ends(text, "signed")
    assert not ends(text, "part_of")


def test_of_two_senders_it_is_neither() -> None:
    signed = ends(LETTER.format("شركة النخيل للطاقة"), "signed")
    assert ("شركة المرجان للمياه", "اتفاقية إطارية") not in signed
    assert ("شركة النخيل للطاقة", "اتفاقية إطارية") not in signed
