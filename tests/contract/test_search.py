"""Names are found in any spelling of either script, and nothing that is typed is an operator."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product
from pathlib import Path

import pytest

from rawabit.graph.identity import entity_id
from rawabit.graph.model import Document, Entity, Name, Source
from rawabit.graph.names.keys import match_key
from rawabit.graph.store import Store

from .. import samples

PEOPLE = ["أحمد أبوهيسة", "محمد علي القاضي", "محمود علي القاضي", "عبد القادر بن سالم", "فاطمة الزهراء المنصوري", "امحمد الفيتوري"]
BODIES = ["وزارة الصناعة والمعادن", "وزارة الزراعة", "منظمة الأمم المتحدة للتنمية الصناعية", "هيئة شؤون المسؤولين"]


def named(kind: str, text: str, *more: Name) -> Entity:
    return Entity(entity_id(kind, match_key(text, kind)), kind, (Name(text), *more))


@pytest.fixture
def full(store: Store) -> Store:
    """A store with a few names."""
    entities = [named("person", name) for name in PEOPLE] + [named("organization", name) for name in BODIES[:2]]
    entities += [named("organization", BODIES[2], Name("اليونيدو", "ar", "short"), Name("UNIDO", "en", "acronym"))]
    entities += [named("organization", BODIES[3])]
    store.add(Document(Source("source-00000000000000ff", "أسماء", "نص", "0" * 64), tuple(entities)))
    return store


FOUND = [
    ("احمد ابوهيسه", "أحمد أبوهيسة", "same"),
    ("أحمد أبو هيسة", "أحمد أبوهيسة", "same"),
    ("أحْمَد أبوهيـسة", "أحمد أبوهيسة", "same"),
    ("Ahmed Abu Hisa", "أحمد أبوهيسة", "sound"),
    ("Ahmad Abuhaisa", "أحمد أبوهيسة", "sound"),
    ("عبدالقادر سالم", "عبد القادر بن سالم", "same"),
    ("Abdelkader Salem", "عبد القادر بن سالم", "sound"),
    ("Fatima", "فاطمة الزهراء المنصوري", "sound"),
    ("Mansouri", "فاطمة الزهراء المنصوري", "sound"),
    ("المنصوري", "فاطمة الزهراء المنصوري", "words"),
    ("فاطمه المنصو", "فاطمة الزهراء المنصوري", "words"),
    ("المنصوريي", "فاطمة الزهراء المنصوري", "words"),
    ("الفيتورى", "امحمد الفيتوري", "words"),
    ("الفتوري", "امحمد الفيتوري", "spelling"),
    ("صناعة ومعادن", "وزارة الصناعة والمعادن", None),
    ("وزاره الصناعه والمعادن", "وزارة الصناعة والمعادن", "same"),
    ("unido", "منظمة الأمم المتحدة للتنمية الصناعية", "same"),
    ("شئون المسئولين", "هيئة شؤون المسؤولين", "words"),
]


@pytest.mark.parametrize(("typed", "name", "reason"), [row for row in FOUND if row[2]])
def test_found(full: Store, typed: str, name: str, reason: str) -> None:
    hits = full.search(typed)
    assert hits
    assert hits[0].entity.label() == name
    assert hits[0].reason == reason
    assert 0 < hits[0].score <= 1


SPOKEN = [
    ("Gaddafi", "معمر القذافي"),
    ("Qadhafi", "معمر القذافي"),
    ("Kadhafi", "معمر القذافي"),
    ("Dbeibah", "عبد الحميد الدبيبة"),
    ("Abdul Hamid al-Dabaiba", "عبد الحميد الدبيبة"),
    ("Abdoulhamid Dabiba", "عبد الحميد الدبيبة"),
    ("UNIDO", "اليونيدو"),
    ("Youssef Chahed", "يوسف الشاهد"),
    ("Djamel Boudiaf", "جمال بوضياف"),
    ("Jamal Bu Diaf", "جمال بوضياف"),
    ("Noura Kaabi", "نورة سالم علي الكعبي"),
    ("Noura Salem Ahmed Kaabi", "نورة سالم علي الكعبي"),
    ("Nu'man Sa'adi", "نعمان السعدي"),
    ("Gerd Müller", "جيرد مولر"),
    ("Erdogan", "رجب أردوغان"),
    ("Schwarz", "هانز شوارتز"),
    ("Abu Dhabi", "أبو ظبي"),
    ("Alber", "ألبير"),
    ("İlyas", "إلياس"),
    ("Nasser", "ناصر"),
    ("Ennaceur", "الناصر"),
    ("El Naceur", "الناصر"),
    ("Lmrabet", "المرابط"),
    ("سميث", "John Smith"),
    ("جون سميث", "John Smith"),
    ("دورتموند", "Dortmund"),
]


@pytest.mark.parametrize(("typed", "name"), SPOKEN)
def test_names_are_found_from_the_other_script(store: Store, typed: str, name: str) -> None:
    names = dict.fromkeys(known for _, known in SPOKEN)
    kinds = {"اليونيدو": "organization", "أبو ظبي": "place", "Dortmund": "place"}
    entities = [named(kinds.get(text, "person"), text) for text in [*names, *PEOPLE, "سليم الشامسي", "يونس الشهيد"]]
    store.add(Document(Source("source-00000000000000ff", "أسماء", "نص", "0" * 64), tuple(entities)))
    hits = store.search(typed)
    assert hits
    assert hits[0].entity.label() == name
    assert hits[0].reason == "sound"


def test_candidates_share_a_block(store: Store) -> None:
    known, other = named("person", "سالم عمر الفرجاني"), named("person", "خالد المنصوري")
    store.add(Document(Source("source-00000000000000ff", "أسماء", "نص", "0" * 64), (known, other)))
    new, unlike = named("person", "Salem Elferjani"), named("organization", "سالم عمر الفرجاني")
    assert store.candidates([new, unlike, known]) == {new.id: (known,)}
    store.undo()
    assert store.candidates([new]) == {}


def test_what_names_spell_out_tells_them_apart(store: Store) -> None:
    """By the letters of their keys حمنة comes before حومان, نائلة before نيل, and سالم before the known spelling of Salma."""
    names = ("حمنة", "حومان", "نائلة", "نيل", "سالم", "سلمى")
    people = tuple(named("person", name) for name in names)
    store.add(Document(Source("source-00000000000000ff", "أسماء", "نص", "0" * 64), people))
    for typed, name in (("Houmane", "حومان"), ("Neale", "نيل"), ("Salma", "سلمى"), ("Salem", "سالم"), ("Hamna", "حمنة")):
        assert store.search(typed)[0].name == name


def test_of_very_many_that_sound_alike_the_same_are_looked_at(store: Store, beside: Callable[[str], Store]) -> None:
    """More than there is time for, with one sound key; and as many that have a name in common."""
    vowels = ("", "ا", "و", "ي")
    words = ["س" + a + "ل" + b + "م" + c + "ن" + d for a, b, c, d in product(vowels, repeat=4)]
    people = {e.id: e for word in words for e in (named("person", word), named("person", f"خالد {word}"))}
    document = Document(Source("source-00000000000000ff", "أسماء", "نص", "0" * 64), tuple(people.values()))
    other = beside("alike")
    for one in (store, other):
        one.add(document)
    for typed in ("Salmon", "Slmn", "Sulemanu Khaled", "Zalimona", "خالد", "سلمنت", "سيلوميناا"):
        hits = store.search(typed)
        assert hits
        assert hits == other.search(typed), typed
    assert len(store.search("Salmon", limit=500)) > 24


def test_near_names_of_others_are_no_match(full: Store) -> None:
    """محمد and محمود, الصناعة and الزراعة are different; an exact name has no rival."""
    for name in (*PEOPLE, *BODIES):
        exact = [hit for hit in full.search(name) if hit.reason == "same"]
        assert [hit.entity.label() for hit in exact] == [name]
    assert all("الزراعة" not in hit.entity.label() for hit in full.search("الصناعة"))


def test_an_id_finds_its_entity(full: Store) -> None:
    entity = named("person", PEOPLE[0])
    assert [(hit.entity.id, hit.reason) for hit in full.search(entity.id)] == [(entity.id, "id")]


def test_kinds_and_limit(full: Store) -> None:
    assert {hit.entity.kind for hit in full.search("محمد", kinds=["organization"])} <= {"organization"}
    assert len(full.search("وزارة", limit=1)) == 1


HOSTILE = [
    '"',
    "*",
    "a OR b",
    "NEAR(x y)",
    "-",
    "محمد*",
    "col:",
    "(",
    ")",
    '" OR 1=1 --',
    "'; DROP TABLE name; --",
    "\x00",
    "^",
    "{a}",
    "%",
    "_",
    " ",
]


@pytest.mark.parametrize("typed", HOSTILE)
def test_operators_are_letters(full: Store, typed: str) -> None:
    assert isinstance(full.search(typed), list)
    assert len(list(full.all_entities())) == len(PEOPLE) + len(BODIES)


def test_hostile_queries(full: Store) -> None:
    path = Path(__file__).resolve().parents[3] / "shared" / "hostile" / "39_sql_fts_queries.txt"
    if not path.exists():
        pytest.skip("the folder of hostile files is not beside this checkout")
    for line in path.read_text("utf-8", "replace").splitlines():
        assert isinstance(full.search(line), list)


def test_what_is_gone_is_not_found(store: Store) -> None:
    store.add(samples.DOCUMENT)
    assert store.search("سالم الفرجاني")
    store.undo()
    assert store.search("سالم الفرجاني") == []


def test_what_is_longer_than_any_name_is_not_looked_for_word_by_word(full: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def noted(_: object, text: str) -> list[object]:
        asked.append(text)
        return []

    monkeypatch.setattr("rawabit.graph.names.searching._words", noted)
    assert full.search("ﷺ" * 40_000) == []
    assert not asked
    assert full.search(PEOPLE[0])[0].reason == "same"
    full.search("أحمد")
    assert asked


def test_what_is_longer_than_any_name_is_not_looked_for_by_its_sound(full: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    measured: list[str] = []

    def noted(_: object, text: str, __: int) -> list[object]:
        measured.append(text)
        return []

    monkeypatch.setattr("rawabit.graph.names.searching.by_sound", noted)
    assert full.search("a" * 100_000) == []
    assert not measured
    full.search("Ahmd")
    assert measured
