"""The participant's copy of the chapters: placed, renewed, and never at the cost of what someone made.

`MAP/.cursus/hoofdstukken.json` remembers the fingerprint of each file as it was placed. A file that differs from
it was changed by hand; before a new version takes its place it goes to `MAP/bewaard/<date and time>/`.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from ib_course.launcher.hints import command
from ib_course.launcher.problem import Problem

KEPT = "bewaard"
"""Folder in the map for files that were changed by hand."""

NEVER_PLACED = frozenset({"antwoorden.json"})
"""What belongs to the participant alone, also if a release should ever hold one."""


def place(source: Path, folder: Path, now: datetime) -> list[Path]:
    """Bring the chapters in `folder` up to date.

    Args:
        source: folder with the generated chapters.
        folder: the participant's map; it exists.
        now: names the folder for files that are kept aside.

    Returns:
        Where files that the participant changed by hand are kept now.

    Raises:
        Problem: there are no chapters in `source`.
        OSError: a file cannot be read or written.
    """
    files = list(_files(source))
    if not files:
        raise Problem(
            f"Er zijn geen hoofdstukken gevonden in {source}.",
            f"Haal de cursus opnieuw op, of typ als auteur: {command()} build",
        )
    memory = folder / ".cursus" / "hoofdstukken.json"
    placed = _remembered(memory)
    kept = []
    for name in files:
        fresh = (source / name).read_bytes()
        target = folder / name
        present = target.read_bytes() if target.is_file() else None
        if present is not None and present != fresh:
            by_hand = placed.get(name) != _fingerprint(present)
            if by_hand and placed.get(name) == _fingerprint(fresh):
                continue  # changed by hand, and there is nothing newer
            if by_hand:
                kept.append(_keep(target, folder / KEPT / f"{now:%Y-%m-%d %H.%M.%S}" / name))
        if present != fresh:
            _write(target, fresh)
        placed[name] = _fingerprint(fresh)
    _write(memory, json.dumps(placed, indent=1).encode())
    return kept


def first_page(folder: Path) -> str:
    """Return which notebook the course opens with, as a path below the map with forward slashes."""
    if (folder / "start.ipynb").is_file():
        return "start.ipynb"
    names = sorted(
        (path.parent.name for path in folder.glob("h*/h*.ipynb") if path.stem == path.parent.name), key=_number
    )
    return f"{names[0]}/{names[0]}.ipynb" if names else ""


def _number(name: str) -> tuple[int, str]:
    digits = name.removeprefix("h")
    return (int(digits) if digits.isdigit() else 1_000_000, name)


def _files(source: Path) -> Iterator[str]:
    """Yield the names of the files to place, with forward slashes, relative to `source`."""
    for path in sorted(source.rglob("*")):
        parts = path.relative_to(source).parts
        if path.is_file() and path.name not in NEVER_PLACED and not any(part.startswith((".", "_")) for part in parts):
            yield "/".join(parts)


def _remembered(memory: Path) -> dict[str, str]:
    try:
        placed = json.loads(memory.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return placed if isinstance(placed, dict) else {}


def _fingerprint(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _keep(path: Path, aside: Path) -> Path:
    aside.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy2(path, aside)
    return aside


def _write(path: Path, content: bytes) -> None:
    """Write whole or not at all: a full disk must not leave half a chapter."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.nieuw")
    try:
        temporary.write_bytes(content)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
