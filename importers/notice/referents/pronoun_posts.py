"""Posts that are told by a pronoun get a name that they have by themselves: {مديرها العام} is المدير العام لهيئة الموانئ.

By its pronoun a post tells nothing outside of its text. Its mentions stay as they are, but for the title of its holder, which is
none of it: مديرها العام {الشيخ} راشد.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ....graph.model import Name
from ....graph.names.keys import fold, language
from ...grammar.lexicon import lexicon
from ..claims import Claim, Mark, Referent
from ..reading import Reading

_PRONOUNS = ("هما", "ها", "هم", "ه")
_ARTICLE, _TO, _FEMININE = "ال", "ل", ("ت", "ة")
# Posts beside a person, whom their pronoun may mean: نائبه is the deputy of the minister, and not of the ministry.
_OF_PEOPLE = frozenset(
    fold(w)
    for w in ("نائب", "نائبة", "مساعد", "مساعدة", "مستشار", "مستشارة", "وكيل", "وكيلة", "ممثل", "ممثلة", "مبعوث", "مبعوثة")
)
_LIKELY = 0.5
_SHORTEST = 3  # letters of a post without its pronoun


def name_pronoun_posts(reading: Reading) -> None:
    """Name each post that begins with a noun and its pronoun by its title, and the one body that it likely leads."""
    for post in [r for r in reading.referents if r.kind == "post" and r.names and r.names[0].text.strip()]:
        head, *rest = post.names[0].text.split()
        if bare := _bare(head):
            rest = _untitled(reading, post, rest)
            body = _body(post, reading.claims) if fold(bare) not in _OF_PEOPLE else None
            name = _name(bare, rest, body)
            post.names[:] = [Name(name, language(name), "label"), *post.names[1:]]


def _untitled(reading: Reading, post: Referent, rest: list[str]) -> list[str]:
    """The words of a post behind its head without the titles at their end, which its mentions lose too."""
    size = len(rest)
    while size and fold(rest[size - 1]) in lexicon().honorifics:
        size -= 1
    if size < len(rest):
        cut = [_shorter(reading, m, len(rest) - size) if m.referent is post else m for m in reading.marks]
        reading.keep_marks(cut)
    return rest[:size]


def _shorter(reading: Reading, mark: Mark, words: int) -> Mark:
    """A mention without some words at its end; one that has no more than these and its head as it is."""
    told = reading.text[mark.start : mark.end].rsplit(maxsplit=words)
    return replace(mark, end=mark.start + len(told[0])) if len(told) > words else mark


def _bare(word: str) -> str | None:
    """A post without its pronoun: مدير of مديرها, نائبة of نائبته; None of any other word."""
    bare = next((word.removesuffix(end) for end in _PRONOUNS if word.endswith(end)), "")
    if bare.endswith(_FEMININE[0]):
        bare = bare[:-1] + _FEMININE[1]
    known = len(bare) >= _SHORTEST and not word.startswith(_ARTICLE) and fold(bare) in lexicon().words["posts"]
    return bare if known else None


def _name(bare: str, rest: list[str], body: Referent | None) -> str:
    """A title by itself, or of a body: المدير العام, المدير العام لهيئة الموانئ, مدير هيئة الموانئ."""
    if body is None or rest:
        return " ".join([_ARTICLE + bare, *rest, *([_led_to(body)] if body else [])])
    return f"{bare} {_arabic(body)}"


def _body(post: Referent, claims: Iterable[Claim]) -> Referent | None:
    """The only body that a post is likely in."""
    found = {id(c.target): c.target for c in claims if c.type == "post_in" and c.source is post and c.confidence >= _LIKELY}
    named = [body for body in found.values() if body.named and body.names]
    return named[0] if len(found) == len(named) == 1 else None


def _led_to(body: Referent) -> str:
    """The name of a body behind what leads to it: لهيئة الموانئ, للمؤسسة العامة."""
    name = _arabic(body)
    return f"{_TO}{name[1:]}" if name.startswith(_ARTICLE) else _TO + name


def _arabic(body: Referent) -> str:
    return next((name.text for name in body.names if name.lang == "ar"), body.names[0].text)
