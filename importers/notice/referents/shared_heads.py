"""Posts under one head in the dual or plural, each over a subject, a ministry or a country of its own, and who holds them.

{وزيرا} الصحة و{التعليم} فلان وفلان, {وكيلا وزارتي} الصحة و{الزراعة}, {وزراء خارجية} تونس و{الجزائر} و{مصر}.

These marks come after the fields, which take the whole for one post.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from ....graph.model import Form, Name
from ....graph.names.keys import fold, match_key
from ...grammar.cues import cues, event_nouns, reason
from ...grammar.lexicon import lexicon
from ...grammar.phrases import Phrases
from ...grammar.text.family_names import is_family_name
from ..claims import FIRM, Claim, Mark, Referent
from ..lists import run
from ..reading import Reading
from .naming import country_referent, ministry_of
from .offices import subjects_from

_OF_MINISTRIES = frozenset(fold(w) for w in ("وزارتي", "وزارات"))
_OF_MINISTERS = frozenset(fold(w) for w in ("وزيري", "وزراء"))
_MINISTER, _MINISTRY, _CHIEF = "وزير", "وزارة", "رئيس"
_TWO, _FEW = 2, 3
_BARE = 2  # nouns between a plural head and the first country: وزراء {خارجية} تونس
_STATES, _OF_ONE = frozenset({fold("دول"), fold("بلدان")}), frozenset({fold("وزراء"), fold("أركان")})
_PLURAL = "ات"
_BOTH = ("ين", "ان")  # of an adjective that is said of two: الليبيين, الليبيان
_SEVERAL = (*_BOTH, "ون")
_PRONOUN = "ه"
_FEMININE = fold("ة")
_COMMAS = frozenset("،,")
_PEOPLE = frozenset({"person"})
_TAKEN = frozenset({"post", "organization", "person"})
Part = tuple[int, int]  # characters of what one of the posts is over


@dataclass(frozen=True, slots=True)
class _Shared:
    """A head and what it is said of: how every title begins and ends, and the parts, none where it is open which these are."""

    start: int
    end: int
    lead: str
    parts: Sequence[Part] = ()
    nation: str = ""
    of_ministries: bool = False


def shared_heads(reading: Reading) -> None:
    """Mark the post of each part that a head in the dual or plural is said of, and claim who holds it where as many are named.

    Where it is open which words belong together (وزيرا الخارجية والتعاون الدولي والصناعة) no post is marked. Who is named after
    them waits as their holder: after a verb of meeting it may be whom the two met.
    """
    duals, plurals, past = head_forms("dual_posts"), head_forms("plural_posts"), 0
    for place, (word, skipped) in reading.phrases.each(duals.keys() | plurals.keys()):
        start = reading.phrases.tokens[place].start + skipped
        found = _shared(reading, place, start, (duals | plurals)[word], is_dual=word in duals)
        if found and start >= past:
            _clear(reading, found)
            _hold(reading, found, [_mark(reading, found, part) for part in found.parts])
            past = found.end


@cache
def head_forms(table: str) -> dict[str, str]:
    """Each dual or plural of a list with its head."""
    return {form: head for head, forms in cues(table).items() for form in forms}


def _shared(reading: Reading, place: int, start: int, head: str, *, is_dual: bool) -> _Shared | None:
    """What a head is said of, where that is more than one thing."""
    phrases, at = reading.phrases, place + 1
    of_ministries, of_ministers = phrases.key(at) in _OF_MINISTRIES, phrases.key(at) in _OF_MINISTERS and head != _CHIEF
    lead = f"{head} {_MINISTRY}" if of_ministries else f"{head} {_MINISTER}" if of_ministers else head
    at += of_ministries or of_ministers
    if not (of_ministries or phrases.is_definite(at)):
        return None if is_dual else _of_countries(reading, start, lead, at)
    if lead.split()[-1].removesuffix("ة") not in {_MINISTER, _MINISTRY.removesuffix("ة")}:
        return None
    parts = [_trimmed(reading, (span.start, span.end)) for span in subjects_from(phrases, at)]
    parts = [part for n, part in enumerate(parts) if n == 0 or parts[n - 1][1] >= part[0] - _TWO]  # nothing was cut off between
    if parts and _is_past(reading, parts[-1]):
        return None
    parts, nation = _parted(reading, parts) if is_dual else (parts, "")
    if len(parts) < _TWO or any(_is_of_one(reading, part, head) for part in parts):
        return None  # duals.py deals those of two countries
    one_word = not any(" " in reading.text[low:high] for low, high in parts)
    plain = len(parts) == _TWO if is_dual else len(parts) >= _FEW and one_word
    return _Shared(start, parts[-1][1], lead, parts if plain else (), nation, of_ministries)


def _is_of_one(reading: Reading, part: Part, head: str) -> bool:
    """Whether a subject ends with the country of one, in the gender of the head: وزيرا الصحة {الليبي}."""
    words = reading.text[slice(*part)].split()
    last = fold(words[-1])
    return len(words) > 1 and last in lexicon().nationalities and last.endswith(_FEMININE) is fold(head).endswith(_FEMININE)


def _is_past(reading: Reading, part: Part) -> bool:
    """Whether a word after the last subject says that they held the posts once: وزيرا الصحة والتعليم {السابقان}."""
    words = fold(reading.text[slice(*part)]).split()
    ones = {word.removesuffix(end) for word in words[1:] for end in _SEVERAL if word.endswith(end)}
    return not ones.isdisjoint(lexicon().words["former"])


def _trimmed(reading: Reading, part: Part) -> Part:
    """A subject up to the first word that is none of it: a title, an event, a name."""
    phrases, first, last = reading.phrases, reading.token_at(part[0] + 1), reading.token_at(part[1])
    ends = (n for n in range(first, last) if phrases.tokens[n].start > part[0] and _is_outside(phrases, n))
    end = next(ends, None)
    return part if end is None else (part[0], phrases.tokens[end - 1].end)


def _is_outside(phrases: Phrases, at: int) -> bool:
    """Whether a word is no part of what a post is over: a title, an event, another post or somebody's family name."""
    key = phrases.key(at)
    office = not lexicon().words["posts"].isdisjoint((key, key.removeprefix("و")))
    return office or key in lexicon().honorifics or key in event_nouns() or is_family_name(key)


