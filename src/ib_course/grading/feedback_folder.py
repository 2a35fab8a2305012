"""The folder from where nbgrader gives feedback back: a page per notebook, and the two files that say whose it is."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from ib_course.grading.in_place import leftovers, share, write_file
from ib_course.grading.places import NBGRADER_FILES
from ib_course.grading.plain_files import read_plain

_MADE = re.compile(rb'"time": "([0-9T:+-]{19,32})"')


@dataclass(frozen=True)
class FeedbackFolder:
    """The feedback of one participant on one assignment."""

    place: Path
    """Where nbgrader looks for it."""

    def read(self) -> dict[str, bytes]:
        """Return the files that belong here and are here: name → content."""
        found: dict[str, bytes] = {}
        for path in self._own_files():
            with suppress(OSError):  # what cannot be read is written anew
                found[path.name] = read_plain(path)
        return found

    def write(self, files: Mapping[str, bytes], old: Mapping[str, bytes], mode: int, *, shared: bool) -> None:
        """Make the folder hold these files; each that differs takes the place of an older one at once.

        Pages come first: would the power fail in between, then the page that is given back is the newest.

        Args:
            files: name → content
            old: what is there (``read``), as far as it may stay
            mode: permissions of the files
            shared: whether trainers share the course folder as a group
        """
        self.place.mkdir(parents=True, exist_ok=True)
        for name in sorted(files, key=lambda name: (name in NBGRADER_FILES, name)):
            if old.get(name) != files[name]:
                write_file(self.place / name, files[name], mode)
                for left in leftovers(self.place / name, "nieuw"):
                    left.unlink()
        for path in list(self._own_files()):
            if path.name not in files:
                path.unlink()
        if shared:
            share(self.place)
            share(self.place.parent)

    def _own_files(self) -> Iterator[Path]:
        with suppress(FileNotFoundError), os.scandir(self.place) as entries:
            for entry in entries:
                if entry.name in NBGRADER_FILES or entry.name.endswith(".html"):
                    yield Path(entry.path)


def read_moment(page: bytes | None) -> datetime | None:
    """Return when a page of feedback was made, null when it does not say."""
    found = _MADE.search(page or b"")
    try:
        moment = datetime.fromisoformat(found[1].decode()) if found else None
    except ValueError:
        return None
    return moment if moment and moment.tzinfo else None
