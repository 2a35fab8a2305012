"""Files that survive a crash: locked, appended to in one write, replaced in one step.

Everything here raises plain ``OSError``; the dossier turns it into a text for people.
"""

from __future__ import annotations

import contextlib
import errno
import os
import sys
import threading
import time
from typing import TYPE_CHECKING

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LOCK_SECONDS = 15.0
"""How long to wait for another process; only a process that hangs holds a lock longer than a flush."""

_BINARY = getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
_PRIVATE = 0o600

_threads: dict[str, threading.Lock] = {}


@contextlib.contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the lock file ``path``, against other processes and against other threads of this one.

    Raises:
        TimeoutError: another holder did not let go within ``LOCK_SECONDS``.
        OSError: the lock file cannot be made.
    """
    # Between threads of one process a file lock may not hold (POSIX locks over NFS): hence both.
    inner = _threads.setdefault(os.path.realpath(path), threading.Lock())
    if not inner.acquire(timeout=LOCK_SECONDS):
        raise _timeout(path)
    try:
        handle = os.open(path, os.O_RDWR | os.O_CREAT | _BINARY, _PRIVATE)
        try:
            _wait_for(handle, path)
            try:
                yield
            finally:
                _unlock(handle)
        finally:
            os.close(handle)
    finally:
        inner.release()


def append(path: Path, data: bytes) -> None:
    """Append ``data`` in one write and flush it to disk; on any error leave the file as it was."""
    new = not path.exists()
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND | _BINARY, _PRIVATE)
    try:
        size = os.fstat(handle).st_size
        try:
            _write_or_fail(handle, data)
        except OSError:
            # Taking back needs no room. Should it fail too, the reader sets the torn line aside.
            with contextlib.suppress(OSError):
                os.ftruncate(handle, size)
            raise
    finally:
        os.close(handle)
    if new:
        flush_folder(path.parent)


def replace(path: Path, data: bytes) -> None:
    """Put ``data`` in place of the file in one step: a reader sees the old or the new, never a part.

    The caller holds a lock: the name of the temporary file is fixed, so that a crash leaves at most one.
    """
    part = _part(path)
    _write_whole(part, os.O_TRUNC, data)
    try:
        os.replace(part, path)  # noqa: PTH105 - the same call as Path.replace; os names the guarantee
    except OSError:
        with contextlib.suppress(OSError):
            part.unlink()
        raise
    flush_folder(path.parent)


def discard_part(path: Path) -> None:
    """Remove what a crash in the middle of ``replace`` left behind."""
    _part(path).unlink(missing_ok=True)


def create(path: Path, data: bytes) -> None:
    """Write a file that must not exist yet, and flush it.

    Raises:
        FileExistsError: it is there already; it is left alone.
    """
    _write_whole(path, os.O_EXCL, data)
    flush_folder(path.parent)


def truncate(path: Path, size: int) -> None:
    """Cut the file at ``size`` bytes and flush."""
    handle = os.open(path, os.O_WRONLY | _BINARY)
    try:
        os.ftruncate(handle, size)
        flush(handle)
    finally:
        os.close(handle)


def flush(handle: int) -> None:
    """Wait until what was written to ``handle`` is on the disk itself."""
    if sys.platform == "darwin":
        # There fsync stops at the drive's own cache. A network folder cannot be asked for more, and refuses.
        with contextlib.suppress(OSError):
            fcntl.fcntl(handle, fcntl.F_FULLFSYNC)
            return
    os.fsync(handle)


def flush_file(path: Path) -> None:
    """Wait until the file is on disk, whoever wrote it."""
    handle = os.open(path, os.O_RDWR | _BINARY)
    try:
        flush(handle)
    finally:
        os.close(handle)


def flush_folder(folder: Path) -> None:
    """Wait until the names in ``folder`` are on disk: a new file is lost without it."""
    if sys.platform == "win32":
        return  # a folder cannot be opened there, and NTFS journals its names
    handle = os.open(folder, os.O_RDONLY)
    try:
        # Some network file systems refuse to flush a folder; the file itself is flushed by then.
        with contextlib.suppress(OSError):
            os.fsync(handle)
    finally:
        os.close(handle)


def _part(path: Path) -> Path:
    return path.with_name(f".{path.name}.tmp")


def _write_whole(path: Path, flag: int, data: bytes) -> None:
    """Write one file and flush it; a half-written one is removed."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | flag | _BINARY, _PRIVATE)
    try:
        try:
            _write_or_fail(handle, data)
        finally:
            os.close(handle)
    except OSError:
        with contextlib.suppress(OSError):
            path.unlink()
        raise


def _write_or_fail(handle: int, data: bytes) -> None:
    # A write that takes only a part is how the system announces a full disk (or a file size limit).
    if os.write(handle, data) < len(data):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    flush(handle)


def _wait_for(handle: int, path: Path) -> None:
    """Take the lock, asking ever less often: a blocking call could not be given up on."""
    end, pause = time.monotonic() + LOCK_SECONDS, 0.0005
    while not _try_lock(handle):
        if time.monotonic() > end:
            raise _timeout(path)
        time.sleep(pause)
        pause = min(pause * 2, 0.02)


def _timeout(path: Path) -> TimeoutError:
    return TimeoutError(errno.ETIMEDOUT, "locked by another", str(path))


if sys.platform == "win32":

    def _try_lock(handle: int) -> bool:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _unlock(handle: int) -> None:
        os.lseek(handle, 0, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)

else:

    def _try_lock(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _unlock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_UN)