def _parted(reading: Reading, parts: list[Part]) -> tuple[list[Part], str]:
    """The parts without the nationality that is said of both, and that: وزيري الصحة والتعليم {الليبيين}."""
    words = reading.text[slice(*parts[-1])].split() if parts else []
    single = next((words[-1].removesuffix(end) for end in _BOTH if words[1:] and words[-1].endswith(end)), "")
    if fold(single) not in lexicon().nationalities:
        return parts, ""
    return [*parts[:-1], (parts[-1][0], parts[-1][1] - len(words[-1]) - 1)], single


def _of_countries(reading: Reading, start: int, lead: str, at: int) -> _Shared | None:
    """A plural head over three countries or more, the nouns that each has between: سفراء, وزراء {خارجية}, not رؤساء {وفود}."""
    phrases, first = reading.phrases, at
    while at - first < _BARE and not phrases.place_at(at) and not (phrases.is_stop(at) or phrases.is_definite(at)):
        at += 1
    parts = list(_countries(reading, at))
    if len(parts) < _FEW:
        return None
    title = [word for word in reading.text[phrases.tokens[first].start : parts[0][0]].split() if fold(word) not in _STATES]
    if not all(fold(word) in _OF_ONE or (lead.endswith(_MINISTER) and not word.endswith(_PLURAL)) for word in title):
        return None
    return _Shared(start, parts[-1][1], " ".join([lead, *title]), parts)


