"""The readable mark-up of the corpus: ``{kind id: words}`` inside the text, then one line a fact. See corpus/README.md.

``{kind id: …}`` is a mention by name, ``{kind~ id: …}`` a nominal and ``{kind^ id: …}`` a pronominal one, ``{date EDTF: …}`` a
date and ``{date ?: …}`` a relative day. After ``---`` a line is an entity with its classification, or a relation: source, type,
target, and then in any order a modality, ``negated``, ``optional``, ``by ID``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from ...graph.errors import InputError
from ...graph.model import Form, Modality, Polarity
from ...graph.vocabulary import vocabulary

_OPEN = re.compile(r"\{([a-z]+)([~^]?) ([^:{}\s]+): ?")
_FORMS = {"": Form.NAME, "~": Form.NOMINAL, "^": Form.PRONOMINAL}
_NOTICE = re.compile(r"^=== ", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch of the text: for a mention its entity, for a date its EDTF value (None for a relative day)."""

    start: int
    end: int
    kind: str
    entity: str | None
    form: Form = Form.NAME


@dataclass(frozen=True, slots=True)
class Fact:
    """A relation between two entities of the notice."""

    source: str
    type: str
    target: str
    modality: Modality = Modality.ACTUAL
    polarity: Polarity = Polarity.AFFIRMED
    required: bool = True
    by: str | None = None


@dataclass(slots=True)
class Annotated:
    """One notice with what an annotator found in it; marks by start and then longest first."""

    id: str
    title: str
    text: str
    marks: list[Marked] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)
    classifications: dict[str, str] = field(default_factory=dict)
    unnamed: set[str] = field(default_factory=set)

    def kinds(self) -> dict[str, str]:
        """The kind of every entity that is mentioned."""
        return {m.entity: m.kind for m in self.marks if m.entity and m.kind != "date"}


def read_corpus(folder: Path) -> list[Annotated]:
    """Every notice of the ``*.txt`` files of a folder, by file name and then as they stand there.

    Raises:
        InputError: a mark-up that cannot be meant; the message names the notice and the place.
    """
    return [notice for path in sorted(folder.glob("*.txt")) for notice in read_marked(path.read_text(encoding="utf-8"))]


def read_marked(text: str) -> Iterator[Annotated]:
    """The notices of one file.

    Raises:
        InputError: a mark-up that cannot be meant.

    >>> [notice] = read_marked("=== T1 a title\\n{person a: سالم} مدير\\n---\\n")
    >>> notice.text, notice.marks[0].end
    ('سالم مدير', 4)
    """
    for block in _NOTICE.split(text)[1:]:
        head, _, body = block.partition("\n")
        ident, _, title = head.strip().partition(" ")
        marked, _, facts = body.partition("\n---\n")
        plain, marks = _unmark(marked.strip("\n"), ident)
        notice = Annotated(ident, title, plain, sorted(marks, key=lambda m: (m.start, -m.end)))
        for line in facts.splitlines():
            _read_fact(notice, line.partition("#")[0].split())
        yield notice


def _unmark(marked: str, ident: str) -> tuple[str, list[Marked]]:
    text, at, open_, found = "", 0, [], []
    while at < len(marked):
        if marked[at] == "{":
            match = _OPEN.match(marked, at)
            if not match:
                raise InputError(f"Notice {ident}: {marked[at : at + 40]!r} is no mark ({{kind id: words}}).")
            open_.append((match, len(text)))
            at = match.end()
            continue
        if marked[at] == "}":
            if not open_:
                raise InputError(f"Notice {ident}: a closing brace too many after {text[-40:]!r}.")
            match, start = open_.pop()
            found.append(_marked(match, start, text, ident))
        else:
            text += marked[at]
        at += 1
    if open_:
        raise InputError(f"Notice {ident}: the mark {open_[-1][0][0]!r} is not closed.")
    return text, found


def _marked(match: re.Match[str], start: int, text: str, ident: str) -> Marked:
    kind, form, entity = match[1], match[2], match[3]
    if kind != "date" and kind not in vocabulary().kinds:
        raise InputError(f"Notice {ident}: {kind!r} is no kind of the vocabulary.")
    if text[start:] != text[start:].strip() or start == len(text):
        raise InputError(f"Notice {ident}: white space at the edge of the mark {text[start:]!r}.")
    return Marked(start, len(text), kind, None if entity == "?" else entity, _FORMS[form])


def _read_fact(notice: Annotated, words: list[str]) -> None:
    if not words:
        return
    known = notice.kinds()
    if len(words) >= 3 and words[1] in vocabulary().types:
        notice.facts.append(_fact(notice.id, words, known))
    elif words[0] in known and len(sorts := [word for word in words[1:] if word != "unnamed"]) <= 1:
        if sorts:
            notice.classifications[words[0]] = sorts[0]
        if "unnamed" in words:
            notice.unnamed.add(words[0])
    else:
        raise InputError(f"Notice {notice.id}: neither a relation nor an entity: {' '.join(words)!r}.")


def _fact(ident: str, words: list[str], known: dict[str, str]) -> Fact:
    source, type_, target, *rest = words
    modality, polarity, required, by = Modality.ACTUAL, Polarity.AFFIRMED, True, None
    while rest:
        word = rest.pop(0)
        if word in set(Modality):
            modality = Modality(word)
        elif word == "negated":
            polarity = Polarity.NEGATED
        elif word == "optional":
            required = False
        elif word == "by" and rest:
            by = rest.pop(0)
        else:
            raise InputError(f"Notice {ident}: {word!r} is no word of a relation, in {' '.join(words)!r}.")
    if missing := {source, target, by or source} - known.keys():
        raise InputError(f"Notice {ident}: no mention of {sorted(missing)[0]!r}, which {' '.join(words)!r} names.")
    return Fact(source, type_, target, modality, polarity, required, by)
