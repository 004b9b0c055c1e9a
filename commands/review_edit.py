"""The small prompt that changes a relation: a field and its new value a line, an empty line when it is as it should be."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from ..graph.errors import InputError, RawabitError
from .language import comma, language
from .review_words import FIELDS
from .terminal import Keys, Screen, safe
from .typed_days import gregorian

if TYPE_CHECKING:
    from ..graph.store import Store
    from ..graph.vocabulary import Lang, Term
    from ..queries.review import Question

_HELP = (
    "اكتب الحقل وقيمته، مثل: المرحلة مخطط. الحقول: النوع، من، إلى، المرحلة، الإثبات، البداية، النهاية. "
    "البداية بلا قيمة تحذف التاريخ. سطر فارغ للحفظ، x للإلغاء.",
    "Type a field and its value, like: modality planned. Fields: type, from, to, modality, polarity, start, end. "
    "Start without a value takes the date away. An empty line when done, x to give up.",
)


def ask(screen: Screen, keys: Keys, store: Store, question: Question, lang: Lang) -> dict[str, str]:
    """Ask what is otherwise.

    Returns:
        New values by field (``graph.decisions.FIELDS``); nothing where the person gave up.
    """
    screen.line(_HELP[lang != "ar"])
    changes: dict[str, str] = {}
    while typed := keys.line(">"):
        if typed.casefold() == "x":
            return {}
        try:
            field, value, shown = _read(store, typed, lang)
        except RawabitError as error:
            tell_error(screen, error, lang)
            continue
        changes[field] = value
        screen.line(f"{FIELDS[field][lang != 'ar']} = {safe(shown) or '-'}", indent=2)
    return changes


def _read(store: Store, typed: str, lang: Lang) -> tuple[str, str, str]:
    """A typed line as a field, a value, and the value as people read it.

    Raises:
        InputError, AmbiguousName, NotFound: it is none.
    """
    from ..graph.dates import bounds
    from ..graph.vocabulary import vocabulary
    from ..queries import resolve

    label, _, value = (part.strip() for part in typed.replace("=", " ", 1).partition(" "))
    field, _ = _one(label, ((field, words[lang != "ar"], words) for field, words in FIELDS.items()), "field")
    words = vocabulary()
    tables = {"type": words.types, "modality": words.modalities, "polarity": words.polarities}
    if field in tables:
        terms: Iterable[tuple[str, Term]] = tables[field].items()
        choices = ((name, term.label(lang), (name, term.ar, term.en)) for name, term in terms)
        return field, *_one(value, choices, FIELDS[field][lang != "ar"])
    if field in ("source", "target"):
        end = resolve(store, value)
        return field, end.id, end.label(lang)
    day = gregorian(value)
    bounds(day or None)
    return field, day, day


def tell_error(screen: Screen, error: RawabitError, lang: Lang) -> None:
    """Show on a screen why something cannot be, in the language of the session."""
    from .messages import said

    told = said("\n".join(map(safe, str(error).split("\n"))), lang)
    for line in told.split("\n"):
        screen.line(screen.style(line, fg="red"))


def _one(typed: str, choices: Iterable[tuple[str, str, tuple[str, ...]]], what: str) -> tuple[str, str]:
    """The one choice that a word means, and how it is shown: the whole word, else the only one that begins so."""
    listed, wanted = list(choices), typed.casefold().replace("_", " ")
    spelt = [(name, shown, [word.replace("_", " ") for word in words]) for name, shown, words in listed]
    whole = [(name, shown) for name, shown, words in spelt if wanted in words]
    begun = [(name, shown) for name, shown, words in spelt if wanted and any(word.startswith(wanted) for word in words)]
    found = whole or begun
    if len(found) != 1:
        options = comma(language()).join(shown for _, shown in found or [(name, shown) for name, shown, _ in listed])
        raise InputError(f"{typed!r} is no {what}. Choose one of: {options}.")
    return found[0]
