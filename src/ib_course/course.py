"""The nbgrader course that a participant takes part in, and its exchange: a folder, or a service.

nbgrader takes seconds and tens of megabytes to import, so that happens inside functions, on first use,
and never for someone who works alone or hands in to a service. Its settings are read with traitlets only.
"""

from __future__ import annotations

import datetime as dt
import logging
import shutil
import tempfile
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jupyter_core.paths import jupyter_config_path
from traitlets.config import Config
from traitlets.config.loader import ConfigFileNotFound, JSONFileConfigLoader, PyFileConfigLoader

from ib_course.dates import zone
from ib_course.dossier import ANSWERS_FILE, DossierError
from ib_course.dossier.revisions import decode, encode
from ib_course.exchange.problems import ExchangeProblem

if TYPE_CHECKING:
    from collections.abc import Iterator

log = logging.getLogger(__name__)


class CourseError(DossierError):
    """The course did not do what was asked; ``text`` says in Dutch what, where and what to do."""

    def __init__(self, text: str) -> None:
        super().__init__("error", f"{text} {_SAFE}")


@dataclass(frozen=True)
class Course:
    """A configured course, with nbgrader's own exchange: a folder that all of a computer share.

    Attributes:
        id: nbgrader's ``CourseDirectory.course_id``.
        config: all of nbgrader's settings.
    """

    id: str
    config: Config

    @property
    def always_asks(self) -> bool:
        """Whether feedback is asked for also where nothing was handed in from here: not if that loads nbgrader."""
        return False

    def folder(self, root: Path) -> Path:
        """Return where below the server's root folder the chapters of this course are."""
        return root / self.id if self.config.Exchange.get("path_includes_course") is True else root

    def deadline(self, chapter: str, own: Path) -> object:
        """Return the deadline as it was released; where that is not reachable, as it stands in the own folder.

        Raises:
            CourseError: the exchange cannot be asked
        """
        return _read_deadline(self.released(chapter) or own)

    def released(self, chapter: str) -> Path | None:
        """Return the released assignment in nbgrader's own exchange; None where it is not reachable."""
        with _explained(self, chapter):
            root = getattr(self._plugin("Submit", chapter), "root", None)
        if not isinstance(root, str):
            return None
        found = Path(root) / self.id / "outbound" / chapter
        with suppress(OSError):  # a folder that one may not look into is not reachable either
            return found if found.is_dir() else None
        return None

    def hand_in(self, chapter: str, data: bytes, place: Path) -> dict[str, Any]:
        """Hand in answers; a folder gives no receipt of its own.

        They go from a folder of our own, so that nothing else in the participant's folder can come along. nbgrader
        wants the notebook beside the answers. The released one is sent: the participant's own may hold private
        answers as stored widget state, or be damaged or gone, and marking does not look at it.

        Args:
            chapter: such as ``h1``
            data: the bytes of ``antwoorden.json``
            place: the participant's own folder for hand-ins of this chapter

        Raises:
            CourseError: nothing was handed in
            OSError: nor could it be made ready
        """
        with tempfile.TemporaryDirectory(prefix="onderweg-", dir=place) as temporary:
            folder = Path(temporary) / chapter
            folder.mkdir()
            (folder / f"{chapter}.ipynb").write_bytes(encode(_EMPTY_NOTEBOOK))
            released = self.released(chapter)
            for notebook in released.glob("*.ipynb") if released else ():
                with suppress(PermissionError):  # the exchange tells of it, in its own words
                    (folder / notebook.name).write_bytes(notebook.read_bytes())
            (folder / ANSWERS_FILE).write_bytes(data)
            self.submit(chapter, Path(temporary))
        return {}

    def settled(self, place: Path) -> None:
        """Know that the receipt of the last hand-in is kept."""

    def submit(self, chapter: str, folder: Path) -> None:
        """Hand in ``folder``/``chapter`` through the exchange: all of it or nothing.

        Raises:
            CourseError: nothing was handed in.
        """
        with _explained(self, chapter):
            submission = self._plugin("Submit", chapter, assignment_dir=str(folder), path_includes_course=False)
            try:
                submission.start()
                _check_arrival(submission, folder / chapter)
            except BaseException:
                _withdraw(submission)
                raise

    def fetch_feedback(self, chapter: str, folder: Path) -> Path:
        """Copy the feedback that was released for this participant; return its folder, one sub-folder per hand-in.

        Raises:
            CourseError: the exchange cannot be reached.
        """
        from nbgrader.exchange import ExchangeError

        with _explained(self, chapter):
            fetch = self._plugin("FetchFeedback", chapter, assignment_dir=str(folder), path_includes_course=False)
            try:
                fetch.start()
            except ExchangeError as error:
                # No feedback was ever released in this course: nothing is wrong.
                if not str(error).startswith("Assignment not found at"):
                    raise
        return folder / chapter / "feedback"

    def _plugin(self, action: str, chapter: str, **options: Any) -> Any:
        """Make nbgrader's class for ``action``, whichever the course has configured."""
        from nbgrader.auth import Authenticator
        from nbgrader.coursedir import CourseDirectory
        from nbgrader.exchange import ExchangeFactory

        config = self.config
        directory = CourseDirectory(config=config, assignment_id=chapter)
        make = getattr(ExchangeFactory(config=config), action)
        return make(coursedir=directory, authenticator=Authenticator(config=config), config=config, **options)


