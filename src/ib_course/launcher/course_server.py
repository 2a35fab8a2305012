"""JupyterLab with the course's view, as a participant gets it."""

from __future__ import annotations

import os
import secrets
from typing import Any

from ib_course import lab
from ib_course.launcher.lean import skip_grammar, skip_yarn
from ib_course.launcher.session import State


def make(state: State, page: str, port: int, *, tries: int, full: bool) -> Any:
    """Return the server, listening and ready to start.

    Args:
        state: of the participant's map, which is the server's root.
        page: what it opens with, as a path below the server.
        port: to listen on, at 127.0.0.1 only.
        tries: how many ports from there on may be tried, should another program just have taken it.
        full: the whole of JupyterLab in place of the course's view.
    """
    _set_folders(state, full=full)
    skip_grammar()
    skip_yarn()
    from jupyterlab.labapp import LabApp

    # These never stand in the list of processes: they are arguments of a function, not of a program.
    arguments = [
        "--ServerApp.ip=127.0.0.1",
        f"--ServerApp.port={port}",
        f"--ServerApp.port_retries={tries - 1}",
        f"--ServerApp.root_dir={state.folder}",
        f"--IdentityProvider.token={secrets.token_urlsafe(32)}",
        "--ServerApp.open_browser=False",
        "--ServerApp.allow_root=True",
        "--ServerApp.jpserver_extensions={'ib_course.server': True}",  # others are added by the settings
        f"--LabApp.default_url=/{page}",
    ]
    return LabApp.initialize_server(argv=arguments)


def _set_folders(state: State, *, full: bool) -> None:
    """Set what Jupyter reads: the map's own settings, not those of another Jupyter on this computer."""
    os.environ.update(lab.environment(participant=not full))
    os.environ.setdefault("IB_DOSSIER", str(state.folder / "ib-dossier"))
    os.environ["JUPYTER_RUNTIME_DIR"] = str(state.hidden / "runtime")
    os.environ["JUPYTERLAB_WORKSPACES_DIR"] = str(state.hidden / "workspaces")
    os.environ["PYDEVD_DISABLE_FILE_VALIDATION"] = "1"
    if not full:
        os.environ["JUPYTER_CONFIG_DIR"] = str(state.hidden / "config")
        os.environ["JUPYTERLAB_SETTINGS_DIR"] = str(state.hidden / "settings")
    os.chdir(state.folder)
