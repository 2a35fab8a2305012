"""JupyterHub's single-user server, without what only the hub itself uses.

JupyterHub imports its database to know one kind of request in the log and to compare scopes. A participant's server has
no database: that is a third of its memory (measured: 86 MB after importing, 55 MB without) and 0.35 s of processor time
at every start. While it is imported others stand in for those modules; whoever asks for one later gets the real one.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import Any

from ib_course.launcher.lean import Later

_SERVER = "jupyterhub.singleuser.extension"


def load_single_user() -> ModuleType:
    """Import and return JupyterHub's extension for a single-user server; with all of JupyterHub where it must be so."""
    stand_ins = _stand_ins()
    if any(name in sys.modules for name in stand_ins):
        return import_module(_SERVER)
    sys.modules.update(stand_ins)
    try:
        return import_module(_SERVER)
    except Exception:  # noqa: BLE001 - another JupyterHub, which uses more of them while it is imported
        for name in [name for name in sys.modules if name.partition(".")[0] == "jupyterhub"]:
            del sys.modules[name]
    finally:
        for name in stand_ins:
            sys.modules.pop(name, None)
    return import_module(_SERVER)


def _stand_ins() -> dict[str, ModuleType]:
    """Return modules with as much as is used while importing: classes that nothing is of, and names for later."""
    later = {name: Later(name) for name in ("jupyterhub.orm", "sqlalchemy")}
    return later | {
        "sqlalchemy.exc": _module("sqlalchemy.exc", SQLAlchemyError=type("SQLAlchemyError", (Exception,), {})),
        "jupyterhub.handlers": _module("jupyterhub.handlers"),
        "jupyterhub.handlers.pages": _module(
            "jupyterhub.handlers.pages", HealthCheckHandler=type("HealthCheckHandler", (), {})
        ),
        "jupyterhub.metrics": _module("jupyterhub.metrics", prometheus_log_method=_count_nothing),
    }


def _module(name: str, **content: Any) -> ModuleType:
    module = ModuleType(name)
    module.__dict__.update(content)
    return module


def _count_nothing(_handler: Any) -> None:
    """Stand in for the hub's own measuring of requests, which nobody reads of a participant's server."""
