"""Feedback: made for everybody who was marked, and given back."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from ib_course.grading.course_folder import require_chapter, require_course
from ib_course.launcher.problem import Problem
from ib_course.trainer.marking import show_progress
from ib_course.trainer.messages import answers, check, participants
from ib_course.trainer.settings import open_gradebook, open_nbgrader

if TYPE_CHECKING:
    from nbgrader.apps.api import NbGraderAPI

    from ib_course.grading.batch import Progress


def give_feedback(folder: Path, chapter: str, *, again: bool = False) -> list[str]:
    """Make the feedback on a chapter and give it to the participants."""
    return [*feedback(folder, chapter, again=again), *release_feedback(folder, chapter)]


def feedback(folder: Path, chapter: str, *, again: bool = False, progress: Progress | None = None) -> list[str]:
    """Make the feedback of all marked hand-ins, all at once (``grading.feedback``); unread answers are told.

    Args:
        folder: the course folder
        chapter: the chapter's name
        again: make every page anew, also where nothing changed
        progress: is told how far it is; a terminal shows it by default

    Raises:
        Problem: no such chapter, nothing was marked, or not one page could be made
    """
    folder = require_course(folder)
    chapter = require_chapter(folder, chapter).name
    with open_gradebook(folder) as (coursedir, config, gradebook):
        from ib_course.grading.feedback import make_feedback
        from ib_course.grading.places import marked_by
        from ib_course.grading.rules import read_feedback_rules

        if not marked_by(coursedir, chapter):
            raise Problem(
                f"Er is nog niets nagekeken van {chapter}.", f"Kijk eerst na: cursus trainer nakijken {chapter}"
            )
        rules = read_feedback_rules(config, coursedir, chapter)
        shown = progress or partial(show_progress, doing="Feedback maken")
        outcome = make_feedback((coursedir, chapter), rules, gradebook, again=again, progress=shown)
    failed = [f"Geen feedback gemaakt voor {student}: {why}" for student, why in outcome.failed.items()]
    if not outcome.made and not outcome.same:
        raise Problem(f"Er is geen feedback op {chapter} gemaakt.", *failed)
    told = [_feedback_made(chapter, len(outcome.made), len(outcome.same)), *failed]
    if outcome.unmarked:
        told.append(
            f"Let op: ingeleverd en nog niet nagekeken: {', '.join(outcome.unmarked)}. "
            f"Kijk dat na en geef daarna opnieuw feedback: cursus trainer nakijken {chapter}"
        )
    if outcome.unread:
        told.append(
            f"Let op: {answers(outcome.unread)} nog niet gelezen. Lees verder, en geef daarna opnieuw feedback."
        )
    return told


def release_feedback(folder: Path, chapter: str) -> list[str]:
    """Put the feedback where participants can fetch it (``nbgrader release_feedback``); one failure stops no other.

    Raises:
        Problem: there is no feedback, or nobody's could be given back
    """
    from ib_course.grading.giving_back import tell_given_back

    doing = f"Feedback op {chapter} teruggeven"
    with open_nbgrader(require_course(folder)) as api:
        done = api.release_feedback(chapter)
        logs, failed = [], []
        if done is None or done["success"]:
            logs.append(check(done, doing, chapter))
        else:
            from ib_course.grading.places import with_feedback

            for student in with_feedback(api.coursedir, chapter):
                try:
                    logs.append(check(api.release_feedback(chapter, student), doing, chapter))
                except Problem as problem:
                    failed.append(f"Niet teruggegeven aan {student}. {' '.join(problem.ways_on)}")
        given = set(re.findall(r"Releasing feedback for student '(.*?)' on", "\n".join(logs)))
        told = tell_given_back(api.coursedir, chapter, given, _found(api, chapter, given)) if given else []
    if failed and not given:
        raise Problem(f"{doing} lukt niet.", *failed)
    if not given:
        raise Problem(f"Er is nog geen feedback op {chapter}.", f"Maak die eerst: cursus trainer feedback {chapter}")
    return [*told, *failed]


def _found(api: NbGraderAPI, chapter: str, given: set[str]) -> set[str]:
    """Return who finds the feedback in the chapter; the exchange service gives it to nobody who does not."""
    from ib_course import exchange
    from ib_course.grading.giving_back import who_finds

    if exchange.is_configured(api.config):
        return given
    inbound = Path(api.exchange_root) / api.coursedir.course_id / "inbound"
    return who_finds(api.coursedir, chapter, inbound, given)


def _feedback_made(chapter: str, new: int, same: int) -> str:
    if not new:
        return f"De feedback op {chapter} was al bij voor {participants(same)}."
    kept = f"; voor {participants(same)} verandert er niets" if same else ""
    return f"Nieuwe feedback op {chapter} voor {participants(new)}{kept}."
