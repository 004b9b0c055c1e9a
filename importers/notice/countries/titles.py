"""Posts of listed bodies in the other language: Director General of UNIDO is المدير العام لليونيدو."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import chain, islice

from ....graph.model import Name
from ....graph.names.keys import language, match_key
from ...grammar.gazetteer import named_bodies
from ...grammar.list_files import keys, rows
from ...grammar.trie import Known, find

_MOST = 24  # ways of writing a post in the other language that are looked for
_WORDS = 40  # no title with its body has more, and each place between two of them is tried
_OWN = re.compile(r"['\u2019]s\b")
_ARTICLE, _FOR = "ال", "ل"


@cache
def _titles(column: int) -> dict[str, tuple[str, ...]]:
    """By the key of a title in Arabic (0) or English (1), how the other language writes it."""
    return {match_key(form): tuple(row[1 - column].split("|")) for row in rows("titles.tsv") for form in row[column].split("|")}


@lru_cache(maxsize=4096)
def titles_translated(name: str) -> tuple[str, ...]:
    """What a post of a listed body is called in the other language; nothing where its title or its body is not listed.

    Args:
        name: its name.

    >>> titles_translated("Director General of UNIDO")[0], titles_translated("الأمين العام للأمم المتحدة")[0]
    ('المدير العام لمنظمة الأمم المتحدة للتنمية الصناعية', 'Secretary-General of the United Nations')
    """
    if name.count(" ") > _WORDS:
        return ()
    found = _in_arabic(name) if name[:1].isascii() else _in_english(name)
    return tuple(islice(found, _MOST))


def post_translations(names: Iterable[Name]) -> tuple[Name, ...]:
    """What names of a post are in a language that none of them is in, as short names."""
    known = list(names)
    spoken = {language(name.text) for name in known}
    texts = dict.fromkeys(text for name in known for text in titles_translated(name.text))
    return tuple(Name(text, language(text), "short") for text in texts if language(text) not in spoken)


def _in_arabic(name: str) -> Iterator[str]:
    words = match_key(_OWN.sub("", name)).split()
    for size in range(len(words) - 1, 0, -1):
        first, last = words[:size], words[size:]
        body = last[1:] if last[0] == "of" else []
        body = body[1:] if body[:1] == ["the"] else body
        for title, home in ((first, body), (last, first)):
            if known := _body(home):
                bodies = [one for one in (*known.names, *known.acronyms) if not one.isascii()]
                yield from (_joined(form, one) for form in _titles(1).get(" ".join(title), ()) for one in bodies)


def _in_english(name: str) -> Iterator[str]:
    words = name.split()
    for size in range(len(words) - 1, 0, -1):
        forms = _titles(0).get(match_key(" ".join(words[:size])), ())
        for home in _bare(words[size:]) if forms else ():
            if known := _body(home):
                short = known.acronyms[0]
                ways = ((f"{form} of the {known.english}", f"{form} of {short}", f"{short}'s {form}") for form in forms)
                yield from chain.from_iterable(ways)


def _joined(title: str, body: str) -> str:
    """A title before its body: with the article by ل, else as it stands."""
    if not title.startswith(_ARTICLE) and _ARTICLE not in title:
        return f"{title} {body}"
    return f"{title} {_FOR}{body.removeprefix('ا') if body.startswith(_ARTICLE) else body}"


def _bare(words: list[str]) -> Iterator[list[str]]:
    """A body as it stands behind a title, and without the ل that leads to it."""
    yield words
    if words[0].startswith("لل"):
        yield ["ال" + words[0].removeprefix("لل"), *words[1:]]
    if words[0].startswith(_FOR):
        yield [words[0].removeprefix(_FOR), *words[1:]]


def _body(words: list[str]) -> Known | None:
    told = keys(" ".join(words))
    size, known = find(named_bodies(), told)
    return known if known and size == len(told) else None
