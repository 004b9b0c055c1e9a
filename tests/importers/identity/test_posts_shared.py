"""People who hold one post, also where it is a post that others were merged with. All names are made up."""

from __future__ import annotations

from pathlib import Path

import pytest

from rawabit.graph.deciding import merge
from rawabit.graph.identity import source_id
from rawabit.graph.model import Document, Entity, Evidence, Proposal, Relation, Source
from rawabit.graph.opening import open_store
from rawabit.importers.identity.posts_shared import with_posts

from ... import samples

ONE, OTHER = sorted((samples.entity("person", "سالم الفرجاني"), samples.entity("person", "سالم فرجاني")), key=lambda e: e.id)
STANDS, MERGED = sorted((samples.entity("post", "مدير السدود"), samples.entity("post", "رئيس السدود")), key=lambda e: e.id)


def holding(text: str, *held: tuple[Entity, Entity]) -> Document:
    source = Source(source_id(text), text, text, "0" * 64)
    said = (Evidence(source.id, 0, 3, text[:3], "rules"),)
    relations = tuple(Relation(f"{source.id}/{n}", "holds", a.id, b.id, said) for n, (a, b) in enumerate(held, 1))
    return Document(source, tuple({e.id: e for pair in held for e in pair}.values()), relations)


@pytest.mark.parametrize("post", [STANDS, MERGED])
def test_a_post_that_was_merged_is_shared_too(tmp_path: Path, post: Entity) -> None:
    third = samples.entity("person", "علي المرابط")
    asked = Proposal(ONE.id, OTHER.id, 0.8, "alike")
    with open_store(str(tmp_path / "graph.db"), create=True) as store:
        store.add(holding("نص أول", (ONE, STANDS), (third, MERGED)))
        merge(store, STANDS.id, MERGED.id)
        (found,) = with_posts(store, holding("نص ثان", (OTHER, post)), [asked])
        other = samples.entity("post", "مدير الغابات")
        assert with_posts(store, holding("نص ثالث", (OTHER, other)), [asked]) == [asked]
    assert (found.score, found.reason) == (0.95, "alike: they hold the same post")
