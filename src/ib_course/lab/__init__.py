"""Where JupyterLab finds the course's view: its extension, and its settings in Dutch.

Both are found through environment variables that Jupyter knows, so that a launcher, a hub's spawner and a
container can each set them, and a JupyterLab for other work on the same computer stays as it is.
"""

from __future__ import annotations

import importlib.util
import os
from collections.abc import Mapping
from pathlib import Path

_CONFIG = Path(__file__).resolve().parent / "config"


def config_paths(*, participant: bool = True) -> list[Path]:
    """Return the folders with Jupyter's configuration for the course, the most specific first.

    Args:
        participant: also leave out what only trainers and authors use (formgrader, terminals, debugger).
    """
    return [_CONFIG / "participant", _CONFIG / "everyone"] if participant else [_CONFIG / "everyone"]


def data_path() -> Path:
    """Return the Jupyter data folder that holds our ``labextensions``: the package with the widgets.

    Raises:
        ModuleNotFoundError: the widgets are not installed.
    """
    spec = importlib.util.find_spec("ib_widgets")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("The package ib_widgets is not installed: reinstall inspirerend-begeleiden.")
    return Path(spec.origin).resolve().parent


def environment(outer: Mapping[str, str] | None = None, *, participant: bool = True) -> dict[str, str]:
    """Return the variables to start JupyterLab with, added to what stands in the environment around it.

    Args:
        outer: that environment; this process's own when left out.
        participant: see `config_paths`.
    """
    around = os.environ if outer is None else outer
    return {
        "JUPYTER_CONFIG_PATH": _joined(config_paths(participant=participant), around.get("JUPYTER_CONFIG_PATH", "")),
        "JUPYTER_PATH": _joined([data_path()], around.get("JUPYTER_PATH", "")),
    }


def _joined(own: list[Path], others: str) -> str:
    """Return a search path that begins with our own folders, each folder once."""
    return os.pathsep.join(dict.fromkeys([*map(str, own), *filter(None, others.split(os.pathsep))]))
