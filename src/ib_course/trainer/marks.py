"""Everybody's marks in a file for a spreadsheet."""

from __future__ import annotations

from pathlib import Path

from ib_course.grading.course_folder import require_chapter, require_course
from ib_course.launcher.problem import Problem
from ib_course.trainer.settings import open_gradebook


def export_marks(folder: Path, chapter: str | None = None, path: Path | None = None) -> list[str]:
    """Write everybody's marks to a file that opens as a table in a Dutch spreadsheet (``grading.exporting``).

    Args:
        folder: the course folder
        chapter: the only chapter to write; all by default
        path: the file; ``cijfers.csv`` in the course folder by default

    Raises:
        Problem: no such chapter, no participants, or the file cannot be written
    """
    folder = require_course(folder)
    only = require_chapter(folder, chapter).name if chapter else ""
    with open_gradebook(folder) as (coursedir, _, gradebook):
        from ib_course.grading import exporting
        from ib_course.grading.places import handed_in_by

        path = (path or folder / exporting.MARKS_FILE).expanduser().resolve()
        handed_in = {one.name: handed_in_by(coursedir, one.name) for one in gradebook.assignments}
        try:
            rows = exporting.export_marks(gradebook, path, handed_in, only)
        except OSError as error:
            raise Problem(
                f"{path} is niet te schrijven: {error.strerror or error}.",
                "Sluit het als het nog openstaat in een ander programma, of kies een ander: --bestand BESTAND",
            ) from error
    if not rows:
        raise Problem("Er zijn nog geen deelnemers en geen cijfers.", "Haal eerst op: cursus trainer ophalen HOOFDSTUK")
    return [
        f"De cijfers staan in {path} ({rows} {'regel' if rows == 1 else 'regels'}).",
        "Openen: dubbelklik erop; Excel en LibreOffice maken er een tabel van. Het bevat namen: bewaar het zorgvuldig.",
    ]
