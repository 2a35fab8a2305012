"""What ``cursus trainer …`` does: nbgrader's steps in one process, with Dutch results.

| function | command |
|---|---|
| ``init_course`` | ``cursus trainer init MAP`` |
| ``set_deadline`` | ``cursus trainer deadline h1 2026-12-01`` |
| ``hand_out`` (``generate``, ``release``) | ``cursus trainer uitzetten h1`` |
| ``collect`` | ``cursus trainer ophalen h1`` |
| ``take_in`` | ``cursus trainer innemen BESTAND`` |
| ``autograde`` | ``cursus trainer nakijken h1`` |
| ``open_formgrader`` | ``cursus trainer beoordelen`` |
| ``give_feedback`` (``feedback``, ``release_feedback``) | ``cursus trainer feedback h1`` |
| ``export_marks`` | ``cursus trainer cijfers`` |

Each returns Dutch lines for the trainer, and raises ``Problem`` with Dutch text when it could not do what it says.
"""

from __future__ import annotations

import logging
import os
import re
import shutil
import signal
import sys
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ib_course.grading.course_folder import init_course, require_chapter, require_course, write_deadline
from ib_course.launcher.lean import load_gradebook, skip_grammar
from ib_course.launcher.problem import Problem, from_os_error

if TYPE_CHECKING:
    from nbgrader.api import Gradebook
    from nbgrader.apps.api import NbGraderAPI
    from nbgrader.coursedir import CourseDirectory
    from traitlets.config import Config

    from ib_course.grading.batch import Progress

__all__ = [
    "autograde",
    "collect",
    "export_marks",
    "feedback",
    "generate",
    "give_feedback",
    "hand_out",
    "init_course",
    "open_formgrader",
    "release",
    "release_feedback",
    "set_deadline",
    "take_in",
]

_SETTINGS = "Kijk in nbgrader_config.py bij Exchange.root."
_HAND_OUT = "Doe eerst: cursus trainer uitzetten {chapter}"
_WINDOWS = "De uitwisselmap van nbgrader werkt niet op Windows. Gebruik Linux, macOS of een hub."
_KNOWN = {
    r"No such file.*(?:timestamp|submission_secret)\.txt": (
        "Deze inlevering kwam niet via de uitwisselmap, dus de feedback kan niet zo terug. "
        "Geef zelf de pagina in de map feedback van je cursusmap."
    ),
    "not available on Windows": _WINDOWS,
    "Unwritable directory|Could not create|permission": f"Je mag niet schrijven in de uitwisselmap. {_SETTINGS}",
    "You don't own the directory": f"De uitwisselmap is van een andere gebruiker. {_SETTINGS}",
    "generate_assignment` first|Assignment not found": f"Het hoofdstuk is nog niet aangemaakt. {_HAND_OUT}",
    "Course not found|Inbound directory": f"De cursus staat nog niet in de uitwisselmap. {_HAND_OUT}",
    "Cannot add or remove cells|Cannot modify existing": (
        "Er is al ingeleverd, en de vragen zijn veranderd. Maak voor de nieuwe versie een nieuwe cursusmap."
    ),
    "al inleveringen in deze cursusmap gezet": "Er wordt al opgehaald. Wacht even en doe dit opnieuw.",
    "No notebooks were matched": "Er is nog niets om dit mee te doen.",
    "nbgrader db upgrade": (
        "Het cijferboek (gradebook.db) is van een andere versie van nbgrader. "
        "Maak een kopie en doe: nbgrader db upgrade"
    ),
}
"""What nbgrader says, as a pattern, and what a trainer can do (``str.format`` with the chapter)."""

_TOLD = re.compile(r"^\[WARNING\] ((?:Geweigerd|Nog niet opgehaald|Niet opgehaald|Let op): .*)$", re.MULTILINE)
"""What collecting tells of single hand-ins (``grading.collecting``), in nbgrader's log."""
_MANY = 100
"""Lines of it that are shown; who makes folders in the exchange can make very many."""


_EXTENSIONS = {
    "nbgrader.server_extensions.formgrader": True,
    "ib_course.grading.extension": True,
    "jupyter_lsp": False,
    "jupyter_server_terminals": False,
}
"""Marking needs no terminals and no language servers."""


