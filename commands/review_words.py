"""The words of the review's screen and the keys that answer a question, in both languages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..graph.vocabulary import Lang
    from ..queries.review import Question

WORDS: dict[str, tuple[str, str]] = {
    "of": ("من", "of"),
    "relation": ("علاقة", "relation"),
    "identity": ("هل هما واحد؟", "are these one?"),
    "name": ("هل هذا اسم؟", "is this a name?"),
    "sources": ("الوثائق التي تذكره", "documents that name it"),
    "hangs": ("العلاقات التي تتوقف عليه", "relations that hang on it"),
    "place": ("الموضع", "place"),
    "says": ("على لسان", "said by"),
    "doubt": ("موضع الشك", "doubtful"),
    "sure": ("الثقة", "confidence"),
    "score": ("التشابه", "score"),
    "other": ("قراءة أخرى", "other reading"),
    "from": ("من", "from"),
    "to": ("إلى", "to"),
    "undated": ("بلا تاريخ", "undated"),
}
# What is typed for a field, in either language; any beginning that fits one of them only will do.
FIELDS: dict[str, tuple[str, str]] = {
    "type": ("النوع", "type"),
    "source": ("من", "from"),
    "target": ("إلى", "to"),
    "modality": ("المرحلة", "modality"),
    "polarity": ("الإثبات", "polarity"),
    "start": ("البداية", "start"),
    "end": ("النهاية", "end"),
}
KEYS: dict[str, dict[str, tuple[str, str]]] = {
    "relation": {
        "a": ("قبول: هو كما قُرئ", "accept: it is so"),
        "r": ("رفض: ليس كذلك", "reject: it is not"),
        "e": ("تعديل: النوع أو الطرفان أو المرحلة أو التاريخ", "edit: its type, ends, modality or dates"),
        "1-9": ("قراءة: اختيار تلك القراءة الأخرى", "reading: choose that other one"),
    },
    "identity": {
        "m": ("دمج: هما واحد", "merge: they are one"),
        "k": ("فصل: ليسا واحداً", "keep apart: they are not"),
    },
    "name": {
        "a": ("قبول: اسم صحيح يُعرف في الإدخال القادم", "accept: it is, and the next import knows it"),
        "r": ("رفض: ليس اسماً", "reject: it is none"),
    },
    "both": {
        "l": ("لاحقاً: في الجلسة القادمة", "later: it comes back in the next session"),
        "u": ("تراجع: عن آخر قرار في هذه الجلسة", "undo: the latest decision of this session"),
        "?": ("مساعدة: هذه القائمة", "help: this list"),
        "q": ("خروج: كل قرار محفوظ", "quit: every decision is stored"),
    },
}


def word(name: str, lang: Lang) -> str:
    """A word of the screen in the language of the person."""
    return WORDS[name][lang != "ar"]


def sort(question: Question) -> str:
    """What a question is about: a relation, a name, or whether two are one."""
    return "relation" if question.relation else "name" if question.name else "identity"


def keys(question: Question, lang: Lang) -> str:
    """The keys that answer a question, on one line."""
    return "  ".join(f"[{key}] {words[lang != 'ar'].partition(':')[0]}" for key, words in _keys(question).items())


def help_lines(question: Question, lang: Lang) -> Iterator[str]:
    """Every key that answers a question, with what it does: one key may mean another thing to another question."""
    yield from (f"[{key}]  {words[lang != 'ar']}" for key, words in _keys(question).items())


def _keys(question: Question) -> dict[str, tuple[str, str]]:
    listed = KEYS[sort(question)] | KEYS["both"]
    readings = question.relation and question.relation.alternatives
    return {key: words for key, words in listed.items() if key != "1-9" or readings}
