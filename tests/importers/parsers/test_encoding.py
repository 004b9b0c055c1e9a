"""Bytes become the text that was meant, in every encoding of the region, or are refused; never silently something else."""

from __future__ import annotations

import contextlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawabit.graph.errors import InputError
from rawabit.importers.parsers.encoding import decode

SENTENCE = "عقد وزير المياه اجتماعاً مع مدير المركز لبحث أوجه التعاون في تحلية المياه وإعادة استخدامها."
WORDS = [
    "وزارة",
    "الصناعة",
    "المركز",
    "الاجتماع",
    "مدير",
    "إدارة",
    "التنمية",
    "بحث",
    "التعاون",
    "المياه",
    "السيد",
    "محمد",
    "أحمد",
    "على",
    "في",
    "من",
    "إلى",
    "ليبيا",
    "المغرب",
    "الدراسات",
]
TEXTS = st.lists(st.sampled_from(WORDS), min_size=5, unique=True).map(" ".join)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1256", "iso8859_6"])
@given(text=TEXTS)
def test_arabic_in_every_encoding(encoding: str, text: str) -> None:
    assert decode(text.encode(encoding)).text == text


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=200))
def test_utf8_is_never_taken_for_anything_else(text: str) -> None:
    if not text.startswith("\ufeff") and "\ufffd" not in text:
        assert decode(text.encode("utf-8")).text == text


@given(st.binary(max_size=400))
def test_any_bytes_give_text_or_a_clear_refusal(data: bytes) -> None:
    with contextlib.suppress(InputError):
        assert "\x00" not in decode(data).text[:4096] or data[:2] in (b"\xff\xfe", b"\xfe\xff") or len(data) >= 8


def test_a_named_encoding_is_obeyed() -> None:
    assert decode(SENTENCE.encode("iso8859_6"), "iso-8859-6").text == SENTENCE
    with pytest.raises(InputError, match="is no encoding"):
        decode(b"x", "klingon")
    with pytest.raises(InputError, match="It is not ascii"):
        decode(SENTENCE.encode(), "ascii")


def test_a_few_bad_bytes_are_shown_and_told() -> None:
    raw = SENTENCE.encode()
    found = decode(raw[:20] + b"\xff" + raw[20:])
    assert found.partial
    assert "1 character is damaged" in found.warnings[0]
    assert "line 1" in found.warnings[0]
    assert found.text.replace("\ufffd", "") == SENTENCE


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@given(st.data())
def test_damaged_text_is_told_or_refused_and_never_taken_for_another_set(encoding: str, data: st.DataObject) -> None:
    raw = bytearray(f"{SENTENCE}\n".encode(encoding) * 8)
    for place in data.draw(st.sets(st.integers(4, len(raw) - 1), min_size=1, max_size=len(raw) // 4)):
        raw[place] = 0xFF if encoding.startswith("utf-8") else 0xDC
    with contextlib.suppress(InputError):
        found = decode(bytes(raw))
        assert found.encoding == encoding
        assert encoding == "utf-16" or (found.partial and "damaged" in found.warnings[0])


def test_one_bad_byte_in_a_hundred_leaves_the_rest() -> None:
    raw = bytearray(f"{SENTENCE}\n".encode() * 20)
    raw[50::100] = b"\xff" * len(raw[50::100])
    found = decode(bytes(raw))
    assert found.encoding == "utf-8"
    assert found.text.count("\ufffd") >= len(raw) // 100
    assert "line 1." in found.warnings[0]
    with pytest.raises(InputError, match="damaged"):
        decode(b"\xd8\xa7\xd8" * 2000)


@pytest.mark.parametrize("wrong", ["cp1252", "cp1256", "latin-1"])
def test_double_encoding_is_a_warning_and_not_repaired(wrong: str) -> None:
    # As programs do it: what the wrong encoding leaves undefined is passed on.
    spoilt = "".join(bytes([byte]).decode(wrong, "ignore") or chr(byte) for byte in SENTENCE.encode())
    found = decode(spoilt.encode())
    assert found.text == spoilt
    assert found.partial
    assert "double-encoded" in found.warnings[0]


def test_proper_arabic_is_not_taken_for_double_encoded() -> None:
    for path in sorted((Path(__file__).resolve().parents[3] / "importers/training/corpus").glob("*.txt")):
        assert not decode(path.read_bytes()).partial, path.name
    assert not decode(("تم الضبط، والحفظ؛ وأكد على ضرورة البلاغ، " * 40).encode()).partial


@pytest.mark.parametrize("encoding", ["cp1256", "iso8859_6", "cp720"])
@given(text=st.lists(st.sampled_from(WORDS), min_size=1, max_size=20).map(" ".join))
def test_latin_and_digits_around_arabic_do_not_matter(encoding: str, text: str) -> None:
    whole = f"Minutes of the meeting, 12/3/2025, UNIDO {text} وزارة الصناعة والمعادن"
    assert decode(whole.encode(encoding)).text == whole


@pytest.mark.parametrize("text", ["The ministry’s “plan” – agreed", "Le ministère a été créé à Genève", "Zürich, 3 März"])
def test_western_text_is_not_taken_for_arabic(text: str) -> None:
    found = decode(text.encode("cp1252"))
    assert found.text == text
    assert "windows-1252" in found.warnings[0]


def test_few_words_are_told_apart_as_well_as_is_said() -> None:
    wrong = dict.fromkeys(("cp1256", "iso8859_6", "cp720"), 0)
    pairs = [f"{a} {b}" for a in WORDS for b in WORDS]
    for name in wrong:
        wrong[name] = sum(decode(pair.encode(name)).text != pair for pair in pairs)
    assert max(wrong.values()) <= 0.02 * len(pairs), wrong


@pytest.mark.parametrize("encoding", ["utf-32", "utf-16"])
def test_text_without_a_name_for_its_encoding_never_holds_nul(encoding: str) -> None:
    assert decode(SENTENCE.encode(encoding)).text == SENTENCE
    with pytest.raises(InputError, match="NUL"):
        decode(b"\xff\xfex\0" + b"\0\0" * 400)


def test_a_short_guess_is_told() -> None:
    assert "too short to be sure" in decode("وزارة الصناعة".encode("cp1256")).warnings[0]


@pytest.mark.parametrize("data", [b"\x00\x01\x02\x03" * 40, bytes(range(128, 256)) * 3])
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(InputError, match=r"not text|cannot be told"):
        decode(data)