@dataclass(frozen=True)
class HostedCourse(Course):
    """A course whose exchange is a service; see ``ib_course.exchange``.

    Attributes:
        url: of the service
    """

    url: str

    @property
    def always_asks(self) -> bool:
        """Tell that feedback is asked for: on what was handed in from another computer, too."""
        return True

    def deadline(self, chapter: str, own: Path) -> object:
        """Return the deadline as it was released a moment ago; while the service is away, that of the own folder."""
        from ib_course.exchange import participant

        known = participant.released(self.url, self.id)
        if known is None:
            return _read_deadline(own)
        with suppress(ValueError, TypeError, KeyError):  # not released, or no deadline
            return dt.datetime.fromisoformat(known[chapter]["deadline"]).astimezone(zone()).isoformat()
        return None

    def released(self, chapter: str) -> Path | None:  # noqa: ARG002 - as of any course
        """Return null: a service has no folders."""
        return None

    def hand_in(self, chapter: str, data: bytes, place: Path) -> dict[str, Any]:
        """Hand in answers, and return the service's ``time`` and ``late``.

        Raises:
            CourseError: there is no receipt; tried again with the same answers, they are handed in once
            OSError: nothing was sent, for it could not be kept beforehand
        """
        from ib_course.exchange import participant
        from ib_course.exchange.client import moment_of

        with _told(self, chapter):
            receipt = participant.hand_in(self.url, self.id, chapter, data, place)
            time = moment_of(receipt).astimezone()
        return {"time": time.isoformat(timespec="milliseconds"), "late": receipt["late"]}

    def settled(self, place: Path) -> None:
        """Know that the receipt of the last hand-in is kept: the next one is another."""
        from ib_course.exchange import outbox

        outbox.settle(place)

    def fetch_feedback(self, chapter: str, folder: Path) -> Path:
        """Fetch the feedback that was given to this participant; return its folder, one sub-folder per hand-in.

        Raises:
            CourseError: the service does not give it
        """
        from ib_course.exchange import participant

        with _told(self, chapter):
            return participant.fetch_feedback(self.url, self.id, chapter, folder)


def load_course(root: Path) -> Course | None:
    """Read nbgrader's settings, from ``root`` and from Jupyter's own places; None where no course is configured.

    Raises:
        CourseError: a settings file cannot be read.
    """
    config = Config()
    for folder in (*reversed(jupyter_config_path()), str(root)):  # the last one wins
        for loader in (PyFileConfigLoader, JSONFileConfigLoader):
            name = f"nbgrader_config.{'py' if loader is PyFileConfigLoader else 'json'}"
            try:
                config.merge(loader(name, path=folder).load_config())
            except ConfigFileNotFound:
                continue
            except Exception as error:  # the file is a program of an administrator: anything can be raised
                log.exception("Cannot read %s in %s", name, folder)
                raise CourseError(_BAD_SETTINGS.format(path=Path(folder) / name)) from error
    course_id, url = config.CourseDirectory.get("course_id"), config.IbExchange.get("url")
    if not isinstance(course_id, str) or not course_id.strip():
        return None
    if isinstance(url, str) and url.strip():
        return HostedCourse(course_id.strip(), config, url.strip())
    return Course(course_id.strip(), config)


