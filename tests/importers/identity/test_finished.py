"""A later notice that tells the end of a task asks whether it is the task of an earlier one. All notices are made up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from rawabit.graph.deciding import merge
from rawabit.graph.filter import Filter
from rawabit.graph.identity import entity_id, source_id
from rawabit.graph.model import Document, Entity, Evidence, Name, Proposal, Relation, Source
from rawabit.graph.opening import open_store
from rawabit.graph.store import Store
from rawabit.importers.identity.finished import ask_finished
from rawabit.importers.load import load
from rawabit.importers.notice.extract import extract
from rawabit.queries import followups, queue
from rawabit.queries.review import pairs

from ...graphs import body

ORDER = "طرابلس 5 مارس 2025\nكلف وزير الصناعة السيد سالم الورفلي إدارة المشاريع بإعداد تقرير عن الطاقة الشمسية.\n"
DONE = "طرابلس 9 أبريل 2025\nأنجزت إدارة المشاريع تقرير الطاقة الشمسية الذي كلفها به وزير الصناعة السيد سالم الورفلي.\n"
TAKEN_BACK = "طرابلس 9 أبريل 2025\nألغى وزير الصناعة السيد سالم الورفلي تكليف إدارة المشاريع بإعداد تقرير عن الطاقة الشمسية.\n"
ANOTHER = "طرابلس 9 أبريل 2025\nأنجزت إدارة المشاريع إعداد دليل المصدرين الذي كلفها به وزير الصناعة السيد سالم الورفلي.\n"
BEFORE = DONE.replace("9 أبريل 2025", "9 أبريل 2024")


@pytest.fixture
def told(tmp_path: Path) -> Callable[..., Store]:
    def read(*texts: str) -> Store:
        store = open_store(str(tmp_path / "graph.db"), create=True)
        for n, text in enumerate(texts):
            (tmp_path / f"{n}.txt").write_text(text, encoding="utf-8")
        assert all(outcome.added for outcome in load(store, [str(tmp_path / f"{n}.txt") for n in range(len(texts))]))
        return store

    return read


def asked(store: Store) -> list[Proposal]:
    return [proposal for proposal in store.proposals() if proposal.one.startswith("task")]


@pytest.mark.parametrize("texts", [(ORDER, DONE), (DONE, ORDER), (ORDER, TAKEN_BACK)])
def test_a_task_that_is_over_is_asked_about_in_either_order(told: Callable[..., Store], texts: tuple[str, str]) -> None:
    with told(*texts) as store:
        (question,) = asked(store)
        assert question.score > 0.9
        assert "one of them is over" in question.reason
        assert sorted(row.status for row in followups(store)) == sorted(["open", "cancelled" if TAKEN_BACK in texts else "done"])
        merge(store, question.one, question.other, by="هدى")
        (row,) = followups(store)
        assert row.status == ("cancelled" if TAKEN_BACK in texts else "done")
        assert followups(store, status="open") == []


def test_whose_unit_it_is_may_be_said_of_one_of_them_alone(told: Callable[..., Store]) -> None:
    of_none = "طرابلس 9 أبريل 2025\nقررت اللجنة إلغاء تكليف إدارة المشاريع بإعداد تقرير عن الطاقة الشمسية.\n"
    with told(ORDER, of_none) as store:
        assert len({r.target for r in store.scan(Filter(types=frozenset({"assigned_to"})))}) == 2
        (question,) = asked(store)
        assert "the same has to do both" in question.reason


@pytest.mark.parametrize("texts", [(ORDER, ANOTHER), (ORDER, BEFORE), (ORDER, ORDER + "\nانتهى الخبر.\n")])
def test_another_task_and_an_end_before_the_order_ask_nothing_of_the_end(
    told: Callable[..., Store], texts: tuple[str, str]
) -> None:
    with told(*texts) as store:
        assert not [question for question in asked(store) if "is over" in question.reason]


def asked_of_end(path: Path, given: str | None, told: str | None) -> int:
    """How many questions an end that was told at one time asks of an order that was given at another."""
    order, end = (extract(text.partition("\n")[2]) for text in (ORDER, DONE))
    with open_store(str(path / "graph.db"), create=True) as store:
        store.add(replace(order, source=replace(order.source, date=given)))
        return len(ask_finished(store, replace(end, source=replace(end.source, date=told))))


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ("2024-11-07", "2024-11"),
        ("2024-11-07", "2024"),
        ("2024-11-07", "2024-36"),
        ("2024-11-07", "2024-10/.."),
        ("XXXX-11-07", "2024-12-01"),
        ("../2024", "2023"),
        (None, "2024"),
        ("2024", None),
    ],
)
def test_an_end_that_may_come_after_the_order_is_asked_about(tmp_path: Path, given: str | None, told: str | None) -> None:
    assert asked_of_end(tmp_path, given, told) == 1


@pytest.mark.parametrize(
    ("given", "told"),
    [("2024-11-07", "2024-11-06"), ("2024-11-07", "2024-10"), ("2024-11", "2024-34"), ("2024", "../2023"), ("2025~", "2024")],
)
def test_an_end_that_was_told_before_the_order_is_not(tmp_path: Path, given: str, told: str) -> None:
    assert asked_of_end(tmp_path, given, told) == 0


def test_an_order_and_all_that_is_said_of_it_later_is_one_question_each(told: Callable[..., Store]) -> None:
    later = [DONE.replace("9 أبريل", f"{day} أبريل") for day in (9, 10, 11)]
    with told(ORDER, *later) as store:
        assert len(asked(store)) == 6
        for left in (3, 2, 1):
            questions = queue(store, kinds=["identities"])
            assert len(questions) == pairs(store) == left
            pair = questions[0].proposal
            assert pair is not None
            merge(store, pair.one, pair.other)
        assert not queue(store, kinds=["identities"])
        assert not asked(store)
        assert [row.status for row in followups(store)] == ["done"]


def task(name: str, text: str, status: str, owner: Entity | None = None, date: str | None = None) -> Document:
    """A source that tells of one task of its own, and who has to do it."""
    source = Source(source_id(text), text, text, "0" * 64, date=date)
    one = Entity(entity_id("task", f"{name} {status}"), "task", (Name(name),), status=status)
    said = (Evidence(source.id, 0, 2, text[:2], "rules"),)
    owned = (Relation(f"{source.id}/1", "assigned_to", one.id, owner.id, said),) if owner else ()
    return Document(source, (one, *([owner] if owner else [])), owned)


WORDS = ["تقرير", "دليل", "جدول", "خريطة", "قائمة", "سجل", "ملف", "دفتر"]
OTHERS = ["مصنع", "طريق", "جسر", "ميناء", "مطار", "سوق", "مسرح", "ملعب"]


@pytest.mark.parametrize(("same", "alike", "found"), [(True, 4, 1), (True, 3, 0), (False, 6, 1), (False, 5, 0)])
def test_the_less_is_known_of_who_does_it_the_more_alike_the_words_have_to_be(
    tmp_path: Path, same: bool, alike: int, found: int
) -> None:
    """Of eight words each, three in common are a likeness of 0.375, four 0.5, five 0.625, six 0.75."""
    end = task(" ".join([*WORDS[:alike], *OTHERS[alike:]]), "نص النهاية", "done", body(1) if same else None)
    another = task("افتتاح المعرض", "نص النهاية", "open", body(1))  # of the same document: whose tasks are looked for
    with open_store(str(tmp_path / "graph.db"), create=True) as store:
        store.add(task(" ".join(WORDS), "نص الأمر", "open", body(1)))
        told = replace(end, entities=(*end.entities, another.entities[0]), relations=(*end.relations, *another.relations))
        assert len(ask_finished(store, told)) == found


def test_a_task_has_at_most_five_such_questions_the_likeliest_first(tmp_path: Path) -> None:
    with open_store(str(tmp_path / "graph.db"), create=True) as store:
        for n in range(7):
            store.add(task(" ".join([*WORDS, *OTHERS[:n]]), f"نص {n}", "open", body(1)))
        found = ask_finished(store, task(" ".join(WORDS), "نص النهاية", "done", body(1)))
    assert sorted((p.score for p in found), reverse=True) == [0.98, 0.941, 0.889, 0.842, 0.8]


@pytest.mark.parametrize("late", [("2024-01-05", "2024-03-05"), ("2024-03-05", "2024-01-05")])
def test_an_order_that_several_sources_tell_is_that_of_the_first(tmp_path: Path, late: tuple[str, str]) -> None:
    with open_store(str(tmp_path / "graph.db"), create=True) as store:
        for n, date in enumerate(late):
            store.add(task("تقرير عن السدود", f"نص الأمر {n}", "open", body(n), date))
        both, more = (task("تقرير عن السدود", "نص النهاية", "done", body(n), "2024-02-05") for n in range(2))
        assert len(ask_finished(store, replace(both, relations=(*both.relations, *more.relations)))) == 1
        early = replace(both.source, date="2024-01-01")
        assert ask_finished(store, replace(both, source=early, relations=(*both.relations, *more.relations))) == ()


DRAFT = (
    "طرابلس 5 مارس 2025\nكلف وزير المياه السيد سالم الورفلي مركز بحوث السدود بإعداد مسودة الخطة الوطنية للسدود"
    " قبل 1 أبريل 2025.\n"
)
SENT = "طرابلس 9 أبريل 2025\nأعلن مركز بحوث السدود أنه أُنجزت مسودة الخطة وأُرسلت إلى الوزارة.\n"


def test_a_draft_that_nobody_is_told_to_have_finished_may_be_the_one_ordered(told: Callable[..., Store]) -> None:
    with told(DRAFT, SENT) as store:
        assert len(asked(store)) == 1
        (row,) = followups(store, day="2025-05-01")
        assert (row.overdue, row.perhaps) == (True, ("done",))


def test_another_draft_is_not(told: Callable[..., Store]) -> None:
    with told(DRAFT, SENT.replace("مسودة الخطة", "مسودة الميزانية")) as store:
        assert asked(store) == []


def test_what_is_over_may_be_told_at_more_length(told: Callable[..., Store]) -> None:
    order = "طرابلس 5 مارس 2025\nكلف وزير الصناعة السيد سالم الورفلي إدارة المشاريع بإعداد مذكرة حول فرص الاستفادة.\n"
    done = (
        "طرابلس 9 أبريل 2025\nمتابعة تكليفات الوزير:\n"
        "- أنجزت إدارة المشاريع المذكرة حول فرص الاستفادة من برامج المنظمة العربية للتنمية الصناعية والتقييس والتعدين.\n"
    )
    with told(order, done) as store:
        assert len(asked(store)) == 1
        assert {row.perhaps for row in followups(store, status="open")} == {("done",)}
