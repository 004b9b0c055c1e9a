"""ى at the end of a word, which is written for ي too: which of two spellings to show. Both are found and merged alike."""

from __future__ import annotations

_YA, _DOTLESS = "ي", "ى"
_ARTICLE = "ال"
# Words whose own letter it is: given names, and what names of bodies and places have. Own work.
_OWN = frozenset({
    "مصطفى", "موسى", "عيسى", "يحيى", "مرتضى", "مجتبى", "ليلى", "سلمى", "هدى", "منى", "لبنى", "نجوى", "سلوى", "ندى",
    "ضحى", "بشرى", "يسرى", "نهى", "شذى", "لمى", "ذكرى", "جدوى", "فدوى", "رضوى", "تقوى", "أعلى", "أدنى", "أقصى", "أولى",
    "كبرى", "صغرى", "وسطى", "عظمى", "قصوى", "أخرى", "مستشفى", "منتدى", "ملتقى", "مبنى", "مستوى", "محتوى", "قرى", "مرضى",
    "قدامى", "شورى", "فتوى",
})  # fmt: skip


def misspelt(text: str) -> int:
    """How many words of a name end in ى for ي, or in ي for ى.

    >>> misspelt("سالم الفرجانى"), misspelt("سالم الفرجاني"), misspelt("مصطفى علي"), misspelt("المجلس الأعلي")
    (1, 0, 0, 1)
    """
    if _YA not in text and _DOTLESS not in text:
        return 0
    ending = (word.removeprefix(_ARTICLE) for word in text.split() if word.endswith((_YA, _DOTLESS)))
    return sum((f"{word[:-1]}{_DOTLESS}" in _OWN) != word.endswith(_DOTLESS) for word in ending)
