"""A trainer's pages on the Jupyter server: all there is below ``<base>/formgrader``, in place of nbgrader's own.

``ib_course.grading.extension`` adds them, before formgrader's own addresses, so that no page, script or answer of
formgrader's is reached any more: its settings (the gradebook's password too) stand in no page, and nothing of a
participant's is markup. Formgrader is still what finds the course folder and its settings.

| address below ``/formgrader`` | what | in |
|---|---|---|
| ``/ib/`` | per chapter and question: how many answers are still to be read | ``overview`` |
| ``/ib/CHAPTER/`` | the steps of a chapter, with buttons, and its hand-ins | ``managing`` |
| ``/ib/CHAPTER/step`` | POST a step: it starts, one at a time | ``managing`` |
| ``/ib/CHAPTER/job`` | how far it is, as JSON | ``managing`` |
| ``/ib/CHAPTER/NOTEBOOK/QUESTION`` | answers to one question, with score and comment | ``reading`` |
| ``/submissions/ID/`` | one whole hand-in | ``reading`` |
| ``/ib/deelnemers/``, ``/ib/deelnemers/ID`` | everybody, and one participant | ``people`` |
| ``/ib/comments`` | the bank: GET, or POST ``{"comment": …}`` to keep one; → ``{"comments": […]}`` | ``saving`` |
| ``/api/grade/ID``, ``/api/comment/ID`` | PUT a score or a comment, as nbgrader has it | ``saving`` |
| ``/api/status`` | what JupyterLab asks before it shows formgrader | ``saving`` |
| ``/ib/web/FILE``, ``/ib/fonts/FILE`` | style, script and typefaces | |
| nbgrader's own pages | on to ours | ``base`` |
| anything else | 404 | ``base`` |
"""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import Any

from jupyter_server.utils import url_path_join

from ib_course.grading.pages import WEB
from ib_course.grading.server.base import MovedHandler, UnknownHandler, WebFileHandler
from ib_course.grading.server.jobs import Jobs
from ib_course.grading.server.managing import ChapterHandler, JobHandler, StepHandler
from ib_course.grading.server.overview import OverviewHandler
from ib_course.grading.server.people import ParticipantHandler, ParticipantsHandler
from ib_course.grading.server.reading import QuestionHandler, SubmissionHandler
from ib_course.grading.server.saving import BankHandler, CommentHandler, GradeHandler, StatusHandler

_MOVED = {
    r"/?": "ib/",
    r"/ib": "ib/",
    r"/manage_assignments/?": "ib/",
    r"/manage_submissions/([^/]+)/?": "ib/{}/",
    r"/gradebook/?": "ib/",
    r"/gradebook/([^/]+)/?": "ib/{}/",
    r"/gradebook/([^/]+)/[^/]+/?": "ib/{}/",
    r"/manage_students/?": "ib/deelnemers/",
    r"/manage_students/([^/]+)/?": "ib/deelnemers/{}",
    r"/manage_students/([^/]+)/[^/]+/?": "ib/deelnemers/{}",
    r"/submissions/([^/]+)": "submissions/{}/",
    r"/ib/deelnemers": "ib/deelnemers/",
    r"/ib/([^/]+)": "ib/{}/",
}
"""Addresses of nbgrader's own, and ours without their slash → where they lead."""


def add_handlers(web_app: Any) -> None:
    """Put our pages in front of formgrader's; formgrader itself is found at each request."""
    web_app.settings["ib_jobs"] = Jobs()
    routes: list[tuple[Any, ...]] = [
        (r"/ib/web/(.*)", WebFileHandler, {"path": str(WEB)}),
        (r"/ib/fonts/(.*)", WebFileHandler, {"path": str(_fonts())}),
        (r"/ib/", OverviewHandler),
        (r"/ib/comments", BankHandler),
        (r"/ib/deelnemers/", ParticipantsHandler),
        (r"/ib/deelnemers/([^/]+)", ParticipantHandler),
        (r"/ib/([^/]+)/", ChapterHandler),
        (r"/ib/([^/]+)/step", StepHandler),
        (r"/ib/([^/]+)/job", JobHandler),
        (r"/ib/([^/]+)/([^/]+)/([^/]+)", QuestionHandler),
        (r"/submissions/([^/]+)/", SubmissionHandler),
        (r"/api/grade/([^/]+)", GradeHandler),
        (r"/api/comment/([^/]+)", CommentHandler),
        (r"/api/status", StatusHandler),
        *((address, MovedHandler, {"to": to}) for address, to in _MOVED.items()),
        (r"/.*", UnknownHandler),
    ]
    base = url_path_join(web_app.settings["base_url"], "formgrader")
    web_app.add_handlers(".*$", [(f"{base}{route[0]}", *route[1:]) for route in routes])
    # In front, whatever was loaded first: the last rule is the application's own, the one before it is ours.
    rules = web_app.default_router.rules
    rules.insert(0, rules.pop(-2))


def _fonts() -> Path:
    """Return the folder of the course's typefaces; the package that holds them is not imported."""
    spec = importlib.util.find_spec("ib_widgets")
    return Path(spec.origin if spec and spec.origin else "").parent / "static" / "fonts"
