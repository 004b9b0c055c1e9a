"""Words beside a name that are of none: what is handed on, what somebody did, what was done about it.

السيد سامي عواد {رسالة}, {بتنصيبه}, {وتباحثتا}, {وعقيلته}, {التحضيرات}; أصدر الوزير {قراراً}.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace

from ....graph.names.keys import fold
from ...grammar.cues import cues, event_nouns
from ...grammar.lexicon import is_listed, lexicon
from ...grammar.phrases import Phrases
from ...grammar.text.spans import Span
from ...grammar.text.verbal_nouns import is_action

TITLES = frozenset(fold(word) for word in ("السيد", "السيدة", "السادة", "الدكتور", "الدكتورة", "المهندس", "المهندسة"))
_TANWIN, _OWN, _COUNTERPART = "\u064b", ("ها", "هم", "ه"), fold("نظير")
_SHORT = 3
_DUAL = re.compile("ت.ا..ت?ا")  # تفاعلا، تفاعلتا: of what two do to each other
_RANKS = TITLES | {fold(word) for word in ("المستشار", "المستشارة", "السفير", "السفيرة", "الوزير", "الوزيرة")}
_PRESENCE = frozenset(fold(word) for word in ("حضور", "مشاركة", "معية", "رفقة", "صحبة", "رئاسة", "حضوره"))
_BY, _REFLEXIVE = "ب", frozenset({"تت", "يت"})  # the imperfect of تفعّل, as no name begins: تتوج, يتقدم
_FOR, _NOUNS = frozenset("بل"), frozenset("CMN")  # senses: a word of records, a verbal noun, another common noun
_TURNED = re.compile(r"ت[\u0621-\u064a]{3}ت")  # the perfect of تفعّل and تمفعل of an event, as no name is: تركزت, تمحورت
_PLURAL = "ات"
_GATHERED = frozenset(fold(word) for word in ("جمع", "جمعت", "جمعها", "جمعهم", "جمعهما", "جمعنا", "جمعتها", "ضم", "ضمت"))
_GOD = fold("الله")
_BLESSED = frozenset(
    fold(word)
    for word in ("حفظه", "حفظها", "حفظهما", "حفظهم", "رعاه", "رعاها", "أعزه", "أعزها", "أيده", "نصره", "رحمه", "رحمها", "وفقه")
)
_KIN = frozenset(fold(word) for word in ("عقيلت", "حرم", "زوجت", "زوج", "نجل", "كريمت", "مرافق", "مرافقو", "مرافقي"))


def is_no_name(phrases: Phrases, at: int) -> bool:
    """Whether a word cannot be of the name before it, whatever that is."""
    key, word, words = phrases.key(at), phrases.word(at), lexicon().words
    if phrases.key(at - 1) in words["name_joins"]:
        return False  # عبد السلام, أبو الشكر
    if is_blessing(phrases, at) or _is_label(phrases, at) or _is_turned(key) or key in words["states"]:
        return True
    if _TANWIN in word[-2:] or key.startswith(_COUNTERPART) or _is_doing(key) or _is_verb(key):
        return True
    if _is_kin(key) or _is_act(key) or _is_plural(key) or (key[:1] == _BY and key[1:] in _RANKS | _PRESENCE):
        return True
    bare = key.removeprefix("ال")
    accusative = bare[:-1] if bare.endswith("ا") and len(bare) > _SHORT else ""
    if not words["handed"].isdisjoint((key, bare, accusative)) or accusative in words["handed_or_names"]:
        return True
    return key in words["handed_or_names"] and _is_common(phrases, at + 1)


def is_blessing(phrases: Phrases, at: int) -> bool:
    """Whether a word begins a blessing on who was named: الشيخ سامي عواد {رعاه الله}."""
    return phrases.key(at) in _BLESSED and phrases.key(at + 1) == _GOD


def _is_label(phrases: Phrases, at: int) -> bool:
    """Whether a word opens the next line as a label: سامي عواد⏎{الغائبون}:."""
    return not phrases.same_line(at) and ":" in {phrases.word(at + 1), phrases.word(at + 2)}


def _is_turned(key: str) -> bool:
    """Whether a word is the verb of what talks turned on: مباحثات مع السيد سامي عواد {تمحورت} حول …."""
    return (bool(_TURNED.fullmatch(key)) or key in cues("themes")["tells"]) and not is_listed(key)


def _is_doing(key: str) -> bool:
    """Whether a word is ب or ل and somebody's doing, or a function word and a pronoun: هنأ السفير سامي عواد {بتنصيبه}, اعتذر
    السيد سامي عواد {لارتباطه} بموعد, قراراً أعفى {بموجبه}.
    """
    own = next((own for own in _OWN if key.endswith(own)), "")
    if not own or is_listed(key):
        return False
    bare = key[1:].removesuffix(own)
    noun = bare.removesuffix("ت") + "ه" if bare.endswith("ت") else bare
    done = key[:1] in _FOR and (is_action(bare) or "M" in {_sense(bare), _sense(noun)})
    return done or _sense(key) == "F"


def _is_kin(key: str) -> bool:
    """Whether a word is و and who came along with the one before: سفير الهند سامي عواد {وعقيلته}, {ومرافقوه}."""
    return key[:1] == "و" and any(key[1:].removesuffix(own) in _KIN for own in _OWN if key.endswith(own))


def _is_act(key: str) -> bool:
    """Whether a definite word is a verbal noun and nobody's name: بحث مع السفير سامي عواد {التحضيرات}, {التعاون}."""
    act = lexicon().senses.get(key[2:], "") == "M" or key in cues("nouns")["cooperation"]
    return key.startswith("ال") and act and not is_listed(key) and not is_listed(key[2:])


