"""Our pages on a server where formgrader runs, and nothing at all where it does not.

Every Jupyter server of an installed course finds this extension (``jupyter_server_config.json``), those of participants
too. So it imports nbgrader, some 20 MB, only beside formgrader.
"""

from __future__ import annotations

from typing import Any

FORMGRADER = ("nbgrader", "nbgrader.server_extensions.formgrader")
"""Names under which formgrader is switched on."""


def _jupyter_server_extension_points() -> list[dict[str, str]]:
    return [{"module": "ib_course.grading.extension"}]


def _load_jupyter_server_extension(app: Any) -> None:
    extensions = app.extension_manager.extensions
    if any(name in extensions and extensions[name].enabled for name in FORMGRADER):
        from ib_course.grading.server import add_handlers
        from ib_course.server.login import use_dutch_login

        add_handlers(app.web_app)
        use_dutch_login(app.web_app, "cursus trainer beoordelen")
