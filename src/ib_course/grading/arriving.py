"""Putting a hand-in in place in ``submitted``: whole, and at once.

A folder is made beside its place, in one whose name begins with ``.ib-``, and then takes its place. Where the system
can swap two folders (Linux, macOS) there is no moment at which neither is there; elsewhere the older one steps aside
first, and ``recover`` puts it back if that was all that happened. Nothing waits for the disk, which would take a class
a minute: what a power cut leaves empty is still in the exchange, and collected again.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from ib_course.dossier import files
from ib_course.grading.marked_folder import share

LOCK_FILE = ".ib-ophalen.lock"
BUSY = "Er worden op dit moment al inleveringen in deze cursusmap gezet."

_PREFIX = ".ib-ophalen-"
_SWAP = 2  # RENAME_EXCHANGE of Linux and RENAME_SWAP of macOS are the same number
_HERE = -100  # AT_FDCWD: the paths are absolute


@contextlib.contextmanager
def alone(root: Path, *, shared: bool) -> Iterator[None]:
    """Be the only one who puts hand-ins in place in a course folder.

    Args:
        root: the course folder
        shared: whether trainers share it as a group

    Raises:
        TimeoutError: somebody else goes on doing so
    """
    lock = root / LOCK_FILE
    with contextlib.suppress(FileExistsError):
        os.close(os.open(lock, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        if shared:
            lock.chmod(0o660)
    with files.locked(lock):
        yield


@contextlib.contextmanager
def arriving(place: Path, *, shared: bool) -> Iterator[Path]:
    """Yield an empty folder that takes the place of ``place`` if all goes well, and is gone without a trace if not.

    Args:
        place: where the hand-in goes
        shared: whether trainers share the course folder as a group
    """
    made = [folder for folder in (place.parent, *place.parent.parents) if not folder.exists()]
    place.parent.mkdir(parents=True, exist_ok=True)
    way = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=place.parent))
    try:
        new, old = way / "nieuw" / place.name, way / "oud" / place.name
        new.mkdir(parents=True)
        old.parent.mkdir()
        yield new
        if shared:
            _share(new, made)
        _put(new, place, old)
    finally:
        _remove(way)
        for folder in made:  # without a hand-in in it
            with contextlib.suppress(OSError):
                folder.rmdir()


def recover(place: Path) -> None:
    """Put back what an interrupted replacement beside ``place`` set aside, and remove what it left; be alone."""
    for way in place.parent.glob(f"{_PREFIX}*"):
        for old in (way / "oud").glob("*"):
            if not (place.parent / old.name).exists():
                old.rename(place.parent / old.name)
        _remove(way)


def _put(new: Path, place: Path, old: Path) -> None:
    if not os.path.lexists(place):
        new.rename(place)
    elif not _swap(new, place):
        place.rename(old)
        new.rename(place)


def _swap(one: Path, other: Path) -> bool:
    """Let two folders change places in one step; tell whether the system could."""
    if sys.platform == "win32":
        return False
    library = ctypes.CDLL(None)
    first, second = os.fsencode(one), os.fsencode(other)
    if linux := getattr(library, "renameat2", None):
        return bool(linux(_HERE, first, _HERE, second, _SWAP) == 0)
    if mac := getattr(library, "renamex_np", None):
        return bool(mac(first, second, _SWAP) == 0)
    return False


def _share(folder: Path, parents: list[Path]) -> None:
    """Give the group what nbgrader gives it in a course folder that trainers share."""
    for name, _, names in os.walk(folder):
        share(Path(name))
        for file in names:
            path = Path(name, file)
            path.chmod((path.stat().st_mode | 0o660) & 0o777)
    for parent in parents:
        share(parent)


def _remove(folder: Path) -> None:
    """Remove a folder; of an older nbgrader its files may be read-only."""
    from nbgrader.utils import rmtree

    if os.path.lexists(folder):
        rmtree(str(folder))
