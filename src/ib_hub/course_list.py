"""Adding a course to the settings file, with everything else in it as it was."""

from __future__ import annotations

import json
from pathlib import Path

from ib_course.launcher.problem import Problem
from ib_hub.names import COURSE
from ib_hub.settings import read_settings

_BLOCK = "\n[[cursus]]\nnaam = {name}\ntitel = {title}\ntrainers = []\n"


def add(path: Path, name: str, title: str) -> None:
    """Write a course at the end of the settings.

    Raises:
        Problem: the name is none, there is such a course, or the settings are wrong already
    """
    if not COURSE.fullmatch(name):
        raise Problem(
            f"«{name}» kan niet de naam van een cursus zijn.", "Neem hoogstens 16 kleine letters, cijfers en streepjes."
        )
    if read_settings(path).course(name):
        raise Problem(f"De cursus «{name}» is er al, in {path}.", "Kies een andere naam.")
    before = path.read_text(encoding="utf-8")
    block = _BLOCK.format(name=json.dumps(name), title=json.dumps(title, ensure_ascii=False))
    path.write_text(f"{before.rstrip()}\n{block}", encoding="utf-8")
    try:
        read_settings(path)
    except Problem:
        path.write_text(before, encoding="utf-8")
        raise
