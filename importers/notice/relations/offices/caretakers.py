"""Who runs a body without holding its post: {المكلف بتسيير إدارة الطرق} المهندس فلان, القائم بأعمال السفارة فلان.

No field was fitted to these posts, so what is claimed of them waits.
"""

from __future__ import annotations

from .....graph.model import Form, Name
from .....graph.names.keys import fold, language, match_key
from ....grammar.cues import reason
from ...claims import Claim, Mark, Referent
from ...reading import Reading
from ...referents.naming import written
from .holders import is_titled

_CHARGED = frozenset(fold(w) for w in ("المكلف", "المكلفة", "مكلف", "مكلفة", "القائم", "القائمة"))
_RUNNING = frozenset(
    fold(w) for w in ("بتسيير", "بإدارة", "برئاسة", "بمهام", "بأعمال", "بالإشراف", "بتسير", "مهام", "أعمال", "شؤون", "على")
)
_BODIES, _PEOPLE, _POSTS = frozenset({"organization"}), frozenset({"person"}), frozenset({"post"})
_SURE, _FAR, _LONG = 0.5, 24, 120  # characters between the body and who runs it, and of its name


def caretakers(reading: Reading) -> None:
    """Claim ``holds`` and ``post_in`` for who is named right behind a body that they are charged to run."""
    for place, word in reading.find(_CHARGED):
        token = reading.phrases.tokens[place]
        start, at = token.start + len(token.key) - len(word), place + 1  # behind و: ونائب الوزير {والقائم} بأعمال السفارة
        while reading.phrases.key(at) in _RUNNING:
            at += 1
        body = next((m for m in reading.outer(token.end, token.end + _LONG, _BODIES) if reading.token_at(m.start) == at), None)
        if at > place + 1 and body and reading.at(start, _POSTS) is None:
            person = _right_behind(reading, body)
            if person:
                _claim(reading, start, body, person)


def _right_behind(reading: Reading, body: Mark) -> Mark | None:
    """The person behind a body, with nothing but titles and a comma between."""
    _, end = reading.sentence(body.start)
    person = next(iter(reading.outer(body.end, end, _PEOPLE)), None)
    if person is None or person.start - body.end > _FAR:
        return None
    between = range(reading.token_at(body.end), reading.token_at(person.start))
    return person if all(is_titled(reading, n) or reading.phrases.word(n) in "،," for n in between) else None


def _claim(reading: Reading, start: int, body: Mark, person: Mark) -> None:
    title = written(reading.text[start : body.end])
    post = reading.add(Referent("post", match_key(title), [Name(title, language(title))], qualifier=body.referent, first=start))
    reading.mark(start, body.end, post, Form.NAME)
    for claim in (
        Claim("holds", person.referent, post, start, person.end, confidence=_SURE, reason=reason("doubt")),
        Claim("post_in", post, body.referent, start, body.end, confidence=_SURE, reason=reason("doubt")),
    ):
        reading.claim(claim)
