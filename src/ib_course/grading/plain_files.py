"""Files read and written in as few calls as it takes, for a class hands in hundreds of them."""

from __future__ import annotations

import os
import stat
from pathlib import Path

_READ = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_WRITE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


def is_plain(path: Path | str) -> bool:
    """Tell whether there is a regular file, and no link to one."""
    try:
        return stat.S_ISREG(os.lstat(path).st_mode)
    except OSError:
        return False


def read_plain(path: Path | str) -> bytes:
    """Return the bytes of a file; a link is not followed, and a pipe not waited for.

    Raises:
        OSError: it is not there or cannot be read
    """
    descriptor = os.open(path, _READ)
    try:
        pieces = [os.read(descriptor, os.fstat(descriptor).st_size + 1)]
        while pieces[-1]:
            pieces.append(os.read(descriptor, 1 << 20))
        return b"".join(pieces)
    finally:
        os.close(descriptor)


def write_new(path: Path | str, data: bytes) -> None:
    """Write a file that is not there yet.

    Raises:
        OSError: it is there, or cannot be written
    """
    descriptor = os.open(path, _WRITE, 0o666)
    try:
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(descriptor, rest) :]
    finally:
        os.close(descriptor)
