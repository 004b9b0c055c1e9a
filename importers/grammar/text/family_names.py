"""Words with the article that are somebody's family name: الدرديري, الفرجاني; not البحري, nor the adjective of a country."""

from __future__ import annotations

from functools import cache

from ....graph.names.keys import fold
from ..lexicon import lexicon
from ..list_files import rows

_ARTICLE, _FEMININE, _NISBA = "ال", "ه", "ي"
_NAMES = "SG"  # senses: family and given names
_RARE = 25  # in tenths of the Zipf scale: an adjective of what states do is commoner in one of its forms
_STEM = 3  # letters that the adjective of a country has in common with its name


def is_family_name(word: str) -> bool:
    """Whether a word with the article is the family name of somebody, and no word of any other kind.

    Args:
        word: folded.

    Returns:
        True for a name of the lists that means nothing else, and for a word like an adjective that is too rare to be one.
    """
    bare, lists = word.removeprefix(_ARTICLE), lexicon()
    if not word.startswith(_ARTICLE) or word in lists.nationalities:
        return False
    letters = lists.senses.get(bare, "")
    if letters[:1] and letters[0] not in _NAMES:
        return False
    if word in lists.family or word in lists.given:
        return True
    if bare[:_STEM] in _stems():
        return False
    forms = (word, bare, word + _FEMININE, bare + _FEMININE)
    rare = word.endswith(_NISBA) and not letters and all(lists.common.get(form, 0) < _RARE for form in forms)
    return word in lists.names or rare


@cache
def _stems() -> frozenset[str]:
    """How the names of countries begin, of which not every adjective is on a list: الكازاخي, البوسني."""
    countries = (word for row in rows("countries.tsv") for word in fold(row[1]).split())
    return frozenset(word.removeprefix(_ARTICLE)[:_STEM] for word in countries)
