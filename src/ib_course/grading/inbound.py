"""Hand-ins in nbgrader's exchange, where anyone who can hand in can put anything: is one in order, and what is taken.

Folder and files belong to the participant, say the same time, were not made before it, and are no larger than a course
allows (``opening`` looks after what they are at all). Of a folder nothing is read but what is taken.
"""

from __future__ import annotations

import contextlib
import fnmatch
import itertools
import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path, PurePosixPath

from ib_course.grading.answers import ANSWERS_FILE
from ib_course.grading.claims import Claim, Refused, check_owner
from ib_course.grading.opening import (
    UNFINISHED,
    copy_open,
    descend,
    open_file,
    open_folder,
    read_open,
    reading,
    size_text,
)
from ib_course.grading.places import SECRET_FILE
from ib_course.grading.taken_in import TAKEN_FILE
from ib_course.grading.timestamps import MAX_LINE, STAMP_FILE

SKEW = timedelta(minutes=10)
"""How much the clocks of two computers, and handing in itself, may make a time differ."""
MAX_ANSWERS = 20_000_000
"""Bytes of answers; those of a chapter are some tens of thousands."""
MAX_ENTRIES = 2_000
"""Names looked at in one hand-in, where a course takes more than answers."""
MAX_FILES = 200
"""Files taken of one hand-in."""
MAX_DEPTH = 4
"""Folders within folders."""


@dataclass(frozen=True)
class Demands:
    """What a course asks of a hand-in."""

    owner: bool = True
    """Whether the folder must belong to the participant, or to whoever collects."""
    also: Sequence[str] = ()
    """Patterns of what is taken besides the answers: relative paths, such as ``bijlagen/*.pdf``."""
    file: int = 100_000_000
    """Bytes that a file may have; the answers may not have more than ``MAX_ANSWERS`` either."""
    total: int = 100_000_000
    """Bytes that all files may have together."""


@dataclass(frozen=True)
class HandIn:
    """A hand-in that is in order, opened."""

    claim: Claim
    handle: int
    """The open folder."""
    owner: int
    """The user to whom folder and files belong."""
    demands: Demands
    taken: tuple[PurePosixPath, ...]
    """What is copied of it."""
    has_answers: bool
    """Whether there are answers in it, whatever they say."""
    secret: bytes
    """What nbgrader finds the feedback by."""
    written: datetime
    """When its files were last changed, by the clock of the exchange, in UTC without zone."""

    def copy(self, target: Path) -> None:
        """Copy what is taken to an empty folder; owner, permissions and dates are those of a new file.

        Raises:
            Refused: it is not in order any more
        """
        total = 0
        for path in self.taken:
            (target / path).parent.mkdir(parents=True, exist_ok=True)
            try:
                with open_file(self.handle, path, self.owner, _largest(path, self.demands)) as (handle, status):
                    copy_open(handle, status, target / path)
            except FileNotFoundError as error:
                raise Refused(UNFINISHED, passing=True) from error
            total += status.st_size
            _check_total(total, self.demands)


@contextlib.contextmanager
def open_hand_in(inbound: int, claim: Claim, demands: Demands) -> Iterator[HandIn]:
    """Open a hand-in and see that all that is taken of it is in order.

    Args:
        inbound: the open folder into which participants hand in
        claim: what its name says
        demands: what the course asks

    Raises:
        Refused: it is not
    """
    with open_folder(inbound, claim.folder) as (handle, status):
        if status.st_dev != os.fstat(inbound).st_dev:  # who brings a file system of his own also says who owns what
            raise Refused("de map is een andere schijf")
        if demands.owner:
            check_owner(claim.student, status.st_uid)
        owner = status.st_uid
        stamp = _line(handle, STAMP_FILE, owner)
        secret = _line(handle, SECRET_FILE, owner)
        if stamp != os.fsencode(claim.stamp):
            raise Refused("de naam van de map en timestamp.txt noemen een ander tijdstip")
        taken = _look(handle, owner, demands)
        written = datetime.fromtimestamp(max(status.st_ctime for status in taken.values()), UTC).replace(tzinfo=None)
        _check_time(claim, written)
        answers = taken.get(PurePosixPath(ANSWERS_FILE))
        has_answers = answers is not None and answers.st_size > 0
        yield HandIn(claim, handle, owner, demands, tuple(taken), has_answers, secret, written)


