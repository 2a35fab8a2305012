"""Where the book's text is kept: a folder of the user or of the machine, never the checkout or a course's folder.

``IB_BOEKTEKST`` names another folder, as a hub needs for all its users.
"""

from __future__ import annotations

import hashlib
import json
import os
from datetime import datetime
from pathlib import Path
from typing import Any

from ib_course.book_text.reading import BookText

_NAME = "boektekst.json"
_FOLDER = "inspirerend-begeleiden"
_SCHEMA = 1
_START = ("inleiding", "leeswijzer")


def own_file() -> Path:
    """Return where this user's copy is, or would be."""
    import platformdirs

    given = os.environ.get("IB_BOEKTEKST")
    return (Path(given).expanduser() if given else platformdirs.user_data_path(_FOLDER, appauthor=False)) / _NAME


def keep(book: BookText, source: Path, *, opened: bool) -> Path:
    """Keep the book's text in place of an earlier one, readable for this user only, and return where.

    Args:
        book: the text
        source: the file that it came from
        opened: whether sections show it unfolded at first

    Raises:
        OSError: it cannot be written; an earlier text stays
    """
    path = own_file()
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    content = {
        "schema": _SCHEMA,
        "source": source.name,
        "sha256": hashlib.sha256(source.read_bytes()).hexdigest(),
        "time": datetime.now().astimezone().isoformat(timespec="seconds"),
        "open": opened,
        "sections": book.as_data(),
    }
    fresh = path.with_suffix(f".{os.getpid()}.nieuw")
    try:
        fresh.touch(mode=0o600)
        fresh.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
        fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)
    return path


def remove() -> Path | None:
    """Remove this user's copy and return where it was; null where there was none."""
    path = own_file()
    if not path.is_file():
        return None
    path.unlink()
    return path


def chapter_text(chapter: str) -> dict[str, Any]:
    """Return what a chapter shows of the book: ``{"open": bool, "sections": {key: [block]}}``, empty without a book.

    The keys are section numbers, and ``""`` for what stands before the first section. ``start`` has the book's
    Inleiding and Leeswijzer under their names.
    """
    try:
        content = json.loads(own_file().read_text(encoding="utf-8"))
        kept = dict(content["sections"])
        opened = bool(content["open"])
    except (OSError, ValueError, KeyError, TypeError):
        return {"open": False, "sections": {}}
    if chapter == "start":
        return {"open": opened, "sections": {key: kept[key] for key in _START if key in kept}}
    number = chapter.removeprefix("h")
    sections = {key: blocks for key, blocks in kept.items() if key.startswith(f"{number}.")}
    return {"open": opened, "sections": {**({"": kept[number]} if number in kept else {}), **sections}}
