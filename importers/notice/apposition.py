"""Whether a name may stand in apposition to a post beside it: across a preposition or another noun no post is handed on.

سلم وزير الداخلية هدية {إلى} السيدة فلانة, تحدث وزير الداخلية {عن} السيد فلان, زار وزير الداخلية {قبر} السيد فلان.
"""

from __future__ import annotations

from itertools import pairwise

from ...graph.model import Form
from ...graph.names.keys import fold
from ..grammar.cues import cues
from ..grammar.lexicon import lexicon
from ..grammar.phrases import PUNCTUATION
from ..grammar.text.verbal_nouns import is_action
from .claims import Mark
from .governing import is_aside, is_governed, is_next_clause, sense_of
from .over_titles import is_foreign, meets, only_titles, verb_before
from .reading import Reading

_POST, _PERSON = frozenset({"post"}), frozenset({"person"})
_TOWARDS = frozenset(fold(w) for w in ("إلى", "مع", "عن", "قبل", "طرف"))
_DAMMA, _PASSIVE = "\u064f", ("ي", "يت")
_JOINED, _BY = "بلكو", "ب"
_PARTING = (*_JOINED, "،", ",")
_TO = fold("إلى")
_FROM = fold("من")
_BEFORE = frozenset(fold(w) for w in ("خلفا", "بدلا", "بديلا"))
_NEW = frozenset(fold(w) for w in ("جديدا", "جديدة"))
_FEMININE, _GENERAL = "ة", frozenset(fold(w) for w in ("عامة", "تنفيذية", "مقيمة"))
_GIVEN = frozenset("GS?")  # names of people, and words that are on no list
_HOST = 90  # characters of a name
_FAR = 12  # tokens between a post and its holder that are looked at


def is_apart(reading: Reading, first: Mark, second: Mark) -> bool:
    """Whether what stands between a post and a name in one sentence parts them; which of the two comes first does not matter."""
    person = first if first.kind == "person" else second
    if {first.kind, second.kind} != {"post", "person"} or second.start <= first.end:
        return False
    if person.form is not Form.NAME:
        return person is second and person.form is Form.PRONOMINAL and _is_other(reading, first, person)
    low, high = reading.token_at(first.end), reading.token_at(second.start)
    between = {reading.phrases.key(n) for n in range(low, high)}
    head = reading.phrases.key(reading.token_at(first.start))
    if not _BEFORE.isdisjoint(between) or {"لل" + head, "بال" + head, "ال" + head} & between:
        return False  # رئيس الجمهورية … للرئيس فلان
    joined = reading.text[second.start - 1]
    if joined in _JOINED and _GIVEN.isdisjoint(sense_of(reading.phrases.key(high - 2))):
        return True  # but not in عاشور بالقاسم
    if second.kind == "post" and _is_new(reading, first, second):
        return True  # عين الرئيس فلان {وزيرا جديدا}
    if second.kind == "post":
        return joined == _BY or reading.phrases.key(high - 1) in _TOWARDS or _is_met(reading, first, second)
    others = reading.outer(first.end, second.start, _POST)
    if others and is_foreign(reading, others[0]) and meets(reading, first.start):
        return True  # استقبل وزير الصناعة {السفير الألماني} السيد فلان
    if _is_guest(reading, first, second) or _is_object(reading, first, second) or _is_touched(reading, first, second):
        return True
    if any(is_next_clause(reading, n) for n in range(low, high)):
        return True
    return high - low <= _FAR and (is_governed(reading, low, high) or any(is_aside(reading, n) for n in range(low, high)))


def is_shared(reading: Reading, first: Mark, second: Mark) -> bool:
    """Whether a post stands right between two names and so may be either's: استقبل فلان {مدير المركز} السيد فلان."""
    other = reading.after(second.end, _PERSON) if second.kind == "post" and first.kind == "person" else None
    if other is None or reading.text[second.end : other.start].strip()[:1] in _PARTING:
        return False
    return only_titles(reading, second.end, other.start)


def _is_other(reading: Reading, post: Mark, person: Mark) -> bool:
    """Whether a title with a pronoun is another's than the post before it: عبر المبعوث {عن} سعادته, {شكر} المدير سعادته."""
    led = reading.phrases.key(reading.token_at(person.start) - 1) in _TOWARDS or reading.text[person.start - 1] in _JOINED
    return led or verb_before(reading, post.start) in cues("acts")["address"]


def _is_met(reading: Reading, person: Mark, post: Mark) -> bool:
    """Whether a post after a name is whom its bearer met: a verb of meeting, and a post of theirs beside the name, make the name
    the subject (استقبل وزير الصحة فلان {سفير اليابان}, استقبل فلان وزير الصحة {السفير الياباني})."""
    own = reading.before(person.start, _POST, back=_FAR * 10)
    if own and only_titles(reading, own.end, person.start):
        return only_titles(reading, person.end, post.start) and meets(reading, own.start)
    others = reading.outer(person.end, post.start, _POST)
    beside = all(only_titles(reading, one.end, other.start) for one, other in pairwise([person, *others, post]))
    return len(others) == 1 and beside and is_foreign(reading, post) and meets(reading, person.start)


