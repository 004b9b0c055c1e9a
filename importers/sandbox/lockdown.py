"""What a process that reads files may do: so much memory and processor time, no writing, no sockets, no program but one."""

from __future__ import annotations

import os
import sys
from functools import partial
from typing import Any

MEMORY = 1 << 30
CPU_SECONDS = 50
OCR_SECONDS = 1_200
_FORBIDDEN = (
    *("socket.", "subprocess.", "os.exec", "os.fork", "os.posix_spawn", "os.spawn", "os.system", "os.startfile", "pty.spawn"),
    *("os.kill", "os.remove", "os.rename", "os.rmdir", "os.mkdir", "os.link", "os.symlink", "os.truncate", "os.chmod"),
    *("shutil.", "tempfile.", "ctypes.", "webbrowser.", "urllib.", "ftplib.", "smtplib.", "http.client."),
)
_STARTING = ("subprocess.Popen", "os.posix_spawn")  # from Python 3.13 on the one starts programs by the other
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


def lock_down(program: str | None) -> None:
    """Bound memory, forbid files to grow, and refuse sockets and programs but one; what the system lacks is left out."""
    try:
        import resource
    except ImportError:  # Windows: the parent's time limit still holds
        resource = None  # type: ignore[assignment]
    if resource:
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    sys.addaudithook(partial(_refuse, program))


def _refuse(program: str | None, event: str, arguments: tuple[Any, ...]) -> None:
    if event in _STARTING and program and arguments[0] == program:
        return
    writes = event == "open" and not isinstance(arguments[0], int) and (arguments[2] or 0) & _WRITING  # not what is open already
    if writes or event.startswith(_FORBIDDEN):
        raise PermissionError(f"a file that is being read may not do this: {event}")


def allow_cpu(seconds: int) -> None:
    """Give the next file its own share of processor time; going over it ends this process."""
    try:
        import resource
    except ImportError:
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    limit = int(used.ru_utime + used.ru_stime) + seconds
    resource.setrlimit(resource.RLIMIT_CPU, (limit, resource.RLIM_INFINITY))
