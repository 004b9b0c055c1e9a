"""Ids: the same from the same words, and written in one way only."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawabit.graph.errors import InputError
from rawabit.graph.identity import entity_id, kind_of, number, source_id


@given(st.sampled_from(["person", "organization", "place"]), st.text(), st.none() | st.text())
def test_an_id_is_its_kind_and_its_number(kind: str, key: str, qualifier: str | None) -> None:
    ident = entity_id(kind, key, qualifier)
    assert (kind_of(ident), f"{kind}-{number(ident):016x}") == (kind, ident)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "person",
        "ليبيا",
        "-",
        "place-zzzzzzzzzzzzzzzz",
        "place-ffffffffffffffff",
        "0123456789abcdef",
        "person-0123456789abcde",
        "person-0123456789abcdef0",
        "person-0123456789abcdeg",
        "person-f123456789abcdef",
        "person-0123456789ABCDEF",
        "person-0123456 89abcdef",
        "person- 123456789abcdef",
        "person-0123_456789abcde",
        "person-+123456789abcdef",
        "person-0x23456789abcdef",
        "person-٠123456789abcdef",
    ],
)
def test_what_is_no_id(text: str) -> None:
    with pytest.raises(InputError, match="is not an id"):
        number(text)


def test_ids_depend_on_kind_key_and_qualifier_only() -> None:
    assert entity_id("place", "ليبيا") == entity_id("place", "ليبيا")
    assert (
        len({entity_id("place", "ا"), entity_id("person", "ا"), entity_id("place", "ا", "place-1"), entity_id("place", "ب")}) == 4
    )
    assert source_id("نص") != source_id("نص ")
    assert 0 <= number(entity_id("place", "ليبيا")) < 1 << 63
