"""The graph document: JSON both ways, and what is refused at the door."""

from __future__ import annotations

import json
from dataclasses import replace
from math import nan

import pytest

from rawabit.graph.columnar import mentions_of, relations_of
from rawabit.graph.document import check, from_json, to_json
from rawabit.graph.errors import InputError, VocabularyError
from rawabit.graph.model import Alternative, Document, Evidence, Name
from rawabit.graph.vocabulary import vocabulary
from rawabit.importers.sandbox.handover import Received, Sent

from .. import samples


def test_json_both_ways() -> None:
    assert from_json(to_json(samples.DOCUMENT)) == samples.DOCUMENT
    assert from_json(to_json(samples.DOCUMENT, indent=1)) == samples.DOCUMENT
    assert json.loads(to_json(samples.DOCUMENT))["format"] == "rawabit/1"


def broken(**change: object) -> str:
    return json.dumps(json.loads(to_json(samples.DOCUMENT)) | change)


def sure(confidence: float) -> Document:
    first, *others = samples.DOCUMENT.relations
    return replace(samples.DOCUMENT, relations=(replace(first, confidence=confidence), *others))


def named(confidence: float) -> Document:
    first, *others = samples.DOCUMENT.mentions
    return replace(samples.DOCUMENT, mentions=(replace(first, confidence=confidence), *others))


def told(**change: object) -> Document:
    """The document with its task otherwise."""
    others = [entity for entity in samples.DOCUMENT.entities if entity != samples.PLAN]
    return replace(samples.DOCUMENT, entities=(*others, replace(samples.PLAN, **change)))  # type: ignore[arg-type]


def said(**change: object) -> Document:
    """The document with its first relation otherwise."""
    first, *others = samples.DOCUMENT.relations
    return replace(samples.DOCUMENT, relations=(replace(first, **change), *others))  # type: ignore[arg-type]


# What no question could read any more, once it was stored: each would end in the same error.
UNREADABLE = [
    (told(qualifier="nobody"), "'nobody' is not an id"),
    (told(end="soon"), "'soon' is not a date"),
    (told(start="٢٠٢٥"), "is not a date"),
    (told(status="lost"), "a task is open, done, cancelled, and not 'lost'"),
    (said(attributed_to="nobody"), "'nobody' is not an id"),
    (said(alternatives=(Alternative("target", "nobody", "why"),)), "'nobody' is not an id"),
    (said(evidence=(Evidence(samples.SOURCE.id, 3, 3, "", "rules"),)), "the evidence at 3 has no words"),
]


@pytest.mark.parametrize(("document", "words"), UNREADABLE, ids=[words for _, words in UNREADABLE])
def test_what_nobody_could_read_again_is_refused(document: Document, words: str) -> None:
    with pytest.raises(InputError, match=words):
        check(document)


@pytest.mark.parametrize(("document", "words"), UNREADABLE, ids=[words for _, words in UNREADABLE])
def test_it_is_refused_of_a_reader_that_was_taken_over_too(document: Document, words: str) -> None:
    columns = replace(document, relations=relations_of(document), mentions=mentions_of(document))
    received, packed = Received(), Sent().packed(columns)
    with pytest.raises(InputError, match=f"{words}|speaks of what it did not hand over"):
        check(received.document(packed), received.new)


BAD = [
    ("[]", "Not a graph document"),
    ("{", "cannot be read"),
    (b"\xff\xfe", "cannot be read"),
    (broken(format="rawabit/9"), "must be"),
    (broken(relations=[{"id": 1}]), r"\$\.relations\[0\]"),
    (broken(entities=[]), "names an entity that is not there|is not among"),
    (to_json(sure(2e9)), "relation .*: the confidence 2000000000.0 is not from 0 to 1"),
    (to_json(sure(-5.0)), "relation .*: the confidence -5.0 is not from 0 to 1"),
    (to_json(named(1.5)), "mention .*: the confidence 1.5 is not from 0 to 1"),
    (to_json(samples.DOCUMENT).replace('"full"', '"nickname"', 1), "unknown role 'nickname' of the name"),
    (to_json(samples.DOCUMENT).replace(samples.DOCUMENT.entities[0].names[0].text, "أ" * 10_001), "a name of 10,001 characters"),
    *((to_json(told(names=(Name(text),))), "entity .* has no name") for text in ("", " ", "\u200f\u202e", "\u00a0\t")),
    ("9" * 5000, "cannot be read|Not a graph"),
    ('{"format": "rawabit/1", "source": NaN}', "cannot be read"),
]


@pytest.mark.parametrize(("text", "words"), BAD)
def test_bad_documents_are_refused_with_the_place(text: str | bytes, words: str) -> None:
    with pytest.raises(InputError, match=words):
        from_json(text)


@pytest.mark.parametrize("document", [sure(nan), named(nan)])
def test_a_confidence_that_is_no_number_is_refused(document: Document) -> None:
    with pytest.raises(InputError, match="the confidence nan is not from 0 to 1"):
        check(document)


def test_the_vocabulary_is_whole() -> None:
    """Every term has both labels, and every type may join something."""
    words = vocabulary()
    terms = [
        *words.kinds.values(),
        *words.types.values(),
        *words.modalities.values(),
        *words.reviews.values(),
        *words.forms.values(),
    ]
    terms += [t for table in words.classifications.values() for t in table.values()]
    assert all(t.ar.strip() and t.en.strip() for t in terms)
    assert list(words.modalities) == ["wished", "discussed", "planned", "agreed", "actual", "ended"]
    for type_ in words.types.values():
        assert type_.source | type_.target <= set(words.kinds)
        assert type_.symmetric or (type_.back_ar != type_.ar and type_.back_en != type_.en)


def test_a_word_that_is_not_there_is_its_own_label() -> None:
    assert vocabulary().classification("organization", "souk").label("ar") == "souk"
    assert issubclass(VocabularyError, InputError)


def test_a_reason_is_read_in_both_languages() -> None:
    kept = "the year is not in the text: images of the notice were uploaded in 2024-12"
    words = vocabulary()
    assert words.reason(kept, "en") == kept
    assert words.reason(kept, "ar") == "السنة غير مذكورة في النص: رُفعت صور الخبر في 2024-12"
    assert words.reason("my own words", "ar") == "my own words"


@pytest.mark.parametrize("name", ["homonym_untold", "namesake_country", "task_over"])
def test_a_reason_with_a_colon_of_its_own_is_read_whole(name: str) -> None:
    words = vocabulary()
    equal, told = words.reasons["name_equal"], words.reasons[name]
    assert words.reason(f"{equal.en}: {told.en}: 12", "ar") == f"{equal.ar}: {told.ar}: 12"
