"""One process at a time: who comes second waits for a while, and is told if that takes too long."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from ib_course.dossier import files
from ib_course.launcher.problem import Problem

if TYPE_CHECKING:
    from nbgrader.coursedir import CourseDirectory

COLLECTING = ".ib-ophalen.lock"
"""Lock file of who puts hand-ins in place in a course folder."""
MARKING = ".ib-nakijken-{chapter}.lock"
"""Lock file of who marks a chapter, or makes feedback on it."""


@contextlib.contextmanager
def alone(root: Path, lock_file: str, *, shared: bool) -> Iterator[None]:
    """Be the only one who holds a lock file of a course folder.

    Args:
        root: the course folder
        lock_file: its name
        shared: whether trainers share the course folder as a group

    Raises:
        TimeoutError: somebody else goes on doing so
    """
    lock = root / lock_file
    with contextlib.suppress(FileExistsError):
        os.close(os.open(lock, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        if shared:
            lock.chmod(0o660)
    with files.locked(lock):
        yield


@contextlib.contextmanager
def alone_with(coursedir: CourseDirectory, chapter: str) -> Iterator[None]:
    """Be the only one who marks a chapter, or makes feedback on it.

    Raises:
        Problem: somebody else goes on doing so
    """
    with contextlib.ExitStack() as held:
        root = Path(coursedir.root)
        try:
            held.enter_context(alone(root, MARKING.format(chapter=chapter), shared=coursedir.groupshared))
        except TimeoutError as error:
            raise Problem(
                f"In de cursusmap {root} wordt {chapter} op dit moment al nagekeken, of er wordt feedback op gemaakt: "
                "in een ander venster, of door een andere trainer. Nu is er niets veranderd.",
                "Wacht tot dat klaar is, en doe dit dan opnieuw.",
            ) from error
        yield
