"""Whose post it is that stands beside a name: what the words leave open waits.

{نجل} وزير الصحة فلان, {مدير مكتب} الوزير فلان may be the minister or not; استقبل رئيس الحكومة {وزير الدفاع فلان} is read of
both posts by the classifier; التقى فلان {السفير الإيطالي} tells whom he met, أقال فلان {مدير المركز} whom he dismissed;
who goes to prison may be a former minister; so is who is called that behind a post in a list; in minutes a post with a colon is
that of the next (المقرر: فلان، {أمين السر:} فلانة); استقبل فلان رئيس … {ووزير …}، السيد فلان الأمين العام tells two posts of the
first; “فلان” {وزير …} و”فلان” وزير … tells that of the one before.
"""

from __future__ import annotations

from dataclasses import replace

from ....graph.model import Form, Modality
from ....graph.names.keys import fold
from ...grammar.cues import cues, reason
from ...grammar.lexicon import lexicon
from ..claims import Claim, Mark
from ..over_titles import is_foreign, only_titles, verb_before
from ..reading import Reading

_ENDS = frozenset({"person", "post"})
_PERSON, _POST = frozenset({"person"}), frozenset({"post"})
_ACTORS = frozenset({"person", "post", "organization"})
_NAMES = frozenset({"person", "post", "organization", "place"})
_TIES = "ties/1"
_AND, _COLON = "و", ":"
_COMMAS, _LOOSE, _QUOTES = frozenset("،,"), " ،,", frozenset('"“”»')
_MEN = "RP"  # senses: roles, other nouns for people
_KIN = frozenset(fold(w) for w in ("حرم", "عقيلة", "قريب", "قريبة", "خلف", "سلف"))
_OFFICES = _KIN | frozenset(
    fold(w) for w in ("معاون", "معاونة", "معاوني", "معاونو", "مكتب", "مساعد", "مساعدة", "نائبي", "نائبا", "نواب")
)
_AT_OFFICE = frozenset({fold("بديوان")})  # not رئيس {ديوان} الوزير فلان, which tells his own post
_JOINED = "ولبك"
_SHORT = 3
_COURT = 5  # tokens from a post back over the name of a court to what it did
_COURTS = frozenset({fold("محكمة")})
_OFFICE = frozenset(fold(w) for w in ("الوزير", "الوزيرة"))


def doubt_holders(reading: Reading) -> None:
    """Let a holder wait whom the words do not surely give the post; nothing is taken back."""
    doubted = [_doubted(reading, claim) if claim.type == "holds" and claim.sure else claim for claim in reading.claims]
    if any(one is not other for one, other in zip(doubted, reading.claims, strict=True)):
        reading.replace_claims(doubted)


def _doubted(reading: Reading, claim: Claim) -> Claim:
    marks = reading.within(claim.start, claim.end, _ENDS)
    person = next((mark for mark in marks if mark.referent is claim.source and mark.form is Form.NAME), None)
    post = next((mark for mark in marks if mark.referent is claim.target), None)
    if person is None or post is None:
        return claim
    open_ = _is_led(reading, post, person) or _is_object(reading, person, post) or _is_label(reading, person, post)
    open_ = open_ or _is_dismissed(reading, person, post) or _is_judged(reading, min(post.start, person.start))
    open_ = open_ or _is_of_host(reading, post, person) or _is_passed_on(reading, post, person)
    open_ = open_ or _is_lone(reading, person, post)
    open_ = open_ or (claim.modality is Modality.ACTUAL and _is_over(reading, post))
    open_ = open_ or (claim.method == _TIES and _is_parted(reading, post, person))
    return replace(claim, sure=False, reason=claim.reason or reason("doubt")) if open_ else claim


def _is_over(reading: Reading, post: Mark) -> bool:
    """Whether the word behind a post says that it was held once, where nothing read it so: مدير المصرف {(سابقا)}."""
    place = reading.token_at(post.end)
    place += reading.phrases.word(place) == "("
    return reading.phrases.key(place) in lexicon().words["once"] | lexicon().words["former"]


def _is_led(reading: Reading, post: Mark, person: Mark) -> bool:
    """Whether a noun for somebody of the holder's stands before a post: {شقيقة} الوزير فلان, {معاون} مدير المركز فلان."""
    place = reading.token_at(post.start + 1) - 2
    if post.start > person.start or place < 0 or not reading.phrases.same_line(place + 1):
        return False
    token = reading.phrases.tokens[place]
    own = reading.at(token.end - 1, _NAMES)
    if own and own.kind == "post" and not reading.phrases.is_definite(place) and own.start in {token.start, token.start + 1}:
        return own.end == token.end and reading.text[own.end : post.start] == " "  # {سكرتيرة} وزير التخطيط فلانة
    if own or reading.phrases.is_definite(place) or reading.phrases.reading(place, lexicon().honorifics):
        return False
    forms = {token.key, token.key[1:] if token.key[:1] in _JOINED and len(token.key) > _SHORT else token.key}
    return not forms.isdisjoint(_OFFICES | _AT_OFFICE) or any(lexicon().senses.get(form, "?")[0] in _MEN for form in forms)


