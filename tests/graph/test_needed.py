"""Which pairs have to be asked about: no more than lead to an answer for every pair that waits."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from rawabit.graph.judgements import Judgement, Verdict, canonical, judged, needed, waiting
from rawabit.graph.model import Proposal

TASKS = [f"task-{n:016x}" for n in range(9)]
PAIRS = [(one, other) for place, one in enumerate(TASKS) for other in TASKS[place + 1 :]]


def proposals(pairs: list[tuple[str, str]], scores: list[float]) -> list[Proposal]:
    return [Proposal(*pair, score, "fictional") for pair, score in zip(pairs, scores, strict=True)]


def test_of_things_that_may_all_be_one_each_is_asked_about_once() -> None:
    open_ = proposals(PAIRS, [0.9] * len(PAIRS))
    assert len(needed(open_, ())) == len(TASKS) - 1
    first = needed(open_, ())[0]
    same = [judged(first.one, first.other, Verdict.SAME)]
    assert len(needed(waiting(open_, same), same)) == len(TASKS) - 2


def test_what_was_kept_apart_brings_up_what_it_had_answered() -> None:
    triangle = proposals([(TASKS[0], TASKS[1]), (TASKS[0], TASKS[2]), (TASKS[1], TASKS[2])], [0.9, 0.8, 0.7])
    assert needed(reversed(triangle), ()) == triangle[:2]  # the likeliest first
    apart = [judged(TASKS[0], TASKS[1], Verdict.APART)]
    assert needed(waiting(triangle, apart), apart) == triangle[1:]


def test_what_is_one_already_counts_as_one() -> None:
    same = [judged(TASKS[0], TASKS[1], Verdict.SAME)]
    square = proposals([(TASKS[0], TASKS[2]), (TASKS[1], TASKS[3]), (TASKS[2], TASKS[3])], [0.9, 0.8, 0.7])
    assert needed(square, same) == square[:2]


@given(
    pairs=st.lists(st.sampled_from(PAIRS), unique=True),
    groups=st.lists(st.integers(0, 3), min_size=len(TASKS), max_size=len(TASKS)),
    data=st.data(),
)
def test_answering_what_is_asked_answers_all_that_waits(
    pairs: list[tuple[str, str]], groups: list[int], data: st.DataObject
) -> None:
    truth = dict(zip(TASKS, groups, strict=True))
    scores = data.draw(st.lists(st.sampled_from([0.5, 0.8, 1.0]), min_size=len(pairs), max_size=len(pairs)))
    open_, judgements = proposals(pairs, scores), list[Judgement]()
    while asked := needed(waiting(open_, judgements), judgements):
        pair = asked[0]
        judgements.append(judged(pair.one, pair.other, Verdict.SAME if truth[pair.one] == truth[pair.other] else Verdict.APART))
    assert waiting(open_, judgements) == []
    stands_for = canonical(judgements)
    for one, other in pairs:
        assert (stands_for.get(one, one) == stands_for.get(other, other)) == (truth[one] == truth[other])
