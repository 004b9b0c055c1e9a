"""Directorates and offices that every ministry has are those of one ministry. All notices are made up."""

from __future__ import annotations

from collections.abc import Callable
from itertools import permutations

import pytest

from rawabit.graph.model import Entity
from rawabit.graph.placed import of_another_country, placed
from rawabit.graph.store import Store
from rawabit.queries import why

Kept = Callable[..., Store]
PLACE = "طرابلس 4 فبراير 2026\n"
INDUSTRY, HEALTH = "قال وزير الصناعة السيد سالم الفرجاني إن العمل مستمر.", "قال وزير الصحة السيد علي المرابط إن العمل مستمر."
TUNISIAN = f"تونس 4 فبراير 2026\n{HEALTH.replace('علي المرابط', 'منصف البجاوي')}"
BOTH = "قال وزير الصحة السيد علي المرابط ووزير الصناعة السيد سالم الفرجاني إن العمل مستمر."


def attended(title: str, who: str) -> str:
    return f" وحضر الاجتماع {title} السيد {who}.\n"


def called(store: Store, name: str) -> list[Entity]:
    return [e for e in store.all_entities(["organization", "post"]) if name in {known.text for known in e.names}]


def facts(store: Store) -> tuple[list[str], list[tuple[str, str, str]], list[list[str]]]:
    """What a store tells, by labels: bodies and posts with where they belong, who holds what, what is asked."""
    labels = placed(store, list(store.all_entities()))
    ours = sorted(label for ident, label in labels.items() if ident.startswith(("organization", "post")))
    held = sorted(
        (labels[r.source], r.type, labels[r.target]) for r in store.scan() if r.type in ("holds", "post_in", "assigned_to")
    )
    return ours, held, sorted(sorted((labels[p.one], labels[p.other])) for p in store.proposals())


@pytest.mark.parametrize("unit", ["إدارة الشؤون الإدارية والمالية", "مكتب التعاون الدولي", "قسم التخطيط"])
def test_each_ministry_has_its_own_in_every_order(kept: Kept, unit: str) -> None:
    texts = (
        PLACE + INDUSTRY + attended(f"مدير {unit}", "عمر الزوي"),
        PLACE + HEALTH + attended(f"مدير {unit}", "نبيل العياري"),
        PLACE + attended(f"مدير {unit} بوزارة الصناعة", "عمر الزوي"),
    )
    stores = [kept(*order) for order in permutations(texts)]
    units = called(stores[0], unit)
    assert sorted(placed(stores[0], units).values()) == [f"{unit} ({m}، ليبيا)" for m in ("وزارة الصحة", "وزارة الصناعة")]
    assert len(called(stores[0], f"مدير {unit}")) == 2
    assert not stores[0].proposals()
    assert all(facts(store) == facts(stores[0]) for store in stores)


def test_who_directs_a_unit_tells_whose_it_is(kept: Kept) -> None:
    store = kept(f"{PLACE}{BOTH} ووجه وزير الصحة إدارة التخطيط بإعداد تقرير.\n")
    (unit,) = called(store, "إدارة التخطيط")
    assert placed(store, [unit])[unit.id] == "إدارة التخطيط (وزارة الصحة، ليبيا)"
    (told,) = [reason for reason in why(store, unit) if reason.sort == "body"]
    assert (told.text, told.why) == ("وزارة الصحة", "the ministry is that whose minister or official directs it")


def test_why_tells_that_the_notice_speaks_of_one_ministry_only(kept: Kept) -> None:
    store = kept(PLACE + HEALTH + attended("مدير إدارة التخطيط", "نبيل العياري"))
    (told,) = [reason for reason in why(store, called(store, "إدارة التخطيط")[0]) if reason.sort == "body"]
    assert (told.text, told.why) == ("وزارة الصحة", "the ministry is the only one that the notice speaks of")


def test_in_english_too(kept: Kept) -> None:
    said = "Tripoli, 4 February 2026 - The Minister of {}, Mr {}, met the Director of the Planning Department, Mr {}.\n"
    store = kept(said.format("Industry", "Salem Ferjani", "Omar Zwai"), said.format("Health", "Ali Morabet", "Nabil Ayari"))
    units = placed(store, called(store, "Planning Department"))
    assert sorted(units.values()) == [f"Planning Department ({m}، ليبيا)" for m in ("Ministry of Health", "Ministry of Industry")]


