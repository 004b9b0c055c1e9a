"""E-mail messages and pages saved as one file (MIME): the body, then the fields of the message; attached files by themselves.

The fields stand after the body, so that a notice in a message is read as it would be alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from email.message import EmailMessage
from email.policy import EmailPolicy
from functools import partial
from itertools import islice
from pathlib import PurePath

from ...graph.counting import counted
from ...graph.errors import InputError
from ...graph.vocabulary import vocabulary
from ..read_text import Member, ReadText
from . import html, plain
from .eml_fields import STUMBLES, content, filename, header, sent_on
from .eml_nested import parsed
from .html_frames import Frames
from .transcript import Transcript

FIELDS = ("From", "To", "Cc", "Date", "Subject")
DEEPEST = 20
LONGEST = 50_000  # characters of a field; the library takes time that grows with their square
MOST = 1_000  # parts, attached files and messages inside included
_BOUNDS = 20 * MOST  # lines that may part two of them, or are only drawn
_SHOWN = frozenset({"text/plain", "text/html"})
_ONE_OF = frozenset({"alternative", "related"})  # of whose parts one is the text
_UNPARTED = "a part of the message was not read: nothing says where in it one part ends and the next begins"
_TYPES = {"text/html": ".html", "message/rfc822": ".eml", "text/plain": ".txt"}


class _Bounded(EmailPolicy):
    """What the library does with fields, of which it looks into some while it still takes the message apart."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        if sum(map(len, sourcelines)) > LONGEST:
            raise InputError(f"A field of it is longer than {LONGEST:,} characters, as none is")
        return super().header_source_parse(sourcelines)


def read(data: bytes, encoding: str | None = None) -> ReadText:
    """Read a message (.eml) or a saved page (.mht, .mhtml).

    Args:
        data: the file.
        encoding: that of the body, where a person gave it.

    Raises:
        InputError: it is no message, is damaged, or is nested too deeply.
    """
    if data.count(b"\n--") > _BOUNDS:  # to take a message apart takes the library half a millisecond a part
        raise InputError(f"It holds more than {MOST:,} parts")
    message = parsed(data, _Bounded())
    if not isinstance(message, EmailMessage) or not message.keys():
        raise InputError("It is no e-mail message: it begins with no fields. If it is text, give it the ending .txt")
    try:
        parts = list(islice(_parts(message, 0), MOST + 1))
        if len(parts) > MOST:
            raise InputError(f"It holds more than {MOST:,} parts")
        shown = _shown(message)
        frames = Frames(_pages(part for part in parts if part not in shown))
        text = _joined([_text(body, encoding, frames) for body in shown])
        if (beside := _beside(message) - frames.read) > 0:
            text = replace(text, warnings=(*text.warnings, f"not read: {counted(beside, 'text')} beside the page"))
        if message.get_content_type() == "multipart/related" and not header(message, "To"):
            return replace(
                text, title=header(message, "Subject") or text.title
            )  # a page; it was saved on its date, not published
        files = tuple(_named([part for part in parts if _is_file(part)]))
        if any(part.get_content_maintype() == "multipart" for part in parts):  # it is still whole
            text = replace(text, warnings=(*text.warnings, _UNPARTED), partial=True)
    except STUMBLES as error:
        raise InputError(f"The message is damaged and cannot be read ({type(error).__name__})") from error
    return _written(text, message, files)


def _written(text: ReadText, message: EmailMessage, files: tuple[Member, ...]) -> ReadText:
    """The body with the fields of the message after it."""
    written = Transcript()
    for number, paragraph in enumerate(filter(str.strip, text.text.split("\n\n")), 1):
        written.line(paragraph, f"paragraph {number}")
    for name in FIELDS:
        if value := header(message, name):
            written.line(f"{name}: {value}", f"e-mail field {name}")
    found = replace(text, text=written.text, title=header(message, "Subject") or text.title, places=written.places, members=files)
    day = sent_on(message)
    return replace(found, date=day, date_reason=vocabulary().reasons["sent"].en) if day else found


