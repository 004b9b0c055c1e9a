"""Whose a directorate, section or office is that every ministry has: of the ministry whose minister or official directs it, else
of the only one that the notice speaks of. Where several may be meant it is this document's alone, until somebody says whose; so
is one of the sender of a letter that names no ministry as its sender."""

from __future__ import annotations

from collections.abc import Iterable

from ....graph.model import Form, Name, Polarity
from ....graph.names.keys import fold, language, match_key
from ...grammar.cues import reason
from ..claims import Mark, Referent
from ..reading import Reading
from .letters import senders
from .named_countries import parted, words
from .officials import Countries
from .told import nationals

UNITS = frozenset({"directorate", "section", "office"})
_MINISTRIES = {fold("وزير"): "وزارة", fold("وزيرة"): "وزارة", "minister": "Ministry"}
# Bodies that have directorates of their own.
_HEADS = (
    "centre",
    "company",
    "authority",
    "agency",
    "institution",
    "university",
    "college",
    "institute",
    "hospital",
    "bank",
    "fund",
)
_GROUPS = ("factory", "municipality", "chamber", "union", "association", "syndicate", "embassy", "council", "intergovernmental")
_OTHERS = frozenset((*_HEADS, *_GROUPS, "government", "diwan"))


def house_units(reading: Reading) -> None:
    """Give each unit that no word says to be part of a body its ministry, as part of its id, with the reason.

    Args:
        reading: the text; its ministries and ministers have their countries.
    """
    units = [r for r in nationals(reading) if r.qualifier is None and is_unit(r)]
    if not units:
        return
    ministries, sent = _Ministries(reading), senders(reading)
    spoken, sending = ministries.spoken(reading.marks), ministries.spoken(sent)
    for unit in units:
        ordering, is_sent = ministries.ordering(unit), any(mark.referent is unit for mark in sent)
        meant = sending if is_sent else spoken
        likely = ordering or [m for m in meant if unit.home is None or (m.home or m.qualifier) in (None, unit.home)]
        alone = ordering or is_sent or not (_beside_others(reading, unit) or (likely and _is_hosts(reading, unit, likely[0])))
        if len(likely) == 1 and alone:
            unit.qualifier = unit.home = reading.add(likely[0]) if likely[0] not in reading.referents else likely[0]
            unit.date_reason = reason("unit_orderer" if ordering else "unit_ministry")
        elif likely or is_sent:
            unit.local, unit.first = True, next((m.start for m in reading.marks if m.referent is unit), 0)


def is_unit(r: Referent) -> bool:
    """Whether every ministry may have one: إدارة التخطيط, مكتب التعاون الدولي, and not المكتب الوطني للإحصاء."""
    first = match_key(r.names[0].text).split()[:2]
    own = r.classification == "office" and words("adjectives") & set(first)
    return r.kind == "organization" and r.classification in UNITS and not own


def _beside_others(reading: Reading, unit: Referent) -> bool:
    """Whether a sentence that speaks of a unit names a body that it may be of just as well."""
    for mark in (m for m in reading.marks if m.referent is unit):
        around = reading.within(*reading.sentence(mark.start), {"organization"})
        if any(m.referent.classification in _OTHERS and m.form is Form.NAME for m in around):
            return True
    return False


def _is_hosts(reading: Reading, unit: Referent, ministry: Referent) -> bool:
    """Whether a unit comes before the only ministry, which is called by another country than the unit's, as nobody calls his own.

    شاركت {إدارة السدود} في ندوة نظمتها وزارة الري المصرية.
    """
    told = any(parted(name.text)[1] for name in ministry.names)
    firsts = [next((m.start for m in reading.marks if m.referent is r), len(reading.text)) for r in (unit, ministry)]
    return told and firsts[0] < firsts[1] and (unit.home is None or unit.home is not ministry.home)


class _Ministries:
    """The ministries of a text, and of its ministers."""

    def __init__(self, reading: Reading) -> None:
        self.reading, self.countries = reading, Countries(reading)
        self.of: dict[int, Referent] = {}
        self.made: list[Referent] = []
        self.held: dict[int, list[Referent]] = {}
        for claim in reading.claims:
            if claim.type == "holds" and claim.polarity is Polarity.AFFIRMED:
                self.held.setdefault(id(claim.source), []).append(claim.target)
            elif claim.type == "post_in" and claim.target.classification == "ministry":
                self.of.setdefault(id(claim.source), claim.target)

    def spoken(self, marks: Iterable[Mark]) -> list[Referent]:
        """Those that some marks name, or whose minister, each once."""
        return _each(self._ministry(mark.referent) for mark in marks if mark.kind == mark.referent.kind)

    def ordering(self, unit: Referent) -> list[Referent]:
        """Those that direct a unit, by themselves or by their minister or another of their officials."""
        claims = self.reading.claims
        tasks = {id(c.source) for c in claims if c.type == "assigned_to" and c.target is unit} | {id(unit)}
        orders = (c for c in claims if c.type == "directed" and c.polarity is Polarity.AFFIRMED and id(c.target) in tasks)
        sure = [c.source for c in orders if not c.alternatives]
        return _each(self._ministry(post) for who in sure for post in (who, *self.held.get(id(who), ())))

    def _ministry(self, r: Referent) -> Referent | None:
        if r.kind == "organization":
            return r if r.classification == "ministry" and r.named else None
        if r.kind == "post" and id(r) not in self.of and (found := self._of_minister(r)):
            self.of[id(r)] = found
        return self.of.get(id(r))

    def _of_minister(self, post: Referent) -> Referent | None:
        """The ministry of a minister; it need not be named."""
        told = parted(post.names[0].text)[0].split()
        head = _MINISTRIES.get(fold(told[0])) if len(told) > 1 else None
        if head is None:
            return None
        text = " ".join([head, *told[1:]])
        key, home = match_key(text), self.countries.of(post)
        known = [r for r in (*self.reading.referents, *self.made) if r.kind == "organization" and key in _keys(r)]
        if same := next((r for r in known if self.countries.of(r) in (home, None)), None):
            return same
        made = Referent("organization", key, [Name(text, language(text))], "ministry", home=home, date_reason=post.date_reason)
        made.qualifier = home if known else None  # else it would get the id of the other country's
        self.made.append(made)
        return made


def _keys(r: Referent) -> frozenset[str]:
    return frozenset(match_key(parted(name.text)[0]) for name in r.names)


def _each(found: Iterable[Referent | None]) -> list[Referent]:
    return list({id(r): r for r in found if r is not None}.values())
