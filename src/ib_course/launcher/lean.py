"""What JupyterLab and nbgrader do at every start and nobody here needs, left out."""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType

_NBGRADER_EXTENSIONS = ("assignment_list", "course_list", "formgrader", "validate_assignment")


def skip_grammar() -> None:
    """Keep jsonschema from compiling a grammar of addresses; call this before Jupyter or nbgrader is imported.

    jsonschema imports `rfc3987_syntax` for formats that nothing here uses, and that import compiles a large grammar:
    half of what importing JupyterLab costs (measured: 1.6 s of processor time with it, 0.8 s without; known upstream,
    python-jsonschema, pull request 1521). None in `sys.modules` means "not installed".
    """
    sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]


def skip_extensions() -> None:
    """Import nbgrader without its four server extensions, which its ``__init__`` loads and only a server needs.

    They are half of what importing its gradebook costs (measured: 0.42 s of processor time without, 0.83 s with). A
    server that loads one of them by name, such as formgrader, still finds it.
    """
    if "nbgrader" in sys.modules:
        return
    names = [f"nbgrader.server_extensions.{name}" for name in _NBGRADER_EXTENSIONS]
    for name in names:
        placeholder = ModuleType(name)
        placeholder.__dict__["load_jupyter_server_extension"] = None
        sys.modules[name] = placeholder
    try:
        import_module("nbgrader")
    finally:
        for name in names:
            del sys.modules[name]


def skip_yarn() -> None:
    """Keep JupyterLab from asking Node, where there is one, for the settings of its package manager.

    Only building an extension needs them (measured: 0.3 s of processor time at every start).
    """
    from jupyterlab import commands

    commands._yarn_config = lambda _logger: {"yarn config": {}, "npm config": {}}  # noqa: SLF001
