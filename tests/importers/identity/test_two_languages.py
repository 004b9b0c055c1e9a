"""A ministry in an Arabic and in an English notice is one ministry. All notices are made up."""

from __future__ import annotations

from collections.abc import Callable
from itertools import permutations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawabit.graph.model import Entity, Name
from rawabit.graph.store import Store
from rawabit.importers.grammar.list_files import rows
from rawabit.importers.notice.countries import named_countries, titles
from rawabit.importers.notice.countries.ministries import _parts, _subjects, are_one, translated
from rawabit.importers.notice.countries.titles import titles_translated
from rawabit.importers.notice.english.page.runs import parts
from rawabit.importers.notice.extract import extract

Kept = Callable[..., Store]
ARABIC = (
    "طرابلس 7 نوفمبر 2025\nوقعت وزارة الصناعة والمعادن وشركة الحديد مذكرة تفاهم. "
    "وقال وزير الصناعة والمعادن السيد سالم الفرجاني إن العمل مستمر.\n"
)
ENGLISH = (
    "{}The Ministry of Industry and Minerals signed a memorandum with the Iron Company. "
    "The Minister of Industry and Minerals, Mr Salem Ferjani, said work continues.\n"
)
AGREED = "The Ministry of Health signed an agreement with the Iron Company.\n"


def ministries(store: Store) -> list[Entity]:
    return [e for e in store.all_entities(["organization"]) if e.classification == "ministry"]


def countries(text: str) -> set[tuple[str, str]]:
    """The country of each ministry of a text, and why."""
    read = extract(text)
    names = {e.id: {name.text for name in e.names} for e in read.entities}
    return {
        (next(iter(sorted(names[e.qualifier]))) if e.qualifier else "", e.date_reason or "")
        for e in read.entities
        if e.classification == "ministry"
    }


@pytest.mark.parametrize(
    "dateline", ["Tripoli, 7 November 2025 - ", "TRIPOLI - ", "Tripoli, 7 November 2025\n\n", "TRIPOLI, Nov 7 (LANA) -- "]
)
def test_one_ministry_and_one_minister_in_every_order(kept: Kept, dateline: str) -> None:
    for order in permutations((ARABIC, ENGLISH.format(dateline))):
        store = kept(*order)
        (ministry,) = ministries(store)
        assert {"وزارة الصناعة والمعادن", "Ministry of Industry and Minerals"} <= {name.text for name in ministry.names}
        assert len(list(store.all_entities(["post"]))) == 1
        (question,) = store.proposals()
        assert question.one.startswith("person")
        assert question.score == 0.95
        assert question.reason.endswith("they hold the same post")


def test_who_does_not_hold_the_same_post_is_asked_about_as_before(kept: Kept) -> None:
    store = kept(ARABIC, "Tripoli, 7 November 2025 - The Minister of Health, Mr Salem Ferjani, said work continues.\n")
    (question,) = [p for p in store.proposals() if p.one.startswith("person")]
    assert question.score < 0.95
    assert "post" not in question.reason


def test_that_of_another_country_is_another(kept: Kept) -> None:
    for order in permutations((ARABIC, ENGLISH.format("Tunis, 7 November 2025 - "))):
        store = kept(*order)
        assert len({e.qualifier for e in ministries(store)}) == len(ministries(store)) == 2
        assert not [p for p in store.proposals() if not p.one.startswith("person")]


def test_a_shorter_name_is_proposed(kept: Kept) -> None:
    for order in permutations(
        (ARABIC, "Tripoli, 7 November 2025 - The Ministry of Industry signed an agreement with the Iron Company.\n")
    ):
        store = kept(*order)
        assert len(ministries(store)) == 2
        (question,) = store.proposals()
        assert {question.one, question.other} == {e.id for e in ministries(store)}
        assert question.score == 0.7


def test_one_document_in_two_languages_has_one_ministry(kept: Kept) -> None:
    said = "قالت وزارة الصناعة والمعادن إن العمل مستمر.\n"
    said += "The Ministry of Industry and Minerals of Libya said that work continues today.\n"
    (ministry,) = ministries(kept(f"طرابلس 7 نوفمبر 2025\n{said}"))
    assert len({name.lang for name in ministry.names}) == 2


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("وزارة الصناعة والمعادن الليبية", "Ministry of Industry and Minerals"),
        ("وزيرة الصحة", "Minister of Health"),
        ("وزارة التعليم العالي والبحث العلمي", "Ministry of Higher Education and Scientific Research"),
        ("وزارة الصناعة والتجارة والتموين", "Ministry of Industry and Trade and Supply"),
        ("Libyan Minister of the Interior", "وزير الداخلية"),
        ("Ministry of Industry, Trade & Supply", "وزارة الصناعة والتجارة والتموين"),
        ("Ministry of Agriculture", "وزارة الفلاحة"),
    ],
)
def test_a_name_in_the_other_language(name: str, found: str) -> None:
    assert found in translated(name)


@pytest.mark.parametrize(
    "name",
    [
        "Ministry of Magic",
        "Ministry of Health and Magic",
        "وزارة السحر",
        "وزارة الصحة السحر",
        "وزارة",
        "Ministry of",
        "Health",
        "شركة الصناعة",
    ],
)
def test_what_no_list_has_has_no_other_name(name: str) -> None:
    assert translated(name) == ()


