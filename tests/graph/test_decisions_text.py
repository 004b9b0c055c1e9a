"""A file of decisions comes back as it was written, byte for byte, and a fault in it is named by its line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawabit.graph.decisions import Claim, Decision
from rawabit.graph.decisions_text import HEAD, from_text, to_text
from rawabit.graph.errors import InputError
from rawabit.graph.judgements import Judgement, Verdict
from rawabit.graph.model import Polarity, Review

from .. import samples

AT = "2026-03-01T09:30:00+00:00"
WORDS = st.text(st.characters(codec="utf-8"), max_size=30)
NUMBERS = st.integers(0, 2**63 - 1).map(lambda n: f"{n:016x}")


@st.composite
def judgements(draw: st.DrawFn) -> Judgement:
    one, other = sorted(draw(st.lists(NUMBERS, min_size=2, max_size=2, unique=True)))
    verdict = draw(st.sampled_from(Verdict))
    return Judgement(f"topic-{one}", f"topic-{other}", verdict, draw(WORDS), draw(WORDS), AT, draw(WORDS))


@st.composite
def decisions(draw: st.DrawFn) -> Decision:
    start = draw(st.integers(0, 9999))
    source, target = f"organization-{draw(NUMBERS)}", f"place-{draw(NUMBERS)}"
    title, source_name, target_name, quote = (draw(WORDS) for _ in range(4))
    claim = Claim(
        f"source-{draw(NUMBERS)}",
        start,
        start + draw(st.integers(1, 99)),
        "has_office_in",
        source,
        target,
        draw(st.sampled_from(Polarity)),
        title,
        source_name,
        target_name,
        quote,
    )
    possible = {"source": source, "modality": "planned", "polarity": "negated", "start": "2025-01?", "end": ""}
    changes = tuple((field, value) for field, value in possible.items() if draw(st.booleans()))
    review = Review.ACCEPTED if changes else draw(st.sampled_from([Review.ACCEPTED, Review.REJECTED]))
    names = tuple((field, draw(WORDS)) for field, _ in changes if field == "source")
    return Decision(claim, review, changes, names, AT, draw(WORDS))


@given(
    st.lists(judgements(), max_size=4, unique_by=lambda j: j.key), st.lists(decisions(), max_size=4, unique_by=lambda d: d.key)
)
def test_what_is_written_comes_back(some: list[Judgement], others: list[Decision]) -> None:
    text = to_text(some, others)
    back = from_text(text)
    assert [t for t in back if isinstance(t, Judgement)] == sorted(some, key=lambda j: j.key)
    assert [t for t in back if isinstance(t, Decision)] == sorted(others, key=lambda d: d.key)
    assert to_text(reversed(some), reversed(others)) == text  # type: ignore[arg-type]
    assert text.count("\n\n") == len(some) + len(others)
    assert from_text("\ufeff" + text.replace("\n", "\r\n")) == back


def test_a_name_may_end_with_a_space_and_a_backslash() -> None:
    one = Judgement(f"topic-{1:016x}", f"topic-{2:016x}", next(iter(Verdict)), "a \\", "b", AT, "0 \\")
    assert list(from_text(to_text([one], []))) == [one]


@given(st.text(st.characters(codec="utf-8"), max_size=200))
def test_any_text_is_read_or_refused_with_a_line(text: str) -> None:
    said: list[str] = []
    for given_text in (text, f"{HEAD}\n\n{text}", f"{HEAD}\n\nsame\none: topic-{1:016x} {text}\n"):
        try:
            from_text(given_text)
        except InputError as error:
            said.append(str(error))
    assert all(words.startswith("line ") for words in said)


EXAMPLE = f"""{HEAD}

same
one: {min(samples.CENTRE.id, samples.DAMS.id)} مركز
other: {max(samples.CENTRE.id, samples.DAMS.id)} Dams
at: {AT}
by: هدى

accepted
source: {samples.SOURCE.id} اجتماع
relation: has_office_in negated
from: {samples.ARAB_WATER.id} منظمة المياه العربية
to: {samples.SEBHA.id} سبها
words: 10-20 لا يوجد\\u000aمكتب
new to: {samples.LIBYA.id} ليبيا
new start: 2025
at: {AT}
"""


def test_the_text_is_for_people_too() -> None:
    one, two = from_text(EXAMPLE)
    assert isinstance(one, Judgement)
    assert isinstance(two, Decision)
    assert two.claim.quote == "لا يوجد\nمكتب"
    assert two.changes == (("target", samples.LIBYA.id), ("start", "2025"))
    assert two.new_names == (("target", "ليبيا"),)
    assert to_text([one], [two]) == EXAMPLE


FAULTS = [
    (HEAD, "rawabit decisions 2", 1, "must begin with"),
    ("same\n", "equal\n", 3, "must be same, apart"),
    ("by: هدى\n", "by: هدى\nwhy: x\n", 8, "nothing may stand here"),
    (f"at: {AT}\nby", "at: yesterday\nby", 6, "is no time"),
    (f"at: {AT}\nby", "at: 2026-13-01T09:30:00+00:00\nby", 6, "is no time"),
    ("has_office_in negated", "owns negated", 11, "must be a relation type"),
    ("has_office_in negated", "signed negated", 9, "cannot join organization to place"),
    ("words: 10-20", "words: 20-10", 14, "no place in a text"),
    ("new start: 2025", "new start: أمس", 9, "is not a date"),
    ("new start: 2025", "new colour: red", 16, "no field 'colour'"),
    ("to: " + samples.SEBHA.id, "to: سبها", 13, "is not an id"),
    ("source: " + samples.SOURCE.id, "source: " + samples.SEBHA.id, 10, "not the id of a source"),
    ("\\u000a", "\\n", 14, "four hexadecimal digits"),
    ("\\u000a", "\u202e", 14, "four hexadecimal digits"),
    ("from: ", "to: ", 12, '"from:" is missing'),
    ("accepted\n", "rejected\n", 9, "what is changed is accepted"),
    (f"\n\naccepted\nsource: {samples.SOURCE.id} اجتماع", "", 8, "nothing may stand here"),
]


@pytest.mark.parametrize(("old", "new", "line", "words"), FAULTS)
def test_a_fault_is_named_by_its_line(old: str, new: str, line: int, words: str) -> None:
    assert old in EXAMPLE
    with pytest.raises(InputError, match=words) as caught:
        from_text(EXAMPLE.replace(old, new, 1))
    assert str(caught.value).startswith(f"line {line}:")


def test_the_same_twice_is_a_fault() -> None:
    with pytest.raises(InputError, match="line 19: this was decided in line 9 already"):
        from_text(EXAMPLE + "\n" + EXAMPLE.partition("\n\n")[2].partition("\n\n")[2])
