"""Newer versions: which document a text is a version of, and what the two say otherwise."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

import pytest

from rawabit.graph.amounts import named_sums
from rawabit.graph.identity import source_id
from rawabit.graph.model import Document, Entity, Modality, Name, Source
from rawabit.graph.opening import open_store
from rawabit.graph.store import Store
from rawabit.graph.versions import aligned
from rawabit.importers.notice.extract import extract
from rawabit.queries import imported
from rawabit.queries.entries import taken_out
from rawabit.queries.likeness import Sample, alike
from rawabit.queries.versions import ALIKE, Versions, differences, earlier

from .. import samples
from ..graphs import document as telling
from ..versions import NEW, OLD, meeting, versions


def test_what_is_new_gone_and_changed() -> None:
    compared = differences(*versions())
    assert [(d.what, d.relations[0].type) for d in compared.differences] == [
        ("new", "has_office_in"),
        ("gone", "directed"),
        ("changed", "cooperates_with"),
    ]
    changed = compared.differences[-1]
    assert changed.fields == ("modality",)
    assert changed.before
    assert changed.after
    assert (changed.before.modality, changed.after.modality) == (Modality.WISHED, Modality.AGREED)
    assert compared.alike == 2
    assert [compared.count(what) for what in ("new", "gone", "changed")] == [1, 1, 1]


def test_a_version_is_like_itself_and_the_other_way_round_new_is_gone() -> None:
    old, new = versions()
    assert differences(old, old).differences == ()
    back = differences(new, old)
    assert {(d.what, d.relations[0].type) for d in back.differences if d.what != "changed"} == {
        ("gone", "has_office_in"),
        ("new", "directed"),
    }


def test_a_due_date_a_state_a_name_and_a_speaker_are_differences_too() -> None:
    old, new = versions()
    task = Entity(
        "task-0000000000000001", "task", (Name("إعداد الخطة", "ar", "label"),), named=False, end="2025-02-28", status="open"
    )
    later = replace(task, id="task-0000000000000002", end="2026-03-15", status="done")
    renamed = replace(later, names=(Name("إعداد الخطة السنوية", "ar", "label"),))
    before = replace(old, entities=(*old.entities, task))
    for after, fields in ((later, ("end", "status")), (renamed, ("names", "end", "status"))):
        (altered,) = differences(before, replace(new, entities=(*new.entities, after))).altered
        assert (altered.before, altered.after, altered.fields) == (task, after, fields)
    said = replace(new.relations[0], attributed_to=samples.MINISTER.id)
    compared = differences(old, replace(new, relations=(said, *new.relations[1:])))
    told = next(d for d in compared.differences if d.fields == ("attributed_to",))
    assert told.speakers == (None, samples.MINISTER)


def test_a_task_that_came_in_is_not_the_one_that_went() -> None:
    old, new = versions()
    task = Entity("task-0000000000000001", "task", (Name("إعداد الخطة", "ar", "label"),), named=False, status="open")
    other = replace(task, id="task-0000000000000002", names=(Name("صيانة المعدات", "ar", "label"),))
    before, after = replace(old, entities=(*old.entities, task)), replace(new, entities=(*new.entities, other))
    assert task.id not in aligned(before, after)
    assert differences(before, after).altered == ()


def test_a_meeting_without_a_name_is_found_again() -> None:
    old, new = versions()
    assert meeting(OLD).id != meeting(NEW).id
    assert aligned(old, new)[meeting(OLD).id] == meeting(NEW).id
    other = replace(meeting(NEW), id="event-00000000000000ff")
    two = replace(new, entities=(*new.entities, other, replace(other, id="event-00000000000000fe")))
    renamed = replace(old, entities=(replace(old.entities[0], names=samples.MEETING.names), *old.entities[1:]))
    assert meeting(OLD).id not in aligned(renamed, two)  # which of several it is, nobody can say


def test_a_version_has_the_same_origin_and_much_of_the_text(sample: Store) -> None:
    old, new = versions()
    assert earlier(sample, new.source) is None
    sample.add(old)
    assert earlier(sample, new.source) == old.source
    assert earlier(sample, replace(new.source, origin="other.docx")) is None
    assert earlier(sample, old.source) is None
    assert earlier(sample, replace(new.source, text="كلام آخر تماماً عن زيارة وفد إلى طبرق", sha256="f")) is None
    assert earlier(sample, replace(new.source, sha256=old.source.sha256)) is None  # another part of the same file
    assert earlier(sample, replace(new.source, origin=None)) is None


def test_what_comes_over_standard_input_has_no_origin(sample: Store) -> None:
    old, new = (replace(d, source=replace(d.source, origin="stdin")) for d in versions())
    sample.add(old)
    assert earlier(sample, new.source) is None


def test_what_was_taken_out(sample: Store) -> None:
    old, new = versions()
    sample.add(old)
    assert taken_out(sample) == {}
    sample.replace(old.source.id, new)
    gone = taken_out(sample)[old.source.id]
    assert (gone.action, gone.subject) == ("replace", new.source.id)
    sample.undo()
    assert list(taken_out(sample)) == [new.source.id]
    sample.remove(old.source.id)
    assert taken_out(sample)[old.source.id].action == "remove"
    sample.add(old)
    assert list(taken_out(sample)) == [new.source.id]


def test_of_several_the_one_most_alike_and_then_the_last_counts(sample: Store) -> None:
    old, new = versions()
    third = _retold(old)
    for document in (new, old):
        sample.add(document)
    assert earlier(sample, third.source) == old.source
    assert earlier(sample, _retold(new).source) == new.source
    assert Versions(sample).newer(new.source) == old.source
    assert Versions(sample).newer(old.source) is None


def _retold(document: Document) -> Document:
    text = document.source.text + " ونسخة ثالثة."
    return replace(document, source=replace(document.source, id=source_id(text), text=text, sha256="e"), relations=())


def test_texts_are_alike_by_the_words_they_share() -> None:
    assert alike(OLD, OLD) == 1
    assert alike(OLD, NEW) > ALIKE > alike(OLD, "زار وزير المياه مدينة طبرق وافتتح محطة للتحلية")
    assert alike("", OLD) == 0


def test_what_is_told_apart_by_something_without_a_name_is_found_with_it() -> None:
    old, new = versions()
    team, post = "organization-00000000000000a{}", "post-00000000000000a{}"
    found = []
    for n, document in enumerate((old, new)):
        unnamed = Entity(team.format(n), "organization", (Name(f"فريق {n}", "ar", "label"),), "team", named=False)
        head = Entity(post.format(n), "post", (Name("رئيس الفريق"),), qualifier=unnamed.id)
        found.append(replace(document, entities=(*document.entities, unnamed, head)))
    same = aligned(*found)
    assert same[team.format(0)] == team.format(1)
    assert same[post.format(0)] == post.format(1)


def test_the_parts_of_one_table_are_not_held_against_each_other(sample: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each text would be read once for every other one, and a table of a million rows has two hundred."""

    monkeypatch.setattr(Sample, "of", pytest.fail)
    for part in (telling("جزء 1", [(1, 2)]), telling("جزء 2", [(2, 3), (3, 4)])):
        sample.add(replace(part, source=replace(part.source, origin="ties.csv")))
    rows = [row for row in imported(sample) if row.source.origin == "ties.csv"]
    assert [(row.claims, row.waiting, row.newer) for row in rows] == [(2, 2, None), (1, 1, None)]


