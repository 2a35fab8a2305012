"""The folder of a marked hand-in: made beside its place, and put there in one go.

Here and in ``places``, what is done for every hand-in of a class takes paths as text: a ``Path`` of every file would
cost as much as the file.
"""

from __future__ import annotations

import functools
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ib_course.grading.in_place import leftovers, name_beside, put_folder, remove_folder, share
from ib_course.grading.places import NBGRADER_FILES
from ib_course.grading.plain_files import is_plain, read_plain, write_new

_MADE, _OLD = "nagekeken", "oud"
"""What a folder beside the place is for."""


def is_unfinished(place: Path) -> bool:
    """Tell whether marking was interrupted when the gradebook knew of it already, or may have."""
    return bool(leftovers(place, _MADE))


@dataclass(frozen=True)
class MarkedFolder:
    """The marked hand-in of one participant.

    As long as what was made is not in place, it stands beside it, and says that marking is not finished.
    """

    student: str
    """nbgrader's id of the participant."""
    place: Path
    """Where nbgrader looks for it."""
    left: list[Path] = field(default_factory=list)
    """What an interrupted marking left behind."""

    @functools.cached_property
    def ready(self) -> Path:
        """Where it is made."""
        return name_beside(self.place, _MADE)

    def start(self) -> None:
        """Make an empty folder."""
        try:
            self.place.parent.mkdir()
        except FileNotFoundError:
            self.place.parent.mkdir(parents=True, exist_ok=True)
        except FileExistsError:  # not the first of this participant
            self.left[:] = [*leftovers(self.place, _MADE), *leftovers(self.place, _OLD)]
        self.ready.mkdir(mode=0o755)

    def copy(self, handed_in: Path, released: Mapping[Path, Path], own: frozenset[str]) -> None:
        """Copy nbgrader's own files and what the trainer released; of a participant's nothing but what is ``own``.

        Args:
            handed_in: the folder of the hand-in
            released: relative path → file of the trainer's
            own: relative paths of which the participant's own version is kept
        """
        for name in NBGRADER_FILES:
            if is_plain(source := f"{handed_in}/{name}"):
                self.write(name, read_plain(source))
        for relative, path in released.items():
            theirs = handed_in / relative
            if str(relative) not in own:
                self._add(relative, path.read_bytes())
            elif is_plain(theirs) and theirs.resolve() == handed_in.resolve() / relative:  # in no linked folder
                self._add(relative, read_plain(theirs))

    def _add(self, relative: Path, data: bytes) -> None:
        (self.ready / relative).parent.mkdir(parents=True, exist_ok=True)
        write_new(self.ready / relative, data)

    def write(self, name: str, data: bytes) -> None:
        """Write a file."""
        write_new(f"{self.ready}/{name}", data)

    def finish(self, mode: int, *, shared: bool) -> None:
        """Give files and folders the permissions that the course asks for."""
        for name, _, files in os.walk(self.ready):
            for file in files:
                os.chmod(f"{name}/{file}", mode)  # noqa: PTH101 - as said above
            if shared:
                share(Path(name))

    def put(self, *, shared: bool = False) -> None:
        """Take the place of an older one.

        Args:
            shared: whether trainers share the course folder as a group
        """
        old = put_folder(self.ready, self.place, name_beside(self.place, _OLD))
        for folder in (*([old] if old else []), *self.left):
            remove_folder(folder)
        if shared:
            share(self.place.parent)

    def forsake(self) -> None:
        """Leave what was made beside its place: it could not be put there, and is to be made anew."""
        for folder in self.left:
            remove_folder(folder)

    def remove(self) -> None:
        """Remove what was made and not put in place."""
        remove_folder(self.ready)