def _countries(reading: Reading, at: int) -> Iterator[Part]:
    """The countries of a list that begins at a token, each after the first with و or after a comma; they are marked."""
    phrases, joined = reading.phrases, False
    while at < len(phrases) and (found := phrases.known(lexicon().places, at)):
        size, skipped, known = found
        if known.classification != "country" or (skipped > 0) is not joined:
            return
        part = phrases.tokens[at].start + skipped, phrases.tokens[at + size - 1].end
        if country := country_referent(reading, known.key):
            reading.mark(*part, country, Form.NAME)
        yield part
        comma = phrases.word(at + size) in _COMMAS
        at, joined = at + size + comma, not comma


def _clear(reading: Reading, found: _Shared) -> None:
    """Forget what was taken for one post or body, and what was claimed of it."""
    gone = [m for m in reading.within(0, len(reading.text), _TAKEN) if m.start < found.end and found.start < m.end]
    idle = {id(m.referent) for m in gone} - {id(m.referent) for m in reading.marks if m not in gone}
    reading.keep_marks([m for m in reading.marks if m not in gone])
    reading.replace_claims([c for c in reading.claims if idle.isdisjoint((id(c.source), id(c.target)))])


def _mark(reading: Reading, found: _Shared, part: Part) -> Mark:
    """The mark of the post of a part: of the first from the head on, of the others at the part."""
    words = " ".join(reading.text[slice(*part)].split())
    body = _ministry(reading, words, part) if found.of_ministries else None
    text = " ".join(f"{found.lead} {words} {found.nation}".split())
    key = match_key(found.lead.split()[0] if body else text)
    known = (r for r in reading.referents if r.kind == "post" and r.key == key and r.qualifier is body)
    post = next(known, None) or reading.add(Referent("post", key, [Name(text, "ar", "label")], qualifier=body))
    start = found.start if part is found.parts[0] else part[0]
    reading.mark(start, part[1], post, Form.NOMINAL)
    if home := body or ministry_of(reading, post):
        why = None if body else reason("minister")
        reading.claim(Claim("post_in", post, home, start, part[1], confidence=0.9, reason=why))
    return Mark(start, part[1], "post", Form.NOMINAL, post)


def _is_told_of(reading: Reading, found: _Shared, people: Sequence[Mark]) -> bool:
    """Whether a verb with a pronoun stands before a name, which reads like a title: {وحضره} السيد فلان, not حضرة السيد فلان."""
    gaps = zip((found.end, *(person.end for person in people)), (person.start for person in people), strict=False)
    return any(word.endswith(_PRONOUN) for low, high in gaps for word in reading.text[low:high].split())


def _ministry(reading: Reading, words: str, part: Part) -> Referent:
    """The ministry over a subject, marked at the subject."""
    name = f"{_MINISTRY} {words}"
    key = match_key(name)
    known = (r for r in reading.referents if r.kind == "organization" and r.key == key)
    body = next(known, None) or reading.add(Referent("organization", key, [Name(name, "ar", "label")], "ministry"))
    reading.mark(*part, body, Form.NOMINAL)
    return body


def _hold(reading: Reading, found: _Shared, posts: Sequence[Mark]) -> None:
    """Claim who holds each post, in order, where as many people are named right after them."""
    people, _ = run(reading, found.end, reading.sentence(found.start)[1], _PEOPLE)
    named = (
        len(people) == len(posts)
        and all(person.form is Form.NAME for person in people)
        and not _is_told_of(reading, found, people)
    )
    holders = [person.referent for person in people] if named else [None] * len(posts)
    for post, holder in zip(posts, holders, strict=True):
        reading.dealt[post.start, post.end] = holder
    if not named:
        return
    held = {id(holder) for holder in holders}
    low, high = reading.sentence(found.start)
    others = (c for c in reading.claims if not (c.type == "holds" and id(c.source) in held and low <= c.start < high))
    reading.replace_claims(list(others))
    for post, person in zip(posts, people, strict=True):
        claim = Claim("holds", person.referent, post.referent, post.start, person.end, confidence=FIRM, reason=reason("doubt"))
        reading.claim(claim)
