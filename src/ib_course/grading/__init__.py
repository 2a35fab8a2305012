"""Marking with nbgrader, configured and not forked.

A course folder's ``nbgrader_config.py`` calls ``configure(c)``; from then on nbgrader's commands, formgrader's buttons
and the Python API all mark answers as data: no kernel is started, and nothing that a participant made is executed
or shown as markup.
"""

from __future__ import annotations

import os
import sysconfig
from pathlib import Path
from typing import Any

TEMPLATES = Path(__file__).parent / "templates"
"""Templates of nbconvert that formgrader uses; each only calls ``ib_course.grading.pages``."""


def configure(c: Any) -> None:
    """Set everything that marking this course needs in nbgrader's configuration ``c``.

    A course folder may override any of it on the lines that follow.
    """
    _find_alembic()

    # Releasing: the stored text of each question stays readable where nothing runs.
    c.GenerateAssignment.preprocessors = [
        "nbgrader.preprocessors.LockCells",
        "ib_course.grading.converting.ClearSolutions",
        "nbgrader.preprocessors.CheckCellMetadata",
        "nbgrader.preprocessors.ComputeChecksums",
        "nbgrader.preprocessors.SaveCells",
        "nbgrader.preprocessors.ClearHiddenTests",
        "nbgrader.preprocessors.ClearMarkScheme",
        "nbgrader.preprocessors.ComputeChecksums",
        "nbgrader.preprocessors.CheckCellMetadata",
    ]

    # Collecting and marking: answers only, as data.
    c.ExchangeFactory.collect = "ib_course.grading.collecting.Collect"
    c.Autograde.exporter_class = "ib_course.grading.converting.ReleasedNotebookExporter"
    c.Autograde.sanitize_preprocessors = ["ib_course.grading.converting.KeepAnswers"]
    c.Autograde.autograde_preprocessors = [
        "ib_course.grading.converting.MarkAnswers",
        "nbgrader.preprocessors.AssignLatePenalties",
        "nbgrader.preprocessors.CheckCellMetadata",
    ]

    # Marks as a file: no name in it is a formula.
    c.ExportApp.plugin_class = "ib_course.grading.exporting.SafeCsvExportPlugin"

    # Reading and feedback: own pages, in which everything is escaped.
    c.HTMLExporter.extra_template_basedirs = [str(TEMPLATES)]
    c.HTMLExporter.filters = {"ib_mark_page": "ib_course.grading.pages.mark_page"}
    c.GenerateFeedback.exporter_class = "ib_course.grading.converting.FeedbackExporter"
    c.GenerateFeedback.preprocessors = ["ib_course.grading.converting.GetGrades"]
    # Formgrader would print its whole configuration, a database password too.
    c.FormgradeExtension.debug = False


def _find_alembic() -> None:
    """Let nbgrader find ``alembic``, which it calls for a new gradebook, when the environment is not activated."""
    scripts = sysconfig.get_path("scripts")
    folders = os.environ.get("PATH", "").split(os.pathsep)
    if scripts not in folders:
        os.environ["PATH"] = os.pathsep.join([scripts, *folders])
