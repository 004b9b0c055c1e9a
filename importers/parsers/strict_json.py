"""JSON and YAML that can only be what they look like: no key twice, no number that is none, no tag, no reference, no depth."""

from __future__ import annotations

import json
import math
import re
from dataclasses import replace
from typing import Any, NoReturn

from ...graph.errors import InputError
from .encoding import Decoded, decode

DEEPEST = 100
LONGEST = 4300  # digits of a number: to read one takes the square of its length, and no more are read
_MARK = re.compile(r'["\[\]{}]')
_STRING = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"', re.DOTALL)  # nothing is kept of where it could go back to
_SURROGATE = re.compile("[\ud800-\udfff]")


def text_of(data: bytes, encoding: str | None = None) -> Decoded:
    """The text of a JSON or YAML file, and what a person should know of how it was read.

    Raises:
        InputError: the bytes are not text.
    """
    found = decode(data, encoding)
    return replace(found, text=found.text.lstrip("\ufeff"))


def parse(text: str) -> Any:
    """Read a JSON text.

    Raises:
        InputError: it is not JSON, nested more than 100 deep, holds a key twice, a number that is infinite, none, or longer than
            4,300 digits, or half a surrogate pair; the message names the line where that is known.
    """
    _refuse_depth(text)
    try:
        found = json.loads(text, object_pairs_hook=_object, parse_constant=_constant, parse_float=_float, parse_int=_int)
    except json.JSONDecodeError as error:
        raise InputError(f"It is not JSON: {error.msg} in line {error.lineno}, column {error.colno}") from error
    if "\\u" in text or _SURROGATE.search(text):
        _refuse_surrogates(found)
    return found


def _refuse_depth(text: str) -> None:
    """Count brackets outside strings before anything is parsed."""
    depth = at = 0
    while mark := _MARK.search(text, at):
        at = mark.end()
        if mark[0] == '"':
            string = _STRING.match(text, mark.start())
            at = string.end() if string else len(text)
        else:
            depth += 1 if mark[0] in "[{" else -1
        if depth > DEEPEST:
            raise InputError(f"It is nested more than {DEEPEST} deep, in line {text.count(chr(10), 0, at) + 1}")


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        seen: set[str] = set()
        twice = next(key for key, _ in pairs if key in seen or seen.add(key))  # type: ignore[func-returns-value]
        raise InputError(f"The key {twice!r} stands twice in one object")
    return found


def _constant(name: str) -> NoReturn:
    raise InputError(f"It holds {name}, which is not a number")


def _int(text: str) -> int:
    if len(text) > LONGEST:
        raise InputError(
            f"It holds a number of {len(text)} digits, more than {LONGEST}. Put it in quotation marks if it is a text"
        )
    return int(text)


def _float(text: str) -> float:
    found = float(text)
    if not math.isfinite(found):
        raise InputError(f"It holds the number {text}, which is too large")
    return found


def _refuse_surrogates(value: Any) -> None:
    waiting = [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, str) and _SURROGATE.search(one):
            raise InputError(f"It holds half a character (a lone surrogate) in {one.encode('utf-8', 'replace').decode()[:40]!r}")
        if isinstance(one, dict):
            waiting += [*one.keys(), *one.values()]
        elif isinstance(one, list):
            waiting += one


def parse_yaml(text: str) -> Any:
    """Read a YAML text in which every value is text: NO stays NO, 0123 stays 0123.

    Raises:
        InputError: it is not YAML, nested too deeply, holds a key twice, a tag or a reference.
    """
    import yaml

    depth = 0
    try:
        for event in yaml.parse(text, Loader=yaml.SafeLoader):
            if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
                raise InputError(f"It refers from one place to another (& and *), {_line(event)}; write it out")
            if tag := getattr(event, "tag", None):
                raise InputError(f"It holds the tag {tag}, {_line(event)}; tags can run programs and are not read")
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > DEEPEST:
                raise InputError(f"It is nested more than {DEEPEST} deep, {_line(event)}")
        return _plain(yaml.compose(text, Loader=yaml.SafeLoader))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f" in line {mark.line + 1}" if mark else ""
        raise InputError(f"It is not YAML: {getattr(error, 'problem', None) or 'it cannot be read'}{where}") from error


def _line(event: Any) -> str:
    return f"line {event.start_mark.line + 1}"


def _plain(node: Any) -> Any:
    import yaml

    if node is None:
        return None
    if isinstance(node, yaml.ScalarNode):
        return None if node.style is None and node.value in ("", "~", "null") else node.value
    if isinstance(node, yaml.SequenceNode):
        return [_plain(one) for one in node.value]
    return _object([(str(_plain(key)), _plain(value)) for key, value in node.value])
