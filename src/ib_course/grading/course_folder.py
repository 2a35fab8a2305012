"""A trainer's course folder: made once, filled with the chapters, and safe to make again."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from ib_course.grading.comments import BANK_FILE, STARTER
from ib_course.grading.course_settings import (
    CONFIG_FILE,
    COURSE_ID,
    MARK,
    PARTICIPANT_FILE,
    change_settings,
    make_exchange,
    participant_text,
    settings_text,
)
from ib_course.launcher.hints import command
from ib_course.launcher.places import notebooks as placed_notebooks
from ib_course.launcher.problem import Problem, from_os_error

DEADLINE_FILE = "cursus.json"
PLACED_FILE = ".ib-cursusmap.json"
"""Remembers which chapters were placed, so that a trainer's own changes are recognised and kept."""
OWN_FOLDER = ".nakijkscherm"
"""What belongs to this computer and its user alone: the pages that run, their log, and what went wrong."""


def init_course(
    folder: Path,
    *,
    notebooks: Path | None = None,
    course_id: str | None = None,
    exchange: Path | None = None,
) -> list[str]:
    """Make a complete course folder, or bring one up to date; a trainer's own changes are kept.

    Args:
        folder: the course folder; made when it is not there
        notebooks: where the chapters are; those of this installation by default
        course_id: nbgrader's name of the course; by default what it is, ``inspirerend-begeleiden`` for a new folder
        exchange: the exchange folder; by default what it is, ``uitwisseling`` in the course folder for a new one

    Returns:
        Dutch lines that say what was done

    Raises:
        Problem: the folder is somebody else's, the name is no name, or nothing can be written there
    """
    folder = folder.expanduser().resolve()
    if course_id is not None and not re.fullmatch(r"[a-z0-9][a-z0-9-]*", course_id):
        raise Problem(
            f"«{course_id}» kan niet de naam van een cursus zijn.", "Gebruik kleine letters, cijfers en streepjes."
        )
    exchange = exchange and exchange.expanduser().resolve()
    try:
        _require_own(folder)
        lines = list(change_settings(folder, course_id, exchange)) if is_course(folder) else []
        lines += _make(folder, course_id or COURSE_ID, exchange or folder / "uitwisseling")
        lines += _place_chapters(notebooks or placed_notebooks(), folder)
    except OSError as error:
        raise from_os_error(error, "De cursusmap maken") from error
    return lines


def _require_own(folder: Path) -> None:
    """Refuse what is somebody else's; whose settings were moved aside is still a course folder.

    Raises:
        Problem: the folder holds something else, is no folder, or has a name in which nbgrader reads a pattern
    """
    if strange := sorted(set(str(folder)) & set("[]{}*?$")):
        raise Problem(
            f"Een cursusmap kan hier niet staan: {folder}",
            f"In de naam staat {' en '.join(strange)}. Kies een pad met letters, cijfers, spaties en streepjes.",
        )
    if is_course(folder) or (folder / PLACED_FILE).is_file() or not folder.exists():
        return
    if not folder.is_dir() or any(folder.iterdir()):
        raise Problem(
            f"{folder} is niet leeg en is geen cursusmap. Er is niets veranderd.",
            "Kies een lege map, of een naam die nog niet bestaat.",
        )


def is_course(folder: Path) -> bool:
    """Tell whether a folder is a course folder of ours."""
    try:
        return MARK in (folder / CONFIG_FILE).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False


def require_course(folder: Path) -> Path:
    """Return the absolute path of a course folder.

    Raises:
        Problem: it is none
    """
    folder = folder.expanduser().resolve()
    if not is_course(folder):
        raise Problem(
            f"{folder} is geen cursusmap.",
            "Zet --map achter de opdracht, met de naam van je cursusmap. Of ga eerst naar die map.",
            "Nog geen? Maak er een, bijvoorbeeld zo: cursus trainer init ~/ib-cursus",
        )
    return folder


def write_deadline(folder: Path, chapter: str, deadline: datetime | None) -> None:
    """Put the deadline of a chapter beside its source, from where it is released with it; null takes it away.

    Raises:
        Problem: there is no such chapter
    """
    source = require_chapter(folder, chapter)
    path = source / DEADLINE_FILE
    if deadline is None:
        path.unlink(missing_ok=True)
    else:
        path.write_text(json.dumps({"deadline": deadline.isoformat()}) + "\n", encoding="utf-8")


def require_chapter(folder: Path, chapter: str) -> Path:
    """Return the folder with the source of a chapter; its name may be written in capitals too.

    Raises:
        Problem: there is no such chapter; it says which there are
    """
    source = folder / "source"
    if not source.is_dir():
        raise Problem(f"De map {source} is er niet.", "Zet de hoofdstukken terug: cursus trainer init MAP")
    known = sorted(path.parent.name for path in source.glob("*/*.ipynb"))
    if chapter not in known:
        meant = {name.casefold(): name for name in known}.get(chapter.strip().casefold())
        if meant:
            return source / meant
        raise Problem(
            f"Er is geen hoofdstuk «{chapter}» in {source}.",
            f"Wel: {', '.join(dict.fromkeys(known)) or 'nog geen enkel hoofdstuk'}.",
        )
    return source / chapter


def _make(folder: Path, course_id: str, exchange: Path) -> Iterator[str]:
    """Make what a course folder has besides chapters; nothing that is there is replaced."""
    folder.mkdir(parents=True, exist_ok=True)
    files = {
        CONFIG_FILE: settings_text(course_id, exchange),
        PARTICIPANT_FILE: participant_text(course_id, exchange),
        BANK_FILE: STARTER,
    }
    new = not is_course(folder)
    for name, text in files.items():
        if not (folder / name).exists():
            (folder / name).write_text(text, encoding="utf-8")
            yield f"Gemaakt: {name}"
    if new:
        yield from make_exchange(exchange)


def _place_chapters(notebooks: Path, folder: Path) -> Iterator[str]:
    """Copy each chapter to ``source``, unless a trainer changed the copy."""
    memory = folder / PLACED_FILE
    placed = _placed(memory)
    chapters = sorted(path.parent for path in notebooks.glob("*/*.ipynb") if path.stem == path.parent.name)
    if not chapters:
        raise Problem(f"Er staan geen hoofdstukken in {notebooks}.", f"Maak ze eerst: {command()} build")
    for chapter in chapters:
        for path in sorted(chapter.rglob("*")):
            name = path.relative_to(notebooks).as_posix()
            target = folder / "source" / name
            if not path.is_file() or ".ipynb_checkpoints" in path.parts:
                continue
            new, old = _digest(path), _digest(target)
            if old not in (None, new, placed.get(name)):
                yield f"Niet vervangen: source/{name}, want je hebt het zelf aangepast."
                continue
            if old != new:
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(path, target)
                yield f"{'Gemaakt' if old is None else 'Bijgewerkt'}: source/{name}"
            placed[name] = new or ""
    memory.write_text(json.dumps(placed, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def _placed(memory: Path) -> dict[str, str]:
    """Return what was placed; of a note that is damaged nothing is known, and then no chapter is replaced."""
    try:
        placed = json.loads(memory.read_text(encoding="utf-8"))
    except (FileNotFoundError, ValueError):
        return {}
    return placed if isinstance(placed, dict) else {}


def _digest(path: Path) -> str | None:
    """Return the SHA-256 of a file, null when it is not there."""
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else None
