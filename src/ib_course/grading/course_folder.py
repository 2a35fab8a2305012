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
from ib_course.launcher.places import notebooks as placed_notebooks
from ib_course.launcher.problem import Problem, from_os_error

CONFIG_FILE = "nbgrader_config.py"
DEADLINE_FILE = "cursus.json"
PLACED_FILE = ".ib-cursusmap.json"
"""Remembers which chapters were placed, so that a trainer's own changes are recognised and kept."""
PARTICIPANT_FILE = "nbgrader_config_deelnemer.py"
COURSE_ID = "inspirerend-begeleiden"

_MARK = "from ib_course.grading import configure"

_CONFIG = """\
# Instellingen van deze cursusmap. nbgrader leest dit bestand bij elke opdracht die je in deze map geeft.
# Wat achter een # staat is uitleg. Je mag regels aanpassen; een nieuwe versie van de cursus laat dit bestand met rust.

from pathlib import Path

from ib_course.grading import configure

c = get_config()  # noqa: F821

# Zo kijkt deze cursus na: antwoorden als gegevens, zonder iets van een deelnemer uit te voeren. Laat deze regel staan.
configure(c)

# De naam van de cursus in de uitwisselmap: kleine letters, cijfers en streepjes.
c.CourseDirectory.course_id = {course_id!r}

# De cursusmap: de map waarin dit bestand staat.
c.CourseDirectory.root = str(Path(__file__).resolve().parent)

# De uitwisselmap: hier zet je hoofdstukken uit en leveren deelnemers in. Op een gedeelde computer moet dat een map
# zijn waar alle deelnemers bij kunnen.
c.Exchange.root = {exchange!r}

# Een inlevering telt alleen als de map ervan is van de gebruiker die erop staat, of van jou. Heten deelnemers op jullie
# computer anders dan in de cursus, haal dan het # weg.
# c.ExchangeCollect.check_owner = False

# Te laat ingeleverd: "none" telt gewoon mee, "zero" geeft nul punten.
c.LateSubmissionPlugin.penalty_method = "none"
"""

_PARTICIPANT = """\
# Voor deelnemers: zet dit bestand als nbgrader_config.py in de map van de deelnemer, of laat je beheerder het
# voor alle deelnemers tegelijk instellen.

c = get_config()  # noqa: F821

c.CourseDirectory.course_id = {course_id!r}
c.Exchange.root = {exchange!r}
"""


def init_course(
    folder: Path,
    *,
    notebooks: Path | None = None,
    course_id: str = COURSE_ID,
    exchange: Path | None = None,
) -> list[str]:
    """Make a complete course folder, or bring one up to date; a trainer's own changes are kept.

    Args:
        folder: the course folder; made when it is not there
        notebooks: where the chapters are; those of this installation by default
        course_id: nbgrader's name of the course; only used for a new folder
        exchange: the exchange folder; ``uitwisseling`` in the course folder by default; only used for a new folder

    Returns:
        Dutch lines that say what was done

    Raises:
        Problem: the folder is somebody else's, the name is no name, or nothing can be written there
    """
    folder = folder.expanduser().resolve()
    if not re.fullmatch(r"[a-z0-9][a-z0-9-]*", course_id):
        raise Problem(
            f"«{course_id}» kan niet de naam van een cursus zijn.", "Gebruik kleine letters, cijfers en streepjes."
        )
    if not is_course(folder) and folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise Problem(
            f"{folder} is niet leeg en is geen cursusmap. Er is niets veranderd.",
            "Kies een lege map, of een naam die nog niet bestaat.",
        )
    try:
        lines = list(_make(folder, course_id, (exchange or folder / "uitwisseling").expanduser().resolve()))
        lines += _place_chapters(notebooks or placed_notebooks(), folder)
    except OSError as error:
        raise from_os_error(error, "De cursusmap maken") from error
    return lines


def is_course(folder: Path) -> bool:
    """Tell whether a folder is a course folder of ours."""
    try:
        return _MARK in (folder / CONFIG_FILE).read_text(encoding="utf-8", errors="replace")
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
            "Ga eerst naar je cursusmap, of noem die: --map MAP. Nog geen? Maak er een: cursus trainer init MAP",
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
    values = {"course_id": course_id, "exchange": str(exchange)}
    files = {
        CONFIG_FILE: _CONFIG.format(**values),
        PARTICIPANT_FILE: _PARTICIPANT.format(**values),
        BANK_FILE: STARTER,
    }
    new = not is_course(folder)
    for name, text in files.items():
        if not (folder / name).exists():
            (folder / name).write_text(text, encoding="utf-8")
            yield f"Gemaakt: {name}"
    if new and not exchange.exists():
        exchange.mkdir(parents=True)
        # Sticky: everybody may hand in, nobody can rename or remove the course of somebody else.
        exchange.chmod(0o1777)
        yield f"Gemaakt: de uitwisselmap {exchange}"


def _place_chapters(notebooks: Path, folder: Path) -> Iterator[str]:
    """Copy each chapter to ``source``, unless a trainer changed the copy."""
    memory = folder / PLACED_FILE
    placed: dict[str, str] = json.loads(memory.read_text(encoding="utf-8")) if memory.exists() else {}
    chapters = sorted(path.parent for path in notebooks.glob("*/*.ipynb") if path.stem == path.parent.name)
    if not chapters:
        raise Problem(f"Er staan geen hoofdstukken in {notebooks}.", "Maak ze eerst: cursus build")
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


def _digest(path: Path) -> str | None:
    """Return the SHA-256 of a file, null when it is not there."""
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else None
