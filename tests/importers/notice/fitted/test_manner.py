"""In what manner a text tells a relation. All names are made up."""

from __future__ import annotations

import re

import pytest

from rawabit.graph.model import Modality, Polarity
from rawabit.importers.grammar.phrases import Phrases
from rawabit.importers.grammar.text.spans import Span
from rawabit.importers.notice.first_round import read_by_rules
from rawabit.importers.notice.fitted.manner import Manner, Manners
from rawabit.importers.notice.fitted.pairs import pairs
from rawabit.importers.notice.fitted.stance import Stance
from rawabit.importers.notice.fitted.traits import Traits

from ..reads import accepted, ends

FACT = Stance(Modality.ACTUAL, Polarity.AFFIRMED, 1.0)
POSTS = ("وزير الصحة", "وكيلة وزارة الصحة")


def told(text: str, how: Stance = FACT) -> frozenset[Manner]:
    """The manner of the post and the person, who is named by what follows the title."""
    spans = [Span(m.start(), m.end(), m[0], "post") for post in POSTS for m in re.finditer(post, text)]
    spans += [Span(m.start(1), m.end(1), m[1], "person") for m in re.finditer(r"السيدة? (\S+(?: الهاشمي)?)", text)]
    spans += [Span(m.start(), m.end(), m[0], "place") for m in re.finditer("تونس", text)]
    reading = read_by_rules(text, Phrases(text), spans)
    pair = next(pair for pair in pairs(reading) if {pair.first.kind, pair.second.kind} == {"post", "person"})
    told = Manners(Traits(reading, reading.claims), pair, how)
    return frozenset(manner for manner in Manner if manner in told)


PLAIN = "قال وزير الصحة السيد سالم الهاشمي إن العمل بدأ."


def test_a_post_beside_its_holder_is_told_plainly() -> None:
    assert told(PLAIN) >= {Manner.LED, Manner.NAMED, Manner.FULL, Manner.SHORT, Manner.NEAR, Manner.CLOSE, Manner.PLAIN}
    assert told(PLAIN) >= {Manner.FACT, Manner.UNQUOTED}
    assert Manner.AGAIN not in told(PLAIN)


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("قال السيد سالم الهاشمي وزير الصحة إن العمل بدأ.", Manner.LED),
        ("قال وزير الصحة السيد سالم إن العمل بدأ.", Manner.FULL),
        ("قال وزير الصحة ومدير المركز السيد سالم الهاشمي إن العمل بدأ.", Manner.PLAIN),
        ("قالت وكيلة وزارة الصحة المساعدة للتموين السيدة منى الهاشمي إن العمل بدأ.", Manner.PLAIN),
        ("قال وزير الصحة إن العمل الذي بدأ في المدينة أمس سيتابعه السيد سالم الهاشمي.", Manner.NEAR),
        ('قال وزير الصحة السيد سالم الهاشمي "إن العمل بدأ".', Manner.UNQUOTED),
    ],
)
def test_what_makes_it_less_plain(text: str, lost: Manner) -> None:
    assert lost not in told(text)


def test_what_is_planned_or_denied_is_no_fact() -> None:
    assert Manner.FACT not in told(PLAIN, Stance(Modality.PLANNED, Polarity.AFFIRMED, 1.0))
    assert Manner.FACT not in told(PLAIN, Stance(Modality.ACTUAL, Polarity.NEGATED, 1.0))


def test_who_is_spoken_of_again_is() -> None:
    assert Manner.AGAIN in told(f"{PLAIN} وأضاف السيد سالم الهاشمي أن الوزارة ستتابعه.")


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("زار وفد من اتحاد النخيل لم يضم السيد سالم الهاشمي.", "member_of"),
        ("أكد وزير الصحة أن السيد سالم الهاشمي لم يحضر الاجتماع.", "holds"),
    ],
)
def test_what_a_clause_or_denial_parts_waits(text: str, type_: str) -> None:
    assert not accepted(text, type_)


@pytest.mark.parametrize(
    "text",
    [
        "كلف وكيلة وزارة الصحة رئيس اللجنة السيد سالم الهاشمي بالمهمة.",
        "كرم وزير الصحة الشاعر السيد سالم الهاشمي.",
        "كرم أمس وزير الصحة زميله السيد سالم الهاشمي.",
        "قدم وزير الصحة الشكر للمدير السيد سالم الهاشمي.",
        "قال وزير الصحة للمدير السيد سالم الهاشمي إن العمل بدأ.",
        "حضر وزير الصحة المقترح السيد سالم الهاشمي.",
        "استقبل وزير الصحة بتونس السيد سالم الهاشمي.",
        "أكد وزير الصحة أن السيد سالم الهاشمي باق.",
        "حضر الحفل وزير الصحة، الشاعر السيد سالم الهاشمي.",
    ],
)
def test_whom_a_verb_may_have_as_its_object_is_no_plain_holder(text: str) -> None:
    assert Manner.PLAIN not in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "قال وزير الصحة العام بالرباط السيد سالم الهاشمي إن العمل بدأ.",
        "أوفد وزير الصحة بالتكليف السيد سالم الهاشمي فريقا.",
        "بحضور وزير الصحة الدكتور السيد سالم الهاشمي.",
    ],
)
def test_what_tells_more_of_the_holder_is_plain(text: str) -> None:
    assert Manner.PLAIN in told(text)


def test_who_stands_behind_another_body_is_of_that() -> None:
    text = "ضم وفد البنك الدولي ماركو بيانكي وسارة روسي، فيما ضم الوفد التونسي كريم العوادي ومنى الهاشمي."
    assert accepted(text, "member_of") >= {("ماركو بيانكي", "وفد البنك الدولي"), ("سارة روسي", "وفد البنك الدولي")}
    assert ("كريم العوادي", "الوفد التونسي") in ends(text, "member_of")
    assert ("كريم العوادي", "وفد البنك الدولي") not in accepted(text, "member_of")


def test_who_calls_on_whom_is_no_accepted_holder_of_the_callers_post() -> None:
    text = "كلف رئيس الجمهورية وزير الصحة سالم الهاشمي بتشكيل لجنة."
    assert accepted(text, "holds") == {("سالم الهاشمي", "وزير الصحة")}


@pytest.mark.parametrize("then", ["وتوجه إلى لقاء السيد", "واستقبله هناك السيد", "وسيلتقي غدا السيد"])
def test_who_is_named_when_the_tale_goes_on_came_not_along(then: str) -> None:
    text = f"وصل الوزير سالم الهاشمي، يرافقه كريم منصور، إلى طوكيو، {then} تارو ساتو."
    assert ("تارو ساتو", "سالم الهاشمي") not in accepted(text, "accompanied")
