"""Commands in messages, as lines that work where they are read: copied, pasted, done.

A step names a command as a trainer knows it, ``cursus trainer ophalen h1``, for it does not know who shows that.
``literal`` makes of it a line for this terminal: with the launcher's own path in a checkout, where the shell knows no
``cursus``, and with the course folder, where that is another folder than the one in which the line is typed.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import sys
from pathlib import Path

COMMAND_VARIABLE = "IB_CURSUS_COMMAND"
"""Environment variable in which the launcher file says how it is called from where the user is."""

_STEP = re.compile(r"\bcursus trainer (\w+)( MAP\b)?")
_UPGRADE = re.compile(r"\bnbgrader db upgrade\b")


def command() -> str:
    """Return how this program is called from where the user is, ready for the shell."""
    named = os.environ.get(COMMAND_VARIABLE)
    if named:
        return named
    return "cursus" if shutil.which("cursus") else f"{quoted(sys.executable)} -m ib_course"


def launcher_command(root: Path, *, python: str = sys.executable, windows: bool = os.name == "nt") -> str:
    """Return how the launcher file of a checkout is called from where the user is.

    Args:
        root: the folder of the checkout
        python: with which it was called
        windows: whether the line is for a shell of Windows
    """
    program = "py"
    if not windows:
        name = Path(python).name
        program = name if shutil.which(name) else quoted(python)
    file = "cursus" if Path.cwd() == root.resolve() else quoted(str(root / "cursus"), windows=windows)
    return f"{program} {file}"


def literal(text: str, folder: Path, here: Path) -> str:
    """Return a line in which each command of a trainer is one that works where it is typed.

    Args:
        text: a Dutch line
        folder: the course folder
        here: the folder in which the user is
    """
    folder = folder.absolute()
    place = quoted(str(folder))
    named = "" if folder.resolve() == here.resolve() else f" --map {place}"

    def step(found: re.Match[str]) -> str:
        # What is made stands behind `init`: the course folder itself, or a name that the line gives.
        behind = (f" {place}" if found[2] else "") if found[1] == "init" else named
        return f"{command()} trainer {found[1]}{behind}"

    text = _STEP.sub(step, text)
    return _UPGRADE.sub(lambda _: f"{quoted(sys.executable)} -m nbgrader db upgrade --course-dir={place}", text)


def quoted(word: str, *, windows: bool = os.name == "nt") -> str:
    """Return a word as a shell takes it: for sh, or for PowerShell and the command prompt of Windows."""
    if not windows:
        return shlex.quote(word)
    return word if re.fullmatch(r"[\w.:\\/-]+", word) else f'"{word}"'
