"""The settings of a course folder, and nbgrader's API and gradebook opened with them."""

from __future__ import annotations

import ast
import logging
import re
import traceback
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from ib_course.grading.course_settings import CONFIG_FILE
from ib_course.launcher.lean import load_gradebook, skip_grammar
from ib_course.launcher.problem import Problem

if TYPE_CHECKING:
    from nbgrader.api import Gradebook
    from nbgrader.apps.api import NbGraderAPI
    from nbgrader.coursedir import CourseDirectory
    from traitlets.config import Config

_NOWHERE = logging.NullHandler()
"""Where nbgrader's log goes: one for all steps of a process, for a logger has each handler once."""

_TRAIT = re.compile(r"The '(\w+)' trait of an? (\w+) instance (.*)")
"""How traitlets says that a value is of the wrong kind."""


@contextmanager
def open_nbgrader(folder: Path) -> Iterator[NbGraderAPI]:
    """Yield nbgrader's API for a course folder; it works in that folder, as nbgrader expects.

    Raises:
        Problem: the settings of the course cannot be read, or the gradebook cannot be used
    """
    with open_settings(folder) as config, _gradebook_told(folder):
        from nbgrader.apps.api import NbGraderAPI

        yield NbGraderAPI(config=config)


@contextmanager
def open_gradebook(folder: Path) -> Iterator[tuple[CourseDirectory, Config, Gradebook]]:
    """Yield nbgrader's course folder, the settings, and the open gradebook: all that marking needs of nbgrader.

    Raises:
        Problem: the settings of the course cannot be read, or the gradebook cannot be used
    """
    with open_settings(folder) as config, _gradebook_told(folder):
        from nbgrader.api import Gradebook
        from nbgrader.coursedir import CourseDirectory

        coursedir = CourseDirectory(config=config)
        with Gradebook(coursedir.db_url, coursedir.course_id) as gradebook:
            yield coursedir, config, gradebook


@contextmanager
def open_settings(folder: Path) -> Iterator[Config]:
    """Yield the settings of a course, with nbgrader's log and warnings kept quiet meanwhile.

    Raises:
        Problem: they cannot be read, or one has a value that does not fit
    """
    skip_grammar()
    load_gradebook()
    from sqlalchemy.exc import SAWarning
    from traitlets import TraitError

    config = _read(folder)
    config.CourseDirectory.root = str(folder)
    config.ExchangeReleaseAssignment.force = True
    logger = logging.getLogger("traitlets")
    logger.addHandler(_NOWHERE)  # what nbgrader logs is caught per step and told in Dutch
    logger.propagate = False
    with warnings.catch_warnings():
        # nbgrader's own queries make SQLAlchemy warn, and a misspelt argument of its own traitlets.
        warnings.simplefilter("ignore", SAWarning)
        warnings.simplefilter("ignore", DeprecationWarning)
        try:
            yield config
        except TraitError as error:
            raise misfit(folder, str(error)) or _unreadable(folder, error) from error


def misfit(folder: Path, said: str) -> Problem | None:
    """Return which setting has a value of the wrong kind, by what traitlets said of it; null where it said no such."""
    found = _TRAIT.search(said)
    if not found:
        return None
    path = folder / CONFIG_FILE
    return Problem(
        f"In {path} heeft {_place_of(path, found[1]) or f'{found[2]}.{found[1]}'} een waarde die niet past.",
        "Een tekst of pad staat tussen aanhalingstekens, een getal niet, en ja of nee is True of False.",
        "Verbeter de regel, of zet er een # voor: dan geldt de gewone instelling.",
    )


def _read(folder: Path) -> Config:
    from traitlets.config.loader import PyFileConfigLoader

    try:
        return PyFileConfigLoader(CONFIG_FILE, path=str(folder)).load_config()
    except (Exception, SystemExit) as error:  # a settings file is a program: it may raise anything, and may end
        raise _unreadable(folder, error) from error


def _unreadable(folder: Path, error: BaseException) -> Problem:
    """Return where a settings file goes wrong, in the trainer's own lines."""
    path = folder / CONFIG_FILE
    if isinstance(error, SyntaxError) and Path(error.filename or "").name == CONFIG_FILE:
        line = error.lineno
    else:
        frames = traceback.extract_tb(error.__traceback__)
        line = next((frame.lineno for frame in reversed(frames) if Path(frame.filename).name == CONFIG_FILE), None)
    place = f"er is iets mis in regel {line}" if line else "er is iets mis mee"
    return Problem(
        f"{path} is niet te lezen: {place}.",
        "Herstel die regel, of zet er een # voor." if line else "Herstel het bestand.",
        "Lukt dat niet? Hernoem het bestand en maak een nieuw, met alles weer zoals het begon: cursus trainer init MAP",
    )


def _place_of(path: Path, trait: str) -> str:
    """Return how a setting is written where it gets its value, the last one if there are more, and on which line."""
    try:
        tree = ast.parse(path.read_bytes())
    except (OSError, SyntaxError, ValueError):
        return ""
    targets = (target for node in ast.walk(tree) if isinstance(node, ast.Assign) for target in node.targets)
    found = [target for target in targets if isinstance(target, ast.Attribute) and target.attr == trait]
    last = max(found, key=lambda target: target.lineno, default=None)
    return f"{ast.unparse(last)} in regel {last.lineno}" if last else ""


@contextmanager
def _gradebook_told(folder: Path) -> Iterator[None]:
    """Tell in Dutch what is wrong with the gradebook, also where another problem is only that."""
    from sqlalchemy.exc import SQLAlchemyError

    from ib_course.grading.gradebook_trouble import gradebook_problem

    own = folder / "gradebook.db"
    file = str(own) if own.exists() else ""
    try:
        yield
    except SQLAlchemyError as error:
        raise gradebook_problem(error, file) from error
    except Problem as problem:
        if isinstance(problem.__cause__, SQLAlchemyError):
            raise gradebook_problem(problem.__cause__, file) from problem.__cause__
        raise
