"""The country of the office: whose a notice is that tells none, and what it never says. All notices are made up."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rawabit.graph.model import Document, Form
from rawabit.graph.vocabulary import vocabulary
from rawabit.importers.notice.countries.home import is_at_home
from rawabit.importers.notice.extract import extract
from rawabit.importers.notice.steps import Aids

from ...identity.homeless import NOTICES

KINDS = ("organization", "post")
WHY = vocabulary().reasons["country_office"].en
LIBYA = Aids(country="LY")
PLACES = {"LY": "ليبيا", "TN": "تونس", "EG": "مصر", "FR": "فرنسا"}


def countries(document: Document) -> dict[str, set[str | None]]:
    """The countries of the bodies and posts of a document by their names."""
    called = {one.id: one.label() for one in document.entities}
    found: dict[str, set[str | None]] = {}
    for one in document.entities:
        if one.kind in KINDS:
            found.setdefault(one.label(), set()).add(called[one.qualifier] if one.qualifier else None)
    return found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("اجتمع وزير الصناعة والمعادن المهندس سالم الفرجاني بمديري الشركات لبحث الإنتاج.", "وزير الصناعة والمعادن"),
        ("أعلنت وزارة المالية عن صرف المرتبات.", "وزارة المالية"),
        ("استقبل وزير الصحة الدكتور سالم الفرجاني السفير التركي، وبحثا التعاون بين البلدين.", "وزير الصحة"),
        ("استقبل وزير الصحة الدكتور سالم الفرجاني نظيره التونسي الدكتور منصف البجاوي.", "وزير الصحة"),
        ("قال وزير الصحة الدكتور سالم الفرجاني في طرابلس إن الوزارة تدعم التعاون مع تونس.", "وزير الصحة"),
        ("ترأس وزير المالية السيد علي الهوني اجتماعا حضره وزير الصحة الدكتور سالم الفرجاني.", "وزير الصحة"),
        ("The Minister of Finance, Ali Al-Houni, received the Japanese ambassador.", "Minister of Finance"),
    ],
)
def test_what_tells_no_country_is_the_offices(text: str, name: str) -> None:
    document = extract(text, aids=LIBYA)
    found = [one for one in document.entities if one.kind in KINDS and one.label() == name]
    (told,) = [one for one in found if one.date_reason == WHY]
    assert {one.id: one.label() for one in document.entities}[told.qualifier or ""] == "ليبيا"
    assert is_at_home(told.date_reason)
    assert told.id in {one.id for one in extract(text).entities}


@pytest.mark.parametrize(
    "text",
    [
        # It seems to come from abroad: at home nobody says of the minister that he is of the country.
        "استقبل وزير الصحة الدكتور منصف البجاوي وزير الصحة الليبي الدكتور سالم الفرجاني.",
        "استقبل وزير الصحة الدكتور منصف البجاوي وفدا من وزارة المالية الليبية.",
        "وقع وزير الصحة الدكتور منصف البجاوي اتفاقا مع نظيره الليبي الدكتور سالم الفرجاني.",
        # Another country's agency, or a dateline that tells no country.
        "أشرف وزير الصحة الدكتور منصف البجاوي على اجتماع بمقر الوزارة. (وات)",
        "نيويورك – عقد وزير الصحة الدكتور سالم الفرجاني اجتماعا مع رئيس المنظمة.",
        # It happened abroad, where a minister may be a host.
        "التقى وزير الصحة الدكتور منصف البجاوي في أنقرة السفير الياباني.",
        # Two with one title are of two countries.
        "اجتمع وزير الصحة الدكتور سالم الفرجاني مع وزير الصحة الدكتور منصف البجاوي.",
    ],
)
def test_what_may_be_anothers_stays_open(text: str) -> None:
    assert WHY not in {one.date_reason for one in extract(text, aids=LIBYA).entities}
    assert countries(extract(text, aids=LIBYA)) == countries(extract(text))


@pytest.mark.parametrize(
    ("text", "guest", "country"),
    [
        (
            "استقبل وزير الصحة الدكتور سالم الفرجاني وفدا يابانيا برئاسة وزير الصناعة السيد كينجي تاناكا.",
            "وزير الصناعة",
            "اليابان",
        ),
        ("زار وزير الصحة الدكتور سالم الفرجاني أمس اليابان. والتقى وزير الصناعة السيد كينجي تاناكا.", "وزير الصناعة", None),
        ("بحث وزير الصحة الدكتور سالم الفرجاني مع الوفد الياباني عمل وزارة الصناعة.", "وزارة الصناعة", None),
        (
            "استقبل وزير الصحة الدكتور سالم الفرجاني نظيره التونسي الدكتور منصف البجاوي.\n"
            "ووجه وزير الصحة التونسي الدكتور منصف البجاوي المركز الوطني لمكافحة الأمراض بإعداد تقرير.",
            "المركز الوطني لمكافحة الأمراض",
            None,
        ),
        (
            "استقبل وزير الصحة الدكتور سالم الفرجاني نظيره التونسي الدكتور منصف البجاوي.\n"
            "ووجه منصف البجاوي الهيئة العامة للاستثمار بإعداد تقرير.",
            "الهيئة العامة للاستثمار",
            "تونس",
        ),
    ],
)
def test_the_host_is_of_the_office_and_a_guest_is_not(text: str, guest: str, country: str | None) -> None:
    found = countries(extract(text, aids=LIBYA))
    assert "ليبيا" in found["وزير الصحة"]
    assert found[guest] == {country}


@pytest.mark.parametrize(
    "text",
    [
        "عقدت إدارة القروض في وزارة التخطيط اجتماعاً مع ممثلي وزارة الخارجية اليابانية لبحث تحلية المياه.",
        "وقعت وزارة التخطيط ووزارة الخارجية اليابانية في طرابلس اتفاقية لتحلية المياه.",
    ],
)
def test_a_ministry_named_before_one_of_another_country_is_not_of_that(text: str) -> None:
    assert countries(extract(text, aids=LIBYA))["وزارة التخطيط"] == {"ليبيا"}
    assert "اليابان" not in countries(extract(text))["وزارة التخطيط"]


def test_a_directorate_named_before_a_ministry_of_another_country_is_not_of_that() -> None:
    text = "شاركت إدارة السدود في ندوة نظمتها وزارة الري المصرية."
    assert countries(extract(text, aids=LIBYA))["إدارة السدود"] == {"ليبيا"}
    assert countries(extract(text))["إدارة السدود"] == {None}


def test_the_dateline_of_an_office_in_jordan_is_amman() -> None:
    text = "عمان - 12 آذار 2026\nاستقبل وزير الصحة الدكتور سالم الفرجاني السفير العراقي."
    assert countries(extract(text, aids=Aids(country="JO")))["وزير الصحة"] == {"الأردن"}
    assert countries(extract(text))["وزير الصحة"] == {None}


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from(sorted(NOTICES.values())), min_size=1, max_size=2, unique=True), st.sampled_from(sorted(PLACES)))
def test_the_office_overrules_nothing(notices: list[str], code: str) -> None:
    text = "\n".join(notices)
    without, with_ = (_by_words(extract(text, aids=aids)) for aids in (Aids(), Aids(country=code)))
    assert without.keys() == with_.keys()
    for words, country in without.items():
        assert with_[words] in ({country} if country else {None, PLACES[code]})


def _by_words(document: Document) -> dict[tuple[int, int, str], str | None]:
    """The countries of what is named, by where it is."""
    known = {one.id: one for one in document.entities}
    places = {one.id: one.label() for one in document.entities if one.classification == "country"}
    named = [m for m in document.mentions if m.kind in KINDS and m.form is Form.NAME and m.entity]
    return {(m.start, m.end, m.kind): places.get(known[m.entity or ""].qualifier or "") for m in named}
