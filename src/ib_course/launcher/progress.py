"""What the user sees while something takes long: numbered steps with the time they took."""

from __future__ import annotations

import sys
import threading
import time
from types import TracebackType
from typing import Self, TextIO

WIDTH = 46


def duration(seconds: float) -> str:
    """Return a time as a person would say it: «8 s», «1 min 05 s»."""
    whole = round(seconds)
    return f"{whole} s" if whole < 60 else f"{whole // 60} min {whole % 60:02} s"


class Step:
    """One step: a line that is rewritten every second on a terminal, and printed once elsewhere.

    Args:
        label: Dutch, with its number: «1 van 4  Eigen Python-omgeving maken».
        stream: where to write; standard output by default.
    """

    def __init__(self, label: str, stream: TextIO | None = None) -> None:
        self.label = label
        self.detail = ""
        self._stream = stream or sys.stdout
        self._live = self._stream.isatty()
        self._done = threading.Event()
        self._ticker = threading.Thread(target=self._tick, daemon=True)

    def __enter__(self) -> Self:
        self._begin = time.monotonic()
        if self._live:
            self._ticker.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._done.set()
        if self._live:
            self._ticker.join()
        self._write("\r" if self._live else "", "\n" if kind is None else "  (niet gelukt)\n")

    def _tick(self) -> None:
        while True:
            self._write("\r", "")
            if self._done.wait(1):
                return

    def _write(self, before: str, after: str) -> None:
        text = f"{self.label} {self.detail}".rstrip()
        self._stream.write(f"{before}  {text:<{WIDTH}} {duration(time.monotonic() - self._begin):>11}{after}")
        self._stream.flush()