def set_deadline(folder: Path, chapter: str, deadline: str | None) -> list[str]:
    """Set the deadline of a chapter, or take it away with null; it is said when it has passed already.

    Args:
        folder: the course folder
        chapter: the chapter's name
        deadline: as people write a date (``dates.read_moment``); a date alone lasts to its end, Dutch time

    Raises:
        Problem: no course folder, no such chapter, or no date
    """
    from ib_course.dates import read_moment, write_moment

    folder = require_course(folder)
    chapter = require_chapter(folder, chapter).name
    moment = read_moment(deadline) if deadline else None
    write_deadline(folder, chapter, moment)
    with _nbgrader(folder) as api, api.gradebook as gradebook:
        gradebook.update_or_create_assignment(chapter, duedate=moment)
    told = (
        f"De uiterste datum van {chapter} is {write_moment(moment)}."
        if moment
        else f"{chapter} heeft geen uiterste datum meer."
    )
    passed = ["Let op: die datum is al voorbij."] if moment and moment < datetime.now(moment.tzinfo) else []
    again = "opnieuw " if (folder / "release" / chapter).is_dir() else ""
    hint = f"Deelnemers zien dit als je het hoofdstuk {again}uitzet: cursus trainer uitzetten {chapter}"
    return [told, *passed, hint]


def hand_out(folder: Path, chapter: str) -> list[str]:
    """Make the participants' version of a chapter and put it in the exchange."""
    return [*generate(folder, chapter), *release(folder, chapter)]


def generate(folder: Path, chapter: str) -> list[str]:
    """Make the participants' version of a chapter (``nbgrader generate_assignment``)."""
    folder = require_course(folder)
    chapter = require_chapter(folder, chapter).name
    with _nbgrader(folder) as api:
        _check(api.generate_assignment(chapter), f"Hoofdstuk {chapter} aanmaken", chapter)
    return [f"Hoofdstuk {chapter} is aangemaakt in release/{chapter}."]


def release(folder: Path, chapter: str) -> list[str]:
    """Put a chapter in the exchange, in place of an earlier release (``nbgrader release_assignment --force``)."""
    from ib_course.grading.inbound import keep_names

    folder = require_course(folder)
    chapter = require_chapter(folder, chapter).name
    with _nbgrader(folder) as api:
        _check(api.release_assignment(chapter), f"Hoofdstuk {chapter} uitzetten", chapter)
        if not api.exchange_root:  # a service has no folders
            return [f"Hoofdstuk {chapter} staat voor deelnemers klaar in de uitwisseling."]
        if not api.coursedir.groupshared:  # there, trainers remove what others collected
            keep_names(Path(api.exchange_root) / api.coursedir.course_id / "inbound")
        return [f"Hoofdstuk {chapter} staat voor deelnemers klaar in {api.exchange_root}."]


def collect(folder: Path, chapter: str) -> list[str]:
    """Collect the newest hand-in of each participant that is in order (``nbgrader collect --update``).

    What was refused is told, and what was placed in ``submitted`` by hand gets what nbgrader needs.
    """
    from ib_course.grading.intake import complete

    folder = require_course(folder)
    chapter = require_chapter(folder, chapter).name
    with _nbgrader(folder) as api:
        log = _check(api.collect(chapter), f"Inleveringen van {chapter} ophalen", chapter)
        completed = complete(api.coursedir, chapter)
        total = len(api.get_submitted_students(chapter))
        place = (
            Path(api.exchange_root) / api.coursedir.course_id / "inbound" if api.exchange_root else "de uitwisseling"
        )
    count = len(re.findall(r"^\[INFO\] (?:Collecting|Updating) submission", log, re.MULTILINE))
    many = {0: "Geen nieuwe inleveringen", 1: "1 nieuwe inlevering"}.get(count, f"{count} nieuwe inleveringen")
    told = _TOLD.findall(log)
    kept = [f"Wat is geweigerd staat nog in {place}."] if any(line.startswith("Geweigerd") for line in told) else []
    return [f"{many} van {chapter}; in totaal {total}.", *told[:_MANY], *_more(len(told) - _MANY), *kept, *completed]


