"""What clauses tell of their subject: with whom, where it opens offices, for whom somebody signed. All sentences are made up."""

from __future__ import annotations

import re

import pytest

from rawabit.graph.model import Form
from rawabit.importers.grammar.classes import classify
from rawabit.importers.grammar.phrases import Phrases
from rawabit.importers.grammar.text.spans import Span
from rawabit.importers.notice.first_round import read_by_rules
from rawabit.importers.notice.fitted.things import refer
from rawabit.importers.notice.reading import Reading
from rawabit.importers.notice.relations.clauses.rosters import Rosters
from rawabit.importers.notice.relations.clauses.subjects import subject_of
from rawabit.importers.notice.second_round import look_again

_NAME = re.compile(r"\[(\w) ([^\]]+)\]")
_KINDS = {"o": "organization", "p": "person", "t": "post", "l": "place"}


def told(marked: str) -> Reading:
    """A text as the rules read it whose names are given.

    ``[o وزارة المياه]`` is an organization, p a person, t a post, l a place; b is a body that the text only calls by a noun.
    """
    text, called, spans, at = "", list[tuple[int, int]](), list[Span](), 0
    for name in _NAME.finditer(marked):
        text += marked[at : name.start()]
        start, end, at = len(text), len(text) + len(name[2]), name.end()
        text += name[2]
        if kind := _KINDS.get(name[1]):
            spans.append(Span(start, end, name[2], kind, classify(name[2], kind), confidence=1.0))
        else:
            called.append((start, end))
    text += marked[at:]
    reading = read_by_rules(text, Phrases(text), spans)
    for start, end in called:
        reading.mark(start, end, refer(reading, start, end, "organization", 0.9), Form.NOMINAL)
    look_again(reading)
    return reading


def claims(marked: str, type_: str) -> set[tuple[str, str, str]]:
    """The relations of a type: the names of both ends, and how far along, or that it is denied."""
    return {
        (c.source.names[0].text, c.target.names[0].text, "negated" if c.polarity == "negated" else str(c.modality))
        for c in told(marked).claims
        if c.type == type_
    }


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("وتبحث [o شركة النهر] مع [o مصرف الواحة] تمويل السدود.", {("شركة النهر", "مصرف الواحة", "discussed")}),
        ("وقال إن [o شركة النهر] اتفقت مع [o مصرف الواحة].", {("شركة النهر", "مصرف الواحة", "agreed")}),
        (
            "وأضاف أن [o شركة النهر] تتعاون مع [o مصرف الواحة] و[o معهد السدود].",
            {("شركة النهر", "مصرف الواحة", "actual"), ("شركة النهر", "معهد السدود", "actual")},
        ),
        ("وذكر أن [o شركة النهر] لم تتعاون مع [o مصرف الواحة].", {("شركة النهر", "مصرف الواحة", "negated")}),
        ("وقال إن [o شركة النهر] توسعت، وإنها تتفاوض مع [o مصرف الواحة].", {("شركة النهر", "مصرف الواحة", "discussed")}),
        ("وأشاد ب[o شركة النهر] التي تتعاون مع [o مصرف الواحة].", {("شركة النهر", "مصرف الواحة", "actual")}),
        ("وتجري [o شركة النهر] محادثات مع [o مصرف الواحة].", {("شركة النهر", "مصرف الواحة", "discussed")}),
        ("وذكر أن [o شركة النهر] لم تستبعد أن تتعاون مع [o مصرف الواحة].", set()),
        ("وذكر أن [o شركة النهر] كانت تتعاون مع [o مصرف الواحة].", set()),
        ("وتجري [o شركة النهر] تجارب مع [o مصرف الواحة].", set()),
        ("واتفق الوزير مع [o مصرف الواحة].", set()),
    ],
)
def test_with_whom_a_body_deals(text: str, wanted: set[tuple[str, str, str]]) -> None:
    assert claims(text, "cooperates_with") == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("وقال إن [o شركة النهر] تعتزم فتح فرع في [l طبرق].", {("شركة النهر", "طبرق", "planned")}),
        (
            "وقال إن [o شركة النهر] فتحت مكتبين في [l طبرق] و[l درنة].",
            {("شركة النهر", "طبرق", "actual"), ("شركة النهر", "درنة", "actual")},
        ),
        ("وأغلقت [o شركة النهر] مكتبها في [l طبرق].", {("شركة النهر", "طبرق", "ended")}),
        ("وذكر أن [o شركة النهر] لا تملك فرعا في [l طبرق].", {("شركة النهر", "طبرق", "negated")}),
        ("وقال إن [o شركة النهر] فتحت باب التسجيل في [l طبرق].", set()),
    ],
)
def test_where_a_body_has_offices(text: str, wanted: set[tuple[str, str, str]]) -> None:
    assert claims(text, "has_office_in") == wanted


