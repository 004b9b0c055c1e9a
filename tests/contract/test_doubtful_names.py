"""Doubtful names on which no relation hangs: asked about once, whatever the store. Everything here is made up."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rawabit.graph.deciding import accept_name, merge, reject_name
from rawabit.graph.decisions import Decision, name_claim
from rawabit.graph.decisions_text import from_text, to_text
from rawabit.graph.errors import InputError, NotFound
from rawabit.graph.exchange import bring, waiting
from rawabit.graph.identity import source_id
from rawabit.graph.model import Document, Entity, Evidence, Form, Mention, Relation, Review, Source
from rawabit.graph.store import Store
from rawabit.queries import accepted_names, queue
from rawabit.queries.review import again

from .. import samples

CENTRE, OTHER, KNOWN = (samples.entity("organization", f"مركز تجريبي {n}") for n in "أبج")


def document(text: str, *named: tuple[Entity, float], form: Form = Form.NAME) -> Document:
    """A document that names things, each so surely."""
    source = Source(source_id(text), text, text, "0" * 64, date="2025-03-01")
    mentions = []
    for entity, sure in named:
        name = entity.names[0].text
        start = text.index(name)
        mentions.append(Mention(start, start + len(name), name, entity.kind, entity.id, form, sure))
    return Document(source, tuple(entity for entity, _ in named), (), tuple(mentions))


DOCUMENT = document("زار الوفد مركز تجريبي أ ثم مركز تجريبي ب ثم مركز تجريبي ج", (CENTRE, 0.55), (OTHER, 0.7), (KNOWN, 0.95))


@pytest.fixture
def filled(store: Store) -> Store:
    """A store with a document that names three centres."""
    store.add(DOCUMENT)
    return store


def names(store: Store) -> list[str]:
    return [mention.text for _, mention in store.doubtful()]


def test_what_is_named_doubtfully_is_asked_most_doubtful_first(filled: Store) -> None:
    assert sorted(names(filled)) == ["مركز تجريبي أ", "مركز تجريبي ب"]
    found = queue(filled)
    assert [q.ends[0].id for q in found] == [CENTRE.id, OTHER.id]
    assert (found[0].hangs, found[0].value) == (1, 3.8)  # log2(1 + 1) * (1 + 0.9) * (1 + 1)
    assert queue(filled, kinds=["relations", "identities"]) == []
    assert queue(filled, kinds=["names"], sources=[DOCUMENT.source.id]) == found
    assert again(filled, found[0]) == found[0]
    assert filled.document(DOCUMENT.source.id).mentions == DOCUMENT.mentions == tuple(filled.mentions(DOCUMENT.source.id))


def test_who_is_named_surely_anywhere_or_stands_in_a_relation_is_not_asked(filled: Store) -> None:
    filled.add(document("افتتح الوزير مركز تجريبي أ", (CENTRE, 0.9)))
    assert names(filled) == ["مركز تجريبي ب"]
    text = "مركز تجريبي ب عضو في مركز تجريبي ج"
    told = document(text, (OTHER, 0.5), (KNOWN, 0.9))
    relation = Relation(
        f"{told.source.id}/1", "member_of", OTHER.id, KNOWN.id, (Evidence(told.source.id, 0, len(text), text, "test"),)
    )
    filled.add(replace(told, relations=(relation,)))
    assert names(filled) == []


def test_a_description_is_no_name(store: Store) -> None:
    store.add(document("زار مركز تجريبي أ", (CENTRE, 0.5), form=Form.NOMINAL))
    assert store.doubtful() == []


def test_an_accepted_name_is_known_and_a_rejected_one_is_not_asked_again(filled: Store) -> None:
    first, second = queue(filled)
    accept_name(filled, first.id, by="هدى")
    entry = reject_name(filled, second.id)
    assert (queue(filled), again(filled, first), waiting(filled)) == ([], None, [])
    assert [name.entity for name in accepted_names(filled)] == [CENTRE.id]
    filled.add(document("قيل إن مركز تجريبي ب بعيد", (OTHER, 0.5)))
    assert names(filled) == []
    filled.undo(entry.number + 1)
    filled.undo(entry.number)
    assert names(filled) == ["مركز تجريبي ب"]


def test_what_is_one_with_another_is_not_asked(filled: Store) -> None:
    merge(filled, CENTRE.id, OTHER.id)
    assert filled.doubtful() == []


def test_the_decision_travels_as_text(filled: Store) -> None:
    accept_name(filled, queue(filled)[0].id)
    text = to_text([], filled.decisions())
    assert "relation: named affirmed" in text
    things = from_text(text)
    filled.undo()
    assert bring(filled, things, "decisions.txt").new == 1
    assert names(filled) == ["مركز تجريبي ب"]


def test_only_a_name_can_be_decided_and_only_as_it_is(filled: Store) -> None:
    with pytest.raises(NotFound, match="Nothing is named"):
        accept_name(filled, f"{DOCUMENT.source.id}/0-3")
    claim = name_claim(DOCUMENT, DOCUMENT.mentions[0])
    for wrong in (
        Decision(claim, Review.ACCEPTED, (("start", "2025"),)),
        Decision(replace(claim, target=OTHER.id), Review.ACCEPTED),
    ):
        with pytest.raises(InputError, match="about a name"):
            filled.decide("accept", "خطأ", [wrong])
