"""Marking what was handed in, and how far that is."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from ib_course.grading.course_folder import require_chapter, require_course
from ib_course.launcher.problem import Problem
from ib_course.trainer.messages import answers
from ib_course.trainer.settings import open_gradebook

if TYPE_CHECKING:
    from ib_course.grading.batch import Progress


def autograde(folder: Path, chapter: str, *, again: bool = False, progress: Progress | None = None) -> list[str]:
    """Mark what was handed in and not yet marked, all at once (``grading.batch``); one failure stops no other.

    Args:
        folder: the course folder
        chapter: the chapter's name
        again: mark everything anew; scores and comments given by hand stay
        progress: is told how far it is; a terminal shows it by default

    Raises:
        Problem: no such chapter, nothing was handed in, or not one could be marked
    """
    folder = require_course(folder)
    chapter = require_chapter(folder, chapter).name
    with open_gradebook(folder) as (coursedir, config, gradebook):
        from ib_course.grading.batch import mark_all
        from ib_course.grading.intake import complete
        from ib_course.grading.places import handed_in_by
        from ib_course.grading.rules import read_rules

        students = handed_in_by(coursedir, chapter)
        if not students:
            raise Problem(f"Er is niets ingeleverd voor {chapter}.", f"Haal eerst op: cursus trainer ophalen {chapter}")
        rules = read_rules(config, coursedir, chapter)
        completed = complete(coursedir, chapter)
        outcome = mark_all((coursedir, chapter), rules, gradebook, again=again, progress=progress or show_progress)
    marked, skipped = outcome.marked, outcome.skipped
    failed = [f"Niet nagekeken: {student}. {why}" for student, why in outcome.failed.items()]
    failed += [f"Let op: {line}" for line in outcome.problems]
    if not marked and not skipped:
        raise Problem(f"Geen enkele inlevering van {chapter} is nagekeken.", *failed)
    many = {0: "Niets nieuws na te kijken", 1: "1 inlevering nagekeken"}.get(
        len(marked), f"{len(marked)} inleveringen nagekeken"
    )
    told = [f"{many} van {chapter}{f'; {len(skipped)} al eerder' if skipped else ''}.", *completed, *failed]
    told += [f"Te laat ingeleverd: {', '.join(outcome.late)}."] if outcome.late else []
    return [*told, f"{answers(outcome.unread)} te lezen: cursus trainer beoordelen"] if outcome.unread else told


def show_progress(done: int, total: int, doing: str = "Nakijken") -> None:
    """Draw on a terminal how far something is, on one line that goes away at the end."""
    if not sys.stderr.isatty() or total < 2:
        return
    width = min(30, shutil.get_terminal_size().columns - 30)  # a line that wraps could not be drawn over
    bar = "█" * (width * done // total)
    line = f"{doing} {bar:░<{width}} {done} van {total}"
    sys.stderr.write(f"\r{line}" if done < total else f"\r{' ' * len(line)}\r")
    sys.stderr.flush()