def _parts(message: EmailMessage, depth: int) -> Iterator[EmailMessage]:
    """The parts that hold something, in order; a message inside is one part."""
    if depth > DEEPEST:
        raise InputError(f"Its parts are nested more than {DEEPEST} deep")
    if not message.is_multipart() or message.get_content_type() == "message/rfc822":
        yield message
        return
    for part in message.get_payload():
        assert isinstance(part, EmailMessage)
        yield from _parts(part, depth + 1)


def _shown(message: EmailMessage) -> list[EmailMessage]:
    """The parts that are the message itself, and no attached files: of alternatives the plain text, else the first that says
    anything; of a page with its pictures the page; all that else stand one after the other (RFC 2046, 5.1)."""
    if not message.is_multipart() or message.get_content_type() == "message/rfc822":
        told = message.get_content_type() in _SHOWN and not _is_attached(message) and content(message).strip()
        return [message] if told else []
    inside = [found for part in message.get_payload() if isinstance(part, EmailMessage) and (found := _shown(part))]
    if message.get_content_subtype() in _ONE_OF:
        plain_first = sorted(inside, key=lambda found: found[0].get_content_type() != "text/plain")
        return next(iter(plain_first if message.get_content_subtype() == "alternative" else inside), [])
    return [part for found in inside for part in found]


def _beside(message: EmailMessage) -> int:
    """How many texts stand beside a page as what belongs to it, like its frames, and are not read."""
    if not message.is_multipart() or message.get_content_type() == "message/rfc822":
        return 0
    parts = [part for part in message.get_payload() if isinstance(part, EmailMessage)]
    own = sum(bool(_shown(part)) for part in parts) - 1 if message.get_content_subtype() == "related" else 0
    return max(0, own) + sum(map(_beside, parts))


def _pages(parts: Iterable[EmailMessage]) -> Iterator[tuple[str, str]]:
    """The pages that frames of a page may show, by the names that these have for them (RFC 2557)."""
    for part in parts:
        if part.get_content_type() == "text/html":
            with suppress(InputError):
                page = html.decoded(content(part), None).text
                yield "cid:" + header(part, "Content-ID").strip("<>"), page
                yield header(part, "Content-Location"), page


def _joined(texts: list[ReadText]) -> ReadText:
    """Texts that stand one after the other, as one, without those that say in the same words what one before them says."""
    said: dict[tuple[str, ...], ReadText] = {}
    for text in texts:
        said.setdefault(tuple(text.text.split()), text)
    texts = list(said.values())
    if len(texts) < 2:
        return texts[0] if texts else ReadText("")
    first = texts[0]
    whole, warnings = "\n\n".join(text.text for text in texts), tuple(dict.fromkeys(w for text in texts for w in text.warnings))
    return replace(first, text=whole, warnings=warnings, partial=any(text.partial for text in texts), places=())


def _is_attached(part: EmailMessage) -> bool:
    return part.get_content_disposition() == "attachment" or bool(filename(part))


def _is_file(part: EmailMessage) -> bool:
    """Whether a part is there to be read by itself; a page that only repeats the text is not, nor a picture in it."""
    return _is_attached(part) or part.get_content_type() == "message/rfc822"


def _text(part: EmailMessage, encoding: str | None, frames: Frames) -> ReadText:
    """The text of a part: in UTF-8 where its bytes are that, else in what the message says, which is often wrong."""
    data = content(part)
    page = partial(html.read, frames=frames, address=header(part, "Content-Location"))
    reader = page if part.get_content_type() == "text/html" else plain.read
    with suppress(InputError):
        return reader(data, encoding or ("utf-8" if _is_utf8(data) else part.get_content_charset()))
    return reader(data, encoding)


def _is_utf8(data: bytes) -> bool:
    with suppress(UnicodeDecodeError):
        return bool(data.decode("utf-8"))
    return False


def _named(parts: list[EmailMessage]) -> Iterator[Member]:
    """The attached files; one without a name is called after its place and sort, a second one of a name after its place too."""
    seen: set[str] = set()
    for number, part in enumerate(parts, 1):
        name = PurePath(filename(part).replace("\\", "/")).name
        if not name or name in seen:
            name = f"{number}{'-' if name else ''}{name or _TYPES.get(part.get_content_type(), '.bin')}"
        seen.add(name)
        yield Member(name, content(part))
