"""A lock between processes that the operating system frees when its holder dies."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from types import TracebackType
from typing import IO, Self


class Lock:
    """Holds a file locked as a context.

    Args:
        path: the file; made when it is not there, and left behind.
        wait: Dutch, printed once before waiting for another holder; None: do not wait.

    Raises:
        BlockingIOError: on entering, when another process holds it and `wait` is None.
    """

    def __init__(self, path: Path, wait: str | None = None) -> None:
        self.path = path
        self.wait = wait
        self._file: IO[bytes] | None = None

    def __enter__(self) -> Self:
        file = self.path.open("a+b")
        told = False
        while not _try_lock(file):
            if self.wait is None:
                file.close()
                raise BlockingIOError(f"{self.path} is locked by another process")
            if not told:
                print(self.wait)
                told = True
            time.sleep(0.5)
        self._file = file
        return self

    def inherited(self) -> tuple[int, ...]:
        """Return what a child process must keep open to hold the lock too.

        A child that outlives a killed parent then keeps others out until it has ended (not on Windows).
        """
        return (self._file.fileno(),) if self._file and sys.platform != "win32" else ()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._file:
            self._file.close()


if sys.platform == "win32":
    import msvcrt

    def _try_lock(file: IO[bytes]) -> bool:
        file.seek(0)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import errno
    import fcntl

    def _try_lock(file: IO[bytes]) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            # A network drive without locks: then there is nothing to wait for.
            return error.errno not in (errno.EWOULDBLOCK, errno.EACCES)
        return True