def _is_plural(key: str) -> bool:
    """Whether a word is the plural of a common noun in ات, which no name is: قدم السيد سامي عواد {توضيحات} حول …."""
    noun = lexicon().senses.get(key) or lexicon().senses.get(key.removesuffix(_PLURAL), "")
    common = bool(noun) and set(noun) <= _NOUNS
    return key.endswith(_PLURAL) and not key.startswith("ال") and common and not is_listed(key)


def is_gathering(phrases: Phrases, at: int) -> bool:
    """Whether a noun for an event stands before the verb of what it brought together: خلال {لقاء جمع} الوزير بالسفير."""
    return phrases.key(at) in event_nouns() and phrases.key(at + 1) in _GATHERED


def _is_verb(key: str) -> bool:
    """Whether a word is و and a finite verb, in the dual too: استقبلت الوزيرة السفيرة منى عواد {وتباحثتا}, {وناقش}, {وتتوج}."""
    verb = key[1:]
    bare = verb.removesuffix("تا") if verb.endswith("تا") else verb.removesuffix("ا")
    told = bool(_DUAL.fullmatch(verb)) or verb in cues("themes")["tells"]
    told = told or (verb[:2] in _REFLEXIVE and verb in lexicon().common and key not in lexicon().common)
    return key[:1] == "و" and not is_listed(key) and (told or any(len(v) > _SHORT and _sense(v) == "V" for v in (verb, bare)))


def is_object(phrases: Phrases, at: int) -> bool:
    """Whether a word is a common noun in the accusative, which no title stands before: أصدر الوزير {قراراً}."""
    key = phrases.key(at)
    noun = key.endswith("ا") and not is_listed(key) and {_sense(key), _sense(key[:-1])} <= _NOUNS
    return noun and phrases.key(at - 1) not in TITLES


def _sense(key: str) -> str:
    """The likeliest sense of a word, by its letter; nothing for a rare one."""
    return lexicon().senses.get(key, "")[:1]


def is_thing(phrases: Phrases, at: int) -> bool:
    """Whether a word alone is what is handed on, and nobody of that name: no title before it, a preposition after it."""
    words = lexicon().words
    listed = phrases.key(at) in words["handed"] | words["handed_or_names"]
    return listed and phrases.key(at + 1) in words["prepositions"] and not phrases.reading(at - 1, lexicon().honorifics)


def before_decision(phrases: Phrases, post: Span) -> Span:
    """A post without what its holder decides: أصدر وزير النقل {قراراً} عين بموجبه …; a title in the accusative is whole
    (مديراً عاماً)."""
    first, last = bisect_left(phrases.starts, post.start), bisect_left(phrases.starts, post.end)
    told = range(first + 2, last) if not phrases.key(first).endswith("ا") else ()
    end = next((at for at in told if is_object(phrases, at)), last)
    return replace(post, end=phrases.tokens[end - 1].end, text=phrases.text[post.start : phrases.tokens[end - 1].end])


def _is_common(phrases: Phrases, at: int) -> bool:
    """Whether a definite word is a common noun, no name of a person: الاستحقاق, not الحداد."""
    key, lists = phrases.key(at), lexicon()
    known = any(form in lists.names for form in (key, key.removeprefix("ال"))) or key in lists.family or key in lists.given
    return phrases.is_definite(at) and phrases.same_line(at) and not known and not key.endswith(("ي", "يه"))
