"""The parts of the classifier over pairs, and what becomes of the rules' claims. All texts are made up."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawabit.graph.model import Form, Modality, Name, Review
from rawabit.graph.vocabulary import vocabulary
from rawabit.importers.grammar.names.rules import find_by_rules
from rawabit.importers.grammar.phrases import Phrases
from rawabit.importers.grammar.text.stems import stem
from rawabit.importers.notice.claims import Claim, Referent
from rawabit.importers.notice.extract import extract
from rawabit.importers.notice.first_round import read_by_rules
from rawabit.importers.notice.fitted import ties
from rawabit.importers.notice.fitted.acceptance import DROPPED, NEVER, WAYS, Reader, chance, least
from rawabit.importers.notice.fitted.feature_names import Numbered, Spelt
from rawabit.importers.notice.fitted.hedges import is_ruled_out, is_to_come
from rawabit.importers.notice.fitted.linear import Linear, probabilities
from rawabit.importers.notice.fitted.manner import Manner
from rawabit.importers.notice.fitted.pair_features import PairFeatures
from rawabit.importers.notice.fitted.pairs import Pair, labels_for, pairs
from rawabit.importers.notice.fitted.rivals import consistent
from rawabit.importers.notice.fitted.stance import decide_modality
from rawabit.importers.notice.fitted.things import drop_idle, refer
from rawabit.importers.notice.fitted.ties import joined
from rawabit.importers.notice.fitted.traits import Traits
from rawabit.importers.notice.lists import members
from rawabit.importers.notice.reading import Reading
from rawabit.importers.notice.steps import Aids, read
from rawabit.importers.training.relations import linear

LISTED = "حضر الاجتماع وزير المياه السيد سالم الفرجاني ومدير إدارة السدود ومدير إدارة الآبار بمركز بحوث المياه."
TOLD_ON = "عقد وزير المياه السيد سالم الفرجاني اجتماعاً. وكان الجو حاراً. وحضر مدير إدارة السدود."


def ruled(text: str) -> Reading:
    phrases = Phrases(text)
    return read_by_rules(text, phrases, find_by_rules(phrases))


def test_those_who_attended_stand_in_one_list_each_post_with_its_holder() -> None:
    reading = ruled(LISTED)
    rows = [m for m in members(reading) if m.sort == "actor"]
    assert [[mark.kind for mark in row.marks] for row in rows][:2] == [["post", "person"], ["post"]]
    assert len({(row.low, row.high) for row in rows}) == 1


def test_every_pair_may_be_joined_and_is_named_once() -> None:
    found = pairs(ruled(LISTED))
    assert found
    assert all(labels_for(pair.first.kind, pair.second.kind) for pair in found)
    ends = [frozenset((id(pair.first.referent), id(pair.second.referent))) for pair in found]
    assert len(set(ends)) == len(ends)


def test_only_what_is_told_on_reaches_over_a_sentence() -> None:
    far = [pair for pair in pairs(ruled(TOLD_ON)) if pair.sentences]
    assert far
    assert all({pair.first.kind, pair.second.kind} & {"event", "agreement", "task", "programme"} for pair in far)


def test_pairs_share_the_features_that_they_have_in_common() -> None:
    reading = ruled(LISTED)
    features, found = PairFeatures(Traits(reading, reading.claims), Spelt()), pairs(reading)
    first = found[0].first
    groups = [features.groups(pair)[0] for pair in found if pair.first is first]
    assert len(groups) > 1
    assert all(group is groups[0] for group in groups)


def test_features_have_the_numbers_of_what_they_are_called() -> None:
    reading = ruled(LISTED + " " + TOLD_ON)
    traits, found = Traits(reading, reading.claims), pairs(reading)
    spelt = PairFeatures(traits, Spelt())
    some = sorted({name for pair in found for group in spelt.groups(pair) for name in group})[::2]
    numbers = {name: n for n, name in enumerate(some)}
    numbered = PairFeatures(traits, Numbered(numbers))
    for pair in found:
        for names, known in zip(spelt.groups(pair), numbered.groups(pair), strict=True):
            assert list(known) == [numbers[name] for name in names if name in numbers]
            assert len(set(names)) == len(names)


@pytest.mark.parametrize(("one", "other"), [("يعرقل", "عرقلت"), ("الشركة", "شركتهما"), ("ستوقع", "وقعت")])
def test_forms_of_a_word_share_a_stem(one: str, other: str) -> None:
    assert stem(one.replace("ة", "ه")) == stem(other.replace("ة", "ه"))


@given(st.text(alphabet="ابتلمنويهسف", min_size=1, max_size=12))
def test_a_stem_is_a_part_of_its_word_and_never_empty(word: str) -> None:
    assert stem(word)
    assert stem(word) in word


WEIGHTS = {("f", "A"): 1.0, ("k\tf", "B"): 2.0, ("g", "B"): -1.5, ("small", "A"): 0.001}


def test_a_model_comes_back_from_its_files_without_what_is_too_small() -> None:
    model = Linear.of(["B", "A"], WEIGHTS)
    again = Linear.unpack(model.pack().__getitem__)
    assert again.pack() == model.pack()
    assert again.labels == model.labels == ("A", "B")
    assert again.known(["f", "g", "small"]) == [again.features["f"], again.features["g"]]


def test_a_feature_counts_alone_and_in_its_context() -> None:
    model = Linear.of(["A", "B"], WEIGHTS)
    f = model.known(["f", "unknown"])
    assert model.sums([([], "k"), (f, ""), (f, "k"), (f, "unknown")]).tolist() == [[0, 0], [1, 0], [0, 2], [0, 0]]
    assert model.sums([([], "k")]).tolist() == [[0, 0]]
    assert model.sums([(f, "unknown")]).tolist() == [[0, 0]]


def test_of_what_was_fitted_apart_comes_one_model_with_all_labels() -> None:
    both = linear({"one": WEIGHTS, "other": {("f", "C"): 0.5, ("h", "C"): 1.0}})
    assert both.labels == ("A", "B", "C")
    assert both.sums([(both.known(["f", "h"]), ""), (both.known(["f", "h"]), "k")]).tolist() == [[1, 0, 1.5], [0, 2, 0]]


SOME_WEIGHTS = st.dictionaries(
    st.tuples(st.sampled_from(["f", "g", "h", "k\tf", "k\th", "l\tf", "l\ti"]), st.sampled_from("ABC")),
    st.integers(-8, 8).filter(bool).map(float),
    min_size=1,
)


@given(
    SOME_WEIGHTS,
    st.lists(st.tuples(st.lists(st.sampled_from("fghi")), st.sampled_from(["", "k", "l", "unknown"]))),
)
def test_sums_are_what_adding_up_one_by_one_gives(
    weights: dict[tuple[str, str], float], asked: list[tuple[list[str], str]]
) -> None:
    model = Linear.of("ABC", weights)
    for row, (features, context) in zip(model.sums([(model.known(f), c) for f, c in asked]), asked, strict=True):
        names = [f"{context}\t{f}" if context else f for f in features]
        assert row.tolist() == [sum(weights.get((name, label), 0) for name in names) for label in "ABC"]
    assert Linear.unpack(model.pack().__getitem__).pack() == model.pack()


def test_pairs_weighed_a_few_at_a_time_are_weighed_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    at_once = extract(LISTED + TOLD_ON)
    monkeypatch.setattr(ties, "_AT_ONCE", 3)
    assert extract(LISTED + TOLD_ON) == at_once
    assert at_once.relations


@given(st.lists(st.floats(-30, 30), min_size=3, max_size=3))
def test_probabilities_add_up_to_one_and_what_is_barred_has_none(scores: list[float]) -> None:
    chances = probabilities(np.array([[*scores, -np.inf]], np.float32))
    assert chances.sum() == pytest.approx(1, abs=1e-5)
    assert chances[0, -1] == 0


def test_doubt_never_makes_a_fact() -> None:
    chances = {"actual": 0.8, "planned": 0.15, "wished": 0.05}
    assert decide_modality(chances)[0] is Modality.PLANNED
    assert decide_modality({"actual": 0.95, "ended": 0.03, "planned": 0.02})[0] is Modality.ACTUAL


def test_a_definite_noun_goes_back_to_the_last_thing_with_its_head() -> None:
    reading = ruled("عرض المركز برنامج التوأمة. وانتهى البرنامج.")
    first, again = (reading.text.index(words) for words in ("برنامج التوأمة", "البرنامج"))
    before = refer(reading, first, first + len("برنامج التوأمة"), "programme", 0.9)
    reading.mark(first, first + len("برنامج التوأمة"), before, Form.NOMINAL)
    assert refer(reading, again, again + len("البرنامج"), "programme", 0.5) is before
    assert refer(reading, again, again + len("البرنامج"), "agreement", 0.5) is not before


def thing(kind: str) -> Referent:
    return Referent(kind, kind, [Name(kind)])


def test_who_led_a_meeting_is_not_told_again_to_have_attended_it() -> None:
    who, event = thing("person"), thing("event")
    claims = [Claim("attended", who, event, 0, 1, confidence=0.7), Claim("chaired", who, event, 0, 1, confidence=0.9)]
    assert [claim.type for claim in consistent(claims)] == ["chaired"]


def test_who_surely_holds_a_post_is_not_lightly_given_another() -> None:
    who, one, other = thing("person"), thing("post"), thing("post")
    claims = [Claim("holds", who, one, 0, 1, confidence=0.95), Claim("holds", who, other, 0, 1, confidence=0.3)]
    assert [claim.target for claim in consistent(claims)] == [one]
    assert len(consistent(claims[1:])) == 1


def test_a_post_is_in_the_likelier_body() -> None:
    post, one, other = thing("post"), thing("organization"), thing("organization")
    claims = [Claim("post_in", post, one, 0, 1, confidence=0.4), Claim("post_in", post, other, 0, 1, confidence=0.9)]
    assert [claim.target for claim in consistent(claims)] == [other]


def test_a_body_is_not_a_part_of_its_own_part() -> None:
    one, other = thing("organization"), thing("organization")
    read_by_rule = Claim("part_of", one, other, 0, 1, confidence=0.3)
    back = Claim("part_of", other, one, 0, 1, confidence=0.5, method="ties/1")
    assert consistent([read_by_rule, back]) == [read_by_rule]


def test_a_symmetric_relation_has_no_direction() -> None:
    one, other = thing("organization"), thing("organization")
    assert joined("cooperates_with", one, other) == joined("cooperates_with", other, one)
    assert joined("part_of", one, other) != joined("part_of", other, one)


@pytest.mark.parametrize("text", [LISTED, TOLD_ON, LISTED + " " + TOLD_ON])
def test_what_is_doubted_says_why(text: str) -> None:
    claims = read(text, Aids()).claims
    assert claims
    for claim in claims:
        assert claim.reason or claim.sure


def test_a_theme_that_is_unlikely_and_unclaimed_is_taken_back() -> None:
    reading = ruled("عرض المركز تدريب الفنيين وصيانة الآبار.")
    for words, sure in (("تدريب الفنيين", 0.3), ("صيانة الآبار", 0.9)):
        start = reading.text.index(words)
        reading.mark(start, start + len(words), refer(reading, start, start + len(words), "topic", sure), Form.NAME)
    drop_idle(reading)
    assert [reading.text[m.start : m.end] for m in reading.marks if m.kind == "topic"] == ["صيانة الآبار"]


def near(reading: Reading, first: str, second: str) -> Pair:
    """The pair of two marks by their words."""
    marks = {reading.text[m.start : m.end]: m for m in reading.marks if m.kind in {"organization", "place"}}
    return Pair(marks[first], marks[second], 0)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("ومن المقرر أن يزور وفد من هيئة المواصفات الوطنية سبها.", True),
        ("قال إن وفد من هيئة المواصفات الوطنية سيزور سبها.", True),
        ("وصل وفد من هيئة المواصفات الوطنية أمس.", False),
    ],
)
def test_a_delegation_still_to_go_is_no_fact(text: str, wanted: bool) -> None:
    reading = ruled(text)
    pair = near(reading, "وفد من هيئة المواصفات الوطنية", "هيئة المواصفات الوطنية")
    assert is_to_come(Traits(reading, reading.claims), pair) is wanted


@pytest.mark.parametrize(("end", "wanted"), [("غير مطروح حاليا.", True), ("غير بعيد.", False), ("أمس.", False)])
def test_what_is_ruled_out_is_denied(end: str, wanted: bool) -> None:
    reading = ruled(f"فتح مكتب لهيئة المواصفات الوطنية في ليبيا {end}")
    assert is_ruled_out(Traits(reading, reading.claims), near(reading, "هيئة المواصفات الوطنية", "ليبيا")) is wanted


def test_what_no_classifier_sees_falls_where_such_claims_are_mostly_wrong() -> None:
    assert "met_with" in DROPPED
    assert "holds" not in DROPPED


@pytest.mark.parametrize(
    "text",
    [
        "التقى وزير الصناعة السيد أحمد أبو سالم، مع نظيره السعودي السيد/ بندر الخالدي، لبحث سبل التعاون.",
        "التقى وزير الصناعة السيد أحمد أبو سالم نظيره السعودي، د. بندر الخالدي، لبحث سبل التعاون.",
    ],
)
def test_a_counterpart_is_who_is_named_after_the_title(text: str) -> None:
    people = {entity.label() for entity in extract(text).entities if entity.kind == "person"}
    assert people == {"أحمد أبو سالم", "بندر الخالدي"}


def test_a_demonstrative_is_no_event_of_its_own() -> None:
    text = "استقبل وزير الصناعة يوسف سالمي أمس سفيرة كوبا. وخلال هذا اللقاء تطرق الطرفان إلى سبل التعاون."
    assert "هذا" not in {entity.label() for entity in extract(text).entities}


def test_a_counterpart_in_the_title_is_who_is_named_in_the_text() -> None:
    text = (
        "وزير الصناعة يبحث مع نظيره السعودي سبل تعزيز التعاون.\n"
        "التقى وزير الصناعة السيد أحمد أبو سالم، مع نظيره السعودي السيد/ بندر الخالدي، لبحث سبل التعاون."
    )
    people = {entity.label() for entity in extract(text).entities if entity.kind == "person"}
    assert people == {"أحمد أبو سالم", "بندر الخالدي"}


def test_a_session_has_the_number_after_a_lone_article() -> None:
    document = extract("ترأس وزير الخارجية أعمال الدورة الـ 14 للجنة المشتركة في مكة.")
    assert any(entity.label().startswith("الدورة الـ 14") for entity in document.entities if entity.kind == "event")


def test_why_what_is_plain_still_waits() -> None:
    [told] = [r for r in extract("وزارة الصحة عضو في الاتحاد العربي للمستشفيات.").relations if r.type == "member_of"]
    assert told.review is Review.PROPOSED
    assert told.confidence >= 0.9
    assert (told.reason or "").split(";")[0] == "the words say it"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("وقعت وزارة الصحة اتفاقية تعاون.", "signed"),
        ("حضر الاجتماع السيد سالم الهاشمي والسيد ناصر الكعبي.", "attended"),
        ("قال وزير الصحة السيد فهد الدوسري إن العمل بدأ.", "holds"),
    ],
)
def test_what_rule_and_classifier_both_read_is_accepted(text: str, wanted: str) -> None:
    told = [r for r in extract(text).relations if r.type == wanted]
    assert told
    assert {r.review for r in told} == {Review.ACCEPTED}


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("نفت وزارة الصحة أن تكون قد وقعت اتفاقية تعاون مع البنك الدولي.", "signed"),
        ("إذا وقعت وزارة الصحة اتفاقية تعاون مع البنك الدولي فإن العمل سيبدأ.", "signed"),
        ("قد يعيق نقص الوقود حركة الشاحنات.", "hinders"),
        ("اقترح الوزير تكليف إدارة التخطيط بإعداد دراسة عن المصانع.", "assigned_to"),
    ],
)
def test_what_is_not_told_as_it_stands_waits(text: str, type_: str) -> None:
    assert not [r for r in extract(text).relations if r.type == type_ and r.review is Review.ACCEPTED]


@given(*[st.floats(0, 1)] * 4)
def test_a_claim_is_no_surer_than_its_parts(relation: float, posture: float, first: float, second: float) -> None:
    whole = chance(relation, posture, first, second)
    assert 0 <= whole <= min(relation, posture, max(first, second)) + 1e-12


@given(
    st.sampled_from(sorted(vocabulary().types)), st.sampled_from(Reader), st.frozensets(st.sampled_from(Manner)), st.floats(0, 1)
)
def test_what_is_told_more_plainly_is_accepted_no_later(type_: str, reader: Reader, told: frozenset[Manner], ends: float) -> None:
    limit = least(type_, reader, told, ends)
    assert least(type_, reader, frozenset(Manner), 1.0) <= limit
    assert limit == NEVER or 0.6 <= limit < 1


class Unasked:
    """What fails where it is asked for a manner."""

    def __contains__(self, manner: object) -> bool:
        raise AssertionError(manner)


@pytest.mark.parametrize(("type_", "reader", "limit"), [("visited", Reader.KNOWN, NEVER), ("holds", Reader.KNOWN, 0.83)])
def test_a_manner_that_no_way_of_the_type_needs_is_not_looked_at(type_: str, reader: Reader, limit: float) -> None:
    assert least(type_, reader, Unasked(), 1.0) == limit


def test_ways_are_of_types_that_there_are() -> None:
    assert {way.type for way in WAYS} <= vocabulary().types.keys()


def test_what_is_told_of_an_event_waits_where_it_is_not_led() -> None:
    assert least("attended", Reader.LATER, frozenset(Manner), 1.0) < 1
    assert least("attended", Reader.LATER, frozenset(Manner) - {Manner.LED}, 1.0) == NEVER
