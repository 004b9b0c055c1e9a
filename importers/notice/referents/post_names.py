"""Posts become referents: the same office of the same body is one, however it is written and whoever it is said of."""

from __future__ import annotations

import re

from ....graph.model import Form, Name
from ....graph.names.keys import fold, language, match_key
from ...grammar.cues import cues
from ...grammar.lexicon import lexicon
from ...grammar.text.cells import row
from ...grammar.text.spans import Span
from ..claims import Mark, Referent
from ..reading import Reading
from .naming import learn, same, written
from .rows import only

_JOINED = re.compile(r"\s[لب]{1,2}$|\s(?:في|لدى)\s+$")  # what leads from a title to its body
_OF = re.compile(r"\sل\w{3}")  # what the rest of a title stands behind: نائبا {لرئيس} الهيئة
_LEADS = "لبوفك "  # letters at the end of what stands before a body
_MADE = re.compile(r"(?<=\w\w\w)(?:\u064b?ا|ا\u064b)$")  # the ending of the accusative, with or without its sign
_GENITIVE = re.compile(r"ل(?!ل)\w{3}")  # a noun without the article behind ل: {لرئيس} الهيئة, not {للهيئة}
# Of a ministry, government or state; others are in a body.
_HEADS = frozenset(fold(w) for w in ("وزير", "وزيرة", "رئيس", "رئيسة"))


def name_posts(reading: Reading, spans: list[Span]) -> None:
    """Give every post its referent: the same office of the same body is one post, however its body is written."""
    found = {(span.start, span.end) for span in spans if span.kind == "post"}
    for span in spans:
        if span.kind == "post":
            body = next((m for m in reading.within(span.start, span.end, {"organization"}) if m.end == span.end), None)
            body = body or next(iter(reading.within(span.start + 1, span.end, {"organization"})), None)
            if not body and [cell for cell in row(reading.text, span.start) if cell in found] == [(span.start, span.end)]:
                body = only(reading, span.start, "organization")
            referent = _post(reading, span, body)
            reading.mark(span.start, span.end, referent, Form.NAME)


def _post(reading: Reading, span: Span, body: Mark | None) -> Referent:
    if body is None:
        text = nominative(written(span.text))
        text = unmade(text) if _OF.search(text) else text
        key = match_key(text)
        found = same(reading, "post", key)
        return found or reading.add(Referent("post", key, [Name(text, language(text))]))
    lead, rest = reading.text[span.start : body.start].rstrip(_LEADS), reading.text[body.end : span.end]
    title = written(span.text)
    before = reading.text[span.start : body.start]
    if _JOINED.search(before) or _OF.search(before):  # the dual needs no letter: {مديرا إدارة} الآبار وإدارة السدود
        lead, title = unmade(lead).rstrip(_LEADS), unmade(title)
    inside = span.start < body.start and body.end <= span.end
    head = match_key(f"{lead}{rest}" if lead and inside else title)
    for referent in reading.register.called("post", head):
        if referent.qualifier is body.referent:
            return learn(referent, title, "full" if body.form is Form.NAME else "label")
    role = "full" if body.form is Form.NAME else "label"
    return reading.add(Referent("post", head, [Name(title, language(span.text), role)], qualifier=body.referent))


def unmade(title: str) -> str:
    """A title as it is by itself, where somebody is made it: عُينت {مديرا عاما} للهيئة is the {المدير العام} of it, عُين {نائبا
    لرئيس} الهيئة its {نائب رئيس}.

    >>> unmade("مديراً عاماً للهيئة الوطنية"), unmade("وكيلا لوزارة العليا"), unmade("المدير العام للهيئة"), unmade("مستشارا")
    ('المدير العام للهيئة الوطنية', 'وكيل وزارة العليا', 'المدير العام للهيئة', 'مستشار')
    """
    first, *others = title.split() or [""]
    bare = _bare(first)
    if bare == first or (fold(bare) not in lexicon().senses and fold(bare) not in cues("leaders")):
        return title
    of = next((place for place, word in enumerate(others) if word.startswith("ل")), len(others))
    own = [bare, *map(_bare, others[:of])]
    if len(own) == 1 and others and _GENITIVE.match(others[0]):
        others[0] = others[0].removeprefix("ل")
    return " ".join([*(own if len(own) == 1 else (f"ال{word}" for word in own)), *others[of:]])


def _bare(word: str) -> str:
    return _MADE.sub("", word)


def nominative(title: str) -> str:
    """A title as it is said of its holder: وزيراً للنقل is وزير النقل; any other stays as it is written.

    >>> nominative("وزيراً للنقل"), nominative("رئيسا للجنة"), nominative("وزير الدولة للشؤون الخارجية")
    ('وزير النقل', 'رئيس اللجنة', 'وزير الدولة للشؤون الخارجية')
    """
    words = title.split()
    if len(words) < 2 or not words[1].startswith("لل"):
        return title
    head = fold(words[0])
    bare = head.removesuffix("ا")
    if bare not in _HEADS:
        return title
    own = words[1].removeprefix("ل")  # of ل and اللجنة no more than للجنة is written
    of = own if fold(own) in lexicon().heads else own.removeprefix("ل")
    return " ".join([words[0] if head == bare else bare, f"ال{of}", *words[2:]])