def take_in(
    folder: Path, paths: Sequence[Path], *, student: str = "", date: str | None = None, replace: bool = False
) -> list[str]:
    """Take in hand-ins that came by mail (``grading.intake``); one that cannot be taken in stops no other.

    Args:
        folder: the course folder
        paths: copies of hand-ins, or zip files with several
        student: whose they are, where their names do not say
        date: when they were handed in, where their names do not say, as people write a date
        replace: whether they take the place of newer hand-ins as well

    Raises:
        Problem: nothing was taken in
    """
    from ib_course.dates import read_moment
    from ib_course.grading.intake import take_in as take
    from ib_course.grading.parcels import Parcel, open_parcel

    folder = require_course(folder)
    moment = read_moment(date) if date else None
    told: list[str] = []
    refused: list[str] = []
    with _nbgrader(folder) as api:
        for path in paths:
            parcels: list[Parcel] = []
            with _noting(refused, path.name):
                parcels = open_parcel(path.expanduser().resolve())
            for parcel in parcels:
                with _noting(refused, parcel.source):
                    require_chapter(folder, parcel.chapter)
                    told += take(api.coursedir, parcel, student or parcel.student, moment, replace=replace)
    if not told:
        raise Problem("Er is niets ingenomen.", *refused)
    return [*told, *refused]


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
    with _gradebook(folder) as (coursedir, config, gradebook):
        from ib_course.grading.batch import mark_all
        from ib_course.grading.intake import complete
        from ib_course.grading.places import handed_in_by
        from ib_course.grading.rules import read_rules

        students = handed_in_by(coursedir, chapter)
        if not students:
            raise Problem(f"Er is niets ingeleverd voor {chapter}.", f"Haal eerst op: cursus trainer ophalen {chapter}")
        rules = read_rules(config, coursedir, chapter)
        completed = complete(coursedir, chapter)
        outcome = mark_all((coursedir, chapter), rules, gradebook, again=again, progress=progress or _show_progress)
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
    return [*told, f"{_answers(outcome.unread)} te lezen: cursus trainer beoordelen"] if outcome.unread else told


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
    with _gradebook(folder) as (coursedir, config, gradebook):
        from ib_course.grading.feedback import make_feedback
        from ib_course.grading.places import marked_by
        from ib_course.grading.rules import read_feedback_rules

        if not marked_by(coursedir, chapter):
            raise Problem(
                f"Er is nog niets nagekeken van {chapter}.", f"Kijk eerst na: cursus trainer nakijken {chapter}"
            )
        rules = read_feedback_rules(config, coursedir, chapter)
        shown = progress or partial(_show_progress, doing="Feedback maken")
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
            f"Let op: {_answers(outcome.unread)} nog niet gelezen. Lees verder, en geef daarna opnieuw feedback."
        )
    return told


def release_feedback(folder: Path, chapter: str) -> list[str]:
    """Put the feedback where participants can fetch it (``nbgrader release_feedback``); one failure stops no other.

    Raises:
        Problem: there is no feedback, or nobody's could be given back
    """
    doing = f"Feedback op {chapter} teruggeven"
    with _nbgrader(require_course(folder)) as api:
        done = api.release_feedback(chapter)
        logs, failed = [], []
        if done is None or done["success"]:
            logs.append(_check(done, doing, chapter))
        else:
            from ib_course.grading.places import with_feedback

            for student in with_feedback(api.coursedir, chapter):
                try:
                    logs.append(_check(api.release_feedback(chapter, student), doing, chapter))
                except Problem as problem:
                    failed.append(f"Niet teruggegeven aan {student}. {' '.join(problem.ways_on)}")
    count = len(set(re.findall(r"Releasing feedback for student '(.*?)' on", "\n".join(logs))))
    if not count and failed:
        raise Problem(f"{doing} lukt niet.", *failed)
    if not count:
        raise Problem(f"Er is nog geen feedback op {chapter}.", f"Maak die eerst: cursus trainer feedback {chapter}")
    return [f"Feedback op {chapter} teruggegeven aan {_participants(count)}.", *failed]


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
    with _gradebook(folder) as (coursedir, _, gradebook):
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


def open_formgrader(folder: Path, *, port: int | None = None, browser: bool = True) -> None:
    """Run a Jupyter server with formgrader in a course folder, on this computer only, until Ctrl-C.

    Args:
        folder: the course folder
        port: to listen on; a free one by default
        browser: whether to open a browser as well

    Raises:
        Problem: no course folder, or the port is taken
    """
    folder = require_course(folder)
    os.chdir(folder)  # nbgrader reads its settings there
    skip_grammar()
    from jupyter_server.serverapp import ServerApp

    app = ServerApp.instance()
    try:
        app.initialize(
            [
                "--ServerApp.ip=127.0.0.1",
                *([f"--ServerApp.port={port}", "--ServerApp.port_retries=0"] if port else []),
                f"--ServerApp.root_dir={folder}",
                "--ServerApp.default_url=/formgrader/ib/",
                f"--ServerApp.open_browser={browser}",
                "--ServerApp.allow_root=True",  # only this computer reaches it, and only with its token
                "--ServerApp.log_level=WARN",
                "--LabApp.log_level=WARN",
                f"--ServerApp.jpserver_extensions={_EXTENSIONS}",
            ]
        )
    except SystemExit as ended:
        raise Problem("Het nakijkscherm start niet.", "Kies een andere poort, of laat de poort weg.") from ended
    # From here on the server's critical lines are its English banner, and the question whether Ctrl-C was meant.
    app.log.addFilter(lambda record: record.levelno != logging.CRITICAL)
    signal.signal(signal.SIGINT, lambda *_: app.stop(from_signal=True))
    print(f"Het nakijkscherm staat op {app.display_url.split()[0]}\nStoppen: Ctrl-C.", flush=True)  # noqa: T201
    app.start()
    print("\nGestopt. Scores en opmerkingen zijn bewaard.", flush=True)  # noqa: T201


