"""Opening files and folders that somebody else may change, or may have made into something else.

Nothing is opened by its path, which could lead elsewhere a moment later: every file is opened within the folder that is
open already, no link is followed, and what was opened is what is checked. Only regular files are opened, with one name
each. A file that changes while it is copied is somebody's hand-in under way.
"""

from __future__ import annotations

import contextlib
import errno
import os
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath

from ib_course.grading.claims import Refused, shown, user_name

UNFINISHED = "het inleveren is nog bezig of is afgebroken; haal het straks opnieuw op"

_UNREADABLE = "«{name}» is niet te lezen ({why})"
_CHUNK = 1 << 20
_KINDS = {
    stat.S_IFLNK: "een verwijzing naar iets anders (symbolische link)",
    stat.S_IFIFO: "een pijp (FIFO)",
    stat.S_IFSOCK: "een socket",
    stat.S_IFCHR: "een apparaat",
    stat.S_IFBLK: "een apparaat",
    stat.S_IFDIR: "een map",
    stat.S_IFREG: "een bestand",
}
# Not there on Windows, where nbgrader has no exchange.
_FILE = os.O_RDONLY | sum(getattr(os, name, 0) for name in ("O_NOFOLLOW", "O_CLOEXEC", "O_NONBLOCK", "O_NOCTTY"))
_FOLDER = _FILE | getattr(os, "O_DIRECTORY", 0)


@contextlib.contextmanager
def open_start(path: Path) -> Iterator[int]:
    """Yield the folder in which all else is opened; it is where the trainer's own settings lead, by links too."""
    handle = os.open(path, _FOLDER & ~getattr(os, "O_NOFOLLOW", 0))
    try:
        yield handle
    finally:
        os.close(handle)


@contextlib.contextmanager
def open_file(folder: int, path: PurePosixPath, owner: int, largest: int) -> Iterator[tuple[int, os.stat_result]]:
    """Yield an open file that is in order, and what the system says of it.

    Raises:
        FileNotFoundError: there is none
        Refused: it is not in order
    """
    name = shown(str(path))
    with descend(folder, path.parts[:-1]) as parent:
        handle, status = _enter(parent, path.name, _FILE, stat.S_IFREG)
        try:
            if status.st_nlink != 1:
                raise Refused(f"«{name}» staat ook ergens anders (harde link)")
            if status.st_uid != owner:
                raise Refused(f"«{name}» is gemaakt door {user_name(status.st_uid)}, de map niet")
            if status.st_size > largest:
                raise Refused(f"«{name}» is groter dan {size_text(largest)}")
            yield handle, status
        finally:
            os.close(handle)


@contextlib.contextmanager
def descend(folder: int, names: Sequence[str]) -> Iterator[int]:
    """Yield the open folder that these names lead to, one by one."""
    with contextlib.ExitStack() as opened:
        for name in names:
            folder, _ = opened.enter_context(open_folder(folder, name))
        yield folder


@contextlib.contextmanager
def open_folder(parent: int, name: str) -> Iterator[tuple[int, os.stat_result]]:
    """Yield an open folder within another, and what the system says of it.

    Raises:
        Refused: it is none, or is gone
    """
    try:
        handle, status = _enter(parent, name, _FOLDER, stat.S_IFDIR)
    except FileNotFoundError as error:
        raise Refused(UNFINISHED, passing=True) from error
    try:
        yield handle, status
    finally:
        os.close(handle)


def _enter(parent: int, name: str, flags: int, wanted: int) -> tuple[int, os.stat_result]:
    """Open a file or folder of the kind that is wanted, and return it with what the system says of what was opened."""
    try:
        # Looked at before it is opened: to open a device, or a pipe that nobody writes to, is to do something.
        _check_kind(name, os.stat(name, dir_fd=parent, follow_symlinks=False), wanted)
        handle = _open(name, flags, parent)
    except PermissionError as error:
        raise Refused(f"«{shown(name)}» is niet te lezen; {UNFINISHED}", passing=True) from error
    except OSError as error:
        if error.errno in (errno.ELOOP, errno.ENOTDIR, errno.EMLINK, errno.ENXIO):  # it was not, a moment ago
            raise Refused(f"«{shown(name)}» is tijdens het ophalen verwisseld") from error
        if isinstance(error, FileNotFoundError):
            raise
        raise Refused(_UNREADABLE.format(name=shown(name), why=error.strerror)) from error
    try:
        status = os.fstat(handle)
        _check_kind(name, status, wanted)
    except BaseException:
        os.close(handle)
        raise
    return handle, status


@contextlib.contextmanager
def reading(name: str) -> Iterator[None]:
    """Refuse what the system cannot read, such as a file on somebody's own broken disk."""
    try:
        yield
    except OSError as error:
        raise Refused(_UNREADABLE.format(name=shown(name), why=error.strerror)) from error


def _open(name: str, flags: int, parent: int) -> int:
    return os.open(name, flags, dir_fd=parent)


def _check_kind(name: str, status: os.stat_result, wanted: int) -> None:
    kind = stat.S_IFMT(status.st_mode)
    if kind != wanted:
        raise Refused(
            f"«{shown(name)}» is {_KINDS.get(kind, 'iets onbekends')}, geen {_KINDS[wanted].removeprefix('een ')}"
        )


def copy_open(handle: int, before: os.stat_result, target: Path) -> None:
    """Copy an open file to a new one.

    Raises:
        Refused: it has changed since it was opened, when it was as ``before`` says
    """
    left = before.st_size
    with target.open("xb") as copy:
        while left and (chunk := read_open(handle, min(left, _CHUNK), target.name)):
            left -= len(chunk)
            copy.write(chunk)
    after = os.fstat(handle)
    if left or any(getattr(before, key) != getattr(after, key) for key in ("st_size", "st_mtime_ns", "st_ctime_ns")):
        raise Refused(UNFINISHED, passing=True)


def read_open(handle: int, size: int, name: str) -> bytes:
    """Return the next bytes of an open file, at most ``size``.

    Raises:
        Refused: it cannot be read
    """
    with reading(name):
        return os.read(handle, size)


def size_text(count: int) -> str:
    """Return a number of bytes for a message."""
    return f"{count // 1_000_000} MB" if count >= 1_000_000 else f"{count} bytes"
