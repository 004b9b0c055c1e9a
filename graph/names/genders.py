"""Posts that are named by the gender of who holds them: الأمينة العامة is the post of الأمين العام.

Only the title is taken so, up to the first word that is none of it: مديرة الإدارة العامة directs الإدارة العامة still.
"""

from __future__ import annotations

from functools import lru_cache

from .keys import fold, loose_key

_FEMININE, _ARTICLE = fold("ة"), "ال"
_NISBA, _LONG = fold("ية"), 6  # an adjective of relation, القانونية, and the fewest letters of one with its article
# Own lists, as loose keys: nouns that posts begin with, and adjectives that are said of them.
_HOLDERS = frozenset(
    loose_key(
        "وزير رئيس مدير أمين سفير مستشار نائب وكيل عميد منسق ممثل مساعد مندوب مبعوث محافظ قنصل ملحق مفوض مراقب مفتش مشرف سكرتير "
        "خبير مقرر كاتب ناطق متحدث نقيب حاكم مسؤول باحث محاسب عضو"
    ).split()
)
_ADJECTIVES = frozenset(
    loose_key("عام تنفيذي إقليمي مقيم دائم مساعد قطري خاص سام سامي أول مفوض رسمي فخري تجاري ثقافي قانوني فني").split()
)


@lru_cache(maxsize=16_384)
def masculine(text: str) -> tuple[str, ...]:
    """The loose words of a post with its title as it is for a man.

    >>> masculine("الأمينة العامة لوزارة الصحة") == masculine("الأمين العام لوزارة الصحة")
    True
    >>> masculine("مديرة المدرسة الفنية"), masculine("وزارة الصحة")
    (('مدير', 'المدرسه', 'الفنيه'), ('وزاره', 'الصحه'))
    """
    words = loose_key(text).split()
    for place, word in enumerate(words):
        bare = _bare(word).removesuffix(_FEMININE)
        agrees = place > 0 and (bare in _ADJECTIVES or _is_related(words[place - 1], word))
        if not agrees and bare not in _HOLDERS:
            break
        words[place] = word.removesuffix(_FEMININE)
    return tuple(words)


def _bare(word: str) -> str:
    return word.removeprefix(_ARTICLE)


def _is_related(before: str, word: str) -> bool:
    """Whether a definite adjective of relation follows a definite holder: المستشارة {القانونية}, but not مديرة {التقنية}."""
    definite = before.startswith(_ARTICLE) and word.startswith(_ARTICLE)
    return definite and len(word) > _LONG and word.endswith(_NISBA)
