"""The folder of a marked hand-in: made beside its place, and put there in one go.

Here and in ``places``, what is done for every hand-in of a class takes paths as text: a ``Path`` of every file would
cost as much as the file.
"""

from __future__ import annotations

import functools
import os
import shutil
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from ib_course.grading.answers import ANSWERS_FILE
from ib_course.grading.places import NBGRADER_FILES
from ib_course.grading.plain_files import is_plain, read_plain, write_new


@dataclass(frozen=True)
class MarkedFolder:
    """The marked hand-in of one participant."""

    student: str
    """nbgrader's id of the participant."""
    place: Path
    """Where nbgrader looks for it."""

    @functools.cached_property
    def ready(self) -> Path:
        """Where it is made."""
        return self.place.with_name(f".{self.place.name}-nagekeken")

    def start(self) -> None:
        """Make an empty folder; what an interrupted marking left behind is removed."""
        try:
            self.ready.mkdir(mode=0o755)
        except FileNotFoundError:
            self.ready.mkdir(parents=True, mode=0o755)
        except FileExistsError:
            self.remove()
            self.ready.mkdir(mode=0o755)

    def copy(self, handed_in: Path, released: Mapping[Path, Path], own: frozenset[str]) -> None:
        """Copy the answers, nbgrader's own files and what the trainer released; nothing else of a participant's.

        Args:
            handed_in: the folder of the hand-in
            released: relative path → file of the trainer's
            own: relative paths of which the participant's own version is kept
        """
        for name in (ANSWERS_FILE, *NBGRADER_FILES):
            if is_plain(source := f"{handed_in}/{name}"):
                self.write(name, read_plain(source))
        for relative, path in released.items():
            theirs = handed_in / relative
            if str(relative) not in own:
                wanted = path
            elif is_plain(theirs) and theirs.resolve() == handed_in.resolve() / relative:  # in no linked folder
                wanted = theirs
            else:
                continue
            (self.ready / relative).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(wanted, self.ready / relative)

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

    def put(self) -> None:
        """Take the place of an older one."""
        old = self.place.with_name(f".{self.place.name}-oud")
        _remove(old)
        try:
            self.place.rename(old)
        except FileNotFoundError:
            self.ready.rename(self.place)
        else:
            self.ready.rename(self.place)
            _remove(old)

    def remove(self) -> None:
        """Remove what was made and not put in place."""
        _remove(self.ready)


def share(folder: Path) -> None:
    """Let a folder be shared by its group; one that belongs to another trainer stays as it is."""
    with suppress(PermissionError):
        folder.chmod((folder.stat().st_mode | 0o2770) & 0o2777)


def _remove(folder: Path) -> None:
    """Remove a folder of ours, if it is there; its files may be read-only."""
    if os.path.lexists(folder):
        from nbgrader.utils import rmtree

        rmtree(str(folder))
