"""A file of JSON lines that only grows, and that no crash makes unreadable.

The file is read once; after that only what was added since. A last line without its end (the power
failed in mid-write) is set aside in a file of its own; a line in the middle that cannot be read stays
where it is. Both are reported in Dutch, and neither stops anyone.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import threading
from typing import TYPE_CHECKING, Generic, TypeVar

from ib_course.dossier import files

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

Record = TypeVar("Record")

TORN = "beschadigd"
"""What the name of a file with a torn line ends in, before its time."""

REPORTED_DAYS = 14
"""For how long a torn line that was set aside is mentioned."""

_MARK_BYTES = 256


class Journal(Generic[Record]):
    """One such file. Use it only inside ``with journal.locked():``.

    Args:
        path: the file; its folder must exist before anything is written.
        parse: makes a record of a line (bytes without the line end); raises ``ValueError`` when it is none.
    """

    def __init__(self, path: Path, parse: Callable[[bytes], Record]) -> None:
        self.path = path
        self._parse = parse
        self._held = False
        self._guard = threading.Lock()  # also where no lock file can be made
        self._forget()

    def _forget(self) -> None:
        self._offset = 0
        self._mark = b""  # the last bytes read: they tell whether the file is still the one we know
        self._lines = 0
        self._bad: list[int] = []
        self._torn = False

    @contextlib.contextmanager
    def locked(self, *, to_write: bool = True) -> Iterator[None]:
        """Hold the file; a reader that may not make a lock file goes on without one.

        Raises:
            OSError: no lock could be had (never when ``to_write`` is false and writing is not allowed).
        """
        with contextlib.ExitStack() as stack:
            stack.enter_context(self._guard)
            try:
                stack.enter_context(files.locked(self.path.with_suffix(".lock")))
                self._held = True
            except OSError:
                if to_write:
                    raise
            try:
                yield
            finally:
                self._held = False

    def read_new(self) -> tuple[bool, list[Record]]:
        """Return the records added since the last call, and whether all before them are to be forgotten.

        The latter is so when the file was replaced: compacted, restored from a backup or removed.
        """
        data = self._read_from(self._offset - len(self._mark))
        anew = not data.startswith(self._mark)
        if anew:
            self._forget()
            data = self._read_from(0)
        fresh = data[len(self._mark) :]
        tail = fresh.rpartition(b"\n")[2]
        records = self._take(fresh[: len(fresh) - len(tail)])
        self._torn = bool(tail)
        if tail and self._held:
            with contextlib.suppress(OSError):  # a full disk: it stays where it is, and ``append`` minds it
                records += self._mend(tail)
        return anew, records

    def append(self, line: bytes) -> None:
        """Add one line and flush it. Call ``read_new`` first, in the same lock; the next call returns it.

        Raises:
            OSError: nothing was added.
        """
        # Behind a torn line that could not be set aside, begin anew: it is then a damaged line in the middle.
        files.append(self.path, (b"\n" if self._torn else b"") + line + b"\n")

    def flush(self) -> None:
        """Make sure that all lines are on disk, also one whose writer died before it could."""
        files.flush_file(self.path)

    def replace(self, lines: Iterable[bytes]) -> None:
        """Put other lines in place of the file, in one step."""
        files.replace(self.path, b"".join(line + b"\n" for line in lines))

    def raw_lines(self) -> list[bytes]:
        """Return every complete line as it stands in the file, readable or not."""
        return self._read_from(0).split(b"\n")[:-1]

    def problems(self) -> list[str]:
        """Return, in Dutch, what was found damaged in this file."""
        texts = [_TORN_TEXT.format(name=aside.name, place=aside.parent) for aside in self._set_aside_lately()]
        if self._torn:
            texts.append(_TAIL_TEXT.format(path=self.path))
        if self._bad:
            which = ", ".join(str(number) for number in self._bad[:10]) + (" …" if len(self._bad) > 10 else "")
            texts.append(_BAD_TEXT.format(path=self.path, which=which))
        return texts

    def _read_from(self, offset: int) -> bytes:
        try:
            with self.path.open("rb") as file:
                file.seek(offset)
                return file.read()
        except (FileNotFoundError, NotADirectoryError):
            return b""

    def _take(self, lines: bytes) -> list[Record]:
        """Parse complete lines and move on behind them."""
        records = []
        for line in lines.split(b"\n")[:-1]:
            self._lines += 1
            if not line.strip():
                continue
            try:
                records.append(self._parse(line))
            except ValueError:
                self._bad.append(self._lines)
        self._offset += len(lines)
        self._mark = (self._mark + lines)[-_MARK_BYTES:]
        return records

    def _mend(self, tail: bytes) -> list[Record]:
        """Finish a last line that only lacks its end, or set it aside and cut it off."""
        try:
            self._parse(tail)
        except ValueError:
            now = dt.datetime.now().astimezone()
            # Keep first, cut after: a crash in between leaves it twice, never nowhere.
            files.create(self.path.with_name(f"{self.path.name}.{TORN}-{now:%Y%m%dT%H%M%S.%f}"), tail)
            files.truncate(self.path, self._offset)
            self._torn = False
            return []
        files.append(self.path, b"\n")
        self._torn = False
        return self._take(tail + b"\n")

    def _set_aside_lately(self) -> list[Path]:
        oldest = dt.datetime.now().astimezone() - dt.timedelta(days=REPORTED_DAYS)
        start = f"{self.path.name}.{TORN}-"
        try:
            found = sorted(self.path.parent.glob(f"{start}*"))
        except OSError:
            return []
        return [path for path in found if path.name >= f"{start}{oldest:%Y%m%dT%H%M%S}"]


_TORN_TEXT = (
    "Het laatste wat in je dossier werd geschreven, was niet af; waarschijnlijk viel je computer of server toen uit. "
    "Alles wat daarvoor was opgeslagen, is er nog. Kijk je laatste antwoord na. "
    "Het stuk is bewaard in «{name}» in de map {place}."
)
_TAIL_TEXT = (
    "De laatste regel van je dossier is niet af; waarschijnlijk viel je computer of server uit. "
    "Alles wat daarvoor was opgeslagen, is er nog. Kijk je laatste antwoord na. Bestand: {path}."
)
_BAD_TEXT = (
    "In je dossier zijn regels beschadigd (regel {which}). Ze zijn bewaard, en al het andere is te lezen. "
    "Mis je een antwoord, laat dan dit bestand bekijken: {path}."
)
