"""Messages in messages: how deep they may lie in one another, told while the library still takes them apart.

Of every part that is open the library asks at each line whether it ends there, so that a file of a few megabytes with hundreds of
parts in one another would take it minutes; and what is deeper than its own calls go ends it in the middle.
"""

from __future__ import annotations

from email.message import EmailMessage, Message
from email.parser import BytesParser
from email.policy import EmailPolicy, Policy
from functools import partial
from typing import Any

from ...graph.errors import InputError

DEEPEST = 220  # a message that was passed on a hundred times, each time with the last one and a text beside it, has 200
MOST = 200_000_000  # lines times open parts with bounds of their own: twelve seconds


def parsed(data: bytes, policy: EmailPolicy) -> Message:
    """Take a message apart.

    Args:
        data: its bytes.
        policy: how fields are read.

    Raises:
        InputError: more lies in one another in it than could be read.
    """
    lines = max(1, data.count(b"\n") + data.count(b"\r"))
    bounded = policy.clone(message_factory=partial(_Nested, MOST // lines))
    return BytesParser(policy=bounded).parsebytes(data)


class _Nested(EmailMessage):
    """A message or a part of one that knows how deep it lies, and takes nothing in that lies too deep."""

    def __init__(self, bounds: int, policy: Policy | None = None) -> None:
        super().__init__(policy)
        self._most = bounds
        self._depth = self._bounds = 0

    def attach(self, payload: Any) -> None:
        payload._depth, payload._bounds = self._depth + 1, self._bounds + self.is_bounded()
        if payload._depth > DEEPEST or payload._bounds > self._most:
            deepest = payload._depth - 1
            raise InputError(
                f"Messages and parts lie more than {deepest} deep in one another in it. Save the inner ones by themselves"
            )
        super().attach(payload)

    def is_bounded(self) -> bool:
        """Whether its parts end where a line says so."""
        return self.get_content_maintype() == "multipart"