def test_who_signed_for_whom_in_the_sentence_after_the_agreement() -> None:
    text = (
        "وقعت [o شركة النهر] و[o مصرف الواحة] مذكرة تفاهم.\n"
        "ووقعها عن [o شركة النهر] [t مديرها العام] السيد [p سالم الفرجاني]، وعن [o مصرف الواحة] السيدة [p هدى الزروق]."
    )
    signed = {who for who, _, how in claims(text, "signed") if how == "actual"}
    assert {"سالم الفرجاني", "هدى الزروق", "شركة النهر", "مصرف الواحة"} <= signed


def test_who_stands_further_off_signed_nothing_for_anybody() -> None:
    text = (
        "وقعت [o شركة النهر] و[o مصرف الواحة] مذكرة تفاهم.\n"
        "ووقع في سجل الزوار قبل الحفل عن [o معهد السدود] السيد [p سالم الفرجاني]."
    )
    assert "سالم الفرجاني" not in {who for who, _, _ in claims(text, "signed")}


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("احتضنت [l طبرق] أشغال الندوة الرابعة للسدود.", "actual"),
        ("وستستضيف [l طبرق] الندوة الرابعة للسدود.", "planned"),
        ("وشارك في الندوة التي احتضنتها [l طبرق].", "actual"),
    ],
)
def test_who_hosts_an_event_is_where_it_is(text: str, how: str) -> None:
    assert ("طبرق", how) in {(where, how) for _, where, how in claims(text, "located_in")}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("استقبل [t أمير منطقة الواحات] السفير بمكتبه في [b الإمارة].", {("أمير منطقة الواحات", "الإمارة")}),
        ("حضر [t نقيب صيادلة الواحات]. وقالت [b النقابة] إنها راضية.", {("نقيب صيادلة الواحات", "النقابة")}),
        ("حضر [t رئيس رابطة صيادلة الواحات]. وقالت [b الرابطة] إنها راضية.", {("رئيس رابطة صيادلة الواحات", "الرابطة")}),
        ("حضر [t وزير الري التركي]. وقالت [b الوزارة] إنها راضية.", set()),
        ("حضر [t مدرب الصيادلة]. وقالت [b النقابة] إنها راضية.", set()),
    ],
)
def test_a_body_that_is_called_by_one_word(text: str, wanted: set[tuple[str, str]]) -> None:
    assert {(post, body) for post, body, _ in claims(text, "post_in") if body.startswith("ال")} == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "زار السيد [p سالم الفرجاني] الميناء، ترافقه [t مديرة السدود] [p هدى الزروق] والسيد [p عادل الصويعي].",
            {("هدى الزروق", "سالم الفرجاني"), ("عادل الصويعي", "سالم الفرجاني")},
        ),
        ("زارت [p هدى الزروق] الميناء ورافقها في الزيارة [p عادل الصويعي].", {("عادل الصويعي", "هدى الزروق")}),
        ("وزار الميناء، يرافقه [p عادل الصويعي].", set()),
        ("وقال [p سالم الفرجاني] إن [p عادل الصويعي] غائب.", set()),
    ],
)
def test_who_went_with_whom(text: str, wanted: set[tuple[str, str]]) -> None:
    assert {(who, whom) for who, whom, _ in claims(text, "accompanied")} == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("وجرى ذلك في جلسة ترأسها السيد [p سالم الفرجاني] وحضرتها السيدة [p هدى الزروق].", {"سالم الفرجاني"}),
        ("وجرى ذلك في اجتماع أشرف عليه السيد [p سالم الفرجاني].", {"سالم الفرجاني"}),
        ("وجرى ذلك في جلسة ترأسها مناصفة [p سالم الفرجاني] و[p هدى الزروق].", {"سالم الفرجاني", "هدى الزروق"}),
        ("وجرى ذلك في جلسة مع [o لجنة السدود] التي يرأسها [p سالم الفرجاني].", set()),
        ("وجرى ذلك في اجتماع عن السدود والآبار أشرف عليه السيد [p سالم الفرجاني].", set()),
    ],
)
def test_who_led_an_event_that_was_named_before(text: str, wanted: set[str]) -> None:
    assert {who for who, _, _ in claims(text, "chaired")} == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("وضم [b الوفد] كلا من [p سالم الفرجاني] و[p هدى الزروق].", {("سالم الفرجاني", "الوفد"), ("هدى الزروق", "الوفد")}),
        (
            "وكان [b الوفد] يتركب من السيد [p سالم الفرجاني] والسيدة [p هدى الزروق].",
            {("سالم الفرجاني", "الوفد"), ("هدى الزروق", "الوفد")},
        ),
        ("وضم اللقاء كلا من [p سالم الفرجاني] و[p هدى الزروق].", set()),
        ("وتضم [o شركة النهر] فروعا عدة، وقال [p سالم الفرجاني] ذلك.", set()),
    ],
)
def test_of_whom_a_team_is_made_up(text: str, wanted: set[tuple[str, str]]) -> None:
    assert {(who, team) for who, team, _ in claims(text, "member_of")} == wanted