def test_two_arabic_names_are_not_one_through_the_english_one(kept: Kept) -> None:
    english, one, other = Name("Ministry of Agriculture", "en"), Name("وزارة الزراعة"), Name("وزارة الفلاحة")
    assert are_one([english], [one])
    assert are_one([other], [english])
    assert not are_one([one, english], [other])
    said = "طرابلس 7 نوفمبر 2025\nوقعت وزارة {} وشركة الحديد مذكرة تفاهم.\n"
    store = kept(said.format("الزراعة"), f"Tripoli - {AGREED.replace('Health', 'Agriculture')}", said.format("الفلاحة"))
    assert len(ministries(store)) == 2


@pytest.mark.parametrize(
    "dateline",
    [
        "Tripoli, 7 November 2025 - ",
        "TRIPOLI — ",
        "Tripoli, Libya – ",
        "Tripoli: ",
        "Tripoli, 7 November 2025\n",
        "Tripoli 7 November\n\n",
    ],
)
def test_an_english_dateline_tells_the_country(dateline: str) -> None:
    ((country, why),) = countries(dateline + AGREED)
    assert (country, why.lower()) == ("Libya", "the country is that of the dateline: tripoli")


def test_an_agency_does_before_the_place_but_a_word_like_one_does_not() -> None:
    assert countries(f"Tehran, 3 May 2025 (TAP) - {AGREED}") == {("Tunisia", "the country is that of the news agency: TAP")}
    assert countries(f"Tripoli - A map and a tap. {AGREED}") == {("Libya", "the country is that of the dateline: Tripoli")}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tripoli, 7 May\n" + AGREED, [(0, 81)]),
        ("وزارة\nTripoli, 7 May\n" + AGREED, [(21, 87)]),
        ("Tripoli, 7 May\nوزارة الصحة\n" + AGREED, [(27, 93)]),
        ("Tripoli, 7 May\n", []),
        (AGREED + "Tripoli\n" + AGREED, [(0, 140)]),
    ],
)
def test_short_lines_that_open_a_text_belong_to_the_english_line_after_them(text: str, found: list[tuple[int, int]]) -> None:
    assert parts(text) == found


@pytest.mark.parametrize(
    "english", ["The Director General of UNIDO, Ms Anna Berg, spoke.\n", "UNIDO\u2019s Director-General, Ms Anna Berg, spoke.\n"]
)
def test_a_post_of_a_listed_body_is_asked_about_in_either_order(kept: Kept, english: str) -> None:
    arabic = "قالت المدير العام لمنظمة الأمم المتحدة للتنمية الصناعية السيدة آنا بيرغ إن العمل مستمر.\n"
    for order in permutations((arabic, english)):
        assert any(question.one.startswith("post") for question in kept(*order).proposals())


@pytest.mark.parametrize("post", ["Director of UNIDO", "Director General of FAO"])
def test_another_post_or_one_of_another_body_is_not(kept: Kept, post: str) -> None:
    english = f"The {post}, Ms Anna Berg, spoke.\n"
    arabic = "قالت المدير العام لمنظمة الأمم المتحدة للتنمية الصناعية السيدة آنا بيرغ إن العمل مستمر.\n"
    assert not any(question.one.startswith("post") for question in kept(arabic, english).proposals())


@given(
    st.sampled_from([form for row in rows("titles.tsv") for form in row[1].split("|")]), st.sampled_from(["UNIDO", "FAO", "WHO"])
)
def test_a_post_comes_back_from_the_other_language(title: str, body: str) -> None:
    name = f"{title} of {body}"
    there = titles_translated(name)
    assert there
    assert all(name in titles_translated(one) for one in there)


@given(st.text())
def test_no_name_breaks_the_translation_of_posts(name: str) -> None:
    assert all(one.strip() for one in titles_translated(name))


class Counted(tuple[str, ...]):
    """Words that count how many of them were looked at."""

    looked = 0

    def __getitem__(self, key: Any) -> Any:
        Counted.looked += len(range(*key.indices(len(self)))) if isinstance(key, slice) else 1
        return super().__getitem__(key)


def test_a_name_of_many_words_takes_no_longer_than_they_are() -> None:
    words, longest = Counted(["water", "and"] * 2_000), max(map(len, _subjects(1)))
    assert len(_parts(words, _subjects(1), english=True)) == 2_000
    assert Counted.looked <= len(words) * (longest + 2)


def test_of_a_name_of_many_words_only_the_last_may_be_a_country_and_none_a_title(monkeypatch: pytest.MonkeyPatch) -> None:
    keys: list[list[str]] = []

    def key(told: list[str]) -> str:
        keys.append(told)
        return ""

    monkeypatch.setattr(named_countries, "_key", key)
    name = "Ministry " + "of " * 3_000
    assert named_countries.parted(name) == (name, None)
    assert 0 < len(keys) <= 12
    monkeypatch.setattr(titles, "_body", pytest.fail)
    assert titles_translated("Director " + "of " * 3_000) == ()