def _is_label(reading: Reading, person: Mark, post: Mark) -> bool:
    """Whether a post behind a name has a colon and the next name behind it: المقرر: فلان، {أمين السر:} فلانة."""
    after = reading.after(post.end, _PERSON)
    colon = reading.token_at(post.end)
    led = post.start > person.end and after is not None and reading.phrases.word(colon) == _COLON
    return led and after is not None and only_titles(reading, reading.phrases.tokens[colon].end, after.start)


def _is_lone(reading: Reading, person: Mark, post: Mark) -> bool:
    """Whether one word alone, no family name with the article, stands right before a post: {نوه} وزير …, where most that the
    corpus has are no names of the post's holder."""
    lone = " " not in reading.text[person.start : person.end] and not reading.text.startswith("ال", person.start)
    return lone and person.end <= post.start and not reading.text[person.end : post.start].strip()


def _is_of_host(reading: Reading, post: Mark, person: Mark) -> bool:
    """Whether و joins a post to the one of somebody named before, and who is named behind a comma has one of their own:
    فلان رئيس … {ووزير …}، السيد فلان الأمين العام."""
    first, own = reading.before(post.start, _POST), reading.after(person.end, _POST)
    host = reading.before(first.start, _PERSON) if first else None
    if first is None or own is None or host is None or reading.text[post.end : person.start].lstrip()[:1] not in _COMMAS:
        return False
    beside = reading.text[host.end : first.start].strip(_LOOSE) + reading.text[person.end : own.start].strip(_LOOSE)
    return not beside and reading.text[first.end : post.start].strip() == _AND


def _is_passed_on(reading: Reading, post: Mark, person: Mark) -> bool:
    """Whether a post stands right behind another's name, or what is quoted like one, and و leads to the next."""
    before = reading.before(post.start, _PERSON)
    beside = before is not None and before.referent is not person.referent and not reading.text[before.end : post.start].strip()
    quoted = reading.text[max(post.start - 2, 0) : post.start].rstrip()[-1:] in _QUOTES
    return (beside or quoted) and post.end <= person.start and reading.text[post.end : person.start].lstrip()[:1] == _AND


def _is_dismissed(reading: Reading, person: Mark, post: Mark) -> bool:
    """Whether a post follows who stands right after a verb of dismissing, or by one name after one of meeting, inviting or
    informing: أقال فلان {مدير المركز} may tell whom."""
    verb = verb_before(reading, person.start)
    alone = " " not in reading.text[person.start : person.end]  # أطلع {البسومي} القنصل على …, لم تلتق {البسومي} وزير الصحة
    verbs = cues("verbs")["dismiss"] | (_of_people() if alone else frozenset())
    return post.start > person.end and verb in verbs and not reading.text[person.end : post.start].strip()


def _of_people() -> frozenset[str]:
    """Verbs whose object is a person."""
    acts = cues("acts")
    return acts["address"] | acts["call"] | acts["meet_whom"]


def _is_judged(reading: Reading, start: int) -> bool:
    """Whether a court has to do with whom a place names by a post, which may be his no more: قضت ب{سجن} الوزير فلان."""
    judged = cues("leaving")["judged"]
    for place in range(reading.token_at(start) - 1, max(reading.token_at(start) - _COURT, 0) - 1, -1):
        if reading.phrases.reading(place, judged):
            return True
        court = reading.at(reading.phrases.tokens[place].end - 1, {"organization"}) or reading.phrases.is_definite(place)
        if not (court or reading.phrases.key(place) in _COURTS or reading.phrases.reading(place, lexicon().honorifics)):
            return False
    return False


def _is_object(reading: Reading, person: Mark, post: Mark) -> bool:
    """Whether a post abroad follows who stands right after a verb of meeting, and may be whom he met: التقى فلان {السفير …}."""
    at, offices = reading.token_at(person.start), lexicon().words["definite_posts"] | _OFFICE
    while at > 0 and (reading.phrases.reading(at - 1, lexicon().honorifics) or reading.phrases.key(at - 1) in offices):
        at -= 1
    after = post.start > person.end and verb_before(reading, reading.phrases.tokens[at].start) in cues("acts")["meet_whom"]
    return after and is_foreign(reading, post) and not reading.text[person.end : post.start].strip()


def _is_parted(reading: Reading, post: Mark, person: Mark) -> bool:
    """Whether a post is that of a verb's subject, and the next with the name the object: استقبل {رئيس الحكومة} وزير الدفاع فلان.

    Without such a verb, or with another object after the name, two posts may be one man's.
    """
    verbs = cues("acts")["meet_whom"] | cues("acts")["address"] | cues("naming")["names"]
    if verb_before(reading, post.start) not in verbs or _has_object(reading, person.end):
        return False
    between = reading.within(post.end, person.start, _POST)
    return any(reading.text[post.end : mark.start].strip() != _AND for mark in between if mark.referent is not post.referent)


def _has_object(reading: Reading, at: int) -> bool:
    """Whether somebody else whom no preposition governs is named in the rest of the sentence."""
    others = reading.outer(at, reading.sentence(at - 1)[1], _ACTORS)
    governed = lexicon().words["prepositions"]
    return any(reading.phrases.key(reading.token_at(mark.start + 1) - 2) not in governed for mark in others)