def _read_deadline(folder: Path) -> object:
    """Return what stands beside a chapter as its deadline, whatever that is."""
    with suppress(OSError, ValueError):
        content = decode((folder / "cursus.json").read_bytes())
        return content.get("deadline") if isinstance(content, dict) else None
    return None


def _check_arrival(submission: Any, sent: Path) -> None:
    """See that every file arrived: nbgrader leaves out, in silence, what its settings exclude."""
    arrived = _arrived(submission)
    if arrived is None:
        return
    for path in sent.rglob("*"):
        copy = arrived / path.relative_to(sent)
        if path.is_file() and not (copy.is_file() and copy.read_bytes() == path.read_bytes()):
            raise CourseError(_LEFT_OUT.format(name=path.name))


def _withdraw(submission: Any) -> None:
    """Remove a hand-in that is not whole, so that nobody collects it."""
    arrived = _arrived(submission)
    if arrived:
        shutil.rmtree(arrived, ignore_errors=True)


def _arrived(submission: Any) -> Path | None:
    """Return the folder in nbgrader's own exchange; another exchange has none."""
    inbound, name = getattr(submission, "inbound_path", None), getattr(submission, "assignment_filename", None)
    return Path(inbound) / name if isinstance(inbound, str) and isinstance(name, str) else None


@contextmanager
def _explained(course: Course, chapter: str) -> Iterator[None]:
    """Turn what nbgrader and the disk raise into a text for a participant; the log keeps the original."""
    try:
        yield
    except CourseError:
        raise
    except Exception as error:  # exchange plugins raise what they like
        log.exception("The exchange of course %s failed for %s", course.id, chapter)
        said = str(error)
        text = next((text for part, text in _EXPLANATIONS if part in said), _UNKNOWN)
        if isinstance(error, OSError):
            text = _UNREACHABLE
        raise CourseError(text.format(course=course.id, chapter=chapter)) from error


@contextmanager
def _told(course: Course, chapter: str) -> Iterator[None]:
    """Turn what the service tells into a text for a participant."""
    try:
        yield
    except ExchangeProblem as problem:
        log.warning("The exchange of course %s failed for %s: %s %s", course.id, chapter, problem.status, problem.code)
        raise CourseError(problem.text) from problem


_EMPTY_NOTEBOOK = {"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}

_SAFE = "Je antwoorden staan veilig in je dossier."

_UNREACHABLE = (
    "De inlevermap van de cursus «{course}» is niet te bereiken of vol. "
    "Probeer het over een paar minuten weer; blijft het zo, vraag het dan je beheerder."
)
_UNKNOWN = (
    "De inlevermap van de cursus «{course}» gaf een fout. "
    "Probeer het over een paar minuten weer; blijft het zo, vraag het dan je trainer of beheerder."
)
_EXPLANATIONS = (
    (
        "Assignment not found",
        "Hoofdstuk «{chapter}» staat nog niet open in de cursus «{course}». Vraag je trainer om het open te zetten.",
    ),
    (
        "do not have access",
        "Je staat niet als deelnemer in de cursus «{course}». Vraag je trainer om je toe te voegen.",
    ),
    (
        "not available on Windows",
        "De inlevermap van een cursus werkt niet op Windows. Vraag je trainer hoe je dan inlevert.",
    ),
    (
        "student ID should contain",
        "In je gebruikersnaam staat een * of een +, en daar kan inleveren niet mee. Vraag je beheerder om een andere.",
    ),
    (
        "too big",
        "Wat je inlevert is te groot voor de cursus «{course}». Kort lange antwoorden in, of vraag het je trainer.",
    ),
    ("Inbound directory", _UNREACHABLE),
    ("permissions", _UNREACHABLE),
    ("Unwritable directory", _UNREACHABLE),
)
_LEFT_OUT = (
    "De cursus is zo ingesteld dat «{name}» niet wordt ingeleverd, dus er is niets ingeleverd. "
    "Vraag je beheerder om de instellingen van nbgrader na te kijken (ignore, include, max_file_size)."
)
_BAD_SETTINGS = (
    "De instellingen van de cursus zijn niet te lezen, dus inleveren lukt nu niet. "
    "Vraag je beheerder om {path} na te kijken."
)
