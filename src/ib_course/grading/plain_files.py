"""Files that somebody else made, read without being led astray, in as few calls as it takes: a class has hundreds.

What should be a file may be a link to another, a pipe that nobody writes to, or a device that has no end. Only
regular files are read, no link is followed, and no more is read than is asked for.
"""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

MAX_BYTES = 64_000_000
"""What is read of a file, unless less is asked for; a chapter's answers are some tens of thousands of bytes."""

_READ = os.O_RDONLY | sum(getattr(os, name, 0) for name in ("O_NOFOLLOW", "O_NONBLOCK", "O_NOCTTY", "O_BINARY"))
_WRITE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


class NotPlainError(OSError):
    """It is there, and is no regular file."""


def is_plain(path: Path | str) -> bool:
    """Tell whether there is a regular file, and no link to one."""
    try:
        return stat.S_ISREG(os.lstat(path).st_mode)
    except OSError:
        return False


def read_plain(path: Path | str, most: int = MAX_BYTES) -> bytes:
    """Return the bytes of a regular file; of one that is larger than ``most``, one byte more than that.

    Raises:
        NotPlainError: it is a link, a folder, a pipe or a device
        OSError: it is not there or cannot be read
    """
    if not stat.S_ISREG(os.lstat(path).st_mode):  # to open a device is to do something
        raise NotPlainError(errno.EINVAL, "no regular file", str(path))
    descriptor = os.open(path, _READ)
    try:
        found = os.fstat(descriptor)
        if not stat.S_ISREG(found.st_mode):  # it was, a moment ago
            raise NotPlainError(errno.EINVAL, "no regular file", str(path))
        left = most + 1
        pieces = [os.read(descriptor, min(found.st_size + 1, left))]
        while pieces[-1] and (left := left - len(pieces[-1])):
            pieces.append(os.read(descriptor, min(1 << 20, left)))
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
