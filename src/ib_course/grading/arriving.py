"""Putting a hand-in in place in ``submitted``: whole, and at once.

A folder is made beside its place, in one whose name begins with ``.ib-``, and then takes its place (``in_place``).
Where two folders cannot be swapped the older one steps aside first, and ``recover`` puts it back if that was all that
happened. Nothing waits for the disk, which would take a class a minute: what a power cut leaves empty is still in the
exchange, and collected again.
"""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from ib_course.grading.in_place import put_folder, remove_folder, share

BUSY = "Er worden op dit moment al inleveringen in deze cursusmap gezet."

_PREFIX = ".ib-ophalen-"


@contextlib.contextmanager
def arriving(place: Path, *, shared: bool) -> Iterator[Path]:
    """Yield an empty folder that takes the place of ``place`` if all goes well, and is gone without a trace if not.

    Args:
        place: where the hand-in goes
        shared: whether trainers share the course folder as a group
    """
    made = [folder for folder in (place.parent, *place.parent.parents) if not folder.exists()]
    place.parent.mkdir(parents=True, exist_ok=True)
    way = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=place.parent))
    try:
        new, old = way / "nieuw" / place.name, way / "oud" / place.name
        new.mkdir(parents=True)
        old.parent.mkdir()
        yield new
        if shared:
            _share(new, made)
        put_folder(new, place, old)
    finally:
        remove_folder(way)
        for folder in made:  # without a hand-in in it
            with contextlib.suppress(OSError):
                folder.rmdir()


def recover(place: Path) -> None:
    """Put back what an interrupted replacement beside ``place`` set aside, and remove what it left; be alone."""
    for way in place.parent.glob(f"{_PREFIX}*"):
        for old in (way / "oud").glob("*"):
            if not (place.parent / old.name).exists():
                old.rename(place.parent / old.name)
        remove_folder(way)


def _share(folder: Path, parents: list[Path]) -> None:
    """Give the group what nbgrader gives it in a course folder that trainers share."""
    for name, _, names in os.walk(folder):
        share(Path(name))
        for file in names:
            path = Path(name, file)
            path.chmod((path.stat().st_mode | 0o660) & 0o777)
    for parent in parents:
        share(parent)