def keep_names(inbound: Path) -> None:
    """Let nobody rename or remove the hand-in of another, whose name may be known; nothing where it is not ours."""
    with contextlib.suppress(OSError):
        inbound.chmod(stat.S_IMODE(inbound.stat().st_mode) | stat.S_ISVTX)


def _check_time(claim: Claim, written: datetime) -> None:
    """See that a hand-in is not dated later than it was made: it would stay the newest for ever."""
    if claim.time > min(written, datetime.now(UTC).replace(tzinfo=None)) + SKEW:
        raise Refused("het tijdstip ligt later dan het moment waarop er is ingeleverd")


def _look(folder: int, owner: int, demands: Demands) -> dict[PurePosixPath, os.stat_result]:
    """Return what is taken of a hand-in, every file of it in order, with what the system says of it."""
    paths = [PurePosixPath(name) for name in (ANSWERS_FILE, STAMP_FILE, SECRET_FILE)]
    with reading("de map"):
        paths += [path for path in _matching(folder, demands.also) if path not in paths]
    if len(paths) > MAX_FILES:
        raise Refused(f"er zijn meer dan {MAX_FILES} bestanden")
    taken: dict[PurePosixPath, os.stat_result] = {}
    for path in paths:
        # Without answers it can still be a hand-in: that of who answered nothing.
        with (
            contextlib.suppress(FileNotFoundError),
            open_file(folder, path, owner, _largest(path, demands)) as (_, status),
        ):
            taken[path] = status
    _check_total(sum(status.st_size for status in taken.values()), demands)
    return taken


def _matching(folder: int, patterns: Sequence[str]) -> Iterator[PurePosixPath]:
    """Yield the paths in a hand-in that the patterns name; folders of no end are not walked to theirs."""
    if not patterns:
        return
    seen = 0
    waiting = [PurePosixPath()]
    while waiting:
        at = waiting.pop()
        with descend(folder, at.parts) as handle, os.scandir(handle) as entries:
            found = list(itertools.islice(entries, MAX_ENTRIES + 1 - seen))
            seen += len(found)
            if seen > MAX_ENTRIES:
                raise Refused(f"er zitten meer dan {MAX_ENTRIES} bestanden en mappen in")
            for name, is_folder in sorted((entry.name, entry.is_dir(follow_symlinks=False)) for entry in found):
                path = at / name
                if is_folder:
                    if len(path.parts) > MAX_DEPTH:
                        raise Refused(f"er zitten meer dan {MAX_DEPTH} mappen in elkaar")
                    waiting.append(path)
                elif name != TAKEN_FILE and any(fnmatch.fnmatchcase(str(path), pattern) for pattern in patterns):
                    yield path


def _line(folder: int, name: str, owner: int) -> bytes:
    """Return what one of nbgrader's own files says; it writes them last."""
    try:
        with open_file(folder, PurePosixPath(name), owner, MAX_LINE) as (handle, _):
            line = read_open(handle, MAX_LINE, name).strip()
    except FileNotFoundError as error:
        raise Refused(UNFINISHED, passing=True) from error
    if not line:
        raise Refused(UNFINISHED, passing=True)
    if not (line.isascii() and line.decode("ascii").isprintable()):
        raise Refused(f"{name} is niet te lezen")
    return line


def _largest(path: PurePosixPath, demands: Demands) -> int:
    if str(path) in (STAMP_FILE, SECRET_FILE):
        return MAX_LINE
    return min(MAX_ANSWERS, demands.file) if str(path) == ANSWERS_FILE else demands.file


def _check_total(total: int, demands: Demands) -> None:
    if total > demands.total:
        raise Refused(f"alles bij elkaar is groter dan {size_text(demands.total)}")
