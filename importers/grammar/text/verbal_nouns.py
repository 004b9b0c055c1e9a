"""Nouns of action by their shape: what a plan, a wish or an order is about, where no verb says it."""

from __future__ import annotations

from ....graph.names.keys import fold
from ..lexicon import lexicon

_SHORT = {fold(w) for w in ("وضع", "حصر", "عقد", "رفع", "عمل", "جمع", "نقل", "منح", "فتح", "مسح")}
# Of the same shape, and no tasks: when, where, on what occasion and in whose presence an order was given.
_OCCASIONS = ("تاريخ", "مناسبة", "محافظة", "مقاطعة", "مدينة", "اجتماع", "احتفال", "استقبال", "اتفاق", "اعتبار", "ابتداء")
_NO_TASKS = {fold(w) for w in ("تشكيل", "مقر", "حضور", "مشاركة", *_OCCASIONS)}


def is_action(word: str) -> bool:
    """Whether a word has the shape of a noun of action: تفعيل, إفعال, مفاعلة, استفعال; forming a team is said apart."""
    stem = word.removeprefix("ال")
    if stem in _NO_TASKS:
        return False
    shapes = (
        (stem[:1] == "ت" and stem[-2:-1] == "ي")
        or (stem[:1] == "ا" and "ا" in stem[2:])
        or (stem[:1] == "م" and stem[-1:] == "ه" and "ا" in stem)
    )
    return (len(stem) >= 4 and shapes) or stem in _SHORT


def is_noun_of_action(word: str) -> bool:
    """Whether a folded word names an action: تعزيز, دعم."""
    return not word.startswith("ال") and (is_action(word) or lexicon().senses.get(word, "")[:1] == "M")
