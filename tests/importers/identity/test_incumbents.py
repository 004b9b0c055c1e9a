"""Posts of one name of no known country, each with other holders, stay apart and are asked about. All notices are made up."""

from __future__ import annotations

from collections.abc import Callable
from itertools import permutations
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rawabit.graph.deciding import edit, keep_apart, merge
from rawabit.graph.exchange import bring
from rawabit.graph.identity import entity_id, source_id
from rawabit.graph.model import Document, Entity, Evidence, Name, Relation, Source
from rawabit.graph.opening import open_store
from rawabit.graph.store import Store
from rawabit.importers.identity.admission import admit
from rawabit.importers.identity.familiar import Familiar

from ..noticed import extracted

Kept = Callable[..., Store]
FERJANI = "استقبل وزير الصحة الدكتور سالم الفرجاني مدير المستشفى السيد علي الهوني."
BEJAOUI = "أعلن وزير الصحة الدكتور منصف البجاوي افتتاح مستشفى جديد."
BEJAOUI_AGAIN = "قال وزير الصحة الدكتور منصف البجاوى إن المستشفى يستقبل المرضى."
NOBODY = "قال وزير الصحة إن حملة التطعيم تبدأ غدا."


def posts(store: Store, name: str = "وزير الصحة") -> list[Entity]:
    """The posts of a name."""
    return [e for e in store.all_entities(["post"]) if name in {known.text for known in e.names}]


def add(store: Store, *texts: str) -> None:
    """Import notices as the pipeline does, each a file of its own."""
    for text in texts:
        store.add(*admit(store, extracted(text)))


def holders(store: Store) -> list[set[str]]:
    """Of each post of the minister those who hold it."""
    held = [{r.source for r in store.relations([post.id]) if r.type == "holds"} for post in posts(store)]
    return sorted(({store.entities([ident])[ident].label() for ident in found} for found in held), key=sorted)


def test_two_holders_are_those_of_two_posts_until_somebody_says_otherwise(kept: Kept) -> None:
    store = kept(FERJANI, BEJAOUI)
    assert holders(store) == [{"سالم الفرجاني"}, {"منصف البجاوي"}]
    (question,) = [p for p in store.proposals() if p.one.startswith("post-")]
    assert "others are known to hold it" in question.reason
    merge(store, question.one, question.other)
    assert len(posts(store)) == 1


@pytest.mark.parametrize("order", list(permutations((FERJANI, BEJAOUI, BEJAOUI_AGAIN))))
def test_who_is_named_again_is_in_his_post_whatever_comes_first(kept: Kept, order: tuple[str, ...]) -> None:
    store = kept(*order)
    assert len(posts(store)) == 2
    assert {len({s for found in store.appearances([post.id]).values() for s in found}) for post in posts(store)} == {1, 2}


def test_a_predecessor_who_is_named_tells_that_it_is_the_same_post(kept: Kept) -> None:
    assert len(posts(kept(FERJANI, "تسلم الدكتور منصف البجاوي مهام وزير الصحة خلفا للدكتور سالم الفرجاني."))) == 1


def test_their_ministries_are_two_as_well(kept: Kept) -> None:
    store = kept(
        "ترأس وزير الصحة الدكتور سالم الفرجاني اجتماعا بمقر وزارة الصحة.",
        "ترأس وزير الصحة الدكتور منصف البجاوي اجتماعا بمقر وزارة الصحة.",
    )
    ministries = [e for e in store.all_entities(["organization"]) if e.label() == "وزارة الصحة"]
    assert len(ministries) == 2
    ends = [{r.source for r in store.relations([e.id]) if r.type == "post_in"} for e in ministries]
    assert ends[0].isdisjoint(ends[1])


def test_so_are_posts_of_heads_of_government(kept: Kept) -> None:
    store = kept(
        "ترأس رئيس مجلس الوزراء الدكتور سالم الفرجاني اجتماعا لمجلس الوزراء.",
        "ترأس رئيس مجلس الوزراء الدكتور منصف البجاوي اجتماعا لمجلس الوزراء.",
    )
    assert len(posts(store, "رئيس مجلس الوزراء")) == 2


def test_a_notice_that_names_nobody_means_the_only_one(kept: Kept) -> None:
    assert len(posts(kept(FERJANI, NOBODY))) == 1
    assert len(posts(kept(NOBODY, FERJANI))) == 1


def test_of_two_it_says_neither_and_one_question_is_asked(kept: Kept) -> None:
    store = kept(FERJANI, BEJAOUI)
    known, before = {one.id for one in posts(store)}, {(p.one, p.other) for p in store.proposals()}
    add(store, NOBODY)
    (third,) = [post for post in posts(store) if post.id not in known]
    asked = [p for p in store.proposals() if (p.one, p.other) not in before]
    assert [third.id in (p.one, p.other) for p in asked] == [True]


def test_what_was_said_to_be_one_takes_in_both_again(kept: Kept) -> None:
    store = kept(FERJANI, BEJAOUI)
    merge(store, *(post.id for post in posts(store)))
    add(store, BEJAOUI_AGAIN, NOBODY)
    assert len(posts(store)) == 1


