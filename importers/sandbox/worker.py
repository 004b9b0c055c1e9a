"""The child process that reads and extracts: it gets bytes, gives back a graph document, and may do nothing else.

Run by ``process.py`` as ``python -m rawabit.importers.sandbox.worker``. First comes a JSON line with what holds for all files
(accepted names, a model, the office's country, the program that recognizes letters where it may be used; ``tables`` where it will
read nothing else). A request is a JSON line (name, size, encoding, date; for a table that is read where it lies its path, and
which share of it) and the bytes of the file; an answer is a line with its size, a JSON line, and the bytes of the graph document,
of the portion of a shared table and of the files that were found inside, of which the JSON gives the sizes. How a document is
written, ``handover`` says; where a file gives several, an entity is written out once.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from .lockdown import CPU_SECONDS, OCR_SECONDS, allow_cpu, lock_down

if TYPE_CHECKING:
    from ..notice.steps import Aids


def main() -> None:
    """Answer requests until standard input ends."""
    asked, answers = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # nothing that a library prints may get between the answers
    from ..garbage import settle

    setup = json.loads(asked.readline() or "{}")
    if not setup.get("tables"):
        _ready(setup)
    aids = cache(partial(_aids, setup))
    lock_down(setup.get("ocr"))
    settle()
    seconds = OCR_SECONDS if setup.get("ocr") else CPU_SECONDS
    while line := asked.readline():
        request = json.loads(line)
        data = Path(request["path"]) if request.get("path") else asked.read(request["size"])
        allow_cpu(seconds)
        for body in answers_to(data, request, aids):
            _send(answers, body)
            allow_cpu(seconds)


def _ready(setup: dict[str, Any]) -> None:
    from .. import readers

    readers.ready(setup.get("ocr"))


def _aids(setup: dict[str, Any]) -> Aids:
    """Loaded for the first text: a process that only gets tables is spared it."""
    from ..garbage import settle
    from ..notice.steps import Aids

    found = Aids.of(setup.get("names", ()), setup.get("model"), setup.get("country"))
    settle()
    return found


def answers_to(data: bytes | Path, request: dict[str, Any], aids: Callable[[], Aids] | None = None) -> Iterator[dict[str, Any]]:
    """Read one file, whatever is in it: a text gives one answer (see ``answer``), a file of records one for each document.

    A path stands for a table that is read where it lies, with ``share`` every so many parts of it.

    An answer with ``more`` is followed by another one.
    """
    waiting: dict[str, Any] | None = None
    bodies = _guarded(_portions(data, request) if isinstance(data, Path) and request.get("share") else _records(data, request))
    for body in bodies:
        if waiting:
            yield waiting
        if body.pop("followed", False):
            yield body
            waiting = None
        else:
            waiting = body
    if waiting:
        yield waiting | {"more": False}
    elif isinstance(data, bytes):
        yield answer(data, request, aids)


def _records(data: bytes | Path, request: dict[str, Any]) -> Iterator[dict[str, Any]]:
    from ..record_files import documents
    from .handover import Sent

    sent = Sent()
    for made in documents(data, request):
        facts = {"warnings": list(made.warnings), "partial": made.partial, "part": made.part, "exported": made.exported}
        yield {"document": sent.packed(made.document), "more": True, **facts}


def _portions(data: Path, request: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """What this process reads of a table that others read too (``shared``)."""
    import msgspec

    from ..record_files import portions
    from ..tables.rows.parts import Share
    from .handover import Sent

    sent = Sent()
    for portion, document in portions(data, request, Share(*request["share"])):
        told = {"warnings": [], "partial": False, "portion": msgspec.msgpack.encode(portion)}
        if document:  # the end of its table follows, so that it need not wait for what comes next
            yield {"document": sent.packed(document), "more": True, "followed": True, **told}
        else:
            yield {"document": None, "more": True, **told}


def _guarded(bodies: Iterator[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The same, with whatever ends it as a last answer in words."""
    from ...graph.errors import PassedOver, PicturesOnly, RawabitError

    try:
        yield from bodies
    except PassedOver as error:
        yield {"document": None, "warnings": [str(error)], "partial": False}
    except RawabitError as error:
        yield {"error": str(error), "partial": isinstance(error, PicturesOnly)}
    except MemoryError:
        yield {"error": "Reading it takes more than 1 GB of memory"}
    except RecursionError:
        yield {"error": "It is nested too deeply"}
    except Exception as error:  # a fault of ours must not take the other files with it
        yield {"error": f"It cannot be read: a fault in rawabit itself ({type(error).__name__}: {error}). Please report it"}


def answer(data: bytes, request: dict[str, Any], aids: Callable[[], Aids] | None = None) -> dict[str, Any]:
    """Read and extract one file.

    Args:
        data: the bytes of the file.
        request: ``name``; ``encoding`` and ``date`` or None.
        aids: tells what is known beside the lists; asked where there is a text.

    Returns:
        ``document`` (bytes, or None where there are only files inside), ``warnings``, ``partial`` and ``members``
        (``name``, ``data``, ``refused``); or ``error`` in words, ``partial`` where the letters only have to be recognized first.
    """
    return next(_guarded(_text(data, request, aids)))


def _text(data: bytes, request: dict[str, Any], aids: Callable[[], Aids] | None) -> Iterator[dict[str, Any]]:
    from ...graph.vocabulary import vocabulary
    from ..doubtful import damaged, waiting
    from ..notice.extract import extract
    from ..readers import read
    from ..recognized import doubted
    from .handover import Sent

    found = read(data, request["name"], request["encoding"])
    day = request["date"] or found.date
    why = vocabulary().reasons["given"].en if request["date"] else found.date_reason
    document = extract(
        found.text,
        title=found.title,
        origin=request["name"],
        sha256=hashlib.sha256(data).hexdigest(),
        published=day,
        published_reason=why,
        places=found.places,
        aids=aids and aids(),
    )
    document = damaged(waiting(document, found.doubtful) if found.doubtful else document)
    document = waiting(doubted(document), found.recognized, "recognized") if found.recognized else document
    document = replace(document, source=replace(document.source, encoding=found.encoding))
    yield {
        "document": Sent().packed(document) if found.text else None,
        "warnings": found.warnings,
        "partial": found.partial,
        "members": [{"name": m.name, "refused": m.refused, "data": m.data} for m in found.members],
    }


def _send(out: BinaryIO, body: dict[str, Any]) -> None:
    """Send an answer; bytes in it follow its JSON, which has their sizes in their places."""
    attached: list[bytes] = []

    def attach(data: bytes) -> int:
        attached.append(data)
        return len(data)

    raw = json.dumps(body, ensure_ascii=False, default=attach).encode("utf-8", "surrogatepass") + b"\n"
    out.write(b"%d\n" % (len(raw) + sum(map(len, attached))) + raw)
    out.writelines(attached)
    out.flush()


if __name__ == "__main__":
    main()
