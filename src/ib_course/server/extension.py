"""Putting the course's routes into a running Jupyter server."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from jupyter_server.utils import url_path_join

from ib_course.dossier import Dossier
from ib_course.server import handlers
from ib_course.server.desk import Desk
from ib_course.server.login import use_dutch_login

if TYPE_CHECKING:
    from jupyter_server.serverapp import ServerApp

_CHAPTER = r"ib/chapter/([^/]+)"

ROUTES: list[tuple[str, type[handlers.CourseHandler]]] = [
    (r"ib/ping", handlers.PingHandler),
    (r"ib/check", handlers.CheckHandler),
    (r"ib/figure", handlers.FigureHandler),
    (_CHAPTER, handlers.ChapterHandler),
    (_CHAPTER + r"/answer/([^/]+)", handlers.AnswerHandler),
    (_CHAPTER + r"/handin", handlers.HandInHandler),
    (_CHAPTER + r"/feedback", handlers.FeedbackHandler),
    (r"ib/progress", handlers.ProgressHandler),
    (r"ib/book/([^/]+)", handlers.BookHandler),
    (r"ib/.*", handlers.UnknownHandler),
]
"""Below the server's base URL, which on a hub holds the user's name."""


def load(serverapp: ServerApp) -> None:
    """Add the routes; the dossier is that of the person whose server this is (``$IB_DOSSIER``)."""
    settings = serverapp.web_app.settings
    settings["ib_course_desk"] = Desk(Dossier(), Path(serverapp.root_dir).expanduser().absolute())
    base = settings["base_url"]
    routes = [(url_path_join(base, route), handler) for route, handler in ROUTES]
    serverapp.web_app.add_handlers(".*$", routes)  # type: ignore[no-untyped-call]
    if "ib_command" not in settings["jinja2_env"].globals:  # on a trainer's server that one's page stands
        use_dutch_login(serverapp.web_app, "cursus start")
    if settings.get("kernel_websocket_connection_class"):
        settings["kernel_websocket_connection_class"] = without_delay(settings["kernel_websocket_connection_class"])


def without_delay(connection_class: Any) -> Any:
    """Return Jupyter's class for a kernel's websocket, with small messages sent at once.

    Jupyter leaves Nagle's algorithm on, which holds back every widget's reply by some 40 ms. A subclass
    under the same name, so that settings for the original keep working.
    """

    async def connect(self: Any) -> Any:
        self.websocket_handler.set_nodelay(True)
        return await connection_class.connect(self)

    return type(connection_class.__name__, (connection_class,), {"connect": connect, "__module__": __name__})
