"""The random key of the participant whose dossier it is; it names nobody."""

from __future__ import annotations

import contextlib
import datetime as dt
import hashlib
import os
import secrets
from typing import TYPE_CHECKING

from ib_course.dossier import files
from ib_course.dossier.journal import TORN
from ib_course.dossier.revisions import decode, encode

if TYPE_CHECKING:
    from pathlib import Path


def person_key(folder: Path) -> str:
    """Return the key kept in ``folder``, made when first asked for.

    Where nothing can be written it is a key of the folder itself: also the same every time.
    """
    path = folder / "persoon.json"
    with contextlib.suppress(OSError):
        key = _read(path)
        if key:
            return key
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with files.locked(path.with_suffix(".lock")):
            return _read(path) or _make(path)
    return "map-" + hashlib.sha256(os.fsencode(folder.absolute())).hexdigest()[:16]


def _read(path: Path) -> str | None:
    """Return the key; None where there is none or it makes no sense, not where the disk refuses."""
    with contextlib.suppress(FileNotFoundError, ValueError, KeyError, TypeError):
        key = decode(path.read_bytes())["person"]
        return key if isinstance(key, str) and key else None
    return None


def _make(path: Path) -> str:
    """Write a new key; a file that cannot be understood is kept aside."""
    if path.exists():
        path.replace(path.with_name(f"{path.name}.{TORN}-{dt.datetime.now().astimezone():%Y%m%dT%H%M%S.%f}"))
    key = secrets.token_hex(8)
    files.create(path, encode({"person": key}))
    return key
