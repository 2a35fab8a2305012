"""Hand-ins that come another way than through the exchange: by mail, or placed in ``submitted`` by hand."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from ib_course.dates import from_utc, write_moment
from ib_course.grading import places
from ib_course.grading.alone import COLLECTING, alone
from ib_course.grading.answers import ANSWERS_FILE, Answers, newest_time, parse_answers
from ib_course.grading.arriving import arriving, recover
from ib_course.grading.claims import Refused, check_student, shown
from ib_course.grading.in_place import write_file
from ib_course.grading.places import SECRET_FILE
from ib_course.grading.plain_files import NotPlainError, read_plain
from ib_course.grading.taken_in import write_stands_until
from ib_course.grading.timestamps import MAX_LINE, STAMP_FILE, read_stamp, stamp_text
from ib_course.launcher.problem import Problem
from ib_course.questions import Spec

if TYPE_CHECKING:
    from nbgrader.coursedir import CourseDirectory

    from ib_course.grading.parcels import Parcel


def take_in(
    coursedir: CourseDirectory, parcel: Parcel, student: str, moment: datetime | None = None, *, replace: bool = False
) -> list[str]:
    """Put answers that came by mail in ``submitted``, as collecting does; the chapter must have been handed out.

    Args:
        coursedir: nbgrader's course folder
        parcel: the answers
        student: who made them
        moment: when they were handed in, with a zone; by default what their name says, else when the newest was saved
        replace: whether they take the place of a newer hand-in as well, and keep it until something is handed in after
            now

    Returns:
        Dutch lines: what was taken in, and what was wrong with it

    Raises:
        Problem: nothing was taken in
    """
    _check(student, parcel.source)
    specs = _questions(coursedir, parcel.chapter)
    answers = parse_answers(parcel.data, specs)
    now = _now()
    time, by = _time_of(parcel, moment)
    place = places.handed_in(coursedir, parcel.chapter, student)
    with alone(Path(coursedir.root), COLLECTING, shared=coursedir.groupshared):
        recover(place)
        if not replace:
            _check_newer(place, time, student)
        with arriving(place, shared=coursedir.groupshared) as folder:
            (folder / ANSWERS_FILE).write_bytes(parcel.data)
            (folder / STAMP_FILE).write_text(stamp_text(time), encoding="ascii")
            write_stands_until(folder, now if replace else time)
            # By the secret of an earlier hand-in its maker finds the feedback in the chapter, on this one too.
            secret = _text(place / SECRET_FILE)
            (folder / SECRET_FILE).write_text(secret or secrets.token_hex(64), encoding="ascii")
            places.restore_notebooks(coursedir, folder)
    told = list(_told(parcel, student, answers, f"{write_moment(from_utc(time))}{by}"))
    return told if secret else [*told, _NOT_FETCHED.format(student=student, chapter=parcel.chapter)]


def complete(coursedir: CourseDirectory, chapter: str) -> list[str]:
    """Add what nbgrader needs to hand-ins that were placed by hand, and return Dutch lines that tell.

    Without a notebook ``nbgrader autograde`` and formgrader pass over a hand-in; without a time it is never marked
    again, and without a secret nobody's feedback can be given back.
    """
    told: list[str] = []
    for student in places.handed_in_by(coursedir, chapter):
        folder = places.handed_in(coursedir, chapter, student)
        try:
            added = [*_complete(coursedir, folder)]
        except OSError as error:
            told.append(f"Let op: submitted/{student}/{chapter} is niet aan te vullen: {error.strerror or error}.")
            continue
        if added:
            told.append(f"Aangevuld in submitted/{student}/{chapter}: {', '.join(added)}.")
        if not (folder / ANSWERS_FILE).exists() and (strays := sorted(path.name for path in folder.glob("*.json"))):
            told.append(
                f"Let op: in submitted/{student}/{chapter} staat wel {shown(strays[0])}, maar geen {ANSWERS_FILE}. "
                f"Neem het zo in: cursus trainer innemen BESTAND --deelnemer {student}"
            )
    return told


def _complete(coursedir: CourseDirectory, folder: Path) -> Iterator[str]:
    """Add what is missing in one folder, and yield what that was."""
    if places.restore_notebooks(coursedir, folder):
        yield "het hoofdstuk"
    if not _text(folder / STAMP_FILE):
        with suppress(FileNotFoundError, NotPlainError):
            saved = newest_time(read_plain(folder / ANSWERS_FILE))
            found = saved or datetime.fromtimestamp((folder / ANSWERS_FILE).stat().st_mtime, UTC)
            time = min(found.replace(tzinfo=None), _now())
            write_file(folder / STAMP_FILE, stamp_text(time).encode())
            by = "die van het nieuwste antwoord" if saved else "de datum van het bestand"
            yield f"de tijd van inleveren ({write_moment(from_utc(time))}, {by})"
    if not _text(folder / SECRET_FILE):
        write_file(folder / SECRET_FILE, secrets.token_hex(64).encode())
        yield "wat nodig is om feedback terug te geven"


def _check(student: str, source: str) -> None:
    if not student:
        raise Problem(
            f"Van wie is {source}? De naam zegt het niet.",
            "Noem de deelnemer: --deelnemer NAAM. Of noem het bestand zo: NAAM_h1.json",
        )
    try:
        check_student(student)
    except Refused as why:
        raise Problem(f"«{shown(student)}»: {why}.", "Noem de deelnemer zoals die in de cursus heet.") from why


def _check_newer(place: Path, time: datetime, student: str) -> None:
    """See that no newer hand-in is there."""
    with suppress(ValueError):
        there = read_stamp(place)
        if there and there > time:
            raise Problem(
                f"Van {student} is er al een nieuwere inlevering, van {write_moment(from_utc(there))}.",
                "Toch deze? Geef mee: --vervang",
            )


def _questions(coursedir: CourseDirectory, chapter: str) -> dict[str, Spec]:
    """Return the questions of a chapter as it was handed out."""
    import nbformat

    from ib_course.grading.marking import questions

    released = Path(coursedir.format_path(coursedir.release_directory, ".", chapter))
    notebooks = sorted(released.glob("*.ipynb"))
    if not notebooks:
        raise Problem(
            f"Hoofdstuk {chapter} is nog niet uitgezet.", f"Zet het eerst uit: cursus trainer uitzetten {chapter}"
        )
    return {key: spec for path in notebooks for key, spec in questions(nbformat.read(path, as_version=4)).items()}


def _told(parcel: Parcel, student: str, answers: Answers, time: str) -> Iterator[str]:
    count = len(answers.values)
    many = "1 antwoord" if count == 1 else f"{count} antwoorden"
    yield f"Ingenomen van {student}, {parcel.chapter}: {many}, ingeleverd op {time}."
    for problem in answers.problems:
        yield f"Let op: {student}, {parcel.chapter}: {problem}"


def _time_of(parcel: Parcel, moment: datetime | None) -> tuple[datetime, str]:
    """Return when answers were handed in, in UTC without zone and never later than now, and where that was found."""
    given = moment or parcel.time
    found = given or newest_time(parcel.data)
    by = "" if given else f" ({_BY_ANSWER if found else _BY_NOTHING})"
    now = _now()
    return (min(found.astimezone(UTC).replace(tzinfo=None), now) if found else now), by


def _now() -> datetime:
    return datetime.now(UTC).replace(tzinfo=None)


def _text(path: Path) -> str:
    """Return the line in one of nbgrader's files; empty where there is none, or none that it could use."""
    try:
        line = read_plain(path, MAX_LINE)[:MAX_LINE].strip()
    except OSError:
        return ""
    return line.decode() if line.isascii() else ""


_BY_ANSWER = "het tijdstip van het nieuwste antwoord"
_BY_NOTHING = "nu: in het bestand staat geen tijdstip"
_NOT_FETCHED = (
    "Let op: {student} kan de feedback niet in de cursus ophalen. Stuur die straks zelf; ze komt in de map "
    "feedback/{student}/{chapter}."
)