def _is_object(reading: Reading, post: Mark, person: Mark) -> bool:
    """Whether the bearer of a post dismisses or names who is named after it: أعفى رئيس الوزراء {السيد فلان} من مهامه."""
    after = reading.token_at(person.end)
    verb, offices = verb_before(reading, post.start), cues("naming")["offices"] | cues("left")["suspend"]
    if verb in cues("verbs")["dismiss"]:
        left = reading.phrases.key(after) == _FROM and reading.phrases.key(after + 1) in offices
        return left and not _is_passive(reading, post.start) and not _may_be_passive(reading, post.start)
    named = verb in cues("naming")["names"] and not _is_passive(reading, post.start) and not _is_charged(reading, after)
    return named and _is_office(reading, after) and not _is_held(reading, person.end)


def _is_charged(reading: Reading, place: int) -> bool:
    """Whether an indefinite post is whom somebody charges with a task: كلف وزير الثقافة فلان {مستشارا قانونيا} بإعداد …."""
    at = place + 1 + reading.phrases.key(place + 1).endswith("ا")
    task = reading.phrases.key(at)
    return reading.phrases.key(place).endswith("ا") and task[:1] == "ب" and is_action(task[1:])


def _is_passive(reading: Reading, subject: int) -> bool:
    """Whether the verb before a place is written with the vowel of the passive: {عُيّن} وزير الصحة عضوا."""
    return _DAMMA in reading.phrases.word(reading.token_at(subject) - 1)[1:3]


def _may_be_passive(reading: Reading, subject: int) -> bool:
    """Whether the verb before a place has the ي of the passive, which the active has not: {أعفي} وزير الصحة فلان من منصبه."""
    return reading.phrases.word(reading.token_at(subject) - 1).endswith(_PASSIVE)


def _is_guest(reading: Reading, post: Mark, person: Mark) -> bool:
    """Whether a post in commas is that of the subject of a verb of meeting, who is named before it, and a name after it whom the
    subject meets: استقبل فلان، {وكيل الوزارة}، سعادة {فلان}."""
    host = reading.before(post.start, _PERSON, back=_HOST)
    if host is None or not _is_comma(reading.text[host.end : post.start]) or not meets(reading, host.start):
        return False
    comma = reading.token_at(post.end)
    after = comma + 1 < len(reading.phrases) and reading.phrases.word(comma) in {"،", ","}
    return after and only_titles(reading, reading.phrases.tokens[comma + 1].start, person.start)


def _is_comma(text: str) -> bool:
    return text.strip() in {"", "،", ","}


def _is_new(reading: Reading, person: Mark, post: Mark) -> bool:
    """Whether a post is the object of the verb of appointing before a name, whose bearer in office appoints: عين الرئيس فلان
    {وزيرا جديدا} ل…; without an office before the name the verb may be passive."""
    phrases, own = reading.phrases, reading.before(person.start, _POST, back=_FAR * 10)
    beside = own is not None and only_titles(reading, own.end, person.start)
    at = reading.token_at(own.start if own and beside else person.start) - 1
    while at >= 0 and (_is_rank(reading, at) or phrases.key(at) in lexicon().nationalities or phrases.word(at) in _PARTING):
        beside = beside or phrases.key(at) in lexicon().words["definite_posts"]
        at -= 1
    named = at >= 0 and phrases.key(at).removeprefix("و") in cues("naming")["names"] and _DAMMA not in phrases.word(at)[1:3]
    return beside and named and phrases.key(reading.token_at(post.start + 1)) in _NEW


def _is_rank(reading: Reading, place: int) -> bool:
    """Whether a word is a title, or an office that stands for one."""
    titled = reading.phrases.reading(place, lexicon().honorifics)
    return titled is not None or reading.phrases.key(place) in lexicon().words["definite_posts"]


def _is_office(reading: Reading, place: int) -> bool:
    """Whether a word is a post that somebody is named to, which is indefinite: مديرا, وزيرة {ل}لثقافة, سفيرة {لدى} المغرب; not
    مديرة الإدارة, وزيرة الثقافة or نائبه."""
    key, after = reading.phrases.key(place), reading.phrases.key(place + 1)
    if reading.phrases.word(place).endswith(_FEMININE):
        opens = after.startswith("ل") or after in _GENERAL or after in lexicon().words["prepositions"]
        return key in lexicon().words["posts"] and (opens or bool(PUNCTUATION.fullmatch(reading.phrases.word(place + 1))))
    return key.endswith("ا") and key[:-1] in lexicon().words["posts"]


def _is_held(reading: Reading, at: int) -> bool:
    """Whether somebody is named right after the post that begins at a place: who is before it then bears the post before."""
    office = reading.after(at, _POST)
    person = reading.after(office.end, _PERSON) if office else None
    return bool(office and person and office.start - at <= 1 and only_titles(reading, office.end, person.start))


def _is_touched(reading: Reading, post: Mark, person: Mark) -> bool:
    """Whether the bearer of a post thanks or informs whose family name alone follows: هنأ السفير المصري {الفرجاني}."""
    alone = len(reading.text[person.start : person.end].split()) == 1 and reading.text.startswith("ال", person.start)
    verb = verb_before(reading, post.start)
    foreign, after = is_foreign(reading, post), reading.phrases.key(reading.token_at(person.end))
    called = verb in cues("acts")["call"] and (foreign or after != _TO)
    return alone and (verb in cues("acts")["address"] or called) and only_titles(reading, post.end, person.start)
