"""The key under which answers are sent, kept before they leave: what is sent again is handed in once."""

from __future__ import annotations

import contextlib
import hashlib
import uuid
from pathlib import Path

from ib_course.dossier import files
from ib_course.dossier.revisions import decode, encode

_NAME = "sleutel.json"


def key_for(folder: Path, course: str, data: bytes) -> str:
    """Return the key for these answers: that of an attempt before, if it was with the same, and else a new one.

    Args:
        folder: where keys of this chapter are kept; the caller holds its lock
        course: to which they are handed in
        data: the answers

    Raises:
        OSError: the key cannot be kept
    """
    wanted = {"course": course, "sha256": hashlib.sha256(data).hexdigest()}
    with contextlib.suppress(OSError, ValueError, TypeError, KeyError, AttributeError):
        kept = decode((folder / _NAME).read_bytes())
        if {name: kept[name] for name in wanted} == wanted:
            return str(uuid.UUID(kept["key"]))
    key = str(uuid.uuid4())
    files.replace(folder / _NAME, encode({**wanted, "key": key}))
    return key


def settle(folder: Path) -> None:
    """Forget the key: the hand-in is there and its receipt kept, or the key cannot be used."""
    with contextlib.suppress(OSError):  # under the same key the same answers give the same receipt
        (folder / _NAME).unlink()