@pytest.mark.parametrize(("before", "how"), [("واتفقا على تشكيل", "agreed"), ("ووجه بتشكيل", "planned"), ("واجتمعت", "actual")])
def test_a_team_to_be_formed_has_no_members_yet(before: str, how: str) -> None:
    found = claims(f"{before} [b لجنة] تضم [p سالم الفرجاني] و[p هدى الزروق].", "member_of")
    assert {modality for _, _, modality in found} == {how}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("وأكد السيد [p سالم الفرجاني] ذلك لدى لقائه السيدة [p هدى الزروق].", {("سالم الفرجاني", "هدى الزروق")}),
        ("وأكد السيد [p سالم الفرجاني] ل[p عادل الصويعي] ذلك لدى لقائه السيدة [p هدى الزروق].", set()),
    ],
)
def test_whom_somebody_is_told_to_have_met(text: str, wanted: set[tuple[str, str]]) -> None:
    assert {(who, whom) for who, whom, _ in claims(text, "met_with")} == wanted


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("وتبحث [o شركة النهر] الأمر.", "وتبحث", "شركة النهر"),
        ("وقال إن [o شركة النهر] لا تزال تبحث الأمر.", "تبحث", "شركة النهر"),
        ("[o شركة النهر] التي تبحث الأمر.", "تبحث", "شركة النهر"),
        ("وقال إن [o شركة النهر] قبل [o مصرف الواحة] أعلنت ذلك وأنها تبحث الأمر.", "تبحث", "شركة النهر"),
        ("وقال إن [o شركة النهر] أعلنت أنه جرى أمس في الموقع تبحث.", "تبحث", None),
    ],
)
def test_the_subject_of_a_verb(text: str, verb: str, subject: str | None) -> None:
    reading = told(text)
    place = next(n for n, token in enumerate(reading.phrases.tokens) if token.text == verb)
    found = subject_of(reading, Rosters(reading), place)
    assert (found.marks[0].referent.names[0].text if found else None) == subject