@contextmanager
def _nbgrader(folder: Path) -> Iterator[NbGraderAPI]:
    """Yield nbgrader's API for a course folder; it works in that folder, as nbgrader expects.

    Raises:
        Problem: the settings of the course cannot be read
    """
    with _settings(folder) as config:
        from nbgrader.apps.api import NbGraderAPI

        yield NbGraderAPI(config=config)


@contextmanager
def _gradebook(folder: Path) -> Iterator[tuple[CourseDirectory, Config, Gradebook]]:
    """Yield nbgrader's course folder, the settings, and the open gradebook: all that marking needs of nbgrader.

    Raises:
        Problem: the settings of the course cannot be read
    """
    with _settings(folder) as config:
        from nbgrader.api import Gradebook
        from nbgrader.coursedir import CourseDirectory

        coursedir = CourseDirectory(config=config)
        with Gradebook(coursedir.db_url, coursedir.course_id) as gradebook:
            yield coursedir, config, gradebook


@contextmanager
def _settings(folder: Path) -> Iterator[Config]:
    """Yield the settings of a course, with nbgrader's log and warnings kept quiet meanwhile.

    Raises:
        Problem: they cannot be read
    """
    skip_grammar()
    load_gradebook()
    from sqlalchemy.exc import SAWarning
    from traitlets.config.loader import PyFileConfigLoader

    try:
        config = PyFileConfigLoader("nbgrader_config.py", path=str(folder)).load_config()
    except Exception as error:  # a settings file is a program: it may raise anything
        raise Problem(
            f"{folder / 'nbgrader_config.py'} is niet te lezen: {error}.",
            "Herstel het bestand, of hernoem het en doe opnieuw: cursus trainer init",
        ) from error
    config.CourseDirectory.root = str(folder)
    config.ExchangeReleaseAssignment.force = True
    logger = logging.getLogger("traitlets")
    logger.addHandler(logging.NullHandler())  # what nbgrader logs is caught per step and told in Dutch
    logger.propagate = False
    with warnings.catch_warnings():
        # nbgrader's own queries make SQLAlchemy warn, and a misspelt argument of its own traitlets.
        warnings.simplefilter("ignore", SAWarning)
        warnings.simplefilter("ignore", DeprecationWarning)
        yield config


@contextmanager
def _noting(refused: list[str], name: str) -> Iterator[None]:
    """Note why a file could not be taken in, and go on with the others."""
    from ib_course.grading.arriving import BUSY

    try:
        yield
    except TimeoutError:
        refused.append(f"Niet ingenomen: {name}. {BUSY} Wacht even en doe dit opnieuw.")
    except (Problem, OSError) as error:
        problem = error if isinstance(error, Problem) else from_os_error(error, "Innemen")
        refused.append(f"Niet ingenomen: {name}. {problem}")


def _check(result: dict[str, Any] | None, doing: str, chapter: str) -> str:
    """Return the log of a step of nbgrader.

    Raises:
        Problem: it failed
    """
    if result is None:
        raise Problem(f"{doing} lukt niet.", _WINDOWS)
    if not result["success"]:
        raise Problem(f"{doing} lukt niet.", _explain(result, chapter))
    return str(result.get("log", ""))


def _explain(result: dict[str, Any], chapter: str) -> str:
    """Return what a trainer can do about a failed step: our own words, or else the last thing nbgrader said."""
    told = f"{result.get('log', '')}\n{result.get('error', '')}"
    for pattern, text in _KNOWN.items():
        if re.search(pattern, told):
            return text.format(chapter=chapter)
    lines = [line for line in told.splitlines() if line.strip()]
    return f"nbgrader zegt: {lines[-1].strip() if lines else 'niets'}"


def _show_progress(done: int, total: int, doing: str = "Nakijken") -> None:
    """Draw on a terminal how far something is, on one line that goes away at the end."""
    if not sys.stderr.isatty() or total < 2:
        return
    width = min(30, shutil.get_terminal_size().columns - 30)  # a line that wraps could not be drawn over
    bar = "█" * (width * done // total)
    line = f"{doing} {bar:░<{width}} {done} van {total}"
    sys.stderr.write(f"\r{line}" if done < total else f"\r{' ' * len(line)}\r")
    sys.stderr.flush()


def _feedback_made(chapter: str, new: int, same: int) -> str:
    if not new:
        return f"De feedback op {chapter} was al bij voor {_participants(same)}."
    kept = f"; voor {_participants(same)} verandert er niets" if same else ""
    return f"Nieuwe feedback op {chapter} voor {_participants(new)}{kept}."


def _participants(count: int) -> str:
    return "1 deelnemer" if count == 1 else f"{count} deelnemers"


def _more(count: int) -> list[str]:
    return [f"… en nog {count} {'regel' if count == 1 else 'regels'} zoals deze."] if count > 0 else []


def _answers(count: int) -> str:
    return "1 antwoord" if count == 1 else f"{count} antwoorden"
