"""Collecting hand-ins from nbgrader's exchange."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from nbgrader.exchange.default import ExchangeCollect

from ib_course.grading.answers import ANSWERS_FILE
from ib_course.grading.places import NBGRADER_FILES, restore_notebooks


class Collect(ExchangeCollect):  # type: ignore[misc]
    """Collects answers; the notebook beside them is the released one.

    nbgrader passes over a hand-in without a notebook, while nothing of a participant's notebook is ever read.
    """

    def do_copy(self, src: str, dest: str, log: Any = None) -> None:  # noqa: ARG002 - nbgrader's signature
        """Copy the answers and nbgrader's own files of one hand-in, and put the released notebooks beside them."""
        target = Path(dest)
        target.mkdir(parents=True)
        for name in sorted({ANSWERS_FILE, *NBGRADER_FILES}):
            path = Path(src) / name
            if path.is_file() and not path.is_symlink():
                shutil.copyfile(path, target / name)
        restore_notebooks(self.coursedir, target)
