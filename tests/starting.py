"""`cursus start` as a process of its own, for the tests that need a running course."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path


@dataclass
class Running:
    """A started course: its process, what it printed, and its address."""

    process: subprocess.Popen[str]
    said: str
    address: str

    def ask(self, path: str, *, post: bool = False) -> bytes:
        """Return what the server answers below its root."""
        base, token = "/".join(self.address.split("/")[:3]), self.address.split("token=")[1]
        headers = {"Authorization": f"token {token}"}
        request = urllib.request.Request(f"{base}/{path}", data=b"{}" if post else None, headers=headers)
        with urllib.request.urlopen(request) as reply:
            content: bytes = reply.read()
        return content

    def stop(self, number: int = signal.SIGINT) -> tuple[int, str]:
        """Stop the course; return its exit status and what else it printed."""
        self.process.send_signal(number)
        said, _ = self.process.communicate(timeout=30)
        return self.process.returncode, said


Start = Callable[..., Running]


def command(*arguments: object) -> list[str]:
    """Return the command line `cursus start` with these arguments."""
    return [sys.executable, "-P", "-m", "ib_course", "start", *map(str, arguments)]


@contextmanager
def starting(folder: Path, *, before: Sequence[str] = (), **variables: str) -> Iterator[Start]:
    """Yield a function that starts the course of a map and returns once it says that it runs; in the end all stop.

    Args:
        folder: the participant's map.
        before: a program that runs the course in its own place, with its arguments.
        variables: added to the environment.
    """
    processes: list[subprocess.Popen[str]] = []
    environment = {name: value for name, value in os.environ.items() if name != "IB_DOSSIER"} | {"PYTHONUTF8": "1"}

    def start(*arguments: object) -> Running:
        process = subprocess.Popen(
            [*before, *command("--map", folder, *arguments)],
            cwd=Path(os.sep),
            env=environment | variables,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
        )
        processes.append(process)
        assert process.stdout
        said = ""
        for line in process.stdout:
            said += line
            if line.startswith("Stoppen"):
                break
        found = re.search(r"http://\S+", said)
        assert found, said
        return Running(process, said, found[0])

    try:
        yield start
    finally:
        for process in processes:
            if process.poll() is None:
                process.kill()
            process.communicate()
