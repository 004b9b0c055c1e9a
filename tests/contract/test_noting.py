"""Notes to entities: signed, dated, taken back as any document, and nothing else changed by them."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from rawabit.exporters.json_graph import write_json
from rawabit.graph.copying import copy
from rawabit.graph.deciding import merge, unmerge
from rawabit.graph.errors import InputError, NotFound
from rawabit.graph.filter import EVERYTHING
from rawabit.graph.journal import Entry
from rawabit.graph.noting import Note, note
from rawabit.graph.store import Store
from rawabit.importers.identity.renaming import renamed
from rawabit.importers.record_files import documents
from rawabit.queries import brief, conflicts, consequences, earlier, followups, history, notes, show
from rawabit.queries.entries import signers
from rawabit.queries.versions import Versions

from .. import samples
from ..graphs import body, document
from .examples import Maker, fewer_on_a_server


def words(found: list[Note]) -> list[str]:
    return [one.words for one in found]


def test_a_note_is_signed_and_dated_and_states_nothing(store: Store) -> None:
    store.add(samples.DOCUMENT)
    before = (store.members([samples.MINISTER.id]), list(store.scan(EVERYTHING)), show(store, samples.MINISTER.id))
    added = note(store, samples.MINISTER.id, "يفضل المراسلة\nصباحاً", by="هدى سالم")
    assert (store.members([samples.MINISTER.id]), list(store.scan(EVERYTHING)), show(store, samples.MINISTER.id)) == before
    (found,) = notes(store, "سالم الفرجاني")
    assert (found.words, found.by, found.source.id) == ("يفضل المراسلة\nصباحاً", "هدى سالم", added.source)
    assert found.at[:10] == found.source.date
    assert notes(store, samples.MINISTRY.id) == []
    (section,) = (s for s in brief(store, samples.MINISTER.id, "2026-01-01").sections if s.name == "notes")
    assert section.rows == (found,)
    assert [e.action for e in history(store, samples.MINISTER.id)] == ["import", "import"]


def test_a_note_closes_a_task_until_it_is_taken_back(store: Store, beside: Maker) -> None:
    task = samples.entity("task", "قائمة المرشحين", status="open", end="2026-03-01")
    made = document("تكليف", [(1, 2)])
    given = replace(made.relations[0], type="assigned_to", source=task.id)
    store.add(replace(made, entities=(*made.entities, task), relations=(given,)))

    def open_tasks(of: Store) -> list[tuple[str, bool]]:
        return [(row.status, row.overdue) for row in followups(of, day="2026-06-01")]

    assert open_tasks(store) == [("open", True)]
    added = note(store, task.id, "أُرسلت", status="done")
    assert open_tasks(store) == [("done", False)]
    copied = beside("copied")
    assert list(copy(store, copied))
    assert open_tasks(copied) == [("done", False)]
    assert conflicts(store) == []
    store.remove(added.source)
    assert open_tasks(store) == [("open", True)]


def test_nothing_but_a_task_is_over(store: Store) -> None:
    store.add(samples.DOCUMENT)
    with pytest.raises(InputError, match="Only a task"):
        note(store, samples.MINISTER.id, "x", status="done")
    assert notes(store, samples.MINISTER.id) == []


def test_a_note_is_taken_back_by_undo_and_by_forget(store: Store) -> None:
    store.add(samples.DOCUMENT)
    note(store, samples.MINISTER.id, "أولى")
    store.undo()
    assert notes(store, samples.MINISTER.id) == []
    added = note(store, samples.MINISTER.id, "ثانية")
    (source,) = store.sources([added.source])
    gone = consequences(store, source)
    assert (gone.relations, gone.entities, [one.id for one in gone.kept]) == ((), (), [samples.MINISTER.id])
    store.remove(added.source)
    assert notes(store, samples.MINISTER.id) == []


def test_who_wrote_what_is_gone_is_found_in_one_reading_of_the_journal(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    store.add(samples.DOCUMENT)
    added = [note(store, samples.MINISTER.id, words, by=by).source for words, by in (("أولى", "هدى"), ("ثانية", "منى"))]
    for source in added:
        store.remove(source, by="عمر")
    entries, journal = store.journal(), type(store).journal
    readings: list[Store] = []

    def counted(read: Store) -> list[Entry]:
        readings.append(read)
        return journal(read)

    monkeypatch.setattr(type(store), "journal", counted)
    assert signers(store, entries) == {1: "", 2: "هدى", 3: "منى", 4: "عمر", 5: "عمر"}
    assert len(readings) == 1


def test_notes_follow_what_is_one_and_go_back_with_it(store: Store) -> None:
    store.add(document("وثيقة", [(1, 2), (3, 2)]))
    one, three = sorted(body(n).id for n in (1, 3))
    note(store, one, "عن الأول")
    merge(store, one, three)
    note(store, three, "عن الثالث")
    assert set(words(notes(store, one))) == {"عن الأول", "عن الثالث"}
    unmerge(store, one, three)
    assert (words(notes(store, one)), words(notes(store, three))) == (["عن الأول"], ["عن الثالث"])
    names = {m.id: [name.text for name in m.names] for i in (one, three) for m in store.members([i])[i]}
    assert names == {b.id: [name.text for name in b.names] for b in (body(1), body(3))}


def test_two_notes_that_are_much_alike_are_no_versions_of_each_other(store: Store) -> None:
    store.add(document("وثيقة", [(1, 2)]))
    ids = [note(store, body(1).id, f"اتصلنا بهم ولم يردوا على الرسالة {n}").source for n in (1, 2)]
    for source in store.sources(ids):
        assert earlier(store, source) is None
        assert Versions(store).newer(source) is None


def test_a_copy_has_the_notes(store: Store, beside: Maker) -> None:
    store.add(document("وثيقة", [(1, 2)]))
    note(store, body(1).id, "للنسخ", by="هدى")
    target = beside("copied")
    for _ in copy(store, target):
        pass
    assert notes(target, body(1).id) == notes(store, body(1).id)


def test_an_export_of_what_is_one_has_the_notes_to_all_of_it(store: Store, beside: Maker) -> None:
    store.add(document("وثيقة", [(1, 2), (3, 2)]))
    one, three = sorted(body(n).id for n in (1, 3))
    for number, ident in enumerate((one, three)):
        note(store, ident, f"ملاحظة {number}")
    merge(store, one, three)
    store.add(replace(document("غير ذلك", [(1, 2)]), source=replace(document("غير ذلك", []).source, origin="note:a-b.txt")))
    exported, again = io.StringIO(), io.StringIO()
    write_json(store, exported)
    target = beside("exported")
    for made in documents(exported.getvalue().encode(), {"name": "graph.json", "encoding": None, "date": None}):
        target.add(made.document)
    assert set(words(notes(target, one))) == {"ملاحظة 0", "ملاحظة 1"}
    write_json(target, again)
    assert again.getvalue() == exported.getvalue()


def test_a_note_goes_with_the_new_id_of_whom_it_is_about(store: Store) -> None:
    store.add(document("وثيقة", [(1, 2)]))
    kept = store.document(note(store, body(1).id, "كلمات").source)
    told = renamed(kept, {body(1).id: body(5).id}, {})
    assert [told.source.origin, told.mentions[0].entity] == [f"note:{body(5).id}", body(5).id]


def test_what_is_no_note_is_refused(store: Store) -> None:
    store.add(document("وثيقة", [(1, 2)]))
    with pytest.raises(InputError, match="without words"):
        note(store, body(1).id, " \n")
    with pytest.raises(InputError, match="up to 10000"):
        note(store, body(1).id, "ا" * 10_001)
    with pytest.raises(NotFound, match=body(7).id):
        note(store, body(7).id, "كلمات")
    assert len(store.sources()) == 1


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@example(said="\ud800", by="\ud800")
@given(said=st.text(st.characters(exclude_characters="\0"), min_size=1).filter(str.strip), by=st.text(max_size=20))
@fewer_on_a_server
def test_any_words_and_signature_come_back(make: Maker, said: str, by: str) -> None:
    store = make("words")
    store.add(document("وثيقة", [(1, 2)]))
    by = by.replace("\0", "")
    note(store, body(1).id, said, by=by)
    found = notes(store, body(1).id)[0]
    replaced = said.strip().encode("utf-8", "replace").decode("utf-8")
    assert found.words == "\n".join(replaced.splitlines())
    assert found.by == " ".join(by.encode("utf-8", "replace").decode("utf-8").split())
    store.undo()
