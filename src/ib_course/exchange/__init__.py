"""The course's exchange over HTTP, from the side of who uses it: participant, laptop and trainer.

``configure`` puts it in place of nbgrader's folder. A participant's server speaks to it directly (``participant``),
without nbgrader; nbgrader's own commands and the trainer's pages come through ``plugins``. All of them go through
``client`` (what the service can do), ``connection`` (one request, and what can go wrong with it) and ``credentials``.
Nothing here knows how the service works (``ib_exchange``), and handing in needs nothing outside the standard library.
"""

from __future__ import annotations

from typing import Any

_PLUGINS = {
    "exchange": "Exchange",
    "list": "List",
    "fetch_assignment": "FetchAssignment",
    "submit": "Submit",
    "collect": "Collect",
    "release_assignment": "ReleaseAssignment",
    "release_feedback": "ReleaseFeedback",
    "fetch_feedback": "FetchFeedback",
}


def configure(c: Any, url: str, course: str | None = None) -> None:
    """Let nbgrader's configuration ``c`` hand in, collect and give back through the service at ``url``.

    Call it after ``ib_course.grading.configure``, whose collecting it replaces.

    Args:
        c: nbgrader's configuration
        url: the address of the service, such as ``https://hub.example.nl/services/uitwisseling``
        course: the course's name there; the configuration's own by default
    """
    for step, name in _PLUGINS.items():
        module = "collecting" if name == "Collect" else "plugins"
        setattr(c.ExchangeFactory, step, f"ib_course.exchange.{module}.{name}")
    c.IbExchange.url = url
    if course:
        c.CourseDirectory.course_id = course


def is_configured(c: Any) -> bool:
    """Tell whether nbgrader's configuration ``c`` goes through the service."""
    return "url" in c.IbExchange
