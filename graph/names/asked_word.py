"""What the words of a name cost as spellings of a word that is asked for, by the letters of keys and by those of the name itself.

Keys fold what people leave out (hamza, ta marbuta, final ya), and so find more; names that spell it out tell more: Neale is نيل
and not نائلة, Houmane حومان and not حمنة. What counts is the mean of both costs, and less of it where the two are known to be
spellings of one name.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .alignment import Alignment
from .keys import loose_key, spelt
from .known import known_words
from .letters import latin_letters, spelt_letters
from .transliteration import is_arabic
from .words import bare

Costs = Mapping[str, float]
_KNOWN = 0.4  # how much of the cost of its letters a known pair has


class AskedWord:
    """One word that is asked for.

    Args:
        forms: the ways to read it, with what each costs more.
        choice: the words of the store that sound like it, with their costs by the letters of keys (``alignment.Alignment``).
        article: what a name costs more where only the name has an article.
    """

    def __init__(self, forms: Costs, choice: Costs, article: float) -> None:
        self._forms = [(latin_letters(form), extra) for form, extra in forms.items() if not is_arabic(form)]
        self._choice = choice
        self._article = article
        self._alignments: list[tuple[Alignment, float]] = []
        self._spelt: dict[str, float] = {}
        self._known = frozenset[str]().union(*(known_words(form) for form in forms if not is_arabic(form)))

    def cost(self, words: Sequence[str], name: Sequence[str]) -> float | None:
        """What the word of a name costs that fits best, None where none does.

        Args:
            words: under what the name is indexed.
            name: its words as they stand.
        """
        fits = (
            self._fit(word, n, name) + self._article * (f"ال{word}" in words)
            for n, word in enumerate(words)
            if word in self._choice
        )
        return min(fits, default=None)

    def _fit(self, word: str, place: int, name: Sequence[str]) -> float:
        folded = self._choice[word]
        own = as_spelt(word, place, name) if self._forms and is_arabic(word) else ""
        cost = (folded + self._cost(own)) / 2 if own else folded
        return _KNOWN * cost if word in self._known else cost

    def _cost(self, own: str) -> float:
        if own not in self._spelt:
            if not self._alignments:
                self._alignments = [(Alignment(form, spelt_letters()), extra) for form, extra in self._forms]
            self._spelt[own] = min(alignment.cost(own) + extra for alignment, extra in self._alignments)
        return self._spelt[own]


def as_spelt(word: str, place: int, name: Sequence[str]) -> str:
    """How a name spells one of the words under which it is indexed, without an article that the word does not have.

    Args:
        word: the word, a loose key.
        place: which of the indexed words it is; most stand at the same place in the name.
        name: the words of the name.

    Returns:
        Arabic letters; none where the word is several of the name in one (عبدالقادر).

    >>> as_spelt("فاضله", 1, ["نور", "الفاضلة"])
    'فاضلة'
    """
    for token in (*name[place : place + 1], *name):
        key = loose_key(token)
        if word in (key, bare(key)):
            return spelt(token) if word == key else bare(spelt(token))
    return ""
