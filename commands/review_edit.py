"""The small prompt that changes a relation: a field and its new value a line, an empty line when it is as it should be."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from ..graph.errors import InputError, RawabitError
from .terminal import Keys, Screen, safe

if TYPE_CHECKING:
    from ..graph.store import Store
    from ..graph.vocabulary import Lang
    from ..queries.review import Question

# What is typed for a field, in either language; any beginning that fits one of them only will do.
_TYPED = {
    "type": ("type", "النوع"),
    "source": ("from", "من"),
    "target": ("to", "إلى"),
    "modality": ("modality", "المرحلة"),
    "polarity": ("polarity", "الإثبات"),
    "start": ("start", "البداية"),
    "end": ("end", "النهاية"),
}
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
            field, value = _read(store, typed, question)
        except RawabitError as error:
            for line in str(error).split("\n"):
                screen.line(screen.style(safe(line), fg="red"))
            continue
        changes[field] = value
        screen.line(f"{field} = {value or '-'}", indent=2)
    return changes


def _read(store: Store, typed: str, question: Question) -> tuple[str, str]:
    """A typed line as a field and a value.

    Raises:
        InputError, AmbiguousName, NotFound: it is none.
    """
    from ..graph.dates import bounds
    from ..graph.vocabulary import vocabulary
    from ..queries import resolve

    label, _, value = (part.strip() for part in typed.replace("=", " ", 1).partition(" "))
    field = _one(label, ((field, words) for field, words in _TYPED.items()), "field")
    words = vocabulary()
    tables = {"type": words.types, "modality": words.modalities, "polarity": words.polarities}
    if field in tables:
        terms = ((name, (name, name.replace("_", " "), term.ar, term.en)) for name, term in tables[field].items())
        return field, _one(value, terms, field)
    if field in ("source", "target"):
        return field, resolve(store, value).id
    bounds(value or None)
    return field, value


def _one(typed: str, choices: Iterable[tuple[str, tuple[str, ...]]], what: str) -> str:
    """The one choice that a word means: the whole word, else the only one that begins so."""
    listed = list(choices)
    wanted = typed.casefold()
    whole = [name for name, words in listed if wanted in words]
    begun = [name for name, words in listed if wanted and any(word.startswith(wanted) for word in words)]
    found = whole or begun
    if len(found) != 1:
        options = ", ".join(found or [name for name, _ in listed])
        raise InputError(f"{typed!r} is no {what}. Choose one of: {options}.")
    return found[0]
