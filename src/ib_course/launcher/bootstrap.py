"""What the launcher file runs: make the environment, then hand over to the command line inside it."""

from __future__ import annotations

import contextlib
import io
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from ib_course.launcher.environment import Environment
from ib_course.launcher.hints import COMMAND_VARIABLE, launcher_command
from ib_course.launcher.problem import Problem, show

USAGE = """\
Inspirerend Begeleiden: nascholing voor intern begeleiders

  {called} start    zet de cursus klaar en opent haar in je browser
  {called} test     haalt op wat de tests nodig hebben en draait ze allemaal

Na de eerste start kent «{called} --help» alle opdrachten."""


def main(root: str, arguments: Sequence[str]) -> int:
    """Run one command of the launcher and return its exit status."""
    for stream in (sys.stdout, sys.stderr):  # a console that lacks a character must not end in a traceback
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    environment, called = Environment(Path(root)), launcher_command(Path(root))
    wants_help = not arguments or arguments[0] in ("-h", "--help")
    if wants_help and not environment.is_ready():
        print(USAGE.format(called=called))
        return 0
    try:
        python = environment.ensure(tests=arguments[:1] == ["test"] and not {"-h", "--help"} & set(arguments))
    except Problem as problem:
        show(problem)
        return 1
    except KeyboardInterrupt:
        print("\nAfgebroken. Typ dezelfde opdracht opnieuw om verder te gaan.", file=sys.stderr)
        return 130
    return hand_over(python, arguments, called)


def hand_over(python: Path, arguments: Sequence[str], called: str) -> int:
    """Run the command line with the environment's Python, as if the environment were activated.

    Args:
        python: of the environment
        arguments: what was typed behind the launcher file
        called: how that file is called from where the user is
    """
    command = [str(python), "-P", "-m", "ib_course", *arguments]
    os.environ["VIRTUAL_ENV"] = str(python.parent.parent)
    os.environ["PATH"] = os.pathsep.join([str(python.parent), os.environ.get("PATH", "")])
    os.environ[COMMAND_VARIABLE] = called
    os.environ.pop("PYTHONHOME", None)
    os.environ.pop("PYTHONPATH", None)
    sys.stdout.flush()
    if os.name != "nt":
        os.execv(command[0], command)  # noqa: S606 - no shell is wanted: signals reach the course itself
    with subprocess.Popen(command) as process:
        while True:
            with contextlib.suppress(KeyboardInterrupt):  # the child gets it too, and ends by itself
                return process.wait()
