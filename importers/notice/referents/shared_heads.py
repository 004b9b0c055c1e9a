"""Posts under one head in the dual or plural, each over a subject, a ministry or a country of its own, and who holds them.

{وزيرا} الصحة و{التعليم} فلان وفلان, {وكيلا وزارتي} الصحة و{الزراعة}, {وزراء خارجية} تونس و{الجزائر} و{مصر}.

These marks come after the fields, which take the whole for one post.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from ....graph.model import Form, Name
from ....graph.names.keys import match_key
from ...grammar.cues import cues, reason
from ..claims import FIRM, Claim, Mark, Referent
from ..lists import run
from ..reading import Reading
from .naming import ministry_of
from .shared_parts import Part, Shared, is_joint_title, shared

_MINISTRY = "وزارة"
_BOTH = ("ين", "ان")  # of an adjective that is said of two: الليبيين, الليبيان
_PRONOUN = "ه"
_PEOPLE = frozenset({"person"})
_TAKEN = frozenset({"post", "organization", "person"})
_COMMAS = frozenset("،,")


def shared_heads(reading: Reading) -> None:
    """Mark the post of each part that a head in the dual or plural is said of, and claim who holds it where as many are named.

    Where it is open which words belong together (وزيرا الخارجية والتعاون الدولي والصناعة) no post is marked. Who is named after
    them waits as their holder: after a verb of meeting it may be whom the two met.
    """
    duals, plurals, past = head_forms("dual_posts"), head_forms("plural_posts"), 0
    for place, (word, skipped) in reading.phrases.each(duals.keys() | plurals.keys()):
        start = reading.phrases.tokens[place].start + skipped
        found = shared(reading, place, start, (duals | plurals)[word], is_dual=word in duals)
        if found and start >= past:
            _clear(reading, found)
            _hold(reading, found, [_mark(reading, found, part) for part in found.parts])
            past = found.end


@cache
def head_forms(table: str) -> dict[str, str]:
    """Each dual or plural of a list with its head."""
    return {form: head for head, forms in cues(table).items() for form in forms}


def _clear(reading: Reading, found: Shared) -> None:
    """Forget what was taken for one post or body, and what was claimed of it."""
    gone = [m for m in reading.within(0, len(reading.text), _TAKEN) if m.start < found.end and found.start < m.end]
    idle = {id(m.referent) for m in gone} - {id(m.referent) for m in reading.marks if m not in gone}
    reading.keep_marks([m for m in reading.marks if m not in gone])
    reading.replace_claims([c for c in reading.claims if idle.isdisjoint((id(c.source), id(c.target)))])


def _mark(reading: Reading, found: Shared, part: Part) -> Mark:
    """The mark of the post of a part: of the first from the head on, of the others at the part."""
    words = " ".join(reading.text[slice(*part)].split())
    body = _ministry(reading, words, part) if found.of_ministries else None
    text = " ".join(f"{found.lead} {words} {found.nation}".split())
    key = match_key(found.lead.split()[0] if body else text)
    known = (r for r in reading.register.called("post", key) if r.qualifier is body)
    post = next(known, None) or reading.add(Referent("post", key, [Name(text, "ar", "label")], qualifier=body))
    start = found.start if part is found.parts[0] else part[0]
    reading.mark(start, part[1], post, Form.NOMINAL)
    if home := body or ministry_of(reading, post):
        why = None if body else reason("minister")
        reading.claim(Claim("post_in", post, home, start, part[1], confidence=0.9, reason=why))
    return Mark(start, part[1], "post", Form.NOMINAL, post)


def _is_told_of(reading: Reading, found: Shared, people: Sequence[Mark]) -> bool:
    """Whether a verb with a pronoun stands before a name, which reads like a title: {وحضره} السيد فلان, not حضرة السيد فلان."""
    gaps = zip((found.end, *(person.end for person in people)), (person.start for person in people), strict=False)
    return any(word.endswith(_PRONOUN) for low, high in gaps for word in reading.text[low:high].split())


def _ministry(reading: Reading, words: str, part: Part) -> Referent:
    """The ministry over a subject, marked at the subject."""
    name = f"{_MINISTRY} {words}"
    key = match_key(name)
    known = iter(reading.register.called("organization", key))
    body = next(known, None) or reading.add(Referent("organization", key, [Name(name, "ar", "label")], "ministry"))
    reading.mark(*part, body, Form.NOMINAL)
    return body


def _named_from(reading: Reading, at: int) -> int:
    """Where the names begin after a comma and a title said of all: وزيرا الصحة والتعليم{، السيدان} فلان وفلان."""
    place = reading.token_at(at)
    place += reading.phrases.word(place) in _COMMAS
    return reading.phrases.tokens[place].end if is_joint_title(reading.phrases, place) else at


def _hold(reading: Reading, found: Shared, posts: Sequence[Mark]) -> None:
    """Claim who holds each post, in order, where as many people are named right after them."""
    people, _ = run(reading, _named_from(reading, found.end), reading.sentence(found.start)[1], _PEOPLE)
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
