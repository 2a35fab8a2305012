"""Everybody's marks in a file for a spreadsheet."""

from __future__ import annotations

from pathlib import Path

from ib_course.grading.course_folder import require_chapter, require_course
from ib_course.launcher.problem import Problem, from_os_error
from ib_course.trainer.settings import open_gradebook


def export_marks(folder: Path, chapter: str | None = None, path: Path | None = None) -> list[str]:
    """Write everybody's marks to a file that opens as a table in a Dutch spreadsheet (``grading.exporting``).

    Args:
        folder: the course folder
        chapter: the only chapter to write; all by default
        path: the file; ``cijfers.csv`` in the course folder by default

    Raises:
        Problem: no such chapter, or the file cannot be written
    """
    folder = require_course(folder)
    only = require_chapter(folder, chapter).name if chapter else ""
    with open_gradebook(folder) as (coursedir, _, gradebook):
        from ib_course.grading import exporting
        from ib_course.grading.backlog import all_hand_ins

        path = (path or folder / exporting.MARKS_FILE).expanduser().resolve()
        _require_place(path)
        try:
            rows = exporting.export_marks(gradebook, path, all_hand_ins(coursedir, gradebook), only)
        except OSError as error:
            raise _unwritable(path, error) from error
    if not rows:
        first = only or next((path.name for path in sorted((folder / "source").glob("*"))), "h1")
        return [
            f"Er zijn nog geen deelnemers, en dus geen cijfers{f' van {only}' if only else ''}.",
            "Er is geen bestand gemaakt.",
            f"Ze komen erbij als je ophaalt wat is ingeleverd: cursus trainer ophalen {first}",
        ]
    return [
        f"De cijfers staan in {path} ({rows} {'regel' if rows == 1 else 'regels'}).",
        "Openen: dubbelklik erop; Excel en LibreOffice maken er een tabel van. Het bevat namen: bewaar het zorgvuldig.",
    ]


def _require_place(path: Path) -> None:
    """Refuse a place where no file can come.

    Raises:
        Problem: it is a folder, or is in none
    """
    if path.is_dir():
        raise Problem(f"{path} is een map, geen bestand.", "Zet de naam van het bestand erachter, zoals cijfers.csv.")
    if not path.parent.is_dir():
        raise Problem(f"De map {path.parent} bestaat niet.", "Maak die eerst, of kies een map die er al is.")


def _unwritable(path: Path, error: OSError) -> Problem:
    """Return why the file could not be written."""
    if isinstance(error, FileExistsError):
        return Problem(
            f"{path} bestaat al en is geen lijst met cijfers van deze cursus. Er is niets veranderd.",
            "Kies een andere naam, of haal het bestand eerst weg.",
        )
    problem = from_os_error(OSError(error.errno, error.strerror or "", str(path)), "De cijfers schrijven")
    hint = "Sluit het bestand als het nog openstaat in een ander programma, of kies een ander: --bestand BESTAND"
    return Problem(problem.what, hint)
