"""The course's extension of Jupyter's server: it keeps answers, checks them, hands in and fetches feedback.

``config/ib_course.json`` switches it on, from ``etc/jupyter/jupyter_server_config.d`` of an installation.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jupyter_server.serverapp import ServerApp


def _jupyter_server_extension_points() -> list[dict[str, str]]:
    return [{"module": "ib_course.server"}]


def _load_jupyter_server_extension(serverapp: ServerApp) -> None:
    from ib_course.server.extension import load

    load(serverapp)