@pytest.mark.parametrize(
    "unclear",
    [
        PLACE + BOTH + attended("مدير إدارة التخطيط", "كامل الهوني"),
        PLACE + HEALTH + " وزار الوزير الشركة العامة للكهرباء، واستقبله مدير إدارة التخطيط السيد كامل الهوني.\n",
        PLACE + attended("مدير إدارة التخطيط", "كامل الهوني"),
    ],
)
def test_of_whom_nobody_knows_is_asked_and_neither_merged_nor_split(kept: Kept, unclear: str) -> None:
    texts = (unclear, *(PLACE + m + attended("مدير إدارة التخطيط", who) for m, who in ((INDUSTRY, "عمر"), (HEALTH, "نبيل"))))
    stores = [kept(*order) for order in permutations(texts)]
    for store in stores:
        labels = placed(store, list(store.all_entities()))
        asked = {frozenset((labels[p.one], labels[p.other])) for p in store.proposals() if p.one.startswith("organization")}
        of = "إدارة التخطيط"
        assert asked == {frozenset((f"{of} (ليبيا)", f"{of} ({m}، ليبيا)")) for m in ("وزارة الصناعة", "وزارة الصحة")}
        assert facts(store) == facts(stores[0])


def test_where_units_may_be_one_so_may_the_posts_in_them(kept: Kept) -> None:
    store = kept(*(PLACE + BOTH + attended("مدير إدارة التخطيط", who) for who in ("كامل الهوني", "راشد الغول")))
    asked = sorted({p.one.rpartition("-")[0] for p in store.proposals()})
    assert asked == ["organization", "post"]


def test_one_who_holds_it_is_one_person_though_one_notice_does_not_say_whose_it_is(kept: Kept) -> None:
    store = kept(
        PLACE + attended("مدير إدارة التخطيط", "نبيل العياري"), PLACE + HEALTH + attended("مدير إدارة التخطيط", "نبيل العياري")
    )
    assert len([p for p in store.all_entities(["person"]) if p.label() == "نبيل العياري"]) == 1


def test_units_of_two_countries_are_never_asked_about(kept: Kept) -> None:
    store = kept(TUNISIAN + attended("مدير إدارة التخطيط", "عمر الزوي"), PLACE + attended("مدير إدارة التخطيط", "نبيل العياري"))
    assert len(called(store, "إدارة التخطيط")) == 2
    assert not store.proposals()


def test_what_nobody_tells_of_many_units_is_one_question_each(kept: Kept) -> None:
    unclear = [
        PLACE + BOTH + attended("مدير إدارة التخطيط", who) for who in ("كامل الهوني", "راشد الغول", "فرج العبيدي", "وليد الككلي")
    ]
    store = kept(*unclear)
    assert len(called(store, "إدارة التخطيط")) == len(unclear)
    assert len([p for p in store.proposals() if p.one.startswith("organization")]) == len(unclear) - 1


def test_an_office_of_a_whole_country_is_of_no_ministry(kept: Kept) -> None:
    store = kept(PLACE + HEALTH + attended("مدير المكتب الوطني للإحصاء", "نبيل العياري"))
    (office,) = called(store, "المكتب الوطني للإحصاء")
    assert placed(store, [office])[office.id] == "المكتب الوطني للإحصاء (ليبيا)"


def test_a_label_that_knows_less_contradicts_nothing(kept: Kept) -> None:
    store = kept(PLACE + HEALTH + attended("مدير إدارة التخطيط", "نبيل العياري"))
    (unit,) = called(store, "إدارة التخطيط")
    for where in ("وزارة الصحة", "ليبيا", "وزارة الصحة، ليبيا"):
        assert not of_another_country(store, {unit.id: f"إدارة التخطيط ({where})"})
    for where in ("وزارة الصحة، تونس", "وزارة الصناعة، ليبيا"):
        assert of_another_country(store, {unit.id: f"إدارة التخطيط ({where})"}) == {unit.id: "إدارة التخطيط (وزارة الصحة، ليبيا)"}