def test_a_holder_who_is_known_in_a_country_is_asked_about_there(kept: Kept) -> None:
    """An adjective is how a guest is called: the post may be that one, and the question is worth more than others."""
    store = kept(
        "الرياض – وصل وزير الصحة التونسي الدكتور منصف البجاوي إلى الرياض.",
        "الرياض – أعلن وزير الصحة المصري الدكتور خالد الشناوي انتهاء الزيارة.",
        FERJANI,
        BEJAOUI,
    )
    (ours,) = [post for post in posts(store) if post.qualifier is None and _holds(store, post, "منصف البجاوي")]
    (tunisian,) = [post for post in posts(store) if post.qualifier and _holds(store, post, "منصف البجاوي")]
    (egyptian,) = [post for post in posts(store) if post.qualifier and _holds(store, post, "خالد الشناوي")]
    asked = [{p.one, p.other} for p in store.proposals() if ours.id in (p.one, p.other)]
    assert {ours.id, tunisian.id} in asked
    assert {ours.id, egyptian.id} not in asked


def _holds(store: Store, post: Entity, person: str) -> bool:
    ends = store.entities([r.source for r in store.relations([post.id]) if r.type == "holds"])
    return person in {name.text for end in ends.values() for name in end.names}


def test_files_of_one_archive_are_told_apart_alike(tmp_path: Path) -> None:
    with open_store(str(tmp_path / "graph.db"), create=True) as store:
        familiar = Familiar()
        for text in (FERJANI, BEJAOUI, BEJAOUI_AGAIN):
            document, proposals = admit(store, extracted(text), familiar)
            store.add(document, proposals)
            familiar.meet(document)
        assert len(posts(store)) == 2


@pytest.mark.parametrize("order", list(permutations((FERJANI, BEJAOUI, BEJAOUI_AGAIN))))
def test_what_was_decided_holds_whatever_comes_first_the_next_time(kept: Kept, order: tuple[str, ...]) -> None:
    store = kept(FERJANI, BEJAOUI, BEJAOUI_AGAIN)
    (question,) = [p for p in store.proposals() if p.one.startswith("post-")]
    merge(store, question.one, question.other)
    for claim in [r for r in store.scan() if r.type == "holds"]:
        edit(store, claim.id, {"start": "2023"})
    for source in store.source_ids():
        store.remove(source)
    add(store, *order)
    assert len(posts(store)) == 1
    assert {r.start for r in store.scan() if r.type == "holds"} == {"2023"}


SHANNAWI = "افتتح وزير الصحة الدكتور خالد الشناوي مستشفى المدينة."
ALL = (FERJANI, BEJAOUI, BEJAOUI_AGAIN, SHANNAWI)
ORDERS = st.permutations(ALL)
HOLDERS = ("سالم الفرجاني", "منصف البجاوي", "خالد الشناوي")


def in_order(store: Store, texts: list[str]) -> Store:
    add(store, *texts)
    return store


def of(store: Store, name: str) -> Entity:
    """The post that somebody holds."""
    (found,) = [post for post in posts(store) if _holds(store, post, name)]
    return found


@settings(max_examples=12, deadline=None)
@given(first=ORDERS, second=ORDERS, ends=st.sampled_from(list(permutations(HOLDERS, 2))))
def test_decisions_that_come_after_the_documents_meet_the_posts_that_they_mean(
    first: list[str], second: list[str], ends: tuple[str, str]
) -> None:
    """Which of the posts has the plain id is another matter in each order; who holds it says which is meant."""
    with TemporaryDirectory() as folder, made(folder, "one") as here, made(folder, "two") as there:
        in_order(here, first)
        one, other = (of(here, name).id for name in ends)
        third = (set(HOLDERS) - set(ends)).pop()
        merge(here, one, other)
        keep_apart(here, of(here, third).id, one)
        in_order(there, second)
        bring(there, [*here.judgements(), *here.decisions()], "decisions.txt")
        assert holders(there) == holders(here)
        assert len(posts(there)) == 2
        assert [p for p in there.proposals() if p.one.startswith("post-")] == []


def made(folder: str, name: str) -> Store:
    return open_store(f"{folder}/{name}.db", create=True)


def test_a_post_with_many_holders_is_told_by_the_first_few(kept: Kept) -> None:
    store = kept(FERJANI, BEJAOUI)
    one, other = (of(store, name).id for name in HOLDERS[:2])
    post = of(store, HOLDERS[0])
    people = [Entity(entity_id("person", name), "person", (Name(name),)) for name in map("سالم الفرجاني{}".format, "ابتثجحخد")]
    ident = source_id("كشف")
    said = (Evidence(ident, 0, 3, "كشف", "table"),)
    held = tuple(Relation(f"{ident}/{n}", "holds", each.id, post.id, said) for n, each in enumerate(people, 1))
    store.add(Document(Source(ident, "كشف", "كشف", "0" * 64), (post, *people), held))
    keep_apart(store, one, other)
    (kept_apart,) = store.judgements()
    told = dict(kept_apart.named)[one].removesuffix(")").partition(" (")[2].split("، ")
    assert told == sorted((HOLDERS[0], *(each.label() for each in people)))[:6]
    assert bring(store, [kept_apart], "decisions.txt").refused == ()
