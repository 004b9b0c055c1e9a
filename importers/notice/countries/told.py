"""The country that the words of a notice say of a body or post: in its name, right after it, or of the delegation it leads."""

from __future__ import annotations

from ...grammar.cues import reason
from ..claims import Mark, Referent
from ..reading import Reading
from ..referents.naming import country_referent
from .datelines import code_of, dateline
from .named_countries import nationality, parted, words
from .national import is_national

KINDS = frozenset({"organization", "post"})
_OWN = frozenset({" ب", " of ", " of the "})
_IN = frozenset({" في ", " فى ", " in "})  # the country of what is named, or of what happens
_BACK = 90  # characters from a delegation to whom it is led by

Country = tuple[Referent, str | None]  # a country, and why it is inferred where no word says it


def nationals(reading: Reading) -> list[Referent]:
    """The bodies and posts spoken of that every country may have, in the order they were found; parts of others are none."""
    parts = {id(claim.source) for claim in reading.claims if claim.type == "part_of"}
    return [r for r in reading.referents if r.kind in KINDS and r.named and not r.local and _is_own(r) and id(r) not in parts]


def _is_own(r: Referent) -> bool:
    if r.qualifier is not None and r.qualifier.kind != "place":
        return False
    return any(is_national(r.kind, parted(name.text)[0], r.classification) for name in r.names)


def told_countries(reading: Reading, found: list[Referent]) -> dict[int, Country]:
    """By the referents of ``found`` the countries that words say of them."""
    told: dict[int, Country] = {}
    for r in found:
        if country := r.qualifier or _in_name(reading, r):
            told[id(r)] = country, None
    wanted = {id(r) for r in found}
    for mark in reading.marks:
        if id(mark.referent) in wanted and id(mark.referent) not in told and mark.kind == mark.referent.kind:
            if country := _after(reading, mark):
                told[id(mark.referent)] = country, None
            elif country := _of_delegation(reading, mark):
                told[id(mark.referent)] = country, reason("country_party")
    _follow_ministers(reading, wanted, told)
    return told


def _in_name(reading: Reading, r: Referent) -> Referent | None:
    code = next((code for name in r.names if (code := parted(name.text)[1])), None)
    return country_referent(reading, code) if code else None


def _after(reading: Reading, mark: Mark) -> Referent | None:
    """The country right after a name: وزير الصحة {بالجمهورية التونسية}, وزارة الصحة {في ليبيا}.

    After the name of a body في may tell where something happens, in a notice from another country.
    """
    place = reading.after(mark.end, {"place"})
    if place is None or place.referent.classification != "country":
        return None
    joined = reading.text[mark.end : place.start]
    first = dateline(reading) if mark.kind != "post" and joined in _IN else None
    abroad = first is not None and code_of(first.referent) != code_of(place.referent)
    return place.referent if joined in _OWN | _IN and not abroad else None


def _of_delegation(reading: Reading, mark: Mark) -> Referent | None:
    """The country of the delegation that somebody leads: وفد تونسي برئاسة {وزير الصحة}."""
    start = max(reading.sentence(mark.start)[0], mark.start - _BACK)
    low, high = reading.token_at(start), reading.token_at(mark.start)
    told = [reading.phrases.key(place) for place in range(low, high)]
    led = next((n for n in range(len(told) - 1, -1, -1) if told[n].removeprefix("و") in words("words", "led")), None)
    if led is None or any(reading.within(reading.phrases.tokens[low + led].end, mark.start - 1, KINDS)):
        return None
    for at in range(led - 1, 0, -1):
        code = nationality(told[at])
        party = {told[at - 1], told[at - 1].removeprefix("و")} & words("words", "parties")
        if code and party:
            return country_referent(reading, code)
    return None


def _follow_ministers(reading: Reading, wanted: set[int], told: dict[int, Country]) -> None:
    """Let a ministry be of the country of its ministers, where they are of one."""
    ministers: dict[int, list[tuple[Referent, Referent]]] = {}
    for claim in reading.claims:
        if claim.type == "post_in" and id(claim.target) in wanted and id(claim.source) in wanted:
            ministers.setdefault(id(claim.target), []).append((claim.source, claim.target))
    for ministry, pairs in ministers.items():
        homes = {id(told[id(post)][0]): told[id(post)][0] if id(post) in told else None for post, _ in pairs if id(post) in told}
        alone = len(homes) == 1 and all(id(post) in told for post, _ in pairs)
        if ministry not in told and alone and (country := next(iter(homes.values()))):
            told[ministry] = country, reason("country_minister")
