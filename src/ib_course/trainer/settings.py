"""The settings of a course folder, and nbgrader's API and gradebook opened with them."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from ib_course.launcher.lean import load_gradebook, skip_grammar
from ib_course.launcher.problem import Problem

if TYPE_CHECKING:
    from nbgrader.api import Gradebook
    from nbgrader.apps.api import NbGraderAPI
    from nbgrader.coursedir import CourseDirectory
    from traitlets.config import Config

_NOWHERE = logging.NullHandler()
"""Where nbgrader's log goes: one for all steps of a process, for a logger has each handler once."""


@contextmanager
def open_nbgrader(folder: Path) -> Iterator[NbGraderAPI]:
    """Yield nbgrader's API for a course folder; it works in that folder, as nbgrader expects.

    Raises:
        Problem: the settings of the course cannot be read
    """
    with _settings(folder) as config:
        from nbgrader.apps.api import NbGraderAPI

        yield NbGraderAPI(config=config)


@contextmanager
def open_gradebook(folder: Path) -> Iterator[tuple[CourseDirectory, Config, Gradebook]]:
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
    logger.addHandler(_NOWHERE)  # what nbgrader logs is caught per step and told in Dutch
    logger.propagate = False
    with warnings.catch_warnings():
        # nbgrader's own queries make SQLAlchemy warn, and a misspelt argument of its own traitlets.
        warnings.simplefilter("ignore", SAWarning)
        warnings.simplefilter("ignore", DeprecationWarning)
        yield config
