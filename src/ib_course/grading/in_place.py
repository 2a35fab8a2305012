"""Files and folders that take the place of older ones in one step: made beside it under a name of their own first.

Whoever looks sees the old one or the new one, never a half. What an interruption leaves behind has a name that
``leftovers`` knows.
"""

from __future__ import annotations

import ctypes
import os
import re
import secrets
import sys
from contextlib import suppress
from pathlib import Path

from ib_course.grading.plain_files import write_new

_SWAP = 2  # RENAME_EXCHANGE of Linux and RENAME_SWAP of macOS are the same number
_HERE = -100  # AT_FDCWD: the paths are absolute


def name_beside(place: Path, purpose: str) -> Path:
    """Return a path beside ``place`` that nobody else uses, for something of which the purpose is a word."""
    return place.with_name(f".{place.name}-{purpose}.{secrets.token_hex(4)}")


def leftovers(place: Path, purpose: str) -> list[Path]:
    """Return what interrupted work for this purpose left beside ``place``."""
    pattern = re.compile(rf"\.{re.escape(place.name)}-{purpose}(\.[0-9a-f]+)?")
    try:
        names = os.listdir(place.parent)  # noqa: PTH208 - names are all it takes
    except OSError:
        return []
    return [place.with_name(name) for name in names if pattern.fullmatch(name)]


def write_file(path: Path, data: bytes, mode: int | None = None, *, lasting: bool = False) -> None:
    """Write a file in place of an older one, if any; the older one stays if that fails.

    Args:
        path: where it goes
        data: what goes into it
        mode: its permissions; by default those of any new file
        lasting: whether to wait until the disk has it
    """
    new = name_beside(path, "nieuw")
    try:
        write_new(new, data)
        if mode is not None:
            new.chmod(mode)
        if lasting:
            _flush(new)
        new.replace(path)
    except BaseException:
        with suppress(OSError):
            new.unlink()
        raise


def put_folder(new: Path, place: Path, old: Path) -> Path | None:
    """Put a folder in its place, and return where the one is that was there, if any: at ``old`` or at ``new``.

    Where the system can swap two folders (Linux, macOS) there is no moment at which neither is there.
    """
    if not os.path.lexists(place):
        new.rename(place)
        return None
    if _swap(new, place):
        return new
    place.rename(old)
    new.rename(place)
    return old


def remove_folder(folder: Path) -> None:
    """Remove a folder of ours, if it is there; its files may be read-only."""
    if os.path.lexists(folder):
        from nbgrader.utils import rmtree

        rmtree(str(folder))


def share(folder: Path) -> None:
    """Let a folder be shared by its group; one that belongs to another trainer stays as it is."""
    with suppress(PermissionError):
        folder.chmod((folder.stat().st_mode | 0o2770) & 0o2777)


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


def _flush(path: Path) -> None:
    from ib_course.dossier.files import flush_file

    flush_file(path)