def part(number: int, *, version: int, rows: int = 6_000) -> Document:
    """A part of a table: rows that no other part has, of which a later version has another tenth."""
    words = (f"{number}x{row}v{version if row % 10 == 0 else 0}" for row in range(rows))
    text = " ".join(words)
    source = Source(source_id(text), f"rows {number}", text, f"{version}" * 64, origin="table.csv")
    return Document(source, (), ())


def test_parts_of_a_table_are_each_a_version_of_one_and_every_text_is_read_once(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    old, new = ([part(number, version=version) for number in range(6)] for version in (1, 2))
    assert Sample.of(old[0].source.text).every == 1
    with open_store(address, create=True) as store:
        for document in old:
            store.add(document)
        asked: list[str] = []
        sources = store.sources

        def counted(ids: Collection[str] | None = None) -> list[Source]:
            asked.extend(ids or ())
            return sources(ids)

        monkeypatch.setattr(store, "sources", counted)
        known = Versions(store)
        assert [known.earlier(document.source) for document in new] == [document.source for document in old]
        assert len(asked) == 2 * len(old)  # once to be known, once as the one that is meant


@pytest.mark.parametrize("same", [0.1, 0.3, 0.5, 0.9])
def test_samples_of_long_texts_tell_nearly_how_much_they_have_in_common(same: float) -> None:
    one = " ".join(f"a{n}" for n in range(60_000))
    other = " ".join(f"{'a' if n < 60_000 * same else 'b'}{n}" for n in range(60_000))
    first, second = Sample.of(one), Sample.of(other)
    assert 4_000 <= len(first.numbers) <= 8_000 < 60_000
    assert first.alike(second) == pytest.approx(alike(one, other), abs=0.03)
    assert Sample.of(one[:2_000]).alike(first) == pytest.approx(1, abs=0.1)
    assert Sample.of(one[:2_000]).alike(Sample.of(other[:2_000])) == alike(one[:2_000], other[:2_000])


def test_what_an_agreement_is_worth_is_a_difference() -> None:
    text = "وقعت وزارة المياه وشركة المرجان للتقنيات اليوم اتفاقية تمويل بقيمة {} لإنشاء محطة في الكرك."
    old, new = (extract(text.format(worth)) for worth in ("5 ملايين دولار", "3.5 مليون دولار"))
    changed = [d for d in differences(old, new).differences if d.what == "changed"]
    assert {d.fields for d in changed if d.relations[0].type == "signed"} == {("amount",)}
    assert {tuple(map(named_sums, d.relations)) for d in changed} == {("5 ملايين دولار", "3.5 مليون دولار")}
