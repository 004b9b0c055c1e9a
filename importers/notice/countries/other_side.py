"""Posts and bodies of the other country's side are that country's: وعن الجانب التونسي {مدير إدارة التعاون الدولي} السيد فلان,
برئاسة وزير التجارة فلان عن الجانب الليبي و{وزير التجارة} فلان عن الجانب التونسي.

Every country has a directorate and a minister of those names: what is told of one side is not told of the other.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ....graph.model import Form, Name
from ....graph.names.keys import fold, language, match_key
from ...grammar.cues import cues
from ...grammar.lexicon import lexicon
from ...grammar.phrases import PUNCTUATION
from ..claims import Claim, Mark, Referent
from ..over_titles import only_titles
from ..reading import Reading
from ..referents.naming import country_referent
from ..uniting import forget
from .datelines import code_of, dateline
from .named_countries import nationality, parted
from .national import is_bare, is_national
from .unit_ministries import is_unit

_KINDS = frozenset({"post", "organization"})
_COVERED = frozenset({"post", "organization", "person", "place", "event"})
_SIDES = frozenset(fold(w) for w in ("الجانب", "الوفد", "الطرف"))
_OPENS = frozenset(fold(w) for w in ("عن", "من", "ترأس", "ترأست", "مثل", "مثلت", "ضم", "يمثل", "يضم"))
_FROM, _FOR = fold("من"), fold("عن")
_SEEN = "ties/1"  # the classifier alone
_JOINS = frozenset(fold(w) for w in ("و", "كل", "من", "كلا", "السادة", "السيدات", "كذلك", "أيضا", "في"))
Group = tuple[Referent, str, list[Mark]]  # what is spoken of, the country of the side, and the marks that stand under it


def part_sides(reading: Reading) -> None:
    """Let a post or body named under the side of another country be that country's, apart from what has the name elsewhere.

    Another country is one that is not the dateline's; without a dateline, one on whose side others hold the post than elsewhere.
    """
    place = dateline(reading)
    here = code_of(place.referent) if place else None
    found = [group for group in _groups(reading) if _is_foreign(reading, group, here)]
    bodies = {(id(r), code): _part(reading, r, code, marks) for r, code, marks in found if r.kind == "organization"}
    for post, code, marks in found:
        if post.kind == "post":
            made = _part(reading, post, code, marks)
            own = bodies.get((id(post.qualifier or made.qualifier), code))
            made.qualifier = own or country_referent(reading, code)
            _seat(reading, post, made, own, marks)
    spoken = {id(mark.referent) for mark in reading.marks}
    forget(reading, [r for r, _, _ in found if id(r) not in spoken])


def _groups(reading: Reading) -> list[Group]:
    """The bodies and posts under each side."""
    groups: dict[tuple[int, str], Group] = {}
    parts: dict[int, list[Claim]] = {}
    for claim in reading.claims:
        if claim.type == "part_of" and claim.method != _SEEN:
            parts.setdefault(id(claim.source), []).append(claim)
    told: dict[int, str | None] = {}
    for mark in reading.marks:
        if mark.kind in _KINDS and mark.kind == mark.referent.kind and _may_be_others(reading, mark, parts):
            code = _stood_for(reading, mark) or _side(reading, mark, told)
            if code:
                groups.setdefault((id(mark.referent), code), (mark.referent, code, []))[2].append(mark)
    return list(groups.values())


def _may_be_others(reading: Reading, mark: Mark, parts: Mapping[int, list[Claim]]) -> bool:
    """Whether the words of a mark name no country and no body that it is part of, and other countries have what they name."""
    text, r = reading.text[mark.start : mark.end], mark.referent
    if parted(text)[1] or (mark.kind == "organization" and mark.form is not Form.NAME) or _is_seated(mark, parts):
        return False
    return is_unit(r) or _is_common(r)


def _is_seated(mark: Mark, parts: Mapping[int, list[Claim]]) -> bool:
    """Whether a rule reads beside a unit, or a post in it, which body the unit is part of: مدير إدارة التخطيط {بالوزارة}."""
    unit = mark.referent.qualifier if mark.kind == "post" else mark.referent
    return any(c.start < mark.end and mark.start < c.end for c in parts.get(id(unit), ()))


def _is_common(r: Referent) -> bool:
    named = any(is_national(r.kind, name.text, r.classification) or is_bare(name.text) for name in r.names)
    return named or (r.kind == "post" and r.qualifier is not None and (is_unit(r.qualifier) or _is_common(r.qualifier)))


def _side(reading: Reading, mark: Mark, told: dict[int, str | None]) -> str | None:
    """The country of the side whose list a mark stands in: nothing but people, posts, bodies and titles lies between,
    and where that was: ترأس الجانب الليبي {في الاجتماع} السيد فلان ….

    ``told`` keeps what was found from each token on, so that no list is gone through twice.
    """
    phrases, at = reading.phrases, reading.token_at(mark.start) - 1
    start, _ = reading.sentence(mark.start)
    passed: list[int] = []
    found: str | None = None
    while at > 0 and phrases.tokens[at].start >= start:
        if at in told:
            found = told[at]
            break
        passed.append(at)
        if phrases.key(at - 1) in _SIDES and (code := nationality(phrases.key(at))):
            found = code if _opens(reading, at - 2) else None
            break
        if not _is_listed(reading, at):
            break
        at -= 1
    told.update(dict.fromkeys(passed, found))
    return found


def _stood_for(reading: Reading, mark: Mark) -> str | None:
    """The country of the side right behind a post and its holder: وزير التجارة فلان {عن الجانب التونسي}; not … {وعن} الجانب …."""
    if mark.kind != "post":
        return None
    phrases, at = reading.phrases, reading.token_at(mark.end)
    holder = reading.after(mark.end, frozenset({"person"}))
    if holder and only_titles(reading, mark.end, holder.start):
        at = reading.token_at(holder.end)
    return nationality(phrases.key(at + 2)) if phrases.key(at) == _FOR and phrases.key(at + 1) in _SIDES else None


def _opens(reading: Reading, at: int) -> bool:
    """Whether a word before a side leads to who stands on it; {من} does where people come together, not in تسلم من الوفد."""
    key, (start, _) = reading.phrases.key(at), reading.sentence(reading.phrases.tokens[at].start)
    if key != _FROM:
        return key.removeprefix("و") in _OPENS
    return reading.token_at(start) == at or bool(reading.find(cues("verbs")["attend"], start, reading.phrases.tokens[at].start))


def _is_listed(reading: Reading, at: int) -> bool:
    token = reading.phrases.tokens[at]
    joins = token.key in _JOINS or PUNCTUATION.fullmatch(token.text)
    return (
        bool(joins) or bool(reading.phrases.reading(at, lexicon().honorifics)) or reading.at(token.end - 1, _COVERED) is not None
    )


def _is_foreign(reading: Reading, group: Group, here: str | None) -> bool:
    r, code, marks = group
    if here is not None:
        return code != here
    under = _holders(reading, r, marks)
    rest = _holders(reading, r, [m for m in reading.marks if m.referent is r and m not in marks])
    return bool(rest) and not under & rest if r.kind == "post" else r.kind == "organization"


def _holders(reading: Reading, post: Referent, marks: Sequence[Mark]) -> set[int]:
    held = [c for c in reading.claims if c.type == "holds" and c.target is post]
    return {id(c.source) for c in held if _covers(c, marks)}


def _covers(claim: Claim, marks: Sequence[Mark]) -> bool:
    return any(claim.start <= mark.start and mark.end <= claim.end for mark in marks)


def _part(reading: Reading, r: Referent, code: str, marks: Sequence[Mark]) -> Referent:
    """What the marks under a side stand for from now on: a post or body of that country."""
    text = " ".join(reading.text[marks[0].start : marks[0].end].split())
    made = Referent(r.kind, match_key(text) if is_bare(text) else r.key, [Name(text, language(text))], r.classification)
    made.qualifier = country_referent(reading, code)
    made.local, made.first = is_bare(text), marks[0].start
    reading.add(made)
    reading.keep_marks([replace(m, referent=made) if m in marks else m for m in reading.marks])
    reading.replace_claims([_moved(c, r, made) if _covers(c, marks) else c for c in reading.claims])
    return made


def _moved(claim: Claim, r: Referent, made: Referent) -> Claim:
    """A claim of what is named under the side; what was made out of whose it is, was made out of the other's."""
    ends = replace(claim, source=made if claim.source is r else claim.source, target=made if claim.target is r else claim.target)
    return ends if claim.type not in {"part_of", "post_in"} else claim


def _seat(reading: Reading, post: Referent, made: Referent, body: Referent | None, marks: Sequence[Mark]) -> None:
    """Put a post into the body of the side that its title names, as the other post is in its own."""
    known = next((c for c in reading.claims if c.type == "post_in" and c.source is post and c.target is post.qualifier), None)
    if known and body:
        reading.claim(replace(known, source=made, target=body, start=marks[0].start, end=marks[0].end))
